import { argument, editWorkload, type Fault, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, scaleTo, template } from "../remedy.ts";

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
    const before = workloadAt(site).env.find(({ name }) => name === "DB_POOL_SIZE")?.value;
    const right = typeof before === "string" ? before : "";
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} opens ${size} database connections`,
      repair: `Set DB_POOL_SIZE of ${site.target} back`,
      remedy: fix(
        template(site, ({ spec }, { env = [] }) => {
          const value = env.find(({ name }) => name === "DB_POOL_SIZE")?.value;
          return spec.replicas === 0 || Number(value ?? right) <= Number(right) * 4;
        }),
        editContainer(site, { env: [{ name: "DB_POOL_SIZE", value: right }] }),
        [scaleTo(site, 0)],
      ),
      patches: editWorkload(site, (_, container) => {
        const entry = container.env?.find(({ name }) => name === "DB_POOL_SIZE");
        if (!entry) throw new Error(`${site.target} has no pool`);
        entry.value = size;
      }),
    };
  },
};
