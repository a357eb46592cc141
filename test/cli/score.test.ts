import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../support/cli.ts";
import { temporaryFolder, writeFiles } from "../tasks/snapshots.ts";

const TRUTHS = join(import.meta.dirname, "../fixtures/itbench/ground-truths");

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

test.each([
  [["score"], ["FLAG_MISSING", "FLAG_MISSING"]],
  [["score", "--truth", "none.yaml", "--answer", "none.json"], ["ANSWER_MISSING"]],
  [["score", "--truth", "none.yaml", "--answer", "answer.json"], ["TRUTH_UNREADABLE"]],
  [
    ["score", "--truth", "t.yaml", "--answer", "answer.json", "--policy", "best"],
    ["POLICY_UNKNOWN"],
  ],
  [["score", "--truth", ".", "--answers", "."], ["TRUTHS_NONE"]],
  [["score", "--truth", TRUTHS, "--answers", "empty"], ["ANSWERS_NONE"]],
  [["score", "--truth", TRUTHS, "--answers", "strays"], ["ANSWER_WITHOUT_TRUTH"]],
  [["score", "--truth", "bomb.yaml", "--answer", "answer.json"], ["YAML_ALIASES"]],
])("%j is a coded error", async (args, codes) => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    "answer.json": "{}",
    "empty/readme.txt": "",
    "strays/7777/1/outputs/agent_output.json": "{}",
    "bomb.yaml": yamlBomb(),
  });
  const { code, stdout, stderr } = await runCli(args, cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect([...stderr.matchAll(/^error ([A-Z_]+):/gm)].map(([, found]) => found)).toEqual(codes);
});

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
