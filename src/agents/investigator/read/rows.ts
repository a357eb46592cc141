import { join } from "node:path";
import { readTable } from "../../../records/read-table.ts";
import type { Row } from "../../../records/table.ts";

/** The complete rows of a table. A partial row, or a file that cannot be read, is missing evidence, not a reason to stop. */
export async function readRows(
  root: string,
  file: string,
  visit: (row: Row) => void,
  maxBytes?: number,
): Promise<void> {
  const whole = (row: Row) => {
    if (row.isWhole) visit(row);
  };
  await readTable(join(root, file), whole, maxBytes).catch((error: unknown) => {
    process.stderr.write(`${file} cannot be read: ${String(error)}\n`);
  });
}
