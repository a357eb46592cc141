import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayImport, PURE, ROOMS, roomOf, rules } from "../scripts/house.mjs";
import { REASON_CODES } from "../src/model/verdict.ts";
import { LONG_FILES, LONG_HEADS, SHARED_NAMES, TYPE_CYCLES } from "./house-debts.ts";
import { cyclesOf, readSource } from "./support/source.ts";

const files = readSource("src");
const rooms = Object.keys(ROOMS);

describe("the table of rooms", () => {
  test("has a line for each room, and none for a room that is gone", () => {
    const folders = readdirSync("src", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !rooms.includes(name))).toEqual([]);
    expect(
      rooms.filter(
        (room) => !files.some(({ path }) => path === room || path.startsWith(`${room}/`)),
      ),
    ).toEqual([]);
  });

  test("points one way: a line names only lines above it", () => {
    const wrong = Object.entries(ROOMS).flatMap(([room, imports]) =>
      imports
        .split(" ")
        .filter((name) => name !== "" && rooms.indexOf(name) >= rooms.indexOf(room))
        .concat(imports.split(" ").filter((name) => name !== "" && !rooms.includes(name)))
        .map((name) => `${room} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("is what Biome goes by", () => {
    expect(readFileSync("biome.rooms.json", "utf8")).toBe(rules());
  });

  test("is what the source keeps to", () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const from = roomOf(path);
      return imports
        .map((to) => [roomOf(to), to] as const)
        .filter(([to]) => from !== null && to !== null && !mayImport(from, to))
        .map(([, to]) => `${path} -> ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  test("is what the page of the architecture says", () => {
    const page = readFileSync("docs/architecture.md", "utf8");
    const missing = rooms.filter((room) =>
      room.endsWith(".ts") ? !page.includes(`\`src/${room}\``) : !page.includes(`\`src/${room}/\``),
    );
    expect(missing).toEqual([]);
  });

  test("allows every arrow in the picture, and the picture has every room", () => {
    const page = readFileSync("docs/architecture.md", "utf8");
    const picture = /```mermaid\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const arrows = picture.split("\n").flatMap((line) => {
      const [from, to] = line
        .split("-->")
        .map((side) => side.replace(/\[.*?\]/g, "").match(/\w+/g));
      return (from ?? []).flatMap((left) => (to ?? []).map((right) => [left, right] as const));
    });
    expect(arrows.length).toBeGreaterThan(20);
    expect(arrows.filter(([from, to]) => !mayImport(from, to))).toEqual([]);
    expect(rooms.filter((room) => !picture.includes(room))).toEqual([]);
  });
});

describe("Biome refuses what is planted", () => {
  const PLANTED = "planted.ts";
  let tree: string;
  const said = new Map<string, string[]>();

  /** One run over all that is planted, in a tree of its own with the rules of this one. */
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), "sre-gate-house-"));
    for (const name of ["biome.json", "biome.rooms.json", "scripts/lint"])
      cpSync(name, join(tree, name), { recursive: true });
    for (const from of rooms)
      for (const to of rooms) if (from !== to && !isDoor(from)) plant(...arrow(from, to));
    for (const room of PURE)
      for (const [name, code] of Object.entries(EFFECTS)) plant(`${room}/${name}.ts`, code);
    plant("world/engine.ts", "export const a = (x: number) => Math.exp(x) + x ** 3;");
    plant("runner/packages.ts", 'export * from "@actions/core";');
    plant("github/packages.ts", 'export * from "@actions/core";');
    const { stdout } = spawnSync(
      resolve("node_modules/.bin/biome"),
      ["lint", "--max-diagnostics=none", "--reporter=github", "src"],
      { cwd: tree, encoding: "utf8", maxBuffer: 1 << 26 },
    );
    for (const line of stdout.split("\n")) {
      const file = /file=(?:.*\/)?src\/(.+?),/.exec(line)?.[1];
      if (file !== undefined) said.set(file, [...(said.get(file) ?? []), line]);
    }
  }, 120_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  const isDoor = (room: string): boolean => room.endsWith(".ts");

  function plant(path: string, code: string): void {
    const file = join(tree, "src", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${code}\n`);
  }

  /** A file of one room that imports a file of another. */
  function arrow(from: string, to: string): [path: string, code: string] {
    const target = isDoor(to) ? to : join(to, "some/file.ts");
    const path = join(from, `to-${to.replaceAll("/", "-")}-${PLANTED}`);
    const spelled = relative(dirname(path), target);
    return [path, `export * from "${spelled.startsWith(".") ? spelled : `./${spelled}`}";`];
  }

  const refusals = (path: string, text: string): number =>
    (said.get(path) ?? []).filter((line) => line.includes(text)).length;

  test("every arrow that the table lacks, and none that it has", () => {
    const wrong = rooms.flatMap((from) =>
      rooms
        .filter((to) => from !== to && !isDoor(from) && !from.startsWith(`${to}/`))
        .filter(
          (to) => refusals(arrow(from, to)[0], "noRestrictedImports") > 0 === mayImport(from, to),
        )
        .map((to) => `${from} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  const EFFECTS = {
    files:
      'import { readFileSync } from "node:fs";\nexport const text = readFileSync("a", "utf8");',
    clock: "export const now = Date.now();",
    random: "export const dice = Math.random();",
    taken: "const { random } = Math;\nexport const a = random();",
    environment: "export const home = process.env.HOME;",
    around: "export const now = globalThis.Date.now();",
    console: "console.log(1);",
    bytes: 'export const a = Buffer.from("x");',
    locale: "export const a = (x: string, y: string) => x.localeCompare(y);",
  };
  const WORDS = {
    files: "effects live at the edge",
    clock: "the global variable Date",
    random: "seeded stream",
    taken: "seeded stream",
    environment: "noProcessEnv",
    around: "globalThis",
    console: "noConsole",
    bytes: "Buffer",
    locale: "no locale",
  };

  test.each(PURE)("every effect in %s, which is pure", (room) => {
    const unseen = Object.entries(WORDS).filter(
      ([name, words]) => refusals(`${room}/${name}.ts`, words) === 0,
    );
    expect(unseen).toEqual([]);
  });

  test("arithmetic in the world that differs between engines", () => {
    expect(refusals("world/engine.ts", "must not depend on the engine")).toBe(2);
  });

  test("GitHub's packages anywhere but in github", () => {
    expect(refusals("runner/packages.ts", "Only src/github knows GitHub")).toBe(1);
    expect(refusals("github/packages.ts", "noRestrictedImports")).toBe(0);
  });
});

/** Each list names what is not so yet, or has a reason to be: nothing else may come to it. */
describe("counts", () => {
  test("a type's name means one thing", () => {
    const homes = new Map<string, string[]>();
    for (const { path, exportedTypes } of files)
      for (const name of exportedTypes) homes.set(name, [...(homes.get(name) ?? []), path]);
    const shared = [...homes].filter(([, paths]) => paths.length > 1).map(([name]) => name);
    expect(shared.filter((name) => !(name in SHARED_NAMES))).toEqual([]);
  });

  test("no files import each other, but for types", () => {
    // Where more than types go round, Biome's noImportCycles refuses it.
    const cycles = cyclesOf(files).filter(
      (cycle) => !TYPE_CYCLES.some((known) => cycle.every((path) => known.includes(path))),
    );
    expect(cycles).toEqual([]);
  });

  test("a file has at most 300 lines", () => {
    const long = files.filter(({ path, lines }) => lines > 300 && !(path in LONG_FILES));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test("a function takes at most five parameters", () => {
    const long = files.flatMap(({ path, longHeads }) => longHeads.map((head) => `${path} ${head}`));
    expect(long.filter((head) => !LONG_HEADS.includes(head))).toEqual([]);
  });
});

describe("where a test lies", () => {
  const tests = readSource("test");
  const byPath = new Map(tests.map((file) => [file.path, file]));
  const NEEDS_BUILD = /(?:^|["'`/(])dist\//m;

  function needsBuild(path: string, seen = new Set<string>()): boolean {
    if (seen.has(path) || path === "house.test.ts") return false;
    seen.add(path);
    const file = byPath.get(path);
    if (file === undefined) return false;
    const text = readFileSync(join("test", path), "utf8").replace(/node_modules\S*/g, "");
    return NEEDS_BUILD.test(text) || file.imports.some((next) => needsBuild(next, seen));
  }

  test("in the folder of the room it tests", () => {
    const others = ["docs", "real", "agents-shipped", "escapes", "release", "examples"];
    const wrong = tests
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".test.ts") && path.includes("/"))
      .filter((path) => !others.includes(path.split("/")[0] ?? "") && roomOf(path) === null);
    expect(wrong).toEqual([]);
  });

  test("a test that needs the built bundle ends in .e2e.test.ts", () => {
    const wrong = tests
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".test.ts") && !path.endsWith(".e2e.test.ts"))
      .filter((path) => needsBuild(path));
    expect(wrong).toEqual([]);
  });
});

test("no reason of a verdict is only a word: some rule gives each", () => {
  const code = files
    .filter(({ path }) => ["verdict", "gate", "shards", "baselines"].includes(roomOf(path) ?? ""))
    .map(({ path }) => readFileSync(join("src", path), "utf8"))
    .join("\n");
  expect(REASON_CODES.filter((reason) => !code.includes(`"${reason}"`))).toEqual([]);
});
