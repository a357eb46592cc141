import { medianOf } from "../../stats/mean.ts";

/** With fewer nights before it no night is held against anything. */
const FEWEST = 2;

/** Far enough for people to want to know, whatever the scatter: points of score, or a factor on turns and cost. */
const FAR = { score: 0.2, ratio: Math.log(2.5) } as const;

/** Of a mean of so many attempts, where each may be solved or not: what chance hardly gives. */
const DEVIATIONS = 4;

export interface FollowedNight {
  readonly value: number;
  readonly measured: number;
}

/**
 * Until enough nights are known for the usual alarm, a cruder one: a night far beyond the median of those before it that
 * raised none. Returns the nights that raise it.
 */
export function earlyAlarms(
  nights: readonly FollowedNight[],
  key: "score" | "turns" | "cost",
): readonly number[] {
  const alarms: number[] = [];
  for (const [i, { value, measured }] of nights.entries()) {
    const before = nights.slice(0, i).filter((_, j) => !alarms.includes(j));
    const usual = medianOf(before.map((night) => night.value));
    if (usual === null || before.length < FEWEST) continue;
    const off = key === "score" ? usual - value : value - usual;
    const far =
      key === "score"
        ? Math.max(FAR.score, (DEVIATIONS * 0.5) / Math.sqrt(Math.max(1, measured)))
        : FAR.ratio;
    if (off > far) alarms.push(i);
  }
  return alarms;
}
