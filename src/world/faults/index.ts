import { autoscaler } from "./capacity/autoscaler.ts";
import { poolNeighbour } from "./capacity/pool-neighbour.ts";
import { poolSize } from "./capacity/pool-size.ts";
import { resourceQuota } from "./capacity/resource-quota.ts";
import { storageClaim } from "./capacity/storage-claim.ts";
import { networkChaos } from "./chaos/network-chaos.ts";
import { workloadChaos } from "./chaos/workload-chaos.ts";
import { datastorePassword } from "./configuration/datastore-password.ts";
import { featureFlag } from "./configuration/feature-flag.ts";
import { secretCorrupted } from "./configuration/secret-corrupted.ts";
import type { Fault, FaultName } from "./fault.ts";
import { meshAuthorization } from "./mesh/mesh-authorization.ts";
import { meshDisabled } from "./mesh/mesh-disabled.ts";
import { meshRoute } from "./mesh/mesh-route.ts";
import { meshStrict } from "./mesh/mesh-strict.ts";
import { corednsConfig } from "./network/coredns-config.ts";
import { crossNamespacePolicy } from "./network/cross-namespace-policy.ts";
import { dnsPolicy } from "./network/dns-policy.ts";
import { externalOutage } from "./network/external-outage.ts";
import { networkPolicy } from "./network/network-policy.ts";
import { serviceDeleted } from "./network/service-deleted.ts";
import { serviceSelector } from "./network/service-selector.ts";
import { targetPort } from "./network/target-port.ts";
import { antiAffinity } from "./scheduling/anti-affinity.ts";
import { apiServerSurge } from "./scheduling/api-server-surge.ts";
import { nodeCordoned } from "./scheduling/node-cordoned.ts";
import { nodeSelector } from "./scheduling/node-selector.ts";
import { preemption } from "./scheduling/preemption.ts";
import { containerCommand } from "./workload/container-command.ts";
import { containerImage } from "./workload/container-image.ts";
import { containerResources } from "./workload/container-resources.ts";
import { datastoreMemory } from "./workload/datastore-memory.ts";
import { environmentVariable } from "./workload/environment-variable.ts";
import { imageArchitecture } from "./workload/image-architecture.ts";
import { initCrash } from "./workload/init-crash.ts";
import { initHang } from "./workload/init-hang.ts";
import { missingLimits } from "./workload/missing-limits.ts";
import { readinessProbe } from "./workload/readiness-probe.ts";
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
  ...workloadChaos,
};

/** The same for names that come from a file. */
export const faults: ReadonlyMap<string, Fault> = new Map(Object.entries(FAULTS));
