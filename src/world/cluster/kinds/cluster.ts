import type { Condition, KubeObject } from "./meta.ts";
import type { Quantities } from "./pods.ts";

// Nodes, configuration, limits and volumes.

export interface LimitRange extends KubeObject {
  kind: "LimitRange";
  spec: {
    limits?: readonly {
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
