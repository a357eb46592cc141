import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../support/cli.ts";
import { snapshot, temporaryFolder, writeFiles } from "../tasks/snapshots.ts";

const TRUTHS = join(import.meta.dirname, "../fixtures/itbench/ground-truths");

const SCENARIO_2 = join(TRUTHS, "scenario-2.yaml");

function answer(...names: string[]): string {
  return JSON.stringify({ contributing_factors: names.map((name) => ({ name })) });
}

test("one answer as JSON", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "answer.json": answer("otel-demo/ConfigMap/flagd-config", "otel-demo/Deployment/flagd"),
  });
  const truth = join(TRUTHS, "scenario-2.yaml");
  const end = await runCli(["score", "--truth", truth, "--answer", "answer.json", "--json"], cwd);
  expect(end).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(end.stdout)).toMatchObject({
    score: 0.5,
    policy: "aa-dedup",
    byPolicy: { aa: 0.5, "aa-dedup": 0.5, strict: 0.5 },
    outcome: "partly-right",
    state: "answered",
    missed: [],
    predictions: [
      { name: "otel-demo/ConfigMap/flagd-config", group: "flagd-config", tier: "full" },
      { name: "otel-demo/Deployment/flagd", group: null, class: "mechanism" },
    ],
  });
});

test("one answer as text says why, and renders nothing raw", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "answer.json": answer("otel-demo/Service/cart", "a/Pod/x\u001b[31m\n@team \u202e<b>"),
  });
  const truth = join(TRUTHS, "scenario-2.yaml");
  const { code, stdout } = await runCli(
    ["score", "--truth", truth, "--answer", "answer.json"],
    cwd,
  );
  expect(code).toBe(0);
  expect(stdout).toContain("score 0.000 by aa-dedup (aa 0.000, strict 0.000): confidently wrong");
  expect(stdout).toContain("missed otel-demo/ConfigMap/flagd-config");
  expect(stdout).toContain("otel-demo/Service/cart: intermediate");
  expect(stdout).not.toContain("\u001b");
  expect(stdout).not.toContain("\u202e");
});

test("an unreadable answer scores 0 with its reason; lenient repairs it and says so", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "answer.json": `\`\`\`json\n${answer("otel-demo/ConfigMap/flagd-config")}\n\`\`\`\n`,
  });
  const args = ["score", "--truth", join(TRUTHS, "scenario-2.yaml"), "--answer", "answer.json"];
  const strict = JSON.parse((await runCli([...args, "--json"], cwd)).stdout);
  expect(strict).toMatchObject({ score: 0, state: "invalid-answer", outcome: "no-answer" });
  const lenient = JSON.parse((await runCli([...args, "--json", "--lenient"], cwd)).stdout);
  expect(lenient).toMatchObject({ score: 1, state: "answered", repaired: ["code fence"] });
});

test("ITBench's output tree, with a table", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "out/Scenario-2/1/outputs/agent_output.json": answer("otel-demo/ConfigMap/flagd-config"),
    "out/Scenario-2/2/outputs/agent_response.json": answer("otel-demo/Service/cart"),
    "out/scenario_17/1/outputs/agent_output.json": answer(
      "chaos-mesh/Schedule/otel-demo-product-catalog-network-delay",
    ),
    "out/102/1/outputs/agent.log": "crashed",
  });
  const args = ["score", "--truth", TRUTHS, "--answers", "out"];
  const json = JSON.parse((await runCli([...args, "--json", "--policy", "aa"], cwd)).stdout);
  expect(json).toMatchObject({
    score: 0.5,
    policy: "aa",
    metrics: { tasks: 3, attempts: 4 },
    unanswered: ["3", "16", "20", "25", "31", "33", "38", "52"],
  });
  expect(json.incidents.map((incident: { id: string }) => incident.id)).toEqual(["2", "17", "102"]);
  expect(json.incidents[2].trials[0]).toMatchObject({ state: "no-answer", score: 0 });
  const { stdout } = await runCli(args, cwd);
  expect(stdout).toContain("2         0.500  right, confidently wrong");
  expect(stdout).toContain("102       0.000  no answer  (known defect)");
  expect(stdout).toMatch(/without reading anything, .* scores 0\.333 here/);
});

test("answers against one file, a folder of links, and a snapshot for each incident", async () => {
  const cwd = temporaryFolder();
  const evidence = [{ file: "k8s_objects_raw.tsv", match: "flagd-config" }];
  const factors = [
    { name: "otel-demo/ConfigMap/flagd-config", evidence },
    { name: "otel-demo/Deployment/nowhere" },
  ];
  writeFiles(cwd, {
    "out/Scenario-2/1/outputs/agent_output.json": JSON.stringify({ contributing_factors: factors }),
    "out/Scenario-2/10/outputs/agent_output.json": answer("otel-demo/Service/cart"),
    "out/Scenario-2/2/outputs/agent_output.json": answer(),
  });
  for (const [path, text] of Object.entries(snapshot())) {
    writeFiles(cwd, { [`data/Scenario-2/${path}`]: text });
  }
  symlinkSync(join(cwd, "data"), join(cwd, "links"));
  const args = ["score", "--answers", "out", "--snapshot", "data", "--json"];
  for (const truth of [SCENARIO_2, "links", "data/Scenario-2/ground_truth.yaml"]) {
    const end = await runCli([...args, "--truth", truth], cwd);
    expect(end).toMatchObject({ code: 0, stderr: "" });
    const [incident] = JSON.parse(end.stdout).incidents;
    expect(incident.id).toBe("2");
    expect(incident.trials.map(({ trial }: { trial: string }) => trial)).toEqual(["1", "2", "10"]);
    expect(incident.trials[0]).toMatchObject({
      score: 0.5,
      evidence: { checked: 1, verified: 1 },
      predictions: [{ verdict: "right" }, { class: "invented" }],
    });
  }
});

