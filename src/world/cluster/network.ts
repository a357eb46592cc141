import type { External } from "../application/types.ts";
import type { Cluster, PodRuntime } from "./cluster.ts";
import {
  matches,
  type NetworkPolicy,
  type Pod,
  type PolicyPeer,
  type PolicyRule,
  type Service,
} from "./kinds.ts";
import { meshRoute } from "./mesh.ts";

/** Why a request did not reach a process, in the words the network uses. */
export interface Refusal {
  readonly code: "nxdomain" | "refused" | "timeout" | "reset" | "denied";
  readonly text: string;
}

export type Route =
  | {
      readonly kind: "pods";
      readonly host: string;
      readonly port: number;
      readonly legs: readonly Leg[];
    }
  | {
      readonly kind: "external";
      readonly host: string;
      readonly port: number;
      readonly external: External;
    }
  | {
      readonly kind: "refused";
      readonly host: string;
      readonly port: number;
      readonly refusal: Refusal;
    };

/** One pod that may answer, and what happens on the way to it. */
export interface Leg {
  readonly runtime: PodRuntime;
  readonly refusal: Refusal | null;
  readonly delayMs: number;
  readonly lossPerThousand: number;
  /** Requests that the mesh answers with an error of its own, per thousand. */
  readonly abortPerThousand: number;
}

/** Resolves addresses to pods under the policies and experiments of the moment. */
export class Network {
  readonly #cluster: Cluster;
  #epoch = -1;
  readonly #routes = new Map<PodRuntime, Map<string, Route>>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  route(from: PodRuntime, address: string): Route {
    if (this.#epoch !== this.#cluster.store.epoch) {
      this.#routes.clear();
      this.#epoch = this.#cluster.store.epoch;
    }
    let routes = this.#routes.get(from);
    if (!routes) {
      routes = new Map();
      this.#routes.set(from, routes);
    }
    let route = routes.get(address);
    if (!route) {
      route = resolve(this.#cluster, from, address);
      routes.set(address, route);
    }
    return route;
  }
}

