import { z } from "zod";

export const HISTORY_FORMAT = "sre-gate-history@1";

/** One line of a history: one nightly run of the default branch, in numbers that can be followed. */
export const HistoryLineSchema = z.strictObject({
  format: z.literal(HISTORY_FORMAT),
  /** Digest of the run's attempts. Runs of a deterministic agent share it. */
  run: z.string().min(1),
  /** Of the moment its first measured attempt began: a run entered twice would make noise look steady. Absent if unknown. */
  mark: z.string().optional(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-11-21"),
  commit: z.string().nullable(),
  workflowRun: z.string().nullable(),
  /** As the provider named it. */
  model: z.string().nullable(),
  gate: z.string(),
  gateVersion: z.string(),
  suite: z.string(),
  /** Digests of what measures: a new one starts a new reference. */
  instrument: z.string(),
  tasks: z.string(),
  agent: z.string(),
  /** Why a new level was accepted that night, or null. */
  accepted: z.string().nullable(),
  /**
   * The gate's verdict on an agent identical to the pool's, for which a fail is a false alarm. Null if the agents differ,
   * or if there was no verdict.
   */
  verdict: z.enum(["pass", "fail"]).nullable().optional(),
  measured: z.number().int().nonnegative(),
  missing: z.number().int().nonnegative(),
  score: z.number().min(0).max(1).nullable(),
  /** Mean over tasks of the mean natural logarithm. */
  logTurns: z.number().nullable(),
  logCost: z.number().nullable(),
});

export type HistoryLine = z.infer<typeof HistoryLineSchema>;
