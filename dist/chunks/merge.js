import { t as resultFiles } from "./result-files.js";
import { Sn as writeResults, a as COMMON, i as settingsFrom, l as flagOn } from "./gate.js";
import { t as renderJson } from "./json.js";
import { n as renderTerminal } from "./terminal.js";
import { n as joinParts } from "./join.js";
import { t as baselineAt } from "./plan.js";
import { join, relative } from "node:path";

// src/cli/merge.ts
const mergeCommand = {
	name: "merge",
	about: ["Puts the parts of one run together and judges it: the same bytes of scores and verdict as one job gives.", "Refuses parts that are missing, that overlap, or that belong to another commit, agent or version."].join("\n"),
	flags: COMMON,
	positionals: "PART...",
	run: async ({ flags, positionals, io }) => {
		const settings = settingsFrom(flags, io);
		const joined = await joinParts({
			settings,
			baseline: baselineAt(settings, io),
			folders: positionals,
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			progress: (line) => io.stderr(`${line}\n`)
		});
		writeResults(settings.out, resultFiles(joined.run, joined.times, joined));
		if (flagOn(flags, "json")) io.stdout(renderJson(joined.report));
		else {
			io.stdout(renderTerminal(joined.report, io.view));
			io.stdout(`\nReport: ${join(relative(io.cwd, settings.out) || ".", "report.html")}\n`);
		}
		return joined.exitCode;
	}
};

export { mergeCommand };