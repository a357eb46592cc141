import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../support/cli.ts";
import { below, snapshot, TRUTH, temporaryFolder, writeFiles } from "../tasks/snapshots.ts";

test("tasks validate counts signals and names the best constant answer", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    ...below("data/Scenario-2", snapshot()),
    ...below("data/Scenario-3", snapshot()),
  });
  const { code, stdout } = await runCli(["tasks", "validate", "data", "--json"], cwd);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    tasks: 2,
    bestConstant: { name: "otel-demo/ConfigMap/flagd-config", score: 1 },
    leaks: [],
    reports: [
      {
        id: "Scenario-2",
        signals: {
          alerts: { files: 2, rows: 0 },
          objects: { files: 1, rows: 1 },
          logs: { files: 1, rows: 1 },
        },
      },
      { id: "Scenario-3" },
    ],
  });
});

test("tasks validate finds the truth, ids and recorder objects in what the agent sees", async () => {
  const cwd = temporaryFolder();
  const recorder = JSON.stringify({
    kind: "Pod",
    metadata: { name: "r", namespace: "data-recorders" },
  });
  writeFiles(cwd, {
    ...below("Scenario-2", snapshot()),
    "Scenario-2/notes.txt": TRUTH,
    "Scenario-2/alerts/alerts_in_Scenario-2.json": "[]",
    "Scenario-2/k8s_objects_raw.tsv": `Timestamp\tBody\nnow\t"${recorder.replaceAll('"', '""')}"\n`,
  });
  const { code, stdout } = await runCli(["tasks", "validate", "Scenario-2", "--json"], cwd);
  const result = JSON.parse(stdout);
  expect(code).toBe(2);
  expect(result.leaks).toEqual([
    "Scenario-2: the path alerts/alerts_in_Scenario-2.json gives the task away",
    'Scenario-2: notes.txt holds "root_cause: true"',
    'Scenario-2: notes.txt holds "flagd-config-1"',
    'Scenario-2: notes.txt holds "ad-service-1"',
  ]);
  expect(result.reports[0].warnings).toContainEqual(
    expect.stringContaining("recorder objects are visible"),
  );
  const text = await runCli(["tasks", "validate", "Scenario-2"], cwd);
  expect(text.stdout).toContain("LEAK");
});

test("tasks import describes folders without touching their data", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    ...below("data/Scenario-2", snapshot()),
    ...below("data/Scenario-3", snapshot()),
  });
  const args = ["tasks", "import", "data/Scenario-*"];
  expect(await runCli(args, cwd)).toMatchObject({
    code: 0,
    stdout: "data/Scenario-2/task.yaml\ndata/Scenario-3/task.yaml\n",
  });
  expect((await runCli(args, cwd)).code).toBe(2);
  expect(await runCli([...args, "--into", "tasks"], cwd)).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, "tasks/Scenario-2/task.yaml"), "utf8")).toContain(
    "path: ../../data/Scenario-2",
  );
  const { stdout } = await runCli(["tasks", "list", "--json"], cwd);
  expect(JSON.parse(stdout)).toMatchObject([
    { id: "Scenario-2", family: "configmap", expect: "fault", tags: ["itbench"] },
    { id: "Scenario-3" },
  ]);
});
