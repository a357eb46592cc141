import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { TaskFileSchema } from "../../src/model/task.ts";
import { simulationOf } from "../../src/tasks/build.ts";
import type { SimulationRequest } from "../../src/world/simulate.ts";

const root = process.env.SRE_GATE_ROOT ?? join(import.meta.dirname, "../..");

/** The scenario of every task of a published suite, by the task's id. */
export function scenarios(suite = "full@1"): ReadonlyMap<string, SimulationRequest> {
  const { tasks } = parse(readFileSync(join(root, "tasks/suites", `${suite}.yaml`), "utf8")) as {
    tasks: string[];
  };
  return new Map(
    tasks.map((id) => {
      const text = readFileSync(join(root, "tasks", id, "task.yaml"), "utf8");
      return [id, simulationOf(id, TaskFileSchema.parse(parse(text)), "small")];
    }),
  );
}
