// The whole investigation on one screen: read, place, notice, suspect, weigh, conclude.
import type { Answer } from "../contract.ts";
import { ALL_SENSES, readIncident, type Senses } from "./incident.ts";
import { findBlame } from "./reason/blame.ts";
import { findChanges } from "./reason/changes.ts";
import { buildCluster } from "./reason/cluster.ts";
import { conclude, JUDGEMENT, type Judgement } from "./reason/conclude.ts";
import { buildGraph } from "./reason/graph.ts";
import { findSymptoms, findWindow, type Window } from "./reason/symptoms.ts";
import { type Weighed, weigh } from "./reason/weigh.ts";
import { alertedServices, blamedServices, refusedCredentials } from "./suspects/behaviour.ts";
import {
  brokenServices,
  changedAutoscalers,
  changedConfigMaps,
  denyingPolicies,
  exhaustedQuotas,
  otherChanges,
} from "./suspects/configuration.ts";
import {
  brokenClaims,
  chaosExperiments,
  preemptingWorkloads,
  troubledNodes,
} from "./suspects/infrastructure.ts";
import type { Scene, Suspect } from "./suspects/suspect.ts";
import { changedWorkloads, deadAddresses, failingWorkloads } from "./suspects/workloads.ts";

export interface Abilities {
  readonly senses: Senses;
  readonly judgement: Judgement;
  readonly detectors: readonly ((scene: Scene) => Iterable<Suspect>)[];
  readonly weigh: (scene: Scene, suspects: readonly Suspect[]) => Weighed[];
  readonly conclude: typeof conclude;
  /** How many alerts are read; all, unless a defect is planted. */
  readonly alertsRead: number;
  /** What it makes of the time at which things went wrong; nothing, unless a defect is planted. */
  readonly window: (window: Window) => Window;
}

export const DETECTORS = [
  changedWorkloads,
  failingWorkloads,
  deadAddresses,
  changedConfigMaps,
  brokenServices,
  denyingPolicies,
  exhaustedQuotas,
  changedAutoscalers,
  otherChanges,
  chaosExperiments,
  troubledNodes,
  brokenClaims,
  preemptingWorkloads,
  refusedCredentials,
  blamedServices,
  alertedServices,
] as const;

export const HEALTHY: Abilities = {
  senses: ALL_SENSES,
  judgement: JUDGEMENT,
  detectors: DETECTORS,
  weigh,
  conclude,
  alertsRead: Number.POSITIVE_INFINITY,
  window: (window) => window,
};

export async function investigate(snapshot: string, abilities: Abilities): Promise<Investigation> {
  const incident = await readIncident(snapshot, abilities.senses, abilities.alertsRead);
  const cluster = buildCluster(incident);
  const graph = buildGraph(incident, cluster);
  const window = abilities.window(findWindow(incident));
  const scene: Scene = {
    incident,
    cluster,
    graph,
    window,
    symptoms: findSymptoms(incident, cluster, window),
    blame: findBlame(incident, graph, window),
    changes: findChanges(incident),
  };
  const suspects = abilities.detectors.flatMap((detector) => [...detector(scene)]);
  const ranked = abilities.weigh(scene, suspects);
  return { scene, ranked, answer: abilities.conclude(scene, ranked, abilities.judgement) };
}

export interface Investigation {
  readonly scene: Scene;
  readonly ranked: readonly Weighed[];
  readonly answer: Answer;
}
