import { antiAffinity } from "./scheduling/anti-affinity.ts";
import { apiServerSurge } from "./scheduling/api-server-surge.ts";
import { autoscaler } from "./capacity/autoscaler.ts";
import { containerCommand } from "./workload/container-command.ts";
import { containerImage } from "./workload/container-image.ts";
import { containerResources } from "./workload/container-resources.ts";
import { corednsConfig } from "./network/coredns-config.ts";
import { crossNamespacePolicy } from "./network/cross-namespace-policy.ts";
import { datastoreMemory } from "./workload/datastore-memory.ts";
import { datastorePassword } from "./configuration/datastore-password.ts";
import { dnsPolicy } from "./network/dns-policy.ts";
import { environmentVariable } from "./workload/environment-variable.ts";
import { externalOutage } from "./network/external-outage.ts";
import type { Fault } from "./fault.ts";
import { featureFlag } from "./configuration/feature-flag.ts";
import { imageArchitecture } from "./workload/image-architecture.ts";
import { initCrash } from "./workload/init-crash.ts";
import { initHang } from "./workload/init-hang.ts";
import { meshAuthorization } from "./mesh/mesh-authorization.ts";
import { meshDisabled } from "./mesh/mesh-disabled.ts";
import { meshRoute } from "./mesh/mesh-route.ts";
import { meshStrict } from "./mesh/mesh-strict.ts";
import { missingLimits } from "./workload/missing-limits.ts";
import { networkChaos } from "./chaos/network-chaos.ts";
import { networkPolicy } from "./network/network-policy.ts";
import { nodeCordoned } from "./scheduling/node-cordoned.ts";
import { nodeSelector } from "./scheduling/node-selector.ts";
import { poolNeighbour } from "./capacity/pool-neighbour.ts";
import { poolSize } from "./capacity/pool-size.ts";
import { preemption } from "./scheduling/preemption.ts";
import { readinessProbe } from "./workload/readiness-probe.ts";
import { resourceQuota } from "./capacity/resource-quota.ts";
import { scaledToZero } from "./workload/scaled-to-zero.ts";
import { secretCorrupted } from "./configuration/secret-corrupted.ts";
import { serviceDeleted } from "./network/service-deleted.ts";
import { serviceSelector } from "./network/service-selector.ts";
import { storageClaim } from "./capacity/storage-claim.ts";
import { targetPort } from "./network/target-port.ts";
import { workloadChaos } from "./chaos/workload-chaos.ts";

const FAULTS: readonly Fault[] = [
  antiAffinity,
  apiServerSurge,
  autoscaler,
  containerCommand,
  containerImage,
  containerResources,
  corednsConfig,
  crossNamespacePolicy,
  datastoreMemory,
  datastorePassword,
  dnsPolicy,
  environmentVariable,
  externalOutage,
  featureFlag,
  imageArchitecture,
  initCrash,
  initHang,
  meshAuthorization,
  meshDisabled,
  meshRoute,
  meshStrict,
  missingLimits,
  networkChaos,
  networkPolicy,
  nodeCordoned,
  nodeSelector,
  poolNeighbour,
  poolSize,
  preemption,
  readinessProbe,
  resourceQuota,
  scaledToZero,
  secretCorrupted,
  serviceDeleted,
  serviceSelector,
  storageClaim,
  targetPort,
  ...workloadChaos,
];

/** Every mechanism by its id. */
export const faults: ReadonlyMap<string, Fault> = new Map(FAULTS.map((fault) => [fault.id, fault]));
