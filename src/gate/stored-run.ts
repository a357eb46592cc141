import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type BaseRun, BaseRunSchema } from "../model/base-run.ts";
import { GroundTruthSchema } from "../model/ground-truth.ts";
import { problemsOfIssues } from "../model/issue.ts";
import { UserError } from "../model/problem.ts";
import { type Run, RunSchema, type Times, TimesSchema } from "../model/run.ts";
import { type JudgeSettings, JudgeSettingsSchema } from "../model/settings.ts";
import { readIfThere } from "../settings/read-text.ts";
import type { Incidents } from "./incidents.ts";
import { loadTranscripts } from "./transcripts.ts";

/** The run alone, where only its numbers are needed: shards, leaderboards. */
export function readRun(place: string): { run: Run; times: Times | null; folder: string } {
  const { file, folder } = placesOf(place);
  const run = readJson(file, RunSchema, "run.json of 'sre-gate run' or 'sre-gate gate'");
  return { run, times: readBeside(file, "times.json", TimesSchema), folder };
}

function placesOf(place: string): { file: string; folder: string } {
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  const file = isFolder ? join(place, "run.json") : place;
  return { file, folder: dirname(file) };
}

function readBeside<S extends z.ZodType>(file: string, name: string, schema: S): z.infer<S> | null {
  const path = join(dirname(file), name);
  if (basename(file) !== "run.json" || !existsSync(path)) return null;
  return readJson(path, schema, `${name} beside run.json`);
}

/** Everything a verdict and its reports are made of again. */
export interface RunFolder {
  readonly run: Run;
  readonly times: Times | null;
  readonly base: BaseRun | null;
  readonly incidents: Incidents;
  readonly trajectories: Awaited<ReturnType<typeof loadTranscripts>>;
  /** The settings it was judged by, flags included; null for a run.json on its own. */
  readonly judge: JudgeSettings | null;
  readonly folder: string;
}

/** A stored run: its folder, or its run.json alone. */
export async function readStoredRun(place: string): Promise<RunFolder> {
  const { file } = placesOf(place);
  const { run, times, folder } = readRun(place);
  return {
    run,
    times,
    judge: readBeside(file, "judge.json", JudgeSettingsSchema),
    base: readBeside(file, "base.json", BaseRunSchema),
    incidents: new Map(Object.entries(readBeside(file, "incidents.json", IncidentsSchema) ?? {})),
    trajectories: await loadTranscripts(folder, run, times),
    folder,
  };
}

const IncidentsSchema = z.record(z.string(), z.strictObject({ truth: GroundTruthSchema }));

function readJson<S extends z.ZodType>(file: string, schema: S, what: string): z.infer<S> {
  const help = `give the folder of a finished run (it holds ${what})`;
  const text = readIfThere(file, file);
  if (text === null) {
    throw new UserError({
      code: "RUN_NOT_FOUND",
      where: file,
      message: "there is no such file",
      help,
    });
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const message = `it is cut short or not JSON (${(error as Error).message})`;
    throw new UserError({ code: "RUN_NOT_JSON", where: file, message, help });
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const told = { code: "RUN_BAD_VALUE", where: file, help };
  throw new UserError(problemsOfIssues(parsed.error.issues, document, told));
}
