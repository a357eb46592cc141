import { c as number, d as strictObject, f as string, i as boolean, m as union, r as array, t as _enum } from "./schemas.js";
import { n as ScoreSchema } from "./score.js";

// src/model/diagnosis.ts
/** Where a claim can be checked: a file of the snapshot and a text that stands in it. */
const EvidenceSchema = strictObject({
	file: string(),
	match: string()
});
/** One named root cause. Names stay as the agent wrote them; only src/score reads meaning into them. */
const FactorSchema = strictObject({
	name: string(),
	reasoning: string().nullable(),
	evidence: union([string(), array(EvidenceSchema)]).nullable()
});
const DiagnosisSchema = strictObject({
	factors: array(FactorSchema),
	propagations: array(strictObject({
		source: string(),
		target: string(),
		condition: string(),
		effect: string()
	})),
	alertsExplained: array(strictObject({
		alert: string(),
		explanation: string(),
		explained: boolean()
	})),
	alternatives: array(strictObject({
		name: string(),
		reason: string()
	})),
	/** The agent's own, 0 to 1. */
	confidence: number().min(0).max(1).nullable(),
	/** Set when the agent hands over to a person instead of guessing. */
	escalate: strictObject({ reason: string() }).nullable(),
	noFault: boolean()
});

// src/model/usage.ts
/** Who says so, best first. Unknown numbers are null, never 0. */
const OriginSchema = _enum([
	"metered",
	"trajectory",
	"reported",
	"estimated",
	"unknown"
]);
const count = number().int().nonnegative().nullable();
const UsageSchema = strictObject({
	turns: count,
	inputTokens: count,
	/** Part of inputTokens. */
	cachedTokens: count,
	/** Part of inputTokens too: written to a cache, where the provider charges for it. */
	cacheWriteTokens: count.optional(),
	outputTokens: count,
	/** US dollars. A sum over calls of which some had no price is a lower bound: see unpricedCalls. */
	cost: number().nonnegative().nullable(),
	calls: count,
	unpricedCalls: count,
	/** The model as the provider named it in its answers. */
	model: string().nullable(),
	origin: strictObject({
		turns: OriginSchema,
		tokens: OriginSchema,
		cost: OriginSchema
	})
});
/** The file an agent may write at SRE_GATE_USAGE. */
const ReportedUsageSchema = strictObject({
	turns: count.optional(),
	input_tokens: count.optional(),
	cached_tokens: count.optional(),
	output_tokens: count.optional(),
	cost: number().nonnegative().nullable().optional(),
	model: string().nullable().optional()
});
const UNKNOWN_USAGE = {
	turns: null,
	inputTokens: null,
	cachedTokens: null,
	outputTokens: null,
	cost: null,
	calls: null,
	unpricedCalls: null,
	model: null,
	origin: {
		turns: "unknown",
		tokens: "unknown",
		cost: "unknown"
	}
};

// src/model/attempt.ts
const StateSchema = _enum([
	"answered",
	"no-answer",
	"invalid-answer",
	"timeout",
	"turn-limit",
	"token-limit",
	"cost-limit",
	"agent-error",
	"policy-violation",
	"infra-error",
	"cancelled"
]);
/** The last two are never scored: we could not measure. Every other state without an answer scores 0. */
function isMeasured(state) {
	return state !== "infra-error" && state !== "cancelled";
}
const identity = {
	task: string().min(1),
	repeat: number().int().positive()
};
/** How an attempt ended, before it is scored. An attempt with a valid answer is scored in any measured state. */
const AttemptSchema = strictObject({
	...identity,
	state: StateSchema,
	/** One line for people: exit code, limit reached, what the answer lacks. */
	reason: string().nullable(),
	diagnosis: DiagnosisSchema.nullable(),
	/** Repairs made to the answer's JSON under `lenient`. */
	repaired: array(string()),
	usage: UsageSchema,
	/** How often it was started; more than one after infra errors. */
	tries: number().int().nonnegative(),
	/** Found again from an earlier run instead of run now. */
	cached: boolean(),
	/** Writes to the incident that the agent tried through a surface. */
	attemptedChanges: number().int().nonnegative(),
	/** Queries that a surface answered with "not served here"; absent where there were none. */
	unsupportedQueries: number().int().positive().optional(),
	/** What a reader should know of how it was measured, in sentences; absent where there is nothing to say. */
	notes: array(string()).optional()
});
const ScoredAttemptSchema = AttemptSchema.extend({ score: ScoreSchema.nullable() });
/** Times lie beside the run: they differ between two runs of one thing, scores must not. */
const AttemptTimesSchema = strictObject({
	...identity,
	startedAt: string(),
	seconds: number().nonnegative(),
	/** Seconds until the first valid answer lay at the output path. */
	firstCandidateSeconds: number().nonnegative().nullable()
});
/** The name of an attempt in files and messages: "netpol-cart#2". */
function attemptKey(attempt) {
	return `${attempt.task}#${attempt.repeat}`;
}

export { attemptKey as a, UNKNOWN_USAGE as c, StateSchema as i, AttemptTimesSchema as n, isMeasured as o, ScoredAttemptSchema as r, ReportedUsageSchema as s, AttemptSchema as t };