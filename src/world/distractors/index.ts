import type { Application } from "../application/types.ts";
import type { Patch } from "../faults/fault.ts";
import type { Stream } from "../random.ts";
import { alertingEdit } from "./alerting-edit.ts";
import { benignRollout } from "./benign-rollout.ts";
import { configEdit } from "./config-edit.ts";
import type { Distractor, DistractorName } from "./distractor.ts";
import { envEdit } from "./env-edit.ts";
import { flagEdit } from "./flag-edit.ts";
import { harmlessPolicy } from "./harmless-policy.ts";
import { harmlessChaos, pausedChaos } from "./idle-chaos.ts";
import { oldWarning } from "./old-warning.ts";
import { recoveredCrash } from "./recovered-crash.ts";
import { roomyQuota } from "./roomy-quota.ts";
import { waitingNeighbour } from "./waiting-neighbour.ts";

/** Every distractor by its name. */
export const DISTRACTORS: Readonly<Record<DistractorName, Distractor>> = {
  "alerting-edit": alertingEdit,
  "benign-rollout": benignRollout,
  "config-edit": configEdit,
  "env-edit": envEdit,
  "flag-edit": flagEdit,
  "harmless-chaos": harmlessChaos,
  "harmless-policy": harmlessPolicy,
  "old-warning": oldWarning,
  "paused-chaos": pausedChaos,
  "recovered-crash": recoveredCrash,
  "roomy-quota": roomyQuota,
  "waiting-neighbour": waitingNeighbour,
};

/** The same for names that come from a file. */
export const distractors: ReadonlyMap<string, Distractor> = new Map(Object.entries(DISTRACTORS));

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
