import type { ServerResponse } from "node:http";
import type { ResourceKind } from "../../world/api/kinds.ts";
import { badRequest, StatusError } from "../../world/api/status.ts";
import type { SurfaceCall } from "../http/call.ts";
import type { KubernetesObject } from "../index/objects.ts";
import { type IncludeObject, tableOf } from "./table/table.ts";

/** How the client wants what it gets: objects as they are, rows, or only their metadata. */
type Form =
  | { readonly kind: "object" }
  | { readonly kind: "table" | "metadata"; readonly version: string };

function wantedForm(accept: string): Form {
  for (const media of accept.split(",")) {
    const as = /;\s*as=(\w+)/.exec(media)?.[1];
    const version = /;\s*v=(v1(?:beta1)?)\b/.exec(media)?.[1] ?? "v1";
    if (as === "Table") return { kind: "table", version };
    if (as?.startsWith("PartialObjectMetadata")) return { kind: "metadata", version };
    if (as === undefined && /json|\*\/\*/.test(media)) break;
  }
  return { kind: "object" };
}

interface Page {
  readonly items: readonly KubernetesObject[];
  readonly next: string | null;
  readonly remaining: number;
}

/** `limit` and `continue`: the token says where the last page ended. */
export function pageOf(items: readonly KubernetesObject[], query: URLSearchParams): Page {
  const token = query.get("continue") ?? "";
  const start = token === "" ? 0 : tokenStart(token);
  const limit = readLimit(query.get("limit"));
  const end = limit === 0 ? items.length : Math.min(items.length, start + limit);
  const more = end < items.length;
  return {
    items: items.slice(start, end),
    next: more
      ? Buffer.from(JSON.stringify({ v: "meta.k8s.io/v1", start: end })).toString("base64url")
      : null,
    remaining: items.length - end,
  };
}

function tokenStart(token: string): number {
  try {
    const { start } = JSON.parse(Buffer.from(token, "base64url").toString("utf8")) as {
      start: unknown;
    };
    if (Number.isSafeInteger(start) && Number(start) >= 0) return Number(start);
  } catch {
    // Falls through to the answer below.
  }
  throw badRequest("continue key is not valid: invalid token");
}

function readLimit(written: string | null): number {
  if (written === null || written === "") return 0;
  if (!/^-?\d+$/.test(written)) {
    throw badRequest(
      `strconv.ParseInt: parsing ${JSON.stringify(written.slice(0, 40))}: invalid syntax`,
    );
  }
  return Math.max(0, Math.min(Number(written), Number.MAX_SAFE_INTEGER));
}

interface Shape {
  readonly kind: ResourceKind;
  readonly form: Form;
  readonly now: number;
  readonly resourceVersion: string;
  readonly include: IncludeObject;
}

export function shapeOf(
  kind: ResourceKind,
  call: SurfaceCall,
  now: number,
  resourceVersion: string,
): Shape {
  const include = call.query.get("includeObject") ?? "Metadata";
  if (include !== "Metadata" && include !== "Object" && include !== "None") {
    throw badRequest(`unrecognized includeObject value: ${JSON.stringify(include.slice(0, 40))}`);
  }
  return { kind, form: wantedForm(call.accept), now, resourceVersion, include };
}

export function listDocument(shape: Shape, page: Page): unknown {
  const metadata = {
    resourceVersion: shape.resourceVersion,
    ...(page.next === null ? {} : { continue: page.next, remainingItemCount: page.remaining }),
  };
  if (shape.form.kind === "table") return tableDocument(shape, page.items, metadata);
  const { kind } = shape;
  if (shape.form.kind === "metadata") {
    const apiVersion = `meta.k8s.io/${shape.form.version}`;
    return {
      kind: "PartialObjectMetadataList",
      apiVersion,
      metadata,
      items: page.items.map((one) => metadataOf(one, apiVersion)),
    };
  }
  const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
  return { kind: `${kind.kind}List`, apiVersion, metadata, items: page.items };
}

export function objectDocument(shape: Shape, object: KubernetesObject): unknown {
  if (shape.form.kind === "table") {
    return tableDocument(shape, [object], {
      resourceVersion: object.metadata.resourceVersion ?? "",
    });
  }
  return shape.form.kind === "metadata"
    ? metadataOf(object, `meta.k8s.io/${shape.form.version}`)
    : object;
}

function metadataOf(object: KubernetesObject, apiVersion: string): unknown {
  return { kind: "PartialObjectMetadata", apiVersion, metadata: object.metadata };
}

function tableDocument(
  shape: Shape,
  items: readonly KubernetesObject[],
  metadata: unknown,
): unknown {
  const { now, include } = shape;
  const version = shape.form.kind === "table" ? shape.form.version : "v1";
  return tableOf(items, metadata, { resource: shape.kind.resource, now, version, include });
}

/** Where a watch begins. */
export interface WatchStart {
  /** The version the client has seen; null: it wants the present state first. */
  readonly from: number | null;
  /** It wants to be told when it has all of the present state. */
  readonly initial: boolean;
  readonly bookmarks: boolean;
}

/** The current state, and then nothing, because nothing happens after the end of a record. */
export function watchObjects(
  shape: Shape,
  items: readonly KubernetesObject[],
  response: ServerResponse,
  { from, initial }: WatchStart,
): void {
  if (from === null) {
    const lines = items.map((one) =>
      JSON.stringify({ type: "ADDED", object: objectDocument(shape, one) }),
    );
    if (lines.length > 0) response.write(`${lines.join("\n")}\n`);
  }
  if (initial) response.write(`${JSON.stringify(bookmark(shape, true))}\n`);
}

/** Begins the answer to a watch, which ends when the client or its time limit ends it. */
export function openWatch(call: SurfaceCall, response: ServerResponse): WatchStart {
  const { query } = call;
  const from = query.get("resourceVersion") ?? "";
  const initial = query.get("sendInitialEvents") === "true";
  const seconds = Number(query.get("timeoutSeconds") ?? 0);
  if (!Number.isFinite(seconds) || seconds < 0) throw badRequest("timeoutSeconds: Invalid value");
  if (from !== "" && !/^\d+$/.test(from)) {
    throw new StatusError(400, "BadRequest", `Invalid resource version: ${from.slice(0, 40)}`);
  }
  response.writeHead(200, { "content-type": "application/json" });
  response.flushHeaders();
  if (seconds > 0) {
    const timer = setTimeout(() => response.end(), Math.min(seconds, 86_400) * 1000);
    timer.unref();
    response.once("close", () => clearTimeout(timer));
  }
  const seen = from !== "" && from !== "0" && !initial;
  return {
    from: seen ? Number(from) : null,
    initial,
    bookmarks: /^(true|1)$/.test(query.get("allowWatchBookmarks") ?? ""),
  };
}

/** Tells a client the version it has seen; `initial`: that it now has the state it asked for as a stream. */
export function bookmark(shape: Shape, initial: boolean): unknown {
  const { kind, resourceVersion } = shape;
  const annotations = initial ? { annotations: { "k8s.io/initial-events-end": "true" } } : {};
  const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
  return {
    type: "BOOKMARK",
    object: { kind: kind.kind, apiVersion, metadata: { resourceVersion, ...annotations } },
  };
}
