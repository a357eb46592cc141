import { isMeasured } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { byCodePoint } from "../../model/order.ts";
import { type Spread, spreadOf } from "../../stats/spread.ts";
import { isOfToday } from "../base-today/as-baseline.ts";

/** What a committed pool says of its nights; null where the base's run of today stands in for it. Runs of one date are one night. */
export function spreadOfPool({ digest, runs, tasks }: Baseline): Spread | null {
  if (isOfToday({ digest })) return null;
  const nightOf = runs.map(({ date }, index) => date?.slice(0, 10) ?? `run ${index}`);
  const nights = [...new Set(nightOf)].sort(byCodePoint);
  return spreadOf(
    tasks.map(({ attempts }) =>
      nights.map((night) =>
        attempts.flatMap(({ run, state, score }) =>
          nightOf[run] === night && isMeasured(state) && score !== null ? [score] : [],
        ),
      ),
    ),
  );
}
