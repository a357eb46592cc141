import type { KubeObject } from "../cluster/kinds.ts";
import { conform, unreadable, WrongType } from "./conform.ts";
import type { StoreChange } from "./decision.ts";
import { asWritten, spoken } from "./defaults.ts";
import type { ResourceKind } from "./kinds.ts";
import { encodeTexts, stampOf } from "./prepare.ts";
import { typeNameOf } from "./schema.ts";
import { conflict, type FieldCause, invalid, refused, StatusError } from "./status.ts";
import { problemsOf } from "./validate/validate.ts";
import {
  at,
  copy,
  type Fields,
  fieldsAt,
  get,
  isFields,
  listAt,
  put,
  same,
  textAt,
} from "./values.ts";
import type { View } from "./view.ts";

/** An object as the store has it and as the API speaks it. */
export interface Known {
  readonly stored: KubeObject;
  readonly said: Fields;
}

export function known(stored: KubeObject): Known {
  return { stored, said: spoken(stored) as unknown as Fields };
}

/** A body in the form of the kind's type. `strict`: a field the type does not have is an error. */
export function typed(kind: ResourceKind, body: Fields, strict: boolean): Fields {
  const type = typeNameOf(kind);
  if (type === null) return copy(body);
  try {
    const { object, unknown } = conform(body, type);
    if (strict && unknown.length > 0)
      throw unreadable(
        kind.kind,
        kind.version,
        `strict decoding error: ${unknown.map((one) => `unknown field ${JSON.stringify(one)}`).join(", ")}`,
      );
    return object;
  } catch (error) {
    if (error instanceof WrongType) throw unreadable(kind.kind, kind.version, error.message);
    throw error;
  }
}

/** The server's own part of an object stays, whatever a client sends. */
export function keepServersPart(next: Fields, before: Fields): void {
  const meta = get(next, "metadata");
  const metadata: Fields = isFields(meta) ? meta : {};
  next.metadata = metadata;
  for (const name of KEPT) {
    const value = at(before, "metadata", name);
    if (value === undefined) delete metadata[name];
    else metadata[name] = copy(value);
  }
  for (const name of ["finalizers", "ownerReferences"])
    if (Array.isArray(metadata[name]) && metadata[name].length === 0) delete metadata[name];
  keepAddress(next, before);
  next.apiVersion = get(before, "apiVersion") ?? null;
  next.kind = get(before, "kind") ?? null;
  const status = get(before, "status");
  if (status === undefined) delete next.status;
  else next.status = copy(status);
  if (textAt(before, "kind") === "Namespace") put(next, "spec", copy(fieldsAt(before, "spec")));
}

/** A Service that says nothing of its address keeps the one it has. */
function keepAddress(next: Fields, before: Fields): void {
  const spec = fieldsAt(next, "spec");
  if (textAt(before, "kind") !== "Service" || spec.type === "ExternalName") return;
  if (spec.type === "ClusterIP") delete spec.externalTrafficPolicy;
  for (const name of ["clusterIP", "clusterIPs"]) {
    const known = at(before, "spec", name);
    if (spec[name] === undefined && known !== undefined) spec[name] = copy(known);
  }
}

const KEPT = [
  "name",
  "namespace",
  "uid",
  "creationTimestamp",
  "generation",
  "resourceVersion",
  "deletionTimestamp",
  "deletionGracePeriodSeconds",
  "selfLink",
];

/**
 * Judges what a write makes of an object: precondition, validation, and the form it is stored in. `next` is in the
 * words of the API; null: nothing changes.
 */
export function changeOf(
  kind: ResourceKind,
  object: Known,
  next: Fields,
  view: View,
): StoreChange | null {
  const { stored, said } = object;
  const name = stored.metadata.name;
  const version = textAt(next, "metadata", "resourceVersion");
  if (version !== "" && version !== stored.metadata.resourceVersion)
    throw conflict(kind.group, kind.resource, name);
  const uid = textAt(next, "metadata", "uid");
  if (uid !== "" && uid !== stored.metadata.uid)
    throw conflict(
      kind.group,
      kind.resource,
      name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${stored.metadata.uid}`,
    );
  keepServersPart(next, said);
  if (kind.kind === "Secret") encodeTexts(next);
  stampOf(next, said, view.now);
  const full = spoken(next);
  const problems = [...problemsOf(kind, full, said), ...heldLonger(full, said)];
  if (problems.length > 0) throw invalid(kind.group, kind.kind, name, problems);
  if (kind.resource === "nodes" && kind.group === "") onlyCordon(full, said);
  checkSize(full);
  if (same(full, said)) return null;
  const written = asWritten(full, stored as unknown as Fields, said);
  return { change: "replace", before: stored, next: written };
}

/** What is going cannot be held up by new finalizers. */
function heldLonger(next: Fields, before: Fields): FieldCause[] {
  if (at(before, "metadata", "deletionTimestamp") === undefined) return [];
  const known = listAt(before, "metadata", "finalizers");
  const fresh = listAt(next, "metadata", "finalizers").filter((one) => !known.includes(one));
  if (fresh.length === 0) return [];
  const named = fresh.map((one) => JSON.stringify(one)).join(", ");
  return [
    {
      reason: "FieldValueForbidden",
      field: "metadata.finalizers",
      message: `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{${named}}`,
    },
  ];
}

/** The agent's part of a node is whether it takes pods. */
function onlyCordon(next: Fields, before: Fields): void {
  const rest = (node: Fields): Fields => {
    const bare = copy(node);
    const spec = fieldsAt(bare, "spec");
    delete spec.unschedulable;
    delete spec.taints;
    delete fieldsAt(bare, "metadata").managedFields;
    return bare;
  };
  if (!same(rest(next), rest(before)))
    throw refused(
      "",
      "nodes",
      textAt(before, "metadata", "name"),
      'User "agent" may cordon and taint a node and change nothing else of it',
    );
}

const MOST_TEMPLATE = 32 << 10;
const MOST_DATA = 256 << 10;
const MOST_OBJECT = 512 << 10;

/** No object may be so large that carrying it along makes a step slow. */
export function checkSize(object: Fields): void {
  const template = at(object, "spec", "template") ?? at(object, "spec", "containers");
  const size = (value: unknown) => JSON.stringify(value ?? null).length;
  const most = isFields(get(object, "data")) ? MOST_DATA : MOST_OBJECT;
  if (size(template) > MOST_TEMPLATE || size(object) > most)
    throw new StatusError(
      413,
      "RequestEntityTooLarge",
      "Request entity too large: limit is 262144",
    );
}

/** What a client is told about a patch whose result its kind cannot read. */
export function afterPatch(kind: ResourceKind, patched: Fields, strict: boolean): Fields {
  try {
    return typed(kind, patched, strict);
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const why = error.message.replace(/^.*? cannot be handled as an? \w+: /, "");
    throw invalid("", "", "", [
      {
        reason: "FieldValueInvalid",
        field: "patch",
        message: `Invalid value: ${JSON.stringify(JSON.stringify(patched))}: ${why}`,
      },
    ]);
  }
}
