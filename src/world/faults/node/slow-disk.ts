import { type Fault, ordinary } from "../fault.ts";
import { ail, isClear, moveAway, nodeRoot } from "../node.ts";
import { fix } from "../remedy.ts";
import { pinned } from "../scheduling/node-cordoned.ts";

/** The disk of a node answers in seconds. */
export const slowDisk: Fault = {
  id: "slow-disk",
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
      condition: `The disk of node ${name} takes seconds for every write`,
      repair: `Take ${site.target} off node ${name} and replace its disk`,
      remedy: fix((cluster) => isClear(cluster, site, name), moveAway(site, name)),
      patches: [
        pinned(site.target, name),
        {
          after: 0,
          apply: (cluster) =>
            ail(cluster, name, "SlowDiskProblem", {
              reason: "SlowDisk",
              message: "kernel: blk_update_request: I/O latency above 2500 ms on nvme1n1",
            }),
        },
      ],
    };
  },
};
