import { c as number, d as strictObject, f as string, i as boolean, m as union, r as array, t as _enum, u as record } from "./schemas.js";

// src/model/instrument.ts
const LimitsSchema = strictObject({
	turns: number().int().positive().nullable(),
	seconds: number().positive(),
	tokens: number().int().positive().nullable(),
	cost: number().positive().nullable()
});
/** Everything that measures. The agent is not part of it. */
const InstrumentSchema = strictObject({
	prompt: string(),
	policy: strictObject({
		id: string(),
		digest: string()
	}),
	limits: LimitsSchema,
	isolation: _enum(["bubblewrap", "none"]),
	network: _enum([
		"proxy",
		"open",
		"none"
	]),
	surfaces: array(string()),
	clock: _enum(["real", "shifted"])
});
/** The agent under test, as it was run: shown when it changes, never a reason for `incompatible`. */
const AgentIdentitySchema = strictObject({
	name: string(),
	command: array(string()),
	model: string().nullable(),
	parameters: record(string(), union([
		string(),
		number(),
		boolean()
	])),
	/** Over the files below, the command, model and parameters. */
	digest: string(),
	files: record(string(), string())
});

export { InstrumentSchema as n, AgentIdentitySchema as t };