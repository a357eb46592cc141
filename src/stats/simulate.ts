import { powerSpending } from "./boundary.ts";
import type { Random } from "./random.ts";
import { type Futility, type Sequence, sequenceFor } from "./sequence.ts";
import { type SuccessCounts, type SuccessTest, successTest } from "./successes.ts";
import { isWatched, type VetoRule, vetoRule } from "./veto.ts";

/** The settings of a gate, as far as they decide how often it is right. */
export interface SimulatedDesign {
  /** same-day: adaptive, with the base's agent run beside the head's in place of a stored baseline. */
  readonly design: "fixed" | "adaptive" | "same-day";
  readonly repeats: number;
  readonly suiteAlpha: number;
  readonly vetoAlpha: number;
  readonly minEffect: number;
  readonly spendingPower: number;
  readonly futility: Futility;
  /** Successes a baseline needs for its task to be run; 0 runs all. */
  readonly atLeast: number;
}

/** One agent against one baseline: true solving rates per task, and how often an attempt cannot be measured. */
export interface SimulatedGate {
  readonly base: Float64Array;
  readonly now: Float64Array;
  readonly baseRepeats: number;
  readonly infra: number;
  /** Rates of each stored repeat, where nights differ; `base` everywhere when left out. */
  readonly baseNights?: readonly Float64Array[];
  /** What several gates are asked against; drawn anew when left out. */
  readonly pool?: Pick<SuccessCounts, "baseTried" | "baseSolved">;
  /** What the base agent did today, where several gates share that; else drawn. */
  readonly solvedToday?: (task: number, repeat: number) => boolean;
  /** Rates of the base agent today: with them a failure must be confirmed by a same-day rerun. */
  readonly baseToday?: Float64Array;
}

interface SimulatedResult {
  readonly failed: boolean;
  readonly scoreFell: boolean;
  readonly taskLost: boolean;
  readonly vetoOn: boolean;
  readonly attempts: number;
}

type GateSimulator = (gate: SimulatedGate, random: Random) => SimulatedResult;

/** A simulator with its own working memory; the tests inside are those of the gate itself. */
export function gateSimulator(design: SimulatedDesign): GateSimulator {
  const test = successTest();
  const sequences = new Map<string, Sequence>();
  return (gate, random) => {
    const counts = startCounts(
      design.design === "same-day" ? { ...gate, baseRepeats: 0 } : gate,
      random,
    );
    const active = activeTasks(counts, design);
    const suite =
      design.design === "fixed"
        ? fixedSuite({ gate, counts, active, design, test, random })
        : adaptiveSuite({ gate, counts, active, design, test, random }, sequences);
    const rule = vetoRule(counts.baseTried, design.repeats, design.vetoAlpha);
    const veto = vetoGuard(gate, counts, active, rule, random);
    const today = design.design === "same-day" ? undefined : gate.baseToday;
    const drop = { fell: suite.fell, lost: veto.lost, needed: rule.needed };
    const solvesToday = gate.solvedToday ?? ((task) => random.next() < (today?.[task] ?? 0));
    const confirmed = confirmation(today === undefined ? null : solvesToday, counts, drop, test);
    return {
      failed: confirmed.scoreFell || confirmed.lost.length > 0,
      scoreFell: confirmed.scoreFell,
      taskLost: confirmed.lost.length > 0,
      vetoOn: rule.status === "on",
      attempts: suite.attempts + veto.reruns + confirmed.attempts,
    };
  };
}

function startCounts(gate: SimulatedGate, random: Random): SuccessCounts {
  const tasks = gate.base.length;
  const counts = {
    tried: new Uint16Array(tasks),
    solved: new Uint16Array(tasks),
    baseTried: new Uint16Array(tasks),
    baseSolved: new Uint16Array(tasks),
  };
  if (gate.pool !== undefined) return { ...counts, ...structuredClone(gate.pool) };
  for (let i = 0; i < tasks; i += 1) {
    for (let k = 0; k < gate.baseRepeats; k += 1) {
      baseAttempt(gate, counts, i, gate.baseNights?.[k] ?? gate.base, random);
    }
  }
  return counts;
}

