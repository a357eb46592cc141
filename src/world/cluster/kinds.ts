import type { Schedule } from "./kinds/chaos.ts";
import type {
  Claim,
  ConfigMap,
  LimitRange,
  Node,
  PersistentVolume,
  ResourceQuota,
  Secret,
  StorageClass,
} from "./kinds/cluster.ts";
import type { Endpoints, NetworkPolicy, Service } from "./kinds/network.ts";
import type { Pod } from "./kinds/pods.ts";
import type {
  Autoscaler,
  ControllerRevision,
  CronJob,
  DaemonSet,
  Deployment,
  DisruptionBudget,
  Job,
  ReplicaSet,
  StatefulSet,
} from "./kinds/workloads.ts";

// The Kubernetes objects the controllers read and write, with the fields they use.
export * from "./kinds/chaos.ts";
export * from "./kinds/cluster.ts";
export * from "./kinds/meta.ts";
export * from "./kinds/network.ts";
export * from "./kinds/pods.ts";
export * from "./kinds/workloads.ts";

/** Every kind the controllers know, by its name. */
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
