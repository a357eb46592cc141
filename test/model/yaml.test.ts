import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { readYaml, writeYaml } from "../../src/model/yaml.ts";

function readValue(text: string): unknown {
  const read = readYaml(text);
  if (read.kind !== "value") throw new Error(`${read.kind}: ${read.why}`);
  return read.value;
}

describe("what is read", () => {
  test.each<[string, unknown]>([
    ["", null],
    ["# nothing yet\n", null],
    ["---\n", null],
    ["a: yes\nb: on\nc: True\nd: ~\ne:\n", { a: "yes", b: "on", c: true, d: null, e: null }],
    ["a: 2024-01-01\nb: 12:30:00\nc: 1_000\n", { a: "2024-01-01", b: "12:30:00", c: "1_000" }],
    [
      "a: 0o17\nb: 0x1f\nc: +1\nd: .5\ne: 1e3\nf: 017\n",
      { a: 15, b: 31, c: 1, d: 0.5, e: 1000, f: 17 },
    ],
    ["<<: {a: 1}\n", { "<<": { a: 1 } }],
    ["\ufeffa: 1\r\nb: [x,\r\n y]\r\n", { a: 1, b: ["x", "y"] }],
    ['{\n\t"a": [\n\t\t1\n\t]\n}\n', { a: [1] }],
    ["a: [1,\t2]\nb: {\tc: 3}\n", { a: [1, 2], b: { c: 3 } }],
    ["a: |\n x\n  y\nb: >\n x\n y\n\n z\n", { a: "x\n y\n", b: "x y\nz\n" }],
    ["a: 'it''s'\nb: \"x\\ty\"\nc: x#d # e\n", { a: "it's", b: "x\ty", c: "x#d" }],
  ])("%j", (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  test("a key called __proto__ is a key like any other", () => {
    expect(Object.keys(readValue("__proto__: {x: 1}\n") as object)).toEqual(["__proto__"]);
  });

  test("every YAML file of the repository, as another parser reads it", () => {
    const files = ["tasks", "test/fixtures", "docs", ".github"].flatMap(yamlFiles);
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      expect(readValue(text), file).toEqual(parseDocument(text).toJS());
    }
  });
});

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

describe("what cannot be read is told with its place", () => {
  test.each<[string, string, number | null]>([
    ["a: 1\na: 2\n", "the key 'a' stands there a second time", 2],
    ["a: 1\n---\nb: 2\n", "a second document begins", 2],
    ["# c\n---\na: 1\n---\nb: 2\n", "a second document begins", 4],
    ["a: 1\r\n...\r\nb: 2\r\n", "a second document begins", 2],
    ["a:\n\tb: 1\n", "tab characters must not be used in indentation", 2],
    [
      "a: b: c\n",
      "the indentation is off, or a value with a colon or a sign in it lacks quotes",
      1,
    ],
    ["a: @x\n", "the indentation is off, or a value with a colon or a sign in it lacks quotes", 1],
    ["a: [1,2\n", "a bracket is never closed", 2],
    ["a: 'x\n", "a single quote is never closed", 2],
    ['a: "x\n', "a double quote is never closed", 2],
    ['a: "\\q"\n', "unknown escape sequence", 1],
    ["a: 1\nb\nc: 2\n", "a line without a colon where 'key: value' is expected", 3],
    [" a: 1\nb: 2\n", "this does not continue what stands above it: check the indentation", 2],
    ["a: [*.py]\n", "'*.py' is read as an alias, and nothing is called that: put it in quotes", 1],
    ["a: [b\nc: {d: 1}\n", "a comma is missing, or a bracket above is never closed", 2],
    ["a: !secret b\n", "unknown tag !<!secret>", 1],
    [`a: ${"[".repeat(5000)}${"]".repeat(5000)}\n`, "nested too deeply", 1],
  ])("%j", (text, why, line) => {
    expect(readYaml(text)).toMatchObject({ kind: "broken", why, line });
  });
});

describe("aliases", () => {
  test("stand for what they name, as often as anybody would write them", () => {
    const uses = Array.from({ length: 200 }, () => "*one").join(", ");
    const { list } = readValue(`one: &one {a: 1}\nlist: [${uses}]\n`) as { list: unknown[] };
    expect(list).toEqual(Array.from({ length: 200 }, () => ({ a: 1 })));
  });

  test("that nest deeper than a stack is high are refused", () => {
    const steps = Array.from({ length: 200 }, (_, level) => {
      const inner = level === 0 ? "x" : `*s${level - 1}`;
      return `s${level}: &s${level} ${"[".repeat(90)}${inner}${"]".repeat(90)}`;
    });
    expect(readYaml(`${steps.join("\n")}\n`)).toEqual({
      kind: "unfolds",
      why: "aliases nest too deeply",
    });
  });

  test("that unfold without end, or to more than fits, are refused at once", () => {
    for (const text of ["a: &x [*x]\n", "a: &x {b: {c: *x}}\n"])
      expect(readYaml(text)).toEqual({
        kind: "unfolds",
        why: "an alias stands inside what it stands for",
      });
    const levels = Array.from({ length: 16 }, (_, level) => {
      const below = level === 0 ? "x" : `*l${level - 1}`;
      return `l${level}: &l${level} [${below}, ${below}, ${below}]`;
    });
    const uses = Array.from({ length: 300 }, () => "*long").join(", ");
    const long = `long: &long ${"x".repeat(5000)}\nlist: [${uses}]\n`;
    const keys = `long: &long {${"x".repeat(5000)}: 1}\nlist: [${uses}]\n`;
    for (const text of [`${levels.join("\n")}\n`, long, keys])
      expect(readYaml(text)).toEqual({
        kind: "unfolds",
        why: "aliases stand for more than can be read",
      });
  });
});

describe("what is written", () => {
  test("reads again as it was, and as another writer of YAML 1.2 puts it", () => {
    const value = {
      groups: [{ id: "ad-1", filter: ["ad-.*\\b", "*.*"], namespace: null, root_cause: true }],
      aliases: [["a", "b"], []],
      version: "1",
      text: `${"long ".repeat(60)}: # no comment`,
      empty: {},
    };
    expect(readValue(writeYaml(value))).toEqual(value);
    expect(writeYaml(value)).toBe(stringify(value, { lineWidth: 0 }));
  });

  test("a value that stands twice is written twice", () => {
    const shared = { a: 1 };
    expect(writeYaml({ one: shared, two: shared })).toBe("one:\n  a: 1\ntwo:\n  a: 1\n");
  });
});
