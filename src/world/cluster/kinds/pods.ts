import type { Condition, KubeObject, LabelSelector, Requirement } from "./meta.ts";

// Pods and what they are made of.

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
  securityContext?: SecurityContext;
}

export interface SecurityContext {
  readOnlyRootFilesystem?: boolean;
  runAsNonRoot?: boolean;
  runAsUser?: number;
  allowPrivilegeEscalation?: boolean;
  [field: string]: unknown;
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
  imagePullSecrets?: readonly { name: string }[];
  volumes?: Volume[];
  nodeName?: string;
  restartPolicy?: string;
  terminationGracePeriodSeconds?: number;
}

export interface PodTemplate {
  metadata: { labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: PodSpec;
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
