import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject } from "../support/project.ts";

test("report draws the same page again from the run folder alone, ground truth and all", async () => {
  using project = openProject(["alpha"]);
  const made = await project.cli(["gate", "--repeats", "2"]);
  expect(made.code, made.stderr).toBe(3);
  const file = join(project.folder, ".sre-gate/report.html");
  const first = readFileSync(file, "utf8");
  expect(first).toContain("The root cause is Deployment cart.");
  expect(first).toContain(
    'aria-label="Propagation graph: Deployment cart (root cause, named by repeat 1, 2)',
  );
  rmSync(file);
  rmSync(join(project.folder, "tasks"), { recursive: true });
  expect((await project.cli(["report"])).code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(first);
});

test("without incidents the page shows answers and no graph; a broken file is told, not skipped", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["gate", "--repeats", "1"]);
  const incidents = join(project.folder, ".sre-gate/incidents.json");
  writeFileSync(incidents, "{");
  const broken = await project.cli(["report"]);
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("incidents.json")]);
  rmSync(incidents);
  expect((await project.cli(["report"])).code).toBe(0);
  const page = readFileSync(join(project.folder, ".sre-gate/report.html"), "utf8");
  expect(page).toContain("Look at shop/Deployment/cart");
  expect(page).not.toContain("Propagation graph");
});
