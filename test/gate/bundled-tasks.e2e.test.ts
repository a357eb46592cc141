import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findTasks } from "../../src/tasks/find.ts";
import { openProject } from "../support/project.ts";

const REST = { patterns: [], exclude: [], privateSeed: null, progress: () => undefined };

test("a repository without tasks gets the gate's own, one with tasks its own", async () => {
  using gate = openProject(["bundled-task"]);
  using user = openProject(["own-task"]);
  gate.write("tasks/suites/smoke@1.yaml", "{name: smoke, version: 1, tasks: [bundled-task]}\n");
  const ids = async (suite: string | null) => {
    const selection = {
      ...REST,
      root: user.folder,
      packageRoot: gate.folder,
      cacheDir: join(user.folder, ".c"),
      suite,
    };
    return (await findTasks(selection)).map((task) => task.id);
  };
  expect(await ids(null)).toEqual(["own-task"]);
  expect(await ids("smoke@1")).toEqual(["bundled-task"]);
  expect(await ids("smoke")).toEqual(["bundled-task"]);
  user.write("tasks/suites/smoke@1.yaml", "{name: smoke, version: 1, tasks: [own-task]}\n");
  expect(await ids("smoke@1")).toEqual(["own-task"]);
  rmSync(join(user.folder, "tasks"), { recursive: true });
  mkdirSync(join(user.folder, "src"));
  cpSync(join(gate.folder, "sre-gate.yaml"), join(user.folder, "sre-gate.yaml"));
  expect(await ids(null)).toEqual(["bundled-task"]);
});
