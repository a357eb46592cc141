import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject, type Project, RIGHT } from "../support/project.ts";

/** Three tasks of its own, with suites by the two names that the gate falls back to. */
function library(agent: string): Project {
  const project = openProject(["alpha", "beta", "gamma"], agent);
  project.write("tasks/suites/smoke@1.yaml", "{name: smoke, version: 1, tasks: [alpha]}\n");
  project.write(
    "tasks/suites/full@1.yaml",
    "{name: full, version: 1, tasks: [alpha, beta, gamma]}\n",
  );
  return project;
}

const settings = (project: Project, agent: string, judge: string) =>
  project.write("sre-gate.yaml", `agent: {run: ${JSON.stringify(agent)}}\njudge: {${judge}}\n`);

function runOf(project: Project): {
  suite: string;
  design: string;
  planned: number;
  attempts: { state: string }[];
} {
  return JSON.parse(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8"));
}

/** Its own report of what it spent: 15 dollars a try. */
const DEAR = RIGHT.replace("sh -c '", `sh -c 'printf "{\\"cost\\":15}" > "$SRE_GATE_USAGE"; `);

test("settings that name no suite mean full, adaptive, under a cap that is said", async () => {
  using project = library(RIGHT);
  settings(project, RIGHT, "isolation: none");
  const { stderr } = await project.cli([]);
  expect(stderr).toContain(
    "no suite is named (judge.suite): the tasks are full@1, stopped at 40 US dollars (judge.max-cost)\n",
  );
  expect(runOf(project)).toMatchObject({ suite: "full@1", design: "adaptive", planned: 15 });
});

test("without a settings file it is the small suite, and that is said", async () => {
  using project = library(RIGHT);
  rmSync(join(project.folder, "sre-gate.yaml"));
  const small = await project.cli(["run", "--agent", RIGHT, "--isolation", "none"]);
  expect(small.code, small.stderr).toBe(0);
  expect(small.stderr).toContain("no settings file here: the tasks are smoke@1\n");
  expect(runOf(project)).toMatchObject({ suite: "smoke@1", planned: 3 });
});

test("the cap nobody asked for stops a run that costs more, and a suite by name has none", async () => {
  using project = library(DEAR);
  settings(project, DEAR, "isolation: none");
  const capped = await project.cli(["run", "--concurrency", "1"]);
  expect(capped.code, capped.stderr).toBe(3);
  expect(capped.stderr).toContain("stopped early: 6 of 9 attempts did not finish");
  settings(project, DEAR, "isolation: none, suite: full@1");
  const named = await project.cli(["run", "--concurrency", "1", "--out", "named"]);
  expect(named.code, named.stderr).toBe(0);
  expect(named.stderr).not.toContain("US dollars");
});

test("a cap nobody asked for is no error for a model without a price; one in the settings is", async () => {
  using project = library(RIGHT);
  const agent = `{run: ${JSON.stringify(RIGHT)}, model: nobody/has-a-price}`;
  project.write("sre-gate.yaml", `agent: ${agent}\njudge: {isolation: none}\n`);
  const free = await project.cli(["run"]);
  expect(free.code, free.stderr).toBe(0);
  project.write("sre-gate.yaml", `agent: ${agent}\njudge: {isolation: none, max-cost: 40}\n`);
  const asked = await project.cli(["run"]);
  expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining("PRICE_UNKNOWN")]);
});

test("a library without a suite of that name is taken whole, and is not called by it", async () => {
  using project = openProject(["alpha", "beta"]);
  settings(project, RIGHT, "isolation: none, repeats: 1, design: fixed");
  await project.cli(["run"]);
  expect(runOf(project)).toMatchObject({ suite: "selection", planned: 2 });
});
