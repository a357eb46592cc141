import type { Action } from "../actions.ts";
import type { Propagation } from "../cluster/deletion.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import { applyConfig, ownChanges } from "./apply.ts";
import { toV1, toV2 } from "./autoscalers.ts";
import { afterPatch, changeOf, checkSize, type Known, known, typed } from "./change.ts";
import type { Change, Decision } from "./decision.ts";
import { spoken } from "./defaults.ts";
import { apiVersionOf, BUILT_IN, CUSTOM, type ResourceKind } from "./kinds.ts";
import { jsonPatch } from "./patch/json-patch.ts";
import { mergePatch } from "./patch/merge-patch.ts";
import { strategicPatch } from "./patch/strategic.ts";
import { checkAddress, prepareNew } from "./prepare.ts";
import { type Asked, denied, permits, type Role } from "./role.ts";
import { typeNameOf } from "./schema.ts";
import { fieldSelector, labelSelector } from "./selectors.ts";
import {
  alreadyExists,
  badRequest,
  type Cause,
  conflict,
  invalid,
  methodNotAllowed,
  noSuchResource,
  notFound,
  qualified,
  refused,
  StatusError,
} from "./status.ts";
import { problemsOf } from "./validate/validate.ts";
import {
  copy,
  type Fields,
  fieldsAt,
  get,
  isFields,
  listAt,
  numberAt,
  put,
  same,
  textAt,
  tooDeep,
  type Value,
} from "./values.ts";
import type { View } from "./view.ts";

/** One write on its way through admission. */
interface Request {
  readonly action: Action;
  readonly kind: ResourceKind;
  readonly view: View;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly dryRun: boolean;
}

/** Decides about one write as an API server does. A refusal is a StatusError. Nothing is written here. */
export function decide(view: View, action: Action, role: Role): Decision {
  const { target, verb } = action;
  const kind = [...BUILT_IN, ...CUSTOM].find(
    (one) =>
      one.group === target.group &&
      one.version === target.version &&
      one.resource === target.resource,
  );
  if (kind === undefined) throw noSuchResource();
  const asked: Asked = {
    verb,
    group: target.group,
    resource: target.resource,
    subresource: target.subresource ?? "",
    namespace: target.namespace ?? "",
    name: target.name ?? "",
  };
  if (!permits(role, asked)) throw denied(asked);
  if (kind.namespaced !== (target.namespace !== null)) throw methodNotAllowed();
  if (tooDeep(action.body)) throw badRequest("json: exceeded max depth");
  const { namespace, name } = target;
  const request = { action, kind, view, namespace, name, dryRun: dryRunOf(action) };
  if (target.subresource === "scale") return scale(request);
  if (target.subresource === "eviction") return evict(request);
  switch (verb) {
    case "create":
      return create(request, bodyOf(action));
    case "update":
      return update(request, bodyOf(action));
    case "patch":
      return patch(request);
    case "delete":
      return deleteOne(request);
    case "deletecollection":
      return deleteMany(request);
  }
}

function dryRunOf({ query, body, verb }: Action): boolean {
  const asked = query?.dryRun;
  const written = verb.startsWith("delete") ? listAt(body, "dryRun") : [];
  for (const one of [...(asked === undefined ? [] : [asked]), ...written]) {
    if (one !== "All")
      throw invalid("meta.k8s.io", "PatchOptions", "", [
        {
          reason: "FieldValueNotSupported",
          field: "dryRun",
          message: `Unsupported value: ${JSON.stringify(one)}: supported values: "All"`,
        },
      ]);
  }
  return asked !== undefined || written.length > 0;
}

function bodyOf(action: Action): Fields {
  if (!isFields(action.body))
    throw badRequest("the object provided is unrecognized (must be of type JSON)");
  return action.body;
}

function strictOf({ query }: Action): boolean {
  return query?.fieldValidation === "Strict";
}

function managerOf({ query, verb }: Action): string {
  const manager = query?.fieldManager ?? "";
  return manager === "" ? (verb === "patch" ? "kubectl-patch" : "unknown") : manager.slice(0, 128);
}

function stored(request: Request): Known | null {
  const { kind, view, namespace, name } = request;
  const object = view.find(kind.kind, namespace ?? "", name ?? "");
  return object === undefined ? null : inVersion(kind, known(object));
}

/** The store keeps autoscalers in their newer words. */
function inVersion(kind: ResourceKind, object: Known): Known {
  return isOldAutoscaler(kind) ? { ...object, said: toV1(object.said) } : object;
}

function isOldAutoscaler(kind: ResourceKind): boolean {
  return kind.group === "autoscaling" && kind.version === "v1";
}

