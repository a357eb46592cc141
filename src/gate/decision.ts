import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { z } from "zod";
import { layOut } from "../kept/carried.ts";
import { packFolders, readPack, unpack } from "../kept/pack.ts";
import { type Attempt, isMeasured } from "../model/attempt.ts";
import { digestOf } from "../model/digest.ts";
import type { Times } from "../model/run.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { diffableJson } from "../model/stable.ts";
import { attemptFolder } from "../runner/attempt/files.ts";
import { VERSION } from "../version.ts";
import type { Conclusion } from "./conclude.ts";
import type { Evidence } from "./evidence.ts";
import { storedFiles, writeResults } from "./results.ts";
import { readStoredRun, type StoredRun } from "./stored-run.ts";
import { loadTranscripts } from "./transcripts.ts";

/** What a decision is about. Whoever presses re-run asks the same question, and it has been answered. */
export interface Question {
  readonly headSha: string;
  readonly baseSha: string;
}

/** Also the seed of the order of tasks: nobody may draw another one by asking again. */
export function decisionKey({ headSha, baseSha }: Question, judge: JudgeSettings): string {
  const key = { headSha, baseSha, judge: digestOf(judge), gate: judge.id, version: VERSION };
  return digestOf(key).slice(0, 32);
}

/** A decision that was made, with all that it was made of. */
export interface KeptDecision extends StoredRun {
  readonly times: Times;
  /** The day it was made: staleness and quarantine are judged by that day again. */
  readonly today: string | null;
}

const DecisionSchema = z.strictObject({
  format: z.literal("sre-gate-decision@1"),
  headSha: z.string(),
  baseSha: z.string(),
  today: z.string().nullable(),
});

/** Where decisions lie: beside the attempts, in the folder that CI keeps between jobs. */
export interface DecisionPlace {
  readonly cacheDir: string;
  readonly question: Question;
  readonly judge: JudgeSettings;
}

/** Null when this question was not answered yet. One that does not read is none: it is asked again. */
export async function readDecision(place: DecisionPlace): Promise<KeptDecision | null> {
  const folder = folderOf(place);
  layOut(place.cacheDir, relative(place.cacheDir, folder));
  if (!existsSync(join(folder, NAME))) return null;
  try {
    const { today } = DecisionSchema.parse(JSON.parse(await readFile(join(folder, NAME), "utf8")));
    const stored = await readStoredRun(folder);
    return stored.times === null ? null : { ...stored, times: stored.times, today };
  } catch {
    return null;
  }
}

/** Whether anything is left to repeat: all else stands, however often somebody presses re-run. */
export function isSettled({ run, base }: Pick<KeptDecision, "run" | "base">): boolean {
  return [...run.attempts, ...(base?.run.attempts ?? [])].every(({ state }) => isMeasured(state));
}

/** Keeps a finished decision; a reader sees the old one or the new one, never half. */
export async function keepDecision(
  place: DecisionPlace,
  out: string,
  decided: Evidence & Conclusion & { readonly judge: JudgeSettings; readonly today: string | null },
): Promise<void> {
  const folder = folderOf(place);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const files = storedFiles(decided.run, decided.times, decided);
  writeResults(part, new Map([...files].filter(([name]) => KEPT.has(name))));
  const left = ["attempts", "base/attempts"].filter((name) => existsSync(join(out, name)));
  await writeFile(join(part, FILES), packFolders(out, left));
  const { question } = place;
  const record = { format: "sre-gate-decision@1", ...question, today: decided.today };
  await writeFile(join(part, NAME), diffableJson(record, 1));
  await rm(folder, { recursive: true, force: true });
  await rename(part, folder);
  await dropOldest(join(place.cacheDir, FOLDER));
}

/** The files of what stands, where the report and the artifact look for them; what is repeated starts from nothing. */
export async function restoreFiles(kept: KeptDecision, out: string): Promise<KeptDecision> {
  const files = readPack(await readFile(join(kept.folder, FILES)).catch(() => Buffer.alloc(0)));
  const stands = [
    ...foldersOf("", kept.run.attempts),
    ...foldersOf("base", kept.base?.run.attempts ?? []),
  ];
  const wanted = [...(files ?? [])].filter(([path]) =>
    stands.some((folder) => path.startsWith(`${folder}/`)),
  );
  await unpack(new Map(wanted), out);
  return { ...kept, trajectories: await loadTranscripts(out, kept.run, kept.times) };
}

function foldersOf(below: string, attempts: readonly Attempt[]): string[] {
  return attempts
    .filter(({ state }) => isMeasured(state))
    .map((attempt) => attemptFolder(below, attempt));
}

const NAME = "decision.json";
const FILES = "files.pack";
const FOLDER = "decisions";
const KEPT = new Set(["run.json", "times.json", "base.json", "judge.json", "incidents.json"]);
/** A re-run comes soon after its run; older decisions only fill the cache. */
const MOST = 20;

function folderOf({ cacheDir, question, judge }: DecisionPlace): string {
  return join(cacheDir, FOLDER, decisionKey(question, judge));
}

async function dropOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  dated.sort((left, right) => right.at - left.at);
  for (const { name } of dated.slice(MOST)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
