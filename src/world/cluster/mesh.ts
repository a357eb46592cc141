import type { Cluster, PodRuntime } from "./cluster.ts";
import { type KubeObject, matches, type Selector } from "./kinds.ts";

interface MeshPolicy extends KubeObject {
  spec: {
    selector?: { matchLabels: Selector };
    mtls?: { mode: string };
    action?: string;
    rules?: readonly { to?: readonly { operation: { methods?: readonly string[] } }[] }[];
  };
}

interface VirtualService extends KubeObject {
  spec: {
    hosts: readonly string[];
    http: readonly {
      fault?: {
        abort?: { httpStatus: number; percentage: { value: number } };
        delay?: { fixedDelay: string; percentage: { value: number } };
      };
      route: readonly { destination: { host: string; subset?: string } }[];
    }[];
  };
}

interface DestinationRule extends KubeObject {
  spec: { host: string; subsets: readonly { name: string; labels: Selector }[] };
}

/** Ambient mode captures the pods of labelled namespaces, except those that opt out. */
export function inMesh(cluster: Cluster, runtime: PodRuntime): boolean {
  const mode = "istio.io/dataplane-mode";
  const { namespace = "", labels } = runtime.pod.metadata;
  if (labels?.[mode] === "none") return false;
  return cluster.store.find("Namespace", "", namespace)?.metadata.labels?.[mode] === "ambient";
}

/** What the mesh answers instead of the workload, or null when it lets the request through. */
export function meshRefusal(
  cluster: Cluster,
  from: PodRuntime,
  to: PodRuntime,
  method: string,
): string | null {
  for (const policy of policies(cluster, "PeerAuthentication", to)) {
    if (policy.spec.mtls?.mode === "STRICT" && !inMesh(cluster, from))
      return "read: connection reset by peer";
  }
  for (const policy of policies(cluster, "AuthorizationPolicy", to)) {
    if (policy.spec.action !== "DENY") continue;
    const denies = (policy.spec.rules ?? []).some((rule) =>
      (rule.to ?? []).some(({ operation }) => operation.methods?.includes(method)),
    );
    if (denies) return "403 RBAC: access denied";
  }
  return null;
}

function* policies(cluster: Cluster, kind: string, to: PodRuntime): Generator<MeshPolicy> {
  for (const object of cluster.store.every(kind)) {
    const policy = object as MeshPolicy;
    if (policy.metadata.namespace !== to.pod.metadata.namespace) continue;
    if (policy.spec.selector && !matches(policy.spec.selector.matchLabels, to.pod.metadata.labels))
      continue;
    yield policy;
  }
}

export interface MeshRoute {
  /** Labels the pods must have, or null for all. */
  readonly subset: Selector | null;
  readonly problem: string | null;
  readonly delayMs: number;
  readonly abortPerThousand: number;
}

/** What VirtualService and DestinationRule make of a request to a host. */
export function meshRoute(cluster: Cluster, namespace: string, host: string): MeshRoute {
  const open: MeshRoute = { subset: null, problem: null, delayMs: 0, abortPerThousand: 0 };
  for (const object of cluster.store.every("VirtualService")) {
    const service = object as VirtualService;
    if (service.metadata.namespace !== namespace || !service.spec.hosts.includes(host)) continue;
    const [rule] = service.spec.http;
    const subset = rule?.route[0]?.destination.subset;
    const labels = subset === undefined ? null : subsetLabels(cluster, namespace, host, subset);
    return {
      subset: labels,
      problem: subset !== undefined && labels === null ? "503 NC cluster_not_found" : null,
      delayMs: rule?.fault?.delay ? Number(rule.fault.delay.fixedDelay.replace("s", "")) * 1000 : 0,
      abortPerThousand: (rule?.fault?.abort?.percentage.value ?? 0) * 10,
    };
  }
  return open;
}

function subsetLabels(
  cluster: Cluster,
  namespace: string,
  host: string,
  subset: string,
): Selector | null {
  for (const object of cluster.store.every("DestinationRule")) {
    const rule = object as DestinationRule;
    if (rule.metadata.namespace !== namespace || rule.spec.host !== host) continue;
    const found = rule.spec.subsets.find((one) => one.name === subset);
    if (found) return found.labels;
  }
  return null;
}
