import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject } from "../support/project.ts";

test("two settings files without an id have a gate and a baseline each", async () => {
  using project = openProject(["alpha"]);
  project.write("b/sre-gate.yaml", readFileSync(join(project.folder, "sre-gate.yaml"), "utf8"));
  await project.cli(["run"]);
  await project.cli(["baseline", "add"]);
  for (const config of ["b/sre-gate.yaml", join(project.folder, "b/sre-gate.yaml")]) {
    const first = await project.cli(["gate", "--config", config]);
    expect(first.code, first.stderr).toBe(3);
    expect(first.stdout).toContain("There is no baseline at baselines/b.json");
    const shown = await project.cli(["baseline", "show", "--config", config]);
    expect(shown.stderr).toContain("BASELINE_NOT_FOUND: baselines/b.json");
  }
  await project.cli(["run", "--no-cache", "--config", "b/sre-gate.yaml"]);
  expect((await project.cli(["baseline", "add"])).stdout).toContain("baselines/b.json");
  expect((await project.cli(["--config", "./b/sre-gate.yaml"])).code).toBe(0);
  expect((await project.cli([])).code).toBe(0);
  await project.cli(["run", "--no-cache", "--seed", "other", "--config", "b/sre-gate.yaml"]);
  const pooled = await project.cli(["baseline", "add", "--baseline", "baselines/default.json"]);
  expect(pooled.stderr).toContain("the pool is the gate's 'default', this run is of 'b'");
  expect(existsSync(join(project.folder, "baselines/default.json"))).toBe(true);
});

test("a path that makes no name asks for an id", async () => {
  using project = openProject(["alpha"]);
  project.write("default.yaml", readFileSync(join(project.folder, "sre-gate.yaml"), "utf8"));
  const { code, stderr } = await project.cli(["--config", "default.yaml"]);
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining("SETTINGS_ID_NEEDED: default.yaml: judge.id"),
  ]);
});
