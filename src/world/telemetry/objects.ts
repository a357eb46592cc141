import { sortedBy } from "../../model/order.ts";
import { tsvCell } from "../../records/tsv.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import { OBJECT_RECEIVER, repr } from "./tables.ts";

/** Kinds the recorder pulls, by their plural; Secrets are not among them. */
const PULLED: readonly (readonly [string, string])[] = [
  ["Pod", "pods"],
  ["Service", "services"],
  ["Endpoints", "endpoints"],
  ["ConfigMap", "configmaps"],
  ["ServiceAccount", "serviceaccounts"],
  ["Namespace", "namespaces"],
  ["Node", "nodes"],
  ["PersistentVolumeClaim", "persistentvolumeclaims"],
  ["PersistentVolume", "persistentvolumes"],
  ["ResourceQuota", "resourcequotas"],
  ["LimitRange", "limitranges"],
  ["Deployment", "deployments"],
  ["DaemonSet", "daemonsets"],
  ["StatefulSet", "statefulsets"],
  ["ReplicaSet", "replicasets"],
  ["Job", "jobs"],
  ["CronJob", "cronjobs"],
  ["Ingress", "ingresses"],
  ["NetworkPolicy", "networkpolicies"],
  ["Role", "roles"],
  ["RoleBinding", "rolebindings"],
  ["ClusterRole", "clusterroles"],
  ["ClusterRoleBinding", "clusterrolebindings"],
  ["StorageClass", "storageclasses"],
  ["PriorityClass", "priorityclasses"],
  ["HorizontalPodAutoscaler", "horizontalpodautoscalers"],
  ["PodDisruptionBudget", "poddisruptionbudgets"],
  ["CustomResourceDefinition", "customresourcedefinitions"],
  ["Schedule", "schedules"],
  ["NetworkChaos", "networkchaos"],
  ["PodChaos", "podchaos"],
  ["StressChaos", "stresschaos"],
  ["HTTPChaos", "httpchaos"],
  ["JVMChaos", "jvmchaos"],
  ["IOChaos", "iochaos"],
  ["DNSChaos", "dnschaos"],
  ["Gateway", "gateways"],
  ["VirtualService", "virtualservices"],
  ["DestinationRule", "destinationrules"],
  ["PeerAuthentication", "peerauthentications"],
  ["AuthorizationPolicy", "authorizationpolicies"],
];

/** One pull of everything, kind after kind, in the order of the API server: by namespace and name. */
export function pullRows(cluster: Cluster): string {
  const parts: string[] = [];
  let offset = 0;
  for (const [kind, resource] of PULLED) {
    const objects = sortedBy(cluster.store.every(kind), place);
    for (const object of objects) {
      offset += 211;
      const stamp = cluster.clock.stamp(cluster.now * 1_000_000 + offset * 7, offset % 1000);
      parts.push(stamp, "\t", stamp.slice(0, 19), tailOf(object, resource));
    }
  }
  return parts.join("");
}

function place(object: KubeObject): string {
  return `${object.metadata.namespace ?? ""}/${object.metadata.name}`;
}

const tails = new WeakMap<KubeObject, { readonly version: string; readonly tail: string }>();

/** All of a row but its time. Most objects are the same at every pull, and whoever writes to one moves its version. */
function tailOf(object: KubeObject, resource: string): string {
  const { resourceVersion, namespace } = object.metadata;
  const known = tails.get(object);
  if (known?.version === resourceVersion) return known.tail;
  const [place, attributes] = attributesOf(namespace, resource);
  const body = tsvCell(JSON.stringify(object));
  const tail = `\t\t\t0\t\t0\t\t${body}\t\t${place}\t\t${OBJECT_RECEIVER}\t1.0.0\t{}\t${attributes}\n`;
  tails.set(object, { version: resourceVersion, tail });
  return tail;
}

const pairs = new Map<string, readonly [string, string]>();

function attributesOf(namespace: string | undefined, resource: string): readonly [string, string] {
  const key = `${namespace ?? ""}/${resource}`;
  let pair = pairs.get(key);
  if (!pair) {
    const place = namespace === undefined ? "{}" : repr({ "k8s.namespace.name": namespace });
    pair = [tsvCell(place), tsvCell(repr({ "k8s.resource.name": resource }))];
    pairs.set(key, pair);
  }
  return pair;
}
