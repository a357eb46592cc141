import { type Arm, addTo, dropBetween, emptyArm } from "./arm.ts";
import { powerSpending } from "./boundary.ts";
import { type ConfirmLevels, confirmLevel, confirmLooks } from "./confirming.ts";
import { type QuickTest, quickSuccessTest } from "./quick-test.ts";
import type { Random } from "./random.ts";
import { type Futility, type Sequence, sequenceFor } from "./sequence.ts";
import { againstDay, againstPool, type Spread, widened } from "./spread.ts";
import type { AtLeast } from "./successes.ts";
import { isWatched, type VetoRule, vetoRule } from "./veto.ts";

/** The settings of a gate, as far as they decide how often it is right. */
export interface SimulatedDesign {
  /** same-day: adaptive, with the base's agent run beside the head's in place of a stored baseline. */
  readonly design: "fixed" | "adaptive" | "same-day";
  /** Rounds; the last of them may be a part of one. */
  readonly repeats: number;
  /** A plan that a budget cut holds fewer attempts; null: all of them. */
  readonly most: number | null;
  readonly suiteAlpha: number;
  readonly vetoAlpha: number;
  readonly minEffect: number;
  readonly spendingPower: number;
  readonly futility: Futility;
  /** Successes a baseline needs for its task to be run. */
  readonly atLeast: AtLeast;
  readonly confirm: ConfirmLevels;
}

/** One agent against one baseline. A score of null could not be measured. */
export interface SimulatedGate {
  readonly pool: Arm;
  /** What the pool says of its nights; left out where they are alike. */
  readonly spread?: Spread;
  readonly head: (task: number) => number | null;
  /** The base's agent of today, with which a failure must be confirmed; null: with nothing. */
  readonly today: ((task: number, repeat: number) => number | null) | null;
}

export interface SimulatedResult {
  readonly failed: boolean;
  readonly scoreFell: boolean;
  readonly taskLost: boolean;
  readonly attempts: number;
}

export type GateSimulator = (gate: SimulatedGate, random: Random) => SimulatedResult;

/** A simulator with its own working memory. */
export function gateSimulator(
  design: SimulatedDesign,
  test: QuickTest = quickSuccessTest(),
): GateSimulator {
  const tools = { test, sequences: new Map<string, Sequence>() };
  return (gate, random) => {
    const tasks = gate.pool.tried.length;
    const now = emptyArm(tasks);
    const base = design.design === "same-day" ? emptyArm(tasks) : gate.pool;
    const play: Play = {
      ...tools,
      design,
      gate,
      now,
      base,
      random,
      active: activeTasks(gate, design),
    };
    const suite = design.design === "fixed" ? fixedSuite(play) : adaptiveSuite(play);
    const veto = vetoGuard(play, suite.fell);
    const seen = { fell: suite.fell, lost: veto.lost, needed: veto.needed };
    const confirmed = confirmation(play, seen);
    return {
      failed: confirmed.scoreFell || confirmed.lost > 0,
      scoreFell: confirmed.scoreFell,
      taskLost: confirmed.lost > 0,
      attempts: suite.attempts + veto.attempts + confirmed.attempts,
    };
  };
}

/** One gate about to be played: attempts are drawn and counted as it goes. */
interface Play {
  readonly design: SimulatedDesign;
  readonly gate: SimulatedGate;
  readonly now: Arm;
  readonly base: Arm;
  readonly active: Int32Array;
  readonly random: Random;
  readonly test: QuickTest;
  readonly sequences: Map<string, Sequence>;
}

function activeTasks({ pool }: SimulatedGate, { design, atLeast }: SimulatedDesign): Int32Array {
  const active: number[] = [];
  for (let task = 0; task < pool.tried.length; task += 1) {
    const stored = pool.tried[task] as number;
    const enough = design !== "adaptive" || (pool.solved[task] as number) >= atLeast(stored);
    if (design === "same-day" || (stored > 0 && enough)) active.push(task);
  }
  return Int32Array.from(active);
}

