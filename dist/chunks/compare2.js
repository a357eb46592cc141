import { E as policyFrom, L as readBaseline, T as readIfThere, a as COMMON, b as pricedAlike, l as flagOn, o as calendarDay, u as flagText, w as loadSettingsFile, z as withOwnIds } from "./gate.js";
import { i as explainCalculation, t as conclude } from "./conclude.js";
import { n as readStoredRun } from "./stored-run.js";
import { u as UserError } from "./start.js";
import { E as JudgeSettingsSchema, M as judgeFor } from "./steps.js";
import { i as reasonTexts } from "./headline.js";
import { t as renderJson } from "./json.js";
import { n as renderTerminal } from "./terminal.js";
import { relative } from "node:path";
import { existsSync } from "node:fs";

// src/cli/compare.ts
/** A stored run judged again: what `compare` and `report` have in common. */
async function judgeStoredRun({ flags, positionals, io }) {
	const stored = await readStoredRun(positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
	const config = flagText(flags, "config");
	const judge = (config === null ? stored.judge : null) ?? loadSettingsFile(io.cwd, config).file.judge ?? JudgeSettingsSchema.parse({});
	const where = flagText(flags, "baseline") ?? judge.baseline ?? `baselines/${stored.run.gate}.json`;
	const path = where.startsWith("/") ? where : `${io.cwd}/${where}`;
	const text = readIfThere(path, where);
	if (text === null && flagText(flags, "baseline") !== null) throw new UserError({
		code: "BASELINE_NOT_FOUND",
		where,
		message: "there is no such file",
		help: "make one with 'sre-gate baseline add', or leave --baseline out"
	});
	const committed = text === null ? null : readBaseline(text, where);
	const prices = judge.prices !== void 0 && existsSync(judge.prices) ? judge.prices : void 0;
	const known = withOwnIds(committed, stored.run.tasks);
	const baseline = await pricedAlike(stored.run, known, prices);
	const policy = policyFrom(judgeFor(judge, stored.run.suite));
	const today = calendarDay(flags, "today") ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	return {
		...stored,
		baseline,
		policy,
		today,
		...conclude({
			...stored,
			baseline,
			policy,
			today
		})
	};
}
const STORED_RUN_FLAGS = {
	config: COMMON.config,
	baseline: COMMON.baseline,
	out: {
		...COMMON.out,
		help: "where the run lies (default: .sre-gate)"
	},
	today: {
		type: "string",
		value: "YYYY-MM-DD",
		help: "the day to judge staleness and quarantine by"
	}
};
const compareCommand = {
	name: "compare",
	about: "Judges a stored run against a baseline again, without the agent. RUN is its folder or run.json.",
	flags: {
		...STORED_RUN_FLAGS,
		explain: {
			type: "boolean",
			help: "the whole calculation, step by step"
		},
		json: COMMON.json
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { flags, io } = invocation;
		const judged = await judgeStoredRun(invocation);
		if (flagOn(flags, "json")) io.stdout(renderJson(judged.report));
		else {
			io.stdout(renderTerminal(judged.report, io.view));
			if (flagOn(flags, "explain")) io.stdout(`\n${explainCalculation({
				...judged,
				say: reasonTexts
			})}`);
			io.stdout(`\nRun: ${relative(io.cwd, judged.folder) || "."}\n`);
		}
		return judged.exitCode;
	}
};

export { compareCommand as n, judgeStoredRun as r, STORED_RUN_FLAGS as t };