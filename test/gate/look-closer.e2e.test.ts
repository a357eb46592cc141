import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { RunSchema } from "../../src/model/run.ts";
import { openProject, type Project, RIGHT, WRONG } from "../support/project.ts";

const runAt = (project: Project, out: string) =>
  RunSchema.parse(JSON.parse(readFileSync(join(project.folder, out, "run.json"), "utf8")));

/** As it is pasted into a shell, where `sre-gate` is the built bundle. */
function paste(project: Project, command: string) {
  const bin = join(project.folder, "bin");
  mkdirSync(bin, { recursive: true });
  const program = `#!/bin/sh\nexec ${process.execPath} ${resolve("dist/cli.js")} "$@"\n`;
  writeFileSync(join(bin, "sre-gate"), program, { mode: 0o755 });
  return spawnSync("sh", ["-c", command], {
    cwd: project.folder,
    encoding: "utf8",
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: project.folder },
  });
}

const unescaped = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const SUITE = "name: mine\nversion: 1\ntasks: [alpha, beta]\n";

test("the command to look closer makes the attempts that the gate made", async () => {
  using project = openProject(["alpha", "beta"]);
  project.write(
    "the gate's.yaml",
    `agent: {run: ${JSON.stringify(RIGHT)}}\njudge: {id: other, design: fixed, repeats: 5, isolation: none, limits: {turns: 7}}\n`,
  );
  project.write("tasks/suites/mine@1.yaml", SUITE);
  project.write("tasks/alpha/snapshot/k8s_objects_raw.tsv", "Timestamp\tBody\n");
  project.write("tasks/beta/snapshot/k8s_objects_raw.tsv", "Timestamp\tBody\n");
  const flags = ["--config", "the gate's.yaml", "--suite", "mine@1", "--without", "logs,events"];
  const more = ["--policy", "strict", "--model", "some/model-1", "--network", "open"];
  const base = await project.cli(["run", ...flags, ...more]);
  expect(base.code, base.stderr).toBe(0);
  await project.cli(["baseline", "add", "--config", "the gate's.yaml"]);
  // What a shell would change if it were let: quotes, a dollar, a back tick, a star.
  const agent = `${WRONG} "it's \\"\`date\` *\\""`;
  const gate = await project.cli([...flags, ...more, "--agent", agent]);
  expect(gate.code, gate.stderr).toBe(1);

  const shown = /^look closer: (.*)$/m.exec(gate.stdout)?.[1] ?? "";
  const looked = paste(project, shown);
  expect(looked.status, `${shown}\n${looked.stderr}`).toBe(0);
  const [first, again] = [runAt(project, ".sre-gate"), runAt(project, ".sre-gate/closer")];
  const { gate: id, suite, agent: who, instrument, tasks } = first;
  expect(again).toMatchObject({ gate: id, suite, agent: who, instrument, tasks });
  expect(id).toBe("other");
  expect(new Set(again.attempts.map(({ state }) => state))).toEqual(new Set(["answered"]));

  // The same line in the comment and on the page, and what is stored is enough to write them again.
  const stored = await project.cli(["compare", "--config", "the gate's.yaml"]);
  expect(stored.stdout).toContain(`look closer: ${shown}\n`);
  const file = (name: string) => readFileSync(join(project.folder, ".sre-gate", name), "utf8");
  expect(unescaped(file("report.md"))).toContain(shown);
  expect(unescaped(file("report.html"))).toContain(`data-copy="${shown}"`);
});

test("nothing is added where the settings file alone says what runs", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["run", "--repeats", "5"]);
  await project.cli(["baseline", "add"]);
  project.write(
    "sre-gate.yaml",
    `agent: {run: ${JSON.stringify(WRONG)}}\njudge: {tasks: ["*"], design: fixed, repeats: 5, isolation: none}\n`,
  );
  const { stdout } = await project.cli([]);
  expect(stdout).toContain(
    "look closer: sre-gate run --tasks alpha --repeats 5 --out .sre-gate/closer",
  );
  expect(runAt(project, ".sre-gate")).not.toHaveProperty("asked");
});

test("tasks of a benchmark's checkout are named by their folders", async () => {
  using project = openProject(["alpha"]);
  for (const name of ["data/Scenario-3", "Scenario-4"]) {
    const truth = join(project.folder, "tasks/alpha/snapshot/ground_truth.yaml");
    project.write(`${name}/ground_truth.yaml`, readFileSync(truth, "utf8"));
    project.write(`${name}/k8s_events_raw.tsv`, "Timestamp\tBody\n");
  }
  const tasks = ["--tasks", "data/Scenario-*,Scenario-4,alpha"];
  await project.cli(["run", "--repeats", "5", ...tasks]);
  await project.cli(["baseline", "add"]);
  const gate = await project.cli(["--repeats", "5", ...tasks, "--agent", WRONG]);
  const shown = /^look closer: (.*)$/m.exec(gate.stdout)?.[1] ?? "";
  expect(shown).toContain("--tasks data/Scenario-3,./Scenario-4,alpha ");
  const looked = paste(project, shown);
  expect(looked.status, `${shown}\n${looked.stderr}`).toBe(0);
  expect(runAt(project, ".sre-gate/closer").tasks).toEqual(runAt(project, ".sre-gate").tasks);
});