function newest(kind: ResourceKind, object: Fields): { kind: ResourceKind; object: Fields } {
  if (!isOldAutoscaler(kind)) return { kind, object };
  return { kind: { ...kind, version: "v2" }, object: toV2(object) };
}

function existing(request: Request): Known {
  const object = stored(request);
  if (object === null)
    throw notFound(request.kind.group, request.kind.resource, request.name ?? "");
  return object;
}

function create(request: Request, written: Fields): Decision {
  const { kind, namespace, action } = request;
  if (request.name !== null) throw methodNotAllowed();
  const body = typed(kind, written, strictOf(action));
  checkAddress(kind, { ...body, metadata: body.metadata ?? {} }, namespace, null);
  if (textAt(body, "metadata", "resourceVersion") !== "")
    throw badRequest("resourceVersion should not be set on objects to be created");
  return born(request, body, null);
}

/** `object` becomes one of the cluster's. `applied`: the managers that an apply has noted already. */
function born(request: Request, body: Fields, applied: Value | null): Decision {
  const { namespace, view, dryRun } = request;
  const { kind, object: newer } = newest(request.kind, body);
  if (namespace !== null && view.find("Namespace", "", namespace) === undefined)
    throw notFound("", "namespaces", namespace);
  const prepared = prepareNew(kind, newer, namespace, view);
  const name = textAt(prepared, "metadata", "name");
  if (view.find(kind.kind, namespace ?? "", name) !== undefined)
    throw alreadyExists(kind.group, kind.resource, name);
  const object = spoken(prepared);
  const problems = problemsOf(kind, object, null);
  if (problems.length > 0) throw invalid(kind.group, kind.kind, name, problems);
  checkSize(object);
  checkAdmission(kind, object, view);
  if (applied !== null) fieldsAt(object, "metadata").managedFields = applied;
  else ownChanges(null, object, authorOf(request));
  if (dryRun) return { code: 201, changes: [], body: answered(request.kind, object) };
  return { code: 201, changes: [{ change: "create", object }], body: null };
}

function authorOf({ action, kind, view }: Request) {
  return {
    manager: managerOf(action),
    apiVersion: apiVersionOf(kind),
    time: view.now,
    type: typeNameOf(kind),
  };
}

/** Rules of the namespace that stand behind the form of an object. */
function checkAdmission(kind: ResourceKind, object: Fields, view: View): void {
  const namespace = textAt(object, "metadata", "namespace");
  const name = textAt(object, "metadata", "name");
  const full = view.full(kind.kind);
  if (full !== null) throw new StatusError(500, "InternalError", full);
  for (const quota of view.every("ResourceQuota")) {
    if (quota.metadata.namespace !== namespace) continue;
    for (const field of [kind.resource, `count/${qualified(kind.group, kind.resource)}`]) {
      const hard = textAt(quota, "spec", "hard", field);
      if (hard === "" || kind.kind === "Pod") continue;
      const used = [...view.every(kind.kind)].filter(
        (one) => one.metadata.namespace === namespace,
      ).length;
      if (used + 1 > Number(hard))
        throw refused(
          kind.group,
          kind.resource,
          name,
          `exceeded quota: ${quota.metadata.name}, requested: ${field}=1, used: ${field}=${used}, limited: ${field}=${hard}`,
        );
    }
  }
  if (kind.kind !== "Pod") return;
  const account = textAt(object, "spec", "serviceAccountName");
  if (account !== "default" && view.find("ServiceAccount", namespace, account) === undefined)
    throw refused(
      "",
      "pods",
      name,
      `error looking up service account ${namespace}/${account}: serviceaccount ${JSON.stringify(account)} not found`,
    );
  const priority = textAt(object, "spec", "priorityClassName");
  if (priority !== "" && view.find("PriorityClass", "", priority) === undefined)
    throw refused("", "pods", name, `no PriorityClass with name ${priority} was found`);
  const refusal = view.podRefusal(namespace, fieldsAt(object, "spec"));
  if (refusal !== null) throw refused("", "pods", name, refusal);
}

function update(request: Request, written: Fields): Decision {
  const { kind, namespace, name, action } = request;
  if (name === null) throw methodNotAllowed();
  const body = typed(kind, written, strictOf(action));
  checkAddress(kind, body, namespace, name);
  const object = existing(request);
  return changed(request, object, body);
}

/** `next` is to take the place of `object`. */
function changed(request: Request, object: Known, body: Fields): Decision {
  const tracked = ownChanges(object.said, keepManagers(body, object.said), authorOf(request));
  return replaced(request, object, tracked);
}

function keepManagers(next: Fields, before: Fields): Fields {
  const metadata = get(next, "metadata");
  const managers = fieldsAt(before, "metadata").managedFields;
  if (isFields(metadata) && managers !== undefined) metadata.managedFields = copy(managers);
  return next;
}

