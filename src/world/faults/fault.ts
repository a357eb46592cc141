import type { Application, Workload } from "../application/types.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Container, Deployment, PodTemplate, StatefulSet } from "../cluster/kinds.ts";
import { deletePod } from "../cluster/pods.ts";
import type { Remedy } from "./remedy.ts";
import type { Site } from "./site.ts";

export type { Site } from "./site.ts";

/** An object whose failure explains the incident. */
export interface RootCause {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  /** Regular expression as published ground truths write them, or null for an exact name. */
  readonly filter: string | null;
  /** Other kinds under which the same cause may be named: the pod of a Deployment, the child of a Schedule. */
  readonly also: readonly { readonly kind: string; readonly filter: string }[];
}

/**
 * A change of the cluster at a moment. Everything it draws was drawn when it was planned: applied to two worlds it
 * writes the same, and what is planned after it draws the same whether or not it was ever applied.
 */
export interface Patch {
  /** Seconds after the incident's start. */
  readonly after: number;
  readonly apply: (cluster: Cluster) => void;
}

export interface FaultPlan {
  readonly roots: readonly RootCause[];
  readonly patches: readonly Patch[];
  /** Workloads it acts on, in order: flagd, then the service that reads the flag. */
  readonly path: readonly string[];
  readonly condition: string;
  /** The first way of the remedy in words, or whom to tell. */
  readonly repair: string;
  readonly remedy: Remedy;
}

export type FaultName =
  | "admission-webhook"
  | "certificate-expired"
  | "clock-skew"
  | "config-key"
  | "conntrack-full"
  | "containerd-stopped"
  | "coredns-scaled"
  | "dependency-rollout"
  | "file-descriptors"
  | "image-pull-secret"
  | "kube-proxy"
  | "kubelet-stopped"
  | "limit-range"
  | "liveness-probe"
  | "missing-config-map"
  | "missing-secret"
  | "network-plugin"
  | "noisy-neighbour"
  | "pod-security"
  | "port-name"
  | "queue-backlog"
  | "read-only-root"
  | "run-as-root"
  | "secret-key"
  | "service-name"
  | "slow-disk"
  | "volume-full"
  | "anti-affinity"
  | "api-server-surge"
  | "autoscaler"
  | "container-command"
  | "container-image"
  | "container-resources"
  | "coredns-config"
  | "cross-namespace-policy"
  | "datastore-memory"
  | "datastore-password"
  | "dns-policy"
  | "environment-variable"
  | "external-outage"
  | "feature-flag"
  | "image-architecture"
  | "init-crash"
  | "init-hang"
  | "mesh-authorization"
  | "mesh-disabled"
  | "mesh-route"
  | "mesh-strict"
  | "missing-limits"
  | "network-chaos"
  | "network-policy"
  | "node-cordoned"
  | "node-selector"
  | "pool-neighbour"
  | "pool-size"
  | "preemption"
  | "readiness-probe"
  | "resource-quota"
  | "scaled-to-zero"
  | "scheduler-down"
  | "service-account"
  | "secret-corrupted"
  | "service-deleted"
  | "service-selector"
  | "storage-claim"
  | "target-port"
  | ExperimentName;

/** Experiments of chaos-mesh on the pods themselves. */
export type ExperimentName =
  | "pod-chaos"
  | "cpu-stress-chaos"
  | "memory-stress-chaos"
  | "http-abort-chaos"
  | "http-tamper-chaos"
  | "jvm-return-chaos"
  | "jvm-stress-chaos"
  | "io-chaos";

export interface Fault {
  readonly id: FaultName;
  /** What the report groups by. */
  readonly family: string;
  readonly category: string;
  /** Resolution steps and technologies, for the difficulty by the catalogue's formula. */
  readonly steps: number;
  readonly technologies: number;
  readonly arguments: readonly string[];
  /** What an argument may be, where only certain values make sense. */
  readonly choices?: (
    application: Application,
    target: string,
  ) => Readonly<Record<string, readonly string[]>>;
  /** What it can be applied to in this application; empty when it cannot be applied at all. */
  targets(application: Application): readonly string[];
  plan(site: Site): FaultPlan;
}

