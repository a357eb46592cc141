import { expect, test } from "vitest";
import { addTo, emptyArm } from "../../src/stats/arm.ts";
import { quickSuccessTest } from "../../src/stats/quick-test.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { successTest } from "../../src/stats/successes.ts";

const LIMITS = [0.0004, 0.003, 0.043, 0.1, 0.35, 0.7, 0.9];

test.each([3, 8, 30, 90])(
  "the quick test is on the exact one's side of every limit (%d tasks)",
  (tasks) => {
    const random = seededRandom(`quick:${tasks}`);
    const [quick, exact] = [quickSuccessTest(), successTest()];
    const atLeast = (stored: number) => Math.round(stored / 6);
    for (let i = 0; i < 400; i += 1) {
      const [now, base] = [emptyArm(tasks), emptyArm(tasks)];
      const share = 0.75 + 0.3 * random.next();
      for (let task = 0; task < tasks; task += 1) {
        const rate = random.next();
        for (let k = 0; k < 10; k += 1) addTo(base, task, random.next() < rate ? 1 : 0);
        const tries = 1 + random.below(4);
        for (let k = 0; k < tries; k += 1) addTo(now, task, random.next() < share * rate ? 1 : 0);
      }
      const limit = LIMITS[i % LIMITS.length] as number;
      const sides = [quick(now, base, atLeast, [limit]), exact(now, base, atLeast)];
      expect(new Set(sides.map((p) => p <= limit)).size, `${sides} at ${limit}`).toBe(1);
    }
  },
);
