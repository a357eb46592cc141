/** Kinds as Kubernetes writes them, with the short names kubectl takes. Plurals are derived below. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  Alertmanager: [],
  AuthorizationPolicy: [],
  BlockChaos: [],
  Certificate: ["cert"],
  ClusterRole: [],
  ClusterRoleBinding: [],
  ConfigMap: ["cm"],
  CronJob: ["cj"],
  CustomResourceDefinition: ["crd"],
  DNSChaos: [],
  DaemonSet: ["ds"],
  Deployment: ["deploy"],
  DestinationRule: ["dr"],
  EndpointSlice: [],
  Endpoints: ["ep", "endpoint"],
  Event: ["ev"],
  Gateway: ["gw", "gtw"],
  HTTPChaos: [],
  HTTPRoute: [],
  HorizontalPodAutoscaler: ["hpa"],
  IOChaos: [],
  Ingress: ["ing"],
  JVMChaos: [],
  Job: [],
  KernelChaos: [],
  LimitRange: ["limits"],
  MutatingWebhookConfiguration: [],
  Namespace: ["ns"],
  NetworkChaos: [],
  NetworkPolicy: ["netpol"],
  Node: ["no"],
  PeerAuthentication: ["pa"],
  PersistentVolume: ["pv"],
  PersistentVolumeClaim: ["pvc"],
  PhysicalMachineChaos: [],
  Pod: ["po"],
  PodChaos: [],
  PodDisruptionBudget: ["pdb"],
  PodMonitor: [],
  PriorityClass: ["pc"],
  PrometheusRule: [],
  ReplicaSet: ["rs"],
  ReplicationController: ["rc"],
  RequestAuthentication: ["ra"],
  ResourceQuota: ["quota"],
  Role: [],
  RoleBinding: [],
  Rollout: ["ro"],
  Schedule: [],
  Secret: [],
  Service: ["svc"],
  ServiceAccount: ["sa"],
  ServiceEntry: ["se"],
  ServiceMonitor: [],
  ServiceOperation: [],
  StatefulSet: ["sts"],
  StorageClass: ["sc"],
  StressChaos: [],
  TimeChaos: [],
  ValidatingWebhookConfiguration: [],
  VirtualService: ["vs"],
  VolumeAttachment: [],
  Workflow: [],
};

const CLUSTER_SCOPED = new Set([
  "ClusterRole",
  "ClusterRoleBinding",
  "CustomResourceDefinition",
  "MutatingWebhookConfiguration",
  "Namespace",
  "Node",
  "PersistentVolume",
  "PriorityClass",
  "StorageClass",
  "ValidatingWebhookConfiguration",
  "VolumeAttachment",
]);

/** Objects that run pods, and the pods they run: ITBench-AA's judge takes one for the other. */
const WORKLOADS = new Set([
  "DaemonSet",
  "Deployment",
  "Pod",
  "ReplicaSet",
  "Rollout",
  "StatefulSet",
]);

const BY_WORD = wordTable();

function wordTable(): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [kind, short] of Object.entries(KINDS)) {
    const word = kind.toLowerCase();
    for (const form of [word, plural(word), ...short]) words.set(form, kind);
  }
  return words;
}

function plural(word: string): string {
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/**
 * The kind a word means: case, plural, short name and API group (`deployments.apps`,
 * `networkchaos.chaos-mesh.org`) do not matter. A kind nobody listed keeps its letters, so that two
 * spellings of one custom resource still meet.
 */
export function canonicalKind(word: string): string {
  const plain = word.trim().replace(/\..*$/, "");
  const known = BY_WORD.get(plain.toLowerCase());
  return known ?? plain;
}

export function isKnownKind(word: string): boolean {
  return BY_WORD.has(word.trim().replace(/\..*$/, "").toLowerCase());
}

export function sameKind(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}

export function isClusterScoped(kind: string): boolean {
  return CLUSTER_SCOPED.has(kind);
}

export function isWorkload(kind: string): boolean {
  return WORKLOADS.has(kind);
}

/** A chaos-mesh experiment: every such kind ends in Chaos, whatever the case (`HttpChaos`). */
export function isChaos(kind: string): boolean {
  return /chaos$/i.test(kind);
}

/** What enters a policy's digest: another table would map other names. */
export const KIND_TABLES = {
  kinds: KINDS,
  clusterScoped: [...CLUSTER_SCOPED].sort(),
  workloads: [...WORKLOADS].sort(),
} as const;
