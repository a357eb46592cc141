import { fieldIn, type Shape } from "./schema.ts";
import { StatusError } from "./status.ts";
import { copy, type Fields, get, isFields, put, same, type Value } from "./values.ts";

/**
 * Server-side apply: who set which field, and what happens to it when he applies again. A set of fields is kept the way
 * `managedFields` shows it: "f:name" leads to a field, "k:{…}" to the element of a list with this key, "v:…" to a value
 * in a list of values; "." is the element itself.
 */
export type FieldSet = Fields;

/** Fields nobody owns: they name the object or are the server's. */
const NOBODYS = new Set(["apiVersion", "kind", "status"]);
const SERVERS = new Set([
  "name",
  "generateName",
  "namespace",
  "creationTimestamp",
  "selfLink",
  "uid",
  "generation",
  "managedFields",
  "resourceVersion",
]);

/** Types that are set as a whole, whoever sets a part of them. */
const WHOLE = new Set([
  "V1LabelSelector",
  "V1ConfigMapKeySelector",
  "V1SecretKeySelector",
  "V1ObjectFieldSelector",
  "V1ResourceFieldSelector",
  "V1ObjectReference",
  "V1LocalObjectReference",
  "V1SecretReference",
  "V1TypedLocalObjectReference",
  "V1NodeSelector",
  "V1NodeSelectorTerm",
  "V2CrossVersionObjectReference",
]);

type Kept =
  | { readonly as: "whole" }
  | { readonly as: "fields"; readonly shapeOf: (name: string) => Shape | null; readonly keys: null }
  | { readonly as: "elements"; readonly keys: readonly string[]; readonly of: Shape }
  | { readonly as: "values" };

interface Place {
  readonly shape: Shape | null;
  readonly name: string;
  readonly mergeKey: string | null;
}

function keptAs(value: Value, place: Place): Kept {
  const { shape, name, mergeKey } = place;
  if (isFields(value)) {
    if (shape?.is === "object" && WHOLE.has(shape.type)) return { as: "whole" };
    if (shape?.is === "map" && (name === "nodeSelector" || name === "selector"))
      return { as: "whole" };
    if (Object.keys(value).length === 0) return { as: "whole" };
    const type = shape?.is === "object" ? shape.type : null;
    const inside = shape?.is === "map" ? shape.of : null;
    return { as: "fields", keys: null, shapeOf: (one) => fieldIn(type, one)?.shape ?? inside };
  }
  if (!Array.isArray(value) || mergeKey === null || shape?.is !== "list") return { as: "whole" };
  if (mergeKey === "") return { as: "values" };
  const keys =
    name === "ports"
      ? [mergeKey, "protocol"]
      : name === "topologySpreadConstraints"
        ? [mergeKey, "whenUnsatisfiable"]
        : [mergeKey];
  return { as: "elements", keys, of: shape.of };
}

function placeOf(type: string | null, name: string, shape: Shape | null): Place {
  return { shape, name, mergeKey: fieldIn(type, name)?.mergeKey ?? null };
}

function typeOf(place: Place): string | null {
  return place.shape?.is === "object" ? place.shape.type : null;
}

function keyText(element: Value, keys: readonly string[]): string {
  const key: Fields = {};
  for (const name of keys) {
    const value = get(element, name) ?? (name === "protocol" ? "TCP" : undefined);
    if (value === undefined) {
      throw new StatusError(
        500,
        "",
        `failed to create typed patch object: associative list with keys has an element that omits key field ${JSON.stringify(name)} (and doesn't have default value)`,
      );
    }
    put(key, name, value);
  }
  return `k:${JSON.stringify(key)}`;
}

export function fieldsOf(object: Fields, type: string | null): FieldSet {
  const owned = setOf(object, {
    shape: { is: "object", type: type ?? "" },
    name: "",
    mergeKey: null,
  });
  for (const name of NOBODYS) delete owned[`f:${name}`];
  const metadata = get(owned, "f:metadata");
  if (isFields(metadata)) {
    for (const name of SERVERS) delete metadata[`f:${name}`];
    if (Object.keys(metadata).length === 0) delete owned["f:metadata"];
  }
  return owned;
}

function setOf(value: Value, place: Place): FieldSet {
  const kept = keptAs(value, place);
  const owned: FieldSet = {};
  switch (kept.as) {
    case "whole":
      return owned;
    case "fields":
      for (const [name, inner] of Object.entries(value as Fields)) {
        const below = placeOf(typeOf(place), name, kept.shapeOf(name));
        put(owned, `f:${name}`, setOf(inner, below));
      }
      return owned;
    case "values":
      for (const one of value as Value[]) owned[`v:${JSON.stringify(one)}`] = {};
      return owned;
    case "elements":
      for (const one of value as Value[]) {
        const inner = setOf(one, { shape: kept.of, name: "", mergeKey: null });
        owned[keyText(one, kept.keys)] = { ".": {}, ...inner };
      }
      return owned;
  }
}