function replaced(request: Request, object: Known, body: Fields): Decision {
  const { kind, object: next } = newest(request.kind, body);
  const before = isOldAutoscaler(request.kind) ? known(object.stored) : object;
  const change = changeOf(kind, before, next, request.view);
  if (change === null) return { code: 200, changes: [], body: object.said };
  if (request.dryRun)
    return {
      code: 200,
      changes: [],
      body: answered(request.kind, change.change === "replace" ? spoken(change.next) : next),
    };
  return { code: 200, changes: finished(change), body: null };
}

/** Who takes the last finalizer off an object that is going lets it go. */
function finished(change: Change): Change[] {
  if (change.change !== "replace") return [change];
  const { before, next } = change;
  const going = (before.metadata as { deletionTimestamp?: string }).deletionTimestamp !== undefined;
  const held = listAt(before, "metadata", "finalizers").length > 0;
  if (!going || !held || listAt(next, "metadata", "finalizers").length > 0) return [change];
  return [change, { change: "delete", object: before, propagation: "Background" }];
}

/** The object in the version the client speaks. */
export function answered(kind: ResourceKind, object: Fields): Fields {
  return isOldAutoscaler(kind) ? toV1(object) : object;
}

const JSON_PATCH = "application/json-patch+json";
const MERGE_PATCH = "application/merge-patch+json";
const STRATEGIC = "application/strategic-merge-patch+json";
const APPLY = "application/apply-patch+yaml";

function patch(request: Request): Decision {
  if (request.name === null) throw methodNotAllowed();
  if (mediaType(request.action) === APPLY) return apply(request);
  const object = existing(request);
  const patched = patchedBy(request, object.said, typeNameOf(request.kind));
  return changed(request, object, afterPatch(request.kind, patched, strictOf(request.action)));
}

function mediaType({ contentType }: Action): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

function patchedBy({ action, kind }: Request, before: Fields, type: string | null): Fields {
  const body = action.body as Value;
  const media = mediaType(action);
  const patched = ((): Value => {
    switch (media) {
      case JSON_PATCH:
        return jsonPatch(before, body);
      case MERGE_PATCH:
        if (!isFields(body))
          throw badRequest("json: cannot unmarshal into Go value of type map[string]interface {}");
        return mergePatch(before, body);
      case STRATEGIC:
        if (type !== null) return strategicPatch(before, body, type);
        throw unsupported([JSON_PATCH, MERGE_PATCH, APPLY]);
      default:
        throw unsupported([JSON_PATCH, MERGE_PATCH, APPLY, ...(type === null ? [] : [STRATEGIC])]);
    }
  })();
  if (!isFields(patched) || !isFields(get(patched, "metadata")))
    throw invalid("", "", "", [
      {
        reason: "FieldValueInvalid",
        field: "patch",
        message: `Invalid value: ${JSON.stringify(JSON.stringify(patched).slice(0, 200))}: the result is no ${kind.kind}`,
      },
    ]);
  return patched;
}

function unsupported(types: readonly string[]): StatusError {
  return new StatusError(
    415,
    "UnsupportedMediaType",
    `the body of the request was in an unknown format - accepted media types include: ${types.join(", ")}`,
  );
}

function apply(request: Request): Decision {
  const { action, kind, namespace, name } = request;
  const body = bodyOf(action);
  const manager = action.query?.fieldManager ?? "";
  if (manager === "")
    throw optionsInvalid("fieldManager", "Required value: is required for apply patch");
  const type = typeNameOf(kind);
  const config = typed(kind, body, true);
  checkAddress(kind, config, namespace, name);
  if (textAt(config, "apiVersion") === "" || textAt(config, "kind") === "")
    throw badRequest("Object 'Kind' is missing in the applied configuration");
  if (fieldsAt(config, "metadata").managedFields !== undefined)
    throw badRequest("metadata.managedFields must be nil");
  delete config.status;
  const force = action.query?.force === "true";
  const object = stored(request);
  const author = { ...authorOf(request), manager, type };
  const next = applyConfig(object?.said ?? null, config, author, force);
  if (object === null) return born(request, next, fieldsAt(next, "metadata").managedFields ?? []);
  // Applying the same again changes nothing, the time of the last apply neither.
  if (sameBut(next, object.said)) return { code: 200, changes: [], body: object.said };
  return replaced(request, object, next);
}

function sameBut(next: Fields, before: Fields): boolean {
  const timeless = (one: Fields): Fields => {
    const bare = copy(spoken(one));
    for (const entry of listAt(bare, "metadata", "managedFields"))
      if (isFields(entry)) delete entry.time;
    return bare;
  };
  return same(timeless(next), timeless(before));
}

