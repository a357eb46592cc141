import { type PythonValue, parsePythonLiteral } from "../../records/python.ts";

/** A map cell as plain text pairs. A cell that is no map reads as empty: one bad cell hides one cell. */
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
