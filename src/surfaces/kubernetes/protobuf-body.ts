import type { Action } from "../../world/actions.ts";
import { type Field, type Shape, typeNamed, typeNameOf } from "../../world/api/schema.ts";
import { badRequest, StatusError } from "../../world/api/status.ts";

// What kubectl's create, autoscale and drain send. One decoder over the table of fields, which knows their numbers.

type Json = Action["body"];
type JsonFields = { [field: string]: Json };

/** Before every message in Kubernetes' own envelope. */
const MAGIC = Uint8Array.from([0x6b, 0x38, 0x73, 0]);

export function isProtobuf(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

type Written = { readonly number: bigint } | { readonly bytes: Uint8Array };
type Message = ReadonlyMap<number, readonly Written[]>;

/** Kind and version travel in the envelope, the object inside it. */
export function readProtobuf(bytes: Uint8Array): Json {
  const envelope = readMessage(bytes.subarray(MAGIC.length));
  const kindOf = readMessage(bytesOf(envelope, 1));
  const apiVersion = textOf(bytesOf(kindOf, 1));
  const kind = textOf(bytesOf(kindOf, 2));
  const [group = "", version = ""] = apiVersion.includes("/")
    ? apiVersion.split("/")
    : ["", apiVersion];
  // Options and evictions of other versions are the same message.
  const type =
    typeNameOf({ group, version, kind }) ??
    typeNameOf({ group, version: "v1", kind }) ??
    ANY_GROUP.get(kind);
  if (type === undefined || type === null)
    throw new StatusError(
      415,
      "UnsupportedMediaType",
      `the body of the request was in an unknown format: no protobuf form of ${apiVersion} ${kind} is known here; send JSON`,
    );
  return { apiVersion, kind, ...objectOf(readMessage(bytesOf(envelope, 2)), type, 0) };
}

const ANY_GROUP: ReadonlyMap<string, string> = new Map([
  ["DeleteOptions", "V1DeleteOptions"],
  ["Eviction", "V1Eviction"],
]);

const MOST_NESTED = 40;

function objectOf(message: Message, type: string, depth: number): JsonFields {
  if (depth > MOST_NESTED) throw unreadable();
  const object: JsonFields = {};
  for (const [name, field] of typeNamed(type) ?? []) {
    const value = fieldOf(valuesAt(message, field.numbers), field, depth);
    if (value !== undefined) object[name] = value;
  }
  return object;
}

/** Through the messages that JSON does not show. */
function valuesAt(message: Message, numbers: readonly number[]): readonly Written[] {
  const [first, ...rest] = numbers;
  if (first === undefined) return [];
  const found = message.get(first) ?? [];
  if (rest.length === 0) return found;
  return found.flatMap((one) => ("bytes" in one ? valuesAt(readMessage(one.bytes), rest) : []));
}

function fieldOf(values: readonly Written[], field: Field, depth: number): Json | undefined {
  const { shape, optional } = field;
  if (values.length === 0) return undefined;
  if (shape.is === "list")
    return values.flatMap((one) => {
      const value = readValue(one, shape.of, depth);
      return value === undefined ? [] : [value];
    });
  if (shape.is === "map") return mapOf(values, shape.of, depth);
  const last = values.at(-1);
  const value = last === undefined ? undefined : readValue(last, shape, depth);
  const zero = value === "" || value === 0 || value === false;
  return zero && !optional ? undefined : value;
}

function mapOf(values: readonly Written[], of: Shape, depth: number): Json {
  const map: JsonFields = {};
  for (const one of values) {
    if (!("bytes" in one)) throw unreadable();
    const entry = readMessage(one.bytes);
    const inner = entry.get(2)?.at(-1) ?? { bytes: new Uint8Array() };
    const value = readValue(inner, of, depth);
    const key = textOf(bytesOf(entry, 1));
    if (value !== undefined && key !== "__proto__") map[key] = value;
  }
  return map;
}

function readValue(written: Written, shape: Shape, depth: number): Json | undefined {
  if ("number" in written) {
    if (shape.is === "number") return Number(BigInt.asIntN(64, written.number));
    return shape.is === "boolean" ? written.number !== 0n : undefined;
  }
  const { bytes } = written;
  switch (shape.is) {
    case "text":
      return textOf(bytes);
    case "bytes":
      return Buffer.from(bytes).toString("base64");
    case "quantity":
      return textOf(bytesOf(readMessage(bytes), 1)) || "0";
    case "time":
    case "microtime":
      return timeOf(readMessage(bytes), shape.is === "microtime");
    case "text-or-number": {
      const message = readMessage(bytes);
      return numberOf(message, 1) === 1n
        ? textOf(bytesOf(message, 3))
        : Number(BigInt.asIntN(32, numberOf(message, 2)));
    }
    case "raw":
    case "any":
      return parsed(textOf(bytesOf(readMessage(bytes), 1)));
    case "object":
      return objectOf(readMessage(bytes), shape.type, depth + 1);
    case "number":
    case "boolean":
    case "float":
    case "list":
    case "map":
      return undefined;
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text || "null") as Json;
  } catch {
    throw unreadable();
  }
}

const LAST_SECOND = 253_402_300_799;

function timeOf(message: Message, micro: boolean): Json | undefined {
  const seconds = Number(BigInt.asIntN(64, numberOf(message, 1)));
  if (seconds <= 0 || seconds > LAST_SECOND) return undefined;
  const iso = new Date(seconds * 1000).toISOString().slice(0, 19);
  const micros = String(Number(numberOf(message, 2) / 1000n) % 1_000_000).padStart(6, "0");
  return micro ? `${iso}.${micros}Z` : `${iso}Z`;
}

function bytesOf(message: Message, number: number): Uint8Array {
  const found = message.get(number)?.at(-1);
  return found !== undefined && "bytes" in found ? found.bytes : new Uint8Array();
}

function numberOf(message: Message, number: number): bigint {
  const found = message.get(number)?.at(-1);
  return found !== undefined && "number" in found ? found.number : 0n;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

function readMessage(bytes: Uint8Array): Message {
  const fields = new Map<number, Written[]>();
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n && at < bytes.length; shift += 7n) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += BigInt(byte % 128) << shift;
      if (byte < 128) return value;
    }
    throw unreadable();
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw unreadable();
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    const number = Math.floor(tag / 8);
    const values = fields.get(number) ?? [];
    fields.set(number, values);
    switch (tag % 8) {
      case 0:
        values.push({ number: varint() });
        break;
      case 1:
        values.push({ bytes: take(8) });
        break;
      case 2:
        values.push({ bytes: take(Number(varint())) });
        break;
      case 5:
        values.push({ bytes: take(4) });
        break;
      default:
        throw unreadable();
    }
  }
  return fields;
}

function unreadable(): StatusError {
  return badRequest("the object provided is unrecognized (must be of type JSON or protobuf)");
}
