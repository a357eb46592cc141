import { i as writeResults } from "./results.js";
import { r as runGate, t as estimateGate } from "./gate.js";
import { t as EXIT } from "./verdict.js";
import { l as dollars, u as duration } from "./fit.js";
import { t as readIfThere } from "./read-text.js";
import { a as flagOn, o as flagText, t as COMMON } from "./flags.js";
import { t as openProgress } from "./progress.js";
import { t as settingsFrom } from "./settings.js";
import { join, relative, resolve } from "node:path";

// src/cli/gate.ts
const gateCommand = {
	name: "gate",
	about: [
		"Runs the agent on the suite, scores every repeat, compares with the committed baseline and says",
		"pass (0), fail (1) or inconclusive (3). Settings that name no suite mean full, under a cap of 40 US dollars;",
		"without a settings file it is smoke@1."
	].join("\n"),
	flags: {
		...COMMON,
		base: {
			type: "string",
			value: "REF",
			help: "commit whose agent may be run today to confirm a failure"
		},
		record: {
			type: "string",
			value: "DIR",
			help: "keep every model exchange there"
		},
		replay: {
			type: "string",
			value: "DIR",
			help: "answer model calls from kept exchanges: free, offline"
		},
		"dry-run": {
			type: "boolean",
			help: "say what it would run and cost, and stop"
		},
		"no-cache": {
			type: "boolean",
			help: "run every attempt anew"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = settingsFrom(flags, io);
		const progress = openProgress(io);
		const request = {
			settings,
			baseline: readBaselineFile(settings, io),
			baseRef: flagText(flags, "base"),
			record: folderOf(flags, "record", io),
			replay: folderOf(flags, "replay", io),
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			fresh: flagOn(flags, "no-cache"),
			progress: (event) => {
				if (event.kind === "finished") renderers();
				progress.report(event);
			},
			signal: io.signal
		};
		if (flagOn(flags, "dry-run")) {
			const estimate = await estimateGate(request).finally(progress.close);
			io.stdout(flagOn(flags, "json") ? `${JSON.stringify(estimate)}\n` : estimateText(estimate));
			return EXIT.pass;
		}
		const result = await runGate(request).finally(progress.close);
		const { resultFiles, renderJson, renderTerminal } = await renderers();
		writeResults(settings.out, resultFiles(result.run, result.times, result));
		const text = () => `${renderTerminal(result.report, io.view)}\n${afterwards(result, settings, io)}`;
		io.stdout(flagOn(flags, "json") ? renderJson(result.report) : text());
		return result.exitCode;
	}
};
function readBaselineFile({ baselinePath }, io) {
	const where = relative(io.cwd, baselinePath);
	return {
		text: readIfThere(baselinePath, where),
		where
	};
}
function folderOf(flags, name, io) {
	const text = flagText(flags, name);
	return text === null ? null : resolve(io.cwd, text);
}
function estimateText({ attempts, cost, seconds }) {
	return `Would run ${attempts} attempts ${cost === null ? "at an unknown price" : `for about ${dollars(cost)}`}${seconds === null ? "" : `, about ${duration(seconds)}`} (by the baseline). Nothing was run.\n`;
}
const renderers = () => import("./renderers.js");
function afterwards(result, settings, io) {
	return `Report: ${join(relative(io.cwd, settings.out) || ".", "report.html")}\n${firstBaseline(result, settings, io)}${demonstration(result, settings)}`;
}
/** The first gate of everybody ends here. */
function firstBaseline({ baseline }, { baselinePath }, io) {
	if (baseline !== null) return "";
	return `There is no baseline at ${relative(io.cwd, baselinePath)}: make this run the first with 'sre-gate baseline add', and commit the file.\n`;
}
/** Whoever sees our own agent pass should see a gate fail as well. */
function demonstration({ verdict }, { agent }) {
	if (!(agent.shipped !== null && agent.name === "investigator") || verdict.verdict !== "pass" || agent.command.includes("--mutant")) return "";
	return "See a planted defect turn it red: node dist/cli.js --agent 'investigator --mutant symptom'\n";
}

export { gateCommand };