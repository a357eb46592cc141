import type { Action, Json, JsonObject, Target } from "../actions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Container, Deployment, StatefulSet } from "../cluster/kinds.ts";
import { resourcesOf } from "../cluster/template.ts";
import type { Site } from "./site.ts";

/** An action without its moment: whoever does it says when. */
export type Write = Omit<Action, "at">;

/** Whether the cause itself is gone from a cluster, by whatever way; symptoms may still be there for a while. */
export type Gone = (cluster: Cluster) => boolean;

/** What ends the incident of a fault, as actions in the world. */
export type Remedy =
  | {
      readonly kind: "fix";
      /** Alternatives, each a list of writes done one after the other; the first is what the ground truth recommends. */
      readonly ways: readonly (readonly Write[])[];
      readonly gone: Gone;
    }
  /** Nothing inside the cluster ends it: whoever is outside has to be told. */
  | { readonly kind: "hand-over"; readonly gone: Gone };

export function fix(gone: Gone, ...ways: readonly (readonly Write[])[]): Remedy {
  return { kind: "fix", ways, gone };
}

const PLACES: Readonly<Record<string, readonly [group: string, version: string, plural: string]>> =
  {
    Certificate: ["cert-manager.io", "v1", "certificates"],
    AuthorizationPolicy: ["security.istio.io", "v1", "authorizationpolicies"],
    ConfigMap: ["", "v1", "configmaps"],
    DaemonSet: ["apps", "v1", "daemonsets"],
    Deployment: ["apps", "v1", "deployments"],
    HorizontalPodAutoscaler: ["autoscaling", "v2", "horizontalpodautoscalers"],
    LimitRange: ["", "v1", "limitranges"],
    Namespace: ["", "v1", "namespaces"],
    NetworkPolicy: ["networking.k8s.io", "v1", "networkpolicies"],
    Node: ["", "v1", "nodes"],
    PeerAuthentication: ["security.istio.io", "v1", "peerauthentications"],
    PersistentVolumeClaim: ["", "v1", "persistentvolumeclaims"],
    Pod: ["", "v1", "pods"],
    ResourceQuota: ["", "v1", "resourcequotas"],
    Schedule: ["chaos-mesh.org", "v1alpha1", "schedules"],
    Secret: ["", "v1", "secrets"],
    Service: ["", "v1", "services"],
    ServiceAccount: ["", "v1", "serviceaccounts"],
    StatefulSet: ["apps", "v1", "statefulsets"],
    StorageClass: ["storage.k8s.io", "v1", "storageclasses"],
    VirtualService: ["networking.istio.io", "v1", "virtualservices"],
  };

function targetOf(kind: string, namespace: string | null, name: string | null): Target {
  const place = PLACES[kind];
  if (!place) throw new Error(`no remedy writes a ${kind}`);
  const [group, version, resource] = place;
  return { group, version, resource, namespace, name, subresource: null };
}

/** A patch as kubectl sends it: strategic for Kubernetes' own kinds, a merge for the others. */
export function patch(kind: string, namespace: string | null, name: string, body: Json): Write {
  const target = targetOf(kind, namespace, name);
  const own = !target.group.includes(".") || target.group.endsWith(".k8s.io");
  const contentType = `application/${own ? "strategic-merge-patch" : "merge-patch"}+json`;
  return { verb: "patch", target, contentType, body };
}

export function remove(kind: string, namespace: string | null, name: string): Write {
  return {
    verb: "delete",
    target: targetOf(kind, namespace, name),
    contentType: "application/json",
    body: null,
  };
}

/** What `kubectl drain` does of its own: every pod of a namespace that is on the node is made anew elsewhere. */
export function clearNode(namespace: string, node: string): Write {
  return {
    verb: "deletecollection",
    target: targetOf("Pod", namespace, null),
    contentType: "application/json",
    body: null,
    query: { fieldSelector: `spec.nodeName=${node}` },
  };
}

export function create(kind: string, namespace: string | null, object: JsonObject): Write {
  const target = targetOf(kind, namespace, null);
  const { group, version } = target;
  const apiVersion = group === "" ? version : `${group}/${version}`;
  return {
    verb: "create",
    target,
    contentType: "application/json",
    body: { apiVersion, kind, ...object },
  };
}

/** Replaces the data of an object by what it should hold. */
export function setData(
  kind: "ConfigMap" | "Secret",
  namespace: string,
  name: string,
  data: Readonly<Record<string, string>>,
): Write {
  return patch(kind, namespace, name, { data });
}

/** An edit of the pod template. A StatefulSet waits for its broken pod for ever: that has to be deleted too. */
export function editTemplate(site: Site, template: JsonObject): Write[] {
  const { kind, namespace, name } = placeOf(site);
  const write = patch(kind, namespace, name, { spec: { template } });
  return kind === "StatefulSet" ? [write, remove("Pod", namespace, `${name}-0`)] : [write];
}

export function editPods(site: Site, spec: JsonObject): Write[] {
  return editTemplate(site, { spec });
}

export function editContainer(site: Site, fields: JsonObject): Write[] {
  return editPods(site, { containers: [{ name: site.target, ...fields }] });
}

/** Takes one entry of the environment away. */
export function dropVariable(site: Site, name: string): Write[] {
  return editContainer(site, { env: [{ name, $patch: "delete" }] });
}

/** What the release gave the container, and nothing of what somebody added. */
export function giveResources(site: Site): Write[] {
  const workload = site.application.workloads.find((one) => one.name === site.target);
  if (!workload) throw new Error(`${site.application.id} has no workload ${site.target}`);
  const { requests, limits } = resourcesOf(workload);
  const resources = { requests: { cpu: null, ...requests }, limits: { cpu: null, ...limits } };
  return editContainer(site, { resources });
}

/** What `kubectl rollout restart` writes; admission sets the moment. */
export function restart(site: Site, name = site.target): Write {
  const { kind, namespace } = placeOf(site, name);
  const annotations = { "kubectl.kubernetes.io/restartedAt": "1970-01-01T00:00:00Z" };
  return patch(kind, namespace, name, { spec: { template: { metadata: { annotations } } } });
}

export function scaleTo(site: Site, replicas: number): Write {
  const { kind, namespace, name } = placeOf(site);
  return patch(kind, namespace, name, { spec: { replicas } });
}

function placeOf(site: Site, name = site.target) {
  const found = site.application.workloads.find((one) => one.name === name);
  if (!found) throw new Error(`${site.application.id} has no workload ${name}`);
  return { kind: found.kind, namespace: found.namespace ?? site.application.namespace, name };
}

/** A condition on the workload's template; a workload that is not there is not repaired. */
export function template(
  site: Site,
  holds: (owner: Deployment | StatefulSet, container: Container, cluster: Cluster) => boolean,
): Gone {
  const { kind, namespace, name } = placeOf(site);
  return (cluster) => {
    const owner = cluster.store.get(kind, namespace, name);
    const containers = owner?.spec.template.spec.containers ?? [];
    const container = containers.find((one) => one.name === site.target) ?? containers[0];
    return owner !== undefined && container !== undefined && holds(owner, container, cluster);
  };
}
