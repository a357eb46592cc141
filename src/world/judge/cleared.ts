import type { Outcomes } from "../telemetry/outcomes.ts";
import { gapsBetween, isAlike, type JourneyGap } from "./compare.ts";

/** Two quiet flickers of four and seven minutes are known: an incident is over after ten. */
export const HOLD = 600;
const STEP = 30;
const SLICE = 60;

/**
 * The first moment from which on users are served as in the healthy world, for ten minutes without a bad one; null where
 * there is none before `latest`.
 */
export function clearedAt(
  world: Outcomes,
  healthy: Outcomes,
  from: number,
  latest: number,
): number | null {
  let since = from;
  for (let at = from; at + SLICE <= latest + HOLD; at += STEP) {
    if (since > latest) return null;
    if (!isSliceAlike(gapsBetween(world, healthy, at, at + SLICE))) since = at + STEP;
    else if (at + SLICE - since >= HOLD) {
      if (gapsBetween(world, healthy, since, since + HOLD).every(isAlike)) return since;
      // A few losses that no single minute shows: the quiet begins later.
      since += STEP;
    }
  }
  return null;
}

/** In one minute a journey has few requests: a single loss says nothing, a third of them does. */
function isSliceAlike(gaps: readonly JourneyGap[]): boolean {
  return gaps.every(
    ({ requests, lost, micros, twinMicros }) =>
      (lost < 2 || lost * 4 < requests) && micros <= Math.max(twinMicros * 3, twinMicros + 200_000),
  );
}
