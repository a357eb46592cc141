import { ownChanges } from "./apply.ts";
import { checkSize, typed } from "./change.ts";
import type { Decision } from "./decision.ts";
import { spoken } from "./defaults.ts";
import type { ResourceKind } from "./kinds.ts";
import { checkAddress, prepareNew } from "./prepare.ts";
import type { WriteRequest } from "./request.ts";
import { answered, authorOf, newest, strictOf } from "./request.ts";
import {
  alreadyExists,
  badRequest,
  invalid,
  methodNotAllowed,
  notFound,
  qualified,
  refused,
  StatusError,
} from "./status.ts";
import { problemsOf } from "./validate/validate.ts";
import type { Fields, Value } from "./values.ts";
import { fieldsAt, textAt } from "./values.ts";
import type { View } from "./view.ts";

export function create(request: WriteRequest, written: Fields): Decision {
  const { kind, namespace, action } = request;
  if (request.name !== null) throw methodNotAllowed();
  const body = typed(kind, written, strictOf(action));
  checkAddress(kind, { ...body, metadata: body.metadata ?? {} }, namespace, null);
  if (textAt(body, "metadata", "resourceVersion") !== "")
    throw badRequest("resourceVersion should not be set on objects to be created");
  return born(request, body, null);
}

/** `object` becomes one of the cluster's. `applied`: the managers that an apply has noted already. */
export function born(request: WriteRequest, body: Fields, applied: Value | null): Decision {
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
