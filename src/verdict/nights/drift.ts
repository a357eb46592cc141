import type { HistoryLine } from "../../model/history.ts";
import { fixed } from "../../model/stable.ts";
import { CUSUM, cusum } from "../../stats/cusum.ts";
import { changePoints } from "../../stats/divisive.ts";
import { seededRandom } from "../../stats/random.ts";
import { daysBetween } from "../rules/context.ts";
import { earlyAlarms, type FollowedNight } from "./early-alarm.ts";

export interface DriftMeasure {
  readonly key: "score" | "turns" | "cost";
  /** One per night: the score, or turns and cost per task (geometric means); null when not measured. */
  readonly values: readonly (number | null)[];
  readonly centre: number | null;
  /** Three standard deviations either side. */
  readonly limits: readonly [number, number] | null;
  readonly alarms: readonly number[];
  /** True while there are too few nights for the usual alarm, so that these are of the cruder one. */
  readonly early: boolean;
  readonly changes: readonly {
    readonly index: number;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface Drift {
  readonly gate: string;
  readonly suite: string;
  /** inconclusive: too few comparable nights to say that nothing moves. */
  readonly verdict: "drift" | "steady" | "inconclusive";
  readonly drifting: boolean;
  readonly history: readonly {
    readonly date: string;
    readonly commit: string | null;
    readonly model: string | null;
    readonly baseline: string | null;
  }[];
  readonly series: readonly DriftMeasure[];
  readonly notes: readonly string[];
}

/** A week without a night: whatever happened meanwhile, the old normal is not assumed. */
const LONGEST_GAP = 7;
const CHANGE_LEVEL = 0.01;
/** More attempts missing than this, and the night's mean says little. */
const MOST_MISSING = 0.1;

/**
 * CUSUM raises the alarm (a cruder rule while there are too few nights for it), the divisive scan says where it changed. Both look at the nights since the last
 * accepted change, new instrument or long gap: a mean over different rulers is not a level.
 */
export function findDrift(lines: readonly HistoryLine[]): Drift {
  const { start, why } = currentSegment(lines);
  const series = MEASURES.map((measure) => followed(lines, start, measure));
  // By the last night that measured it: one that measured too little takes no alarm back.
  const drifting = series.some(({ values, alarms }) => {
    const last = values.findLastIndex((value, i) => value !== null && isUsableAt(lines, i));
    return last >= 0 && alarms.includes(last);
  });
  const comparable = lines.slice(start).filter(isUsable).length;
  const enough = comparable > CUSUM.reference;
  const last = lines.at(-1);
  return {
    gate: last?.gate ?? "",
    suite: last?.suite ?? "",
    verdict: drifting ? "drift" : enough ? "steady" : "inconclusive",
    drifting,
    history: lines.map(({ date, commit, model, accepted }) => ({
      date,
      commit,
      model,
      baseline: accepted,
    })),
    series,
    notes: notesOf(lines, { why, comparable, enough, early: drifting && !enough }),
  };
}

interface Measure {
  readonly key: DriftMeasure["key"];
  readonly worse: "lower" | "higher";
  readonly value: (line: HistoryLine) => number | null;
  readonly shown: (value: number) => number;
}

const MEASURES: readonly Measure[] = [
  { key: "score", worse: "lower", value: ({ score }) => score, shown: (value) => fixed(value) },
  {
    key: "turns",
    worse: "higher",
    value: ({ logTurns }) => logTurns,
    shown: (value) => fixed(Math.exp(value)),
  },
  {
    key: "cost",
    worse: "higher",
    value: ({ logCost }) => logCost,
    shown: (value) => fixed(Math.exp(value)),
  },
];

function followed(lines: readonly HistoryLine[], start: number, measure: Measure): DriftMeasure {
  const { key, shown } = measure;
  const indexes: number[] = [];
  const followedNights: FollowedNight[] = [];
  lines.forEach((line, i) => {
    const value = measure.value(line);
    if (i < start || value === null || !isUsable(line)) return;
    indexes.push(i);
    followedNights.push({ value, measured: line.measured });
  });
  const values = followedNights.map((night) => night.value);
  const chart = cusum(values, measure.worse);
  const standing =
    chart === null
      ? earlyAlarms(followedNights, key)
      : chart.sums.flatMap((sum, i) => (sum > CUSUM.limit ? [CUSUM.reference + i] : []));
  const changes = changePoints(values, CHANGE_LEVEL, seededRandom(`drift:${key}`));
  return {
    key,
    values: lines.map((line) => {
      const value = measure.value(line);
      return value === null ? null : shown(value);
    }),
    centre: chart === null ? null : shown(chart.mean),
    limits:
      chart === null
        ? null
        : [shown(chart.mean - 3 * chart.deviation), shown(chart.mean + 3 * chart.deviation)],
    alarms: standing.flatMap((at) => indexes[at] ?? []),
    early: chart === null,
    changes: changes.map(({ index, before, after }) => ({
      index: indexes[index] ?? start,
      before: shown(before),
      after: shown(after),
    })),
  };
}

function isUsableAt(lines: readonly HistoryLine[], i: number): boolean {
  const line = lines[i];
  return line !== undefined && isUsable(line);
}

/** Enough of the night was measured to let it count. */
export function isUsable({ measured, missing, score }: HistoryLine): boolean {
  return score !== null && missing <= MOST_MISSING * (measured + missing);
}

function currentSegment(lines: readonly HistoryLine[]): { start: number; why: string | null } {
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const [line, before] = [lines[i], lines[i - 1]];
    if (line === undefined || before === undefined) break;
    if (line.accepted !== null)
      return { start: i, why: `a new level was accepted on ${line.date}` };
    if (line.instrument !== before.instrument || line.tasks !== before.tasks) {
      return { start: i, why: `the instrument or the tasks changed on ${line.date}` };
    }
    const gap = daysBetween(before.date, line.date);
    if (gap === null || gap > LONGEST_GAP) {
      return { start: i, why: `no night between ${before.date} and ${line.date}` };
    }
  }
  return { start: 0, why: null };
}

function notesOf(
  lines: readonly HistoryLine[],
  {
    why,
    comparable,
    enough,
    early,
  }: { why: string | null; comparable: number; enough: boolean; early: boolean },
): string[] {
  const notes = why === null ? [] : [`The reference starts anew: ${why}.`];
  if (!enough) {
    notes.push(
      `${comparable} comparable ${comparable === 1 ? "night" : "nights"}; the usual alarm needs more than ${CUSUM.reference}, until then only a night far beyond the earlier ones raises one.`,
    );
    if (early)
      notes.push(
        "This is the early alarm: it compares one night with the median of those before it, and sees large moves alone.",
      );
  }
  const skipped = lines.filter((line) => !isUsable(line));
  if (skipped.length > 0) {
    const dates = skipped
      .slice(-3)
      .map(({ date }) => date)
      .join(", ");
    const [nights, verb] = skipped.length === 1 ? ["night", "does"] : ["nights", "do"];
    notes.push(
      `${skipped.length} ${nights} with too many missing attempts ${verb} not count (last: ${dates}).`,
    );
  }
  const gaps = lines.flatMap((line, i) => {
    const days = i === 0 ? 1 : (daysBetween(lines[i - 1]?.date ?? line.date, line.date) ?? 0);
    return days > 1 && days <= LONGEST_GAP ? [line.date] : [];
  });
  if (gaps.length > 0)
    notes.push(
      `${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"} of a few nights (last before ${gaps.at(-1)}).`,
    );
  return notes;
}
