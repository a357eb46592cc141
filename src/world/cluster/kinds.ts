/** The Kubernetes objects the controllers read and write, with the fields they use. */
export interface Meta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: readonly OwnerReference[];
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller: true;
}

export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: Meta;
  [field: string]: unknown;
}

export type Selector = Record<string, string>;

export interface EnvEntry {
  name: string;
  value?: string;
  valueFrom?: {
    secretKeyRef?: { name: string; key: string };
    configMapKeyRef?: { name: string; key: string };
  };
}

export interface Probe {
  httpGet?: { path: string; port: number };
  tcpSocket?: { port: number };
  periodSeconds: number;
  failureThreshold: number;
  initialDelaySeconds?: number;
}

export interface Container {
  name: string;
  image: string;
  command?: readonly string[];
  args?: readonly string[];
  ports?: readonly { containerPort: number; name: string; protocol: string }[];
  env?: EnvEntry[];
  resources?: { requests?: Quantities; limits?: Quantities };
  readinessProbe?: Probe;
  livenessProbe?: Probe;
  volumeMounts?: readonly { name: string; mountPath: string }[];
  imagePullPolicy: string;
}

export interface Quantities {
  cpu?: string;
  memory?: string;
}

export interface Volume {
  name: string;
  configMap?: { name: string };
  persistentVolumeClaim?: { claimName: string };
  secret?: { secretName: string };
}

export interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  nodeSelector?: Record<string, string>;
  affinity?: {
    podAntiAffinity?: {
      requiredDuringSchedulingIgnoredDuringExecution: readonly {
        labelSelector: { matchLabels: Selector };
        topologyKey: string;
      }[];
    };
  };
  dnsPolicy: string;
  priorityClassName?: string;
  priority?: number;
  serviceAccountName: string;
  volumes?: Volume[];
  nodeName?: string;
  restartPolicy: string;
  terminationGracePeriodSeconds: number;
}

export interface PodTemplate {
  metadata: { labels: Record<string, string>; annotations?: Record<string, string> };
  spec: PodSpec;
}

export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime: string;
}

export interface ContainerStatus {
  name: string;
  image: string;
  ready: boolean;
  started: boolean;
  restartCount: number;
  state: ContainerState;
  lastState: ContainerState;
}

export interface ContainerState {
  running?: { startedAt: string };
  waiting?: { reason: string; message?: string };
  terminated?: {
    exitCode: number;
    reason: string;
    startedAt: string;
    finishedAt: string;
    message?: string;
  };
}

export interface Pod extends KubeObject {
  kind: "Pod";
  spec: PodSpec;
  status: {
    phase: string;
    conditions: Condition[];
    containerStatuses?: ContainerStatus[];
    initContainerStatuses?: ContainerStatus[];
    podIP?: string;
    hostIP?: string;
    startTime?: string;
    reason?: string;
    message?: string;
    qosClass: string;
  };
}

export interface Deployment extends KubeObject {
  kind: "Deployment";
  spec: {
    replicas: number;
    revisionHistoryLimit: number;
    selector: { matchLabels: Selector };
    strategy: { type: "RollingUpdate" | "Recreate" };
    template: PodTemplate;
  };
  status: {
    observedGeneration: number;
    replicas: number;
    updatedReplicas: number;
    readyReplicas: number;
    availableReplicas: number;
    unavailableReplicas?: number;
    conditions: Condition[];
  };
}

export interface StatefulSet extends KubeObject {
  kind: "StatefulSet";
  spec: {
    replicas: number;
    serviceName: string;
    selector: { matchLabels: Selector };
    template: PodTemplate;
  };
  status: {
    replicas: number;
    readyReplicas: number;
    currentRevision: string;
    updateRevision: string;
  };
}

export interface ReplicaSet extends KubeObject {
  kind: "ReplicaSet";
  spec: { replicas: number; selector: { matchLabels: Selector }; template: PodTemplate };
  status: {
    replicas: number;
    readyReplicas: number;
    availableReplicas: number;
    conditions?: Condition[];
  };
}

export interface ServicePort {
  name: string;
  port: number;
  targetPort: number;
  protocol: string;
}

export interface Service extends KubeObject {
  kind: "Service";
  spec: {
    type: string;
    clusterIP?: string;
    externalName?: string;
    selector?: Selector;
    ports: ServicePort[];
  };
}

export interface Endpoints extends KubeObject {
  kind: "Endpoints";
  subsets: {
    addresses?: {
      ip: string;
      nodeName: string;
      targetRef: { kind: "Pod"; name: string; namespace: string; uid: string };
    }[];
    notReadyAddresses?: {
      ip: string;
      nodeName: string;
      targetRef: { kind: "Pod"; name: string; namespace: string; uid: string };
    }[];
    ports: { name: string; port: number; protocol: string }[];
  }[];
}

