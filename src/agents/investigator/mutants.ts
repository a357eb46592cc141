// Planted defects, each the result of a careless change to an agent. They are for testing the gate and are switched on
// by --mutant NAME; without the flag, nothing here runs.
import type { WrittenDiagnosis } from "../contract.ts";
import type { Abilities } from "./investigate.ts";
import { alertedServices, blamedServices } from "./suspects/behaviour.ts";
import { changedConfigMaps, denyingPolicies, exhaustedQuotas } from "./suspects/configuration.ts";
import { chaosExperiments, troubledNodes } from "./suspects/infrastructure.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspects/suspect.ts";
import { brokenSystem } from "./suspects/system.ts";
import { changedWorkloads, deadAddresses, failingWorkloads } from "./suspects/workloads.ts";

export interface Mutant {
  readonly defect: string;
  /** The measure that should reveal it. */
  readonly shows: "score" | "turns" | "cost";
  readonly abilities?: (healthy: Abilities) => Abilities;
  /** Steps of the work are repeated, padded or never end. */
  readonly steps?: Partial<Steps>;
}

/** How the work is spread over turns when a model is consulted at each step. */
export interface Steps {
  readonly times: number;
  readonly padding: number;
  readonly endless: boolean;
}

export const STEPS: Steps = { times: 1, padding: 1, endless: false };

const without =
  (...dead: readonly unknown[]) =>
  (healthy: Abilities): Abilities => ({
    ...healthy,
    detectors: healthy.detectors.filter((detector) => !dead.includes(detector)),
  });

const blind =
  (...senses: readonly (keyof Abilities["senses"])[]) =>
  (healthy: Abilities): Abilities => ({
    ...healthy,
    senses: {
      ...healthy.senses,
      ...Object.fromEntries(senses.map((sense) => [sense, false])),
    },
  });

const answering =
  (change: (answer: WrittenDiagnosis) => WrittenDiagnosis) =>
  (healthy: Abilities): Abilities => ({
    ...healthy,
    conclude: (...input) => change(healthy.conclude(...input)),
  });

const renamed = (rename: (name: string, index: number) => string) =>
  answering((answer) => ({
    ...answer,
    contributing_factors: answer.contributing_factors.map((factor, index) => ({
      ...factor,
      name: rename(factor.name, index),
    })),
  }));

