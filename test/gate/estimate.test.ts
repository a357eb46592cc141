import { expect, test } from "vitest";
import { affordable } from "../../src/gate/estimate.ts";
import { baselineOf, suiteOf } from "../verdict/cases.ts";

test("a cap pays for as many attempts as the baseline's cost on average", () => {
  // Every attempt of these cost half a dollar.
  const baseline = baselineOf(suiteOf(3, [1, 0, 1]));
  expect(affordable(baseline, 20)).toBe(40);
  expect(affordable(baseline, 0.1)).toBe(1);
  expect(affordable(baseline, null)).toBeNull();
  expect(affordable(null, 20)).toBeNull();
  const unpriced = baselineOf(suiteOf(3, []));
  expect(affordable(unpriced, 20)).toBeNull();
});
