import { type Arm, addTo, emptyArm } from "./arm.ts";
import { normalTest, roughSuccessTest } from "./quick-test.ts";
import type { Random } from "./random.ts";
import { gateSimulator, type SimulatedDesign } from "./simulate.ts";
import type { Spread } from "./spread.ts";

/** A gate as it would be run: this pool, this plan, these levels. */
export interface GateToCome {
  /** Scores of the pool per task of the plan; where the base runs today, what is known of it. */
  readonly pool: readonly (readonly number[])[];
  readonly design: SimulatedDesign;
  /** What the pool says of its nights; null where they are alike. */
  readonly spread: Spread | null;
  /** Whether a failure must be confirmed by the base's agent of today. */
  readonly confirm: boolean;
}

/**
 * How often such a gate fails where every attempt loses what it would have scored with chance `share`: a drop of all tasks
 * in proportion. The pool stays as it is, the base's agent draws from it, the head's draws from it and loses.
 */
export function powerOf({
  pool: scores,
  design,
  spread,
  confirm,
}: GateToCome): (share: number, gates: number, random: Random) => number {
  const isBinary = scores.every((own) => own.every((score) => score === 0 || score === 1));
  const play = gateSimulator(design, isBinary ? roughSuccessTest() : normalTest);
  const pool = armOf(scores);
  const nights = spread === null ? {} : { spread };
  return (share, gates, random) => {
    const base = (task: number) => drawn(scores[task] ?? [], random);
    const head = (task: number) => {
      const score = base(task);
      return random.next() < share ? 0 : score;
    };
    const today = confirm || design.design === "same-day" ? base : null;
    let failed = 0;
    for (let g = 0; g < gates; g += 1) {
      if (play({ pool, ...nights, head, today }, random).failed) failed += 1;
    }
    return failed / gates;
  };
}

function armOf(pool: readonly (readonly number[])[]): Arm {
  const arm = emptyArm(pool.length);
  for (const [task, scores] of pool.entries()) for (const score of scores) addTo(arm, task, score);
  return arm;
}

function drawn(scores: readonly number[], random: Random): number {
  return scores[random.below(scores.length)] ?? 0;
}
