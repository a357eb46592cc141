import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { GroundTruthSchema } from "../model/ground-truth.ts";
import { byCodePoint } from "../model/order.ts";
import type { Run, Times } from "../model/run.ts";
import { diffableJson } from "../model/stable.ts";
import type { Task } from "../model/task.ts";
import type { ReportInput } from "../report/model.ts";
import { loadTranscripts } from "../transcripts.ts";

/** What the task pages of report.html show beside the run: incidents and transcripts. Nothing here decides. */
export type ReportPages = Required<Pick<ReportInput, "incidents" | "trajectories">>;

const FILE = "incidents.json";
const IncidentsSchema = z.record(z.string(), z.strictObject({ truth: GroundTruthSchema }));

/** After a run: the ground truths are kept beside it, so that `report` can draw the pages again from the folder alone. */
export async function pagesOfRun(
  out: string,
  run: Run,
  times: Times,
  tasks: readonly Task[],
): Promise<ReportPages> {
  const open = tasks.filter((task) => !task.private).sort((a, b) => byCodePoint(a.id, b.id));
  const incidents = new Map(open.map((task) => [task.id, { truth: task.truth }]));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, FILE), diffableJson(Object.fromEntries(incidents), 1));
  return { incidents, trajectories: await loadTranscripts(out, run, times) };
}

/** Of a stored run. Without its incidents the pages show answers and no graph. */
export async function pagesOfFolder(
  folder: string,
  run: Run,
  times: Times | null,
): Promise<ReportPages> {
  return {
    incidents: readIncidents(join(folder, FILE)),
    trajectories: await loadTranscripts(folder, run, times),
  };
}

function readIncidents(path: string): ReportPages["incidents"] {
  if (!existsSync(path)) return new Map();
  try {
    return new Map(Object.entries(IncidentsSchema.parse(JSON.parse(readFileSync(path, "utf8")))));
  } catch {
    return new Map();
  }
}
