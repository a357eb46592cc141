import { join } from "node:path";
import { expect, test } from "vitest";
import type { z } from "zod";
import {
  ReportOutputSchema,
  RunOutputSchema,
  ScoreOutputSchema,
  ScoreTreeOutputSchema,
  SimulationOutputSchema,
  ValidationOutputSchema,
} from "../../src/model/output.ts";
import { openProject, type Project } from "../support/project.ts";

const TRUTHS = join(import.meta.dirname, "../fixtures/itbench/ground-truths");

async function outputOf<T>(project: Project, words: string[], schema: z.ZodType<T>): Promise<T> {
  const { code, stdout, stderr } = await project.cli([...words, "--json"]);
  expect(code, stderr).toBe(0);
  return schema.parse(JSON.parse(stdout));
}

test("what --json prints is what its schema says, and nothing else is on stdout", async () => {
  using project = openProject();
  const run = await outputOf(project, ["run"], RunOutputSchema);
  expect(run).toMatchObject({
    score: { mean: 1 },
    turns: null,
    cost: null,
    attempts: 6,
    measured: 6,
  });
  await project.cli(["baseline", "add"]);
  const gate = await outputOf(project, ["gate", "--no-cache"], ReportOutputSchema);
  expect(gate).toMatchObject({ verdict: "pass", score: { base: 1, now: 1, change: 0 } });
  expect(await outputOf(project, ["compare"], ReportOutputSchema)).toEqual(gate);
  const valid = await outputOf(
    project,
    ["tasks", "validate", "--tasks", "*"],
    ValidationOutputSchema,
  );
  expect(valid).toMatchObject({ tasks: 2, bestConstant: { score: 1 }, leaks: [] });

  const truth = join(TRUTHS, "scenario-2.yaml");
  project.write("answer.json", '{"contributing_factors":[{"name":"otel-demo/cm/flagd-config"}]}');
  project.write("broken.json", "{");
  for (const [file, score] of [
    ["answer.json", 1],
    ["broken.json", 0],
  ] as const) {
    const one = await outputOf(
      project,
      ["score", "--truth", truth, "--answer", file],
      ScoreOutputSchema,
    );
    expect(one.score).toBe(score);
  }
  project.write("out/2/1/answer.json", "{}");
  const tree = ["score", "--truth", TRUTHS, "--answers", "out"];
  expect((await outputOf(project, tree, ScoreTreeOutputSchema)).score).toBe(0);

  const simulate = ["calibrate", "--simulate", "--tasks", "8", "--gates", "200"];
  expect((await outputOf(project, simulate, SimulationOutputSchema)).gates).toBe(200);
});

test("without a baseline the verdict says so, and a person is told how to make one", async () => {
  using project = openProject();
  const { code, stdout } = await project.cli(["--json"]);
  expect(code).toBe(3);
  expect(ReportOutputSchema.parse(JSON.parse(stdout))).toMatchObject({
    verdict: "no-baseline",
    pValue: null,
    reasons: [{ code: "NO_BASELINE" }],
  });
  const told = (await project.cli(["--no-cache"])).stdout;
  expect(told).toContain("no baseline at baselines/default.json");
  expect(told).toContain("sre-gate baseline add");
  const added = await project.cli(["baseline", "add"]);
  expect(added.stdout).toBe(
    "baselines/default.json: 2 tasks from 1 run. Commit it: pull requests are compared with it.\n",
  );
});
