import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globMatcher } from "../../src/model/glob.ts";
import { canonicalJson, diffableJson } from "../../src/model/stable.ts";
import { clickhouseTime, parseTime } from "../../src/model/time.ts";

describe("JSON that is committed", () => {
  test("reads back to the same value at any depth", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(6), (value, depth) => {
        expect(JSON.parse(diffableJson(value, depth))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("what digests are taken of does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
      }),
    );
  });

  test("below the depth everything is one line", () => {
    expect(diffableJson({ a: [{ b: 1, c: [2] }], d: {} }, 2)).toBe(
      '{\n  "a": [\n    { "b": 1, "c": [2] }\n  ],\n  "d": {}\n}\n',
    );
  });
});

describe("globs", () => {
  test.each([
    ["src/**", "src/a/b.ts", true],
    ["src/**", "src/a.ts", true],
    ["src/**", "lib/a.ts", false],
    ["src/**/x.ts", "src/x.ts", true],
    ["*.toml", "pyproject.toml", true],
    ["*.toml", "a/pyproject.toml", false],
    ["net*", "netpol-cart", true],
    ["{a,b}-?", "b-1", true],
    ["{a,b}-?", "c-1", false],
    ["a.b", "axb", false],
    ["a(b", "a(b", true],
  ])("%s and %s: %s", (glob, path, matches) => {
    expect(globMatcher(glob)(path)).toBe(matches);
  });

  /** The same rules as a regular expression, which is short and, against many stars, far too slow. */
  function slowly(glob: string): RegExp {
    let open = 0;
    const source = glob.replace(/\*\*\/|\*\*|[\s\S]/gu, (word) => {
      if (word === "**/") return "(?:[^/]+/)*";
      if (word === "**") return ".*";
      if (word === "*") return "[^/]*";
      if (word === "?") return "[^/]";
      if (word === "{") open += 1;
      if (word === "{") return "(?:";
      if (word === "}" && open > 0) open -= 1;
      else if (word === "}") return "\\}";
      if (word === "}") return ")";
      if (word === "," && open > 0) return "|";
      return word.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
    });
    return new RegExp(`^${source}${")".repeat(open)}$`, "u");
  }

  test("match what the regular expression of the same rules matches", () => {
    const words = [
      "*",
      "**",
      "**/",
      "?",
      "{",
      ",",
      "}",
      "a",
      "b",
      "/",
      ".",
      "(",
      "\n",
      "\u{1f600}",
    ];
    const glob = fc.array(fc.constantFrom(...words), { maxLength: 10 });
    const path = fc.array(fc.constantFrom("a", "b", "/", ".", ",", "}", "\n", "\u{1f600}"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(glob, path, (pattern, text) => {
        const [one, other] = [pattern.join(""), text.join("")];
        expect(globMatcher(one)(other)).toBe(slowly(one).test(other));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b",
    "**/a**/a**/a**/a**/a**/a**/a**/b",
    "{a,a*}".repeat(30),
  ])("%s answers at once", (glob) => {
    const start = performance.now();
    expect(globMatcher(glob)(`${"a".repeat(200)}/`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("times", () => {
  test("ClickHouse times read back to the nanosecond", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 4_000_000_000_000_000_000n }), (time) => {
        expect(parseTime(clickhouseTime(time))).toBe(time);
      }),
    );
  });
  test.each([
    ["2025-12-15 17:24:44.327494932", 1765819484327494932n],
    ["2025-12-15 17:28:25", 1765819705000000000n],
    ["2025-12-15T17:24:50.488970782Z", 1765819490488970782n],
    ["yesterday", null],
    ["2025-12-15", null],
  ])("%s", (text, expected) => {
    expect(parseTime(text)).toBe(expected);
  });
});
