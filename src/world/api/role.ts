import { forbidden, type StatusError } from "./status.ts";

/** What the agent may write to. Everybody may read everything but the Secrets of other namespaces. */
export interface Role {
  /** The application's. */
  readonly namespaces: ReadonlySet<string>;
}

/** One thing that is asked: a verb of the API and what it is about. */
export interface AccessRequest {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource: string;
  /** Empty: all namespaces, or the kind has none. */
  readonly namespace: string;
  /** Empty: all objects, or one that has no name yet. */
  readonly name: string;
}

const READS: ReadonlySet<string> = new Set(["get", "list", "watch"]);
const READABLE: ReadonlySet<string> = new Set(["", "log", "status", "scale"]);
const CHANGES: ReadonlySet<string> = new Set([
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection",
]);
const EDITS: ReadonlySet<string> = new Set(["update", "patch"]);
/** Groups with objects of an application. */
const GROUPS: ReadonlySet<string> = new Set([
  "",
  "apps",
  "autoscaling",
  "batch",
  "cert-manager.io",
  "discovery.k8s.io",
  "networking.istio.io",
  "networking.k8s.io",
  "policy",
  "security.istio.io",
]);
/** What happened is not for the agent to write. */
const RECORDS: ReadonlySet<string> = new Set(["events"]);

export function permits(role: Role, asked: AccessRequest): boolean {
  const { verb, group, resource, subresource, namespace, name } = asked;
  if (READS.has(verb))
    return (
      READABLE.has(subresource) &&
      (group !== "" || resource !== "secrets" || role.namespaces.has(namespace))
    );
  if (!CHANGES.has(verb)) return false;
  if (subresource === "eviction")
    return verb === "create" && resource === "pods" && role.namespaces.has(namespace);
  if (subresource !== "" && subresource !== "scale") return false;
  if (group === "" && resource === "nodes") return EDITS.has(verb);
  if (group === "" && resource === "namespaces")
    return EDITS.has(verb) && role.namespaces.has(name);
  if (group === "chaos-mesh.org") return true;
  if (group === "" && resource === "configmaps" && namespace === "kube-system")
    return EDITS.has(verb) && name === "coredns";
  return GROUPS.has(group) && !RECORDS.has(resource) && role.namespaces.has(namespace);
}

export function denied(asked: AccessRequest): StatusError {
  const { verb, group, resource, subresource, namespace, name } = asked;
  const full = subresource === "" ? resource : `${resource}/${subresource}`;
  return forbidden(verb, group, full, { namespace, name, why: reason(asked) });
}

/** More than a real server says, where the agent would otherwise try on. */
function reason({ group, resource, subresource, verb }: AccessRequest): string {
  if (["exec", "attach", "portforward", "proxy", "ephemeralcontainers"].includes(subresource))
    return "this cluster offers no way into a container and no forwarded ports; logs, describe and metrics are served";
  if (group === "" && resource === "namespaces" && verb.startsWith("delete"))
    return "namespaces of this cluster cannot be deleted";
  return "";
}
