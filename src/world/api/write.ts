import { applyConfig, ownChanges } from "./apply.ts";
import type { Known } from "./change.ts";
import { afterPatch, changeOf, known, typed } from "./change.ts";
import { born } from "./create.ts";
import type { Decision, StoreChange } from "./decision.ts";
import { spoken } from "./defaults.ts";
import { jsonPatch } from "./patch/json-patch.ts";
import { mergePatch } from "./patch/merge-patch.ts";
import { strategicPatch } from "./patch/strategic.ts";
import { checkAddress } from "./prepare.ts";
import type { WriteRequest } from "./request.ts";
import {
  APPLY,
  answered,
  authorOf,
  bodyOf,
  existing,
  isOldAutoscaler,
  JSON_PATCH,
  MERGE_PATCH,
  mediaType,
  newest,
  STRATEGIC,
  stored,
  strictOf,
} from "./request.ts";
import { typeNameOf } from "./schema.ts";
import type { FieldCause } from "./status.ts";
import { badRequest, invalid, methodNotAllowed, StatusError } from "./status.ts";
import type { Fields, Value } from "./values.ts";
import { copy, fieldsAt, get, isFields, listAt, same, textAt } from "./values.ts";

export function update(request: WriteRequest, written: Fields): Decision {
  const { kind, namespace, name, action } = request;
  if (name === null) throw methodNotAllowed();
  const body = typed(kind, written, strictOf(action));
  checkAddress(kind, body, namespace, name);
  const object = existing(request);
  return changed(request, object, body);
}

export function patch(request: WriteRequest): Decision {
  if (request.name === null) throw methodNotAllowed();
  if (mediaType(request.action) === APPLY) return apply(request);
  const object = existing(request);
  const patched = patchedBy(request, object.said, typeNameOf(request.kind));
  const next = afterPatch(request.kind, patched, strictOf(request.action));
  checkPatched(request, object.said, next);
  return changed(request, object, next);
}

/** A patch may not make another object of it. */
function checkPatched({ kind, namespace, name }: WriteRequest, before: Fields, next: Fields): void {
  for (const field of ["kind", "apiVersion"])
    if (textAt(next, field) !== textAt(before, field))
      throw invalid("", "", "", [
        {
          reason: "FieldValueInvalid",
          field: "patch",
          message: `Invalid value: ${JSON.stringify(JSON.stringify(next))}: no kind ${JSON.stringify(textAt(next, "kind"))} is registered for version ${JSON.stringify(textAt(next, "apiVersion"))}`,
        },
      ]);
  checkAddress(kind, next, namespace, name);
  const uid = textAt(next, "metadata", "uid");
  if (uid !== textAt(before, "metadata", "uid")) {
    const immutable = {
      reason: "FieldValueInvalid",
      field: "metadata.uid",
      message: `Invalid value: ${JSON.stringify(uid)}: field is immutable`,
    } as const;
    throw invalid(kind.group, kind.kind, name ?? "", [immutable]);
  }
}

/** `next` is to take the place of `object`. */
function changed(request: WriteRequest, object: Known, body: Fields): Decision {
  const tracked = ownChanges(object.said, keepManagers(body, object.said), authorOf(request));
  return replaced(request, object, tracked);
}

function keepManagers(next: Fields, before: Fields): Fields {
  const metadata = get(next, "metadata");
  const managers = fieldsAt(before, "metadata").managedFields;
  if (isFields(metadata) && managers !== undefined) metadata.managedFields = copy(managers);
  return next;
}

export function replaced(request: WriteRequest, object: Known, body: Fields): Decision {
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
function finished(change: StoreChange): StoreChange[] {
  if (change.change !== "replace") return [change];
  const { before, next } = change;
  const going = (before.metadata as { deletionTimestamp?: string }).deletionTimestamp !== undefined;
  const held = listAt(before, "metadata", "finalizers").length > 0;
  if (!going || !held || listAt(next, "metadata", "finalizers").length > 0) return [change];
  return [change, { change: "delete", object: before, propagation: "Background" }];
}

export function patchedBy(
  { action, kind }: WriteRequest,
  before: Fields,
  type: string | null,
): Fields {
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

function apply(request: WriteRequest): Decision {
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
  const cause: FieldCause = { reason: "FieldValueRequired", field, message };
  return invalid("meta.k8s.io", "PatchOptions", "", [cause]);
}
