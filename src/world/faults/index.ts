import { antiAffinity } from "./anti-affinity.ts";
import { apiServerSurge } from "./api-server-surge.ts";
import { autoscaler } from "./autoscaler.ts";
import { containerCommand } from "./container-command.ts";
import { containerImage } from "./container-image.ts";
import { containerResources } from "./container-resources.ts";
import { corednsConfig } from "./coredns-config.ts";
import { crossNamespacePolicy } from "./cross-namespace-policy.ts";
import { datastoreMemory } from "./datastore-memory.ts";
import { datastorePassword } from "./datastore-password.ts";
import { dnsPolicy } from "./dns-policy.ts";
import { environmentVariable } from "./environment-variable.ts";
import { externalOutage } from "./external-outage.ts";
import type { Fault } from "./fault.ts";
import { featureFlag } from "./feature-flag.ts";
import { imageArchitecture } from "./image-architecture.ts";
import { initCrash } from "./init-crash.ts";
import { initHang } from "./init-hang.ts";
import { meshAuthorization } from "./mesh-authorization.ts";
import { meshDisabled } from "./mesh-disabled.ts";
import { meshRoute } from "./mesh-route.ts";
import { meshStrict } from "./mesh-strict.ts";
import { missingLimits } from "./missing-limits.ts";
import { networkChaos } from "./network-chaos.ts";
import { networkPolicy } from "./network-policy.ts";
import { nodeCordoned } from "./node-cordoned.ts";
import { nodeSelector } from "./node-selector.ts";
import { poolNeighbour } from "./pool-neighbour.ts";
import { poolSize } from "./pool-size.ts";
import { preemption } from "./preemption.ts";
import { readinessProbe } from "./readiness-probe.ts";
import { resourceQuota } from "./resource-quota.ts";
import { scaledToZero } from "./scaled-to-zero.ts";
import { secretCorrupted } from "./secret-corrupted.ts";
import { serviceDeleted } from "./service-deleted.ts";
import { serviceSelector } from "./service-selector.ts";
import { storageClaim } from "./storage-claim.ts";
import { targetPort } from "./target-port.ts";
import { workloadChaos } from "./workload-chaos.ts";

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
