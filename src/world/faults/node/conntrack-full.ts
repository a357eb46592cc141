import { type Fault, served } from "../fault.ts";
import { ail, isClear, moveAway, nodeRoot } from "../node.ts";
import { fix } from "../remedy.ts";
import { pinned } from "../scheduling/node-cordoned.ts";

/** The connection table of a node is full: most packets for new connections are dropped. */
export const conntrackFull: Fault = {
  id: "conntrack-full",
  family: "node",
  category: "Infrastructure",
  steps: 3,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const name = site.stream.pick(site.nodes);
    return {
      roots: [nodeRoot(name)],
      path: [site.target],
      condition: `The connection table of node ${name} is full`,
      repair: `Take ${site.target} off node ${name}, and raise nf_conntrack_max there`,
      remedy: fix((cluster) => isClear(cluster, site, name), moveAway(site, name)),
      patches: [
        pinned(site.target, name),
        {
          after: 0,
          apply: (cluster) =>
            ail(cluster, name, "ConntrackFullProblem", {
              reason: "ConntrackFull",
              message: "nf_conntrack: nf_conntrack: table full, dropping packet (131072 of 131072)",
            }),
        },
      ],
    };
  },
};
