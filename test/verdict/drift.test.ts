import { describe, expect, it } from "vitest";
import type { HistoryLine } from "../../src/model/history.ts";
import { driftHeadline } from "../../src/report/drift.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { normalDraw } from "../../src/stats/suites.ts";
import { findDrift } from "../../src/verdict/nights/drift.ts";

const NIGHT: HistoryLine = {
  format: "sre-gate-history@1",
  run: "run",
  date: "2026-01-01",
  commit: null,
  workflowRun: null,
  model: "model-1",
  gate: "default",
  gateVersion: "0.1.0",
  suite: "core@1",
  instrument: "i",
  tasks: "t",
  agent: "a",
  accepted: null,
  measured: 72,
  missing: 0,
  score: 0.5,
  logTurns: Math.log(20),
  logCost: Math.log(0.4),
};

function nights(parts: readonly Partial<HistoryLine>[]): HistoryLine[] {
  return parts.map((part, i) => ({
    ...NIGHT,
    run: `run-${i}`,
    date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    ...part,
  }));
}

function noise(count: number, level: number, sd: number, seed: string): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => level + sd * normalDraw(random));
}

describe("the early alarm", () => {
  const scores = (...values: number[]) => findDrift(nights(values.map((score) => ({ score }))));

  it("is raised from the third night on, and told as such", () => {
    expect(scores(0.5, 0).drifting).toBe(false);
    const third = scores(0.5, 0.52, 0.1);
    expect([third.verdict, third.series[0]?.early, third.series[0]?.alarms]).toEqual([
      "drift",
      true,
      [2],
    ]);
    expect(third.notes.join(" ")).toContain("This is the early alarm");
    expect(driftHeadline(third)).toBe("drift: score 52.0 → 10.0 (early alarm)");
    // As long as the nights stay down, and not a night longer.
    expect(scores(0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0).drifting).toBe(true);
    expect(scores(0.5, 0.5, 0, 0.5)).toMatchObject({ drifting: false, verdict: "inconclusive" });
  });

  it("sees turns and cost that rise by far, and nothing that becomes better", () => {
    const costs = (...values: number[]) =>
      findDrift(nights(values.map((cost) => ({ logCost: Math.log(cost) })))).drifting;
    expect([costs(1, 1, 2.6), costs(1, 1, 2.4), costs(1, 1, 0.2)]).toEqual([true, false, false]);
    expect(scores(0.2, 0.2, 0.9).drifting).toBe(false);
  });

  it("leaves most quiet months in peace: about one of forty raises it, with days of three points and costs of a fifth", () => {
    const random = seededRandom("early");
    let alarms = 0;
    for (let month = 0; month < 500; month += 1) {
      const lines = nights(
        Array.from({ length: 30 }, () => ({
          score: 0.5 + Math.hypot(0.03, 0.5 / Math.sqrt(72)) * normalDraw(random),
          logTurns: 0.1 * normalDraw(random),
          logCost: 0.2 * normalDraw(random),
        })),
      );
      const raised = findDrift(lines).series.some((series) => series.alarms.length > 0);
      if (raised) alarms += 1;
    }
    expect(alarms / 500).toBeLessThanOrEqual(0.04);
  });

  it("asks more of a night with few attempts", () => {
    const few = (score: number) => ({ score, measured: 24 });
    expect(findDrift(nights([few(0.5), few(0.5), few(0.15)])).drifting).toBe(false);
    expect(findDrift(nights([few(0.5), few(0.5), few(0.05)])).drifting).toBe(true);
  });
});

/** Page's sum without its recursion: the largest sum of steps that ends tonight, or nothing. */
function alarmsByDefinition(
  series: readonly number[],
  worse: "lower" | "higher",
): { alarms: number[]; centre: number } {
  const alarms: number[] = [];
  let known = 30;
  const normal = () => series.slice(0, known);
  const mean = () => normal().reduce((sum, value) => sum + value, 0) / known;
  for (let night = 30; night < series.length; night += 1) {
    const centre = mean();
    const sd = Math.sqrt(
      normal().reduce((sum, value) => sum + (value - centre) ** 2, 0) / (known - 1),
    );
    const off = normal().map((value) => value - centre);
    const lagged = off.slice(1).reduce((sum, one, i) => sum + one * (off[i] ?? 0), 0);
    const seen = lagged / (sd * sd * (known - 1));
    const alike = Math.min(0.8, Math.max(0, seen + (1 + 4 * seen) / known + 1 / Math.sqrt(known)));
    const scale = sd * Math.sqrt((1 + alike) / (1 - alike));
    const step = (value: number) =>
      (worse === "lower" ? centre - value : value - centre) / scale - 0.5;
    // The highest of all sums that end tonight and begin after what is known as normal.
    const sums = Array.from({ length: night - known + 1 }, (__, back) =>
      series.slice(night - back, night + 1).reduce((sum, value) => sum + step(value), 0),
    );
    const highest = Math.max(...sums);
    if (highest > 8) alarms.push(night);
    if (highest <= 0) known = night + 1;
  }
  return { alarms, centre: mean() };
}

function energy(left: readonly number[], right: readonly number[]): number {
  const between = (a: readonly number[], b: readonly number[], pairs: number) =>
    a.reduce((sum, x) => sum + b.reduce((part, y) => part + Math.abs(x - y), 0), 0) / pairs;
  const [m, n] = [left.length, right.length];
  const within = between(left, left, m * (m - 1)) + between(right, right, n * (n - 1));
  return ((m * n) / (m + n)) * (2 * between(left, right, m * n) - within);
}

