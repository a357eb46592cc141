import { type Fault, ordinary, scale, workloadRoot } from "./fault.ts";

/** Nobody is left to answer. */
export const scaledToZero: Fault = {
  id: "scaled-to-zero",
  family: "rollout failure",
  category: "Resource Unavailable",
  steps: 1,
  technologies: 1,
  arguments: [],
  targets: ordinary,
  plan(site) {
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} scaled to zero`,
      repair: `Scale ${site.target} back`,
      patches: [scale(site, 0, 0)],
    };
  },
};
