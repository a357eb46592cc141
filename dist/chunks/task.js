import { c as number, d as strictObject, f as string, i as boolean, m as union, r as array, t as _enum, u as record } from "./schemas.js";

// src/model/task.ts
const ExpectSchema = _enum(["fault", "no-fault"]);
/** `source.simulate` of a task.yaml: what the simulator builds the snapshot from. */
const ScenarioSchema = strictObject({
	application: string(),
	/** One or two faults (two are independent root causes); none for a no-fault task. */
	faults: array(strictObject({
		fault: string(),
		target: string(),
		arguments: record(string(), union([
			string(),
			number(),
			boolean()
		])).default({})
	})),
	seed: string(),
	distractors: array(string()).default([]),
	/** Signals left out: traces, metrics, logs, events, objects, alerts. */
	without: array(string()).default([])
});
/** tasks/<id>/task.yaml. */
const TaskFileSchema = strictObject({
	title: string().optional(),
	family: string().optional(),
	difficulty: number().optional(),
	tags: array(string()).default([]),
	expect: ExpectSchema.default("fault"),
	source: union([strictObject({ simulate: ScenarioSchema }), strictObject({ snapshot: strictObject({ path: string() }) })])
});

export { TaskFileSchema as n, ExpectSchema as t };