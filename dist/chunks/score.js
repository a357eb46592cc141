import { c as number, d as strictObject, f as string, r as array, t as _enum, u as record } from "./schemas.js";

// src/model/score.ts
/** The scoring policies there are; src/score says what they mean. */
const POLICY_IDS = [
	"aa",
	"aa-dedup",
	"strict"
];
/** What a wrongly named entity is, seen from the incident. */
const WrongClassSchema = _enum([
	"symptom",
	"intermediate",
	"mechanism",
	"bystander",
	"observer",
	"invented",
	"unknown"
]);
const TierSchema = _enum([
	"full",
	"prefix",
	"search"
]);
const PredictionSchema = strictObject({
	name: string(),
	/** The group it hit, or null. */
	group: string().nullable(),
	tier: TierSchema.nullable(),
	rule: string().nullable(),
	/** right: a root cause; repeated: names a root cause that an earlier entry named already. */
	verdict: _enum([
		"right",
		"repeated",
		"wrong"
	]),
	class: WrongClassSchema.nullable(),
	/** For a miss: the closest group and why it did not match. */
	nearest: strictObject({
		group: string(),
		why: string()
	}).nullable()
});
const OutcomeSchema = _enum([
	"right",
	"partly-right",
	"wrong",
	"escalated",
	"no-answer",
	"no-fault-right",
	"false-accusation"
]);
/** One attempt against its ground truth. `value` is by the run's policy; `byPolicy` always has them all. */
const ScoreSchema = strictObject({
	policy: string(),
	/** Null only for tasks outside the mean (expect: no-fault). */
	value: number().min(0).max(1).nullable(),
	byPolicy: record(string(), number().min(0).max(1).nullable()),
	outcome: OutcomeSchema,
	predictions: array(PredictionSchema),
	missed: array(strictObject({
		cause: string(),
		nearest: string().nullable()
	})),
	metrics: strictObject({
		precision: number().nullable(),
		recall: number().nullable(),
		f1: number().nullable(),
		/** Recall-gated precision of the first k names, k = 1 to 5. */
		at: array(number().nullable())
	}),
	evidence: strictObject({
		checked: number().int(),
		verified: number().int()
	}).nullable()
});

export { ScoreSchema as n, POLICY_IDS as t };