import { type Fault, ordinary } from "../fault.ts";
import { nodeRoot } from "../node.ts";
import { pinned } from "../scheduling/node-cordoned.ts";

/** The kubelet of a node has stopped: nobody hears of the node or of its pods. */
export const kubeletStopped: Fault = {
  id: "kubelet-stopped",
  family: "node",
  category: "Infrastructure",
  steps: 3,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const name = site.stream.pick(site.nodes);
    return {
      roots: [nodeRoot(name)],
      path: [site.target],
      condition: `The kubelet of node ${name}, to which ${site.target} is pinned, has stopped`,
      repair: `Tell whoever owns the nodes: kubelet on node ${name} has to be started again`,
      remedy: { kind: "hand-over", gone: (cluster) => !cluster.sickNodes.has(name) },
      patches: [
        pinned(site.target, name),
        { after: 0, apply: (cluster) => void cluster.sickNodes.set(name, "kubelet") },
      ],
    };
  },
};
