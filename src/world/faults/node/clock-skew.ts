import { type Fault, served } from "../fault.ts";
import { ail, isClear, moveAway, nodeRoot } from "../node.ts";
import { fix } from "../remedy.ts";
import { pinned } from "../scheduling/node-cordoned.ts";

/** The clock of a node is behind: what others signed is not valid yet. */
export const clockSkew: Fault = {
  id: "clock-skew",
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
      condition: `The clock of node ${name} is 47 minutes behind`,
      repair: `Take ${site.target} off node ${name} and set its clock`,
      remedy: fix((cluster) => isClear(cluster, site, name), moveAway(site, name)),
      patches: [
        pinned(site.target, name),
        {
          after: 0,
          apply: (cluster) =>
            ail(cluster, name, "NTPProblem", {
              reason: "NTPIsDown",
              message: "chronyd reports: System clock wrong by 2820.418 seconds",
            }),
        },
      ],
    };
  },
};
