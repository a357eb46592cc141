import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readInputs } from "../../src/github/inputs.ts";
import { UserError } from "../../src/model/problem.ts";
import { openProject, type Project, RIGHT, WRONG } from "../support/project.ts";

/** What the schema's library says in its own words: a user should never have to read them. */
const LIBRARY =
  /Invalid (input|option|string)|Too (small|big)|Unrecognized key|expected .*, received/;

function changed(project: Project, path: string, change: (document: never) => unknown): void {
  const text = readFileSync(join(project.folder, path), "utf8");
  project.write(path, JSON.stringify(change(JSON.parse(text) as never)));
}

async function told(
  project: Project,
  words: readonly string[],
  code: string,
  texts: readonly string[],
): Promise<void> {
  const { code: exit, stderr } = await project.cli(words);
  expect(exit, stderr).toBe(2);
  expect(stderr).toContain(code);
  for (const text of texts) expect(stderr).toContain(text);
  expect(stderr).not.toMatch(LIBRARY);
}

test("a broken run, baseline, history, suite and price file are told in our words", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["run", "--repeats", "2", "--out", "first"]);
  await project.cli(["baseline", "add", "first"]);

  changed(project, "first/run.json", (run: { attempts: object[] }) => ({
    ...run,
    design: "adaptiv",
    planed: 3,
    attempts: [{ ...run.attempts[0], repeat: "one" }],
  }));
  const broken = [
    'first/run.json: attempts[0].repeat: "one" is not',
    'first/run.json: design: "adaptiv" is not one of fixed, adaptive',
    "first/run.json: planed: there is no such key",
  ];
  await told(project, ["compare", "first"], "RUN_BAD_VALUE", broken);
  await told(project, ["calibrate", "first/run.json"], "RUN_BAD_VALUE", broken);

  changed(project, "baselines/default.json", (baseline: { tasks: object[] }) => ({
    ...baseline,
    tasks: [{ ...baseline.tasks[0], attempts: "none", family: 7 }],
  }));
  await told(project, ["baseline", "show"], "BASELINE_BAD_VALUE", [
    'baselines/default.json: tasks[0].attempts: "none" is not a list',
    "baselines/default.json: tasks[0].family: 7 is not text",
  ]);

  project.write("nights.jsonl", '{"format":"sre-gate-history@1","score":1.5,"night":1}\n');
  await told(project, ["drift", "nights.jsonl"], "HISTORY_BAD_LINE", [
    "nights.jsonl:1: score: 1.5 is not a number of at most 1",
    "nights.jsonl:1: run: it is missing; it must be text",
    "nights.jsonl:1: night: there is no such key",
  ]);

  project.write("tasks/suites/own@1.yaml", "{name: Own, version: 0, task: [alpha]}\n");
  await told(project, ["run", "--suite", "own"], "SUITE_FILE", [
    "tasks/suites/own@1.yaml: version: 0 is not a number above 0",
    "tasks/suites/own@1.yaml: tasks: it is missing; it must be a list",
    "tasks/suites/own@1.yaml: task: there is no such key",
  ]);
});

test("a price file that is none names the model and the value", async () => {
  using project = openProject(["alpha"]);
  project.write("prices.yaml", "small-model: {input: cheap, output: -1}\n");
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  project.write(
    "sre-gate.yaml",
    settings.replace("judge: {", "judge: {prices: prices.yaml, max-cost: 1, "),
  );
  await told(project, ["run"], "PRICES_INVALID", [
    'small-model.input: "cheap" is not a number',
    "small-model.output: -1 is not a number",
  ]);
  project.write("prices.yaml", "small-model: {input: 1\n");
  await told(project, ["run"], "YAML_SYNTAX", ["prices.yaml"]);
});

test("bad inputs of the action are told in our words as well", () => {
  const inputs = { mode: "gates", token: "", comment: "yes", config: "/etc/x", shards: "2" };
  try {
    readInputs(JSON.stringify(inputs));
    throw new Error("it was read");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const lines = error.problems.map(({ where, message }) => `${where}: ${message}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'with: mode: "gates" is not one of gate, plan, merge, nightly, command, publish-fork',
        "with: token: is empty: the default is the job's own token",
        'with: comment: "yes" is not one of true, false',
        "with: config: must be a path inside the repository",
        "with: shards: there is no such input",
      ]),
    );
    expect(lines.join("\n")).not.toMatch(LIBRARY);
  }
});

test("a run in which nothing answered is no success and no baseline", async () => {
  using project = openProject(["alpha", "beta"], "sh -c 'exit 3'");
  expect((await project.cli(["run"])).code).toBe(3);
  const added = await project.cli(["baseline", "add"]);
  expect(added.code, added.stderr).toBe(2);
  expect(added.stderr).toMatch(
    /RUN_NEVER_ANSWERED: default: none of \d attempts answered \(exit code 3\)/,
  );
  expect(added.stderr).toContain("sre-gate doctor");
  expect((await project.cli(["baseline", "show"])).stderr).toContain("BASELINE_NOT_FOUND");
});

test("a baseline that never solved a task says so when it is made and when it is gated", async () => {
  using project = openProject(["alpha"], WRONG);
  project.write(
    "sre-gate.yaml",
    readFileSync(join(project.folder, "sre-gate.yaml"), "utf8").replace("fixed", "adaptive"),
  );
  expect((await project.cli(["run", "--out", "first"])).stdout).toContain(
    "Report: first/report.html",
  );
  const added = await project.cli(["baseline", "add", "first"]);
  expect(added.code, added.stderr).toBe(0);
  expect(added.stderr).toContain("No answer of this run was right in anything");
  const { code, stdout } = await project.cli(["--no-cache"]);
  expect(code).toBe(3);
  expect(stdout).toContain("the baseline never solved a task, so none was run");
  expect(stdout).not.toContain("could be measured");
});

test("a run of which nothing could be measured makes no baseline", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["run", "--out", "first"]);
  changed(project, "first/run.json", (run: { attempts: object[] }) => ({
    ...run,
    attempts: run.attempts.map((attempt) => ({ ...attempt, state: "infra-error", score: null })),
  }));
  await told(project, ["baseline", "add", "first"], "NOTHING_MEASURED", ["could be measured"]);
});

/** What gives out first differs: a port for the meter, pipes to an agent that starts, or to one that is to stand ready. */
test.each([
  [30, 40],
  [80, 40],
  [150, 120],
])("a limit of %d open files is the machine's, with its cure, at %d at once", (limit, atOnce) => {
  const tasks = Array.from({ length: atOnce / 2 }, (_, index) => `task-${index}`);
  // All of them are there at once.
  using project = openProject(tasks, `sh -c 'sleep 2; ${RIGHT.slice(7, -1)}'`);
  const cli = `${process.execPath} ${resolve("dist/cli.js")} run --concurrency ${atOnce}`;
  const { status, stderr } = spawnSync("sh", ["-c", `ulimit -n ${limit}; exec ${cli}`], {
    cwd: project.folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: project.folder },
  });
  expect(status, stderr).toBe(2);
  expect(stderr).toContain("EMFILE");
  expect(stderr).toContain("allow more open files (ulimit -n), or lower --concurrency");
});
