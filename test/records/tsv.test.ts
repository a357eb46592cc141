import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TsvParser, tsvCell } from "../../src/records/tsv.ts";

/** Rows of a text that arrives in pieces cut at the given places. */
function rowsOf(text: string, cuts: readonly number[] = []): readonly (readonly string[])[] {
  const parser = new TsvParser();
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const rows: string[][] = [];
  let from = 0;
  for (const place of [...places, text.length]) {
    rows.push(...parser.push(text.slice(from, place)));
    from = place;
  }
  return [...rows, ...parser.end().rows];
}

describe("cells as pandas writes them", () => {
  test.each([
    [
      "a\tb\nc\td\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a\nb"\tc\n', [["a\nb", "c"]]],
    ['"a\tb"\t"c ""d"""\n', [["a\tb", 'c "d"']]],
    ['""\t""\n', [["", ""]]],
    ["\t\n", [["", ""]]],
    ["\n\na\n\n", [["a"]]],
    ['a"b"\tc\n', [['a"b"', "c"]]],
    ['"a"b\tc\n', [["ab", "c"]]],
    ['""""\n', [['"']]],
    ["\ta\n", [["", "a"]]],
    ["", []],
    ['"a\r\nb"\n', [["a\r\nb"]]],
  ])("%j", (text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
    expect(
      rowsOf(
        text,
        Array.from(text, (_, index) => index),
      ),
    ).toEqual(expected);
  });

  test("a file cut inside a quoted cell says so", () => {
    const parser = new TsvParser();
    parser.push('a\t"b');
    expect(parser.end()).toEqual({ rows: [["a", "b"]], cut: true });
  });

  test("a cell of ten megabytes", () => {
    const cell = 'x"\n\t'.repeat(2_500_000);
    expect(rowsOf(`${tsvCell(cell)}\tb\n`, [100, 5_000_000])).toEqual([[cell, "b"]]);
  });
});

const cell = fc.string({
  unit: fc.constantFrom("a", "b", '"', "\t", "\n", "\r", "'", "é", "😀", " "),
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe("any table", () => {
  test("comes back as it was written, however it is cut into pieces", () => {
    fc.assert(
      fc.property(table, cuts, (rows, places) => {
        // A row of one empty cell is a blank line, which pandas skips as well.
        fc.pre(rows.every((row) => row.length > 1 || row[0] !== ""));
        const text = rows.map((row) => `${row.map(tsvCell).join("\t")}\n`).join("");
        expect(rowsOf(text, places)).toEqual(rows);
      }),
      { numRuns: 1500 },
    );
  });

  test("any text reads the same in one piece and in many", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", "b") });
    fc.assert(
      fc.property(text, cuts, (input, places) => {
        expect(rowsOf(input, places)).toEqual(rowsOf(input));
      }),
      { numRuns: 1500 },
    );
  });
});
