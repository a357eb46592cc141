import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { runPlan } from "../../src/runner/run.ts";
import { bundleProgram } from "../support/bundle.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { AGENTS, requestFor, temporaryFolder } from "./request.ts";

const run = promisify(execFile);

/** In a process of its own; `before` starts it on a disk of its own. */
async function report(mode: string, root: string, before: readonly string[] = []) {
  const main = join(root, "main.mjs");
  await bundleProgram(new URL("faults-main.ts", import.meta.url), main);
  const [program = "", ...words] = [...before, process.execPath, main, mode, root, AGENTS];
  return JSON.parse((await run(program, words)).stdout) as Record<string, unknown>;
}

const SMALL = "6000000";

/** Root mounts a small disk; anybody else gets one inside a sandbox of his own. */
function onSmallDisk(out: string): string[] {
  if (process.getuid?.() !== 0)
    return ["bwrap", "--dev-bind", "/", "/", "--size", SMALL, "--tmpfs", out];
  const mount = `mount -t tmpfs -o size=${SMALL} none "$0" && exec "$@"`;
  return ["unshare", "--mount", "sh", "-c", mount, out];
}

describe.skipIf(!HAS_BUBBLEWRAP)("a full disk", () => {
  test.each(["full-disk", "full-disk-isolated"])(
    "ends the run with the cure, loses no finished attempt and invents none: %s",
    async (mode) => {
      const root = temporaryFolder();
      const out = join(root, "out");
      mkdirSync(out);
      const told = await report(mode, root, onSmallDisk(out));
      expect(told).toMatchObject({
        flooded: "RESULTS_NOT_WRITTEN",
        first: "RESULTS_NOT_WRITTEN",
        lost: 0,
        invented: 0,
        states: ["answered"],
        finished: 30,
      });
      expect(told.kept).toBeGreaterThan(0);
      expect(told.kept).toBeLessThan(30);
    },
    120_000,
  );

  test.each([
    ["before it answers: its own failure, whose log says why", "last", "invalid-answer", false],
    ["after it answered: nothing is lost", "first", "answered", true],
  ])("of the agent's own workspace, %s", async (_name, when, state, answered) => {
    const request = requestFor({ command: ["./fills-workspace.sh", when] });
    const judge = { ...request.judge, workspace: 4 };
    const outcome = await runPlan({ ...request, judge, isolation: "required" });
    const [attempt] = outcome.attempts;
    expect(attempt).toMatchObject({ state, tries: 1 });
    expect(attempt?.diagnosis !== null).toBe(answered);
    const log = readFileSync(join(request.out, "attempts/one/1/stderr.log"), "utf8");
    expect(log).toContain("No space left on device");
    expect(outcome.stopped).toBe("complete");
  });
});

test("a clock that jumps ends no attempt and no run", async () => {
  expect(await report("jumping-clock", temporaryFolder())).toEqual({
    stopped: "complete",
    states: ["answered"],
    odd: 0,
  });
}, 120_000);