/** The value a step of a set leads to. */
export function follow(value: Value | undefined, step: string): Value | undefined {
  if (step.startsWith("f:")) return get(value, step.slice(2));
  if (!Array.isArray(value)) return undefined;
  if (step.startsWith("v:")) return value.find((one) => JSON.stringify(one) === step.slice(2));
  return value[elementAt(value, step)];
}

function elementAt(list: readonly Value[], step: string): number {
  const keys = Object.keys(JSON.parse(step.slice(2)) as Fields);
  return list.findIndex(
    (one) =>
      keys.every((key) => key === "protocol" || get(one, key) !== undefined) &&
      keyText(one, keys) === step,
  );
}

export function merge(live: Fields, config: Fields, shape: Shape): Fields {
  return mergeValue(live, config, { shape, name: "", mergeKey: null }) as Fields;
}

function mergeValue(live: Value | undefined, config: Value, place: Place): Value {
  const kept = keptAs(config, place);
  if (live === undefined || live === null) return copy(config);
  switch (kept.as) {
    case "whole":
      // An empty object of a type that merges takes nothing away.
      return isFields(config) && isFields(live) && Object.keys(config).length === 0
        ? copy(live)
        : copy(config);
    case "fields": {
      if (!isFields(live)) return copy(config);
      const merged = copy(live);
      for (const [name, inner] of Object.entries(config as Fields)) {
        const below = placeOf(typeOf(place), name, kept.shapeOf(name));
        put(merged, name, mergeValue(get(live, name), inner, below));
      }
      return merged;
    }
    case "values": {
      if (!Array.isArray(live)) return copy(config);
      const asked = config as Value[];
      return [...live, ...asked.filter((one) => !live.some((other) => same(one, other)))];
    }
    case "elements": {
      if (!Array.isArray(live)) return copy(config);
      const merged = copy(live);
      for (const one of config as Value[]) {
        const at = elementAt(merged, keyText(one, kept.keys));
        if (at === -1) merged.push(copy(one));
        else merged[at] = mergeValue(merged[at], one, { shape: kept.of, name: "", mergeKey: null });
      }
      return merged;
    }
  }
}

/** Takes away what a set names. */
export function take(value: Value | undefined, set: FieldSet): void {
  for (const [step, below] of Object.entries(set)) {
    if (step === "." || !isFields(below)) continue;
    const whole = Object.keys(below).length === 0 || Object.hasOwn(below, ".");
    if (!whole) {
      take(follow(value, step), below);
      const left = follow(value, step);
      if (isFields(left) && Object.keys(left).length === 0) remove(value, step);
    } else remove(value, step);
  }
}

function remove(value: Value | undefined, step: string): void {
  if (isFields(value)) delete value[step.slice(2)];
  if (!Array.isArray(value)) return;
  const at = step.startsWith("v:")
    ? value.findIndex((one) => JSON.stringify(one) === step.slice(2))
    : elementAt(value, step);
  if (at !== -1) value.splice(at, 1);
}

// Sets

export function minus(left: FieldSet, right: FieldSet): FieldSet {
  const rest: FieldSet = {};
  for (const [step, below] of Object.entries(left)) {
    const other = get(right, step);
    if (other === undefined) put(rest, step, below);
    else if (isFields(below) && isFields(other)) {
      const inner = minus(below, other);
      if (Object.keys(inner).length > 0) put(rest, step, inner);
    }
  }
  return rest;
}

export function plus(left: FieldSet, right: FieldSet): FieldSet {
  const all = copy(left);
  for (const [step, below] of Object.entries(right)) {
    const other = get(all, step);
    put(all, step, isFields(other) && isFields(below) ? plus(other, below) : copy(below));
  }
  return all;
}

export function common(left: FieldSet, right: FieldSet): FieldSet {
  return minus(left, minus(left, right));
}

/** The fields of `next` whose value is not that of `before`. */
export function changes(before: Fields, next: Fields, type: string | null): FieldSet {
  const differing = (set: FieldSet, old: Value | undefined, now: Value | undefined): FieldSet => {
    const changed: FieldSet = {};
    for (const [step, below] of Object.entries(set)) {
      if (step === "." || !isFields(below)) continue;
      const [left, right] = [follow(old, step), follow(now, step)];
      if (same(left ?? null, right ?? null)) continue;
      if (Object.keys(below).length === 0) put(changed, step, {});
      else {
        const inner = differing(below, left, right);
        const fresh = left === undefined && Object.hasOwn(below, ".");
        if (Object.keys(inner).length > 0 || fresh)
          put(changed, step, fresh ? { ".": {}, ...inner } : inner);
      }
    }
    return changed;
  };
  return differing(fieldsOf(next, type), before, next);
}
