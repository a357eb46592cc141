import type { ResourceKind } from "../../world/api/kinds.ts";
import { type AccessRequest, permits, type Role } from "../../world/api/role.ts";
import { USER } from "../../world/api/status.ts";

const READS: ReadonlySet<string> = new Set(["get", "list", "watch"]);
/** Parts of an object that only reading needs. */
const READABLE: ReadonlySet<string> = new Set(["", "log", "status", "scale"]);

/** What the agent may do. Of a record, null: read everything but secrets. */
export function allowed(role: Role | null, asked: AccessRequest): boolean {
  if (role !== null) return permits(role, asked);
  if (asked.group === "" && asked.resource === "secrets") return false;
  return READS.has(asked.verb) && READABLE.has(asked.subresource);
}

/** Answers a review by what `allowed` says. */
export function review(
  kind: ResourceKind,
  body: Readonly<Record<string, unknown>>,
  role: Role | null,
): unknown {
  const document = {
    kind: kind.kind,
    apiVersion: `${kind.group}/${kind.version}`,
    metadata: { creationTimestamp: null },
    spec: body.spec ?? {},
  };
  if (kind.kind === "SelfSubjectReview") {
    return {
      ...document,
      status: { userInfo: { username: USER, groups: ["system:authenticated"] } },
    };
  }
  const spec = (body.spec ?? {}) as {
    namespace?: string;
    resourceAttributes?: Readonly<Record<string, string>>;
    nonResourceAttributes?: { verb?: string };
  };
  if (kind.kind === "SelfSubjectRulesReview")
    return { ...document, status: rules(role, spec.namespace ?? "") };
  const asked = spec.resourceAttributes;
  const yes =
    asked === undefined
      ? spec.nonResourceAttributes?.verb === "get"
      : allowed(role, {
          verb: asked.verb ?? "",
          group: asked.group ?? "",
          resource: asked.resource ?? "",
          subresource: asked.subresource ?? "",
          namespace: asked.namespace ?? "",
          name: asked.name ?? "",
        });
  return { ...document, status: { allowed: yes } };
}

const WRITES = ["create", "update", "patch", "delete", "deletecollection"];

/** Rules in the namespace asked about; those of nodes, namespaces and chaos objects hold everywhere. */
function writing(role: Role, namespace: string): unknown[] {
  const edits = ["update", "patch"];
  const everywhere = [
    { verbs: WRITES, apiGroups: ["chaos-mesh.org"], resources: ["*"] },
    { verbs: edits, apiGroups: [""], resources: ["nodes"] },
    {
      verbs: edits,
      apiGroups: [""],
      resources: ["namespaces"],
      resourceNames: [...role.namespaces],
    },
  ];
  if (namespace === "kube-system")
    return [
      ...everywhere,
      { verbs: edits, apiGroups: [""], resources: ["configmaps"], resourceNames: ["coredns"] },
    ];
  if (!role.namespaces.has(namespace)) return everywhere;
  const groups = ["", "apps", "autoscaling", "batch", "networking.k8s.io", "policy"];
  return [
    ...everywhere,
    {
      verbs: WRITES,
      apiGroups: [...groups, "networking.istio.io", "security.istio.io"],
      resources: ["*"],
    },
    { verbs: ["create"], apiGroups: [""], resources: ["pods/eviction"] },
  ];
}

function rules(role: Role | null, namespace: string): unknown {
  return {
    resourceRules: [
      {
        verbs: ["create"],
        apiGroups: ["authorization.k8s.io"],
        resources: ["selfsubjectaccessreviews", "selfsubjectrulesreviews"],
      },
      { verbs: ["get", "list", "watch"], apiGroups: ["*"], resources: ["*"] },
      ...(role === null ? [] : writing(role, namespace)),
    ],
    nonResourceRules: [
      {
        verbs: ["get"],
        nonResourceURLs: [
          "/api",
          "/api/*",
          "/apis",
          "/apis/*",
          "/healthz",
          "/openapi",
          "/openapi/*",
          "/version",
        ],
      },
    ],
    incomplete: false,
  };
}
