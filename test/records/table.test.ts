import { expect, test } from "vitest";
import { TableReader } from "../../src/records/table.ts";

function read(...pieces: readonly string[]) {
  const rows: { body: string; name: string; isWhole: boolean }[] = [];
  const table = new TableReader((row) => {
    rows.push({ body: row.get("Body"), name: row.get("ServiceName"), isWhole: row.isWhole });
  });
  for (const piece of pieces) table.push(piece);
  table.end();
  return rows;
}

test("columns are found however a recorder spells them", () => {
  for (const header of ["ServiceName\tBody", "service_name\tbody", "\uFEFFServiceName\tBODY"])
    expect(read(`${header}\ncart\thello\n`)).toEqual([
      { name: "cart", body: "hello", isWhole: true },
    ]);
});

test("a column that is not there reads as empty", () => {
  expect(read("Body\nx\n")).toEqual([{ name: "", body: "x", isWhole: true }]);
});

test("a row with too few cells, and one whose quote never closes, are not whole", () => {
  expect(read("ServiceName\tBody\ncart\n", 'ad\t"half')).toEqual([
    { name: "cart", body: "", isWhole: false },
    { name: "ad", body: "half", isWhole: false },
  ]);
});

test("a row may come in pieces", () => {
  expect(read("ServiceName\tBo", 'dy\ncart\t"a\n', 'b"\n')).toEqual([
    { name: "cart", body: "a\nb", isWhole: true },
  ]);
});
