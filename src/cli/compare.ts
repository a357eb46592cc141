import { existsSync } from "node:fs";
import { relative } from "node:path";
import { readBaselineOf } from "../baselines/read.ts";
import { judgeStored } from "../gate/judge-stored.ts";
import { readStoredRun } from "../gate/stored-run.ts";
import { UserError } from "../model/problem.ts";
import { JudgeSettingsSchema } from "../model/settings.ts";
import { reasonTexts } from "../report/headline.ts";
import { renderJson } from "../report/json.ts";
import { renderTerminal } from "../report/terminal.ts";
import { loadSettingsFile } from "../settings/load.ts";
import { readIfThere } from "../settings/read-text.ts";
import { explainCalculation } from "../verdict/explain.ts";
import type { Command, Invocation } from "./command.ts";
import { COMMON, calendarDay, flagOn, flagText } from "./flags.ts";

/** A stored run judged again: what `compare` and `report` have in common. */
export async function judgeStoredRun({ flags, positionals, io }: Invocation) {
  const stored = await readStoredRun(positionals[0] ?? flagText(flags, "out") ?? ".sre-gate");
  const config = flagText(flags, "config");
  // Judged by the stored settings unless others are named, so that the same files give the same bytes anywhere.
  const storedJudge = config === null ? stored.judge : null;
  const judge =
    storedJudge ?? loadSettingsFile(io.cwd, config).file.judge ?? JudgeSettingsSchema.parse({});
  const where =
    flagText(flags, "baseline") ?? judge.baseline ?? `baselines/${stored.run.gate}.json`;
  const path = where.startsWith("/") ? where : `${io.cwd}/${where}`;
  const text = readIfThere(path, where);
  if (text === null && flagText(flags, "baseline") !== null) {
    throw new UserError({
      code: "BASELINE_NOT_FOUND",
      where,
      message: "there is no such file",
      help: "make one with 'sre-gate baseline add', or leave --baseline out",
    });
  }
  const baseline = text === null ? null : readBaselineOf(stored.run.gate, text, where);
  // A run from another machine may name a price list that is not here.
  const prices = judge.prices !== undefined && existsSync(judge.prices) ? judge.prices : undefined;
  const today = calendarDay(flags, "today") ?? new Date().toISOString().slice(0, 10);
  const judged = await judgeStored({ ...stored, baseline, judge: { ...judge, prices }, today });
  return { ...stored, today, ...judged };
}

export const STORED_RUN_FLAGS = {
  config: COMMON.config,
  baseline: COMMON.baseline,
  out: { ...COMMON.out, help: "the folder of the run (default: .sre-gate)" },
  today: {
    type: "string",
    value: "YYYY-MM-DD",
    help: "the day by which staleness and quarantine are judged",
  },
} as const;

export const compareCommand: Command = {
  name: "compare",
  about:
    "Judges a stored run against a baseline again, without the agent. RUN is its folder or run.json.",
  flags: {
    ...STORED_RUN_FLAGS,
    explain: { type: "boolean", help: "the whole calculation, step by step" },
    json: COMMON.json,
  },
  positionals: "[RUN]",
  run: async (invocation) => {
    const { flags, io } = invocation;
    const judged = await judgeStoredRun(invocation);
    if (flagOn(flags, "json")) io.stdout(renderJson(judged.report));
    else {
      io.stdout(renderTerminal(judged.report, io.view));
      if (flagOn(flags, "explain"))
        io.stdout(`\n${explainCalculation({ ...judged, say: reasonTexts })}`);
      io.stdout(`\nRun: ${relative(io.cwd, judged.folder) || "."}\n`);
    }
    return judged.exitCode;
  },
};
