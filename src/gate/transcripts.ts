import { readFile, stat } from "node:fs/promises";
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
  for (const cap of capsFor(await totalSize(files.map((file) => file.path)))) {
    const packed = new Map<string, PackedTranscript>();
    let size = 0;
    for (let index = 0; index < files.length; index += SIDE_BY_SIDE) {
      const slice = files.slice(index, index + SIDE_BY_SIDE);
      const done = await Promise.all(
        slice.map(({ key, path }) => packFile(path, cap, firsts.get(key) ?? null)),
      );
      for (const [offset, item] of done.entries()) {
        const file = slice[offset];
        if (item === null || file === undefined) continue;
        size += item.data.length;
        packed.set(file.key, item);
      }
      if (size > BUDGET) break;
    }
    if (size <= BUDGET) return packed;
  }
  return new Map();
}

async function totalSize(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Packing takes a second for a large run: caps that cannot fit by any chance are not tried. */
function capsFor(total: number): readonly number[] {
  const most = total / 12 > BUDGET ? 1 : 0;
  return CAPS.slice(most);
}

async function packFile(
  path: string,
  cap: number,
  first: number | null,
): Promise<PackedTranscript | null> {
  try {
    if ((await stat(path)).size > LARGEST) return null;
    return await packTranscript(JSON.parse(await readFile(path, "utf8")), cap, first);
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
  const packed = await deflate(JSON.stringify(transcript), { level: 5 });
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
