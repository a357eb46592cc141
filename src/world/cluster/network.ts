import type { External } from "../application/types.ts";
import { mix, scale } from "../random.ts";
import { certificateProblem } from "./certificates.ts";
import type { Cluster, PodRuntime } from "./cluster.ts";
import { nodesWith } from "./daemons.ts";
import { matches, type Service } from "./kinds.ts";
import { type MeshBranch, meshRoute } from "./mesh.ts";
import { Policies } from "./policies.ts";

/** Why a request did not reach a process, in the words the network uses. */
export interface Refusal {
  readonly code: "nxdomain" | "refused" | "timeout" | "reset" | "denied";
  readonly text: string;
}

export type Route =
  | { readonly kind: "pods"; readonly branches: readonly Branch[] }
  | { readonly kind: "external"; readonly external: External }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Pods that share a part of the requests; without a mesh there is one branch that has them all. */
export interface Branch {
  readonly weight: number;
  readonly legs: readonly Leg[];
  readonly refusal: Refusal | null;
}

/** The pod that gets a request, or why none does. */
export function pick(route: Route & { kind: "pods" }, hash: number): Leg | Refusal {
  const [first] = route.branches;
  let branch = first;
  if (route.branches.length > 1) {
    const total = route.branches.reduce((sum, one) => sum + one.weight, 0);
    let rest = scale(mix(hash, 3, 2), Math.max(1, total));
    for (const one of route.branches) {
      branch = one;
      rest -= one.weight;
      if (rest < 0) break;
    }
  }
  const leg = branch?.legs[scale(mix(hash, 3, 1), branch.legs.length)];
  return branch?.refusal ?? leg ?? { code: "denied", text: "no healthy upstream" };
}

/** All pods behind a route. */
export function* legsOf(route: Route): Generator<Leg> {
  if (route.kind === "pods") for (const { legs } of route.branches) yield* legs;
}

interface Way {
  readonly refusal: Refusal | null;
  readonly delayMs: number;
  readonly lossPerThousand: number;
}

/** One pod that may answer. What happens on the way to it is found out when somebody takes it. */
export class Leg {
  readonly runtime: PodRuntime;
  /** Requests that the mesh answers with an error of its own, per thousand. */
  readonly abortPerThousand: number;
  readonly #look: () => Way;
  #way: Way | null = null;

  constructor(runtime: PodRuntime, abortPerThousand: number, look: () => Way) {
    this.runtime = runtime;
    this.abortPerThousand = abortPerThousand;
    this.#look = look;
  }

  get way(): Way {
    this.#way ??= this.#look();
    return this.#way;
  }
}

