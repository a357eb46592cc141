import { type PythonValue, parsePythonLiteral } from "../../../records/python.ts";

/** One value of a map column without reading the whole map: there are millions of these cells. */
export function attribute(cell: string, key: string): string | null {
  const at = cell.indexOf(`'${key}'`);
  if (at === -1) return null;
  const rest = cell.slice(at + key.length + 2, at + key.length + 400);
  const match = /^\s*:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,}\s]+))/.exec(rest);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

export function attributes(cell: string): Record<string, PythonValue> {
  try {
    const value = parsePythonLiteral(cell);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
