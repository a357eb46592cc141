import type { Application } from "../application/types.ts";
import type { Patch } from "../faults/fault.ts";
import type { Stream } from "../random.ts";
import { benignRollout } from "./benign-rollout.ts";
import { configEdit } from "./config-edit.ts";
import type { Distractor } from "./distractor.ts";
import { envEdit } from "./env-edit.ts";
import { flagEdit } from "./flag-edit.ts";
import { harmlessPolicy } from "./harmless-policy.ts";
import { harmlessChaos, pausedChaos } from "./idle-chaos.ts";
import { oldWarning } from "./old-warning.ts";
import { recoveredCrash } from "./recovered-crash.ts";
import { roomyQuota } from "./roomy-quota.ts";
import { waitingNeighbour } from "./waiting-neighbour.ts";

const DISTRACTORS: readonly Distractor[] = [
  benignRollout,
  configEdit,
  envEdit,
  flagEdit,
  harmlessChaos,
  harmlessPolicy,
  oldWarning,
  pausedChaos,
  recoveredCrash,
  roomyQuota,
  waitingNeighbour,
];

export const distractors: ReadonlyMap<string, Distractor> = new Map(
  DISTRACTORS.map((distractor) => [distractor.id, distractor]),
);

export interface Stage {
  readonly application: Application;
  readonly taken: ReadonlySet<string>;
  readonly stream: (name: string) => Stream;
}

/** The patches of each distractor a scenario names. */
export function plansOf(names: readonly string[], stage: Stage): readonly (readonly Patch[])[] {
  const taken = new Set(stage.taken);
  return names.map((name) => {
    const distractor = distractors.get(name);
    if (!distractor) throw new Error(`unknown distractor ${name}`);
    return distractor.plan({ ...stage, taken, stream: stage.stream(name) });
  });
}