/** Resolves addresses to pods under the policies and experiments of the moment. */
export class Network {
  readonly #cluster: Cluster;
  #epoch = -1;
  #policies: Policies;
  #dns: readonly PodRuntime[] = [];
  /** Nodes whose rules for Services are kept. */
  #proxied: ReadonlySet<string> = new Set();
  readonly #routes = new Map<PodRuntime, Map<string, Route>>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#policies = new Policies(cluster);
  }

  route(from: PodRuntime, address: string): Route {
    if (this.#epoch !== this.#cluster.store.epoch) this.#renew();
    let routes = this.#routes.get(from);
    if (!routes) {
      routes = new Map();
      this.#routes.set(from, routes);
    }
    let route = routes.get(address);
    if (!route) {
      route = this.#resolve(from, address, 0);
      routes.set(address, route);
    }
    return route;
  }

  #renew(): void {
    this.#routes.clear();
    this.#epoch = this.#cluster.store.epoch;
    this.#policies = new Policies(this.#cluster);
    this.#proxied = nodesWith(this.#cluster, "kube-proxy");
    this.#dns = [...this.#cluster.runtimes.values()].filter(
      ({ pod, ready }) =>
        ready &&
        pod.metadata.namespace === "kube-system" &&
        pod.metadata.labels?.["k8s-app"] === "kube-dns",
    );
  }

  /** `depth` counts names that stand for other names: one that stands for itself leads nowhere. */
  #resolve(from: PodRuntime, address: string, depth: number): Route {
    const place = address.replace(/^[a-z]+:\/\//, "").split("/")[0] ?? "";
    const [host = "", portText = "80"] = place.split(":");
    const port = Number(portText);
    const cluster = this.#cluster;
    const external = cluster.application.externals.find((one) => one.host === host);
    if (external && cluster.outages.has(host))
      return refused("timeout", `dial tcp ${host}:${port}: i/o timeout`);
    if (external) return { kind: "external", external };
    if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return this.#byAddress(from, host, port);
    const silence = this.#dnsSilence(from);
    if (silence !== null) return refused("timeout", `lookup ${host} on 100.64.0.10:53: ${silence}`);
    const service = this.#lookUp(from, host);
    if (!service || depth > 4)
      return refused("nxdomain", `lookup ${host} on 100.64.0.10:53: no such host`);
    if (service.spec.externalName !== undefined)
      return this.#resolve(from, `${service.spec.externalName}:${portText}`, depth + 1);
    return this.#through(from, service, port);
  }

  #byAddress(from: PodRuntime, ip: string, port: number): Route {
    for (const service of this.#cluster.store.list("Service")) {
      if (service.spec.clusterIP === ip) return this.#through(from, service, port);
    }
    const runtime = this.#cluster.byIp.get(ip);
    if (!runtime) return refused("timeout", `dial tcp ${ip}:${port}: i/o timeout`);
    const legs = [this.#leg(from, runtime, port, 0, 0)];
    return { kind: "pods", branches: [{ weight: 1, legs, refusal: null }] };
  }

  #through(from: PodRuntime, service: Service, port: number): Route {
    const { namespace = "", name } = service.metadata;
    const headless = service.spec.clusterIP === "None";
    const ip = service.spec.clusterIP ?? name;
    const open = (service.spec.ports ?? []).find((one) => one.port === port);
    if (!headless && !this.#proxied.has(from.pod.spec.nodeName ?? ""))
      return refused("timeout", `dial tcp ${ip}:${port}: i/o timeout`);
    const certificate = certificateProblem(this.#cluster, namespace, name);
    if (certificate !== null) return refused("reset", certificate);
    // A Service drops what comes to a port it does not have; kube-proxy has no rule for it.
    if (!open && !headless) return refused("timeout", `dial tcp ${ip}:${port}: i/o timeout`);
    const mesh = meshRoute(this.#cluster, namespace, name);
    const legs = (branch: MeshBranch) =>
      this.#behind(from, service, open?.name, headless ? port : null, branch.labels).map((one) =>
        this.#leg(from, one.runtime, one.port, mesh.delayMs, mesh.abortPerThousand),
      );
    const branches = mesh.branches.map((branch): Branch => {
      const text = branch.problem;
      if (text !== null)
        return { weight: branch.weight, legs: [], refusal: { code: "denied", text } };
      const found = legs(branch);
      const nobody: Refusal =
        mesh.branches.length > 1
          ? { code: "denied", text: "503 UH no healthy upstream" }
          : { code: "refused", text: `dial tcp ${ip}:${port}: connect: connection refused` };
      return { weight: branch.weight, legs: found, refusal: found.length === 0 ? nobody : null };
    });
    return { kind: "pods", branches };
  }

  /** Ready pods of the Service's endpoints, whoever wrote those, with the port each is asked at. */
  #behind(
    from: PodRuntime,
    service: Service,
    portName: string | undefined,
    ownPort: number | null,
    labels: Record<string, string> | null,
  ): { runtime: PodRuntime; port: number }[] {
    const { namespace = "", name } = service.metadata;
    const endpoints = this.#cluster.store.get("Endpoints", namespace, name);
    const found: { runtime: PodRuntime; port: number }[] = [];
    for (const subset of endpoints?.subsets ?? []) {
      const port = ownPort ?? subset.ports?.find((one) => one.name === portName)?.port;
      if (port === undefined) continue;
      for (const { ip } of subset.addresses ?? []) {
        const runtime = this.#cluster.byIp.get(ip);
        if (!runtime || (labels && !matches(labels, runtime.pod.metadata.labels))) continue;
        found.push({ runtime, port });
      }
    }
    return from.phase === "gone" ? [] : found;
  }

  #lookUp(from: PodRuntime, host: string): Service | null {
    // The node's resolver knows nothing of the cluster's names.
    if (from.pod.spec.dnsPolicy === "Default" || !clusterDns(this.#cluster)) return null;
    const [name = "", second, third] = host.split(".");
    if (third !== undefined && third !== "svc") return null;
    const namespace = second ?? from.pod.metadata.namespace ?? "";
    return this.#cluster.store.get("Service", namespace, name) ?? null;
  }

  /** Why no name server answers this pod, or null. */
  #dnsSilence(from: PodRuntime): string | null {
    if (from.pod.spec.dnsPolicy === "Default") return null;
    const heard = this.#dns.some((one) => this.#policies.allow(from.pod, one.pod, 53));
    return heard ? null : "i/o timeout";
  }

  #leg(
    from: PodRuntime,
    to: PodRuntime,
    port: number,
    delayMs: number,
    abortPerThousand: number,
  ): Leg {
    const policies = this.#policies;
    return new Leg(to, abortPerThousand, () => this.#wayTo(policies, from, to, port, delayMs));
  }

  #wayTo(
    policies: Policies,
    from: PodRuntime,
    to: PodRuntime,
    port: number,
    meshDelay: number,
  ): Way {
    const place = `dial tcp ${to.pod.status.podIP ?? ""}:${port}`;
    let delayMs = meshDelay;
    let lossPerThousand = 0;
    let refusal: Refusal | null = null;
    const answers = port === to.workload.port && to.serving && !to.affliction.killed;
    if (!answers) refusal = { code: "refused", text: `${place}: connect: connection refused` };
    else if (!policies.allow(from.pod, to.pod, port))
      refusal = { code: "timeout", text: `${place}: i/o timeout` };
    for (const impairment of this.#cluster.impairments) {
      if (!impairment.from(from.pod) || !impairment.to(to.pod)) continue;
      if (impairment.kind === "delay") delayMs += impairment.amount;
      if (impairment.kind === "loss")
        lossPerThousand = Math.min(1000, lossPerThousand + impairment.amount);
      if (impairment.kind === "partition")
        refusal ??= { code: "timeout", text: `${place}: i/o timeout` };
    }
    return { refusal, delayMs, lossPerThousand };
  }
}

function refused(code: Refusal["code"], text: string): Route {
  return { kind: "refused", refusal: { code, text } };
}

/** CoreDNS answers for the cluster's zone only if its Corefile says so. */
function clusterDns(cluster: Cluster): boolean {
  const corefile = cluster.store.get("ConfigMap", "kube-system", "coredns")?.data?.Corefile;
  return corefile === undefined || /kubernetes cluster\.local/.test(corefile);
}
