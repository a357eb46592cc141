import { mix, scale } from "../random.ts";

export interface Outcome {
  readonly micros: number;
  /** What went wrong, in the words of the one who answers; null when all is well. */
  readonly error: string | null;
}

/** 60 to 180 percent, most often near the middle. */
export function jitter(micros: number, hash: number): number {
  const percent = 60 + scale(mix(hash, 51, 1), 61) + scale(mix(hash, 51, 2), 61);
  return Math.floor((micros * percent) / 100);
}
