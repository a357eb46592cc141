import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject, type Project, RIGHT, WRONG } from "../support/project.ts";

const TASKS = Array.from({ length: 16 }, (_, index) => `t${String(index).padStart(2, "0")}`);
const SLOW = `sh -c 'sleep 0.4; ${WRONG.slice(7, -1)}'`;

const text = (project: Project, name: string): string =>
  readFileSync(join(project.folder, ".sre-gate", name), "utf8");

/** A pool that solves everything, and then a gate that may stop at a look. */
async function adaptive(): Promise<Project> {
  const project = openProject(TASKS);
  await project.cli(["run", "--repeats", "6"]);
  await project.cli(["baseline", "add"]);
  project.write(
    "sre-gate.yaml",
    `agent: {run: ${JSON.stringify(RIGHT)}}\njudge: {tasks: ["*"], design: adaptive, isolation: none, confirm: none}\n`,
  );
  return project;
}

/** The task cases of junit.xml by how they ended. */
function cases(project: Project): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const pattern = /<testcase name="(t\d\d)"[^>]*><(\w[\w-]*)(?: message="([^"]*)")?/g;
  for (const [, , kind = "", message = ""] of text(project, "junit.xml").matchAll(pattern)) {
    found[kind] = [...(found[kind] ?? []), message];
  }
  return found;
}

describe("a gate that stops at a look", () => {
  test("calls the tasks it had no need of skipped, and says why, in every report", async () => {
    using project = await adaptive();
    const { code, stdout, stderr } = await project.cli(["--agent", WRONG]);
    expect(code, stderr).toBe(1);
    const { attempts } = JSON.parse(text(project, "run.json")) as { attempts: { task: string }[] };
    const idle = TASKS.length - new Set(attempts.map(({ task }) => task)).size;
    expect(idle).toBeGreaterThan(0);
    const { failure = [], skipped, error } = cases(project);
    expect([error, failure.length]).toEqual([undefined, TASKS.length - idle]);
    expect(skipped).toEqual(Array(idle).fill("not run: decided without it"));
    expect(text(project, "junit.xml")).toContain(`errors="0" skipped="${idle}"`);
    expect(stdout).toContain("not run (decided without them)");
    expect(stdout).not.toContain("not measured\n  t");
    expect(text(project, "report.md")).toContain(`${idle} not run (decided without them)`);
    expect(text(project, "report.html")).toContain(`${idle} tasks: not run: decided without it`);
  });

  test("and is cut before it has errors where something is missing", async () => {
    using project = await adaptive();
    const { code, stderr } = await project.cli(["--agent", SLOW, "--concurrency", "1"], {
      signalOn: /\[1\/\d+\]/,
    });
    expect(code, stderr).toBe(3);
    const { error = [], skipped } = cases(project);
    expect([error.length, skipped]).toEqual([TASKS.length, undefined]);
  });
});
