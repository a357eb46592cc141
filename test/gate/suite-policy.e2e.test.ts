import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { JudgeSettingsSchema, judgeFor } from "../../src/model/settings.ts";
import { openProject, type Project, RIGHT, WRONG } from "../support/project.ts";

/** One task in `smoke`, three in `full`, and a policy for each; the baseline knows all of them as solved. */
async function project(judge: string): Promise<Project> {
  const made = openProject(["alpha", "beta", "gamma"]);
  made.write("tasks/suites/smoke@1.yaml", "{name: smoke, version: 1, tasks: [alpha, beta]}\n");
  made.write("tasks/suites/full@1.yaml", "{name: full, version: 1, tasks: [alpha, beta, gamma]}\n");
  made.write(
    "sre-gate.yaml",
    `agent: {run: ${JSON.stringify(RIGHT)}}\njudge:\n  isolation: none\n  design: fixed\n${judge}`,
  );
  await made.cli(["run", "--suite", "full"]);
  await made.cli(["baseline", "add"]);
  return made;
}

const judged = (made: Project): { suite: string; "fail-on": string[] } =>
  JSON.parse(readFileSync(join(made.folder, ".sre-gate/judge.json"), "utf8"));

test("a suite's own policy holds for that suite, and the general one for the others", async () => {
  using made = await project(
    "  suites:\n    smoke@1: {fail-on: [], warn-on: [score, veto]}\n    full: {floor: 0.9, fail-on: [floor]}\n",
  );
  const small = await made.cli(["--suite", "smoke@1", "--agent", WRONG, "--json"]);
  expect(small.code, small.stderr).toBe(0);
  expect(JSON.parse(small.stdout).reasons).toContainEqual(
    expect.objectContaining({ code: "SCORE_FELL", weight: "warn" }),
  );
  // Judged again from the stored run alone: by the same policy.
  const again = await made.cli(["compare", "--json"]);
  expect([again.code, JSON.parse(again.stdout).reasons]).toEqual([
    0,
    JSON.parse(small.stdout).reasons,
  ]);
  expect(judged(made)["fail-on"]).toEqual([]);

  const large = await made.cli(["--suite", "full@1", "--agent", WRONG, "--json"]);
  expect(large.code, large.stderr).toBe(1);
  const codes = JSON.parse(large.stdout).reasons.filter(
    ({ weight }: { weight: string }) => weight === "fail",
  );
  expect(codes).toEqual([expect.objectContaining({ code: "BELOW_FLOOR" })]);

  const chosen = await made.cli(["--tasks", "alpha,beta,gamma", "--agent", WRONG, "--json"]);
  expect(JSON.parse(chosen.stdout).reasons).toContainEqual(
    expect.objectContaining({ code: "SCORE_FELL", weight: "fail" }),
  );
});

test("a policy for a suite that does not exist is an error, and so are keys that are no policy", async () => {
  using made = await project("  suites: {smok@1: {fail-on: []}}\n");
  const unknown = await made.cli([]);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain("SUITE_UNKNOWN");
  expect(unknown.stderr).toContain("judge.suites.smok@1");
  expect(unknown.stderr).toContain(
    "Known suites: core@1, full@1, repair-smoke@1, repair@1, smoke@1.",
  );
  made.write(
    "sre-gate.yaml",
    "agent: {run: investigator}\njudge:\n  suites:\n    smoke@1: {fail-om: [], alpha: 0.5}\n    full: {fail-on: [floor]}\n    Full: {}\n",
  );
  const { stderr } = await made.cli([]);
  expect(stderr).toContain("judge.suites.smoke@1.fail-om");
  expect(stderr).toContain("did you mean 'fail-on'?");
  expect(stderr).toContain("judge.suites.smoke@1.alpha");
  expect(stderr).toContain("judge.suites.Full");
  made.write(
    "sre-gate.yaml",
    "agent: {run: investigator}\njudge:\n  suites:\n    full: {fail-on: [floor]}\n",
  );
  expect((await made.cli([])).stderr).toContain("SETTINGS_FLOOR_MISSING");
});

test("a version's policy goes over its name's, and what is left out stays general", () => {
  const judge = JudgeSettingsSchema.parse({
    floor: 0.2,
    suites: { full: { floor: 0.5, "min-effect": 0.05 }, "full@1": { floor: 0.7 } },
  });
  const of = (suite: string) => {
    const own = judgeFor(judge, suite);
    return [own.floor, own["min-effect"], own["fail-on"].join()];
  };
  expect(of("full@1")).toEqual([0.7, 0.05, "score,veto,errors,slices"]);
  expect(of("full@1 (private)")).toEqual([0.7, 0.05, "score,veto,errors,slices"]);
  expect(of("full@2")).toEqual([0.5, 0.05, "score,veto,errors,slices"]);
  expect(of("selection")).toEqual([0.2, 0.03, "score,veto,errors,slices"]);
});
