// One digest over incidents that are recorded, repaired by their remedies and played on: the same on every Node.
// Usage: node scripts/run.mjs scripts/world-digest.ts [every how many tasks, default 9]
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { TaskFileSchema } from "../src/model/task.ts";
import { simulationOf } from "../src/tasks/build.ts";
import { admit } from "../src/world/api/admit.ts";
import { incidentOf, worldOf } from "../src/world/incident.ts";

const root = process.env.SRE_GATE_ROOT ?? ".";
const stride = Number(process.argv[2] ?? "9");
const suite = parse(readFileSync(join(root, "tasks/suites/full@1.yaml"), "utf8")) as {
  tasks: string[];
};
const digest = createHash("sha256");
for (const [index, id] of suite.tasks.entries()) {
  if (index % stride !== 0) continue;
  const text = readFileSync(join(root, "tasks", id, "task.yaml"), "utf8");
  const incident = incidentOf(simulationOf(id, TaskFileSchema.parse(parse(text)), "small"));
  const world = worldOf(incident, { faults: "all", telemetry: "recorded", admit });
  const record = (until: number) => {
    for (const { file, text } of world.advance(until)) digest.update(file).update(text);
  };
  record(incident.window.end);
  for (const { plan } of incident.chosen) {
    for (const write of plan.remedy.kind === "fix" ? (plan.remedy.ways[0] ?? []) : []) {
      digest.update(JSON.stringify(world.act({ ...write, at: world.now })));
      record(world.now + 5);
    }
  }
  record(world.now + 600);
  const { store } = world.cluster;
  digest.update(JSON.stringify(store.kinds().map((kind) => [...store.every(kind)])));
}
console.log(digest.digest("hex"));
