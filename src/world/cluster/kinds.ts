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
  /** Set while an object waits for its finalizers or its process to end. */
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  finalizers?: readonly string[];
  generateName?: string;
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}

export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: Meta;
  [field: string]: unknown;
}

export type Selector = Record<string, string>;

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Labels and expressions by which an object chooses others. */
export interface LabelSelector {
  matchLabels?: Selector;
  matchExpressions?: readonly Requirement[];
}

export interface EnvEntry {
  name: string;
  value?: string;
  valueFrom?: {
    secretKeyRef?: { name: string; key: string; optional?: boolean };
    configMapKeyRef?: { name: string; key: string; optional?: boolean };
  };
}

export interface Probe {
  httpGet?: { path?: string; port: number | string };
  tcpSocket?: { port: number | string };
  grpc?: { port: number };
  exec?: { command?: readonly string[] };
  periodSeconds?: number;
  failureThreshold?: number;
  initialDelaySeconds?: number;
}

export interface Container {
  name: string;
  image: string;
  command?: readonly string[];
  args?: readonly string[];
  ports?: readonly { containerPort: number; name?: string; protocol?: string }[];
  env?: EnvEntry[];
  resources?: { requests?: Quantities; limits?: Quantities };
  readinessProbe?: Probe;
  livenessProbe?: Probe;
  startupProbe?: Probe;
  volumeMounts?: readonly { name: string; mountPath: string; subPath?: string }[];
  imagePullPolicy?: string;
}

export interface Quantities {
  cpu?: string;
  memory?: string;
  [resource: string]: string | undefined;
}

export interface Volume {
  name: string;
  configMap?: { name: string; optional?: boolean };
  persistentVolumeClaim?: { claimName: string };
  secret?: { secretName: string; optional?: boolean };
  emptyDir?: { sizeLimit?: string };
}

export interface Toleration {
  key?: string;
  operator?: string;
  value?: string;
  effect?: string;
  tolerationSeconds?: number;
}

export interface NodeSelectorTerm {
  matchExpressions?: readonly Requirement[];
}

export interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  nodeSelector?: Record<string, string>;
  affinity?: {
    podAntiAffinity?: {
      requiredDuringSchedulingIgnoredDuringExecution: readonly {
        labelSelector: LabelSelector;
        topologyKey: string;
      }[];
    };
    nodeAffinity?: {
      requiredDuringSchedulingIgnoredDuringExecution?: {
        nodeSelectorTerms: readonly NodeSelectorTerm[];
      };
    };
  };
  tolerations?: Toleration[];
  dnsPolicy?: string;
  priorityClassName?: string;
  priority?: number;
  serviceAccountName?: string;
  volumes?: Volume[];
  nodeName?: string;
  restartPolicy?: string;
  terminationGracePeriodSeconds?: number;
}

export interface PodTemplate {
  metadata: { labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: PodSpec;
}

export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastUpdateTime?: string;
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
    replicas?: number;
    revisionHistoryLimit?: number;
    minReadySeconds?: number;
    progressDeadlineSeconds?: number;
    paused?: boolean;
    selector: LabelSelector;
    strategy?: {
      type?: "RollingUpdate" | "Recreate";
      rollingUpdate?: { maxSurge?: number | string; maxUnavailable?: number | string } | null;
    };
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
    replicas?: number;
    serviceName?: string;
    selector: LabelSelector;
    template: PodTemplate;
    podManagementPolicy?: string;
    updateStrategy?: { type?: string; rollingUpdate?: { partition?: number } | null };
    revisionHistoryLimit?: number;
    volumeClaimTemplates?: readonly {
      metadata: { name: string; labels?: Record<string, string> };
      spec: Claim["spec"];
    }[];
  };
  status: {
    observedGeneration?: number;
    replicas: number;
    readyReplicas?: number;
    availableReplicas?: number;
    currentReplicas?: number;
    updatedReplicas?: number;
    currentRevision?: string;
    updateRevision?: string;
  };
}

