import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { cusum } from "../../src/stats/cusum.ts";
import { meanDifference } from "../../src/stats/difference.ts";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import { meanRatio } from "../../src/stats/ratio.ts";
import { gateSimulator, type SimulatedGate } from "../../src/stats/simulate.ts";
import { successTest } from "../../src/stats/successes.ts";
import { drawSuite, dropFor, normalDraw, shifted } from "../../src/stats/suites.ts";
import { simulatedDesign } from "../../src/verdict/plan/design.ts";
import { policyFrom } from "../../src/verdict/policy.ts";
import type { Cell, GateSpec, Spec } from "./cells.ts";

export interface CellResult {
  readonly rate: number;
  readonly standardError: number;
  readonly attempts: number;
  readonly met: boolean | null;
}

export function simulateCell(cell: Cell, gates: number): CellResult {
  const once = simulatorOf(cell.spec);
  const random = seededRandom(`calibration:${JSON.stringify(cell.spec)}`);
  let hits = 0;
  let attempts = 0;
  for (let g = 0; g < gates; g += 1) {
    const result = once(random);
    hits += result.hit ? 1 : 0;
    attempts += result.attempts;
  }
  const rate = hits / gates;
  const mean = attempts / gates;
  return {
    rate,
    standardError: Math.sqrt((rate * (1 - rate)) / gates),
    attempts: mean,
    met: isMet(cell, rate, mean),
  };
}

function isMet(cell: Cell, rate: number, attempts: number): boolean | null {
  if (cell.target === null) return null;
  return (
    rate <= (cell.most ?? 1) &&
    rate >= (cell.least ?? 0) &&
    attempts <= (cell.mostAttempts ?? Infinity)
  );
}

type Once = (random: Random) => { hit: boolean; attempts: number };

function simulatorOf(spec: Spec): Once {
  switch (spec.kind) {
    case "gate":
      return gateOnce(spec);
    case "ratio":
      return ratioOnce(spec);
    case "non-inferiority":
      return releaseOnce(spec);
    case "cusum":
      return cusumOnce(spec);
    case "one-baseline":
      return oneBaseline(spec);
  }
}

function gateOnce(spec: GateSpec): Once {
  const settings = spec.design === "fixed" ? { design: "fixed" } : { design: "adaptive" };
  const policy = policyFrom(JudgeSettingsSchema.parse({ ...settings, repeats: spec.repeats }));
  const simulate = gateSimulator({ ...simulatedDesign(policy), design: spec.design });
  const shape = spec.shape ?? { kind: "beta" };
  const drop = dropFor(shape, spec.pattern ?? "logit", spec.drop ?? 0);
  const accepted = dropFor(shape, "logit", spec.oldRepeats?.drop ?? 0);
  return (random) => {
    const before = drawSuite(shape, spec.tasks, random);
    for (let i = 0; i < (spec.dead ?? 0); i += 1) before[i] = 0.9 + 0.1 * random.next();
    const base = accepted(before, random);
    const now = drop(base, random).map((rate, i) => (i < (spec.dead ?? 0) ? 0 : rate));
    const gate = dayed(spec, { before, base, now }, random);
    const { failed, taskLost, attempts } = simulate(gate, random);
    return { hit: spec.count === "lost" ? taskLost : failed, attempts };
  };
}

interface Rates {
  readonly before: Float64Array;
  readonly base: Float64Array;
  readonly now: Float64Array;
}

/** Every night of the baseline has its own shift, and today one that head and base agent share. */
function dayed(spec: GateSpec, { before, base, now }: Rates, random: Random): SimulatedGate {
  const shape = { baseRepeats: spec.base, infra: spec.infra ?? 0 };
  const old = spec.oldRepeats?.count ?? 0;
  if (spec.daySd === undefined && spec.taskDaySd === undefined) {
    const nights = Array.from({ length: spec.base }, (_, k) => (k < old ? before : base));
    return { ...shape, base, now, ...(old > 0 ? { baseNights: nights } : {}) };
  }
  const { daySd = 0, taskDaySd = 0 } = spec;
  type Day = { readonly all: number; readonly each: Float64Array };
  const drawDay = (): Day => ({
    all: daySd === 0 ? 0 : daySd * normalDraw(random),
    each: base.map(() => (taskDaySd === 0 ? 0 : taskDaySd * normalDraw(random))),
  });
  const onDay = (rates: Float64Array, { all, each }: Day) =>
    rates.map((rate, i) => shifted(rate, all + (each[i] ?? 0)));
  const today = drawDay();
  return {
    ...shape,
    base,
    now: onDay(now, today),
    baseNights: Array.from({ length: spec.base }, () => onDay(base, drawDay())),
    ...(spec.confirm === true ? { baseToday: onDay(base, today) } : {}),
  };
}