/** The sharpest split, straight from the definition. */
function sharpest(series: readonly number[]): number {
  let best = 5;
  for (let at = 5; at <= series.length - 5; at += 1) {
    const here = energy(series.slice(0, at), series.slice(at));
    if (here > energy(series.slice(0, best), series.slice(best))) best = at;
  }
  return best;
}

describe("drift over a history", () => {
  it.each(["a", "b", "c", "d", "e", "f"])(
    "alarms on score, log turns and log cost as Page's sum does (%s)",
    (seed) => {
      const score = [...noise(35, 0.5, 0.03, `${seed}1`), ...noise(15, 0.45, 0.03, `${seed}2`)];
      const turns = [...noise(40, 3, 0.05, `${seed}3`), ...noise(10, 3.08, 0.05, `${seed}4`)];
      const cost = noise(50, -1, 0.1, `${seed}5`);
      const drift = findDrift(
        nights(
          score.map((value, i) => ({
            score: value,
            logTurns: turns[i] ?? null,
            logCost: cost[i] ?? null,
          })),
        ),
      );
      const [byScore, byTurns, byCost] = drift.series;
      expect(byScore?.alarms).toEqual(alarmsByDefinition(score, "lower").alarms);
      expect(byTurns?.alarms).toEqual(alarmsByDefinition(turns, "higher").alarms);
      const byDefinition = alarmsByDefinition(cost, "higher");
      expect(byCost?.alarms).toEqual(byDefinition.alarms);
      const standing = [byScore, byTurns, byCost].some((one) => one?.alarms.includes(49));
      expect(drift.verdict).toBe(standing ? "drift" : "steady");
      // What is shown is turns and dollars, not their logarithms.
      expect(byTurns?.values[0]).toBeCloseTo(Math.exp(turns[0] ?? 0), 4);
      expect(byCost?.centre).toBeCloseTo(Math.exp(byDefinition.centre), 4);
    },
  );

  it.each(["a", "b", "c"])("says since when, where the energy is largest (%s)", (seed) => {
    const score = [...noise(22, 0.5, 0.03, `${seed}6`), ...noise(20, 0.35, 0.03, `${seed}7`)];
    const turns = [...noise(30, 3, 0.05, `${seed}8`), ...noise(12, 3.4, 0.05, `${seed}9`)];
    const { series } = findDrift(
      nights(score.map((value, i) => ({ score: value, logTurns: turns[i] ?? null }))),
    );
    const [byScore, byTurns, byCost] = series;
    expect(byScore?.changes.map(({ index }) => index)).toEqual([sharpest(score)]);
    expect(byTurns?.changes.map(({ index }) => index)).toEqual([sharpest(turns)]);
    expect(byCost?.changes).toEqual([]);
    const at = sharpest(score);
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(byScore?.changes[0]?.before).toBeCloseTo(mean(score.slice(0, at)), 5);
    expect(byScore?.changes[0]?.after).toBeCloseTo(mean(score.slice(at)), 5);
  });

  it("a better score and fewer turns are no alarm", () => {
    const up = [...noise(32, 0.5, 0.03, "up"), ...noise(10, 0.7, 0.03, "upper")];
    const drift = findDrift(
      nights(up.map((score, i) => ({ score, logTurns: i < 32 ? 3 + (i % 3) / 50 : 2 }))),
    );
    expect(drift.verdict).toBe("steady");
    expect(drift.series.flatMap(({ alarms }) => alarms)).toEqual([]);
  });

  const fallen = [...noise(31, 0.5, 0.03, "quiet"), ...noise(8, 0.35, 0.03, "fallen")].map(
    (score): Partial<HistoryLine> => ({ score }),
  );

  it.each([
    ["measured half of its attempts", { measured: 36, missing: 36 }],
    ["measured nothing", { score: null, logTurns: null, logCost: null, measured: 0, missing: 72 }],
  ])("an alarm stands when the last night %s", (_, last) => {
    expect(findDrift(nights(fallen)).verdict).toBe("drift");
    const drift = findDrift(nights([...fallen, last]));
    expect(drift.verdict).toBe("drift");
    expect(drift.notes.join(" ")).toContain(
      "1 night with too many missing attempts does not count",
    );
  });

  it("an alarm on cost stands while no cost is known", () => {
    const dear = noise(40, -1, 0.05, "dear").map((logCost, i) => ({
      logCost: i < 31 ? logCost : logCost + 1,
    }));
    expect(findDrift(nights([...dear, { logCost: null }])).verdict).toBe("drift");
  });

  it("an accepted level, another instrument and a long gap start anew", () => {
    const anew = (change: Partial<HistoryLine>) => findDrift(nights([...fallen, change]));
    for (const change of [{ accepted: "a cheaper model" }, { instrument: "j" }, { tasks: "u" }]) {
      const drift = anew(change);
      expect([drift.verdict, drift.series.flatMap(({ alarms }) => alarms)]).toEqual([
        "inconclusive",
        [],
      ]);
    }
    expect(anew({ date: "2026-02-17" }).verdict).toBe("inconclusive");
    expect(anew({ date: "2026-02-15", score: 0.35 }).verdict).toBe("drift");
  });
});
