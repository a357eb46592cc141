import fc from "fast-check";
import { expect, test } from "vitest";
import { cutStrings } from "../../src/gate/cut-strings.ts";

function cut(text: string, limit: number): { text: string; cut: number } | null {
  const done = cutStrings(Buffer.from(text), limit);
  return done && { text: done.text, cut: done.cut };
}

test("short strings stay, long ones lose their middle", () => {
  const digits = "0123456789".repeat(6);
  expect(cut(`{"a":"short","b":["${digits}"]}`, 8)).toEqual({
    text: '{"a":"short","b":["012345\\n[... 52 bytes left out ...]\\n89"]}',
    cut: 52,
  });
  expect(cut(`["${digits}"]`, 12)).toEqual({ text: `["${digits}"]`, cut: 0 });
});

test("a cut falls between escapes and between characters", () => {
  const text = JSON.stringify(`aaaaa\n"\\${"é\u0001".repeat(40)}\\\\"z`);
  for (let limit = 8; limit < text.length; limit += 1) {
    const done = cut(text, limit)?.text ?? "";
    expect(() => JSON.parse(done), `${limit}: ${done}`).not.toThrow();
    expect(done).not.toContain("\ufffd");
  }
});

test("a string without an end is refused", () => {
  expect(cut('{"a":"no end\\"}', 4)).toBeNull();
  expect(cut('{"a":"', 4)).toBeNull();
});

/** Strings and keys of a document in the order they lie in it. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(strings);
  return Object.entries(value).flatMap(([key, item]) => [key, ...strings(item)]);
}

test("any JSON text keeps its shape; every string is whole, or a beginning and an end of what it was", () => {
  const long = fc.string({ unit: "binary", maxLength: 120 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(long, fc.jsonValue())),
      fc.integer({ min: 8, max: 40 }),
      (value, limit) => {
        const text = JSON.stringify(value);
        const done = cut(text, limit);
        const [before, after] = [strings(value), strings(JSON.parse(done?.text ?? ""))];
        expect(after.length).toBe(before.length);
        before.forEach((was, index) => {
          const is = after[index] ?? "";
          const cutAt = is.search(/\n\[... \d+ bytes left out ...\]\n/);
          if (Buffer.byteLength(JSON.stringify(was)) - 2 <= limit + 48) expect(is).toBe(was);
          else {
            expect(cutAt).toBeGreaterThan(0);
            expect(was.startsWith(is.slice(0, cutAt))).toBe(true);
            expect(was.endsWith(is.slice(is.indexOf("\n", cutAt + 1) + 1))).toBe(true);
          }
        });
      },
    ),
  );
});
