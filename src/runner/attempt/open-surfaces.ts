import { join } from "node:path";
import type { RepairFinding } from "../../model/repair.ts";
import type { JudgeSettings } from "../../model/settings.ts";
import { surfacesIn, systemsAmong } from "../../model/surfaces.ts";
import type { Surfaces } from "../../surfaces/serve.ts";
import type { SurfaceCounts } from "../../surfaces/snapshot.ts";
import type { AttemptJob, AttemptSetting } from "./job.ts";

/** All that the agent did to the incident, and when: with the task it makes the same world again. */
export const ACTIONS_FILE = "actions.ndjson";

/** What the agent may ask: only what the judge allows, over the same staged files that it would see. Null: nothing. */
export async function openAttemptSurfaces(
  setting: AttemptSetting,
  job: AttemptJob,
  socket: string,
): Promise<Surfaces | null> {
  const { judge, indexDir } = setting;
  const systems = systemsAmong(surfacesIn(job.mode, judge.surfaces));
  if (systems.length === 0) return null;
  const { snapshot: folder, scenario, without } = job;
  const { clock } = judge;
  // Loaded here: a run over files alone does not pay for parsers it never calls.
  if (scenario === null) {
    const { openSurfaces } = await import("../../surfaces/serve.ts");
    return openSurfaces({ folder, systems, clock, indexDir });
  }
  const { openWorld } = await import("../../surfaces/live/remote.ts");
  try {
    return await openWorld({
      ...{ scenario, without, folder, systems, clock, indexDir, socket },
      turnSeconds: judge.pace.turn,
      wall: judge.pace.wall ?? null,
      journal: join(job.folder, ACTIONS_FILE),
    });
  } catch (error) {
    throw new WorldNotStarted(error);
  }
}

/** Ours to mend, and none of the agent's doing. */
export class WorldNotStarted extends Error {
  override readonly name = "WorldNotStarted";

  constructor(cause: unknown) {
    super(`the world did not start: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** What a reader should know of how an incident that goes on was measured. */
export function worldNotes(
  { pace }: JudgeSettings,
  { scenario }: AttemptJob,
  { overlaps, beyondPhysics }: Readonly<SurfaceCounts>,
): string[] {
  if (scenario === null) return [];
  return [
    pace.wall === undefined
      ? null
      : `the incident went on with the machine's own clock, ${pace.wall} times as fast: another try is not like this one`,
    overlaps === 0
      ? null
      : `${overlaps} requests came while another was under way: in another try their order may differ`,
    beyondPhysics === 0
      ? null
      : `${beyondPhysics} writes were taken that nothing in the simulated cluster acts on`,
  ].filter((note) => note !== null);
}

/** A repair below this did not help, or did harm. */
const HELPED = 0.75;

/**
 * A repair that failed and wrote what nothing in the simulated cluster acts on might have worked on a real one: whether
 * it would, was not measured, so it has no score. One that helped all the same stands.
 */
export function withinModel(
  repair: RepairFinding,
  { beyondPhysics }: Readonly<SurfaceCounts>,
): RepairFinding {
  if (beyondPhysics === 0 || (repair.score ?? 1) >= HELPED) return repair;
  const why = `not scored (${repair.why}): it wrote what nothing in the simulated cluster acts on`;
  return { ...repair, score: null, why };
}
