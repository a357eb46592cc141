import type { Action } from "../actions.ts";
import { create } from "./create.ts";
import type { Decision } from "./decision.ts";
import { deleteMany, deleteOne } from "./delete.ts";
import { BUILT_IN, CUSTOM } from "./kinds.ts";
import { evict, scale } from "./parts.ts";
import { bodyOf, checkFieldValidation, dryRunOf } from "./request.ts";
import { type AccessRequest, denied, permits, type Role } from "./role.ts";
import { badRequest, methodNotAllowed, noSuchResource } from "./status.ts";
import { tooDeep } from "./values.ts";
import type { View } from "./view.ts";
import { patch, update } from "./write.ts";

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
  const asked: AccessRequest = {
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
  checkFieldValidation(action);
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
