import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { REASON_CODES } from "../src/model/verdict.ts";

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
  const pure = ["score", "stats", "verdict", "report", "world", "model"];

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
    ["a way round the globals", "export const now = globalThis.Date.now();", "globalThis"],
    ["a locale", "export const a = (x: string, y: string) => x.localeCompare(y);", "no locale"],
    ["another's random", "const { random } = Math;\nexport const a = random();", "seeded stream"],
    ["bytes", 'export const a = Buffer.from("x");', "Buffer"],
  ])("a pure room may not use %s", (_, code, expected) => {
    expect(lintPlanted("stats", `${code}\n`)).toContain(expected);
  });

  const arrows: readonly (readonly [room: string, target: string])[] = [
    ["model", "../score/score.ts"],
    ["model", "../shards/plan.ts"],
    ["stats", "../verdict/decide.ts"],
    ["score", "../report/escape.ts"],
    ["score", "../tasks/find.ts"],
    ["world", "../report/escape.ts"],
    ["verdict", "../report/escape.ts"],
    ["verdict", "../runner/run.ts"],
    ["report", "../gate.ts"],
    ["agents", "../world/simulate.ts"],
    ["agents", "../shards/plan.ts"],
    ["surfaces", "../tasks/find.ts"],
    ["baselines", "../github/comment.ts"],
    ["tasks", "../agents/investigator/main.ts"],
    ["runner", "../gate.ts"],
    ["runner", "../action/gate.ts"],
    ["runner", "@actions/core"],
    ["settings", "../gate/conclude.ts"],
    ["github", "../gate.ts"],
    ["github", "../action/gate.ts"],
    ["gate", "../github/comment.ts"],
    ["gate", "../cli/gate.ts"],
    ["shards", "../cli/plan.ts"],
    ["store", "../tasks/find.ts"],
    ["score", "../store/store.ts"],
    ["settings", "../store/store.ts"],
    ["agents", "../store/store.ts"],
    ["cli", "../github/comment.ts"],
    ["cli", "../action/gate.ts"],
    ["action", "../agents/investigator/main.ts"],
  ];

  test("arrows point one way", () => {
    const files = arrows.map(([room, target], index) => {
      const file = join("src", room, `planted-by-house-test-${index}.ts`);
      writeFileSync(file, `export * from ${JSON.stringify(target)};\n`);
      planted.push(file);
      return file;
    });
    const { stdout } = spawnSync(
      "node_modules/.bin/biome",
      ["lint", "--max-diagnostics=none", "--reporter=github", ...files],
      {
        encoding: "utf8",
      },
    );
    const refused = stdout.split("\n").filter((line) => line.includes("noRestrictedImports"));
    const unseen = arrows.filter(
      (_, index) => !refused.some((line) => line.includes(`/${files[index]},`)),
    );
    expect(unseen).toEqual([]);
  });

  test("every room has its rule", () => {
    const { overrides } = JSON.parse(readFileSync("biome.json", "utf8")) as {
      overrides: { includes: string[] }[];
    };
    const ruled = new Set(overrides.flatMap(({ includes }) => includes));
    const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map(({ name }) => `src/${name}/**`).filter((room) => !ruled.has(room))).toEqual(
      [],
    );
  });

  test("the simulator may not use functions that differ between engines", () => {
    const output = lintPlanted("world", "export const a = (x: number) => Math.exp(x) + x ** 3;\n");
    expect(output.match(/bytes must not depend on the engine/g)).toHaveLength(2);
  });
});

test("no reason of a verdict is only a word: some rule gives each", () => {
  const rooms = ["verdict", "gate", "shards", "baselines"];
  const code = rooms
    .flatMap((room) =>
      readdirSync(join("src", room), { recursive: true, encoding: "utf8" }).map((name) =>
        join("src", room, name),
      ),
    )
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(REASON_CODES.filter((reason) => !code.includes(`"${reason}"`))).toEqual([]);
});
