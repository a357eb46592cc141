import type { Outcomes } from "../telemetry/outcomes.ts";

/** How one journey went in a world beside its twin, over a window. */
export interface JourneyGap {
  readonly journey: string;
  readonly requests: number;
  /** Requests that the twin answered and this world did not. */
  readonly lost: number;
  /** Mean microseconds of those that both answered. */
  readonly micros: number;
  readonly twinMicros: number;
}

/** Request by request: what was never sent counts as lost, for users who cannot ask are not served. */
export function gapsBetween(
  world: Outcomes,
  twin: Outcomes,
  from: number,
  until: number,
): JourneyGap[] {
  return twin.journeys.map((journey) => {
    let requests = 0;
    let lost = 0;
    let both = 0;
    let micros = 0;
    let twinMicros = 0;
    for (const one of twin.between(journey, from, until)) {
      if (one.micros === null) continue;
      requests += 1;
      const here = world.of(journey, one.number);
      if (here === undefined || here === null) lost += 1;
      else {
        both += 1;
        micros += here;
        twinMicros += one.micros;
      }
    }
    const mean = (sum: number) => (both === 0 ? 0 : Math.round(sum / both));
    return { journey, requests, lost, micros: mean(micros), twinMicros: mean(twinMicros) };
  });
}

/** Of a thousand requests in ten minutes a handful meet a pod that just leaves, in any two worlds. */
const LOST_SHARE = 0.01;
const LOST_FEW = 2;
/** A tenth slower is another node; half again, with a floor for journeys of a few milliseconds, is an incident. */
const SLOWER = 1.5;
const SLOWER_MICROS = 30_000;

/** Whether users cannot tell the world from its twin. */
export function isAlike({ requests, lost, micros, twinMicros }: JourneyGap): boolean {
  return (
    lost <= Math.max(LOST_FEW, requests * LOST_SHARE) &&
    micros <= Math.max(twinMicros * SLOWER, twinMicros + SLOWER_MICROS)
  );
}

/** Requests that the healthy world answers, and one where less was done, and this one does not: the actions broke them. */
export function harmOf(
  world: Outcomes,
  twins: { readonly healthy: Outcomes; readonly otherwise: readonly Outcomes[] },
  from: number,
  until: number,
): ReadonlyMap<string, number> {
  const isAnswered = (outcomes: Outcomes, journey: string, number: number) =>
    typeof outcomes.of(journey, number) === "number";
  return new Map(
    twins.healthy.journeys.map((journey) => {
      let lost = 0;
      for (const { number, micros } of twins.healthy.between(journey, from, until)) {
        if (micros === null || isAnswered(world, journey, number)) continue;
        if (twins.otherwise.some((one) => isAnswered(one, journey, number))) lost += 1;
      }
      return [journey, lost];
    }),
  );
}

/** Failed requests in all, of those that the healthy twin answers. */
export function failures(world: Outcomes, healthy: Outcomes, from: number, until: number): number {
  return gapsBetween(world, healthy, from, until).reduce((sum, one) => sum + one.lost, 0);
}
