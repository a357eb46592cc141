// JSON written by others, read without trusting its shape: anything unexpected counts as absent.

export type JsonFields = { readonly [key: string]: unknown };

/** The value of a JSON text; undefined, which JSON cannot express, if the text is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function asObject(value: unknown): JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonFields)
    : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function asNumber(value: unknown): number | null {
  const number =
    typeof value === "number" ? value : typeof value === "string" ? Number(value) : NaN;
  return Number.isFinite(number) ? number : null;
}

/** `valueAt(body, "spec.template.spec")`: the value below a dotted path. */
export function valueAt(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const key of path.split("."))
    found = typeof found === "object" && found !== null ? (found as JsonFields)[key] : undefined;
  return found;
}
