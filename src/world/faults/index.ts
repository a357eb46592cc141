import { autoscaler } from "./capacity/autoscaler.ts";
import { limitRange } from "./capacity/limit-range.ts";
import { noisyNeighbour } from "./capacity/noisy-neighbour.ts";
import { poolNeighbour } from "./capacity/pool-neighbour.ts";
import { poolSize } from "./capacity/pool-size.ts";
import { resourceQuota } from "./capacity/resource-quota.ts";
import { storageClaim } from "./capacity/storage-claim.ts";
import { volumeFull } from "./capacity/volume-full.ts";
import { networkChaos } from "./chaos/network-chaos.ts";
import { workloadChaos } from "./chaos/workload-chaos.ts";
import { configKey } from "./configuration/config-key.ts";
import { datastorePassword } from "./configuration/datastore-password.ts";
import { featureFlag } from "./configuration/feature-flag.ts";
import { missingConfigMap } from "./configuration/missing-config-map.ts";
import { missingSecret } from "./configuration/missing-secret.ts";
import { queueBacklog } from "./configuration/queue-backlog.ts";
import { secretCorrupted } from "./configuration/secret-corrupted.ts";
import { secretKey } from "./configuration/secret-key.ts";
import { serviceAccount } from "./configuration/service-account.ts";
import type { Fault, FaultName } from "./fault.ts";
import { meshAuthorization } from "./mesh/mesh-authorization.ts";
import { meshDisabled } from "./mesh/mesh-disabled.ts";
import { meshRoute } from "./mesh/mesh-route.ts";
import { meshStrict } from "./mesh/mesh-strict.ts";
import { certificateExpired } from "./network/certificate-expired.ts";
import { corednsConfig } from "./network/coredns-config.ts";
import { corednsScaled } from "./network/coredns-scaled.ts";
import { crossNamespacePolicy } from "./network/cross-namespace-policy.ts";
import { dnsPolicy } from "./network/dns-policy.ts";
import { externalOutage } from "./network/external-outage.ts";
import { networkPolicy } from "./network/network-policy.ts";
import { portName } from "./network/port-name.ts";
import { serviceDeleted } from "./network/service-deleted.ts";
import { serviceName } from "./network/service-name.ts";
import { serviceSelector } from "./network/service-selector.ts";
import { targetPort } from "./network/target-port.ts";
import { clockSkew } from "./node/clock-skew.ts";
import { conntrackFull } from "./node/conntrack-full.ts";
import { containerdStopped } from "./node/containerd-stopped.ts";
import { kubeProxy } from "./node/kube-proxy.ts";
import { kubeletStopped } from "./node/kubelet-stopped.ts";
import { networkPlugin } from "./node/network-plugin.ts";
import { schedulerDown } from "./node/scheduler-down.ts";
import { slowDisk } from "./node/slow-disk.ts";
import { admissionWebhook } from "./scheduling/admission-webhook.ts";
import { antiAffinity } from "./scheduling/anti-affinity.ts";
import { apiServerSurge } from "./scheduling/api-server-surge.ts";
import { nodeCordoned } from "./scheduling/node-cordoned.ts";
import { nodeSelector } from "./scheduling/node-selector.ts";
import { podSecurity } from "./scheduling/pod-security.ts";
import { preemption } from "./scheduling/preemption.ts";
import { containerCommand } from "./workload/container-command.ts";
import { containerImage } from "./workload/container-image.ts";
import { containerResources } from "./workload/container-resources.ts";
import { datastoreMemory } from "./workload/datastore-memory.ts";
import { dependencyRollout } from "./workload/dependency-rollout.ts";
import { environmentVariable } from "./workload/environment-variable.ts";
import { fileDescriptors } from "./workload/file-descriptors.ts";
import { imageArchitecture } from "./workload/image-architecture.ts";
import { imagePullSecret } from "./workload/image-pull-secret.ts";
import { initCrash } from "./workload/init-crash.ts";
import { initHang } from "./workload/init-hang.ts";
import { livenessProbe } from "./workload/liveness-probe.ts";
import { missingLimits } from "./workload/missing-limits.ts";
import { readOnlyRoot } from "./workload/read-only-root.ts";
import { readinessProbe } from "./workload/readiness-probe.ts";
import { runAsRoot } from "./workload/run-as-root.ts";
import { scaledToZero } from "./workload/scaled-to-zero.ts";

/** Every mechanism by its name. */
export const FAULTS: Readonly<Record<FaultName, Fault>> = {
  "anti-affinity": antiAffinity,
  "api-server-surge": apiServerSurge,
  autoscaler: autoscaler,
  "container-command": containerCommand,
  "container-image": containerImage,
  "container-resources": containerResources,
  "coredns-config": corednsConfig,
  "cross-namespace-policy": crossNamespacePolicy,
  "datastore-memory": datastoreMemory,
  "datastore-password": datastorePassword,
  "dns-policy": dnsPolicy,
  "environment-variable": environmentVariable,
  "external-outage": externalOutage,
  "feature-flag": featureFlag,
  "image-architecture": imageArchitecture,
  "init-crash": initCrash,
  "init-hang": initHang,
  "mesh-authorization": meshAuthorization,
  "mesh-disabled": meshDisabled,
  "mesh-route": meshRoute,
  "mesh-strict": meshStrict,
  "missing-limits": missingLimits,
  "network-chaos": networkChaos,
  "network-policy": networkPolicy,
  "node-cordoned": nodeCordoned,
  "node-selector": nodeSelector,
  "pool-neighbour": poolNeighbour,
  "pool-size": poolSize,
  preemption: preemption,
  "readiness-probe": readinessProbe,
  "resource-quota": resourceQuota,
  "scaled-to-zero": scaledToZero,
  "secret-corrupted": secretCorrupted,
  "service-deleted": serviceDeleted,
  "service-selector": serviceSelector,
  "storage-claim": storageClaim,
  "target-port": targetPort,
  "missing-secret": missingSecret,
  "secret-key": secretKey,
  "missing-config-map": missingConfigMap,
  "config-key": configKey,
  "image-pull-secret": imagePullSecret,
  "read-only-root": readOnlyRoot,
  "run-as-root": runAsRoot,
  "liveness-probe": livenessProbe,
  "pod-security": podSecurity,
  "limit-range": limitRange,
  "admission-webhook": admissionWebhook,
  "port-name": portName,
  "service-name": serviceName,
  "coredns-scaled": corednsScaled,
  "clock-skew": clockSkew,
  "conntrack-full": conntrackFull,
  "slow-disk": slowDisk,
  "kubelet-stopped": kubeletStopped,
  "containerd-stopped": containerdStopped,
  "network-plugin": networkPlugin,
  "kube-proxy": kubeProxy,
  "noisy-neighbour": noisyNeighbour,
  "certificate-expired": certificateExpired,
  "dependency-rollout": dependencyRollout,
  "file-descriptors": fileDescriptors,
  "volume-full": volumeFull,
  "queue-backlog": queueBacklog,
  "scheduler-down": schedulerDown,
  "service-account": serviceAccount,
  ...workloadChaos,
};

/** The same for names that come from a file. */
export const faults: ReadonlyMap<string, Fault> = new Map(Object.entries(FAULTS));