function resolve(cluster: Cluster, from: PodRuntime, address: string): Route {
  const [host = "", portText = "80"] =
    address
      .replace(/^[a-z]+:\/\//, "")
      .split("/")[0]
      ?.split(":") ?? [];
  const port = Number(portText);
  const refused = (code: Refusal["code"], text: string): Route => ({
    kind: "refused",
    host,
    port,
    refusal: { code, text },
  });
  const external = cluster.application.externals.find((one) => one.host === host);
  if (external && cluster.outages.has(host))
    return refused("timeout", `dial tcp ${host}:${port}: i/o timeout`);
  if (external) return { kind: "external", host, port, external };
  const service = lookUp(cluster, from, host);
  if (!service) return refused("nxdomain", `lookup ${host} on 100.64.0.10:53: no such host`);
  if (service.spec.externalName !== undefined) {
    return resolve(cluster, from, `${service.spec.externalName}:${portText}`);
  }
  const ip = service.spec.clusterIP ?? host;
  const open = service.spec.ports.find((one) => one.port === port);
  // A Service drops what comes to a port it does not have; kube-proxy has no rule for it.
  if (!open) return refused("timeout", `dial tcp ${ip}:${portText}: i/o timeout`);
  const endpoints = cluster.store.get(
    "Endpoints",
    service.metadata.namespace ?? "",
    service.metadata.name,
  );
  const mesh = meshRoute(cluster, service.metadata.namespace ?? "", service.metadata.name);
  if (mesh.problem !== null) return refused("denied", mesh.problem);
  const legs: Leg[] = [];
  for (const subset of endpoints?.subsets ?? []) {
    const target = subset.ports.find((one) => one.name === open.name)?.port ?? open.targetPort;
    for (const { ip: podIp } of subset.addresses ?? []) {
      const runtime = cluster.byIp.get(podIp);
      if (!runtime || (mesh.subset && !matches(mesh.subset, runtime.pod.metadata.labels))) continue;
      const way = leg(cluster, from, runtime, target);
      legs.push({
        ...way,
        delayMs: way.delayMs + mesh.delayMs,
        abortPerThousand: mesh.abortPerThousand,
      });
    }
  }
  if (legs.length === 0)
    return refused("refused", `dial tcp ${ip}:${port}: connect: connection refused`);
  return { kind: "pods", host, port, legs };
}

function lookUp(cluster: Cluster, from: PodRuntime, host: string): Service | null {
  // The node's resolver knows nothing of the cluster's names.
  if (from.pod.spec.dnsPolicy === "Default" || !clusterDns(cluster)) return null;
  const [name = "", second] = host.split(".");
  const namespace = second ?? from.pod.metadata.namespace ?? "";
  return cluster.store.get("Service", namespace, name) ?? null;
}

/** CoreDNS answers for the cluster's zone only if its Corefile says so. */
function clusterDns(cluster: Cluster): boolean {
  const corefile = cluster.store.get("ConfigMap", "kube-system", "coredns")?.data.Corefile;
  return corefile === undefined || /kubernetes cluster\.local/.test(corefile);
}

function leg(cluster: Cluster, from: PodRuntime, to: PodRuntime, port: number): Leg {
  let delayMs = 0;
  let lossPerThousand = 0;
  let refusal = portProblem(to, port) ?? policyProblem(cluster, from, to, port);
  for (const impairment of cluster.impairments) {
    if (!impairment.from(from.pod) || !impairment.to(to.pod)) continue;
    if (impairment.kind === "delay") delayMs += impairment.amount;
    if (impairment.kind === "loss")
      lossPerThousand = Math.min(1000, lossPerThousand + impairment.amount);
    if (impairment.kind === "partition") {
      refusal ??= { code: "timeout", text: `dial tcp ${ipOf(to)}:${port}: i/o timeout` };
    }
  }
  return { runtime: to, refusal, delayMs, lossPerThousand, abortPerThousand: 0 };
}

function ipOf(runtime: PodRuntime): string {
  return runtime.pod.status.podIP ?? "";
}

function portProblem(to: PodRuntime, port: number): Refusal | null {
  if (port === to.workload.port && to.phase === "running" && !to.affliction.killed) return null;
  return { code: "refused", text: `dial tcp ${ipOf(to)}:${port}: connect: connection refused` };
}

/** Policies only ever allow: a pod that one selects takes just what some policy lets through. */
function policyProblem(
  cluster: Cluster,
  from: PodRuntime,
  to: PodRuntime,
  port: number,
): Refusal | null {
  const blocked =
    !allowed(cluster, "Ingress", to.pod, from.pod, port) ||
    !allowed(cluster, "Egress", from.pod, to.pod, port);
  return blocked ? { code: "timeout", text: `dial tcp ${ipOf(to)}:${port}: i/o timeout` } : null;
}

function allowed(
  cluster: Cluster,
  direction: "Ingress" | "Egress",
  subject: Pod,
  peer: Pod,
  port: number,
): boolean {
  let isolated = false;
  for (const policy of cluster.store.list("NetworkPolicy")) {
    if (!selects(policy, direction, subject)) continue;
    isolated = true;
    const rules = (direction === "Ingress" ? policy.spec.ingress : policy.spec.egress) ?? [];
    if (rules.some((rule) => admits(cluster, rule, direction, policy, peer, port))) return true;
  }
  return !isolated;
}

function selects(policy: NetworkPolicy, direction: string, pod: Pod): boolean {
  return (
    policy.metadata.namespace === pod.metadata.namespace &&
    policy.spec.policyTypes.includes(direction) &&
    matches(policy.spec.podSelector.matchLabels ?? {}, pod.metadata.labels)
  );
}

function admits(
  cluster: Cluster,
  rule: PolicyRule,
  direction: "Ingress" | "Egress",
  policy: NetworkPolicy,
  peer: Pod,
  port: number,
): boolean {
  if (rule.ports && !rule.ports.some((one) => one.port === port)) return false;
  const peers = direction === "Ingress" ? rule.from : rule.to;
  return !peers || peers.some((one) => isPeer(cluster, one, policy, peer));
}

function isPeer(cluster: Cluster, peer: PolicyPeer, policy: NetworkPolicy, pod: Pod): boolean {
  const namespace = pod.metadata.namespace ?? "";
  if (peer.namespaceSelector) {
    const labels = cluster.store.find("Namespace", "", namespace)?.metadata.labels;
    if (!matches(peer.namespaceSelector.matchLabels ?? {}, labels)) return false;
  } else if (namespace !== policy.metadata.namespace) return false;
  return matches(peer.podSelector?.matchLabels ?? {}, pod.metadata.labels);
}
