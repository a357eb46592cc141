import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "../../files/atomic.ts";
import type { PlannedAttempt } from "../../model/attempt.ts";
import { sha256 } from "../../model/digest.ts";
import { UserError } from "../../model/problem.ts";
import { canonicalJson } from "../../model/stable.ts";
import type { Conversation } from "../meter/exchange.ts";

const RecordedSchema = z.strictObject({
  digest: z.string(),
  path: z.string(),
  request: z.unknown(),
  status: z.number().int(),
  contentType: z.string(),
  body: z.string(),
});

/** One exchange that can be replayed, without paths of the machine and without secrets. */
export type Recorded = z.infer<typeof RecordedSchema>;

/** <folder>/<task>/<repeat>.ndjson: one file per repeat, or all would get the answers of the first. */
function fileOf(folder: string, planned: PlannedAttempt): string {
  return join(folder, encodeURIComponent(planned.task), `${planned.repeat}.ndjson`);
}

export async function writeRecording(
  folder: string,
  planned: PlannedAttempt,
  conversations: readonly Conversation[],
  clean: (text: string) => string,
): Promise<void> {
  const lines = conversations
    .filter(({ exchange }) => exchange.status !== null && exchange.failure === null)
    .map((conversation) => JSON.stringify(recorded(conversation, clean)));
  await writeDurably(fileOf(folder, planned), lines.map((line) => `${line}\n`).join(""));
}

function recorded(conversation: Conversation, clean: (text: string) => string): Recorded {
  const { exchange, path, request, response, contentType } = conversation;
  const text = clean(canonicalJson(request));
  return {
    digest: requestDigest(path, text),
    path,
    request: JSON.parse(text),
    status: exchange.status ?? 0,
    contentType,
    body: clean(response.toString("utf8")),
  };
}

export function requestDigest(path: string, canonical: string): string {
  return sha256(`${path}\n${canonical}`).slice(0, 32);
}

/** The exchanges of one attempt, replayed once each, equal requests in order. */
export class ReplayedExchanges {
  readonly #left: Recorded[];

  constructor(exchanges: readonly Recorded[]) {
    this.#left = [...exchanges];
  }

  take(path: string, canonical: string): Recorded | { readonly miss: string } {
    const digest = requestDigest(path, canonical);
    const index = this.#left.findIndex((one) => one.digest === digest);
    const [found] = index < 0 ? [] : this.#left.splice(index, 1);
    if (found !== undefined) return found;
    const [next] = this.#left;
    if (next === undefined) return { miss: "the recording has no further exchange" };
    if (next.path !== path) return { miss: `recorded ${next.path}, asked ${path}` };
    return { miss: firstDifference(next.request, JSON.parse(canonical), "request") };
  }
}

export async function readRecording(
  folder: string,
  planned: PlannedAttempt,
): Promise<ReplayedExchanges> {
  const file = fileOf(folder, planned);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null)
    throw new UserError({
      code: "RECORDING_MISSING",
      where: file,
      message: `nothing is recorded for ${planned.task}, repeat ${planned.repeat}`,
      help: "Record it with --record, or leave the task or repeat out.",
    });
  const lines = text.split("\n").filter((line) => line !== "");
  return new ReplayedExchanges(lines.map((line, index) => parseLine(line, `${file}:${index + 1}`)));
}

function parseLine(line: string, where: string): Recorded {
  try {
    return RecordedSchema.parse(JSON.parse(line));
  } catch {
    throw new UserError({
      code: "RECORDING_INVALID",
      where,
      message: "this line is no recorded exchange",
      help: "Record again with --record.",
    });
  }
}

/** Names the first difference between two requests, to explain a miss. */
export function firstDifference(before: unknown, now: unknown, at: string): string {
  if (Array.isArray(before) && Array.isArray(now)) {
    for (let index = 0; index < Math.max(before.length, now.length); index += 1)
      if (canonicalJson(before[index]) !== canonicalJson(now[index]))
        return firstDifference(before[index], now[index], `${at}[${index}]`);
  } else if (isRecord(before) && isRecord(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
    for (const key of keys)
      if (canonicalJson(before[key]) !== canonicalJson(now[key]))
        return firstDifference(before[key], now[key], `${at}.${key}`);
  }
  return `${at} was ${excerpt(before)}, is ${excerpt(now)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function excerpt(value: unknown): string {
  const text = value === undefined ? "absent" : canonicalJson(value);
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
