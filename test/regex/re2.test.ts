import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchored, searching } from "../../src/regex/re2.ts";
import { RegexError } from "../../src/regex/regex-error.ts";

describe("regular expressions in RE2's syntax", () => {
  it.each([
    ["a.c", "abc", true],
    ["a.c", "a\nc", false],
    ["(?s)a.c", "a\nc", true],
    ["(?i)AbC", "aBc", true],
    ["a|b|cart", "cart", true],
    ["a|b", "ab", false],
    ["[[:alpha:]]+", "abc", true],
    ["[^a-c]+", "xyz", true],
    ["\\d{2,3}", "12", true],
    ["\\d{2,3}", "1", false],
    ["\\Qa.b\\E+", "a.bb", true],
    ["\\x41\\x{42}", "AB", true],
    ["\\pL+", "äß", true],
    ["[]a]+", "]a", true],
    ["a{,2}", "a{,2}", true],
    ["(a|ab)(c|bcd)", "abcd", true],
    ["", "", true],
    ["(?:)", "x", false],
  ])("%s on %j", (pattern, text, expected) => {
    expect(anchored(pattern).test(text)).toBe(expected);
  });

  it.each([
    "(",
    "a)",
    "[a",
    "*a",
    "a**",
    "(?=a)",
    "(?!a)",
    "(?<=a)",
    "\\1",
    "a\\",
    "[b-a]",
    "a{2,1}",
    "a{1001}",
    "(?P<n>a)(?P<n>b)",
    "\\pX",
    "[[:nope:]]",
    "((a{100}){100}){100}",
  ])("refuses %s as Go does", (pattern) => {
    expect(() => anchored(pattern)).toThrow(RegexError);
  });

  it("finds groups by number and name", () => {
    const match = searching("(?P<verb>GET|POST) (/\\w+)").exec("x GET /cart 200");
    expect(match).toEqual({ groups: ["GET /cart", "GET", "/cart"], named: { verb: "GET" } });
  });

  it("prefers the left alternative and lets lazy repeats take little, by either machine", () => {
    expect(searching("a|ab").exec("ab")?.groups[0]).toBe("a");
    expect(searching("(a+)+?(a|ab)(b*)").exec("aaab")?.groups[0]).toBe("aaab");
    expect(searching("(?:a|ab)*(?:c)*x*").exec("aabc")?.groups[0]).toBe("aa");
  });

  it("takes time linear in the text where backtracking explodes", () => {
    expect(anchored("(a+)+b").test("a".repeat(20_000))).toBe(false);
    expect(searching(".*.*.*.*=.*").test("x".repeat(10_000))).toBe(false);
    // Optional parts and alternatives explode as loops do: each of these took seconds, and twice as long for one more.
    expect(anchored(`${"a?".repeat(40)}${"a".repeat(40)}b`).test("a".repeat(80))).toBe(false);
    expect(anchored(`${"(a|aa)".repeat(40)}x`).test("a".repeat(80))).toBe(false);
  });

  it("says the same as the engine's own expressions on patterns both know", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      ".",
      "[ab]",
      "a*",
      "b+",
      "(a|b)",
      "(ab)?",
      "(a*b)*",
      "a{1,2}",
      "^",
      "$",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 }),
        (pieces, text) => {
          const pattern = pieces.join("");
          const mine = searching(pattern).exec(text);
          expect(mine?.groups[0] ?? null).toBe(new RegExp(pattern).exec(text)?.[0] ?? null);
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});
