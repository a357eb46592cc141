import { workload } from "../../application/types.ts";
import type { Cluster } from "../../cluster/cluster.ts";
import { requestOf, roomOf } from "../../cluster/controllers/scheduler/node-fit.ts";
import { installWorkload } from "../../cluster/install.ts";
import { type Fault, namespaceAt, ordinary, ownerOf, type Patch } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";
import { pinned } from "./node-cordoned.ts";

/** Somebody's important batch work takes the node that a less important workload is bound to. */
export const preemption: Fault = {
  id: "preemption",
  family: "preemption",
  category: "Resource",
  steps: 3,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = site.stream.pick(["nightly-index", "forecast-batch", "media-transcode"]);
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
      condition: `Pods of ${name} preempt the pods of ${site.target}`,
      repair: `Scale Deployment ${name} to zero until there is room for both`,
      remedy: fix(
        (cluster) => (cluster.store.get("Deployment", namespace, name)?.spec.replicas ?? 0) === 0,
        [patch("Deployment", namespace, name, { spec: { replicas: 0 } })],
        [remove("Deployment", namespace, name)],
      ),
      patches: [pinned(site.target, node), invade(namespace, name, node)],
    };
  },
};

/** A Deployment of high priority that asks for all that the node's system pods leave. */
function invade(namespace: string, name: string, node: string): Patch {
  return {
    after: 0,
    apply: (cluster) => {
      const room = roomOn(cluster, node);
      const aggressor = workload(name, "python", "ghcr.io/platform/batch-runner:4.2.0", {
        namespace,
        serves: null,
        port: null,
        memory: { request: room - 4, limit: room - 4, base: 60 },
        instrumented: false,
      });
      cluster.store.create({
        apiVersion: "scheduling.k8s.io/v1",
        kind: "PriorityClass",
        metadata: { name: "batch-critical" },
        value: 10_000,
        globalDefault: false,
      });
      cluster.adopt(aggressor);
      installWorkload(cluster, aggressor);
      const { spec } = ownerOf(cluster, namespace, name).spec.template;
      spec.nodeSelector = { "kubernetes.io/hostname": node };
      spec.priorityClassName = "batch-critical";
      spec.priority = 10_000;
    },
  };
}

/** Memory on a node once every pod of the application has left it. */
function roomOn(cluster: Cluster, name: string): number {
  let room = roomOf(cluster).get(name)?.memory;
  if (room === undefined) throw new Error(`no node ${name}`);
  const { application } = cluster;
  for (const { pod, workload } of cluster.runtimes.values()) {
    const ours = application.workloads.includes(workload);
    if (ours && pod.spec.nodeName === name) room += requestOf(pod.spec).memory;
  }
  return room;
}
