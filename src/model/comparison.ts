import { z } from "zod";

const scores = z.array(z.number().min(0).max(1));

/** One side of a task: every measured repeat, so that a table can show each. */
export const SideSchema = z.strictObject({
  scores,
  /** Null when nothing was measured. */
  mean: z.number().nullable(),
  turns: z.number().nullable(),
  cost: z.number().nullable(),
  /** Attempts that could not be measured (infra-error, cancelled). */
  unmeasured: z.number().int().nonnegative(),
});

export const TaskRowSchema = z.strictObject({
  task: z.string(),
  family: z.string().nullable(),
  /** Only `compared` rows enter a test; the others are states of their own, never zeros. */
  status: z.enum([
    "compared",
    "new",
    "removed",
    "changed",
    "unmeasured",
    "outside-mean",
    "left-out",
  ]),
  base: SideSchema.nullable(),
  now: SideSchema.nullable(),
  change: z.number().nullable(),
  /** lost: proven by the veto or follow-up; suspect: not proven. */
  mark: z.enum(["lost", "suspect", "gained", "quarantined"]).nullable(),
});

/** A mean and how it moved. Changes of turns and cost are ratios, of the score a difference. */
export const MetricSchema = z.strictObject({
  base: z.number().nullable(),
  now: z.number().nullable(),
  change: z.number().nullable(),
  /** 90 % two-sided, so that each bound is a one-sided 95 % bound. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  reason: z.string().nullable(),
});

export const ScoreTestSchema = z.strictObject({
  method: z.string(),
  /** One-sided mid-p that the score fell; null when nothing could be compared. */
  p: z.number().min(0).max(1).nullable(),
  alpha: z.number(),
  /** The same test the other way round: evidence of an improvement. */
  pImproved: z.number().min(0).max(1).nullable(),
  /** Smallest uniform drop (0..1) seen with 80 % power; null when not estimable. */
  detectableDrop: z.number().nullable(),
  /** Bound on the error of p from dropped cells; 0 when exact. */
  errorBound: z.number(),
});

export const ComparisonSchema = z.strictObject({
  tasks: z.array(TaskRowSchema),
  score: MetricSchema,
  turns: MetricSchema,
  cost: MetricSchema,
  test: ScoreTestSchema,
  /** Instrument parts that differ, in words of the schema ("policy", "limits.turns"): these forbid comparing. */
  incompatible: z.array(z.strictObject({ part: z.string(), base: z.string(), now: z.string() })),
  /** Differences that are shown and do not forbid comparing (isolation of a terminal run). */
  noted: z.array(z.strictObject({ part: z.string(), base: z.string(), now: z.string() })),
  agentChanges: z.array(z.strictObject({ part: z.string(), base: z.string(), now: z.string() })),
  counts: z.strictObject({
    planned: z.number().int(),
    measured: z.number().int(),
    infraErrors: z.number().int(),
    cancelled: z.number().int(),
    baseMeasured: z.number().int(),
    baseRuns: z.number().int(),
  }),
});

export type Side = z.infer<typeof SideSchema>;
export type TaskRow = z.infer<typeof TaskRowSchema>;
export type Metric = z.infer<typeof MetricSchema>;
export type ScoreTest = z.infer<typeof ScoreTestSchema>;
export type Comparison = z.infer<typeof ComparisonSchema>;