function optionsInvalid(field: string, message: string): StatusError {
  const cause: Cause = { reason: "FieldValueRequired", field, message };
  return invalid("meta.k8s.io", "PatchOptions", "", [cause]);
}

// Parts of objects

const SCALED: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "ReplicaSet"]);

function scale(request: Request): Decision {
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

function evict(request: Request): Decision {
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
  const change: Change = { change: "delete", object, propagation: "Background" };
  const said: Fields = {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Success",
    code: 201,
  };
  return { code: 201, changes: dryRun ? [] : [change], body: said };
}

// Deleting

function deleteOne(request: Request): Decision {
  const { kind, action, dryRun } = request;
  const options = optionsOf(action);
  const propagation = propagationOf(action, options);
  const { stored: object, said } = existing(request);
  checkPreconditions(request, object, options);
  const change: Change = { change: "delete", object, propagation };
  const { name, uid } = object.metadata;
  const stays =
    kind.kind === "Pod" ||
    propagation !== "Background" ||
    listAt(said, "metadata", "finalizers").length > 0;
  const details: Fields = {
    name,
    kind: kind.resource,
    uid,
    ...(kind.group === "" ? {} : { group: kind.group }),
  };
  const body = stays
    ? going(said, kind.kind === "Pod" ? graceOf(action, options, said) : null, request.view.now)
    : { kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", details };
  return { code: 200, changes: dryRun ? [] : [change], body };
}

function going(said: Fields, grace: number | null, now: string): Fields {
  const object = copy(said);
  const metadata = fieldsAt(object, "metadata");
  metadata.deletionTimestamp = textAt(metadata, "deletionTimestamp") || now;
  metadata.deletionGracePeriodSeconds = grace ?? 0;
  return object;
}

function optionsOf(action: Action): Fields {
  if (action.body === null || action.body === "") return {};
  return bodyOf(action);
}

function graceOf(action: Action, options: Fields, pod: Fields): number {
  const asked =
    numberAt(options, "gracePeriodSeconds") ??
    Number(action.query?.gracePeriodSeconds ?? Number.NaN);
  if (Number.isSafeInteger(asked) && asked >= 0) return asked;
  return numberAt(pod, "spec", "terminationGracePeriodSeconds") ?? 30;
}

function propagationOf(action: Action, options: Fields): Propagation {
  const asked = textAt(options, "propagationPolicy") || (action.query?.propagationPolicy ?? "");
  const orphans = get(options, "orphanDependents") ?? action.query?.orphanDependents;
  switch (asked) {
    case "Foreground":
    case "Background":
    case "Orphan":
      return asked;
    case "":
      return orphans === true || orphans === "true" ? "Orphan" : "Background";
    default:
      throw invalid("meta.k8s.io", "DeleteOptions", "", [
        {
          reason: "FieldValueNotSupported",
          field: "propagationPolicy",
          message: `Unsupported value: ${JSON.stringify(asked)}: supported values: "Foreground", "Background", "Orphan", "nil"`,
        },
      ]);
  }
}

function checkPreconditions({ kind, name }: Request, object: KubeObject, options: Fields): void {
  const uid = textAt(options, "preconditions", "uid");
  const version = textAt(options, "preconditions", "resourceVersion");
  if (uid !== "" && uid !== object.metadata.uid)
    throw conflict(
      kind.group,
      kind.resource,
      name ?? "",
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${object.metadata.uid}`,
    );
  if (version !== "" && version !== object.metadata.resourceVersion)
    throw conflict(
      kind.group,
      kind.resource,
      name ?? "",
      `Precondition failed: ResourceVersion in precondition: ${version}, ResourceVersion in object meta: ${object.metadata.resourceVersion}`,
    );
}

function deleteMany(request: Request): Decision {
  const { kind, view, namespace, action, dryRun } = request;
  const labels = labelSelector(action.query?.labelSelector ?? "");
  const fields = fieldSelector(action.query?.fieldSelector ?? "", kind.resource);
  const propagation = propagationOf(action, optionsOf(action));
  const objects = [...view.every(kind.kind)].filter(
    (one) =>
      one.apiVersion.startsWith(kind.group === "" ? "v1" : `${kind.group}/`) &&
      (namespace === null || one.metadata.namespace === namespace) &&
      labels(one.metadata.labels ?? {}) &&
      fields(one),
  );
  const changes = objects.map((object): Change => ({ change: "delete", object, propagation }));
  const items = objects.map((one) => spoken(one) as unknown as Fields);
  const body: Fields = {
    kind: `${kind.kind}List`,
    apiVersion: apiVersionOf(kind),
    metadata: {},
    items,
  };
  return { code: 200, changes: dryRun ? [] : changes, body };
}
