import { canonicalQuantity, readQuantity } from "./quantity.ts";
import { type Shape, typeNamed } from "./schema.ts";
import { badRequest } from "./status.ts";
import { type Fields, isFields, put, type Value } from "./values.ts";

/** A body as the kind's type reads it. */
export interface Conformed {
  readonly object: Fields;
  /** Fields the type does not have: dropped, and named in a warning or an error. */
  readonly unknown: readonly string[];
}

/** A value of another type than the field's; the words are those of Go's decoder. */
export class WrongType extends Error {
  override readonly name = "WrongType";
}

export function conform(body: Fields, type: string): Conformed {
  const unknown: string[] = [];
  return { object: ofType(body, type, "", unknown), unknown };
}

function ofType(body: Fields, type: string, path: string, unknown: string[]): Fields {
  const fields = typeNamed(type);
  const object: Fields = {};
  for (const [name, value] of Object.entries(body)) {
    const place = path === "" ? name : `${path}.${name}`;
    const field = fields?.get(name);
    if (field === undefined) unknown.push(place);
    else if (value !== null)
      put(object, name, ofShape(value, field.shape, { type, place, unknown }));
  }
  return object;
}

interface Where {
  /** The type the field belongs to. */
  readonly type: string;
  readonly place: string;
  readonly unknown: string[];
}

function ofShape(value: Value, shape: Shape, where: Where): Value {
  switch (shape.is) {
    case "text":
      if (typeof value !== "string") throw wrong(value, "string", where);
      return value;
    case "bytes":
      if (typeof value !== "string") throw wrong(value, "string", where);
      refuseOtherThanBase64(value);
      return value;
    case "time":
    case "microtime":
      if (typeof value !== "string") throw wrong(value, "string", where);
      if (!/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(value))
        throw new WrongType(
          `parsing time ${JSON.stringify(value)} as "2006-01-02T15:04:05Z07:00": cannot parse ${JSON.stringify(value)} as "2006"`,
        );
      return value;
    case "boolean":
      if (typeof value !== "boolean") throw wrong(value, "bool", where);
      return value;
    case "number":
      if (typeof value !== "number" || !Number.isSafeInteger(value))
        throw wrong(value, "int32", where);
      return value;
    case "float":
      if (typeof value !== "number") throw wrong(value, "float64", where);
      return value;
    case "text-or-number":
      if (typeof value !== "string" && !(typeof value === "number" && Number.isSafeInteger(value)))
        throw wrong(value, "intstr.IntOrString", where);
      return value;
    case "quantity":
      return quantity(value, where);
    case "any":
    case "raw":
      return value;
    case "list":
      if (!Array.isArray(value)) throw wrong(value, goShape(shape), where);
      return value.map((one, index) =>
        one === null
          ? emptyOf(shape.of)
          : ofShape(one, shape.of, { ...where, place: `${where.place}[${index}]` }),
      );
    case "map": {
      if (!isFields(value)) throw wrong(value, goShape(shape), where);
      const object: Fields = {};
      for (const [name, inner] of Object.entries(value)) {
        const read =
          inner === null
            ? emptyOf(shape.of)
            : ofShape(inner, shape.of, inPlace(where, name, shape.of));
        put(object, name, read);
      }
      return object;
    }
    case "object":
      if (!isFields(value)) throw wrong(value, goShape(shape), where);
      return ofType(value, shape.type, where.place, where.unknown);
  }
}

function refuseOtherThanBase64(text: string): void {
  const plain = text.replace(/[\r\n]/g, "");
  if (/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain)) return;
  const wrongAt = plain.search(/[^A-Za-z0-9+/=]/);
  throw new WrongType(
    `illegal base64 data at input byte ${wrongAt === -1 ? Math.floor(plain.length / 4) * 4 : wrongAt}`,
  );
}

/** Go's decoder names a plain value of a map by the map alone. */
function inPlace(where: Where, name: string, shape: Shape): Where {
  return shape.is === "object" ? { ...where, place: `${where.place}.${name}` } : where;
}

/** What Go makes of a null inside a list or a map. */
function emptyOf(shape: Shape): Value {
  switch (shape.is) {
    case "text":
    case "bytes":
      return "";
    case "boolean":
      return false;
    case "number":
    case "float":
    case "text-or-number":
      return 0;
    case "quantity":
      return "0";
    case "list":
      return [];
    case "time":
    case "microtime":
    case "any":
    case "raw":
      return null;
    case "map":
    case "object":
      return {};
  }
}

function quantity(value: Value, where: Where): string {
  if (typeof value !== "string" && typeof value !== "number")
    throw wrong(value, "resource.Quantity", where);
  const text = String(value);
  if (readQuantity(text) === null)
    throw new WrongType(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  return canonicalQuantity(text);
}

function goShape(shape: Shape): string {
  switch (shape.is) {
    case "list":
      return `[]${goShape(shape.of)}`;
    case "map":
      return `map[string]${goShape(shape.of)}`;
    case "object":
      return `v1.${goName(shape.type)}`;
    case "number":
      return "int32";
    case "boolean":
      return "bool";
    case "quantity":
      return "resource.Quantity";
    case "text":
    case "bytes":
    case "time":
    case "microtime":
    case "text-or-number":
    case "any":
    case "raw":
    case "float":
      return "string";
  }
}

function goName(type: string): string {
  return type.replace(/^[A-Za-z]*?V\d/, "");
}

function wrong(value: Value, wanted: string, { type, place }: Where): WrongType {
  const is = Array.isArray(value)
    ? "array"
    : isFields(value)
      ? "object"
      : typeof value === "boolean"
        ? "bool"
        : typeof value === "number" && !Number.isSafeInteger(value)
          ? `number ${value}`
          : typeof value;
  const field = place.replace(/\[\d+\]/g, "");
  return new WrongType(
    `json: cannot unmarshal ${is} into Go struct field ${goName(type)}.${field} of type ${wanted}`,
  );
}

/** The whole answer for a body that is created or updated. */
export function unreadable(kind: string, version: string, why: string): Error {
  return badRequest(
    `${kind} in version ${JSON.stringify(version)} cannot be handled as a ${kind}: ${why}`,
  );
}
