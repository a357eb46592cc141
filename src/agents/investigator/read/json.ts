// Reading foreign JSON without trusting its shape: anything unexpected reads as "not there".

export type Json = unknown;
export type JsonFields = { readonly [key: string]: unknown };

export function asObject(value: Json): JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonFields)
    : {};
}

export function asList(value: Json): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: Json): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function asNumber(value: Json): number | null {
  const number =
    typeof value === "number" ? value : typeof value === "string" ? Number(value) : NaN;
  return Number.isFinite(number) ? number : null;
}

/** at(body, "spec.template.spec"): the value below a dotted path. */
export function fieldAt(value: Json, path: string): unknown {
  let here: unknown = value;
  for (const key of path.split(".")) here = asObject(here)[key];
  return here;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
