import { execFileSync } from "node:child_process";
import { dirname, relative, resolve } from "node:path";
import { poolRun } from "../baselines/pool.ts";
import { readBaseline } from "../baselines/read.ts";
import { baselineText } from "../baselines/write.ts";
import { writeWhole } from "../files/atomic.ts";
import { readStoredRun } from "../gate/stored-run.ts";
import { isMeasured } from "../model/attempt.ts";
import type { Baseline } from "../model/baseline.ts";
import { EXIT } from "../model/exit.ts";
import { UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { JudgeSettingsSchema } from "../model/settings.ts";
import { renderBaselineTable } from "../report/baseline-table.ts";
import { points } from "../report/numbers.ts";
import { makeFolders } from "../runner/attempt/files.ts";
import { loadSettingsFile } from "../settings/load.ts";
import { readIfThere } from "../settings/read-text.ts";
import { type Move, movedScore } from "../verdict/pool/moved.ts";
import type { Command, Invocation } from "./command.ts";
import { COMMON, flagOn, flagText } from "./flags.ts";
import { counted } from "./score-text.ts";

const FLAGS = {
  config: COMMON.config,
  baseline: COMMON.baseline,
} as const;

export const baselineAddCommand: Command = {
  name: "baseline add",
  about: [
    "Adds a stored run to the pool in the baseline file, and creates the file if there is none. Commit the result.",
    "Refuses a run that was measured differently from the pool, in which nothing answered, or that is already in it.",
    "If a pooled run has continued since, its new attempts are added.",
  ].join("\n"),
  flags: {
    ...FLAGS,
    out: { ...COMMON.out, help: "the folder of the run (default: .sre-gate)" },
    replace: { type: "boolean", help: "start a new pool with this run" },
    accept: {
      type: "string",
      value: "REASON",
      help: "record why a drop is accepted (starts a new pool)",
    },
  },
  positionals: "[RUN]",
  run: async (invocation) => {
    const { flags, io } = invocation;
    const { run, times } = await readStoredRun(
      invocation.positionals[0] ?? flagText(flags, "out") ?? ".sre-gate",
    );
    refuseUnanswered(run);
    const { where, path, keep } = placeOf(invocation, run.gate);
    const accepted = flagText(flags, "accept");
    const fresh = flagOn(flags, "replace") || accepted !== null;
    const committed = readIfThere(path, where);
    const before = committed === null ? null : poolBefore(committed, where, fresh);
    const { commit, date } = headCommit(io.cwd);
    const workflowRun = io.env.GITHUB_RUN_ID ?? null;
    const provenance = { commit, date, workflowRun, accepted };
    const pooled = poolRun(fresh ? null : before, run, times, provenance, keep);
    const { draft, start, unlike } = pooled;
    if (before !== null && !fresh && unlike.length > 0)
      throw wouldReplace(before, run, unlike, where);
    if (start.from > 0)
      io.stderr(
        `${counted(start.from, "older run")} left out: the pool starts at ${start.reason === "accepted" ? "an accepted drop" : "a change point"}\n`,
      );
    if (before !== null && (fresh || start.from > 0)) io.stderr(moveOf(movedScore(before, draft)));
    makeFolders(dirname(path));
    writeWhole(path, baselineText(draft));
    io.stderr(`${heldOf(run, pooled.before)}${openOf(run)}${worthOf(run)}`);
    io.stdout(
      `${relative(io.cwd, path)}: ${counted(draft.tasks.length, "task")} from ${counted(draft.runs.length, "run")}. Commit it: pull requests are compared with it.\n`,
    );
    return EXIT.pass;
  },
};

/** A file that is replaced need not be valid. */
function poolBefore(text: string, where: string, replaced: boolean): Baseline | null {
  try {
    return readBaseline(text, where);
  } catch (error) {
    if (replaced && error instanceof UserError) return null;
    throw error;
  }
}

/** Shows that the bar gets lower: after this commit, nothing is compared with the old one. */
function moveOf(move: Move | null): string {
  if (move === null) return "";
  const [before, now] = [points(move.before), points(move.now)];
  const word = move.now < move.before ? "fell" : "rose";
  const change = before === now ? `stayed at ${now}` : `${word} ${before} → ${now}`;
  return `the pool's score ${change} (${counted(move.tasks, "task")} that both have)\n`;
}

/** A run that was added to the pool before it ended. */
function heldOf({ attempts }: Run, before: number): string {
  return before === 0
    ? ""
    : `${before} of ${counted(attempts.length, "attempt")} of this run were pooled before: they count once\n`;
}

/** Pooled runs were paid for, so a forgotten flag or setting must not discard them. */
function wouldReplace(
  before: Baseline,
  run: Run,
  unlike: readonly string[],
  where: string,
): UserError {
  const attempts = before.tasks.reduce((sum, task) => sum + task.attempts.length, 0);
  const gate =
    before.gate === run.gate
      ? ""
      : ` (the pool is the gate's '${before.gate}', this run is of '${run.gate}': 'id: ${before.gate}' under judge: keeps it)`;
  return new UserError({
    code: "POOL_DIFFERS",
    where,
    message: `this run was measured with another ${unlike.map((part) => (part === "tasks" ? "kind of tasks (private or public)" : part)).join(", ")}${gate}; to pool it would drop ${counted(attempts, "attempt")} of ${counted(before.runs.length, "run")}`,
    help: "Run again as the pool was measured, or start it anew with --replace.",
  });
}

/** A pool in which nothing answered can show no drop; the agent probably could not start. */
function refuseUnanswered(run: Run): void {
  const { attempts } = run;
  const measured = attempts.filter(({ state }) => isMeasured(state));
  if (measured.length === 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return;
  throw new UserError({
    code: "RUN_NEVER_ANSWERED",
    where: run.gate,
    message: `none of ${counted(measured.length, "attempt")} answered (${measured[0]?.reason ?? "no reason is known"}), so the run shows nothing of the agent`,
    help: "'sre-gate doctor' checks what a run needs. Fix that, run again and add the new run.",
  });
}

/** A run that was stopped or is still going is incomplete. */
function openOf({ attempts }: Run): string {
  const open = attempts.filter(({ state }) => state === "cancelled").length;
  return open === 0
    ? ""
    : `${open} of ${counted(attempts.length, "attempt")} of this run did not end: it was stopped, or still goes on. The same command runs the rest; then add it again: what is pooled now counts once.\n`;
}

/** An agent that is always wrong was measured and may be pooled, but it can show no drop. */
function worthOf({ attempts }: Run): string {
  return attempts.some(({ score }) => (score?.value ?? 0) > 0) ? "" : NEVER_RIGHT;
}

const NEVER_RIGHT =
  "No answer of this run was right in anything: a task that the baseline never solved is left out of the gate. The run's report.html says what was named and what was meant.\n";
export const baselineShowCommand: Command = {
  name: "baseline show",
  about: "Prints the baseline: where its runs came from, and every task with its repeats.",
  flags: { ...FLAGS, json: COMMON.json },
  positionals: null,
  run: async (invocation) => {
    const { flags, io } = invocation;
    const { where, path } = placeOf(invocation, null);
    const text = readIfThere(path, where);
    if (text === null) {
      throw new UserError({
        code: "BASELINE_NOT_FOUND",
        where,
        message: "there is no baseline yet",
        help: "run 'sre-gate run' and then 'sre-gate baseline add'",
      });
    }
    const baseline = readBaseline(text, where);
    io.stdout(flagOn(flags, "json") ? text : renderBaselineTable(baseline));
    return EXIT.pass;
  },
};

function placeOf({ flags, io }: Invocation, gate: string | null) {
  const config = flagText(flags, "config");
  const { file } = loadSettingsFile(io.cwd, config);
  const judge = file.judge ?? JudgeSettingsSchema.parse({});
  const named = flagText(flags, "baseline") ?? judge.baseline ?? null;
  const where = named ?? `baselines/${gate ?? judge.id}.json`;
  return { where, path: resolve(io.cwd, where), keep: judge["baseline-runs"] };
}

/** Provenance dates come from commits: a clock reading would differ between two makers of one file. */
function headCommit(cwd: string): { commit: string | null; date: string | null } {
  try {
    const text = execFileSync("git", ["log", "-1", "--format=%H %cI"], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    const [commit, date] = text.split(" ");
    return { commit: commit ?? null, date: date?.slice(0, 10) ?? null };
  } catch {
    // Not a git repository, or no commit yet: unknown, therefore null.
    return { commit: null, date: null };
  }
}
