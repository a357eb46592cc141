import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorld, RIGHT, SETTINGS, type World } from "../support/github-world.ts";

let world: World;

beforeEach(async () => {
  world = await openWorld({
    "sre-gate.yaml": SETTINGS.replace('tasks: ["*"]', "suite: one@1"),
    "tasks/suites/one@1.yaml": "{name: one, version: 1, tasks: [shop-08]}",
  });
});
afterEach(() => world.close());

/** Where the last job found, or put, the built task. */
function builtAt(log: string): string | null {
  const folder = /Search path '([^']*\/cache-[0-9a-f]+)\//.exec(log)?.[1] ?? "";
  return existsSync(join(folder, "tasks")) ? join(folder, "tasks") : null;
}

function restored(log: string): string[] {
  return [...log.matchAll(/Cache hit for restore-key: sre-gate-([a-z]+)-/g)].map(
    ([, name]) => name ?? "",
  );
}

test("a job that finds every attempt opens no task, and one that runs again builds none", async () => {
  await world.acceptBaseline();
  const agent = { "agent.sh": `${RIGHT}# other bytes\n` };
  const first = await world.pullRequest(agent);
  expect(first.outputs.verdict, first.log).not.toBe("error");
  expect(restored(first.log)).toEqual([]);
  expect(world.cache.keys.map((key) => key.split("-")[2])).toEqual(["attempts", "tasks"]);

  const second = await world.pullRequest({ ...agent, "notes.md": "x" });
  expect(second.outputs.attempts).toBe("3");
  expect(restored(second.log)).toEqual(["attempts"]);
  expect(builtAt(second.log)).toBeNull();
  // The decision is new, the task is not.
  expect(world.cache.keys.map((key) => key.split("-")[2])).toEqual([
    "attempts",
    "tasks",
    "attempts",
  ]);

  const third = await world.pullRequest({ "agent.sh": `${RIGHT}# others again\n` });
  expect(restored(third.log)).toEqual(["attempts", "tasks"]);
  // Found whole in its own entry: nothing was built, so nothing is uploaded again.
  expect(world.cache.keys.filter((key) => key.includes("-tasks-"))).toHaveLength(1);
}, 120_000);
