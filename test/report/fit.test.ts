import { expect, test } from "vitest";
import { bytes, cells, cutBytes, cutCells, fitLadder, pad, wrap } from "../../src/report/fit.ts";

test("the first version that fits is taken, the tail is never cut", () => {
  const versions = [() => "x".repeat(50), () => "y".repeat(20), () => "z"];
  expect(fitLadder(versions, "END", 53)).toBe(`${"x".repeat(50)}END`);
  expect(fitLadder(versions, "END", 52)).toBe(`${"y".repeat(20)}END`);
  expect(fitLadder(versions, "END", 4)).toBe("zEND");
  expect(fitLadder(versions, "END", 3)).toBe("END");
});

test("bytes are counted, not characters, and no character is cut in two", () => {
  expect(bytes("●é😀")).toBe(9);
  expect(cutBytes("a😀b", 4)).toBe("a");
  expect(cutBytes("a😀b", 5)).toBe("a😀");
});

test("wide signs take two cells, combining marks none", () => {
  expect(cells("日本")).toBe(4);
  expect(cells("e\u0301")).toBe(1);
  expect(cutCells("日本語", 5)).toBe("日本…");
  expect(pad("日", 4, "right")).toBe("  日");
});

test("lines break at spaces and never inside a word", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("incomprehensible", 4)).toEqual(["incomprehensible"]);
});
