import { mebibytes, millicores } from "../../cluster/quantity.ts";
import { editWorkload, type Fault, ordinary, workloadAt, workloadRoot } from "../fault.ts";
import { fix, giveResources, template } from "../remedy.ts";

/** Limits far below what the process needs: it is killed as soon as it starts. */
export const containerResources: Fault = {
  id: "container-resources",
  family: "resource limits",
  category: "Resource",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const limits = {
      cpu: `${site.stream.between(4, 9)}m`,
      memory: `${site.stream.between(4, 6)}Mi`,
    };
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Limits of ${site.target} set to ${limits.cpu} and ${limits.memory}`,
      repair: `Give the container of ${site.target} its resources back`,
      remedy: fix(
        template(site, (_, { resources }) => {
          const memory = mebibytes(resources?.limits?.memory);
          const cpu = millicores(resources?.limits?.cpu);
          return (
            (memory === null || memory > workloadAt(site).memory.base) &&
            (cpu === null || cpu >= 50)
          );
        }),
        giveResources(site),
      ),
      patches: editWorkload(site, (_, container) => {
        container.resources = { requests: { ...limits }, limits: { ...limits } };
      }),
    };
  },
};
