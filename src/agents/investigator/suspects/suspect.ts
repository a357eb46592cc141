import type { Observations } from "../incident.ts";
import type { Blame } from "../reason/blame.ts";
import type { ObservedChange } from "../reason/changes.ts";
import type { ObservedCluster } from "../reason/cluster.ts";
import type { Graph } from "../reason/graph.ts";
import type { OnsetWindow, ServiceSymptom } from "../reason/symptoms.ts";

interface CitedEvidence {
  readonly file: string;
  readonly match: string;
}

/** Something that could have caused the incident, and by which mechanism. */
export interface SuspectedCause {
  /** namespace/Kind/name, or cluster/Kind/name. */
  readonly name: string;
  /** One sentence for people. */
  readonly mechanism: string;
  /** How certain the harm is, regardless of symptoms: 0 (an ordinary change) to 4 (seen failing). */
  readonly harm: number;
  /** Services that stop working, or work badly, if this is the cause. */
  readonly victims: readonly string[];
  /** Interval in which it began; null if unknown. */
  readonly began: { readonly from: number; readonly to: number } | null;
  readonly evidence: readonly CitedEvidence[];
  /** Other suspects that this one brings about: they are its effects. */
  readonly causes: readonly string[];
}

/** The input of all detectors. */
export interface Findings {
  readonly incident: Observations;
  readonly cluster: ObservedCluster;
  readonly graph: Graph;
  readonly window: OnsetWindow;
  readonly symptoms: readonly ServiceSymptom[];
  readonly blame: readonly Blame[];
  readonly changes: readonly ObservedChange[];
}

export function suspect(
  fields: Pick<SuspectedCause, "name" | "mechanism" | "harm"> & Partial<SuspectedCause>,
): SuspectedCause {
  return { victims: [], began: null, evidence: [], causes: [], ...fields };
}
