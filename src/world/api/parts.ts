import { afterPatch, typed } from "./change.ts";
import type { Decision, StoreChange } from "./decision.ts";
import { checkPreconditions } from "./delete.ts";
import type { ResourceKind } from "./kinds.ts";
import type { WriteRequest } from "./request.ts";
import { APPLY, bodyOf, existing, mediaType, strictOf } from "./request.ts";
import { badRequest, invalid, methodNotAllowed, noSuchResource, StatusError } from "./status.ts";
import type { Fields } from "./values.ts";
import { copy, fieldsAt, numberAt, put, textAt } from "./values.ts";
import { patchedBy, replaced } from "./write.ts";

const SCALED: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "ReplicaSet"]);

export function scale(request: WriteRequest): Decision {
  const { kind, action, name } = request;
  if (!SCALED.has(kind.kind) || name === null) throw noSuchResource();
  const object = existing(request);
  const before = scaleOf(object.said);
  const written = ((): Fields => {
    if (action.verb === "update") return typed(SCALE, bodyOf(action), strictOf(action));
    if (action.verb === "patch" && mediaType(action) !== APPLY)
      return afterPatch(SCALE, patchedBy(request, before, "V1Scale"), strictOf(action));
    throw methodNotAllowed();
  })();
  const replicas = numberAt(written, "spec", "replicas") ?? 0;
  if (replicas < 0)
    throw invalid("autoscaling", "Scale", name, [
      {
        reason: "FieldValueInvalid",
        field: "spec.replicas",
        message: `Invalid value: ${replicas}: must be greater than or equal to 0`,
      },
    ]);
  const next = copy(object.said);
  put(fieldsAt(next, "spec"), "replicas", replicas);
  const version = textAt(written, "metadata", "resourceVersion");
  if (version !== "") put(fieldsAt(next, "metadata"), "resourceVersion", version);
  const decision = replaced(request, object, next);
  const after = { ...object.said, spec: { ...fieldsAt(object.said, "spec"), replicas } };
  return { ...decision, body: scaleOf(after) };
}

const SCALE: ResourceKind = {
  group: "autoscaling",
  version: "v1",
  resource: "scales",
  kind: "Scale",
  namespaced: true,
  shortNames: [],
  categories: [],
};

export function scaleOf(object: Fields): Fields {
  const metadata: Fields = {};
  for (const name of ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"]) {
    const value = fieldsAt(object, "metadata")[name];
    if (value !== undefined) metadata[name] = value;
  }
  const labels = fieldsAt(object, "spec", "selector", "matchLabels");
  const selector = Object.entries(labels)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(",");
  return {
    kind: "Scale",
    apiVersion: "autoscaling/v1",
    metadata,
    spec: { replicas: numberAt(object, "spec", "replicas") ?? 0 },
    status: { replicas: numberAt(object, "status", "replicas") ?? 0, selector },
  };
}

export function evict(request: WriteRequest): Decision {
  const { action, kind, name, view, dryRun } = request;
  if (kind.kind !== "Pod" || name === null || action.verb !== "create") throw noSuchResource();
  const body = bodyOf(action);
  const called = textAt(body, "metadata", "name");
  if (called !== "" && called !== name)
    throw badRequest("name in URL does not match name in Eviction object");
  const object = existing(request).stored;
  checkPreconditions(request, object, fieldsAt(body, "deleteOptions"));
  const refusal = view.evictionRefusal(object);
  if (refusal !== null)
    throw new StatusError(
      429,
      "TooManyRequests",
      "Cannot evict pod as it would violate the pod's disruption budget.",
      { causes: [{ reason: "DisruptionBudget", message: refusal }] },
    );
  const change: StoreChange = { change: "delete", object, propagation: "Background" };
  const said: Fields = {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Success",
    code: 201,
  };
  return { code: 201, changes: dryRun ? [] : [change], body: said };
}
