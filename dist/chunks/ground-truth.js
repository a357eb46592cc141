import { d as strictObject, f as string, i as boolean, r as array } from "./schemas.js";

// src/model/ground-truth.ts
/** A class of entities that ITBench treats as one node of the incident (`groups[]` of a v1 file). */
const GroupSchema = strictObject({
	id: string().min(1),
	kind: string(),
	/** Null where the file gives none: cluster-scoped objects, and a known trap for Namespace groups. */
	namespace: string().nullable(),
	/** Regular expressions as published (Python flavour); empty when the group is named exactly. */
	filter: array(string()),
	name: string().nullable(),
	rootCause: boolean()
});
const PropagationSchema = strictObject({
	source: string(),
	target: string(),
	condition: string(),
	effect: string()
});
/** ITBench v1, the native form: every other format is read into this. */
const GroundTruthSchema = strictObject({
	groups: array(GroupSchema),
	aliases: array(array(string())),
	propagations: array(PropagationSchema),
	alerts: array(strictObject({
		id: string(),
		group: string().nullable(),
		description: string()
	})),
	faults: array(strictObject({
		category: string(),
		condition: string(),
		mechanism: string()
	})),
	actions: array(string()),
	/** Ids that the file names and does not define: reported, never fatal (published files have them). */
	dangling: array(string())
});

export { GroundTruthSchema as t };