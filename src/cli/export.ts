import { join, relative, resolve } from "node:path";
import { writeResults } from "../gate/results.ts";
import { readRun } from "../gate/stored-run.ts";
import { tellAttempts } from "../gate/told.ts";
import { EXIT } from "../model/exit.ts";
import { inspectName, renderInspect } from "../report/export/inspect.ts";
import { renderOtlp } from "../report/export/otlp.ts";
import type { Command } from "./command.ts";
import { COMMON, flagText } from "./flags.ts";

export const exportCommand: Command = {
  name: "export",
  about: [
    "Writes a stored run as other tools read it: inspect/ for inspect_ai's viewer, otlp.json with a trace of every attempt",
    "for a collector or Jaeger. The run's trajectories are already ATIF.",
  ].join("\n"),
  flags: { out: { ...COMMON.out, help: "the folder for the files (default: that of the run)" } },
  positionals: "[RUN]",
  run: async ({ flags, positionals, io }) => {
    const { run, times, folder } = readRun(resolve(io.cwd, positionals[0] ?? ".sre-gate"));
    const attempts = tellAttempts(folder, run, times);
    const out = resolve(io.cwd, flagText(flags, "out") ?? folder);
    const log = inspectName(times);
    writeResults(join(out, "inspect"), new Map([[log, renderInspect(run, times, attempts)]]));
    writeResults(out, new Map([["otlp.json", renderOtlp(run, attempts)]]));
    for (const name of [`inspect/${log}`, "otlp.json"])
      io.stdout(`${relative(io.cwd, join(out, name))}\n`);
    return EXIT.pass;
  },
};