function activeTasks(counts: SuccessCounts, design: SimulatedDesign): Int32Array {
  const active: number[] = [];
  for (let i = 0; i < counts.baseTried.length; i += 1) {
    const enough =
      design.design !== "adaptive" || (counts.baseSolved[i] as number) >= design.atLeast;
    const known = design.design === "same-day" || (counts.baseTried[i] as number) > 0;
    if (known && enough) active.push(i);
  }
  return Int32Array.from(active);
}

interface SuiteResult {
  readonly fell: boolean;
  readonly attempts: number;
}

/** One gate about to run its suite: attempts are drawn and counted as it goes. */
interface SuiteRun {
  readonly gate: SimulatedGate;
  readonly counts: SuccessCounts;
  readonly active: Int32Array;
  readonly design: SimulatedDesign;
  readonly test: SuccessTest;
  readonly random: Random;
}

function fixedSuite({ gate, counts, active, design, test, random }: SuiteRun): SuiteResult {
  for (const task of active) {
    for (let k = 0; k < design.repeats; k += 1) attempt(gate, counts, task, random);
  }
  const p = test(counts, 0);
  const fell = p <= design.suiteAlpha && drop(counts) >= design.minEffect;
  return { fell, attempts: active.length * design.repeats };
}

function adaptiveSuite(
  { gate, counts, active, design, test, random }: SuiteRun,
  sequences: Map<string, Sequence>,
): SuiteResult {
  if (active.length === 0) return { fell: false, attempts: 0 };
  const order = rounds(active.length, design.repeats, random);
  const sequence = remembered(sequences, order, active, counts, design);
  const paired = design.design === "same-day";
  const today = gate.baseToday ?? gate.base;
  const cost = paired ? 2 : 1;
  const atLeast = paired ? 0 : design.atLeast;
  let done = 0;
  for (let j = 0; j < sequence.looks.length; j += 1) {
    const look = sequence.looks[j] as number;
    for (; done < look; done += 1) {
      const task = active[order[done] as number] as number;
      attempt(gate, counts, task, random);
      if (paired) baseAttempt(gate, counts, task, today, random);
    }
    const p = test(counts, atLeast);
    const futility = sequence.futility[j] ?? null;
    if (p <= (sequence.nominal[j] as number) && drop(counts) >= design.minEffect) {
      return { fell: true, attempts: done * cost };
    }
    if (futility !== null && p > futility) break;
  }
  return { fell: false, attempts: done * cost };
}

/** With equal baselines the sequence depends on the number of tasks only. */
function remembered(
  sequences: Map<string, Sequence>,
  order: Int32Array,
  active: Int32Array,
  counts: SuccessCounts,
  design: SimulatedDesign,
): Sequence {
  const paired = design.design === "same-day";
  const base = Uint16Array.from(active, (task) => counts.baseTried[task] as number);
  const equal = paired || base.every((value) => value === base[0]);
  const key = `${active.length}:${base[0]}`;
  const known = equal ? sequences.get(key) : undefined;
  if (known !== undefined) return known;
  const sequence = sequenceFor({
    order,
    base: paired ? "growing" : base,
    tasks: active.length,
    spending: powerSpending(design.suiteAlpha, design.spendingPower),
    futility: design.futility,
  });
  if (equal) sequences.set(key, sequence);
  return sequence;
}

/** The base agent of today on the same tasks, as often as the head had them: p must be at most this. */
const CONFIRM_LEVEL = 0.2;

interface SeenDrop {
  readonly fell: boolean;
  readonly lost: readonly number[];
  readonly needed: number;
}