export interface ReplicaSet extends KubeObject {
  kind: "ReplicaSet";
  spec: {
    replicas?: number;
    minReadySeconds?: number;
    selector: LabelSelector;
    template: PodTemplate;
  };
  status: {
    observedGeneration?: number;
    replicas: number;
    readyReplicas?: number;
    availableReplicas?: number;
    conditions?: Condition[];
  };
}

export interface DaemonSet extends KubeObject {
  kind: "DaemonSet";
  spec: {
    selector: LabelSelector;
    template: PodTemplate;
    updateStrategy?: { type?: string };
  };
  status: {
    observedGeneration?: number;
    currentNumberScheduled?: number;
    desiredNumberScheduled?: number;
    numberReady?: number;
    numberAvailable?: number;
    numberMisscheduled?: number;
    updatedNumberScheduled?: number;
  };
}

/** One template a StatefulSet has had; the newest has the highest number. */
export interface ControllerRevision extends KubeObject {
  kind: "ControllerRevision";
  data: { spec: { template: PodTemplate } };
  revision: number;
}

export interface JobSpec {
  parallelism?: number;
  completions?: number;
  backoffLimit?: number;
  activeDeadlineSeconds?: number;
  ttlSecondsAfterFinished?: number;
  suspend?: boolean;
  selector?: LabelSelector;
  template: PodTemplate;
}

export interface Job extends KubeObject {
  kind: "Job";
  spec: JobSpec;
  status: {
    active?: number;
    succeeded?: number;
    failed?: number;
    startTime?: string;
    completionTime?: string;
    conditions?: Condition[];
  };
}

export interface CronJob extends KubeObject {
  kind: "CronJob";
  spec: {
    schedule: string;
    suspend?: boolean;
    concurrencyPolicy?: string;
    successfulJobsHistoryLimit?: number;
    failedJobsHistoryLimit?: number;
    jobTemplate: { metadata?: { labels?: Record<string, string> }; spec: JobSpec };
  };
  status: {
    active?: { kind: string; name: string; namespace: string; uid: string }[];
    lastScheduleTime?: string;
  };
}

export interface DisruptionBudget extends KubeObject {
  kind: "PodDisruptionBudget";
  spec: {
    selector?: LabelSelector;
    minAvailable?: number | string;
    maxUnavailable?: number | string;
  };
  status: {
    observedGeneration?: number;
    currentHealthy?: number;
    desiredHealthy?: number;
    disruptionsAllowed?: number;
    expectedPods?: number;
  };
}

export interface LimitRange extends KubeObject {
  kind: "LimitRange";
  spec: {
    limits: readonly {
      type: string;
      default?: Quantities;
      defaultRequest?: Quantities;
      max?: Quantities;
      min?: Quantities;
    }[];
  };
}

export interface StorageClass extends KubeObject {
  kind: "StorageClass";
  provisioner: string;
  reclaimPolicy?: string;
  volumeBindingMode?: string;
  allowVolumeExpansion?: boolean;
}

export interface PersistentVolume extends KubeObject {
  kind: "PersistentVolume";
  spec: {
    capacity: { storage: string };
    accessModes: readonly string[];
    storageClassName?: string;
    persistentVolumeReclaimPolicy?: string;
    claimRef?: { kind: string; namespace: string; name: string; uid?: string } | null;
    [source: string]: unknown;
  };
  status: { phase: string };
}

export interface ServicePort {
  name?: string;
  port: number;
  /** A number, or the name of a container's port. */
  targetPort?: number | string;
  protocol?: string;
  nodePort?: number;
}

export interface Service extends KubeObject {
  kind: "Service";
  spec: {
    type?: string;
    clusterIP?: string;
    externalName?: string;
    selector?: Selector;
    ports?: ServicePort[];
  };
}

export interface EndpointAddress {
  ip: string;
  nodeName?: string;
  targetRef?: { kind: string; name: string; namespace?: string; uid?: string };
}

