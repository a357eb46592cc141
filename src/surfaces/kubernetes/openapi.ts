import { FIELDS } from "../../world/api/fields.ts";
import type { ResourceKind } from "../../world/api/kinds.ts";
import { noSuchResource } from "../../world/api/status.ts";
import { json, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import { bytesField, message, textField } from "./protobuf.ts";

/** A schema of the OpenAPI 2 document, as far as we use it. */
interface Schema {
  readonly ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly values?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly kind?: ResourceKind;
}

/**
 * The OpenAPI 2 document: kubectl asks for it as protobuf. Version 3 is not served, and kubectl falls back.
 */
export function openApiDocument(
  kinds: readonly ResourceKind[],
  path: readonly string[],
  call: SurfaceCall,
  { writable }: { readonly writable: boolean },
): SurfaceAnswer {
  if (path[0] !== "v2") throw noSuchResource();
  const definitions = definitionsFor(kinds);
  if (!call.accept.includes("protobuf")) return json(200, asJson(definitions));
  return {
    status: 200,
    // kubectl of 2021 cannot read the media type it asks for.
    type: "application/octet-stream",
    body: asProtobuf(definitions, writable ? kinds : []),
  };
}

let types: Map<string, Readonly<Record<string, Schema>>> | null = null;

function fieldTypes(): Map<string, Readonly<Record<string, Schema>>> {
  types ??= new Map(
    FIELDS.trim()
      .split("\n")
      .map((line) => {
        const [name = "", ...fields] = line.split(" ");
        const pairs = fields.map((field) => {
          const at = field.indexOf("=");
          return [field.slice(0, at), schemaOf(field.slice(at + 1).replace(/#.*/, ""))] as const;
        });
        return [name, Object.fromEntries(pairs)];
      }),
  );
  return types;
}

function schemaOf(written: string): Schema {
  const list = /^Array<(.*)>$/.exec(written)?.[1];
  if (list !== undefined) return { type: "array", items: schemaOf(list) };
  const map = /^Map<(.*)>$/.exec(written)?.[1];
  if (map !== undefined) return { type: "object", values: schemaOf(map) };
  switch (written) {
    case "string":
    case "boolean":
      return { type: written };
    case "number":
      return { type: "integer" };
    case "Date":
    case "IntOrString":
    case "V1MicroTime":
      return { type: "string" };
    case "any":
      return { type: "object" };
    default:
      return { ref: `#/definitions/${written}` };
  }
}

function definitionsFor(kinds: readonly ResourceKind[]): Map<string, Schema> {
  const known = fieldTypes();
  const definitions = new Map<string, Schema>();
  for (const [name, properties] of known) definitions.set(name, { type: "object", properties });
  for (const kind of kinds) {
    if (kind.resource.endsWith("reviews") || kind.group === "metrics.k8s.io") continue;
    const typed = kind.group === "" && kind.kind === "Event" ? "CoreV1Event" : modelName(kind);
    const base = definitions.get(typed);
    const name = base === undefined ? `${kind.group}.${kind.version}.${kind.kind}` : typed;
    if (definitions.get(name)?.kind !== undefined) continue;
    const description = `${kind.kind}: fields and types. This server carries no prose about them.`;
    const properties = base?.properties ?? BARE;
    definitions.set(name, { type: "object", description, properties, kind });
  }
  return definitions;
}

function modelName(kind: ResourceKind): string {
  return kind.group.includes(".") && !kind.group.endsWith(".k8s.io")
    ? kind.kind
    : `${kind.version.toUpperCase()}${kind.kind}`;
}

const BARE: Readonly<Record<string, Schema>> = {
  apiVersion: { type: "string" },
  kind: { type: "string" },
  metadata: { ref: "#/definitions/V1ObjectMeta" },
  spec: { type: "object" },
  status: { type: "object" },
};

function asJson(definitions: ReadonlyMap<string, Schema>): unknown {
  return {
    swagger: "2.0",
    info: { title: "Kubernetes", version: "v1.32" },
    paths: {},
    definitions: Object.fromEntries(
      [...definitions].map(([name, schema]) => [name, jsonSchema(schema)]),
    ),
  };
}

function jsonSchema(schema: Schema): unknown {
  const { ref, type, description, items, values, properties, kind } = schema;
  if (ref !== undefined) return { $ref: ref };
  return {
    ...(description === undefined ? {} : { description }),
    type,
    ...(items === undefined ? {} : { items: jsonSchema(items) }),
    ...(values === undefined ? {} : { additionalProperties: jsonSchema(values) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, jsonSchema(one)]),
          ),
        }),
    ...(kind === undefined ? {} : { "x-kubernetes-group-version-kind": [gvk(kind)] }),
  };
}

const gvk = ({ group, version, kind }: ResourceKind) => ({ group, version, kind });

// Numbers of fields are those of google/gnostic's OpenAPIv2.proto.

function asProtobuf(
  definitions: ReadonlyMap<string, Schema>,
  patched: readonly ResourceKind[],
): Uint8Array {
  const named = [...definitions].map(([name, schema]) => namedSchema(name, schema));
  const info = message([textField(1, "Kubernetes"), textField(2, "v1.32")]);
  return message([
    textField(1, "2.0"),
    bytesField(2, info),
    bytesField(8, message(patched.map(patchPath))),
    bytesField(9, message(named)),
  ]);
}

/** Older clients look here whether patches of a kind take `dryRun` and `fieldValidation`, and refuse if not. */
function patchPath(kind: ResourceKind): Uint8Array {
  const parameters = ["dryRun", "fieldValidation"].map((name) => {
    const query = message([textField(2, "query"), textField(4, name)]);
    return bytesField(8, bytesField(1, bytesField(2, bytesField(3, query))));
  });
  const yaml = `group: ${JSON.stringify(kind.group)}\nkind: ${kind.kind}\nversion: ${kind.version}\n`;
  const named = message([
    textField(1, "x-kubernetes-group-version-kind"),
    bytesField(2, textField(2, yaml)),
  ]);
  const operation = message([...parameters, bytesField(13, named)]);
  const path = `/apis/${kind.group}/${kind.version}/${kind.resource}/{name}`;
  return bytesField(2, message([textField(1, path), bytesField(2, bytesField(8, operation))]));
}

function namedSchema(name: string, schema: Schema): Uint8Array {
  return bytesField(1, message([textField(1, name), bytesField(2, protobufSchema(schema))]));
}

function protobufSchema(schema: Schema): Uint8Array {
  const { ref, type, description, items, values, properties, kind } = schema;
  const parts: Uint8Array[] = [];
  if (ref !== undefined) parts.push(textField(1, ref));
  if (description !== undefined) parts.push(textField(4, description));
  if (values !== undefined) parts.push(bytesField(21, bytesField(1, protobufSchema(values))));
  if (type !== undefined) parts.push(bytesField(22, textField(1, type)));
  if (items !== undefined) parts.push(bytesField(23, bytesField(1, protobufSchema(items))));
  if (properties !== undefined) {
    const named = Object.entries(properties).map(([name, one]) => namedSchema(name, one));
    parts.push(bytesField(25, message(named)));
  }
  if (kind !== undefined) {
    const yaml = `- group: ${JSON.stringify(kind.group)}\n  kind: ${kind.kind}\n  version: ${kind.version}\n`;
    const value = bytesField(2, textField(2, yaml));
    parts.push(bytesField(31, message([textField(1, "x-kubernetes-group-version-kind"), value])));
  }
  return message(parts);
}
