import { type PythonValue, parsePythonLiteral } from "./python.ts";

/** A map cell as pairs of text. A cell that is no map reads as empty: one bad cell hides one cell. */
export function readMap(cell: string): Record<string, string> {
  if (cell === "" || cell === "{}") return {};
  const value = literal(cell);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cellText(inner)]));
}

/** A list cell; anything else reads as empty. */
export function readList(cell: string): PythonValue[] {
  if (cell === "" || cell === "[]") return [];
  const value = literal(cell);
  return Array.isArray(value) ? value : [];
}

/** One value of a map cell without reading the whole map: a record has millions of these cells. */
export function attribute(cell: string, key: string): string | null {
  const at = cell.indexOf(`'${key}'`);
  if (at === -1) return null;
  const rest = cell.slice(at + key.length + 2, at + key.length + 400);
  const match = /^\s*:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,}\s]+))/.exec(rest);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

function literal(cell: string): PythonValue {
  try {
    return parsePythonLiteral(cell);
  } catch {
    return null;
  }
}

export function cellText(value: PythonValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