test("truths without a root cause are refused in a tree, or scored as incidents without fault", async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "truths/quiet/ground_truth.yaml": "groups: [{id: a, kind: Pod, namespace: x, name: a}]\n",
    "truths/loud/ground_truth.yaml":
      "groups: [{id: a, kind: Pod, namespace: x, name: a, root_cause: true}]\n",
    "out/quiet/1/answer.json": '{"no_fault": true}',
    "out/quiet/2/answer.json": answer("x/Pod/a"),
    "out/loud/1/answer.json": answer("x/Pod/a"),
  });
  const args = ["score", "--truth", "truths", "--answers", "out"];
  const refused = await runCli(args, cwd);
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain("TRUTH_WITHOUT_ROOT_CAUSE");
  expect(refused.stderr).toContain("incident quiet");
  expect(refused.stderr).toContain("--expect no-fault");
  const { stdout } = await runCli([...args, "--expect", "no-fault"], cwd);
  expect(stdout).toContain(
    "quiet     n/a    right: nothing is broken, accuses although nothing is broken",
  );
  expect(stdout).toContain("1 incident, 3 trials; pass@1 1.000\n");
  expect(stdout).toContain("where nothing is broken, 0.500 of the answers accuse something");
});

test.each([
  [["score"], ["FLAG_MISSING", "FLAG_MISSING"]],
  [["score", "--truth", "none.yaml", "--answer", "none.json"], ["ANSWER_MISSING"]],
  [["score", "--truth", "none.yaml", "--answer", "answer.json"], ["TRUTH_UNREADABLE"]],
  [
    ["score", "--truth", "t.yaml", "--answer", "answer.json", "--policy", "best"],
    ["FLAG_NOT_ALLOWED"],
  ],
  [["score", "--truth", ".", "--answers", "."], ["TRUTHS_NONE"]],
  [["score", "--truth", TRUTHS, "--answers", "empty"], ["ANSWERS_NONE"]],
  [["score", "--truth", TRUTHS, "--answers", "strays"], ["ANSWER_WITHOUT_TRUTH"]],
  [["score", "--truth", "bomb.yaml", "--answer", "answer.json"], ["YAML_ALIASES"]],
  [["score", "--truth", "two.yaml", "--answer", "answer.json"], ["YAML_SYNTAX"]],
  [["score", "--truth", "deep.yaml", "--answer", "answer.json"], ["YAML_SYNTAX"]],
  [["score", "--truth", "causeless.yaml", "--answer", "answer.json"], ["TRUTH_WITHOUT_ROOT_CAUSE"]],
  [
    ["score", "--truth", SCENARIO_2, "--answer", "answer.json", "--expect", "no-fault"],
    ["TRUTH_WITH_ROOT_CAUSE"],
  ],
  [["score", "--truth", "costly.yaml", "--answer", "answer.json"], ["TRUTH_FILTERS_TOO_COSTLY"]],
  [
    ["score", "--truth", "wrong.yaml", "--answer", "answer.json"],
    ["TRUTH_GROUP", "TRUTH_GROUP", "TRUTH_GROUP"],
  ],
  [
    ["score", "--truth", SCENARIO_2, "--answer", "answer.json", "--snapshot", "nowhere"],
    ["SNAPSHOT_MISSING"],
  ],
  [
    ["score", "--truth", SCENARIO_2, "--answer", "answer.json", "--snapshot", "answer.json"],
    ["SNAPSHOT_MISSING"],
  ],
  [["score", "--truth", TRUTHS, "--answers", "out", "--snapshot", "empty"], ["SNAPSHOTS_NONE"]],
  [
    ["score", "--policy", "best", "--expect", "maybe"],
    ["FLAG_MISSING", "FLAG_MISSING", "FLAG_NOT_ALLOWED", "FLAG_NOT_ALLOWED"],
  ],
])("%j is a coded error", async (args, codes) => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "answer.json": "{}",
    "empty/readme.txt": "",
    "strays/7777/1/outputs/agent_output.json": "{}",
    "out/2/1/outputs/agent_output.json": "{}",
    "bomb.yaml": yamlBomb(),
    "two.yaml": "groups: []\n---\ngroups: []\n",
    "deep.yaml": `groups: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
    "causeless.yaml": "groups: [{id: a, kind: Pod, namespace: x, name: a}]\n",
    "costly.yaml": `groups:\n${costlyGroups()}`,
    "wrong.yaml": "groups:\n  - {id: a, kind: 5, filter: 7}\n  - [1]\n",
  });
  const { code, stdout, stderr } = await runCli(args, cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect([...stderr.matchAll(/^error ([A-Z_]+):/gm)].map(([, found]) => found)).toEqual(codes);
});

function costlyGroups(): string {
  const group = (index: number) =>
    `  - {id: g${index}, kind: Pod, filter: ['(a+)+$'], root_cause: true}\n`;
  return Array.from({ length: 400 }, (_, index) => group(index)).join("");
}

function yamlBomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level += 1) {
    const items = Array(9)
      .fill(`*a${level - 1}`)
      .join(", ");
    lines.push(`a${level}: &a${level} [${items}]`);
  }
  return lines.join("\n");
}
