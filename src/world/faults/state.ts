import type { Cluster } from "../cluster/cluster.ts";
import { nodeProblem } from "../cluster/controllers/scheduler/node-fit.ts";
import { type Container, chooses, type Pod, type PodSpec } from "../cluster/kinds.ts";
import { Policies } from "../cluster/policies.ts";
import { processOf } from "../cluster/process.ts";
import { mebibytes } from "../cluster/quantity.ts";
import { namespaceAt, ownerIn, type Site, workloadAt } from "./fault.ts";

// Questions about the state of a cluster that tell whether a cause is gone. They ask for what is right, not for the
// value there was before: another repair than the one we think of counts as well.

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Files and connections that no program of these applications holds open at once. */
const PLENTY = 1024;

/** The container starts the workload's own program, and nothing that fills memory or disk beside it. */
export function runsProgram(cluster: Cluster, site: Site, container: Container): boolean {
  const image = cluster.images.find(container.image);
  if (image?.architecture !== "amd64") return false;
  if (!image.programs.some((one) => one.name === site.target)) return false;
  const process = processOf(container, image, (path) =>
    mountedText(cluster, site, container, path),
  );
  return (
    process.kind === "server" &&
    process.fillMemory + process.fillDisk === 0 &&
    (process.descriptors ?? PLENTY) >= PLENTY
  );
}

function mountedText(
  cluster: Cluster,
  site: Site,
  container: Container,
  path: string,
): string | null {
  const volumes = ownerIn(cluster, site)?.spec.template.spec.volumes ?? [];
  for (const { name, mountPath } of container.volumeMounts ?? []) {
    if (!path.startsWith(`${mountPath}/`)) continue;
    const map = volumes.find((one) => one.name === name)?.configMap?.name ?? "";
    const data = cluster.store.get("ConfigMap", namespaceAt(site), map)?.data;
    return data?.[path.slice(mountPath.length + 1)] ?? null;
  }
  return null;
}

/** Two ways to write the address of one Service. */
export function sameAddress(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(address: string): string {
  return address
    .replace(/^[a-z]+:\/\//, "")
    .replace(/\/$/, "")
    .replace(/\.svc(\.cluster\.local)?(?=:|$)/, "")
    .replace(/^([^.:/]+)\.[^.:/]+(?=:|$)/, "$1");
}

/** A pod as the workload's template would make it. */
function podOf(cluster: Cluster, site: Site, name: string): Pod | null {
  const owner = ownerIn(cluster, { ...site, target: name });
  if (!owner) return null;
  const { metadata, spec } = owner.spec.template;
  const { namespace = "" } = owner.metadata;
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace,
      labels: metadata.labels ?? {},
      uid: "",
      resourceVersion: "",
      creationTimestamp: "",
    },
    spec,
    status: { phase: "Running", conditions: [], qosClass: "" },
  };
}

/** Policies let every workload that calls the target through to it. */
export function isReachable(cluster: Cluster, site: Site): boolean {
  const policies = new Policies(cluster);
  const to = podOf(cluster, site, site.target);
  const { serves, port } = workloadAt(site);
  const callers = site.application.workloads.filter((one) =>
    one.operations.some(({ calls }) => calls.some((call) => call.to === serves)),
  );
  return (
    to !== null &&
    callers.every((one) => {
      const from = podOf(cluster, site, one.name);
      return from === null || policies.allow(from, to, port ?? 0);
    })
  );
}

/** The Service is there, finds the pods of the workload and sends requests to the port they serve. */
export function isWired(cluster: Cluster, site: Site): boolean {
  const { serves, port } = workloadAt(site);
  const service = cluster.store.get("Service", namespaceAt(site), serves ?? site.target);
  const template = ownerIn(cluster, site)?.spec.template;
  if (!service?.spec.selector || !template) return false;
  const ports = template.spec.containers.flatMap((one) => one.ports ?? []);
  const aims = (service.spec.ports ?? []).filter((one) => {
    const { targetPort = one.port } = one;
    const number =
      typeof targetPort === "number"
        ? targetPort
        : ports.find(({ name }) => name === targetPort)?.containerPort;
    return one.port === port && number === port;
  });
  return (
    aims.length > 0 && chooses({ matchLabels: service.spec.selector }, template.metadata.labels)
  );
}

