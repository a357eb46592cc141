import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "repair-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tryRepair(task: string, steps: string, ...words: string[]) {
  writeFileSync(join(folder, "repair.yaml"), steps);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve("dist/cli.js"),
      ..."repair try --task".split(" "),
      task,
      "--actions",
      "repair.yaml",
      ...words,
    ],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

const scoreOf = (task: string, steps: string) => {
  const { stdout, stderr } = tryRepair(task, steps, "--json");
  expect(stderr).toBe("");
  const { score, why, facts } = JSON.parse(stdout);
  return { score, why, facts };
};

test.each([
  ["shop-03", "- kubectl rollout undo deployment/product-catalog -n otel-demo\n", 1],
  ["shop-06", "- kubectl scale statefulset,deployment valkey-cart --replicas=1 -n otel-demo\n", 0],
  ["shop-06", "- kubectl scale deployment valkey-cart --replicas=1 -n otel-demo\n", 1],
  ["shop-03", "- kubectl rollout restart deployment/product-catalog -n otel-demo\n", 0],
  ["shop-03", "- kubectl delete deployment product-catalog -n otel-demo\n", 0],
  ["parcels-11", "- escalate: no node fits\n", 0.25],
  ["parcels-03", "- escalate: the card network does not answer\n", 1],
])("%s after %s is worth %d", (task, steps, score) => {
  expect(scoreOf(task, steps).score).toBe(score);
});

test("what was not needed is named, and two redundant fixes are not both", () => {
  const { score, facts } = scoreOf(
    "shop-06",
    [
      "- kubectl scale deployment valkey-cart --replicas=1 -n otel-demo",
      "- {kubectl: kubectl scale deployment valkey-cart --replicas=2 -n otel-demo, after: 2m}",
      "- kubectl rollout restart deployment/frontend -n otel-demo",
      "- kubectl rollout restart deployment/ad -n otel-demo",
      "- kubectl annotate deployment/cart note=looked -n otel-demo",
      "",
    ].join("\n"),
  );
  expect(score).toBe(0.25);
  expect(facts.needless).toEqual([
    "otel-demo/deployments/frontend",
    "otel-demo/deployments/ad",
    "otel-demo/deployments/cart",
  ]);
});

test("a person reads the curve, the reason and what was refused", () => {
  const steps =
    "- kubectl scale deployment valkey-cart --replicas=1 -n otel-demo\n- kubectl delete namespace otel-demo\n";
  const { status, stdout } = tryRepair("shop-06", steps);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^score 1: repaired\n/);
  expect(stdout).toMatch(/^with it {4}\|/m);
  expect(stdout).toMatch(/^hands off {2}\|/m);
  expect(stdout).toMatch(/refused:\n {2}delete namespaces\/otel-demo: /);
});

test.each([
  ["shop-99", "- kubectl cordon x\n", /TASK/],
  ["shop-03", "kubectl cordon x\n", /ACTIONS_FILE/],
  ["shop-03", "- {kubctl: cordon}\n", /ACTIONS_FILE/],
])("%s with %s is an error that names its cure", (task, steps, code) => {
  const { status, stderr } = tryRepair(task, steps);
  expect([status, stderr]).toEqual([2, expect.stringMatching(code)]);
});

test("the page's example is worth what the page says", () => {
  const page = readFileSync("docs/repair.md", "utf8");
  const [, task = ""] = /repair try --task (\S+)/.exec(page) ?? [];
  const [, steps = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(tryRepair(task, steps).stdout).toContain(
    /score [\d.]+: [^`\n]*/.exec(page)?.[0] ?? "nothing",
  );
});
