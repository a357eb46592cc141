import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject, type Project, RIGHT } from "../support/project.ts";

function settings(project: Project, tasks: string, ...held: string[]): void {
  const quarantine = held.map((task) => `{task: ${task}, until: 2099-12-31, reason: flaky}`);
  project.write(
    "sre-gate.yaml",
    `agent: {run: ${JSON.stringify(RIGHT)}}\njudge: {tasks: ${tasks}, design: fixed, repeats: 1, isolation: none, quarantine: [${quarantine.join(", ")}]}\n`,
  );
}

describe("a quarantine", () => {
  test("of a task that is nowhere is an error that names it and the one that was meant", async () => {
    using project = openProject(["alpha", "beta"]);
    settings(project, '["*"]', "alhpa", "beta", "gone-for-good");
    for (const words of [[], ["run"], ["--dry-run"]]) {
      const { code, stderr } = await project.cli(words);
      expect([code, stderr]).toEqual([2, expect.stringContaining("QUARANTINE_UNKNOWN_TASK")]);
      expect(stderr).toContain('judge.quarantine: there is no task "alhpa"');
      expect(stderr).toContain("did you mean 'alpha'?");
      expect(stderr).toContain('there is no task "gone-for-good"');
      expect(stderr).toContain("sre-gate tasks list");
      expect(stderr).not.toContain('"beta"');
    }
  });

  test("of a task that this gate does not run is none: another selection may run it", async () => {
    using project = openProject(["alpha", "beta", "gamma"]);
    // Not selected, excluded, one that comes with the gate, and one whose id only the seed gives.
    settings(project, '["alpha", "gamma"]', "beta", "gamma", "books-01", "private-0123456789");
    const { code, stderr } = await project.cli(["run", "--tasks", "alpha"]);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("QUARANTINE")]);
  });

  test("knows tasks by a path, also where a flag chooses others", async () => {
    using project = openProject(["alpha", "beta"]);
    for (const id of ["alpha", "beta"]) {
      mkdirSync(join(project.folder, "data"), { recursive: true });
      renameSync(join(project.folder, "tasks", id, "snapshot"), join(project.folder, "data", id));
    }
    settings(project, '["./data/*"]', "beta");
    const { code, stderr } = await project.cli(["run", "--tasks", "./data/alpha"]);
    expect([code, stderr]).toEqual([0, expect.stringContaining("[1/1] alpha")]);
    settings(project, '["./data/*"]', "bet");
    expect((await project.cli(["run"])).stderr).toContain("did you mean 'beta'?");
  });
});
