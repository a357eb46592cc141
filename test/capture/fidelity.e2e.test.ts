// Three of the incidents that scripts/capture-fidelity.ts measures: what it says of thirty is in docs/evidence/capture.md.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

test("agents score alike on a capture and on the record, broken from the start", async () => {
  const args = [
    "scripts/run.mjs",
    "scripts/capture-fidelity.ts",
    "--tasks",
    "3",
    "--agents",
    "investigator,symptom,lists-everything,first-alert",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    maxBuffer: 1 << 24,
  });
  expect(stdout).toMatch(/^3 incidents, 4 agents/);
  const [, gap, rank] =
    /Broken from the start: (\d+\.\d) points, (-?[\d.]+|NaN)\./.exec(stdout) ?? [];
  expect(Number(gap)).toBeLessThanOrEqual(5);
  expect(Number(rank)).toBeGreaterThanOrEqual(0.9);
}, 600_000);
