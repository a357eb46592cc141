import { StatusError } from "../../world/api/status.ts";

/**
 * What a client posts to a review: JSON, or Kubernetes' own protobuf envelope, which newer clients prefer.
 * Field numbers are those of k8s.io/api/authorization/v1.
 */
export function readReview(body: Uint8Array): Record<string, unknown> {
  const magic = Buffer.from("k8s\0");
  if (Buffer.from(body.subarray(0, 4)).equals(magic)) return readProtobuf(body.subarray(4));
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    if (value !== null && typeof value === "object") return value as Record<string, unknown>;
  } catch {
    // Falls through.
  }
  throw unreadable();
}

function unreadable(): StatusError {
  return new StatusError(
    400,
    "BadRequest",
    "the object provided is unrecognized (must be of type JSON)",
  );
}

const ATTRIBUTES = ["namespace", "verb", "group", "version", "resource", "subresource", "name"];

function readProtobuf(envelope: Uint8Array): Record<string, unknown> {
  const spec = fields(fields(fields(envelope).get(2)).get(2));
  const attributes = spec.get(1);
  const path = spec.get(2);
  if (attributes !== undefined && looksLikeText(attributes)) {
    return { spec: { namespace: text(attributes) } };
  }
  return {
    spec: {
      ...(attributes === undefined ? {} : { resourceAttributes: named(attributes, ATTRIBUTES) }),
      ...(path === undefined ? {} : { nonResourceAttributes: named(path, ["path", "verb"]) }),
    },
  };
}

/** A rules review's first field is a plain namespace where an access review's is a message. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 32);
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");

function named(bytes: Uint8Array, names: readonly string[]): Record<string, string> {
  const found = fields(bytes);
  return Object.fromEntries(names.map((name, index) => [name, text(found.get(index + 1))]));
}

/** Length-delimited fields of a message by number; numbers alone are skipped. */
function fields(bytes: Uint8Array | undefined): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 1; at < (bytes?.length ?? 0); shift *= 128) {
      const byte = bytes?.[at] ?? 0;
      at += 1;
      value += (byte % 128) * shift;
      if (byte < 128) return value;
    }
    throw unreadable();
  };
  while (bytes !== undefined && at < bytes.length) {
    const tag = varint();
    if (tag % 8 === 0) {
      varint();
      continue;
    }
    if (tag % 8 !== 2) throw unreadable();
    const length = varint();
    if (at + length > bytes.length) throw unreadable();
    found.set(Math.floor(tag / 8), bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}
