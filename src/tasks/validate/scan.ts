import { createReadStream } from "node:fs";
import { TsvParser } from "../../records/tsv.ts";

export interface Scan {
  readonly bytes: number;
  readonly rows: number;
  /** Of the texts that were looked for, those that stand in the file. */
  readonly found: ReadonlySet<string>;
  /** Why the file is not what its name says. */
  readonly problem: string | null;
}

/** Alert files have at most a few hundred kB. */
const MAX_JSON = 64 * 1024 * 1024;

/** One pass over a file: its rows, and which texts stand in it. Tables are never held in memory. */
export async function scanFile(path: string, needles: readonly string[]): Promise<Scan> {
  const isTable = path.endsWith(".tsv");
  const isJson = path.endsWith(".json");
  const parser = new TsvParser();
  const longest = Math.max(0, ...needles.map((needle) => needle.length));
  const open = new Set(needles);
  const found = new Set<string>();
  const parts: string[] = [];
  let [bytes, rows, tail] = [0, 0, ""];
  for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const chunk = piece as string;
    bytes += Buffer.byteLength(chunk);
    if (isTable) rows += parser.push(chunk).length;
    if (isJson && bytes <= MAX_JSON) parts.push(chunk);
    const window = tail + chunk;
    for (const needle of open) if (window.includes(needle)) found.add(needle);
    for (const needle of found) open.delete(needle);
    tail = window.slice(-longest);
  }
  if (isTable) {
    const end = parser.end();
    rows += end.rows.length;
    const problem = end.cut ? "it ends inside a quoted cell: the file is cut off" : null;
    return { bytes, rows: Math.max(0, rows - 1), found, problem };
  }
  if (!isJson) return { bytes, rows: 0, found, problem: null };
  return { bytes, found, ...countEntries(bytes > MAX_JSON ? null : parts.join("")) };
}

/** Entries of an alert file: an array, or the answer of Prometheus' API. */
function countEntries(text: string | null): { rows: number; problem: string | null } {
  if (text === null) return { rows: 0, problem: "it is too large for a JSON file" };
  try {
    const value = JSON.parse(text) as { data?: { alerts?: unknown } } | unknown[] | null;
    const list = Array.isArray(value) ? value : value?.data?.alerts;
    return { rows: Array.isArray(list) ? list.length : 1, problem: null };
  } catch {
    return { rows: 0, problem: "it is not JSON" };
  }
}
