import { asObject, type JsonFields } from "../../model/json.ts";

/** Where the intent of an object stands; the rest is what controllers write. */
const INTENT = [
  "spec",
  "data",
  "binaryData",
  "stringData",
  "rules",
  "webhooks",
  "subsets",
] as const;

/** A merge patch that makes `now` say what `before` said; null where it does. */
export function patchBack(now: JsonFields, before: JsonFields): JsonFields | null {
  const patch: Record<string, unknown> = {};
  for (const part of INTENT) {
    const change = difference(now[part], before[part]);
    if (change !== undefined) patch[part] = change;
  }
  const [labelsNow, labelsBefore] = [now, before].map((body) =>
    asObject(asObject(body.metadata).labels),
  );
  const labels = difference(labelsNow, labelsBefore);
  if (labels !== undefined && Object.keys(labelsBefore ?? {}).length > 0)
    patch.metadata = { labels };
  return Object.keys(patch).length === 0 ? null : patch;
}

/** RFC 7386: what is missing is null, lists are replaced whole; undefined where nothing differs. */
function difference(now: unknown, before: unknown): unknown {
  if (JSON.stringify(now) === JSON.stringify(before)) return undefined;
  if (before === undefined) return null;
  if (!isFields(now) || !isFields(before)) return before;
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(now), ...Object.keys(before)])) {
    const change = difference(now[key], before[key]);
    if (change !== undefined) patch[key] = change;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

function isFields(value: unknown): value is JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object as it was, to be created anew: without what the server writes. */
export function toCreate(before: JsonFields): JsonFields {
  const { status: _status, metadata, ...rest } = before;
  const { name, namespace, labels, annotations } = asObject(metadata);
  return { ...rest, metadata: { name, namespace, labels, annotations } };
}
