import { faults } from "../faults/index.ts";

/**
 * The catalogue's formula: the cube root of path length, resolution steps and technologies multiplied, to `digits`
 * decimals. Searched for in whole numbers: cube roots of engines differ in the last bit.
 */
export function difficultyOf(
  mechanisms: readonly string[],
  propagations: number,
  digits: 0 | 1,
): number {
  const sum = (of: "steps" | "technologies") =>
    mechanisms.reduce((total, id) => total + (faults.get(id)?.[of] ?? 1), 0) || 1;
  const product = Math.max(1, propagations) * sum("steps") * sum("technologies");
  const scale = digits === 0 ? 1 : 10;
  // The nearest n of n³ ≈ product · scale³ is the last one with (n - ½)³ below it.
  const bound = 8 * product * cube(scale);
  let n = 0;
  while (cube(2 * n + 1) < bound) n += 1;
  return n / scale;
}

function cube(value: number): number {
  return value * value * value;
}
