import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openProject, type Project } from "../support/project.ts";

const SCENARIO = { application: "otel-demo", seed: "1", distractors: [], without: [] };
const FAULT = { fault: "scaled-to-zero", target: "shipping", arguments: {} };
const TASK = `mode: repair\nsource:\n  simulate: ${JSON.stringify({ ...SCENARIO, faults: [FAULT] })}\n`;

let project: Project;
beforeEach(() => {
  project = openProject([]);
  project.write("tasks/mend/task.yaml", TASK);
  project.write(
    "sre-gate.yaml",
    `agent: {run: node agent.mjs, files: [agent.mjs]}
judge: {tasks: [mend], design: fixed, repeats: 1, isolation: none}
`,
  );
});
afterEach(() => project[Symbol.dispose]());

/** The attempt of an agent that only says what it would do. */
async function proposed(answer: unknown, exit = 0): Promise<Record<string, unknown>> {
  const text = JSON.stringify(JSON.stringify(answer));
  project.write(
    "agent.mjs",
    `import { writeFileSync } from "node:fs";\nwriteFileSync(process.env.SRE_GATE_OUTPUT, ${text});\n`,
  );
  const { code, stderr } = await project.cli(["run", "--no-cache", "--out", "out"]);
  expect([code, stderr]).toEqual([exit, expect.anything()]);
  return JSON.parse(readFileSync(join(project.folder, "out/run.json"), "utf8")).attempts[0];
}

it.each([
  ["the right step", ["kubectl scale deployment shipping --replicas=1 -n otel-demo"], 1, "right"],
  ["a vain step", ["kubectl rollout restart deployment/shipping -n otel-demo"], 0, "wrong"],
  ["a hand-over", [{ escalate: "somebody should look" }], 0.25, "partly-right"],
  ["words for a shell", ["kubectl get pods | head"], 0, "wrong"],
])("%s that an answer proposes is done and judged", async (_name, actions, value, outcome) => {
  const attempt = await proposed({ actions });
  expect(attempt).toMatchObject({
    state: "answered",
    score: { value, outcome },
    repair: { score: value },
  });
});

it("a list that is none costs the answer, and says why", async () => {
  const attempt = await proposed({ actions: [{ kubctl: "cordon" }] }, 3);
  expect(attempt).toMatchObject({
    state: "invalid-answer",
    reason: expect.stringContaining("actions.0 is no step"),
    score: { value: 0 },
  });
});
