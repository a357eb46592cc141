import { z } from "zod";
import { RunSchema } from "./run.ts";

/** base.json beside run.json: the base commit's agent, run the same day as the head's. */
export const BaseRunSchema = z.strictObject({
  /** same-day: takes the place of a pool too small to lean on. confirmation: only asked whether a drop is the day's. */
  role: z.enum(["same-day", "confirmation"]),
  run: RunSchema,
});

export type BaseRun = z.infer<typeof BaseRunSchema>;
