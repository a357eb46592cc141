import { workload } from "../../application/types.ts";
import { installWorkload } from "../../cluster/install.ts";
import { type Fault, namespaceAt, ownerOf, served } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";
import { pinned } from "../scheduling/node-cordoned.ts";

/** A batch workload without limits takes every core of the node that a service runs on. */
export const noisyNeighbour: Fault = {
  id: "noisy-neighbour",
  family: "noisy neighbour",
  category: "Resource Saturation",
  steps: 3,
  technologies: 2,
  arguments: [],
  // Whoever has reserved cores keeps them.
  targets: (application) =>
    served(application).filter((name) =>
      application.workloads.some((one) => one.name === name && one.cpu.request === null),
    ),
  plan(site) {
    const namespace = namespaceAt(site);
    const name = site.stream.pick(["video-encoder", "model-training", "log-reindex"]);
    const node = site.stream.pick(site.nodes);
    return {
      roots: [
        {
          kind: "Deployment",
          namespace,
          name,
          filter: `${name}\\b`,
          also: [{ kind: "Pod", filter: `${name}-.*` }],
        },
      ],
      path: [site.target],
      condition: `Pods of ${name} use every core of node ${node}, on which ${site.target} runs`,
      repair: `Scale Deployment ${name} to zero, or give its pods a CPU limit`,
      remedy: fix(
        (cluster) => (cluster.store.get("Deployment", namespace, name)?.spec.replicas ?? 0) === 0,
        [patch("Deployment", namespace, name, { spec: { replicas: 0 } })],
        [remove("Deployment", namespace, name)],
      ),
      patches: [
        pinned(site.target, node),
        {
          after: 0,
          apply: (cluster) => {
            const neighbour = workload(name, "cpp", `ghcr.io/batch/${name}:3.1.0`, {
              namespace,
              serves: null,
              port: null,
              instrumented: false,
              takesAllCores: true,
            });
            cluster.adopt(neighbour);
            installWorkload(cluster, neighbour);
            const { spec } = ownerOf(cluster, namespace, name).spec.template;
            spec.nodeSelector = { "kubernetes.io/hostname": node };
          },
        },
      ],
    };
  },
};
