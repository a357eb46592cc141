import { createHash } from "node:crypto";
import { admit } from "../../src/world/api/admit.ts";
import { incidentOf } from "../../src/world/incident.ts";
import { type Facts, scoreOf } from "../../src/world/judge/facts.ts";
import { judge } from "../../src/world/judge/judge.ts";
import { actionsOfSteps } from "../../src/world/judge/steps.ts";
import { Twins } from "../../src/world/judge/twins.ts";
import { type LabelledRepair, requestOf } from "./corpus.ts";
import { filled, isPossible, sceneOf } from "./fill.ts";

export interface Judged {
  readonly repair: LabelledRepair;
  readonly score: number | null;
  readonly why: string;
  readonly facts: Facts;
  readonly accepted: boolean;
  readonly asLabelled: boolean;
  /** Of the actions: two repairs that come to the same writes are one log. */
  readonly log: string;
  /** Of the processor: what else the machine does makes no difference. */
  readonly cpuMs: number;
  readonly units: number;
}

/** Judges the repairs of one mechanism, one after another beside the same twins. */
export function* judged(
  mechanism: string,
  repairs: readonly LabelledRepair[],
  seed: string,
): Generator<Judged> {
  const [first] = repairs;
  if (first === undefined) return;
  const incident = incidentOf(requestOf(mechanism, first.place, seed));
  const scene = sceneOf(incident, first);
  const twins = new Twins(incident, admit);
  for (const repair of repairs) {
    if (!isPossible(scene, repair)) continue;
    const { actions, handedOver } = actionsOfSteps(incident, filled(scene, repair), admit);
    const begun = process.cpuUsage();
    const facts = judge({ incident, actions, handedOver, admit, twins });
    const { score, why } = scoreOf(facts);
    const accepted = (score ?? 0) >= (repair.label === "right" ? 0.75 : 0.5);
    yield {
      repair,
      score,
      why,
      facts,
      accepted,
      asLabelled: accepted === (repair.label !== "wrong"),
      log: createHash("sha256")
        .update(JSON.stringify([mechanism, seed, actions, handedOver]))
        .digest("hex"),
      cpuMs: process.cpuUsage(begun).user / 1000,
      units: new Set(actions.map(({ target }) => `${target.resource}/${target.name}`)).size,
    };
  }
}

export function byMechanism(
  repairs: readonly LabelledRepair[],
): ReadonlyMap<string, readonly LabelledRepair[]> {
  const groups = new Map<string, LabelledRepair[]>();
  for (const one of repairs) groups.set(one.mechanism, [...(groups.get(one.mechanism) ?? []), one]);
  return groups;
}
