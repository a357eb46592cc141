import { describe, expect, it } from "vitest";
import { largerShareP } from "../../src/stats/hypergeometric.ts";

describe("largerShareP", () => {
  it.each([
    // Fisher's tea: 3 of 4 against 1 of 4 is 17/70, all four is 1/70.
    [3, 4, 1, 4, 17 / 70],
    [4, 4, 0, 4, 1 / 70],
    // 2 of 10 against none of 20: C(10,2) / C(30,2).
    [2, 10, 0, 20, 45 / 435],
    [0, 10, 5, 20, 1],
    [0, 10, 0, 20, 1],
  ])("%i of %i against %i of %i", (errors, attempts, baseErrors, baseAttempts, p) => {
    const base = { errors: baseErrors, attempts: baseAttempts };
    expect(largerShareP({ errors, attempts }, base)).toBeCloseTo(p, 12);
  });
});
