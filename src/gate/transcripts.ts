import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { attemptKey } from "../model/attempt.ts";
import type { Run, Times } from "../model/run.ts";
import { parseTimeMs } from "../model/time.ts";
import { type PackedTranscript, readTranscript } from "../report/transcript.ts";

const deflate = promisify(deflateRaw);

/** Base64 characters that all transcripts of one report may take together: the page stays below 10 MB. */
const BUDGET = 8_000_000;
/** Longest text kept per message, command or output; the first that fits the budget is used for all. */
const CAPS = [4000, 1500, 600, 250, 120] as const;
/** A trajectory this large is not a transcript to read; it stays in the run folder. */
const LARGEST = 64 * 1024 * 1024;
const SIDE_BY_SIDE = 8;
/** About as many files are packed to learn whether a cap fits. */
const SAMPLE = 12;

/**
 * The trajectories of a run folder, packed for report.html. A missing or unreadable one is left out: a transcript is
 * something to look at and never decides anything. Private tasks are never opened.
 */
export async function loadTranscripts(
  out: string,
  run: Run,
  times: Times | null,
): Promise<Map<string, PackedTranscript>> {
  const hidden = new Set(run.tasks.filter((task) => task.private).map((task) => task.id));
  const wanted = run.attempts.filter((attempt) => !hidden.has(attempt.task));
  const firsts = new Map(
    (times?.attempts ?? []).map((time) => [attemptKey(time), time.firstCandidateSeconds]),
  );
  const files = wanted.map((attempt) => ({
    key: attemptKey(attempt),
    path: join(out, "attempts", attempt.task, String(attempt.repeat), "trajectory.json"),
  }));
  for (const cap of CAPS) {
    // A large run takes a second to pack: a cap that a sample shows not to fit is not tried on all of it.
    const sample = files.filter((_, index) => index % Math.ceil(files.length / SAMPLE) === 0);
    const expected = (sizeOf(await packAll(sample, cap, firsts)) / sample.length) * files.length;
    if (files.length > SAMPLE && expected > BUDGET * 0.95) continue;
    const packed = await packAll(files, cap, firsts);
    if (sizeOf(packed) <= BUDGET) return packed;
  }
  return new Map();
}

interface TrajectoryFile {
  readonly key: string;
  readonly path: string;
}

function sizeOf(packed: ReadonlyMap<string, PackedTranscript>): number {
  return [...packed.values()].reduce((sum, item) => sum + item.data.length, 0);
}

async function packAll(
  files: readonly TrajectoryFile[],
  cap: number,
  firsts: ReadonlyMap<string, number | null>,
): Promise<Map<string, PackedTranscript>> {
  const packed = new Map<string, PackedTranscript>();
  const keep = (slice: readonly Packing[]) => {
    for (const { key, item } of slice) if (item !== null) packed.set(key, item);
  };
  let before: Promise<Packing[]> = Promise.resolve([]);
  for (let index = 0; index < files.length; index += SIDE_BY_SIDE) {
    const slice = files.slice(index, index + SIDE_BY_SIDE).map(async (file) => ({
      key: file.key,
      item: await packFile(file.path, cap, firsts.get(file.key) ?? null),
    }));
    // These are read and cut here while the threads of zlib deflate the ones before.
    keep(await before);
    before = Promise.all(slice);
  }
  keep(await before);
  return packed;
}

interface Packing {
  readonly key: string;
  readonly item: PackedTranscript | null;
}

async function packFile(
  path: string,
  cap: number,
  first: number | null,
): Promise<PackedTranscript | null> {
  try {
    if (statSync(path).size > LARGEST) return null;
    return await packTranscript(JSON.parse(readFileSync(path, "utf8")), cap, first);
  } catch {
    return null;
  }
}

/** One ATIF document, deflated and base64; null when it is not ATIF v1. */
export async function packTranscript(
  document: unknown,
  cap: number,
  firstCandidateSeconds: number | null,
): Promise<PackedTranscript | null> {
  const transcript = readTranscript(document, cap, secondsOf, firstCandidateSeconds);
  if (transcript === null) return null;
  const packed = await deflate(JSON.stringify(transcript), { level: 5, chunkSize: 65_536 });
  return {
    data: packed.toString("base64"),
    turns: transcript.turns.length,
    first: transcript.first,
  };
}

function secondsOf(timestamp: string): number | null {
  const milliseconds = parseTimeMs(timestamp);
  return milliseconds === null ? null : milliseconds / 1000;
}
