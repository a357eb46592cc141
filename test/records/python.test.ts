import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  PythonLiteralError,
  type PythonValue,
  parsePythonLiteral,
  pythonRepr,
} from "../../src/records/python.ts";

describe("literals as repr writes them", () => {
  test.each<[string, PythonValue]>([
    ["{}", {}],
    ["[]", []],
    ["()", []],
    ["('a',)", ["a"]],
    ["{'k8s.namespace.name': 'otel-demo'}", { "k8s.namespace.name": "otel-demo" }],
    [`{'a': "it's", 'b': 'say "x"'}`, { a: "it's", b: 'say "x"' }],
    ["{'a': True, 'b': False, 'c': None}", { a: true, b: false, c: null }],
    ["[1, -2.5, 1e-07, 1E+3, .5]", [1, -2.5, 1e-7, 1000, 0.5]],
    ["{'a': {'b': ['exception', 'x']}}", { a: { b: ["exception", "x"] } }],
    ["'a\\nb\\t\\'c\\' \\x41\\u00e9\\U0001F600'", "a\nb\t'c' Aé😀"],
    ["'keeps \\d'", "keeps \\d"],
    ["  [ 1 ,2, ]  ", [1, 2]],
    ["{1: 'a', None: 'b'}", { "1": "a", null: "b" }],
    ["b'bytes'", "bytes"],
    ["{'b': u'text'}", { b: "text" }],
    ["{'__proto__': 'x', 'constructor': 'y'}", JSON.parse('{"__proto__":"x","constructor":"y"}')],
    ["[nan, inf, -inf]", [null, null, null]],
    ["12345678901234567890", 1.2345678901234567e19],
  ])("%s", (text, expected) => {
    const value = parsePythonLiteral(text);
    expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
  });

  test.each([
    "",
    "{",
    "[1",
    "'open",
    "{'a'}",
    "{'a': }",
    "[1 2]",
    "[,]",
    "{,}",
    "true",
    "None None",
    "__import__('os')",
    "{[]: 1}",
    "'\\x4'",
    "'\\U99999999'",
    "[".repeat(100_000),
  ])("%j is no literal", (text) => {
    expect(() => parsePythonLiteral(text)).toThrow(PythonLiteralError);
  });
});

const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("'", '"', "\\", "\n", "\r", "\t", "a", "\0", "\x07", "\x7f") }),
);
const { value } = fc.letrec<{ value: PythonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe("any value", () => {
  test("comes back as it was written", () => {
    fc.assert(
      fc.property(value, (input) => {
        expect(parsePythonLiteral(pythonRepr(input))).toEqual(input);
      }),
      { numRuns: 1500 },
    );
  });

  test("any text reads or is refused, and nothing else happens", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(
          "{",
          "}",
          "[",
          "]",
          "(",
          ",",
          ":",
          "'",
          '"',
          "\\",
          "1",
          "e",
          "N",
          " ",
        ),
      }),
      fc.tuple(value, fc.nat(60)).map(([input, at]) => pythonRepr(input).slice(0, at)),
    );
    fc.assert(
      fc.property(text, (input) => {
        try {
          parsePythonLiteral(input);
        } catch (error) {
          expect(error).toBeInstanceOf(PythonLiteralError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
