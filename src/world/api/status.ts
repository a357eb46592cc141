import type { Answer } from "../actions.ts";
import type { Fields } from "./values.ts";

/** Who the agent is to the API server. */
export const USER = "agent";

/** A failure in the words of the Kubernetes API. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  readonly code: number;
  readonly reason: string;
  readonly details: Fields;

  constructor(code: number, reason: string, message: string, details: Fields = {}) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

export function statusDocument(error: StatusError): Fields {
  const details = Object.entries(error.details).filter(([, value]) => value !== "");
  return {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message: error.message,
    reason: error.reason,
    ...(details.length === 0 ? {} : { details: Object.fromEntries(details) }),
    code: error.code,
  };
}

export function refusal(error: StatusError): Answer {
  return { status: error.code, body: statusDocument(error) };
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, "BadRequest", message);
}

export function noSuchResource(): StatusError {
  return new StatusError(404, "NotFound", "the server could not find the requested resource");
}

export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    "MethodNotAllowed",
    "the server does not allow this method on the requested resource",
  );
}

/** "pods" or "deployments.apps", as messages name a resource. */
export function qualified(group: string, resource: string): string {
  return group === "" ? resource : `${resource}.${group}`;
}

export function notFound(group: string, resource: string, name: string): StatusError {
  return new StatusError(
    404,
    "NotFound",
    `${qualified(group, resource)} ${JSON.stringify(name)} not found`,
    { name, group, kind: resource },
  );
}

export function alreadyExists(group: string, resource: string, name: string): StatusError {
  return new StatusError(
    409,
    "AlreadyExists",
    `${qualified(group, resource)} ${JSON.stringify(name)} already exists`,
    { name, group, kind: resource },
  );
}

export function conflict(
  group: string,
  resource: string,
  name: string,
  why: string = STALE,
): StatusError {
  return new StatusError(
    409,
    "Conflict",
    `Operation cannot be fulfilled on ${qualified(group, resource)} ${JSON.stringify(name)}: ${why}`,
    { name, group, kind: resource },
  );
}

const STALE =
  "the object has been modified; please apply your changes to the latest version and try again";

export function forbidden(
  verb: string,
  group: string,
  resource: string,
  { namespace, name, why = "" }: { namespace: string; name: string; why?: string },
): StatusError {
  const object = name === "" ? "" : ` ${JSON.stringify(name)}`;
  const where =
    namespace === "" ? "at the cluster scope" : `in the namespace ${JSON.stringify(namespace)}`;
  return new StatusError(
    403,
    "Forbidden",
    `${qualified(group, resource)}${object} is forbidden: User "${USER}" cannot ${verb} resource ${JSON.stringify(resource)} in API group ${JSON.stringify(group)} ${where}${why === "" ? "" : `: ${why}`}`,
    { ...(name === "" ? {} : { name }), group, kind: resource },
  );
}

/** Refused by a rule that stands behind the role: an admission plugin, a quota, a limit range. */
export function refused(group: string, resource: string, name: string, why: string): StatusError {
  return new StatusError(
    403,
    "Forbidden",
    `${qualified(group, resource)} ${JSON.stringify(name)} is forbidden: ${why}`,
    { name, group, kind: resource },
  );
}

/** What is wrong with one field, as the API's validation says it. */
export interface FieldCause {
  readonly reason:
    | "FieldValueRequired"
    | "FieldValueInvalid"
    | "FieldValueNotSupported"
    | "FieldValueForbidden"
    | "FieldValueDuplicate"
    | "FieldValueNotFound"
    | "FieldValueTooLong"
    | "FieldValueTypeInvalid";
  readonly message: string;
  readonly field: string;
}

export function invalid(
  group: string,
  kind: string,
  name: string,
  causes: readonly FieldCause[],
): StatusError {
  const texts = causes.map((one) => `${one.field}: ${one.message}`);
  const all = texts.length === 1 ? (texts[0] ?? "") : `[${texts.join(", ")}]`;
  return new StatusError(
    422,
    "Invalid",
    `${group === "" ? kind : `${kind}.${group}`} ${JSON.stringify(name)} is invalid: ${all}`,
    {
      ...(name === "" ? {} : { name }),
      ...(group === "" ? {} : { group }),
      ...(kind === "" ? {} : { kind }),
      causes: causes.map(({ reason, message, field }) => ({ reason, message, field })),
    },
  );
}
