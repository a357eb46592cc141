import { sha256 } from "../../model/digest.ts";

/** Numbers in [0, 1) that depend on the words alone: the same seed, task and draw, the same number. */
export function uniform(...words: readonly string[]): number {
  return Number.parseInt(sha256(words.join("\u0000")).slice(0, 13), 16) / 2 ** 52;
}

/** Standard normal, by Box and Muller. */
export function normal(...words: readonly string[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(...words, "radius")));
  return radius * Math.cos(2 * Math.PI * uniform(...words, "angle"));
}

interface Character {
  /** Mean share of right answers over all tasks. */
  readonly skill: number;
  /** How far tasks lie apart in skill: 0 all alike, 1 each either always or never solved. */
  readonly variance: number;
  readonly turns: number;
  readonly cost: number;
  /** Relative spread of turns and cost between attempts at one task. */
  readonly spread: number;
}

export interface Draw {
  readonly right: boolean;
  readonly turns: number;
  readonly cost: number;
}

/** Where one task lies, and how one attempt at it turns out. */
export function drawAttempt(seed: string, task: string, attempt: string, who: Character): Draw {
  const chance = skillAt(seed, task, who);
  const size = Math.exp(0.5 * normal(seed, task, "size"));
  const factor = (what: string) =>
    size * Math.exp(who.spread * normal(seed, task, attempt, what) - who.spread ** 2 / 2);
  return {
    right: uniform(seed, task, attempt, "right") < chance,
    turns: Math.max(1, Math.round(who.turns * factor("turns"))),
    cost: who.cost * factor("cost"),
  };
}

/** Between every task at the mean skill and every task at 0 or 1; the mean over tasks stays `skill`. */
export function skillAt(seed: string, task: string, who: Character): number {
  const extreme = uniform(seed, task, "skill") < who.skill ? 1 : 0;
  return (1 - who.variance) * who.skill + who.variance * extreme;
}
