import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where the steps of one invocation meet: outside the results, so that it is never uploaded. */
export interface WorkFolders {
  readonly work: string;
  readonly results: string;
  readonly cache: string;
  readonly base: string;
}

export function workFolders(work: string): WorkFolders {
  return {
    work,
    results: join(work, "results"),
    cache: join(work, "cache"),
    base: join(work, "base"),
  };
}

const AnnotationSchema = z.strictObject({
  level: z.enum(["failure", "warning", "notice"]),
  title: z.string(),
  message: z.string(),
  path: z.string().nullable(),
  line: z.number().int().positive().nullable(),
});

/** What the gate step leaves for the steps after it. */
export const HandoffSchema = z.strictObject({
  gate: z.string(),
  /** Where the comment goes and which commit the check run is for. */
  pullRequest: z.number().int().nullable(),
  headSha: z.string(),
  cacheKey: z.string().nullable(),
  /** Without marker and footer; null until the verdict is made. */
  body: z.string().nullable(),
  headline: z.string(),
  conclusion: z.enum(["success", "failure", "neutral", "cancelled"]).nullable(),
  annotations: z.array(AnnotationSchema),
  checkRun: z.number().int().nullable(),
});

export type Annotation = z.infer<typeof AnnotationSchema>;
export type Handoff = z.infer<typeof HandoffSchema>;

export function writeHandoff(work: string, handoff: Handoff): void {
  const path = join(work, "handoff.json");
  writeFileSync(`${path}.part`, JSON.stringify(handoff));
  renameSync(`${path}.part`, path);
}

/** Null when the gate step died before it knew anything. */
export function readHandoff(work: string): Handoff | null {
  const path = join(work, "handoff.json");
  return existsSync(path) ? HandoffSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}
