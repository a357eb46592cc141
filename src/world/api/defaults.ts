import { fillIn, podSpec } from "./fill-in.ts";
import { canonicalQuantity } from "./quantity.ts";
import { type Shape, typeNamed, typeNameOf } from "./schema.ts";
import {
  copy,
  type Fields,
  fieldsAt,
  get,
  isFields,
  put,
  same,
  textAt,
  type Value,
} from "./values.ts";

/**
 * The object as the API speaks it: with every default filled in and amounts in their canonical form. The store keeps
 * what somebody wrote; a real server keeps this form, and nobody can tell the two apart from outside.
 */
export function spoken<T extends object>(object: T): T {
  const full = copy(object) as unknown as Fields;
  const apiVersion = textAt(full, "apiVersion");
  const [group = "", version = ""] = apiVersion.includes("/")
    ? apiVersion.split("/")
    : ["", apiVersion];
  const type = typeNameOf({ group, version, kind: textAt(full, "kind") });
  if (type === null) return full as unknown as T;
  fillIn(full);
  canonical(full, type);
  return full as unknown as T;
}

/** A pod template the way every object that carries it speaks it. */
export function spokenTemplate<T extends object>(template: T): T {
  const full = copy(template) as unknown as Fields;
  podSpec(fieldsAt(full, "spec"));
  canonical(full, "V1PodTemplateSpec");
  return full as unknown as T;
}

function canonical(object: Fields, type: string): void {
  for (const [name, field] of typeNamed(type) ?? []) {
    const value = get(object, name);
    if (value !== undefined && value !== null)
      put(object, name, canonicalValue(value, field.shape));
  }
}

function canonicalValue(value: Value, shape: Shape): Value {
  switch (shape.is) {
    case "quantity":
      return canonicalQuantity(String(value));
    case "list":
      if (Array.isArray(value))
        for (const [at, one] of value.entries()) value[at] = canonicalValue(one, shape.of);
      return value;
    case "map":
      if (isFields(value) && shape.of.is === "quantity")
        for (const [name, one] of Object.entries(value))
          put(value, name, canonicalValue(one, shape.of));
      return value;
    case "object":
      if (isFields(value)) canonical(value, shape.type);
      return value;
    case "text":
    case "number":
    case "boolean":
    case "time":
    case "microtime":
    case "text-or-number":
    case "any":
    case "bytes":
    case "raw":
    case "float":
      return value;
  }
}

/**
 * What to store: where the new object says what the old one said, the old words stay. `spokenBefore` is
 * `spoken(before)`. So a label added to a Deployment leaves its template alone to the byte.
 */
export function asWritten(next: Fields, before: Fields, spokenBefore: Fields): Fields {
  return (kept(next, before, spokenBefore) ?? {}) as Fields;
}

function kept(next: Value, before: Value | undefined, said: Value | undefined): Value | undefined {
  if (said === undefined) return next;
  if (same(next, said)) return before;
  if (isFields(next) && isFields(said) && isFields(before)) {
    const object: Fields = {};
    // The old order of the fields stays, so that texts of objects differ by what was changed.
    for (const name of new Set([...Object.keys(before), ...Object.keys(next)])) {
      const value = get(next, name);
      if (value === undefined) continue;
      const inner = kept(value, get(before, name), get(said, name));
      if (inner !== undefined) put(object, name, inner);
    }
    return object;
  }
  if (Array.isArray(next) && Array.isArray(said) && Array.isArray(before)) {
    return next.map((one, at) => {
      const place = said.findIndex((other, where) => counterpart(one, other, at === where));
      const inner = place === -1 ? one : kept(one, before[place], said[place]);
      return inner ?? one;
    });
  }
  return next;
}

/** Elements of a list that stand for the same thing: by name or port where they have one, else by place. */
function counterpart(one: Value, other: Value, samePlace: boolean): boolean {
  for (const key of ["name", "mountPath", "containerPort", "port", "type", "key"]) {
    const value = get(one, key);
    if (value !== undefined) return same(value, get(other, key));
  }
  return samePlace;
}
