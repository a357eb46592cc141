import { isMeasured } from "../model/attempt.ts";
import { digestOf } from "../model/digest.ts";
import { HISTORY_FORMAT, type HistoryLine, HistoryLineSchema } from "../model/history.ts";
import { problemsOfIssues } from "../model/issue.ts";
import { type Problem, UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { canonicalJson, fixed } from "../model/stable.ts";
import { average } from "../stats/ratio.ts";
import { refuseCached } from "./fresh.ts";

export interface NightProvenance {
  readonly date: string;
  readonly commit: string | null;
  readonly workflowRun: string | null;
  readonly accepted: string | null;
  readonly verdict?: HistoryLine["verdict"];
}

/** The line that a nightly run adds to the history. */
export function historyLine(run: Run, provenance: NightProvenance): HistoryLine {
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
  return {
    format: HISTORY_FORMAT,
    run: digestOf({ agent: run.agent.digest, seed: run.seed, attempts: run.attempts }),
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
  const seen = new Map<string, number>();
  text.split("\n").forEach((row, i) => {
    if (row.trim() === "") return;
    const place = `${where}:${i + 1}`;
    const line = readLine(row, place, problems);
    if (line === null) return;
    const known = seen.get(line.run);
    if (known !== undefined) {
      problems.push(problem("HISTORY_DUPLICATE", place, `the same run stands on line ${known}`));
    }
    seen.set(line.run, i + 1);
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

function problem(code: string, where: string, message: string): Problem {
  return {
    code,
    where,
    message,
    help: "a history is written by 'sre-gate drift --add RUN': restore it from git",
  };
}
