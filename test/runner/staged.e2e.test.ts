import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject } from "../support/project.ts";

/** Writes down how many incidents lie beside the one it is shown. */
const AGENT = `ls "$SRE_GATE_SNAPSHOT/.." | wc -l >> "$1/seen"
printf '{"contributing_factors":[{"name":"shop/Deployment/cart"}]}' > "$SRE_GATE_OUTPUT"
`;

test("a task's files go with its last attempt, not with the run's", async () => {
  using project = openProject(["a", "b", "c", "d", "e", "f"]);
  project.write("agent.sh", AGENT);
  const run = JSON.stringify(["sh", "agent.sh", project.folder]);
  project.write("sre-gate.yaml", `agent: {run: ${run}}\njudge: {tasks: ["*"], isolation: none}\n`);
  const { code, stderr } = await project.cli(["run", "--repeats", "1", "--concurrency", "1"]);
  expect(code, stderr).toBe(0);
  const seen = readFileSync(join(project.folder, "seen"), "utf8").trim().split(/\s+/).map(Number);
  expect(seen).toHaveLength(6);
  // One that runs, one that stands ready, one that is cleared away.
  expect(Math.max(...seen)).toBeLessThanOrEqual(3);
});
