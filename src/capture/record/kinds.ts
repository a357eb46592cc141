import { parseTime } from "../../model/time.ts";

/** Kinds whose plural no rule tells. */
const PLURALS: ReadonlyMap<string, string> = new Map([["endpoints", "endpoints"]]);

/** Plural and lower case, as in addresses: NetworkPolicy is networkpolicies. */
export function resourceOf(kind: string): string {
  const word = kind.toLowerCase();
  const known = PLURALS.get(word);
  if (known !== undefined) return known;
  if (word.endsWith("chaos")) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Pod for "pods": how folders of dumps name what they hold. Null for what is no known folder name. */
export function kindOfFolder(name: string): string | null {
  return KINDS.get(name.toLowerCase()) ?? null;
}

const KINDS: ReadonlyMap<string, string> = new Map(
  [
    "ConfigMap",
    "CronJob",
    "CustomResourceDefinition",
    "DaemonSet",
    "Deployment",
    "EndpointSlice",
    "Endpoints",
    "Event",
    "HorizontalPodAutoscaler",
    "Ingress",
    "Job",
    "Lease",
    "LimitRange",
    "Namespace",
    "NetworkPolicy",
    "Node",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Pod",
    "PodDisruptionBudget",
    "PriorityClass",
    "ReplicaSet",
    "ReplicationController",
    "ResourceQuota",
    "Role",
    "RoleBinding",
    "ClusterRole",
    "ClusterRoleBinding",
    "Secret",
    "Service",
    "ServiceAccount",
    "StatefulSet",
    "StorageClass",
    "VolumeAttachment",
  ]
    .map((kind): [string, string] => [resourceOf(kind), kind])
    .concat([
      ["pvcs", "PersistentVolumeClaim"],
      ["pvs", "PersistentVolume"],
      ["ingress", "Ingress"],
      ["storage-classes", "StorageClass"],
      ["custom-resource-definitions", "CustomResourceDefinition"],
      ["limitranges", "LimitRange"],
      ["pod-disruption-budgets", "PodDisruptionBudget"],
      ["priorityclasses", "PriorityClass"],
    ]),
);

const API_VERSIONS: Readonly<Record<string, string>> = {
  CronJob: "batch/v1",
  CustomResourceDefinition: "apiextensions.k8s.io/v1",
  DaemonSet: "apps/v1",
  Deployment: "apps/v1",
  EndpointSlice: "discovery.k8s.io/v1",
  HorizontalPodAutoscaler: "autoscaling/v2",
  Ingress: "networking.k8s.io/v1",
  Job: "batch/v1",
  Lease: "coordination.k8s.io/v1",
  NetworkPolicy: "networking.k8s.io/v1",
  PodDisruptionBudget: "policy/v1",
  PriorityClass: "scheduling.k8s.io/v1",
  ReplicaSet: "apps/v1",
  Role: "rbac.authorization.k8s.io/v1",
  RoleBinding: "rbac.authorization.k8s.io/v1",
  ClusterRole: "rbac.authorization.k8s.io/v1",
  ClusterRoleBinding: "rbac.authorization.k8s.io/v1",
  StatefulSet: "apps/v1",
  StorageClass: "storage.k8s.io/v1",
  VolumeAttachment: "storage.k8s.io/v1",
};

export function apiVersionOf(kind: string): string {
  return API_VERSIONS[kind] ?? "v1";
}

/** What controllers stamp: of all the times in an object those that say when it was seen alive. */
const STAMPS =
  /"(?:time|creationTimestamp|lastTransitionTime|lastHeartbeatTime|lastUpdateTime|lastProbeTime|startTime|startedAt|finishedAt|renewTime|completionTime)":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)"/g;

export function latestTimeIn(json: string): bigint | null {
  let newest = "";
  for (const [, time = ""] of json.matchAll(STAMPS)) if (time > newest) newest = time;
  return newest === "" ? null : parseTime(newest);
}
