import type { Cluster } from "./cluster.ts";
import {
  chooses,
  type NetworkPolicy,
  type Pod,
  type PolicyPeer,
  type PolicyRule,
} from "./kinds.ts";

type Direction = "Ingress" | "Egress";

/** The network policies of one moment. They only ever allow: a pod that one selects takes just what some policy lets through. */
export class Policies {
  readonly #cluster: Cluster;
  readonly #byNamespace = new Map<string, NetworkPolicy[]>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    for (const policy of cluster.store.list("NetworkPolicy")) {
      const { namespace = "" } = policy.metadata;
      const list = this.#byNamespace.get(namespace);
      if (list) list.push(policy);
      else this.#byNamespace.set(namespace, [policy]);
    }
  }

  /** Whether a packet from one pod reaches a port of another. */
  allow(from: Pod, to: Pod, port: number): boolean {
    return this.#admit("Ingress", to, from, port) && this.#admit("Egress", from, to, port);
  }

  #admit(direction: Direction, subject: Pod, peer: Pod, port: number): boolean {
    let isolated = false;
    for (const policy of this.#byNamespace.get(subject.metadata.namespace ?? "") ?? []) {
      if (!governs(policy, direction, subject)) continue;
      isolated = true;
      const rules = (direction === "Ingress" ? policy.spec.ingress : policy.spec.egress) ?? [];
      const open = rules.some((rule) => this.#opens(rule, direction, policy, subject, peer, port));
      if (open) return true;
    }
    return !isolated;
  }

  #opens(
    rule: PolicyRule,
    direction: Direction,
    policy: NetworkPolicy,
    subject: Pod,
    peer: Pod,
    port: number,
  ): boolean {
    const server = direction === "Ingress" ? subject : peer;
    if (rule.ports && rule.ports.length > 0 && !rule.ports.some((one) => covers(one, server, port)))
      return false;
    const peers = (direction === "Ingress" ? rule.from : rule.to) ?? [];
    return peers.length === 0 || peers.some((one) => this.#isPeer(one, policy, peer));
  }

  #isPeer(peer: PolicyPeer, policy: NetworkPolicy, pod: Pod): boolean {
    if (peer.ipBlock) return inBlock(peer.ipBlock, pod.status.podIP ?? "");
    const { namespace = "" } = pod.metadata;
    if (peer.namespaceSelector) {
      const labels = this.#cluster.store.find("Namespace", "", namespace)?.metadata.labels;
      if (!chooses(peer.namespaceSelector, labels)) return false;
    } else if (namespace !== policy.metadata.namespace) return false;
    return chooses(peer.podSelector ?? {}, pod.metadata.labels);
  }
}

function governs({ spec }: NetworkPolicy, direction: Direction, pod: Pod): boolean {
  const types = spec.policyTypes ?? (spec.egress ? ["Ingress", "Egress"] : ["Ingress"]);
  return types.includes(direction) && chooses(spec.podSelector ?? {}, pod.metadata.labels);
}

function covers(
  one: { port?: number | string; endPort?: number; protocol?: string },
  server: Pod,
  port: number,
): boolean {
  // DNS is asked over UDP, everything else in these applications over TCP.
  if ((one.protocol ?? "TCP") !== (port === 53 ? "UDP" : "TCP")) return false;
  if (one.port === undefined) return true;
  if (typeof one.port === "number") return port >= one.port && port <= (one.endPort ?? one.port);
  return server.spec.containers.some((container) =>
    container.ports?.some((named) => named.name === one.port && named.containerPort === port),
  );
}

function inBlock({ cidr, except = [] }: { cidr: string; except?: readonly string[] }, ip: string) {
  return inRange(cidr, ip) && !except.some((part) => inRange(part, ip));
}

function inRange(cidr: string, ip: string): boolean {
  const [base = "", bits = "32"] = cidr.split("/");
  const length = 32 - Number(bits);
  const cut = (text: string) => {
    const number = text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
    return length >= 32 ? 0 : number >>> length;
  };
  return cut(base) === cut(ip);
}
