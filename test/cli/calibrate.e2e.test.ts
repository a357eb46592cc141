import { expect, test } from "vitest";
import { openProject } from "../support/project.ts";

test("stored runs are named by their folder or their file, as everywhere", async () => {
  using project = openProject();
  await project.cli(["run", "--out", "night-1"]);
  await project.cli(["run", "--out", "night-2", "--seed", "other"]);
  const [files, folders] = await Promise.all([
    project.cli(["calibrate", "night-1/run.json", "night-2/run.json", "--gates", "50"]),
    project.cli(["calibrate", "night-1", "night-2/", "--gates", "50"]),
  ]);
  expect(files.code, files.stderr).toBe(0);
  expect(files.stdout).toMatch(/^\| runs, tasks in all of them +\| +2, 2 \|$/m);
  expect(folders).toEqual(files);
  // Nothing scatters here, and a drop still counts from min-effect on.
  expect(files.stdout).toContain("drops smaller than 3 points");
  const none = await project.cli(["calibrate", "night-3"]);
  expect([none.code, none.stdout]).toEqual([2, ""]);
  expect(none.stderr).toContain("RUN_NOT_FOUND");
});
