import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { AGENTS, temporaryFolder } from "./request.ts";

const run = promisify(execFile);

/** In a process of its own; `before` starts it on a disk of its own. */
async function report(mode: string, root: string, before: readonly string[] = []) {
  const main = join(root, "main.mjs");
  const bundle = await rolldown({
    input: new URL("faults-main.ts", import.meta.url).pathname,
    platform: "node",
    logLevel: "silent",
  });
  await bundle.write({ file: main, format: "esm", codeSplitting: false });
  await bundle.close();
  const [program = "", ...words] = [...before, process.execPath, main, mode, root, AGENTS];
  return JSON.parse((await run(program, words)).stdout) as Record<string, unknown>;
}

test.skipIf(!HAS_BUBBLEWRAP)(
  "a full disk ends the run with the cure, loses no finished attempt and invents none",
  async () => {
    const root = temporaryFolder();
    const out = join(root, "out");
    mkdirSync(out);
    const disk = ["bwrap", "--dev-bind", "/", "/", "--size", "6000000", "--tmpfs", out];
    const told = await report("full-disk", root, disk);
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

test("a clock that jumps ends no attempt and no run", async () => {
  expect(await report("jumping-clock", temporaryFolder())).toEqual({
    stopped: "complete",
    states: ["answered"],
    odd: 0,
  });
}, 120_000);
