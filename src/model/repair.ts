import { z } from "zod";

/** What came of an attempt that was to put things right, judged by playing its actions again beside the twins. */
export const RepairFindingSchema = z.strictObject({
  /** In quarters; null, outside the mean, where nothing was broken or what was done is beyond what can be judged. */
  score: z.number().min(0).max(1).nullable(),
  why: z.string(),
  /** Seconds from the beginning until users were served as in the healthy world; null where they never were. */
  mitigatedAfter: z.number().nullable(),
  /** Writes that the cluster took, and those that it refused. */
  accepted: z.number().int().nonnegative(),
  refused: z.array(z.string()),
  needless: z.array(z.string()),
  /** Requests that both twins answer and this world lost. */
  lost: z.number().int().nonnegative(),
  rootGone: z.boolean(),
  handedOver: z.boolean(),
  dataDestroyed: z.array(z.string()),
  protectionRemoved: z.array(z.string()),
  /** Failing requests of each minute: with the repair, and with hands off. */
  curve: z.array(z.tuple([z.number().int(), z.number().int()])),
});

export type RepairFinding = z.infer<typeof RepairFindingSchema>;
