import type { Action } from "../actions.ts";
import { toV1, toV2 } from "./autoscalers.ts";
import type { Known } from "./change.ts";
import { known } from "./change.ts";
import type { ResourceKind } from "./kinds.ts";
import { apiVersionOf } from "./kinds.ts";
import { typeNameOf } from "./schema.ts";
import { badRequest, invalid, notFound } from "./status.ts";
import type { Fields } from "./values.ts";
import { isFields, listAt } from "./values.ts";
import type { View } from "./view.ts";

/** One write on its way through admission. */
export interface WriteRequest {
  readonly action: Action;
  readonly kind: ResourceKind;
  readonly view: View;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly dryRun: boolean;
}

const OPTIONS: Readonly<Record<Action["verb"], string>> = {
  create: "CreateOptions",
  update: "UpdateOptions",
  patch: "PatchOptions",
  delete: "DeleteOptions",
  deletecollection: "DeleteOptions",
};

/** How strictly a body is read, or why it cannot be read so. */
export function checkFieldValidation({ query, verb }: Action): void {
  const asked = query?.fieldValidation ?? "";
  if (["", "Ignore", "Strict", "Warn"].includes(asked)) return;
  throw invalid("meta.k8s.io", OPTIONS[verb], "", [
    {
      reason: "FieldValueNotSupported",
      field: "fieldValidation",
      message: `Unsupported value: ${JSON.stringify(asked)}: supported values: "", "Ignore", "Strict", "Warn"`,
    },
  ]);
}

export function dryRunOf({ query, body, verb }: Action): boolean {
  const asked = query?.dryRun;
  const written = verb.startsWith("delete") ? listAt(body, "dryRun") : [];
  for (const one of [...(asked === undefined ? [] : [asked]), ...written]) {
    if (one !== "All")
      throw invalid("meta.k8s.io", OPTIONS[verb], "", [
        {
          reason: "FieldValueNotSupported",
          field: "dryRun",
          message: `Unsupported value: ${JSON.stringify([one])}: supported values: "All"`,
        },
      ]);
  }
  return asked !== undefined || written.length > 0;
}

export function bodyOf(action: Action): Fields {
  if (!isFields(action.body))
    throw badRequest("the object provided is unrecognized (must be of type JSON)");
  return action.body;
}

export function strictOf({ query }: Action): boolean {
  return query?.fieldValidation === "Strict";
}

function managerOf({ query, verb }: Action): string {
  const manager = query?.fieldManager ?? "";
  return manager === "" ? (verb === "patch" ? "kubectl-patch" : "unknown") : manager.slice(0, 128);
}

export function stored(request: WriteRequest): Known | null {
  const { kind, view, namespace, name } = request;
  const object = view.find(kind.kind, namespace ?? "", name ?? "");
  return object === undefined ? null : inVersion(kind, known(object));
}

/** The store keeps autoscalers in their newer words. */
function inVersion(kind: ResourceKind, object: Known): Known {
  return isOldAutoscaler(kind) ? { ...object, said: toV1(object.said) } : object;
}

export function isOldAutoscaler(kind: ResourceKind): boolean {
  return kind.group === "autoscaling" && kind.version === "v1";
}

export function newest(kind: ResourceKind, object: Fields): { kind: ResourceKind; object: Fields } {
  if (!isOldAutoscaler(kind)) return { kind, object };
  return { kind: { ...kind, version: "v2" }, object: toV2(object) };
}

export function existing(request: WriteRequest): Known {
  const object = stored(request);
  if (object === null)
    throw notFound(request.kind.group, request.kind.resource, request.name ?? "");
  return object;
}

export function authorOf({ action, kind, view }: WriteRequest) {
  return {
    manager: managerOf(action),
    apiVersion: apiVersionOf(kind),
    time: view.now,
    type: typeNameOf(kind),
  };
}

/** The object in the version the client speaks. */
export function answered(kind: ResourceKind, object: Fields): Fields {
  return isOldAutoscaler(kind) ? toV1(object) : object;
}

export function mediaType({ contentType }: Action): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

export const JSON_PATCH = "application/json-patch+json";

export const MERGE_PATCH = "application/merge-patch+json";

export const STRATEGIC = "application/strategic-merge-patch+json";

export const APPLY = "application/apply-patch+yaml";
