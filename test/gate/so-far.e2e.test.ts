import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openProject, type Project } from "../support/project.ts";

const CLI = resolve("dist/cli.js");

/** Answers the first attempt at once; every later one waits for a word of ours. */
const AGENT = `if mkdir "$1/first" 2> /dev/null; then :; else while [ -d "$1" ] && [ ! -e "$1/go" ]; do sleep 0.05; done; fi
printf '{"contributing_factors":[{"name":"shop/Deployment/cart"}]}' > "$SRE_GATE_OUTPUT"
`;

function openWaiting(): Project {
  const project = openProject(["alpha", "beta"]);
  project.write("agent.sh", AGENT);
  project.write(
    "sre-gate.yaml",
    `agent: {run: [sh, agent.sh, ${JSON.stringify(project.folder)}]}\njudge: {tasks: ["*"], design: fixed, repeats: 2, isolation: none}\n`,
  );
  return project;
}

function start({ folder }: Project, ...words: string[]) {
  const child = spawn(process.execPath, [CLI, ...words, "--concurrency", "1"], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: folder },
    stdio: "ignore",
  });
  return { child, ended: once(child, "exit") };
}

const text = ({ folder }: Project, name: string) =>
  readFileSync(join(folder, ".sre-gate", name), "utf8");
const json = (project: Project, name: string) => JSON.parse(text(project, name));
const states = (project: Project) =>
  json(project, "run.json")
    .attempts.map(({ state }: { state: string }) => state)
    .sort();

/** The last file of all: once it is there, all are of one moment. */
async function written(project: Project): Promise<void> {
  while (!existsSync(join(project.folder, ".sre-gate/junit.xml"))) await pause(20);
}

describe("while agents run", () => {
  test("the page shows what a stop would leave, says so, and is the end's when all is done", async () => {
    using project = openWaiting();
    const { ended } = start(project);
    await written(project);
    expect(text(project, "report.html")).toContain("Under way: 1 of 4 attempts have ended.");
    expect(text(project, "report.md")).toContain("1 of 4 attempts");
    expect(states(project)).toEqual(["answered", "cancelled", "cancelled", "cancelled"]);
    project.write("go", "");
    const [code] = await ended;
    expect([code, json(project, "verdict.json").verdict]).toEqual([3, "no-baseline"]);
    expect(states(project)).toEqual(Array(4).fill("answered"));
    for (const name of readdirSync(join(project.folder, ".sre-gate"))) {
      if (statSync(join(project.folder, ".sre-gate", name)).isDirectory()) continue;
      expect(text(project, name), name).not.toContain("Under way");
    }
  });

  test("a run that is killed leaves a verdict that is none, and the next one goes on from there", async () => {
    using project = openWaiting();
    const first = start(project, "run");
    await written(project);
    first.child.kill("SIGKILL");
    await first.ended;
    const shown = await project.cli(["report", ".sre-gate"]);
    expect([shown.code, states(project)[0]], shown.stderr).toEqual([0, "answered"]);
    const part = await project.cli(["baseline", "add"]);
    expect([part.code, part.stderr]).toEqual([0, expect.stringContaining("3 of 4 attempts")]);
    project.write("go", "");
    const again = await project.cli(["run"]);
    expect(again.stderr).toContain("1 attempts of an interrupted run kept");
    expect([again.code, states(project)]).toEqual([0, Array(4).fill("answered")]);
  });
});
