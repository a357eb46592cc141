import { type Fault, ordinary, scale, workloadAt, workloadRoot } from "../fault.ts";
import { fix, scaleTo, template } from "../remedy.ts";

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
      remedy: fix(
        template(site, ({ spec }) => (spec.replicas ?? 1) > 0),
        [scaleTo(site, workloadAt(site).replicas)],
      ),
      patches: [scale(site, 0, 0)],
    };
  },
};
