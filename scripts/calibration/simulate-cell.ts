import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { dropBetween } from "../../src/stats/arm.ts";
import { CUSUM, cusum } from "../../src/stats/cusum.ts";
import { meanDifference } from "../../src/stats/difference.ts";
import { quickSuccessTest } from "../../src/stats/quick-test.ts";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import { meanRatio } from "../../src/stats/ratio.ts";
import { gateSimulator } from "../../src/stats/simulate.ts";
import { canPromise, spreadOf } from "../../src/stats/spread.ts";

import { drawSuite, dropFor, normalDraw } from "../../src/stats/suites.ts";
import { poolOf, solver } from "../../src/verdict/calibrate/calibrate.ts";
import { earlyAlarms } from "../../src/verdict/nights/early-alarm.ts";
import { simulatedDesign } from "../../src/verdict/plan/design.ts";
import { policyFrom } from "../../src/verdict/policy.ts";
import type { Cell, GateSpec, Spec } from "./cells/cell.ts";
import { drawDay, onDay } from "./days.ts";

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
  const judge = { design: spec.design === "fixed" ? "fixed" : "adaptive", repeats: spec.repeats };
  const policy = policyFrom(JudgeSettingsSchema.parse(judge));
  const simulate = gateSimulator({ ...simulatedDesign(policy, spec.base), design: spec.design });
  const shape = spec.shape ?? { kind: "beta" };
  const drop = dropFor(shape, spec.pattern ?? "logit", spec.drop ?? 0);
  const accepted = dropFor(shape, "logit", spec.oldRepeats?.drop ?? 0);
  const old = spec.oldRepeats?.count ?? 0;
  const perNight = spec.perNight ?? 1;
  return (random) => {
    const before = drawSuite(shape, spec.tasks, random);
    for (let i = 0; i < (spec.dead ?? 0); i += 1) before[i] = 0.9 + 0.1 * random.next();
    const base = accepted(before, random);
    const now = drop(base, random).map((rate, i) => (i < (spec.dead ?? 0) ? 0 : rate));
    const solves = (rates: Float64Array) => solver(rates, spec.infra ?? 0, random);
    const nights = Array.from({ length: Math.ceil(spec.base / perNight) }, (_, night) =>
      solves(onDay(night < old ? before : base, drawDay(spec, random), spec, random)),
    );
    const nightOf = (repeat: number) => Math.floor(repeat / perNight);
    const seen: number[][][] = Array.from(base, () => nights.map(() => []));
    const stored = (task: number, k: number): number | null => {
      const score = nights[nightOf(k)]?.(task) ?? null;
      if (score !== null) seen[task]?.[nightOf(k)]?.push(score);
      return score;
    };
    const pool = poolOf(stored, spec.tasks, spec.base);
    const spread = spec.design === "same-day" ? undefined : spreadOf(seen);
    const day = drawDay(spec, random);
    const today = spec.confirm === false ? null : solves(onDay(base, day, spec, random));
    const gate = {
      pool,
      ...(spread === undefined ? {} : { spread }),
      head: solves(onDay(now, day, spec, random)),
      today,
    };
    const { failed, taskLost, attempts } = simulate(gate, random);
    switch (spec.count ?? "failed") {
      case "failed":
        return { hit: failed, attempts };
      case "lost":
        return { hit: taskLost, attempts };
      case "advisory":
        return { hit: spread !== undefined && !canPromise(spread), attempts };
    }
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
  const { drop, nights, measures, persistence } = spec;
  const fresh = Math.sqrt(1 - persistence ** 2);
  return (random) => {
    const follow = (): boolean => {
      let day = normalDraw(random);
      const values = Array.from({ length: CUSUM.reference + nights }, (_, i) => {
        const value = 0.444 - (i < CUSUM.reference ? 0 : drop) + NIGHTLY_SD * day;
        day = persistence * day + fresh * normalDraw(random);
        return value;
      });
      const first = values.slice(0, CUSUM.reference).map((value) => ({ value, measured: 177 }));
      return earlyAlarms(first, "score").length > 0 || cusum(values, "lower")?.alarm != null;
    };
    return { hit: Array.from({ length: measures }, follow).includes(true), attempts: 0 };
  };
}

/** Pull requests against each baseline: enough to tell 10 % from the 4 % they should be on average. */
const PULL_REQUESTS = 200;

function oneBaseline({ tasks, base, above }: Extract<Spec, { kind: "one-baseline" }>): Once {
  const { repeats, suiteAlpha, minEffect } = policyFrom(
    JudgeSettingsSchema.parse({ design: "fixed" }),
  );
  const test = quickSuccessTest();
  return (random) => {
    const rates = drawSuite({ kind: "beta" }, tasks, random);
    const solves = solver(rates, 0, random);
    const pool = poolOf(solves, tasks, base);
    let failed = 0;
    for (let k = 0; k < PULL_REQUESTS; k += 1) {
      const now = poolOf(solves, tasks, repeats);
      const p = test(now, pool, () => 0, [suiteAlpha]);
      failed += p <= suiteAlpha && dropBetween(now, pool) >= minEffect ? 1 : 0;
    }
    return { hit: failed / PULL_REQUESTS > above, attempts: repeats * tasks };
  };
}
