import type { ScoredAttempt } from "../model/attempt.ts";
import { byCodePoint } from "../model/order.ts";
import type { Run, Times } from "../model/run.ts";
import { parseTimeMs } from "../model/time.ts";
import { symbolOf } from "./answers.ts";
import type { OverallRow } from "./model.ts";
import { dollars, percent, points, turnCount } from "./numbers.ts";
import { REFERENCES, REFERENCES_DATE } from "./references.ts";
import type { Bar } from "./svg/bars.ts";
import type { ScatterPoint } from "./svg/scatter.ts";
import type { TimelineSpan } from "./svg/timeline.ts";
import type { TaskLine } from "./task-lines.ts";
import { stateWords, wrongWords } from "./words.ts";

/** What the pictures of a report are drawn from. */
export interface ReportFigures {
  readonly cost: readonly ScatterPoint[];
  readonly turns: readonly ScatterPoint[];
  readonly wrong: readonly Bar[];
  readonly flips: { readonly now: string; readonly base: string; readonly bars: readonly Bar[] };
  readonly spans: readonly TimelineSpan[];
}

export function figures(
  run: Run,
  times: Times | null,
  overall: readonly OverallRow[],
  tasks: readonly TaskLine[],
  labels: ReadonlyMap<string, string>,
): ReportFigures {
  return {
    cost: against(overall, "cost"),
    turns: against(overall, "turns"),
    wrong: wrongBars(run.attempts),
    flips: flips(tasks),
    spans: spans(run.attempts, times, labels),
  };
}

function against(overall: readonly OverallRow[], key: "cost" | "turns"): ScatterPoint[] {
  const score = overall.find((row) => row.key === "score");
  const other = overall.find((row) => row.key === key);
  const format = key === "cost" ? dollars : turnCount;
  const unit = key === "cost" ? "a task" : "turns";
  const point = (
    name: string,
    kind: ScatterPoint["kind"],
    x: number | null | undefined,
    y: number | null | undefined,
    date: string,
  ): ScatterPoint[] =>
    x === null || x === undefined || y === null || y === undefined
      ? []
      : [{ name, kind, x, y, note: `score ${points(y)}, ${format(x)} ${unit}${date}` }];
  return [
    ...point("now", "now", other?.raw.now ?? other?.own, score?.raw.now, ""),
    ...point("base", "base", other?.raw.base, score?.raw.base, ""),
    // Beside a base they are noise: whoever asks whether a change made it worse compares with that alone.
    ...(score?.raw.base !== null ? [] : REFERENCES).flatMap((reference) =>
      point(
        reference.name,
        "reference",
        reference[key],
        reference.score,
        `, published ${REFERENCES_DATE}`,
      ),
    ),
  ];
}

/** Every attempt that was not right, by what it did instead. */
function wrongBars(attempts: readonly ScoredAttempt[]): Bar[] {
  const counts = new Map<string, number>();
  for (const attempt of attempts) {
    const kind = failure(attempt);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || byCodePoint(a, b))
    .map(([label, value]) => ({
      label,
      value,
      text: `${value} (${percent(value / attempts.length)})`,
      kind: label.startsWith("named")
        ? "wrong"
        : label.startsWith("not measured")
          ? "unmeasured"
          : "unanswered",
    }));
}

function failure(attempt: ScoredAttempt): string | null {
  const { score } = attempt;
  if (score === null) return stateWords(attempt.state);
  if (score.outcome === "right" || score.outcome === "no-fault-right") return null;
  if (attempt.diagnosis === null) return stateWords(attempt.state);
  if (score.outcome === "escalated") return "handed over";
  const wrong = score.predictions.find((prediction) => prediction.verdict === "wrong");
  if (wrong !== undefined) return `named: ${wrongWords(wrong.class)}`;
  return score.missed.length > 0 ? "missed a cause" : "named nothing";
}

/** A task flips when its repeats disagree about right or not right. */
function flips(tasks: readonly TaskLine[]): ReportFigures["flips"] {
  const wanted = tasks.filter((task) => task.status === "compared");
  // A first run has nothing to compare with and is steady or not all the same.
  const compared = wanted.length > 0 ? wanted : tasks.filter(({ raw }) => raw.nowScores.length > 0);
  const rate = (side: "nowScores" | "baseScores") => {
    const several = compared.filter((task) => task.raw[side].length > 1);
    const flipped = several.filter(
      (task) => new Set(task.raw[side].map((score) => score >= 1)).size > 1,
    );
    if (compared.every((task) => task.raw[side].length === 0)) return "not measured";
    return several.length === 0
      ? "unknown (one repeat)"
      : `${percent(flipped.length / several.length)} (${flipped.length} of ${several.length} tasks)`;
  };
  return { now: rate("nowScores"), base: rate("baseScores"), bars: solvedBars(compared) };
}

const SHARES = [
  "never right",
  "up to a third",
  "up to two thirds",
  "more, not always",
  "always right",
] as const;

function solvedBars(tasks: readonly TaskLine[]): Bar[] {
  const counts: number[] = SHARES.map(() => 0);
  for (const { raw } of tasks) {
    if (raw.nowScores.length === 0) continue;
    const share = raw.nowScores.filter((score) => score >= 1).length / raw.nowScores.length;
    const index = share === 0 ? 0 : share === 1 ? 4 : share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  if (counts.every((value) => value === 0)) return [];
  return SHARES.map((label, index) => ({
    label,
    value: counts[index] ?? 0,
    text: `${counts[index] ?? 0}`,
    kind: index === 4 ? "right" : index === 0 ? "wrong" : "partly",
  }));
}

const KINDS = {
  "●": "right",
  "◐": "partly",
  "○": "wrong",
  "⊘": "unanswered",
  "?": "unmeasured",
} as const;

function spans(
  attempts: readonly ScoredAttempt[],
  times: Times | null,
  labels: ReadonlyMap<string, string>,
): TimelineSpan[] {
  if (times === null) return [];
  const kinds = new Map(
    attempts.map((attempt) => [`${attempt.task}\n${attempt.repeat}`, symbolOf(attempt)]),
  );
  const starts = times.attempts.map((time) => parseTimeMs(time.startedAt));
  const zero = Math.min(...starts.filter((start) => start !== null));
  return times.attempts.flatMap((time, index) => {
    const start = starts[index];
    const symbol = kinds.get(`${time.task}\n${time.repeat}`);
    if (start === null || start === undefined || symbol === undefined) return [];
    return [
      {
        label: `${labels.get(time.task) ?? time.task} #${time.repeat}`,
        start: (start - zero) / 1000,
        seconds: time.seconds,
        kind: KINDS[symbol],
        first: time.firstCandidateSeconds,
      },
    ];
  });
}
