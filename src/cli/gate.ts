import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { resultFiles, writeResults } from "../gate/results.ts";
import { runGate } from "../gate.ts";
import { renderJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import type { Command } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";
import { openProgress } from "./progress.ts";
import { settingsFrom } from "./settings.ts";

export const gateCommand: Command = {
  name: "gate",
  about: [
    "Runs the agent on the suite, scores every repeat, compares with the committed baseline and says",
    "pass (0), fail (1) or inconclusive (3). Without settings or flags: the suite smoke@1.",
  ].join("\n"),
  flags: {
    ...COMMON,
    base: {
      type: "string",
      value: "REF",
      help: "commit whose agent may be run today to confirm a failure",
    },
    "no-cache": { type: "boolean", help: "run every attempt anew" },
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const settings = settingsFrom(flags, io);
    const progress = openProgress(io);
    const text = existsSync(settings.baselinePath)
      ? readFileSync(settings.baselinePath, "utf8")
      : null;
    const result = await runGate({
      settings,
      baseline: { text, where: relative(io.cwd, settings.baselinePath) },
      baseRef: flagText(flags, "base"),
      today: new Date().toISOString().slice(0, 10),
      fresh: flagOn(flags, "no-cache"),
      progress: progress.report,
      signal: io.signal,
    }).finally(progress.close);
    writeResults(settings.out, resultFiles(result.run, result.times, result));
    if (flagOn(flags, "json")) io.stdout(renderJson(result.report));
    else {
      const { terminal } = io;
      const page = join(relative(io.cwd, settings.out) || ".", "report.html");
      io.stdout(
        renderTerminal(result.report, {
          colour: terminal?.colour ?? false,
          width: terminal?.columns ?? 100,
        }),
      );
      io.stdout(`\nReport: ${page}\n`);
    }
    return result.exitCode;
  },
};