function confirmation(
  solvesToday: ((task: number, repeat: number) => boolean) | null,
  counts: SuccessCounts,
  { fell, lost, needed }: SeenDrop,
  test: SuccessTest,
): { scoreFell: boolean; lost: readonly number[]; attempts: number } {
  if (solvesToday === null || (!fell && lost.length === 0)) {
    return { scoreFell: fell, lost, attempts: 0 };
  }
  const tasks = counts.tried.length;
  const again = {
    ...counts,
    baseTried: new Uint16Array(tasks),
    baseSolved: new Uint16Array(tasks),
  };
  let attempts = 0;
  for (let i = 0; i < again.tried.length; i += 1) {
    const repeats = lost.includes(i) ? needed : fell ? (again.tried[i] as number) : 0;
    for (let k = 0; k < repeats; k += 1) {
      again.baseTried[i] = (again.baseTried[i] as number) + 1;
      if (solvesToday(i, k)) {
        again.baseSolved[i] = (again.baseSolved[i] as number) + 1;
      }
    }
    attempts += repeats;
  }
  return {
    scoreFell: fell && test(again, 0) <= CONFIRM_LEVEL,
    lost: lost.filter((task) => (again.baseSolved[task] as number) > 0),
    attempts,
  };
}

function vetoGuard(
  gate: SimulatedGate,
  counts: SuccessCounts,
  active: Int32Array,
  rule: VetoRule,
  random: Random,
): { lost: number[]; reruns: number } {
  let reruns = 0;
  const lost: number[] = [];
  if (rule.status === "off") return { lost, reruns };
  for (const task of active) {
    const solved = counts.baseSolved[task] as number;
    if (!isWatched(solved, counts.baseTried[task] as number, rule.share)) continue;
    if ((counts.solved[task] as number) > 0 || (counts.tried[task] as number) === 0) continue;
    let failures = counts.tried[task] as number;
    let starts = 0;
    while (failures < rule.needed && starts < 2 * rule.needed) {
      starts += 1;
      if (gate.infra > 0 && random.next() < gate.infra) continue;
      if (random.next() < (gate.now[task] as number)) break;
      failures += 1;
    }
    reruns += starts;
    if (failures >= rule.needed) lost.push(task);
  }
  return { lost, reruns };
}

function attempt(gate: SimulatedGate, counts: SuccessCounts, task: number, random: Random): void {
  if (gate.infra > 0 && random.next() < gate.infra) return;
  counts.tried[task] = (counts.tried[task] as number) + 1;
  if (random.next() < (gate.now[task] as number)) {
    counts.solved[task] = (counts.solved[task] as number) + 1;
  }
}

function baseAttempt(
  gate: SimulatedGate,
  counts: SuccessCounts,
  task: number,
  rates: Float64Array,
  random: Random,
): void {
  if (gate.infra > 0 && random.next() < gate.infra) return;
  counts.baseTried[task] = (counts.baseTried[task] as number) + 1;
  if (random.next() < (rates[task] as number)) {
    counts.baseSolved[task] = (counts.baseSolved[task] as number) + 1;
  }
}

function drop(counts: SuccessCounts): number {
  let total = 0;
  let tasks = 0;
  for (let i = 0; i < counts.tried.length; i += 1) {
    const tried = counts.tried[i] as number;
    const base = counts.baseTried[i] as number;
    if (tried === 0 || base === 0) continue;
    total += (counts.baseSolved[i] as number) / base - (counts.solved[i] as number) / tried;
    tasks += 1;
  }
  return tasks === 0 ? 0 : total / tasks;
}

function rounds(tasks: number, repeats: number, random: Random): Int32Array {
  const order = new Int32Array(tasks * repeats);
  for (let round = 0; round < repeats; round += 1) {
    const start = round * tasks;
    for (let i = 0; i < tasks; i += 1) {
      const j = random.below(i + 1);
      order[start + i] = order[start + j] as number;
      order[start + j] = i;
    }
  }
  return order;
}
