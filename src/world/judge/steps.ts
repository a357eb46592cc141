import type { Action, Admit, JsonObject } from "../actions.ts";
import { type Incident, worldOf } from "../incident.ts";
import type { World } from "../world.ts";
import { applyManifest, type LineReading, readLine, replaceObject } from "./kubectl.ts";
import { onStep } from "./play.ts";

/** One step of a repair as a person or an agent writes it down; `after` counts seconds since the step before. */
export type RepairStep =
  | {
      readonly kind: "line";
      readonly after: number;
      readonly words: readonly string[];
      readonly text: string;
    }
  | { readonly kind: "manifest"; readonly after: number; readonly manifest: JsonObject }
  | { readonly kind: "replace"; readonly after: number; readonly manifest: JsonObject }
  | { readonly kind: "escalate"; readonly reason: string };

export interface StepActions {
  readonly actions: readonly Action[];
  /** Steps that come to no write, each with the reason. */
  readonly unread: readonly string[];
  readonly handedOver: boolean;
}

/** The steps as writes, found by doing them in a world of their own. */
export function actionsOfSteps(
  incident: Incident,
  steps: readonly RepairStep[],
  admit: Admit,
): StepActions {
  const world = worldOf(incident, { faults: "all", telemetry: "silent", admit });
  return doSteps(world.pass(incident.window.end), incident, steps);
}

/** Does the steps. Each is read in the world as it stands then: what kubectl reads before it writes may have changed. */
export function doSteps(
  world: World,
  incident: Incident,
  steps: readonly RepairStep[],
): StepActions {
  const actions: Action[] = [];
  const unread: string[] = [];
  for (const step of steps) {
    if (step.kind === "escalate") continue;
    world.pass(onStep(world.now + step.after));
    const reading = readStep(incident, world.cluster, step);
    if (reading.kind === "refused") {
      unread.push(`${step.kind === "line" ? step.text : "manifest"}: ${reading.reason}`);
      continue;
    }
    for (const write of reading.writes) {
      const action = { ...write, at: world.now };
      world.act(action);
      actions.push(action);
    }
  }
  return { actions, unread, handedOver: steps.some(({ kind }) => kind === "escalate") };
}

function readStep(
  { application }: Incident,
  cluster: Parameters<typeof readLine>[0],
  step: Exclude<RepairStep, { kind: "escalate" }>,
): LineReading {
  switch (step.kind) {
    case "line":
      return readLine(cluster, step.words);
    case "manifest":
      return applyManifest(step.manifest, application.namespace);
    case "replace":
      return replaceObject(step.manifest, application.namespace);
  }
}
