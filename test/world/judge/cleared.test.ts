import { expect, it } from "vitest";
import { clearedAt } from "../../../src/world/judge/cleared.ts";
import { Outcomes } from "../../../src/world/telemetry/outcomes.ts";

/** A request every ten seconds for an hour; those of these seconds fail. */
function served(failing: ReadonlySet<number>): Outcomes {
  const outcomes = new Outcomes();
  for (let second = 0; second < 3600; second += 10)
    outcomes.add("home", second * 4096, 5000, failing.has(second));
  return outcomes;
}

it("is over as soon as ten minutes are quiet, though losses before that were too few for any one minute to show", () => {
  const spread = served(new Set([10, 80, 150, 220]));
  expect(clearedAt(spread, served(new Set()), 0, 1500)).toBe(90);
});

it("is not over while minutes go on being bad", () => {
  const bad = served(new Set(Array.from({ length: 360 }, (_, index) => index * 10)));
  expect(clearedAt(bad, served(new Set()), 0, 1500)).toBeNull();
});
