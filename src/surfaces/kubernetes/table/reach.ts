// Reading what may or may not be in an object: a missing field is undefined, never a crash.

import { valueAt } from "../../../model/json.ts";

export type Item = Readonly<Record<string, unknown>>;

export function itemsField(value: unknown, path: string): Item[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? (found as Item[]) : [];
}

export function numberField(value: unknown, path: string): number {
  const found = valueAt(value, path);
  return typeof found === "number" ? found : 0;
}

export function textField(value: unknown, path: string, fallback = ""): string {
  const found = valueAt(value, path);
  return found === undefined || found === null || found === "" ? fallback : String(found);
}

export function joined(values: readonly string[], fallback = "<none>"): string {
  return values.length === 0 ? fallback : values.join(",");
}

export function selectorText(value: unknown, path: string, fallback = "<none>"): string {
  const found = valueAt(value, path);
  if (found === null || typeof found !== "object") return fallback;
  const pairs = Object.entries(found).map(([key, inner]) => `${key}=${inner}`);
  return joined(pairs.sort(), fallback);
}
