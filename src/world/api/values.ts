import { canonicalJson } from "../../model/stable.ts";

/** JSON that may be written to. */
export type Value = null | boolean | number | string | Value[] | Fields;
export interface Fields {
  [name: string]: Value;
}

export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The field of that name, and not what every JavaScript object has. */
export function get(object: unknown, name: string): Value | undefined {
  return isFields(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Any name may be a key of a ConfigMap, "__proto__" too. */
export function put(object: Fields, name: string, value: Value): void {
  if (name !== "__proto__") object[name] = value;
  else
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

export function at(object: unknown, ...path: readonly string[]): Value | undefined {
  let value: unknown = object;
  for (const name of path) value = get(value, name);
  return value as Value | undefined;
}

export function fieldsAt(object: unknown, ...path: readonly string[]): Fields {
  const value = at(object, ...path);
  return isFields(value) ? value : {};
}

export function listAt(object: unknown, ...path: readonly string[]): readonly Value[] {
  const value = at(object, ...path);
  return Array.isArray(value) ? value : [];
}

export function textAt(object: unknown, ...path: readonly string[]): string {
  const value = at(object, ...path);
  return typeof value === "string" ? value : "";
}

export function numberAt(object: unknown, ...path: readonly string[]): number | null {
  const value = at(object, ...path);
  return typeof value === "number" ? value : null;
}

/** Of JSON only: a tenth of what structuredClone takes. */
export function copy<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one) => copy(one)) as T;
  const object: Fields = {};
  for (const name of Object.keys(value)) {
    const inner = (value as unknown as Fields)[name];
    if (inner !== undefined) put(object, name, copy(inner));
  }
  return object as T;
}

export function same(left: unknown, right: unknown): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right);
}

/** How deep a body may nest: no object of Kubernetes comes near, and every walk ends. */
export const MAX_DEPTH = 100;

export function tooDeep(value: unknown, left = MAX_DEPTH): boolean {
  if (value === null || typeof value !== "object") return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => tooDeep(inner, left - 1));
}