function ratioOnce(spec: Extract<Spec, { kind: "ratio" }>): Once {
  const draw = (count: number, factor: number, random: Random) =>
    Array.from({ length: count }, () => factor * Math.exp(spec.sd * normalDraw(random)));
  return (random) => {
    const strata = Array.from({ length: spec.tasks }, () => ({
      now: draw(3, spec.factor, random),
      base: draw(10, 1, random),
    }));
    const lower = meanRatio(strata)?.interval?.[0] ?? 0;
    return { hit: lower > spec.tolerance, attempts: 3 * spec.tasks };
  };
}

function releaseOnce(spec: Extract<Spec, { kind: "non-inferiority" }>): Once {
  const drop = dropFor({ kind: "beta" }, "logit", spec.drop);
  const draw = (count: number, rate: number, random: Random) =>
    Array.from({ length: count }, () => (random.next() < rate ? 1 : 0));
  return (random) => {
    const base = drawSuite({ kind: "beta" }, spec.tasks, random);
    const now = drop(base, random);
    const strata = Array.from(base, (rate, i) => ({
      now: draw(3, now[i] ?? 0, random),
      base: draw(10, rate, random),
    }));
    const lower = meanDifference(strata)?.interval?.[0] ?? -1;
    return { hit: lower > -spec.margin, attempts: 3 * spec.tasks };
  };
}

/** Nightly means of 59 tasks x 3 scatter by 3 points. */
const NIGHTLY_SD = 0.03;

function cusumOnce(spec: Extract<Spec, { kind: "cusum" }>): Once {
  return (random) => {
    const follow = () =>
      Array.from({ length: 30 + spec.nights }, (_, i) => {
        return 0.444 - (i < 30 ? 0 : spec.drop) + NIGHTLY_SD * normalDraw(random);
      });
    const charts = Array.from({ length: spec.measures }, () => cusum(follow(), "lower"));
    return { hit: charts.some((chart) => chart?.alarm != null), attempts: 0 };
  };
}

/** Pull requests against each baseline: enough to tell 10 % from the 4 % they should be on average. */
const PULL_REQUESTS = 200;

function oneBaseline({ tasks, base, above }: Extract<Spec, { kind: "one-baseline" }>): Once {
  const { repeats, suiteAlpha, minEffect } = policyFrom(
    JudgeSettingsSchema.parse({ design: "fixed" }),
  );
  const test = successTest();
  const solvedOf = (rates: Float64Array, times: number, random: Random) =>
    Uint16Array.from(rates, (rate) => {
      let solved = 0;
      for (let k = 0; k < times; k += 1) solved += random.next() < rate ? 1 : 0;
      return solved;
    });
  return (random) => {
    const rates = drawSuite({ kind: "beta" }, tasks, random);
    const baseSolved = solvedOf(rates, base, random);
    const baseTried = new Uint16Array(tasks).fill(base);
    const tried = new Uint16Array(tasks).fill(repeats);
    let failed = 0;
    for (let k = 0; k < PULL_REQUESTS; k += 1) {
      const solved = solvedOf(rates, repeats, random);
      let drop = 0;
      solved.forEach((count, i) => {
        drop += ((baseSolved[i] ?? 0) / base - count / repeats) / tasks;
      });
      const p = test({ tried, solved, baseTried, baseSolved }, 0);
      failed += p <= suiteAlpha && drop >= minEffect ? 1 : 0;
    }
    return { hit: failed / PULL_REQUESTS > above, attempts: repeats * tasks };
  };
}
