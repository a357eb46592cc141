import { type Fault, served } from "../fault.ts";
import { breakDaemon, daemonRoot } from "../node.ts";
import { pinned } from "../scheduling/node-cordoned.ts";

/** kube-proxy is gone from one node, its update waits there: what runs on the node finds no Service. */
export const kubeProxy: Fault = {
  id: "kube-proxy",
  family: "node",
  category: "Infrastructure",
  steps: 3,
  technologies: 3,
  arguments: [],
  targets: (application) =>
    served(application).filter((name) =>
      application.workloads.some(
        (one) => one.name === name && one.operations.some(({ calls }) => calls.length > 0),
      ),
    ),
  plan(site) {
    const node = site.stream.pick(site.nodes);
    const tag = `v1.32.${site.stream.between(20, 60)}`;
    return {
      roots: [daemonRoot("kube-proxy")],
      path: [site.target],
      condition: `kube-proxy on node ${node} cannot start, image ${tag} of its DaemonSet does not exist`,
      repair:
        "Tell whoever owns kube-system: DaemonSet kube-proxy has an image that does not exist",
      remedy: {
        kind: "hand-over",
        gone: (cluster) =>
          cluster.images.find(
            cluster.store.get("DaemonSet", "kube-system", "kube-proxy")?.spec.template.spec
              .containers[0]?.image ?? "",
          ) !== null,
      },
      patches: [
        pinned(site.target, node),
        { after: 0, apply: (cluster) => breakDaemon(cluster, "kube-proxy", tag, node) },
      ],
    };
  },
};
