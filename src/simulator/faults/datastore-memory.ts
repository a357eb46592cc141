import { editWorkload, type Fault, workloadRoot } from "./fault.ts";

/** The store is filled faster than its limit allows and is killed again and again. */
export const datastoreMemory: Fault = {
  id: "datastore-memory",
  family: "resource limits",
  category: "Resource Saturation",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter((one) => one.role === "datastore" || one.role === "broker")
      .map((one) => one.name),
  plan(site) {
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Memory limit of ${site.target} is below what it holds`,
      repair: `Raise the memory limit of ${site.target}`,
      patches: editWorkload(site, (_, container) => {
        const limit = `${site.stream.between(4, 6)}Mi`;
        container.resources = { requests: { memory: limit }, limits: { memory: limit } };
      }),
    };
  },
};