export interface ConfigMap extends KubeObject {
  kind: "ConfigMap";
  data: Record<string, string>;
}

export interface Secret extends KubeObject {
  kind: "Secret";
  data: Record<string, string>;
}

export interface Node extends KubeObject {
  kind: "Node";
  spec: { providerID: string; unschedulable?: boolean; taints?: { key: string; effect: string }[] };
  status: {
    capacity: { cpu: string; memory: string; pods: string };
    allocatable: { cpu: string; memory: string; pods: string };
    conditions: (Condition & { lastHeartbeatTime: string })[];
    addresses: { type: string; address: string }[];
    nodeInfo: Record<string, string>;
  };
}

export interface ResourceQuota extends KubeObject {
  kind: "ResourceQuota";
  spec: { hard: Record<string, string> };
  status: { hard: Record<string, string>; used: Record<string, string> };
}

export interface PolicyRule {
  from?: PolicyPeer[];
  to?: PolicyPeer[];
  ports?: { port: number; protocol: string }[];
}

export interface PolicyPeer {
  podSelector?: { matchLabels?: Selector };
  namespaceSelector?: { matchLabels?: Selector };
}

export interface NetworkPolicy extends KubeObject {
  kind: "NetworkPolicy";
  spec: {
    podSelector: { matchLabels?: Selector };
    policyTypes: string[];
    ingress?: PolicyRule[];
    egress?: PolicyRule[];
  };
}

export interface Claim extends KubeObject {
  kind: "PersistentVolumeClaim";
  spec: {
    accessModes: string[];
    storageClassName: string;
    volumeName?: string;
    resources: { requests: { storage: string } };
  };
  status: { phase: string; capacity?: { storage: string } };
}

export interface Autoscaler extends KubeObject {
  kind: "HorizontalPodAutoscaler";
  spec: {
    scaleTargetRef: { apiVersion: string; kind: string; name: string };
    minReplicas: number;
    maxReplicas: number;
    metrics: {
      type: "Resource";
      resource: {
        name: "cpu" | "memory";
        target: { type: "Utilization"; averageUtilization: number };
      };
    }[];
  };
  status: {
    currentReplicas: number;
    desiredReplicas: number;
    lastScaleTime?: string;
    currentMetrics?: unknown;
    conditions: Condition[];
  };
}

/** chaos-mesh: what a Schedule spawns and what the experiment does to the pods it selects. */
export interface ChaosSpec {
  readonly mode: string;
  readonly selector: { readonly namespaces: readonly string[]; readonly labelSelectors: Selector };
  readonly duration?: string;
  readonly action?: string;
  readonly direction?: string;
  readonly target?: {
    readonly mode: string;
    readonly selector: {
      readonly namespaces: readonly string[];
      readonly labelSelectors: Selector;
    };
  };
  readonly delay?: string | { readonly latency: string; readonly jitter: string };
  readonly loss?: { readonly loss: string };
  readonly stressors?: {
    readonly cpu?: { readonly workers: number; readonly load: number };
    readonly memory?: { readonly workers: number; readonly size: string };
  };
  readonly [field: string]: unknown;
}

export interface Chaos extends KubeObject {
  spec: ChaosSpec;
  status: {
    conditions: { type: string; status: string }[];
    experiment: { desiredPhase: string; containerRecords: unknown[] };
  };
}

export interface Schedule extends KubeObject {
  kind: "Schedule";
  spec: {
    schedule: string;
    concurrencyPolicy: string;
    historyLimit: number;
    type: string;
    [body: string]: unknown;
  };
  status: {
    active?: { apiVersion: string; kind: string; name: string; namespace: string; uid: string }[];
    time?: string;
  };
}

export interface Kinds {
  Pod: Pod;
  Deployment: Deployment;
  StatefulSet: StatefulSet;
  ReplicaSet: ReplicaSet;
  Service: Service;
  Endpoints: Endpoints;
  ConfigMap: ConfigMap;
  Secret: Secret;
  Node: Node;
  ResourceQuota: ResourceQuota;
  NetworkPolicy: NetworkPolicy;
  PersistentVolumeClaim: Claim;
  HorizontalPodAutoscaler: Autoscaler;
  Schedule: Schedule;
}

export function matches(selector: Selector | undefined, labels: Selector | undefined): boolean {
  if (selector === undefined) return false;
  for (const key in selector) if (labels?.[key] !== selector[key]) return false;
  return true;
}

export function ownedBy(owner: KubeObject): readonly OwnerReference[] {
  const { name, uid } = owner.metadata;
  return [{ apiVersion: owner.apiVersion, kind: owner.kind, name, uid, controller: true }];
}
