import { c as number, d as strictObject, f as string, i as boolean, m as union, n as _null, r as array, t as _enum, u as record } from "./schemas.js";

// src/model/verdict.ts
const VerdictKindSchema = _enum([
	"pass",
	"fail",
	"inconclusive",
	"no-baseline",
	"incompatible"
]);
/** Data, not prose: src/report makes the words, documents and scripts use the codes. */
const ReasonSchema = strictObject({
	code: string(),
	weight: _enum([
		"fail",
		"blocks",
		"warn",
		"info"
	]),
	values: record(string(), union([
		string(),
		number(),
		_null()
	]))
});
const VerdictSchema = strictObject({
	verdict: VerdictKindSchema,
	reasons: array(ReasonSchema),
	/** What it would have been without `enforce: advisory`; equal to `verdict` when enforced. */
	enforced: boolean()
});
/** 0 pass, 1 fail, 3 inconclusive or nothing to compare with (2 is the user's mistake, 70 our bug). */
const EXIT = {
	pass: 0,
	fail: 1,
	userError: 2,
	inconclusive: 3,
	bug: 70
};

export { EXIT as t };