export interface Endpoints extends KubeObject {
  kind: "Endpoints";
  subsets?: {
    addresses?: EndpointAddress[];
    notReadyAddresses?: EndpointAddress[];
    ports?: { name?: string; port: number; protocol?: string }[];
  }[];
}

export interface ConfigMap extends KubeObject {
  kind: "ConfigMap";
  data?: Record<string, string>;
}

export interface Secret extends KubeObject {
  kind: "Secret";
  data?: Record<string, string>;
}

export interface Taint {
  key: string;
  value?: string;
  effect: string;
  timeAdded?: string;
}

export interface Node extends KubeObject {
  kind: "Node";
  spec: { providerID?: string; unschedulable?: boolean; taints?: Taint[] };
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
  ports?: { port?: number | string; endPort?: number; protocol?: string }[];
}

export interface PolicyPeer {
  podSelector?: LabelSelector;
  namespaceSelector?: LabelSelector;
  ipBlock?: { cidr: string; except?: readonly string[] };
}

export interface NetworkPolicy extends KubeObject {
  kind: "NetworkPolicy";
  spec: {
    podSelector?: LabelSelector;
    policyTypes?: string[];
    ingress?: PolicyRule[];
    egress?: PolicyRule[];
  };
}

export interface Claim extends KubeObject {
  kind: "PersistentVolumeClaim";
  spec: {
    accessModes?: readonly string[];
    storageClassName?: string;
    volumeName?: string;
    resources: { requests: { storage: string } };
  };
  status: { phase: string; capacity?: { storage: string }; accessModes?: readonly string[] };
}

export interface Autoscaler extends KubeObject {
  kind: "HorizontalPodAutoscaler";
  spec: {
    scaleTargetRef: { apiVersion: string; kind: string; name: string };
    minReplicas?: number;
    maxReplicas: number;
    metrics?: {
      type: string;
      resource?: {
        name: string;
        target: { type?: string; averageUtilization?: number; averageValue?: string };
      };
    }[];
    behavior?: { scaleDown?: { stabilizationWindowSeconds?: number } };
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
  readonly selector: {
    readonly namespaces?: readonly string[];
    readonly labelSelectors?: Selector;
  };
  readonly duration?: string;
  readonly action?: string;
  readonly direction?: string;
  readonly target?: {
    readonly mode: string;
    readonly selector: {
      readonly namespaces?: readonly string[];
      readonly labelSelectors?: Selector;
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
    concurrencyPolicy?: string;
    historyLimit?: number;
    type: string;
    [body: string]: unknown;
  };
  status: {
    active?: { apiVersion: string; kind: string; name: string; namespace: string; uid: string }[];
    time?: string;
  };
}

export interface Kinds {
  DaemonSet: DaemonSet;
  ControllerRevision: ControllerRevision;
  Job: Job;
  CronJob: CronJob;
  PodDisruptionBudget: DisruptionBudget;
  LimitRange: LimitRange;
  StorageClass: StorageClass;
  PersistentVolume: PersistentVolume;
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

/** Whether a selector with labels and expressions chooses these labels; an empty one chooses all, none at all nothing. */
export function chooses(
  selector: LabelSelector | undefined | null,
  labels: Selector = {},
): boolean {
  if (!selector) return false;
  if (!matches(selector.matchLabels ?? {}, labels)) return false;
  return (selector.matchExpressions ?? []).every((one) => meets(one, labels));
}

export function meets({ key, operator, values = [] }: Requirement, labels: Selector = {}): boolean {
  const value = labels[key];
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return value !== undefined && Number(value) > Number(values[0]);
    case "Lt":
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}

export function ownedBy(owner: KubeObject): readonly OwnerReference[] {
  const { name, uid } = owner.metadata;
  const { apiVersion, kind } = owner;
  return [{ apiVersion, kind, name, uid, controller: true, blockOwnerDeletion: true }];
}
