import type { KubeObject, Selector } from "./meta.ts";

// chaos-mesh.

/** chaos-mesh: what a Schedule spawns and what the experiment does to the pods it selects. */
export interface ChaosSpec {
  readonly mode: string;
  readonly selector: {
    readonly namespaces?: readonly string[];
    readonly labelSelectors?: Selector;
  };
  readonly duration?: string;
  readonly action?: string;
  readonly direction?: string;
  readonly target?: {
    readonly mode: string;
    readonly selector: {
      readonly namespaces?: readonly string[];
      readonly labelSelectors?: Selector;
    };
  };
  readonly delay?: string | { readonly latency: string; readonly jitter: string };
  readonly loss?: { readonly loss: string };
  readonly stressors?: {
    readonly cpu?: { readonly workers: number; readonly load: number };
    readonly memory?: { readonly workers: number; readonly size: string };
  };
  readonly [field: string]: unknown;
}

export interface Chaos extends KubeObject {
  spec: ChaosSpec;
  status: {
    conditions: { type: string; status: string }[];
    experiment: { desiredPhase: string; containerRecords: unknown[] };
  };
}

export interface Schedule extends KubeObject {
  kind: "Schedule";
  spec: {
    schedule: string;
    concurrencyPolicy?: string;
    historyLimit?: number;
    type: string;
    [body: string]: unknown;
  };
  status: {
    active?: { apiVersion: string; kind: string; name: string; namespace: string; uid: string }[];
    time?: string;
  };
}
