// The whole investigation on one screen: read, place, notice, suspect, weigh, conclude.
import type { WrittenDiagnosis } from "../contract.ts";
import { ALL_SENSES, type Observations, readObservations, type Senses } from "./incident.ts";
import { findBlame } from "./reason/blame.ts";
import { findChanges } from "./reason/changes.ts";
import { buildCluster } from "./reason/cluster.ts";
import { concludeDiagnosis, JUDGEMENT, type Judgement } from "./reason/conclude.ts";
import { buildGraph } from "./reason/graph.ts";
import { findSymptoms, findWindow, type OnsetWindow } from "./reason/symptoms.ts";
import { type Weighed, weigh } from "./reason/weigh.ts";
import { refusals } from "./suspects/admission.ts";
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
import type { Findings, SuspectedCause } from "./suspects/suspect.ts";
import { brokenSystem, expiredCertificates, strayServices } from "./suspects/system.ts";
import { changedWorkloads, deadAddresses, failingWorkloads } from "./suspects/workloads.ts";

export interface Abilities {
  readonly senses: Senses;
  readonly judgement: Judgement;
  readonly detectors: readonly ((scene: Findings) => Iterable<SuspectedCause>)[];
  readonly weigh: (scene: Findings, suspects: readonly SuspectedCause[]) => Weighed[];
  readonly conclude: typeof concludeDiagnosis;
  /** How many alerts are read; all, unless a defect is planted. */
  readonly alertsRead: number;
  /** How it distorts the onset; not at all, unless a defect is planted. */
  readonly window: (window: OnsetWindow) => OnsetWindow;
}

const DETECTORS = [
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
  refusals,
  brokenSystem,
  expiredCertificates,
  strayServices,
  refusedCredentials,
  blamedServices,
  alertedServices,
] as const;

export const UNIMPAIRED: Abilities = {
  senses: ALL_SENSES,
  judgement: JUDGEMENT,
  detectors: DETECTORS,
  weigh,
  conclude: concludeDiagnosis,
  alertsRead: Number.POSITIVE_INFINITY,
  window: (window) => window,
};

export async function investigate(snapshot: string, abilities: Abilities): Promise<Investigation> {
  const incident = await readObservations(snapshot, abilities.senses, abilities.alertsRead);
  return reasonAbout(incident, abilities);
}

/** The same for what was read already: reading takes longer than thinking. */
export function reasonAbout(incident: Observations, abilities: Abilities): Investigation {
  const cluster = buildCluster(incident);
  const graph = buildGraph(incident, cluster);
  const window = abilities.window(findWindow(incident));
  const scene: Findings = {
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
  readonly scene: Findings;
  readonly ranked: readonly Weighed[];
  readonly answer: WrittenDiagnosis;
}
