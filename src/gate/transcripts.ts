import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { type AttemptTimes, attemptKey } from "../model/attempt.ts";
import type { Run, Times } from "../model/run.ts";
import { parseTimeMs } from "../model/time.ts";
import { type FirstAnswer, type PackedTranscript, readTranscript } from "../report/transcript.ts";
import { attemptFolder } from "../store/record.ts";
import { cutStrings } from "./cut-strings.ts";

const deflate = promisify(deflateRaw);

/** Base64 characters that all transcripts of one report may take together: the page stays below 10 MB. */
const BUDGET = 8_000_000;
/** Bytes kept of a message, command or output; the first limit that fits the budget is used for all. */
const LIMITS = [4000, 1500, 600, 250, 120] as const;
/** A trajectory this large is not a transcript to read; it stays in the run folder. */
const LARGEST = 64 * 1024 * 1024;
const USUAL = 1024 * 1024;
const SIDE_BY_SIDE = 8;
/** About as many files are packed to learn whether a limit fits. */
const SAMPLE = 4;

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
    (times?.attempts ?? []).map((time) => [attemptKey(time), candidateOf(time)]),
  );
  const files = wanted.map((attempt) => ({
    key: attemptKey(attempt),
    path: join(attemptFolder(out, attempt), "trajectory.json"),
  }));
  const read = fileReader();
  const pack = (some: readonly TrajectoryFile[], limit: number) =>
    packAll(some, (file) => packFile(read, file.path, limit, firsts.get(file.key) ?? null));
  for (const limit of LIMITS) {
    // A limit that a few files show not to fit is not tried on all of them.
    const sample = files.filter((_, index) => index % Math.ceil(files.length / SAMPLE) === 0);
    const expected = (sizeOf(await pack(sample, limit)) / sample.length) * files.length;
    if (files.length > SAMPLE && expected > BUDGET * 0.95) continue;
    const packed = await pack(files, limit);
    if (sizeOf(packed) <= BUDGET) return packed;
  }
  return new Map();
}

interface TrajectoryFile {
  readonly key: string;
  readonly path: string;
}

type Packing = readonly [key: string, item: PackedTranscript | null];

function sizeOf(packed: ReadonlyMap<string, PackedTranscript>): number {
  return [...packed.values()].reduce((sum, item) => sum + item.data.length, 0);
}

async function packAll(
  files: readonly TrajectoryFile[],
  pack: (file: TrajectoryFile) => Promise<PackedTranscript | null>,
): Promise<Map<string, PackedTranscript>> {
  const packed = new Map<string, PackedTranscript>();
  const keep = (slice: readonly Packing[]) => {
    for (const [key, item] of slice) if (item !== null) packed.set(key, item);
  };
  let before: Promise<Packing[]> = Promise.resolve([]);
  for (let index = 0; index < files.length; index += SIDE_BY_SIDE) {
    const slice = files
      .slice(index, index + SIDE_BY_SIDE)
      .map(async (file): Promise<Packing> => [file.key, await pack(file)]);
    // These are read and cut here while the threads of zlib deflate the ones before.
    keep(await before);
    before = Promise.all(slice);
  }
  keep(await before);
  return packed;
}

async function packFile(
  read: (path: string) => Buffer,
  path: string,
  limit: number,
  first: FirstAnswer | null,
): Promise<PackedTranscript | null> {
  try {
    return await packTranscript(read(path), limit, first);
  } catch {
    return null;
  }
}

/** Reads file after file into the same memory: what it gives is good until the next call. */
function fileReader(): (path: string) => Buffer {
  let room = Buffer.allocUnsafeSlow(USUAL);
  return (path) => {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      if (size > LARGEST) throw new Error("too large for a page");
      if (size > room.length) room = Buffer.allocUnsafeSlow(size);
      let filled = 0;
      while (filled < size) {
        const count = readSync(file, room, filled, size - filled, null);
        if (count === 0) break;
        filled += count;
      }
      return room.subarray(0, filled);
    } finally {
      closeSync(file);
    }
  };
}

/** The bytes of one ATIF document, deflated and base64; null when it is not ATIF v1. */
export async function packTranscript(
  document: Buffer,
  limit: number,
  found: FirstAnswer | null,
): Promise<PackedTranscript | null> {
  const shown = cutStrings(document, limit);
  if (shown === null) return null;
  const transcript = readTranscript(JSON.parse(shown.text), limit, shown.cut, secondsOf, found);
  if (transcript === null) return null;
  const packed = await deflate(JSON.stringify(transcript), { level: 5 });
  return {
    data: packed.toString("base64"),
    turns: transcript.turns.length,
    first: transcript.first,
  };
}

function candidateOf({ startedAt, firstCandidateSeconds }: AttemptTimes): FirstAnswer | null {
  const began = secondsOf(startedAt);
  return began === null || firstCandidateSeconds === null
    ? null
    : { began, seconds: firstCandidateSeconds };
}

function secondsOf(timestamp: string): number | null {
  const milliseconds = parseTimeMs(timestamp);
  return milliseconds === null ? null : milliseconds / 1000;
}
