import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

/** Files planted into the real tree, under a name that no room uses. */
const planted: string[] = [];
afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

function lintPlanted(room: string, code: string): string {
  const file = join("src", room, "planted-by-house-test.ts");
  mkdirSync(join("src", room), { recursive: true });
  writeFileSync(file, code);
  planted.push(file);
  const result = spawnSync("node_modules/.bin/biome", ["lint", "--reporter=github", file], {
    encoding: "utf8",
  });
  expect(result.status, "lint must fail").not.toBe(0);
  return result.stdout + result.stderr;
}

describe("lint keeps the house", () => {
  const pure = ["score", "stats", "verdict", "report", "simulator", "model"];

  test.each(pure)("%s may not touch the outside", (room) => {
    const output = lintPlanted(
      room,
      [
        'import { readFileSync } from "node:fs";',
        "export const now = Date.now();",
        "export const dice = Math.random();",
        "export const home = process.env.HOME;",
        "console.log(readFileSync);",
        "",
      ].join("\n"),
    );
    expect(output).toContain("noRestrictedImports");
    expect(output).toContain("Do not use the global variable Date");
    expect(output).toContain("randomness comes in as a seeded stream");
    expect(output).toContain("noProcessEnv");
    expect(output).toContain("noConsole");
  });

  test.each([
    ["score", "../tasks/find.ts"],
    ["verdict", "../runner/run.ts"],
    ["report", "../gate.ts"],
    ["model", "../score/score.ts"],
    ["agents", "../simulator/build.ts"],
    ["agents", "../tasks/find.ts"],
    ["runner", "../gate.ts"],
    ["tasks", "../agents/investigator/main.ts"],
    ["baselines", "../github/comment.ts"],
    ["runner", "@actions/core"],
    ["github", "../gate.ts"],
  ])("%s may not import %s", (room, target) => {
    const output = lintPlanted(room, `export * from ${JSON.stringify(target)};\n`);
    expect(output).toContain("noRestrictedImports");
  });

  test("the simulator may not use functions that differ between engines", () => {
    const output = lintPlanted(
      "simulator",
      "export const a = (x: number) => Math.exp(x) + x ** 3;\n",
    );
    expect(output.match(/bytes must not depend on the engine/g)).toHaveLength(2);
  });
});
