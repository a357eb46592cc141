import type { Action, Admit } from "../actions.ts";
import type { Incident } from "../incident.ts";
import type { Outcomes } from "../telemetry/outcomes.ts";
import { undergo } from "./aftercare.ts";
import { begin, type Played, playActions } from "./play.ts";
import { type Guards, guardsOf } from "./protection.ts";
import { runningIn } from "./running.ts";

/** What an undisturbed world was at the moment the aftercare began, and what its users met then and later. */
export interface Later {
  readonly outcomes: Outcomes;
  readonly alerts: ReadonlySet<string>;
  /** Controllers with a pod that is ready. */
  readonly running: ReadonlySet<string>;
}

/**
 * The worlds of an incident that no action touches, each played once however many repairs are judged beside it. What they
 * tell about a moment does not depend on how far they have been played.
 */
export class Twins {
  readonly incident: Incident;
  readonly admit: Admit;
  readonly #handsOff: Played;
  readonly #reference: Played;
  readonly #healthy = new Map<number, Later>();
  readonly guards: { readonly healthy: Guards; readonly handsOff: Guards };

  constructor(incident: Incident, admit: Admit) {
    this.incident = incident;
    this.admit = admit;
    this.#handsOff = begin(incident, "all", admit);
    this.guards = {
      healthy: guardsOf(begin(incident, "none", admit).world.cluster),
      handsOff: guardsOf(this.#handsOff.world.cluster),
    };
    this.#reference = playActions(incident, recommended(incident), admit);
  }

  handsOff(until: number): Outcomes {
    this.#handsOff.world.pass(until);
    return this.#handsOff.outcomes;
  }

  /** With the repair that the ground truth recommends, done at once. */
  reference(until: number): Outcomes {
    this.#reference.world.pass(until);
    return this.#reference.outcomes;
  }

  /** Without the fault, with the aftercare from that moment on. */
  healthy(aftercare: number): Later {
    const known = this.#healthy.get(aftercare);
    if (known !== undefined) return known;
    const { world, outcomes } = begin(this.incident, "none", this.admit);
    world.pass(aftercare);
    const later = {
      outcomes,
      alerts: world.recorder.alerts.firing(),
      running: runningIn(world.cluster),
    };
    undergo(world, this.incident);
    this.#healthy.set(aftercare, later);
    return later;
  }
}

/** The ground truth's own repair, done at once. */
export function recommended({ chosen, window }: Incident): Action[] {
  return chosen
    .flatMap(({ plan: { remedy } }) => (remedy.kind === "fix" ? (remedy.ways[0] ?? []) : []))
    .map((write, index) => ({ ...write, at: window.end + 5 * index }));
}
