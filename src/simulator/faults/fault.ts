import type { Application, Workload } from "../application/types.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Deployment } from "../cluster/kinds.ts";
import type { Stream } from "../random.ts";

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
  readonly repair: string;
}

export interface Site {
  readonly cluster: Cluster;
  readonly application: Application;
  readonly target: string;
  readonly arguments: Readonly<Record<string, string | number | boolean>>;
  readonly stream: Stream;
}

export interface Fault {
  readonly id: string;
  /** What the report groups by. */
  readonly family: string;
  readonly category: string;
  /** Resolution steps and technologies, for the difficulty by the catalogue's formula. */
  readonly steps: number;
  readonly technologies: number;
  readonly arguments: readonly string[];
  /** What it can be applied to in this application; empty when it cannot be applied at all. */
  targets(application: Application): readonly string[];
  plan(site: Site): FaultPlan;
}

export function served(application: Application): readonly string[] {
  return application.workloads
    .filter((one) => one.role === "service" && one.serves !== null && one.operations.length > 0)
    .map((one) => one.name);
}

export function workloadAt(site: Site): Workload {
  const found = site.application.workloads.find((one) => one.name === site.target);
  if (!found) throw new Error(`${site.application.id} has no workload ${site.target}`);
  return found;
}

export function namespaceAt(site: Site): string {
  return site.cluster.namespaceOf(workloadAt(site));
}

export function deploymentOf(cluster: Cluster, namespace: string, name: string): Deployment {
  const found = cluster.store.get("Deployment", namespace, name);
  if (!found) throw new Error(`no Deployment ${namespace}/${name}`);
  return found;
}

/** A Deployment as the cause; its pods are the same cause by another name. */
export function deploymentRoot(namespace: string, name: string): RootCause {
  return {
    kind: "Deployment",
    namespace,
    name,
    filter: `${name}\\b`,
    also: [{ kind: "Pod", filter: `${name}-.*` }],
  };
}

/** An edit of the pod template that takes effect at once: scaled to zero, changed, scaled back. */
export function editWorkload(
  namespace: string,
  name: string,
  edit: (deployment: Deployment) => void,
): readonly Patch[] {
  let replicas = 1;
  return [
    {
      after: 0,
      apply: (cluster) => {
        const deployment = deploymentOf(cluster, namespace, name);
        replicas = deployment.spec.replicas;
        edit(deployment);
        deployment.spec.replicas = 0;
        cluster.store.changed(deployment);
      },
    },
    {
      after: 15,
      apply: (cluster) => {
        const deployment = deploymentOf(cluster, namespace, name);
        deployment.spec.replicas = replicas;
        cluster.store.changed(deployment);
      },
    },
  ];
}

export function argument(site: Site, name: string, fallback: string): string {
  const value = site.arguments[name];
  return value === undefined ? fallback : String(value);
}
