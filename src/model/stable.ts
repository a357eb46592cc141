import { byCodePoint } from "./order.ts";

/** Numbers in committed files carry at most six decimals, so that a diff never shows rounding noise. */
export function fixed(value: number, decimals = 6): number {
  return Number(value.toFixed(decimals));
}

/** One line, keys sorted, undefined left out: what digests are taken of. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([left], [right]) => byCodePoint(left, right))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(",")}}`;
}

/**
 * JSON for files that people read in a diff: keys in the order given, two spaces, and everything
 * below `depth` on one line, so that one task or attempt is one line.
 */
export function diffableJson(value: unknown, depth: number): string {
  return `${render(value, depth, "")}\n`;
}

function render(value: unknown, depth: number, indent: string): string {
  if (value === null || typeof value !== "object" || depth <= 0) return inline(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => inner + render(item, depth - 1, inner)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  const lines = entries.map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${render(item, depth - 1, inner)}`,
  );
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function inline(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(", ")} }`;
}