/** Services that somebody asks for something. */
export function served(application: Application): readonly string[] {
  const asked = new Set([
    ...application.workloads
      .flatMap((one) => one.operations.flatMap(({ calls }) => calls))
      .map(({ to }) => to),
    ...application.journeys.map(({ call }) => call.to),
  ]);
  return application.workloads
    .filter((one) => one.role === "service" && one.serves !== null && asked.has(one.serves))
    .map((one) => one.name);
}

export function workloadAt(site: Site): Workload {
  const found = site.application.workloads.find((one) => one.name === site.target);
  if (!found) throw new Error(`${site.application.id} has no workload ${site.target}`);
  return found;
}

export function namespaceAt(site: Site): string {
  return workloadAt(site).namespace ?? site.application.namespace;
}

/** The object that makes a workload's pods. */
export function ownerOf(
  cluster: Cluster,
  namespace: string,
  name: string,
): Deployment | StatefulSet {
  const found =
    cluster.store.get("Deployment", namespace, name) ??
    cluster.store.get("StatefulSet", namespace, name);
  if (!found) throw new Error(`no workload ${namespace}/${name}`);
  return found;
}

/** The object that makes the target's pods, or null where somebody took it away. */
export function ownerIn(cluster: Cluster, site: Site): Deployment | StatefulSet | null {
  const { kind } = workloadAt(site);
  return cluster.store.get(kind, namespaceAt(site), site.target) ?? null;
}

/** A workload as the cause; its pods are the same cause by another name. */
export function workloadRoot(site: Site, filter = `${site.target}\\b`): RootCause {
  const { kind, name } = workloadAt(site);
  const namespace = namespaceAt(site);
  return { kind, namespace, name, filter, also: [{ kind: "Pod", filter: `${name}-.*` }] };
}

/** Workloads without which something goes wrong: services, stores, brokers and consumers. */
export function ordinary(application: Application): readonly string[] {
  const asked = new Set(served(application));
  return application.workloads
    .filter(
      (one) =>
        asked.has(one.name) ||
        one.role === "datastore" ||
        one.role === "broker" ||
        one.operations.some(({ kind }) => kind === "consume"),
    )
    .map((one) => one.name);
}

/** Patches this long before the incident are history: they are part of both runs. */
export const HISTORY = -100_000;

export function scale(site: Site, after: number, replicas: number | "as before"): Patch {
  return {
    after,
    apply: (cluster) => {
      const owner = ownerOf(cluster, namespaceAt(site), site.target);
      owner.spec.replicas = replicas === "as before" ? workloadAt(site).replicas : replicas;
      cluster.store.changed(owner);
    },
  };
}

/** An edit of the pod template that takes effect at once: scaled to zero, changed, scaled back. */
export function editWorkload(
  site: Site,
  edit: (template: PodTemplate, container: Container, cluster: Cluster) => void,
): readonly Patch[] {
  const change: Patch = {
    after: 0,
    apply: (cluster) => {
      const owner = ownerOf(cluster, namespaceAt(site), site.target);
      const [container] = owner.spec.template.spec.containers;
      if (!container) throw new Error(`${site.target} has no container`);
      edit(owner.spec.template, container, cluster);
      owner.spec.replicas = 0;
      cluster.store.changed(owner);
    },
  };
  return [change, scale(site, 15, "as before")];
}

/** Deletes the pods, so that new ones meet the changed world. */
export function restartPods(after: number, name: string): Patch {
  return {
    after,
    apply: (cluster) => {
      for (const runtime of [...cluster.runtimes.values()]) {
        if (runtime.workload.name === name) deletePod(cluster, runtime);
      }
    },
  };
}

export function argument(site: Site, name: string, fallback: string): string {
  const value = site.arguments[name];
  return value === undefined ? fallback : String(value);
}