interface DenyPolicy {
  readonly selector?: { readonly matchLabels?: Record<string, string> };
  readonly action?: string;
  readonly rules?: readonly {
    readonly to?: readonly { readonly operation?: { readonly methods?: readonly string[] } }[];
  }[];
}

/** A policy of the mesh denies reading from the target. */
export function deniesGet(cluster: Cluster, site: Site): boolean {
  const labels = ownerIn(cluster, site)?.spec.template.metadata.labels;
  for (const object of cluster.store.every("AuthorizationPolicy")) {
    const { selector, action, rules = [] } = (object.spec ?? {}) as DenyPolicy;
    if (object.metadata.namespace !== namespaceAt(site) || action !== "DENY") continue;
    if (selector && !chooses(selector, labels)) continue;
    const hit = rules.some(
      ({ to = [] }) =>
        to.length === 0 || to.some(({ operation }) => operation?.methods?.includes("GET") ?? true),
    );
    if (hit) return true;
  }
  return false;
}

/** Some node may take the workload's pods, as far as selectors, taints and distances go. */
export function findsRoom(cluster: Cluster, site: Site, spec: PodSpec): boolean {
  const rules =
    spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  const own = ownerIn(cluster, site)?.spec.selector;
  const others = [...cluster.store.list("Pod")].filter(
    ({ metadata }) => metadata.namespace === namespaceAt(site) && !chooses(own, metadata.labels),
  );
  return [...cluster.store.list("Node")].some(
    (node) =>
      nodeProblem(spec, node) === null &&
      !rules.some((rule) =>
        others.some(
          (pod) =>
            pod.spec.nodeName === node.metadata.name &&
            chooses(rule.labelSelector, pod.metadata.labels),
        ),
      ),
  );
}

/** Every quota of the namespace has room for all that its workloads want. */
export function hasRoom(cluster: Cluster, namespace: string): boolean {
  let wanted = 0;
  for (const kind of ["Deployment", "StatefulSet"] as const) {
    for (const { metadata, spec } of cluster.store.list(kind)) {
      if (metadata.namespace !== namespace) continue;
      for (const { resources } of spec.template.spec.containers)
        wanted += (spec.replicas ?? 1) * (mebibytes(resources?.limits?.memory) ?? 0);
    }
  }
  for (const quota of cluster.store.list("ResourceQuota")) {
    const hard = quota.spec.hard?.["limits.memory"];
    if (quota.metadata.namespace !== namespace || hard === undefined) continue;
    if ((mebibytes(hard) ?? 0) < wanted) return false;
  }
  return true;
}

/** Everything that the workload's template refers to is there: Secrets, ConfigMaps and their keys. */
export function findsReferences(cluster: Cluster, site: Site, container: Container): boolean {
  const namespace = namespaceAt(site);
  const has = (kind: "ConfigMap" | "Secret", name: string, key: string | null) => {
    const data = cluster.store.get(kind, namespace, name)?.data;
    return data !== undefined && (key === null || data[key] !== undefined);
  };
  const variables = (container.env ?? []).every(({ value, valueFrom }) => {
    const { secretKeyRef: secret, configMapKeyRef: map } = valueFrom ?? {};
    if (value !== undefined) return true;
    if (secret && !secret.optional) return has("Secret", secret.name, secret.key);
    return !map || map.optional === true || has("ConfigMap", map.name, map.key);
  });
  const volumes = ownerIn(cluster, site)?.spec.template.spec.volumes ?? [];
  return (
    variables &&
    volumes.every(
      ({ configMap, secret }) =>
        (!configMap || configMap.optional === true || has("ConfigMap", configMap.name, null)) &&
        (!secret || secret.optional === true || has("Secret", secret.secretName, null)),
    )
  );
}
