import { argument, editWorkload, type Fault, workloadRoot } from "./fault.ts";

/** A quiet batch workload takes every connection the database has: its own logs say nothing. */
export const poolNeighbour: Fault = {
  id: "pool-neighbour",
  family: "connection pool exhaustion",
  category: "Resource Saturation",
  steps: 3,
  technologies: 3,
  arguments: ["size"],
  targets: (application) =>
    application.workloads
      .filter(
        (one) =>
          one.pool !== undefined &&
          one.serves === null &&
          one.operations.every(({ kind }) => kind === "query"),
      )
      .map((one) => one.name),
  plan(site) {
    const size = argument(site, "size", String(site.stream.between(120, 160)));
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} opens ${size} database connections`,
      repair: `Set DB_POOL_SIZE of ${site.target} back`,
      patches: editWorkload(site, (_, container) => {
        const entry = container.env?.find(({ name }) => name === "DB_POOL_SIZE");
        if (!entry) throw new Error(`${site.target} has no pool`);
        entry.value = size;
      }),
    };
  },
};
