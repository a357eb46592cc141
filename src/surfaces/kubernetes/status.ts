import { json, type SurfaceAnswer } from "../http/call.ts";

/** Who the agent is to the API server. */
export const USER = "agent";

/** A failure in the words of the Kubernetes API. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  readonly code: number;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: number,
    reason: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

export function statusAnswer(error: StatusError): SurfaceAnswer {
  return json(error.code, {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message: error.message,
    reason: error.reason,
    details: error.details,
    code: error.code,
  });
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, "BadRequest", message);
}

export function noSuchResource(): StatusError {
  return new StatusError(404, "NotFound", "the server could not find the requested resource");
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
    {
      name,
      group,
      kind: resource,
    },
  );
}

export function forbidden(
  verb: string,
  group: string,
  resource: string,
  namespace: string,
  name: string,
): StatusError {
  const object = name === "" ? "" : ` ${JSON.stringify(name)}`;
  const where =
    namespace === "" ? "at the cluster scope" : `in the namespace ${JSON.stringify(namespace)}`;
  return new StatusError(
    403,
    "Forbidden",
    `${qualified(group, resource)}${object} is forbidden: User "${USER}" cannot ${verb} resource ${JSON.stringify(resource)} in API group ${JSON.stringify(group)} ${where}`,
    { ...(name === "" ? {} : { name }), group, kind: resource },
  );
}
