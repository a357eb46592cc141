import { c as number, d as strictObject, f as string, g as url, i as boolean, m as union, r as array, t as _enum, u as record } from "./schemas.js";
import { t as POLICY_IDS } from "./score.js";

// src/model/settings.ts
const fraction = number().min(0).max(1);
const MOST_REPEATS = 1e3;
const repeats = number().int().min(1).max(MOST_REPEATS);
const text = string().min(1);
/** Signals that a team may leave out, to see what each is worth. */
const LEAVABLE = [
	"traces",
	"metrics",
	"logs",
	"events",
	"alerts"
];
/** A limit on agents in service terms: at the 90th percentile over tasks. */
const slo = strictObject({
	p90: number().positive(),
	tolerance: fraction.default(0)
});
const slos = strictObject({
	"first-candidate-seconds": slo.optional(),
	"answer-seconds": slo.optional(),
	turns: slo.optional(),
	cost: slo.optional()
});
const gates = array(_enum([
	"score",
	"veto",
	"turns",
	"cost",
	"slo",
	"floor"
]));
const tolerance = number().min(1);
const enforce = _enum(["fail", "advisory"]);
/** What one suite may be judged by otherwise than the rest. */
const suitePolicy = strictObject({
	"fail-on": gates.optional(),
	"warn-on": gates.optional(),
	floor: fraction.optional(),
	slo: slos.optional(),
	"min-effect": fraction.optional(),
	"turns-tolerance": tolerance.optional(),
	"cost-tolerance": tolerance.optional(),
	enforce: enforce.optional()
});
/** `agent:`, read from the head: it is what is tested. */
const AgentSettingsSchema = strictObject({
	name: text.optional(),
	/** Shell-free: split like a POSIX shell splits words, or a list. */
	run: union([text, array(text).min(1)]),
	/** Run once before the attempts, on a copy of the files. */
	build: union([text, array(text).min(1)]).optional(),
	/** The agent's own files (globs from the repository's root): mounted read-only, part of its digest. */
	files: array(text).default([]),
	model: text.optional(),
	parameters: record(string(), union([
		string(),
		number(),
		boolean()
	])).default({})
});
/** `judge:`, read from the base ref, always. */
const JudgeSettingsSchema = strictObject({
	id: string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and dashes, at most 40").default("default"),
	suite: text.optional(),
	/** Task ids or globs inside the suite, or paths of ITBench folders. */
	tasks: array(text).default([]),
	exclude: array(text).default([]),
	/** Digests of the runs by whose results these tasks were chosen: the baseline may hold none of them. */
	"chosen-by": array(text).default([]),
	without: array(_enum(LEAVABLE)).default([]),
	repeats: repeats.optional(),
	/** Pull requests are judged adaptively unless this says fixed; runs for a baseline or in shards are always fixed. */
	design: _enum(["fixed", "adaptive"]).optional(),
	decision: _enum(["regression", "non-inferiority"]).default("regression"),
	margin: fraction.default(.1),
	seed: text.optional(),
	policy: _enum(POLICY_IDS).default("aa-dedup"),
	answers: _enum(["strict", "lenient"]).default("strict"),
	alpha: number().min(.001).max(.5).default(.05),
	"min-effect": fraction.default(.03),
	"never-solved": _enum(["left-out", "run"]).default("left-out"),
	"turns-tolerance": tolerance.default(1.1),
	"cost-tolerance": tolerance.default(1.15),
	"fail-on": gates.default(["score", "veto"]),
	"warn-on": gates.default([
		"turns",
		"cost",
		"slo",
		"floor"
	]),
	floor: fraction.optional(),
	slo: slos.default({}),
	/** By `smoke@1`, or `smoke` for every version of it: what stands here replaces the general setting. */
	suites: record(string().regex(/^[a-z][a-z0-9-]*(@[1-9]\d*)?$/, "the name of a suite, as smoke@1 or smoke"), suitePolicy).default({}),
	quarantine: array(strictObject({
		task: text,
		until: string().regex(/^\d{4}-\d{2}-\d{2}$/),
		reason: text
	})).default([]),
	confirm: _enum(["base", "none"]).default("base"),
	"inconclusive-above": fraction.default(.1),
	baseline: text.optional(),
	"baseline-runs": number().int().min(1).max(100).default(10),
	"stale-after-days": number().int().positive().default(30),
	limits: strictObject({
		turns: number().int().positive().nullable().default(100),
		seconds: number().positive().default(1800),
		tokens: number().int().positive().nullable().default(null),
		cost: number().positive().nullable().default(null)
	}).prefault({}),
	"max-cost": number().positive().optional(),
	"max-minutes": number().positive().optional(),
	isolation: _enum([
		"auto",
		"required",
		"none"
	]).optional(),
	network: _enum([
		"proxy",
		"open",
		"none"
	]).default("proxy"),
	surfaces: array(_enum([
		"files",
		"kubernetes",
		"prometheus",
		"alertmanager",
		"jaeger",
		"loki"
	])).min(1).default(["files"]),
	clock: _enum(["real", "shifted"]).default("real"),
	/** Variables of ours that pass into the sandbox, by exact name. */
	env: array(text).default([]),
	/** Folders of the machine (a tool cache, a virtual environment) mounted read-only. */
	mounts: array(text).default([]),
	/** Hosts of package registries that `agent.build` may reach, beside those the machine's package clients use. */
	registries: array(text).default([]),
	models: array(text).default([]),
	upstreams: record(string(), strictObject({
		"base-url": url(),
		dialect: _enum([
			"openai",
			"anthropic",
			"gemini"
		]),
		"key-env": text.optional(),
		headers: record(string(), string()).default({})
	})).default({}),
	prices: text.optional(),
	/** Megabytes of memory an attempt may use. */
	memory: number().int().positive().default(4096),
	/** Megabytes it may write to its workspace, and as many to /tmp and to its home. */
	workspace: number().int().positive().default(1024),
	"requests-in-flight": number().int().positive().default(16),
	enforce: enforce.default("fail"),
	/** Where the nightly keeps one line per night; beside the baseline if not named. */
	history: text.optional()
});
const SettingsFileSchema = strictObject({
	agent: AgentSettingsSchema.optional(),
	judge: JudgeSettingsSchema.optional()
});
/** The settings for one suite: its own over the general ones, a version's over those of its name. */
function judgeFor(judge, suite) {
	const [version = ""] = suite.split(" ");
	const [name = ""] = version.split("@");
	const said = Object.entries({
		...judge.suites[name],
		...judge.suites[version]
	}).filter(([, value]) => value !== void 0);
	return {
		...judge,
		...Object.fromEntries(said)
	};
}
/** Variables with the keys of providers that the settings name, whatever they are called. */
function keyNames({ upstreams }) {
	return Object.values(upstreams).flatMap((upstream) => upstream["key-env"] ?? []);
}
/** Non-inferiority puts the burden of proof on the change, so it is judged once, on all attempts. */
function designOf({ design, decision }) {
	return design ?? (decision === "non-inferiority" ? "fixed" : "adaptive");
}
function repeatsOf(judge) {
	return judge.repeats ?? (designOf(judge) === "fixed" ? 3 : 5);
}

export { designOf as a, repeatsOf as c, SettingsFileSchema as i, LEAVABLE as n, judgeFor as o, MOST_REPEATS as r, keyNames as s, JudgeSettingsSchema as t };