import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { JournalEntry } from "../../src/surfaces/live/journal.ts";
import { PACE, type Pace } from "../../src/surfaces/live/life.ts";
import { admit } from "../../src/world/api/admit.ts";
import { incidentOf, worldOf } from "../../src/world/incident.ts";
import { type SimulationRequest, simulate } from "../../src/world/simulate.ts";
import type { World } from "../../src/world/world.ts";
import { temporaryFolder } from "./snapshot.ts";
import { type ServedSnapshot, serveFolder } from "./surfaces.ts";

export const SCALED: SimulationRequest = {
  task: "live-test",
  application: "otel-demo",
  faults: [{ fault: "scaled-to-zero", target: "shipping", arguments: {} }],
  seed: "1",
  distractors: [],
  without: [],
  volume: "small",
  shape: "with-before",
  ticket: "alerts",
};

export function startOf(
  request: SimulationRequest,
  telemetry: "silent" | "recorded" = "silent",
): World {
  return worldOf(incidentOf(request), { faults: "all", telemetry, admit });
}

export interface ServedWorld extends ServedSnapshot {
  readonly world: World;
  readonly journal: readonly JournalEntry[];
}

/** Records an incident, then serves the world it came from, on loopback. */
export async function serveWorld(
  request: SimulationRequest,
  pace: Partial<Pace> = {},
): Promise<ServedWorld> {
  const temporary = temporaryFolder("live");
  const folder = join(temporary.path, "snapshot");
  for (const { file, text } of simulate(request)) {
    if (file === "ground_truth.yaml") continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { flag: "a" });
  }
  const world = startOf(request);
  const journal: JournalEntry[] = [];
  const served = await serveFolder(folder, join(temporary.path, "index"), {
    live: {
      world,
      keeps: () => true,
      pace: { ...PACE, ...pace },
      journal: (entry) => journal.push(entry),
    },
  });
  return {
    ...served,
    folder,
    world,
    journal,
    close: async () => {
      await served.close();
      temporary.remove();
    },
  };
}
