import type { ResourceKind } from "../../world/api/kinds.ts";
import { USER } from "../../world/api/status.ts";

const READS: ReadonlySet<string> = new Set(["get", "list", "watch"]);
/** Parts of an object that only reading needs. */
const READABLE: ReadonlySet<string> = new Set(["", "log", "status", "scale"]);

/** What the agent may do: read everything but secrets. */
export function allowed(
  verb: string,
  group: string,
  resource: string,
  subresource: string,
): boolean {
  if (group === "" && resource === "secrets") return false;
  return READS.has(verb) && READABLE.has(subresource);
}

/** Answers a review by what `allowed` says. */
export function review(kind: ResourceKind, body: Readonly<Record<string, unknown>>): unknown {
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
  if (kind.kind === "SelfSubjectRulesReview") return { ...document, status: rules() };
  const spec = (body.spec ?? {}) as {
    resourceAttributes?: Readonly<Record<string, string>>;
    nonResourceAttributes?: { verb?: string };
  };
  const asked = spec.resourceAttributes;
  const yes =
    asked === undefined
      ? spec.nonResourceAttributes?.verb === "get"
      : allowed(asked.verb ?? "", asked.group ?? "", asked.resource ?? "", asked.subresource ?? "");
  return { ...document, status: { allowed: yes } };
}

function rules(): unknown {
  return {
    resourceRules: [
      {
        verbs: ["create"],
        apiGroups: ["authorization.k8s.io"],
        resources: ["selfsubjectaccessreviews", "selfsubjectrulesreviews"],
      },
      { verbs: ["get", "list", "watch"], apiGroups: ["*"], resources: ["*"] },
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
