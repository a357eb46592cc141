import { copy, type Fields, get, isFields, put, type Value } from "../values.ts";

/** RFC 7386: null takes away, objects merge, everything else replaces. */
export function mergePatch(object: Value | undefined, patch: Value): Value {
  if (!isFields(patch)) return copy(patch);
  const merged: Fields = isFields(object) ? copy(object) : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else put(merged, name, mergePatch(get(merged, name), value));
  }
  return merged;
}
