import { c as number, d as strictObject, f as string, i as boolean, o as literal, r as array, t as _enum } from "./schemas.js";
import { n as AttemptTimesSchema, r as ScoredAttemptSchema } from "./attempt.js";
import { n as InstrumentSchema, t as AgentIdentitySchema } from "./instrument.js";
import { t as ExpectSchema } from "./task.js";

// src/model/run.ts
const RUN_FORMAT = "sre-gate-run@1";
/** What a report must know of a task without opening its snapshot. Private tasks carry no words. */
const RunTaskSchema = strictObject({
	id: string(),
	digest: string(),
	title: string().nullable(),
	family: string().nullable(),
	difficulty: number().nullable(),
	expect: ExpectSchema,
	defects: array(string()),
	private: boolean()
});
/** run.json: all attempts of one invocation, ordered by task and repeat, without a single clock reading. */
const RunSchema = strictObject({
	format: literal(RUN_FORMAT),
	gate: string(),
	gateVersion: string(),
	suite: string(),
	instrument: InstrumentSchema,
	agent: AgentIdentitySchema,
	seed: string(),
	design: _enum(["fixed", "adaptive"]),
	/** Planned attempts, so that a cut run is seen to be cut. */
	planned: number().int().nonnegative(),
	isolationNote: string().nullable(),
	tasks: array(RunTaskSchema),
	/** Tasks of the suite that an adaptive plan does not run: the baseline never solved them. */
	leftOut: array(string()).optional(),
	/** Best constant answer on these tasks: a score near it means nothing. */
	bestConstant: strictObject({
		name: string(),
		score: number()
	}).nullable(),
	attempts: array(ScoredAttemptSchema)
});
/** times.json, beside it. */
const TimesSchema = strictObject({
	format: literal("sre-gate-times@1"),
	startedAt: string(),
	seconds: number().nonnegative(),
	attempts: array(AttemptTimesSchema)
});

export { RunSchema as n, TimesSchema as r, RUN_FORMAT as t };