import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../files/atomic.ts";
import { ASIDE } from "./check-run.ts";

/** Where the steps of one invocation meet. Only `results` is uploaded. */
export interface WorkFolders {
  readonly work: string;
  readonly results: string;
  readonly base: string;
}

export function workFolders(work: string): WorkFolders {
  return {
    work,
    results: join(work, "results"),
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

const PageSchema = z.discriminatedUnion("kind", [
  /** The view model of src/report: rendered again by the publisher, which knows where the files lie. */
  z.strictObject({
    kind: z.literal("report"),
    model: z.unknown(),
  }),
  z.strictObject({ kind: z.literal("text"), markdown: z.string() }),
]);

/** What the gate step leaves for the steps after it. */
export const HandoffSchema = z.strictObject({
  gate: z.string(),
  /** Where the comment goes; null when this event has none or the token may not write one. */
  pullRequest: z.number().int().nullable(),
  /** Commit the check run is for. */
  headSha: z.string(),
  /** Not judged by the base, and why: the check run has a name that no rule requires. */
  aside: z.enum(ASIDE).nullable(),
  /** One of several jobs: it speaks only of its own mistakes, the merge of everything else. */
  part: z.boolean(),
  checkRun: z.number().int().nullable(),
  /** Null while the gate runs: a job that dies leaves it so. */
  ending: z
    .strictObject({
      page: PageSchema,
      headline: z.string(),
      conclusion: z.enum(["success", "failure", "neutral", "cancelled"]),
      annotations: z.array(AnnotationSchema),
    })
    .nullable(),
});

export type Page = z.infer<typeof PageSchema>;
export type Annotation = z.infer<typeof AnnotationSchema>;
export type Handoff = z.infer<typeof HandoffSchema>;

export function writeHandoff(work: string, handoff: Handoff): void {
  writeWhole(join(work, "handoff.json"), JSON.stringify(handoff));
}

/** Null when the gate step died before it knew anything, and where there is no folder of ours: the work tree is the head's. */
export function readHandoff(work: string): Handoff | null {
  if (work === "") return null;
  const path = join(work, "handoff.json");
  return existsSync(path) ? HandoffSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}
