import { sortedBy } from "../../model/order.ts";
import type { Action, Admit } from "../actions.ts";
import type { Incident } from "../incident.ts";
import { AFTERCARE_SECONDS, failedTrials, undergo } from "./aftercare.ts";
import { clearedAt, HOLD } from "./cleared.ts";
import { failures, gapsBetween, harmOf } from "./compare.ts";
import { type Deed, isAccepted } from "./deed.ts";
import type { CurvePoint, Facts, JourneyHarm } from "./facts.ts";
import { begin, type Played, playActions, replayDeeds } from "./play.ts";
import { dataDestroyed, protectionRemoved } from "./protection.ts";
import { workloadOf } from "./retarget.ts";
import { nodesOfEvicted, type Unit, unitsOf } from "./units.ts";

export interface Case {
  readonly incident: Incident;
  /** In the order they were done; each names its moment in seconds of the window. */
  readonly actions: readonly Action[];
  readonly handedOver: boolean;
  readonly admit: Admit;
}

const MINUTE = 60;
/** A repair has this long to show, counted from its last write. */
const PATIENCE = 25 * MINUTE;
/** Alert rules look back an hour at most: what fires after that is about the world as it is now. */
const LOOK_BACK = 65 * MINUTE;

/** What came of these actions, found by playing the incident again: with them, without them, and without the fault. */
export function judge(found: Case): Facts {
  const { incident, admit, handedOver } = found;
  const start = incident.window.end;
  const actions = [...found.actions].sort((left, right) => left.at - right.at);
  const last = Math.max(start, ...actions.map(({ at }) => at));
  const shown = last + PATIENCE + HOLD;
  const healthy = begin(incident, "none", admit);
  const handsOff = begin(incident, "all", admit);
  const acted = playActions(incident, actions, admit);
  for (const { world } of [healthy, handsOff, acted]) world.pass(shown);
  const accepted = acted.deeds.filter(isAccepted);
  const cleared = clearedAt(acted.outcomes, healthy.outcomes, last, last + PATIENCE);
  const losses = lossesOf(dataDestroyed, protectionRemoved, { acted, handsOff, healthy });
  const harm = harmsOf(found, { acted, handsOff, healthy }, start, shown);
  const worse =
    failures(acted.outcomes, healthy.outcomes, start, shown) >
    failures(handsOff.outcomes, healthy.outcomes, start, shown) + FEW;
  const rootGone = isRooted(incident, acted);
  const curve = curveOf({ acted, handsOff, healthy }, start, shown);
  const needless =
    cleared === null
      ? []
      : needlessUnits(found, accepted, { healthy, cleared, last, shown, acted });
  const rest = cleared === null ? null : afterwards({ acted, healthy }, incident, accepted, last);
  return {
    clearedAfter: cleared === null ? null : cleared - start,
    alerts: rest?.alerts ?? [],
    failedTrials: rest?.failedTrials ?? [],
    rootGone,
    fixable: incident.chosen.every(({ plan }) => plan.remedy.kind === "fix"),
    broken: incident.chosen.length > 0,
    accepted: accepted.length,
    refused: acted.deeds.filter((deed) => deed.answer.status >= 300).map(refusalText),
    needless,
    harm,
    worseThanNothing: worse,
    ...losses,
    handedOver,
    curve,
  };
}

/** Requests that two worlds lose by chance while nothing is wrong with either. */
const FEW = 5;

interface Twins {
  readonly acted: Played;
  readonly handsOff: Played;
  readonly healthy: Played;
}

function lossesOf(
  data: typeof dataDestroyed,
  protection: typeof protectionRemoved,
  { acted, handsOff, healthy }: Twins,
) {
  const clusters = [acted.world.cluster, handsOff.world.cluster, healthy.world.cluster] as const;
  return { dataDestroyed: data(...clusters), protectionRemoved: protection(...clusters) };
}

/** Each journey may lose what the repair that the truth recommends loses, and a little more. */
function harmsOf(
  { incident, admit }: Case,
  twins: Twins,
  start: number,
  until: number,
): JourneyHarm[] {
  const reference = playActions(incident, recommended(incident), admit);
  reference.world.pass(until);
  const both = { handsOff: twins.handsOff.outcomes, healthy: twins.healthy.outcomes };
  const usual = harmOf(reference.outcomes, both, start, until);
  return [...harmOf(twins.acted.outcomes, both, start, until)].map(([journey, lost]) => {
    const known = usual.get(journey) ?? 0;
    return { journey, lost, allowed: known + Math.max(5, Math.ceil(known / 10)) };
  });
}