export const MUTANTS: Readonly<Record<string, Mutant>> = {
  "no-objects": {
    defect: "ignores the cluster's objects",
    shows: "score",
    abilities: blind("objects"),
  },
  "no-traces-logs": {
    defect: "ignores traces, logs and metrics",
    shows: "score",
    abilities: blind("traces", "logs", "metrics"),
  },
  "no-events": { defect: "ignores events", shows: "score", abilities: blind("events") },
  "first-alert": {
    defect: "reads only the first alert",
    shows: "score",
    abilities: (healthy) => ({ ...healthy, alertsRead: 1, detectors: [alertedServices] }),
  },
  truncates: {
    defect: "reads only the first megabyte of each file",
    shows: "score",
    abilities: (healthy) => ({ ...healthy, senses: { ...healthy.senses, maxBytes: 1024 * 1024 } }),
  },
  symptom: {
    defect: "stops at the service that hurts",
    shows: "score",
    abilities: (healthy) => ({ ...healthy, detectors: [blamedServices, alertedServices] }),
  },
  "lists-everything": {
    defect: "names everything it suspected",
    shows: "score",
    abilities: answering((answer) => ({
      ...answer,
      contributing_factors: [
        ...answer.contributing_factors,
        ...(answer.alternatives ?? []).slice(0, 4).map(({ name, reason }) => ({
          name,
          reasoning: reason,
          evidence: reason,
        })),
      ],
    })),
  },
  "one-namespace": {
    defect: "forgets objects outside the application's namespace",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      detectors: healthy.detectors.map(
        (detector) =>
          function* (scene) {
            for (const found of detector(scene)) if (!outside(found)) yield found;
          },
      ),
    }),
  },
  "gives-up": {
    defect: "hands over whatever is not certain",
    shows: "score",
    abilities: answering((answer) =>
      (answer.confidence ?? 0) > 0.9
        ? answer
        : { contributing_factors: [], escalate: { reason: "not certain" } },
    ),
  },
  invents: {
    defect: "invents names",
    shows: "score",
    abilities: renamed((name) => name.replace(/\/[^/]+$/, "/platform-core-controller")),
  },
  "wrong-namespace": {
    defect: "says namespace default",
    shows: "score",
    abilities: renamed((name) => name.replace(/^[^/]+/, "default")),
  },
  "wrong-clock": {
    defect: "takes the beginning of the recording for the beginning of the trouble",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      window: ({ start, end }) => ({
        start,
        end,
        onset: start,
        before: [start, start],
        after: [start, end],
      }),
    }),
  },
  "oldest-change": {
    defect: "blames the first change it finds",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      weigh: (scene, suspects) =>
        [...healthy.weigh(scene, suspects)].sort(
          (a, b) =>
            (a.suspect.began?.to ?? Number.POSITIVE_INFINITY) -
            (b.suspect.began?.to ?? Number.POSITIVE_INFINITY),
        ),
    }),
  },
  "dead-configuration": {
    defect: "no longer looks at configuration that others read",
    shows: "score",
    abilities: without(changedConfigMaps, denyingPolicies, exhaustedQuotas),
  },
  "dead-workloads": {
    defect: "no longer looks at workloads that changed or fail",
    shows: "score",
    abilities: without(changedWorkloads, failingWorkloads, deadAddresses),
  },
  "dead-chaos": {
    defect: "no longer looks for experiments",
    shows: "score",
    abilities: without(chaosExperiments),
  },
  "dead-flags": {
    defect: "no longer looks at feature flags",
    shows: "score",
    abilities: without(changedConfigMaps),
  },
  "needs-before": {
    defect: "compares with the time before, and has nothing to say where there is none",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      conclude: (scene, ...rest) =>
        scene.window.before[1] - scene.window.before[0] < 3 * MINUTE
          ? { contributing_factors: [], escalate: { reason: "there is nothing to compare with" } }
          : healthy.conclude(scene, ...rest),
    }),
  },
  "deaf-to-nodes": {
    defect: "does not look below the application: nodes, daemons, control plane",
    shows: "score",
    abilities: without(troubledNodes, brokenSystem),
  },
  "trusts-the-ticket": {
    defect: "blames whom the ticket names",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      conclude: (scene, ...rest) => {
        const named = scene.incident.alerts.find((one) => one.inTicket && one.subject !== null);
        const workload = scene.cluster.byName.get(named?.subject ?? "");
        if (!workload) return healthy.conclude(scene, ...rest);
        const reasoning = `the ticket names ${workload.name}`;
        return {
          contributing_factors: [{ name: workload.key, reasoning, evidence: reasoning }],
        };
      },
    }),
  },
  "no-alert-no-fault": {
    defect: "takes a quiet alertmanager for a healthy system",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      conclude: (scene, ...rest) =>
        scene.incident.alerts.some((one) => one.subject !== null && one.lasting)
          ? healthy.conclude(scene, ...rest)
          : { contributing_factors: [], no_fault: true },
    }),
  },
  "believes-probes": {
    defect: "accuses every pod whose probe failed once",
    shows: "score",
    abilities: (healthy) => ({
      ...healthy,
      detectors: [...healthy.detectors, failedProbes],
    }),
  },
  loops: {
    defect: "repeats its last step until the turn limit",
    shows: "score",
    steps: { endless: true },
  },
  "double-turns": { defect: "takes every step twice", shows: "turns", steps: { times: 2 } },
  "double-cost": {
    defect: "sends twice the text at each step",
    shows: "cost",
    steps: { padding: 2 },
  },
};

const MINUTE = 60_000;

function* failedProbes(scene: Findings): Generator<SuspectedCause> {
  for (const event of scene.incident.events) {
    if (!/probe failed/.test(event.note)) continue;
    const workload = scene.cluster.workloadOfPod(event.namespace, event.name);
    if (!workload) continue;
    yield suspect({
      name: workload.key,
      mechanism: `${workload.name} failed a probe: ${event.note}`,
      harm: 5,
      victims: [workload.name],
      evidence: [{ file: event.file, match: event.note.split(/["\\\n]/)[0]?.slice(0, 80) ?? "" }],
    });
  }
}

function outside(found: SuspectedCause): boolean {
  const namespace = found.name.split("/")[0] ?? "";
  return namespace === "cluster" || found.victims.some(() => namespace.startsWith("chaos"));
}
