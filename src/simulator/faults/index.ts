import { containerImage } from "./container-image.ts";
import { environmentVariable } from "./environment-variable.ts";
import type { Fault } from "./fault.ts";
import { featureFlag } from "./feature-flag.ts";
import { networkChaos } from "./network-chaos.ts";
import { networkPolicy } from "./network-policy.ts";
import { resourceQuota } from "./resource-quota.ts";
import { scaledToZero } from "./scaled-to-zero.ts";
import { targetPort } from "./target-port.ts";

const FAULTS: readonly Fault[] = [
  containerImage,
  environmentVariable,
  featureFlag,
  networkChaos,
  networkPolicy,
  resourceQuota,
  scaledToZero,
  targetPort,
];

/** Every mechanism by its id. */
export const faults: ReadonlyMap<string, Fault> = new Map(FAULTS.map((fault) => [fault.id, fault]));