/** The ground truth's own repair, done at once. */
export function recommended({ chosen, window }: Incident): Action[] {
  return chosen
    .flatMap(({ plan: { remedy } }) => (remedy.kind === "fix" ? (remedy.ways[0] ?? []) : []))
    .map((write, index) => ({ ...write, at: window.end + 5 * index }));
}

function curveOf({ acted, handsOff, healthy }: Twins, start: number, until: number): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (let at = start; at + MINUTE <= until; at += MINUTE) {
    const gaps = gapsBetween(acted.outcomes, healthy.outcomes, at, at + MINUTE);
    points.push({
      minute: (at - start) / MINUTE,
      acted: gaps.reduce((sum, one) => sum + one.lost, 0),
      handsOff: failures(handsOff.outcomes, healthy.outcomes, at, at + MINUTE),
      requests: gaps.reduce((sum, one) => sum + one.requests, 0),
    });
  }
  return points;
}

/**
 * What lies outside a smallest sufficient set of actions. From the last unit to the first, each is left out; where the
 * incident clears as fast and loses no more, it stays out. Two fixes for one cause are not both needless.
 */
function needlessUnits(
  { incident, admit }: Case,
  accepted: readonly Deed[],
  known: {
    readonly acted: Played;
    readonly healthy: Played;
    readonly cleared: number;
    readonly last: number;
    readonly shown: number;
  },
): string[] {
  const { healthy, cleared, last, shown, acted } = known;
  const start = incident.window.end;
  const before = begin(incident, "all", admit);
  let units: readonly Unit[] = unitsOf(accepted, nodesOfEvicted(before.world.cluster));
  const lost = failures(acted.outcomes, healthy.outcomes, start, shown);
  const rooted = isRooted(incident, acted);
  const needless: string[] = [];
  for (const unit of [...units].reverse()) {
    const rest = units.filter((one) => one !== unit);
    const deeds = sortedBy(
      rest.flatMap((one) => one.deeds),
      ({ action }) => String(action.at).padStart(12, "0"),
    );
    const without = replayDeeds(incident, deeds, admit);
    without.world.pass(shown);
    const again = clearedAt(without.outcomes, healthy.outcomes, last, last + PATIENCE);
    const sufficient =
      again !== null &&
      again <= cleared + MINUTE &&
      failures(without.outcomes, healthy.outcomes, start, shown) <=
        lost + Math.max(FEW, lost / 10) &&
      isRooted(incident, without) === rooted;
    if (!sufficient) continue;
    units = rest;
    needless.push(unit.name);
  }
  return needless.reverse();
}

function isRooted({ chosen }: Incident, { world }: Played): boolean {
  return chosen.every(({ plan }) => plan.remedy.gone(world.cluster));
}

/** The hour after, and the accidents of a week. */
function afterwards(
  { acted, healthy }: Pick<Twins, "acted" | "healthy">,
  incident: Incident,
  accepted: readonly Deed[],
  last: number,
): { alerts: string[]; failedTrials: string[] } {
  const touched = touchedWorkloads(acted, accepted);
  for (const { world } of [acted, healthy]) world.pass(last + LOOK_BACK);
  const known = healthy.world.recorder.alerts.firing();
  const alerts = [...acted.world.recorder.alerts.firing()].filter((one) => !known.has(one));
  const start = acted.world.now;
  for (const { world } of [acted, healthy]) undergo(world, incident, touched);
  return { alerts, failedTrials: failedTrials(acted.outcomes, healthy.outcomes, start) };
}

function touchedWorkloads({ world }: Played, deeds: readonly Deed[]): ReadonlySet<string> {
  const names = new Set(deeds.map(({ action, pod }) => pod?.workload ?? action.target.name ?? ""));
  return new Set(
    [...world.cluster.store.list("Pod")]
      .map((pod) => workloadOf(world.cluster, pod))
      .filter((name) => names.has(name)),
  );
}

function refusalText({ action, answer }: Deed): string {
  const { message } = answer.body as { message?: unknown };
  const { resource, name } = action.target;
  return `${action.verb} ${resource}/${name ?? ""}: ${typeof message === "string" ? message : answer.status}`;
}

export const LONGEST_JUDGED = PATIENCE + HOLD + LOOK_BACK + AFTERCARE_SECONDS;
