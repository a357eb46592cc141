import type { Action, Admit } from "../actions.ts";
import { STEP_SECONDS } from "../cluster/cluster.ts";
import { type Faulted, type Incident, worldOf } from "../incident.ts";
import { Outcomes } from "../telemetry/outcomes.ts";
import type { World } from "../world.ts";
import type { Deed } from "./deed.ts";
import { nodeOf, podPlace, retarget } from "./retarget.ts";

export interface Played {
  readonly world: World;
  readonly outcomes: Outcomes;
  readonly deeds: readonly Deed[];
}

/** One world of the incident from its first second, silent, with every journey's outcome kept from the window's end on. */
export function begin(incident: Incident, faults: Faulted, admit: Admit): Played {
  const world = worldOf(incident, { faults, telemetry: "silent", admit });
  const outcomes = new Outcomes();
  world.recorder.outcomes = outcomes;
  world.pass(incident.window.end);
  return { world, outcomes, deeds: [] };
}

/** The world with these actions done at their moments. */
export function playActions(incident: Incident, actions: readonly Action[], admit: Admit): Played {
  const { world, outcomes } = begin(incident, "all", admit);
  const deeds = actions.map((action): Deed => {
    world.pass(action.at);
    const pod = podPlace(world.cluster, action);
    const node = nodeOf(world.cluster, action);
    return { action, answer: world.act({ ...action, at: world.now }), pod, node };
  });
  return { world, outcomes, deeds };
}

/** The same deeds again where some of the earlier ones are left out: pods are found by owner and place, not by name. */
export function replayDeeds(incident: Incident, deeds: readonly Deed[], admit: Admit): Played {
  const { world, outcomes } = begin(incident, "all", admit);
  const again = deeds.flatMap((deed): Deed[] => {
    world.pass(deed.action.at);
    const action = retarget(world.cluster, deed);
    if (action === null) return [];
    return [{ ...deed, action, answer: world.act({ ...action, at: world.now }) }];
  });
  return { world, outcomes, deeds: again };
}

/** Actions stand on the world's steps. */
export function onStep(second: number): number {
  return Math.ceil(second / STEP_SECONDS) * STEP_SECONDS;
}
