import { powerSpending } from "./boundary.ts";
import { normalCdf } from "./normal.ts";
import type { Random } from "./random.ts";
import { type Futility, type Sequence, sequenceFor } from "./sequence.ts";
import { successTest } from "./successes.ts";
import { isWatched, type VetoRule, vetoRule } from "./veto.ts";

/** A gate as it would be run: this pool, this plan, these levels. */
export interface GateToCome {
  /** Scores of the pool per task of the plan; where the base runs today, what is known of it. */
  readonly pool: readonly (readonly number[])[];
  readonly design: "fixed" | "adaptive" | "same-day";
  readonly repeats: number;
  /** A plan that a budget cut holds fewer attempts; null: all of them. */
  readonly most: number | null;
  readonly suiteAlpha: number;
  readonly vetoAlpha: number;
  readonly minEffect: number;
  readonly spendingPower: number;
  readonly futility: Futility;
  readonly atLeast: number;
  /** Whether a failure must be confirmed by the base's agent of today. */
  readonly confirm: boolean;
  readonly confirmLevel: number;
}

/** Sums per task and arm: all that the tests need. */
interface Arm {
  readonly tried: Uint16Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/**
 * How often such a gate fails where every attempt loses what it would have scored with chance `share`: a drop of all tasks
 * in proportion. The pool stays as it is, the base's agent draws from it, the head's draws from it and loses.
 */
export function powerOf(
  gate: GateToCome,
): (share: number, gates: number, random: Random) => number {
  const test = exactOrNormal(gate);
  const pool = armOf(gate.pool);
  const sequences = new Map<string, Sequence>();
  return (share, gates, random) => {
    let failed = 0;
    for (let g = 0; g < gates; g += 1) {
      if (fails(gate, pool, share, { test, sequences, random })) failed += 1;
    }
    return failed / gates;
  };
}

interface Tools {
  readonly test: Test;
  readonly sequences: Map<string, Sequence>;
  readonly random: Random;
}

type Test = (now: Arm, base: Arm, atLeast: number) => number;

function fails(gate: GateToCome, pool: Arm, share: number, tools: Tools): boolean {
  const { random, test } = tools;
  const tasks = gate.pool.length;
  const now = emptyArm(tasks);
  const base = gate.design === "same-day" ? emptyArm(tasks) : pool;
  const head = (task: number) => {
    const score = drawn(gate.pool[task] ?? [], random);
    add(now, task, random.next() < share ? 0 : score);
  };
  const fell = suiteFell(gate, now, base, head, tools);
  const lost = lostTasks(gate, now, base, share, random);
  if (!fell && lost.length === 0) return false;
  if (!gate.confirm || gate.design === "same-day") return true;
  const today = emptyArm(tasks);
  const { needed } = ruleOf(gate, base);
  for (let task = 0; task < tasks; task += 1) {
    const tried = now.tried[task] as number;
    const wanted = lost.includes(task) ? needed : fell && tried > 0 ? Math.max(2, tried) : 0;
    for (let k = 0; k < wanted; k += 1) add(today, task, drawn(gate.pool[task] ?? [], random));
  }
  if (fell && test(now, today, 0) <= gate.confirmLevel) return true;
  return lost.some((task) => (today.sum[task] as number) > 0);
}

function suiteFell(
  gate: GateToCome,
  now: Arm,
  base: Arm,
  head: (task: number) => void,
  { random, sequences, test }: Tools,
): boolean {
  const tasks = gate.pool.length;
  const whole = rounds(tasks, gate.repeats, random);
  const order = gate.most === null ? whole : whole.subarray(0, gate.most);
  const isFar = () => drop(now, base) >= gate.minEffect;
  if (gate.design === "fixed") {
    for (const task of order) head(task);
    return test(now, base, 0) <= gate.suiteAlpha && isFar();
  }
  const paired = gate.design === "same-day";
  const sequence = sequenceOf(gate, order, base, sequences);
  let done = 0;
  for (let j = 0; j < sequence.looks.length; j += 1) {
    for (; done < (sequence.looks[j] as number); done += 1) {
      const task = order[done] as number;
      head(task);
      if (paired) add(base, task, drawn(gate.pool[task] ?? [], random));
    }
    const p = test(now, base, paired ? 0 : gate.atLeast);
    if (p <= (sequence.nominal[j] as number) && isFar()) return true;
    const futility = sequence.futility[j] ?? null;
    if (futility !== null && p > futility) return false;
  }
  return false;
}

/** The order of tasks hardly moves the levels where all have as many attempts in the pool. */
function sequenceOf(
  gate: GateToCome,
  order: Int32Array,
  base: Arm,
  known: Map<string, Sequence>,
): Sequence {
  const paired = gate.design === "same-day";
  const isEven = paired || base.tried.every((count) => count === base.tried[0]);
  const found = isEven ? known.get("even") : known.get("first");
  if (found !== undefined) return found;
  const made = sequenceFor({
    order,
    base: paired ? "growing" : base.tried,
    tasks: gate.pool.length,
    spending: powerSpending(gate.suiteAlpha, gate.spendingPower),
    futility: gate.futility,
  });
  known.set(isEven ? "even" : "first", made);
  return made;
}

function ruleOf(gate: GateToCome, base: Arm): VetoRule {
  return vetoRule(base.tried, gate.design === "fixed" ? gate.repeats : 1, gate.vetoAlpha);
}

/** Reliable tasks that were never solved, tried again until one success or enough failures. */
function lostTasks(gate: GateToCome, now: Arm, base: Arm, share: number, random: Random): number[] {
  const rule = ruleOf(gate, base);
  if (rule.status === "off") return [];
  return gate.pool.flatMap((scores, task) => {
    const tried = base.tried[task] as number;
    const solved = scores.filter((score) => score > 0).length;
    if (
      !isWatched(
        gate.design === "same-day"
          ? Math.round((solved * tried) / Math.max(1, scores.length))
          : solved,
        tried,
        rule.share,
      )
    )
      return [];
    let failures = now.tried[task] as number;
    if (failures === 0 || (now.sum[task] as number) > 0) return [];
    while (failures < rule.needed) {
      if (random.next() >= share && drawn(scores, random) > 0) return [];
      failures += 1;
    }
    return [task];
  });
}

/** Exact for scores of 0 and 1; else the same statistic against its normal approximation. */
function exactOrNormal({ pool }: GateToCome): Test {
  const isBinary = pool.every((scores) => scores.every((score) => score === 0 || score === 1));
  if (!isBinary) return normalTest;
  const test = successTest();
  return (now, base, atLeast) =>
    test(
      {
        tried: now.tried,
        solved: Uint16Array.from(now.sum),
        baseTried: base.tried,
        baseSolved: Uint16Array.from(base.sum),
      },
      atLeast,
    );
}

function normalTest(now: Arm, base: Arm): number {
  let difference = 0;
  let variance = 0;
  for (let task = 0; task < now.tried.length; task += 1) {
    const [k, b] = [now.tried[task] as number, base.tried[task] as number];
    const n = k + b;
    if (k === 0 || b === 0) continue;
    const mean = ((now.sum[task] as number) + (base.sum[task] as number)) / n;
    const squares = (now.squares[task] as number) + (base.squares[task] as number);
    difference += (now.sum[task] as number) - k * mean;
    variance += ((k * b) / n) * (Math.max(0, squares - n * mean * mean) / (n - 1));
  }
  return variance <= 0 ? 0.5 : normalCdf(difference / Math.sqrt(variance));
}

function emptyArm(tasks: number): Arm {
  return {
    tried: new Uint16Array(tasks),
    sum: new Float64Array(tasks),
    squares: new Float64Array(tasks),
  };
}

function armOf(pool: readonly (readonly number[])[]): Arm {
  const arm = emptyArm(pool.length);
  for (const [task, scores] of pool.entries()) for (const score of scores) add(arm, task, score);
  return arm;
}

function add(arm: Arm, task: number, score: number): void {
  arm.tried[task] = (arm.tried[task] as number) + 1;
  arm.sum[task] = (arm.sum[task] as number) + score;
  arm.squares[task] = (arm.squares[task] as number) + score * score;
}

function drawn(scores: readonly number[], random: Random): number {
  return scores[random.below(scores.length)] ?? 0;
}

function drop(now: Arm, base: Arm): number {
  let total = 0;
  let tasks = 0;
  for (let task = 0; task < now.tried.length; task += 1) {
    const [tried, stored] = [now.tried[task] as number, base.tried[task] as number];
    if (tried === 0 || stored === 0) continue;
    total += (base.sum[task] as number) / stored - (now.sum[task] as number) / tried;
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
