import type { Action } from "../actions.ts";
import type { Propagation } from "../cluster/deletion.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import type { Decision, StoreChange } from "./decision.ts";
import { spoken } from "./defaults.ts";
import { apiVersionOf } from "./kinds.ts";
import type { WriteRequest } from "./request.ts";
import { bodyOf, existing } from "./request.ts";
import { fieldSelector, labelSelector } from "./selectors.ts";
import { conflict, invalid } from "./status.ts";
import type { Fields } from "./values.ts";
import { copy, fieldsAt, get, listAt, numberAt, textAt } from "./values.ts";

export function deleteOne(request: WriteRequest): Decision {
  const { kind, action, dryRun } = request;
  const options = optionsOf(action);
  const propagation = propagationOf(action, options);
  const { stored: object, said } = existing(request);
  checkPreconditions(request, object, options);
  const change: StoreChange = { change: "delete", object, propagation };
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
  // A real server says what it deleted of Services, and of the rest that it did.
  const isTold = kind.kind === "Service" && !stays;
  const status = { kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", details };
  const body = stays
    ? going(said, kind.kind === "Pod" ? graceOf(action, options, said) : null, request.view.now)
    : isTold
      ? copy(said)
      : status;
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
  if (asked !== "" && orphans !== undefined)
    throw invalid("meta.k8s.io", "DeleteOptions", "", [
      {
        reason: "FieldValueInvalid",
        field: "propagationPolicy",
        message: `Invalid value: ${JSON.stringify(asked)}: orphanDependents and deletionPropagation cannot be both set`,
      },
    ]);
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

export function checkPreconditions(
  { kind, name }: WriteRequest,
  object: KubeObject,
  options: Fields,
): void {
  const uid = textAt(options, "preconditions", "uid");
  const version = textAt(options, "preconditions", "resourceVersion");
  // A real server says the kind here, where it says the resource elsewhere.
  const fails = (why: string) => conflict(kind.group, kind.kind, name ?? "", why);
  if (uid !== "" && uid !== object.metadata.uid)
    throw fails(
      `the UID in the precondition (${uid}) does not match the UID in record (${object.metadata.uid}). The object might have been deleted and then recreated`,
    );
  if (version !== "" && version !== object.metadata.resourceVersion)
    throw fails(
      `the ResourceVersion in the precondition (${version}) does not match the ResourceVersion in record (${object.metadata.resourceVersion}). The object might have been modified`,
    );
}

export function deleteMany(request: WriteRequest): Decision {
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
  const changes = objects.map((object): StoreChange => ({ change: "delete", object, propagation }));
  const items = objects.map((one) => spoken(one) as unknown as Fields);
  const body: Fields = {
    kind: `${kind.kind}List`,
    apiVersion: apiVersionOf(kind),
    metadata: {},
    items,
  };
  return { code: 200, changes: dryRun ? [] : changes, body };
}
