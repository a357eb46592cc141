import { asList, asObject, asText, type JsonFields } from "../../model/json.ts";
import { parseTime } from "../../model/time.ts";
import { apiVersionOf, kindOfFolder } from "../record/kinds.ts";
import { type JsonPart, jsonValues } from "../source/json-values.ts";
import type { OpenFile } from "../source/text.ts";
import { yamlDocuments } from "../source/yaml-documents.ts";
import type { Format, Sink } from "./format.ts";

/**
 * Objects as an API server lists them: `kubectl get -o json|yaml`, `kubectl cluster-info dump`, must-gather, and support
 * bundles, old ones of which leave out what kind they hold and name the folder after it.
 */
export const kubernetes: Format = {
  title: "Kubernetes objects",
  claims: ({ path, head }) => {
    if (/(^|\/)(auth-cani-list|groups|resources|version|cluster_version)([./]|$)/.test(path))
      return false;
    if (/\.ya?ml$/i.test(path)) return /^[\s{-]*"?(apiVersion|kind|metadata)"?:/m.test(head);
    if (!/^\uFEFF?\s*[[{]/.test(head)) return false;
    if (/"(resourceSpans|resourceLogs|resourceMetrics)"|"resultType"/.test(head)) return false;
    if (/"apiVersion"\s*:/.test(head) && /"kind"\s*:/.test(head)) return true;
    return /"metadata"\s*:/.test(head) && folderKind(path) !== null;
  },
  read: async (file, sink) => {
    const context: Context = { sink, path: file.path, kind: kindIn(file) };
    const parts = /\.ya?ml$/i.test(file.path)
      ? yamlDocuments(file.lines())
      : jsonValues(file.text(), ["", "*", "items.*"]);
    for await (const part of parts) take(part, context);
  },
};

interface Context {
  readonly sink: Sink;
  readonly path: string;
  /** What items are that do not say it. */
  readonly kind: { readonly kind: string; readonly apiVersion: string } | null;
}

function take(part: JsonPart, context: Context): void {
  if ("problem" in part) {
    context.sink.leave(`${context.path}: ${part.problem}`);
    return;
  }
  takeObject(asObject(part.value), context, 0);
}

function takeObject(fields: JsonFields, context: Context, depth: number): void {
  const { sink } = context;
  if (Array.isArray(fields.items) && depth < 3) {
    const kind = asText(fields.kind).replace(/List$/, "");
    const inner =
      kind === "" ? context : { ...context, kind: { kind, apiVersion: asText(fields.apiVersion) } };
    for (const item of asList(fields.items)) takeObject(asObject(item), inner, depth + 1);
    return;
  }
  const kind = asText(fields.kind) || context.kind?.kind || "";
  const apiVersion = asText(fields.apiVersion) || context.kind?.apiVersion || apiVersionOf(kind);
  const name = asText(asObject(fields.metadata).name);
  if (kind === "" || name === "") {
    if (/List$|^Status$|^Table$|^$/.test(kind)) return;
    sink.leave("objects without kind or name");
    return;
  }
  // Kind and version first, as API servers write them, and so that two spellings of one object are one text.
  const { kind: _, apiVersion: __, metadata, ...rest } = fields;
  const object = { kind, apiVersion, metadata, ...rest };
  if (kind === "Event") {
    sink.add({ signal: "events", at: eventTime(object), event: object });
    return;
  }
  sink.add({ signal: "objects", at: null, object });
}

export function eventTime(event: JsonFields): bigint | null {
  const series = asObject(event.series);
  for (const field of [
    event.lastTimestamp,
    series.lastObservedTime,
    event.deprecatedLastTimestamp,
    event.eventTime,
    event.firstTimestamp,
    asObject(event.metadata).creationTimestamp,
  ]) {
    const time = parseTime(asText(field));
    if (time !== null) return time;
  }
  return null;
}

/** From the head of a list ("PodList"), else from the folders: pods/default.json. */
function kindIn({ path, head }: Pick<OpenFile, "path" | "head">): Context["kind"] {
  const listed = /"kind"\s*:\s*"(\w+)List"/.exec(head)?.[1];
  const kind = listed ?? folderKind(path);
  if (kind === null || kind === undefined) return null;
  const version =
    listed === undefined ? "" : (/"apiVersion"\s*:\s*"([^"]+)"/.exec(head)?.[1] ?? "");
  return { kind, apiVersion: version || apiVersionOf(kind) };
}

function folderKind(path: string): string | null {
  const parts = path.replace(/\.(json|ya?ml)$/i, "").split("/");
  return (
    parts
      .reverse()
      .map(kindOfFolder)
      .find((kind) => kind !== null) ?? null
  );
}
