import { join, posix } from "node:path";
import { z } from "zod";
import {
  AttemptSchema,
  AttemptTimesSchema,
  attemptKey,
  type PlannedAttempt,
} from "../model/attempt.ts";
import { digestOf } from "../model/digest.ts";

/** What an attempt measures: with the same task and repeat, attempts of one subject answer one question. */
export const SubjectSchema = z.strictObject({
  /** Digest of the task's bytes; its id stands in the attempt. */
  task: z.string(),
  /** Digest of the program as it ran: built files, command, model, parameters, runtime. */
  agent: z.string(),
  /** Digest of everything that measures: prompt, limits, network, surfaces, isolation. */
  instrument: z.string(),
});

export type Subject = z.infer<typeof SubjectSchema>;

/** One attempt in a store. The moment it was measured is `times.startedAt`. */
export const RecordSchema = z.strictObject({
  subject: SubjectSchema,
  attempt: AttemptSchema,
  times: AttemptTimesSchema,
  /** Folder of its transcripts below the store's own. */
  files: z.string().refine(staysInside, "must stay below the store's folder"),
});

export type AttemptRecord = z.infer<typeof RecordSchema>;

/** Equal questions, equal measurement. Two tasks with the same bytes are still two. */
export function questionOf(subject: Subject, { task, repeat }: PlannedAttempt): string {
  return digestOf({ subject, task, repeat }).slice(0, 32);
}

/** Whether a path below a folder stays inside it. */
export function staysInside(path: string): boolean {
  return path.split(/[/\\]/).every((part) => part !== "" && part !== "." && part !== "..");
}

/** Folder of one attempt's transcripts: out/attempts/<task>/<repeat>/. */
export function attemptFolder(out: string, planned: PlannedAttempt): string {
  return join(out, attemptPath(planned));
}

/** The same below the run's folder. */
export function attemptPath(planned: PlannedAttempt): string {
  const task = encodeURIComponent(planned.task);
  if (task === "." || task === "..") throw new Error(`unusable task id ${attemptKey(planned)}`);
  return posix.join("attempts", task, String(planned.repeat));
}
