import { FIELDS } from "./fields.ts";
import type { ResourceKind } from "./kinds.ts";

/** What a value of a field is. */
export type Shape =
  | { readonly is: "text" | "number" | "boolean" | "time" | "microtime" | "text-or-number" | "any" }
  | { readonly is: "quantity" | "bytes" | "raw" | "float" }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "map"; readonly of: Shape }
  | { readonly is: "object"; readonly type: string };

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** In protobuf; more than one where a message that JSON does not show lies between. */
  readonly numbers: readonly number[];
  /** A zero that is written counts; of other fields, protobuf writes zeros that nobody set. */
  readonly optional: boolean;
  /** How a strategic merge patch and apply treat a list: null replaces it, "" merges values, else the key. */
  readonly mergeKey: string | null;
  /** A strategic merge patch replaces the object instead of merging into it. */
  readonly replaces: boolean;
}

export type Type = ReadonlyMap<string, Field>;

let types: ReadonlyMap<string, Type> | null = null;

function allTypes(): ReadonlyMap<string, Type> {
  types ??= new Map(
    FIELDS.trim()
      .split("\n")
      .map((line) => {
        const [name = "", ...fields] = line.split(" ");
        return [name, new Map(fields.map((one) => fieldOf(one)))];
      }),
  );
  return types;
}

const FIELD = /^([^=]+)=([^#]+)(?:#([\d.]+)([bqrf]?)(\??)(~([A-Za-z]*))?\+?(!?))?$/;

function fieldOf(written: string): [string, Field] {
  const [
    ,
    name = "",
    shape = "",
    numbers = "",
    encoding = "",
    optional,
    merge,
    key = "",
    replaces,
  ] = FIELD.exec(written) ?? [];
  const field: Field = {
    name,
    shape: shapeOf(shape, encoding),
    numbers: numbers === "" ? [] : numbers.split(".").map(Number),
    optional: optional === "?",
    mergeKey: merge === undefined ? null : key,
    replaces: replaces === "!",
  };
  return [name, field];
}

function shapeOf(written: string, encoding: string): Shape {
  const list = /^Array<(.*)>$/.exec(written)?.[1];
  if (list !== undefined) return { is: "list", of: shapeOf(list, encoding) };
  const map = /^Map<(.*)>$/.exec(written)?.[1];
  if (map !== undefined) return { is: "map", of: shapeOf(map, encoding) };
  switch (written) {
    case "string":
      if (encoding === "q") return { is: "quantity" };
      return { is: encoding === "b" ? "bytes" : "text" };
    case "boolean":
      return { is: "boolean" };
    case "number":
      return { is: encoding === "f" ? "float" : "number" };
    case "Date":
      return { is: "time" };
    case "V1MicroTime":
      return { is: "microtime" };
    case "IntOrString":
      return { is: "text-or-number" };
    case "any":
      return { is: encoding === "r" ? "raw" : "any" };
    default:
      return { is: "object", type: written };
  }
}

export function typeNamed(name: string): Type | null {
  return allTypes().get(name) ?? null;
}

/** The type of a kind's objects, or null for what definitions of the cluster add. */
export function typeNameOf(kind: Pick<ResourceKind, "group" | "version" | "kind">): string | null {
  if (kind.group === "" && kind.kind === "Event") return "CoreV1Event";
  if (kind.group.includes(".") && !kind.group.endsWith(".k8s.io")) return null;
  const name = `${kind.version.toUpperCase()}${kind.kind}`;
  return allTypes().has(name) ? name : null;
}

/** The object type behind a shape: of the field itself, of a list's items or a map's values. */
export function innerType(shape: Shape | undefined): string | null {
  if (shape === undefined) return null;
  if (shape.is === "list" || shape.is === "map") return innerType(shape.of);
  return shape.is === "object" ? shape.type : null;
}

export function fieldIn(type: string | null, name: string): Field | null {
  return type === null ? null : (typeNamed(type)?.get(name) ?? null);
}
