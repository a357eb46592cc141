import { join, relative } from "node:path";
import { refuseCommittedResults } from "../gate/committed-results.ts";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { runGate } from "../gate.ts";
import { isMeasured, type State } from "../model/attempt.ts";
import { EXIT } from "../model/exit.ts";
import type { Run } from "../model/run.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { plain } from "../report/escape.ts";
import { renderRunJson, renderRunTable } from "../report/run-table.ts";
import { everyAttempt } from "../settings/resolve.ts";
import type { Command } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";
import { openProgress } from "./progress.ts";
import { settingsFrom } from "./settings.ts";
import { shardFrom } from "./shard.ts";

const { baseline: _unused, ...FLAGS } = COMMON;

export const runCommand: Command = {
  name: "run",
  about: [
    "Runs the agent on the suite and prints the score with its standard error, turns, tokens and cost per task.",
    "Compares nothing: exits 0, or 3 if no attempt answered or the run was stopped early.",
  ].join("\n"),
  flags: {
    ...FLAGS,
    "no-cache": { type: "boolean", help: "run every attempt anew" },
    shard: {
      type: "string",
      value: "PART/OF",
      help: "one part of the suite; auto/OF takes the part from JOB_COMPLETION_INDEX",
    },
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const settings = everyAttempt(
      await shardFrom(flagText(flags, "shard"), settingsFrom(flags, io), io),
    );
    await refuseCommittedResults(settings);
    const progress = openProgress(io);
    const result = await runGate({
      settings,
      baseline: null,
      today: null,
      fresh: flagOn(flags, "no-cache"),
      progress: progress.report,
      signal: io.signal,
    }).finally(progress.close);
    writeResults(settings.out, resultFiles(result.run, result.times, result));
    const { attempts } = result.run;
    const open = attempts.filter(({ state }) => state === "cancelled").length;
    if (open > 0) {
      io.stderr(
        `stopped early: ${open} of ${attempts.length} attempts did not finish; what finished is kept, the next run goes on from there\n`,
      );
    }
    io.stderr(
      whyUnanswered(result.run, relative(io.cwd, settings.out) || ".", settings.judge.answers),
    );
    if (flagOn(flags, "json")) io.stdout(renderRunJson(result.run, result.times));
    else {
      io.stdout(renderRunTable(result.run, result.times));
      io.stdout(`\nReport: ${join(relative(io.cwd, settings.out), "report.html")}\n`);
    }
    const isWhole = open === 0 && attempts.some(({ diagnosis }) => diagnosis !== null);
    return isWhole ? EXIT.pass : EXIT.inconclusive;
  },
};

/** A score of 0 has two very different reasons; at first the agent usually failed to answer at all. */
function whyUnanswered(
  { attempts, instrument }: Run,
  out: string,
  answers: JudgeSettings["answers"],
): string {
  const [first] = attempts.filter(({ state }) => isMeasured(state));
  if (first === undefined || attempts.some(({ diagnosis }) => diagnosis !== null)) return "";
  const { task, repeat, state, reason } = first;
  const place = `${out}/attempts/${task}/${repeat}`;
  const isolated =
    instrument.isolation === "bubblewrap" && COULD_NOT_SEE.has(state) ? ISOLATED : "";
  const prose = state === "invalid-answer" && answers === "strict" ? LENIENT : "";
  return `No attempt gave an answer. ${task} #${repeat} ended as ${state}: ${plain(reason ?? "no reason is known")}\nWhat the agent printed is in ${place}\n${isolated}${prose}`;
}

/** States that a missing file or program may have caused; an agent that ran out of time did start. */
const COULD_NOT_SEE: ReadonlySet<State> = new Set(["agent-error", "no-answer"]);
const LENIENT =
  "An answer is one JSON document; 'answers: lenient' under judge: also takes JSON that stands among other text.\n";
const ISOLATED =
  "In the sandbox it sees the system's folders, its own 'files' and the 'mounts' under judge:, and nothing else (docs/running.md)\n";