interface SuiteResult {
  readonly fell: boolean;
  readonly attempts: number;
}

const NONE: AtLeast = () => 0;

function fixedSuite({ design, gate, now, base, active, random, test }: Play): SuiteResult {
  const order = planned(active.length, design, random);
  for (const place of order) attempt(now, active[place] as number, gate.head);
  const level = levelAgainstPool(gate, active, design.suiteAlpha, order.length);
  const p = test(now, base, NONE, [level]);
  const fell = p <= level && dropBetween(now, base) >= design.minEffect;
  return { fell, attempts: order.length };
}

function adaptiveSuite(play: Play): SuiteResult {
  const { design, gate, now, base, active, random, test } = play;
  if (active.length === 0) return { fell: false, attempts: 0 };
  const order = planned(active.length, design, random);
  const sequence = remembered(play, order);
  const today = design.design === "same-day" ? gate.today : null;
  const cost = today === null ? 1 : 2;
  const atLeast = today === null ? design.atLeast : NONE;
  let done = 0;
  for (let j = 0; j < sequence.looks.length; j += 1) {
    const look = sequence.looks[j] as number;
    for (; done < look; done += 1) {
      const task = active[order[done] as number] as number;
      attempt(now, task, gate.head);
      if (today !== null) attempt(base, task, (one) => today(one, base.tried[one] as number));
    }
    const level = levelAgainstPool(gate, active, sequence.nominal[j] as number, done);
    const futility = sequence.futility[j] ?? null;
    const p = test(now, base, atLeast, futility === null ? [level] : [level, futility]);
    if (p <= level && dropBetween(now, base) >= design.minEffect) {
      return { fell: true, attempts: done * cost };
    }
    if (futility !== null && p > futility) break;
    if (done >= active.length && isFlawless(now)) break;
  }
  return { fell: false, attempts: done * cost };
}

/** A pool whose nights are not alike says less than its attempts. */
function levelAgainstPool(
  { pool, spread }: SimulatedGate,
  active: Int32Array,
  level: number,
  attempts: number,
): number {
  if (spread === undefined) return level;
  const stored = pool.tried[active[0] ?? 0] as number;
  return widened(level, againstPool(spread, attempts / active.length, stored));
}

/** Not once has it failed. */
function isFlawless({ tried, sum }: Arm): boolean {
  return tried.every((count, task) => (sum[task] as number) >= count);
}

/** Levels hardly move with the order of tasks, or with an attempt more or less in their pools: one sequence serves all. */
function remembered({ design, base, active, sequences }: Play, order: Int32Array): Sequence {
  const paired = design.design === "same-day";
  const stored = Uint16Array.from(active, (task) => base.tried[task] as number);
  const typical = stored.reduce((sum, count) => sum + count, 0) / stored.length;
  const key = `${active.length}:${Math.round(typical)}`;
  const known = sequences.get(key);
  if (known !== undefined) return known;
  const sequence = sequenceFor({
    order,
    base: paired ? "growing" : stored,
    tasks: active.length,
    spending: powerSpending(design.suiteAlpha, design.spendingPower),
    futility: design.futility,
  });
  sequences.set(key, sequence);
  return sequence;
}

interface VetoResult {
  readonly lost: readonly number[];
  readonly needed: number;
  readonly attempts: number;
}

/** Reliable tasks that were never solved, tried until a success or enough failures; before a pass also those not yet tried. */
function vetoGuard({ design, gate, now, base, active }: Play, fell: boolean): VetoResult {
  const rule = ruleFor(design, base, active);
  const lost: number[] = [];
  let attempts = 0;
  if (rule.status === "off") return { lost, needed: rule.needed, attempts };
  for (const task of active) {
    if (!isWatched(base.solved[task] as number, base.tried[task] as number, rule.share)) continue;
    let failures = now.tried[task] as number;
    if ((now.solved[task] as number) > 0 || (failures === 0 && fell)) continue;
    let starts = 0;
    while (failures < rule.needed && starts < 2 * rule.needed) {
      starts += 1;
      const score = gate.head(task);
      if (score === null) continue;
      if (score > 0) break;
      failures += 1;
    }
    attempts += starts;
    if (failures >= rule.needed) lost.push(task);
  }
  return { lost, needed: rule.needed, attempts };
}

