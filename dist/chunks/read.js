import { i as StateSchema } from "./attempt.js";
import { c as number, d as strictObject, f as string, o as literal, r as array } from "./schemas.js";
import { n as InstrumentSchema, t as AgentIdentitySchema } from "./instrument.js";
import { t as problemsOfIssues } from "./issue.js";
import { t as UserError } from "./problem.js";
import { o as diffableJson, t as digestOf } from "./digest.js";

// src/model/baseline.ts
const BASELINE_FORMAT = "sre-gate-baseline@1";
/** Where a pooled run came from. Dates come from commits and events, never from a clock. */
const ProvenanceSchema = strictObject({
	/** Digest of the run's attempts: a run that is already pooled is never pooled again. */
	run: string(),
	commit: string().nullable(),
	date: string().nullable(),
	workflowRun: string().nullable(),
	/** As the provider named it. */
	model: string().nullable(),
	agentDigest: string(),
	gateVersion: string(),
	/** Why it was taken, when a person accepted a drop. */
	accepted: string().nullable(),
	/** Who let the change before it be merged unjudged, and how. */
	skipped: string().optional(),
	/** Of the attempts that its plan tried: how many the infrastructure kept from being measured. Runs pooled earlier lack it. */
	infra: strictObject({
		errors: number().int().nonnegative(),
		attempts: number().int().nonnegative()
	}).optional()
});
const BaselineAttemptSchema = strictObject({
	/** Index into `runs`. */
	run: number().int().nonnegative(),
	repeat: number().int().positive(),
	state: StateSchema,
	score: number().min(0).max(1).nullable(),
	turns: number().int().nonnegative().nullable(),
	inputTokens: number().int().nonnegative().nullable(),
	cachedTokens: number().int().nonnegative().nullable(),
	cacheWriteTokens: number().int().nonnegative().nullable().optional(),
	outputTokens: number().int().nonnegative().nullable(),
	cost: number().nonnegative().nullable(),
	seconds: number().nonnegative().nullable()
});
const BaselineTaskSchema = strictObject({
	id: string(),
	digest: string(),
	family: string().nullable(),
	attempts: array(BaselineAttemptSchema)
});
const BaselineSchema = strictObject({
	format: literal(BASELINE_FORMAT),
	/** Over everything below: a file cut short or edited by hand does not read. */
	digest: string(),
	gate: string(),
	suite: string(),
	instrument: InstrumentSchema,
	agent: AgentIdentitySchema,
	runs: array(ProvenanceSchema),
	tasks: array(BaselineTaskSchema)
});

// src/baselines/write.ts
/** The digest that ends with the file: over everything but itself. */
function baselineDigest(baseline) {
	const { gate, suite, instrument, agent, runs, tasks } = baseline;
	return digestOf({
		format: BASELINE_FORMAT,
		gate,
		suite,
		instrument,
		agent,
		runs,
		tasks
	});
}
/** One attempt a line, tasks in order: a diff of the file reads as what changed. */
function baselineText(baseline) {
	const { gate, suite, instrument, agent, runs, tasks } = baseline;
	const ordered = {
		format: BASELINE_FORMAT,
		digest: baselineDigest(baseline),
		gate,
		suite,
		instrument,
		agent,
		runs,
		tasks
	};
	return diffableJson(BaselineSchema.parse(ordered), 4);
}

// src/baselines/read.ts
const CURE = "restore it from git, or make it anew with 'sre-gate baseline add --replace'";
/** A baseline that is whole: parsed, of our format, unedited. Anything else is an error, never "no baseline". */
function readBaseline(text, where) {
	let document;
	try {
		document = JSON.parse(text);
	} catch (error) {
		throw problem("BASELINE_NOT_JSON", where, `it is cut short or not JSON (${error.message})`);
	}
	const format = document?.format;
	if (format !== "sre-gate-baseline@1") throw problem("BASELINE_FORMAT", where, `its format is ${JSON.stringify(format ?? null)}, this version reads ${JSON.stringify(BASELINE_FORMAT)}`);
	const parsed = BaselineSchema.safeParse(document);
	if (!parsed.success) {
		const told = {
			code: "BASELINE_BAD_VALUE",
			where,
			help: CURE
		};
		throw new UserError(problemsOfIssues(parsed.error.issues, document, told));
	}
	const baseline = parsed.data;
	const expected = baselineDigest(baseline);
	if (baseline.digest !== expected) throw problem("BASELINE_EDITED", where, `its content has digest ${expected} and it says ${baseline.digest}: it was changed by hand or cut`);
	return baseline;
}
function problem(code, where, message) {
	return new UserError({
		code,
		where,
		message,
		help: CURE
	});
}

export { baselineText as n, readBaseline as t };