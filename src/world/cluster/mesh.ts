import type { Cluster, PodRuntime } from "./cluster.ts";
import { type KubeObject, matches, type Selector } from "./kinds.ts";

interface MeshPolicy extends KubeObject {
  spec: {
    selector?: { matchLabels?: Selector };
    mtls?: { mode?: string };
    action?: string;
    rules?: readonly {
      from?: readonly { source?: { namespaces?: readonly string[] } }[];
      to?: readonly { operation?: { methods?: readonly string[] } }[];
    }[];
  };
}

interface VirtualService extends KubeObject {
  spec: {
    hosts?: readonly string[];
    http?: readonly {
      fault?: {
        abort?: { httpStatus?: number; percentage?: { value?: number } };
        delay?: { fixedDelay?: string; percentage?: { value?: number } };
      };
      route?: readonly {
        destination?: { host?: string; subset?: string };
        weight?: number;
      }[];
    }[];
  };
}

interface DestinationRule extends KubeObject {
  spec: { host?: string; subsets?: readonly { name: string; labels?: Selector }[] };
}

const MODE = "istio.io/dataplane-mode";

/** Ambient mode captures the pods of labelled namespaces, except those that opt out. */
export function inMesh(cluster: Cluster, runtime: PodRuntime): boolean {
  const { namespace = "", labels } = runtime.pod.metadata;
  if (labels?.[MODE] === "none") return false;
  return cluster.store.find("Namespace", "", namespace)?.metadata.labels?.[MODE] === "ambient";
}

/** What the mesh answers instead of the workload, or null when it lets the request through. */
export function meshRefusal(
  cluster: Cluster,
  from: PodRuntime,
  to: PodRuntime,
  method: string,
): string | null {
  // A pod that is not part of the mesh has no proxy that could refuse anything.
  if (cluster.application.mesh === "none" || !inMesh(cluster, to)) return null;
  if (mtlsMode(cluster, to) === "STRICT" && !inMesh(cluster, from))
    return "read: connection reset by peer";
  let allows = false;
  let allowed = false;
  for (const policy of policiesFor(cluster, "AuthorizationPolicy", to)) {
    const { action = "ALLOW", rules = [] } = policy.spec;
    const hit = rules.some((rule) => applies(rule, from, method));
    if (action === "DENY" && hit) return "403 RBAC: access denied";
    if (action !== "ALLOW") continue;
    allows = true;
    if (hit) allowed = true;
  }
  return allows && !allowed ? "403 RBAC: access denied" : null;
}

/** The policy of the pods, else of their namespace, else of the mesh. */
export function mtlsMode(cluster: Cluster, to: PodRuntime): string {
  let mode = "PERMISSIVE";
  let rank = 0;
  for (const policy of policiesFor(cluster, "PeerAuthentication", to)) {
    const own = policy.spec.selector?.matchLabels ? 3 : policy.metadata.namespace === ROOT ? 1 : 2;
    const said = policy.spec.mtls?.mode ?? "UNSET";
    if (own < rank || said === "UNSET") continue;
    rank = own;
    mode = said;
  }
  return mode;
}

type Rule = NonNullable<MeshPolicy["spec"]["rules"]>[number];

function applies(rule: Rule, from: PodRuntime, method: string): boolean {
  const namespace = from.pod.metadata.namespace ?? "";
  const sources = rule.from ?? [];
  const operations = rule.to ?? [];
  return (
    (sources.length === 0 ||
      sources.some(({ source }) => source?.namespaces?.includes(namespace) ?? true)) &&
    (operations.length === 0 ||
      operations.some(({ operation }) => operation?.methods?.includes(method) ?? true))
  );
}

/** Policies of this namespace are the whole mesh's. */
const ROOT = "istio-system";

function* policiesFor(cluster: Cluster, kind: string, to: PodRuntime): Generator<MeshPolicy> {
  for (const object of cluster.store.every(kind)) {
    const policy = object as MeshPolicy;
    const { namespace } = policy.metadata;
    if (namespace !== to.pod.metadata.namespace && namespace !== ROOT) continue;
    const labels = policy.spec.selector?.matchLabels;
    if (labels && !matches(labels, to.pod.metadata.labels)) continue;
    yield policy;
  }
}

/** A share of the requests and the pods that get it. */
export interface MeshBranch {
  readonly weight: number;
  /** Labels the pods must have, or null for all. */
  readonly labels: Selector | null;
  readonly problem: string | null;
}

export interface MeshRoute {
  readonly branches: readonly MeshBranch[];
  readonly delayMs: number;
  readonly abortPerThousand: number;
}

const DIRECT: MeshRoute = {
  branches: [{ weight: 1, labels: null, problem: null }],
  delayMs: 0,
  abortPerThousand: 0,
};

/** What VirtualService and DestinationRule make of a request to a host. */
export function meshRoute(cluster: Cluster, namespace: string, host: string): MeshRoute {
  if (cluster.application.mesh === "none") return DIRECT;
  for (const object of cluster.store.every("VirtualService")) {
    const service = object as VirtualService;
    if (service.metadata.namespace !== namespace) continue;
    if (!service.spec.hosts?.some((one) => isHost(one, host, namespace))) continue;
    const [rule] = service.spec.http ?? [];
    if (!rule) return DIRECT;
    const targets = (rule.route ?? []).filter((one) => (one.weight ?? 100) > 0);
    const branches = targets.map(({ weight = 100, destination }): MeshBranch => {
      const subset = destination?.subset;
      const labels = subset === undefined ? null : subsetLabels(cluster, namespace, host, subset);
      const known = isHost(destination?.host ?? host, host, namespace);
      const problem =
        !known || (subset !== undefined && labels === null) ? "503 NC cluster_not_found" : null;
      return { weight, labels, problem };
    });
    return {
      branches: branches.length > 0 ? branches : DIRECT.branches,
      delayMs: Math.floor(Number.parseFloat(rule.fault?.delay?.fixedDelay ?? "0") * 1000) || 0,
      abortPerThousand: Math.floor((rule.fault?.abort?.percentage?.value ?? 0) * 10),
    };
  }
  return DIRECT;
}

function isHost(text: string, host: string, namespace: string): boolean {
  return (
    text === host ||
    text === `${host}.${namespace}.svc.cluster.local` ||
    text === `${host}.${namespace}`
  );
}

function subsetLabels(
  cluster: Cluster,
  namespace: string,
  host: string,
  subset: string,
): Selector | null {
  for (const object of cluster.store.every("DestinationRule")) {
    const rule = object as DestinationRule;
    if (rule.metadata.namespace !== namespace || !isHost(rule.spec.host ?? "", host, namespace))
      continue;
    const found = rule.spec.subsets?.find((one) => one.name === subset);
    if (found) return found.labels ?? {};
  }
  return null;
}