function ruleFor(design: SimulatedDesign, base: Arm, active: Int32Array): VetoRule {
  const stored = Uint16Array.from(active, (task) => base.tried[task] as number);
  return vetoRule(stored, design.design === "fixed" ? design.repeats : 1, design.vetoAlpha);
}

interface SeenDrop {
  readonly fell: boolean;
  readonly lost: readonly number[];
  readonly needed: number;
}

/** The base agent of today on the same tasks, in rounds, until it agrees or has been asked as often as the head. */
function confirmation(
  { design, gate, now, random, test }: Play,
  { fell, lost, needed }: SeenDrop,
): { scoreFell: boolean; lost: number; attempts: number } {
  const { today } = gate;
  if (today === null || design.design === "same-day" || (!fell && lost.length === 0)) {
    return { scoreFell: fell, lost: lost.length, attempts: 0 };
  }
  const tasks = now.tried.length;
  const wanted = Uint16Array.from(now.tried, (tried) =>
    fell && tried > 0 ? Math.max(2, tried) : 0,
  );
  for (const task of lost) wanted[task] = needed;
  const order = confirmingOrder(wanted, random);
  const again = emptyArm(tasks);
  const repeats = new Uint16Array(tasks);
  const looks = confirmLooks(order.length);
  const tries = order.length / Math.max(1, wanted.filter((count) => count > 0).length);
  const scatter = gate.spread === undefined ? 1 : againstDay(gate.spread, tries);
  let agrees = false;
  let done = 0;
  for (let j = 0; j < looks.length && !agrees; j += 1) {
    for (; done < (looks[j] as number); done += 1) {
      const task = order[done] as number;
      attempt(again, task, (one) => today(one, repeats[one] as number));
      repeats[task] = (repeats[task] as number) + 1;
    }
    const level = widened(confirmLevel(design.confirm, j, looks.length), scatter);
    agrees =
      (!fell || test(now, again, NONE, [level]) <= level) &&
      lost.every((task) => (again.solved[task] as number) > 0);
  }
  const last = widened(design.confirm.last, scatter);
  return {
    scoreFell: fell && (agrees || test(now, again, NONE, [last]) <= last),
    lost: lost.filter((task) => (again.solved[task] as number) > 0).length,
    attempts: done,
  };
}

function confirmingOrder(wanted: Uint16Array, random: Random): Int32Array {
  const order: number[] = [];
  const most = wanted.reduce((high, count) => Math.max(high, count), 0);
  for (let round = 0; round < most; round += 1) {
    const start = order.length;
    for (let task = 0; task < wanted.length; task += 1) {
      if ((wanted[task] as number) <= round) continue;
      const place = start + random.below(order.length - start + 1);
      order.push(order[place] ?? task);
      order[place] = task;
    }
  }
  return Int32Array.from(order);
}

function attempt(arm: Arm, task: number, draw: (task: number) => number | null): void {
  const score = draw(task);
  if (score !== null) addTo(arm, task, score);
}

/** Places in the list of tasks, round after round, as far as the plan or its budget goes. */
function planned(tasks: number, { repeats, most }: SimulatedDesign, random: Random): Int32Array {
  const order = new Int32Array(tasks * Math.ceil(repeats));
  for (let start = 0; start < order.length; start += tasks) {
    for (let i = 0; i < tasks; i += 1) {
      const j = random.below(i + 1);
      order[start + i] = order[start + j] as number;
      order[start + j] = i;
    }
  }
  return order.subarray(0, Math.min(most ?? order.length, Math.round(tasks * repeats)));
}
