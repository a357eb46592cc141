"use strict";

const require_steps = require("./steps.cjs");

// src/model/verdict.ts
const VerdictKindSchema = require_steps._enum([
	"pass",
	"fail",
	"inconclusive",
	"no-baseline",
	"not-compared",
	"incompatible"
]);
/**
* Three things that a person must never mistake for each other. Null: nothing is wrong, or no baseline was looked for.
*/
const CauseSchema = require_steps._enum([
	"agent-is-worse",
	"agent-did-not-run",
	"not-measured"
]);
/** Data, not prose: src/report makes the words, documents and scripts use the codes. */
const ReasonSchema = require_steps.strictObject({
	code: require_steps.string(),
	weight: require_steps._enum([
		"fail",
		"blocks",
		"warn",
		"info"
	]),
	values: require_steps.record(require_steps.string(), require_steps.union([
		require_steps.string(),
		require_steps.number(),
		require_steps._null()
	]))
});
const VerdictSchema = require_steps.strictObject({
	verdict: VerdictKindSchema,
	cause: CauseSchema.nullable(),
	reasons: require_steps.array(ReasonSchema),
	/** What it would have been without `enforce: advisory`; equal to `verdict` when enforced. */
	enforced: require_steps.boolean()
});
/** Whether nothing is decided because too little was measured: then no drop would be seen, however large. */
function seesNoDrop(reasons) {
	return reasons.some(({ code }) => code === "SINGLE_ATTEMPTS" || code === "CANNOT_DETECT");
}

// src/report/references.ts
/**
* Published results on ITBench-AA's SRE tasks (59 tasks, three repeats, 100 turns, average precision at full recall), as
* given at its launch: artificialanalysis.ai/articles/itbench-aa-launch. Marks to look at, never part of a ranking: other
* snapshots, another judge. What was not published is null.
*/
const REFERENCES_DATE = "2026-05-28";
const REFERENCES = [
	{
		name: "Claude Opus 4.7 (max)",
		score: .467,
		turns: null,
		cost: 5.38
	},
	{
		name: "GPT-5.5 (xhigh)",
		score: .458,
		turns: 31,
		cost: null
	},
	{
		name: "Qwen3.7 Max",
		score: .425,
		turns: null,
		cost: null
	},
	{
		name: "GLM-5.1",
		score: .4,
		turns: null,
		cost: 1.23
	},
	{
		name: "DeepSeek V4 Pro",
		score: .38,
		turns: null,
		cost: null
	},
	{
		name: "Gemma 4 31B",
		score: .37,
		turns: 58,
		cost: .14
	},
	{
		name: "Gemini 3.1 Pro Preview",
		score: .3,
		turns: 83,
		cost: 2.23
	}
];

Object.defineProperty(exports, "REFERENCES", {
  enumerable: true,
  get: function () {
    return REFERENCES;
  }
});
Object.defineProperty(exports, "REFERENCES_DATE", {
  enumerable: true,
  get: function () {
    return REFERENCES_DATE;
  }
});
Object.defineProperty(exports, "seesNoDrop", {
  enumerable: true,
  get: function () {
    return seesNoDrop;
  }
});