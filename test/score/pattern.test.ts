import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePython } from "../../src/regex/python-syntax.ts";
import { patternFrom, tierFinder } from "../../src/score/pattern.ts";

function tier(filter: string, name: string): string {
  return patternFrom(filter).find(name) ?? "none";
}

describe("Python's regular expressions, as far as names need them", () => {
  test.each([
    ["flagd-config\\b", "flagd-config", "full"],
    ["flagd-config\\b", "flagd-config-2", "prefix"],
    ["flagd-config\\b", "flagd-configs", "none"],
    ["frontend\\b", "frontend-proxy", "prefix"],
    ["cart\\b", "valkey-cart", "search"],
    ["checkout-.*", "checkout-5d4b-x", "full"],
    ["checkout-.*", "checkout", "none"],
    [".*product-catalog", "otel-demo-product-catalog-network-delay", "prefix"],
    ["product-catalog", "otel-demo-product-catalog", "search"],
    ["productpage-v1-*", "productpage-v1", "full"],
    ["productpage-v1-*", "productpage-v1---", "full"],
    ["a|b", "b", "full"],
    ["(ad|cart)-[a-z0-9]{4,10}-[a-z0-9]{5}", "cart-7c7f8b68dc-7rqh9", "full"],
    ["^ad$", "ad", "full"],
    ["^ad$", "add", "none"],
    ["\\Aad\\Z", "ad", "full"],
    ["(?i)AD", "ad", "full"],
    ["(?:a|b)+?c", "ababc", "full"],
    ["(?P<base>ad)-\\d+", "ad-17", "full"],
    ["[^-]+", "ad-1", "prefix"],
    ["[\\w-]+", "ad-1", "full"],
    ["[a-]x", "-x", "full"],
    ["[]]x", "]x", "full"],
    ["a{,2}b", "aab", "full"],
    ["a{2}", "aa", "full"],
    ["a{x}", "a{x}", "full"],
    ["ad\\.example", "ad.example", "full"],
    ["ad\\.example", "adxexample", "none"],
    ["\\Bart", "cart", "search"],
    ["", "anything", "prefix"],
    ["naïve-[à-ü]+", "naïve-é", "full"],
    ["x\\u00e9", "xu00e9", "none"],
  ])("%s on %s: %s", (filter, name, expected) => {
    expect(tier(filter, name)).toBe(expected);
  });

  test.each(["*.*", "*", "a**", "(", "a)", "[a", "a{3,1}", "\\", "(?=a)b", "(?<!a)b", "(a)\\1"])(
    "%s is read as a glob",
    (filter) => {
      const pattern = patternFrom(filter);
      expect(pattern.reading).toBe("glob");
      expect(pattern.problem).not.toBeNull();
    },
  );

  test("a glob matches whole names; *.* means everything", () => {
    expect(tier("*-cart", "valkey-cart")).toBe("full");
    expect(tier("*-cart", "valkey-cart-1")).toBe("none");
    expect(tier("*rt?", "carts")).toBe("full");
    expect(tier("*.*", "frontend")).toBe("full");
  });

  test.each([
    ["flagd-config\\b", "flagd-config"],
    [".*product-catalog", "product-catalog"],
    ["checkout-.*", "checkout-"],
    ["(ad|cart)s", "ads"],
  ])("%s stands for %s", (filter, example) => {
    expect(patternFrom(filter).example).toBe(example);
  });
});

describe("the same answers as the engine's own, where both read the pattern", () => {
  const atom = fc.oneof(
    fc.constantFrom("a", "b", "-", ".", "\\w", "\\d", "[ab]", "[^a-]", "\\b", "\\."),
    fc.constantFrom("(a|b)", "((ab)*)", "(?:(?:a-)+)", "(a?b)"),
  );
  const quantifier = fc.constantFrom("", "", "", "*", "+", "?", "{1,2}", "{2}", "*?");
  const filter = fc
    .array(fc.tuple(atom, quantifier), { maxLength: 6 })
    .map((parts) =>
      parts.map(([text, count]) => (text === "\\b" ? text : `${text}${count}`)).join(""),
    );
  const name = fc.string({ unit: fc.constantFrom("a", "b", "-", "1", "."), maxLength: 8 });

  function tierByEngine(source: string, text: string): string | null {
    if (new RegExp(`^(?:${source})$`, "u").test(text)) return "full";
    if (new RegExp(`^(?:${source})`, "u").test(text)) return "prefix";
    return new RegExp(source, "u").test(text) ? "search" : null;
  }

  test("full match, match at the start, search", () => {
    fc.assert(
      fc.property(filter, name, (source, text) => {
        const expected = tierByEngine(source, text);
        expect(patternFrom(source).find(text)).toBe(expected);
        expect(tierFinder(parsePython(source))(text)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("no text is a pattern that throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 40 }), (source, text) => {
        patternFrom(source).find(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("hostile patterns", () => {
  // Each of these keeps a backtracking engine busy for longer than the universe will last.
  const name = `${"a".repeat(250)}!`;
  test.each([
    "(a+)+$",
    "(a|a)*b",
    "(a|aa)+b",
    "(.*)*x",
    "((a*)*)*b",
    "(a?){200}a{200}b",
    "(.*a){20}b",
    "(\\w+\\s?)*$",
    `${"(a|aa)".repeat(60)}b`,
    `${"a?".repeat(99)}${"a".repeat(99)}b`,
    `${"(".repeat(40)}a${"*)".repeat(40)}b`,
  ])("%s comes back", (filter) => {
    expect(patternFrom(filter).find(name)).not.toBe("full");
  });

  test.each(["a{1000}{1000}", "(a{1000}){1000}", "((a{900}){900}){900}", "x".repeat(100_000)])(
    "a pattern too large to run is refused and read as a glob",
    (filter) => {
      expect(patternFrom(filter).reading).toBe("glob");
    },
  );

  test.each([
    ["checkout-.*", 1],
    ["flagd-config\\b", 1],
    [".*product-catalog", 40],
    ["(a+)+$", 12],
  ])("%s costs %i steps a character, so that a file of them has a bound", (filter, cost) => {
    expect(patternFrom(filter).cost).toBe(cost);
  });

  test("a deep pattern does not exhaust the stack", () => {
    expect(patternFrom("(".repeat(400)).reading).toBe("glob");
  });
});
