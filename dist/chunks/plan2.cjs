"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_start = require("./start.cjs");
const require_plan = require("./plan.cjs");
const require_gate = require("./gate.cjs");

// src/cli/plan.ts
var plan_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ planCommand: () => planCommand });
const planCommand = {
	name: "plan",
	about: ["Splits the suite into parts that take about equally long by the baseline's times, and prints them as a matrix", "for several jobs. Each runs its part with 'run --shard 2/8'; 'merge' puts them together."].join("\n"),
	flags: {
		...require_gate.COMMON,
		shards: {
			type: "string",
			value: "N",
			help: "how many parts (default: 4)"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const problems = [];
		const of = require_gate.wholeNumber(flags, "shards", problems) ?? 4;
		require_gate.throwIfAny(problems);
		const settings = require_gate.settingsFrom(flags, io);
		const plan = await require_plan.planWhole(settings, require_gate.readBaselineFile(settings, io), (line) => io.stderr(`${line}\n`));
		const note = require_plan.smallPoolNote(plan, settings);
		if (note !== null) io.stderr(`${note}\n`);
		io.stdout(`${JSON.stringify(matrixOf(require_plan.shardsOf(plan, of)))}\n`);
		return require_start.EXIT.pass;
	}
};
/** For `strategy.matrix` and for reading. */
function matrixOf(shards) {
	return { include: shards.map((shard) => ({
		shard: `${shard.part}/${shard.of}`,
		tasks: shard.tasks.length,
		seconds: shard.seconds
	})) };
}

Object.defineProperty(exports, "matrixOf", {
  enumerable: true,
  get: function () {
    return matrixOf;
  }
});
Object.defineProperty(exports, "plan_exports", {
  enumerable: true,
  get: function () {
    return plan_exports;
  }
});