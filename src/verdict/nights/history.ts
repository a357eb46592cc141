import { isMeasured } from "../../model/attempt.ts";
import { digestOf } from "../../model/digest.ts";
import { HISTORY_FORMAT, type HistoryLine, HistoryLineSchema } from "../../model/history.ts";
import { problemsOfIssues } from "../../model/issue.ts";
import { type Problem, UserError } from "../../model/problem.ts";
import type { Run, Times } from "../../model/run.ts";
import { canonicalJson, fixed } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";
import { refuseCached } from "../pool/fresh.ts";
import { runDigest, runMark, sameRun } from "../pool/same-run.ts";

export interface NightProvenance {
  readonly date: string;
  readonly commit: string | null;
  readonly workflowRun: string | null;
  readonly accepted: string | null;
  readonly verdict?: HistoryLine["verdict"];
}

/** The line that a nightly run adds to the history. */
export function historyLine(
  run: Run,
  times: Times | null,
  provenance: NightProvenance,
): HistoryLine {
  const measured = run.attempts.filter(({ state }) => isMeasured(state));
  refuseCached(measured);
  const perTask = (value: (attempt: Run["attempts"][number]) => number | null): number | null => {
    const groups = new Map<string, number[]>();
    for (const attempt of measured) {
      const one = value(attempt);
      if (one !== null) groups.set(attempt.task, [...(groups.get(attempt.task) ?? []), one]);
    }
    return groups.size === 0 ? null : fixed(average([...groups.values()].map(average)));
  };
  const log = (value: number | null) => (value === null || value <= 0 ? null : Math.log(value));
  const models = new Set(
    measured.flatMap(({ usage }) => (usage.model === null ? [] : [usage.model])),
  );
  const mark = runMark(run, times);
  return {
    format: HISTORY_FORMAT,
    run: runDigest(run),
    ...(mark === null ? {} : { mark }),
    ...provenance,
    model: models.size === 0 ? run.agent.model : [...models].sort().join(" + "),
    gate: run.gate,
    gateVersion: run.gateVersion,
    suite: run.suite,
    instrument: digestOf(run.instrument),
    tasks: digestOf(run.tasks.map(({ id, digest }) => [id, digest]).sort()),
    agent: run.agent.digest,
    measured: measured.length,
    missing: Math.max(run.planned, run.attempts.length) - measured.length,
    score: perTask(({ score }) => score?.value ?? null),
    logTurns: perTask(({ usage }) => log(usage.turns)),
    logCost: perTask(({ usage }) => log(usage.cost)),
  };
}

export function historyText(line: HistoryLine): string {
  return `${canonicalJson(line)}\n`;
}

/** All lines, oldest first, or every problem at once: a history that cannot be trusted is not analysed. */
export function readHistory(text: string, where: string): HistoryLine[] {
  const problems: Problem[] = [];
  const lines: HistoryLine[] = [];
  const rows: number[] = [];
  text.split("\n").forEach((row, i) => {
    if (row.trim() === "") return;
    const place = `${where}:${i + 1}`;
    const line = readLine(row, place, problems);
    if (line === null) return;
    const known = lines.findIndex((other) => sameRun(other, line) !== "other");
    const twin = lines[known];
    if (twin !== undefined) problems.push(duplicate(place, rows[known] ?? 0, sameRun(twin, line)));
    rows.push(i + 1);
    const last = lines.at(-1);
    if (last !== undefined && line.date < last.date) {
      problems.push(problem("HISTORY_ORDER", place, `${line.date} comes after ${last.date}`));
    }
    if (last !== undefined && line.gate !== last.gate) {
      problems.push(problem("HISTORY_MIXED", place, `gate ${line.gate} after gate ${last.gate}`));
    }
    lines.push(line);
  });
  if (problems.length > 0) throw new UserError(problems.slice(0, 20));
  if (lines.length === 0) throw new UserError(problem("HISTORY_EMPTY", where, "it has no line"));
  return lines;
}

function readLine(row: string, place: string, problems: Problem[]): HistoryLine | null {
  let document: unknown;
  try {
    document = JSON.parse(row);
  } catch {
    problems.push(problem("HISTORY_BAD_LINE", place, "it is not JSON"));
    return null;
  }
  const parsed = HistoryLineSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const told = problem("HISTORY_BAD_LINE", place, "");
  problems.push(...problemsOfIssues(parsed.error.issues, document, told));
  return null;
}

function duplicate(where: string, row: number, how: ReturnType<typeof sameRun>): Problem {
  const message =
    how === "same"
      ? `the same run stands on line ${row}`
      : `line ${row} has the very same answers, and nothing says that it is another run`;
  const help =
    how === "same"
      ? "a run counts once: add the run of another night"
      : "a run counts once; a night is known by times.json beside its run.json, or by its --workflow-run";
  return { code: "HISTORY_DUPLICATE", where, message, help };
}

function problem(code: string, where: string, message: string): Problem {
  return {
    code,
    where,
    message,
    help: "a history is written by 'sre-gate drift --add RUN': restore it from git",
  };
}
