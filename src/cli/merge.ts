import { join, relative } from "node:path";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { renderJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import { joinParts } from "../shards/join.ts";
import { readBaselineFile } from "./baseline-file.ts";
import type { Command } from "./command.ts";
import { COMMON, flagOn } from "./flags.ts";
import { settingsFrom } from "./settings.ts";

export const mergeCommand: Command = {
  name: "merge",
  about: [
    "Joins the parts of one run and judges it: scores and verdict have the same bytes as those of a single job.",
    "Refuses parts that are missing, that overlap, or that belong to another commit, agent or version.",
  ].join("\n"),
  flags: COMMON,
  positionals: "PART...",
  run: async ({ flags, positionals, io }) => {
    const settings = settingsFrom(flags, io);
    const joined = await joinParts({
      settings,
      baseline: readBaselineFile(settings, io),
      folders: positionals,
      today: new Date().toISOString().slice(0, 10),
      progress: (line) => io.stderr(`${line}\n`),
    });
    writeResults(settings.out, resultFiles(joined.run, joined.times, joined));
    if (flagOn(flags, "json")) io.stdout(renderJson(joined.report));
    else {
      io.stdout(renderTerminal(joined.report, io.view));
      io.stdout(`\nReport: ${join(relative(io.cwd, settings.out) || ".", "report.html")}\n`);
    }
    return joined.exitCode;
  },
};
