import { type Fault, ordinary, restartPods } from "../fault.ts";
import { breakDaemon, daemonRoot } from "../node.ts";

/** The network plugin was updated to an image that does not exist: running pods keep their network, new ones get none. */
export const networkPlugin: Fault = {
  id: "network-plugin",
  family: "node",
  category: "Infrastructure",
  steps: 3,
  technologies: 3,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const tag = `v1.${site.stream.between(20, 29)}.9`;
    return {
      roots: [daemonRoot("aws-node")],
      path: [site.target],
      condition: `DaemonSet aws-node runs on no node, its image ${tag} does not exist`,
      repair: "Tell whoever owns kube-system: DaemonSet aws-node has an image that does not exist",
      remedy: {
        kind: "hand-over",
        gone: (cluster) =>
          cluster.images.find(
            cluster.store.get("DaemonSet", "kube-system", "aws-node")?.spec.template.spec
              .containers[0]?.image ?? "",
          ) !== null,
      },
      patches: [
        { after: 0, apply: (cluster) => breakDaemon(cluster, "aws-node", tag, null) },
        restartPods(20, site.target),
      ],
    };
  },
};
