import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const PAGE = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
const promises = [...PAGE.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)]
  .map(([, what = "", held = ""]) => ({ what, held }))
  .filter(({ held }) => held !== "held by" && held !== "---");

test("every promise names tests that hold it, and they exist", () => {
  expect(promises.length).toBeGreaterThan(10);
  for (const { what, held } of promises) {
    const paths = [...held.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    expect([what, paths.length > 0]).toEqual([what, true]);
    for (const path of paths) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
  }
});
