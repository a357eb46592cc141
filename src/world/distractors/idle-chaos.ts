import { selectorOf } from "../cluster/template.ts";
import { bystander, type Distractor, near, type Scene } from "./distractor.ts";

/** A chaos Schedule that is paused, left over from a game day. */
export const pausedChaos: Distractor = {
  id: "paused-chaos",
  applies: () => true,
  plan: (scene) => {
    const target = bystander(scene);
    return [
      {
        after: -100_000,
        apply: (cluster) => void cluster.store.create(experiment(scene, target, "1900ms", true)),
      },
    ];
  },
};

/** An experiment that runs all the time and costs two milliseconds. */
export const harmlessChaos: Distractor = {
  id: "harmless-chaos",
  applies: () => true,
  plan: (scene) => {
    const target = bystander(scene);
    return [
      {
        after: near(scene),
        apply: (cluster) => void cluster.store.create(experiment(scene, target, "2ms", false)),
      },
    ];
  },
};

function experiment(scene: Scene, target: string, latency: string, paused: boolean) {
  const workload = scene.application.workloads.find((one) => one.name === target);
  if (!workload) throw new Error(`no workload ${target}`);
  return {
    apiVersion: "chaos-mesh.org/v1alpha1",
    kind: "Schedule",
    metadata: {
      name: `${target}-network-delay`,
      namespace: "chaos-mesh",
      generation: 1,
      ...(paused ? { annotations: { "experiment.chaos-mesh.org/pause": "true" } } : {}),
    },
    spec: {
      schedule: "* * * * *",
      concurrencyPolicy: "Forbid",
      historyLimit: 1,
      type: "NetworkChaos",
      networkChaos: {
        action: "delay",
        mode: "all",
        selector: {
          namespaces: [workload.namespace ?? scene.application.namespace],
          labelSelectors: selectorOf(scene.application, workload),
        },
        direction: "to",
        delay: { latency, jitter: "0ms" },
      },
    },
    status: {},
  };
}
