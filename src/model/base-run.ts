import { z } from "zod";
import { RunSchema } from "./run.ts";

/** The first few by name, and how many there are. */
const SomeFilesSchema = z.strictObject({
  count: z.number().int().positive(),
  some: z.array(z.string()),
});

/** base.json, next to run.json: the base commit's agent, run on the same day as the head's. */
export const BaseRunSchema = z.strictObject({
  /** same-day: replaces a pool that is too small. confirmation: only shows whether a drop is due to the day. */
  role: z.enum(["same-day", "confirmation"]),
  run: RunSchema,
  /** Files that say what the machine installs and differ from the base's: both sides ran with the head's. */
  installs: SomeFilesSchema.optional(),
  /** Files of the head's agent that a checkout lacks (ignored by git, in a submodule): the base ran without them. */
  lacks: SomeFilesSchema.optional(),
});

export type SomeFiles = z.infer<typeof SomeFilesSchema>;
export type BaseRun = z.infer<typeof BaseRunSchema>;
