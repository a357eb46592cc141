import { sortedBy } from "../../model/order.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import { OBJECT_RECEIVER, repr, row } from "./tables.ts";

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
      parts.push(objectRow(cluster, object, resource, offset));
    }
  }
  return parts.join("");
}

function place(object: KubeObject): string {
  return `${object.metadata.namespace ?? ""}/${object.metadata.name}`;
}

function objectRow(cluster: Cluster, object: KubeObject, resource: string, offset: number): string {
  const { namespace } = object.metadata;
  const stamp = cluster.clock.stamp(cluster.now * 1_000_000 + offset * 7, offset % 1000);
  return row([
    stamp,
    stamp.slice(0, 19),
    "",
    "",
    "0",
    "",
    "0",
    "",
    JSON.stringify(object),
    "",
    namespace === undefined ? "{}" : repr({ "k8s.namespace.name": namespace }),
    "",
    OBJECT_RECEIVER,
    "1.0.0",
    "{}",
    repr({ "k8s.resource.name": resource }),
  ]);
}
