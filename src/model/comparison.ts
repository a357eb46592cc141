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
    /** The plan stopped at a look before its turn came. */
    "not-needed",
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
  /** Smallest drop (0..1) of the score over all tasks, spread evenly, that this gate catches 4 times in 5; null: none. */
  detectableDrop: z.number().nullable(),
  /** Bound on the error of p from dropped cells; 0 when exact. */
  errorBound: z.number(),
  /** The p of a run that solved nothing: above alpha, this comparison could not have failed. */
  smallestP: z.number().min(0).max(1).nullable().optional(),
  /** Every task ends the same way each time, on both sides. */
  deterministic: z.boolean().optional(),
  /** Adaptive design: where the run stands among its looks. */
  look: z
    .strictObject({
      /** Attempts of the plan that this look covers, and the plan's length. */
      attempts: z.number().int(),
      of: z.number().int(),
      /** 1-based index among the planned looks, and their number. */
      index: z.number().int(),
      looks: z.number().int(),
      /** Share of the full design's information gathered so far. */
      information: z.number(),
      /** Above this p the look stops as healthy; null where that is not looked at yet. */
      futility: z.number().nullable().optional(),
      /** Null while the plan is cut before its first look. */
      outcome: z.enum(["fell", "stopped-early", "continue", "complete"]),
    })
    .optional(),
});

/** The second guard: a task that the baseline solves reliably is now never solved. */
export const VetoSchema = z.strictObject({
  status: z.enum(["on", "off"]),
  /** Why it is off: the union bound over the tasks exceeds its share of alpha. */
  reason: z.string().nullable(),
  share: z.number(),
  /** The chance that it fires on an unchanged agent is at most this, whatever the tasks. */
  bound: z.number(),
  /** Tasks that the baseline solves reliably, so that the guard watches them. */
  watched: z.array(z.string()),
  /** Never solved so far, reruns still to do. */
  pending: z.array(z.string()),
  lost: z.array(z.string()),
  /** Attempts without one success that prove a loss. */
  needed: z.number().int(),
});

const ShareOfErrorsSchema = z.strictObject({
  errors: z.number().int().nonnegative(),
  attempts: z.number().int().nonnegative(),
});

/** The share of attempts that ended in an error, on both sides. */
export const ErrorTestSchema = z.strictObject({
  now: ShareOfErrorsSchema,
  base: ShareOfErrorsSchema,
  /** One-sided mid-p that the share rose; null when nothing could be compared. */
  p: z.number().min(0).max(1).nullable(),
  alpha: z.number(),
});

/** A set of tasks with a test of its own (`judge.slices`). */
export const SliceTestSchema = z.strictObject({
  name: z.string(),
  /** Tasks of it that were compared. */
  tasks: z.number().int().nonnegative(),
  base: z.number().nullable(),
  now: z.number().nullable(),
  change: z.number().nullable(),
  p: z.number().min(0).max(1).nullable(),
  alpha: z.number(),
});

export const ComparisonSchema = z.strictObject({
  tasks: z.array(TaskRowSchema),
  score: MetricSchema,
  /** The agent's score over all tasks: those left out as seldom solved count as in the baseline on both sides. */
  overall: z.strictObject({
    base: z.number().nullable(),
    now: z.number().nullable(),
    /** Tasks by which it was decided, and all that the suite has. */
    decided: z.number().int().nonnegative(),
    of: z.number().int().nonnegative(),
  }),
  turns: MetricSchema,
  cost: MetricSchema,
  /** The same on attempts that scored above 0: a cheap wrong answer must not look like a saving. */
  turnsSolved: MetricSchema.optional(),
  costSolved: MetricSchema.optional(),
  test: ScoreTestSchema,
  veto: VetoSchema.optional(),
  /** Null where nothing could be compared. */
  errors: ErrorTestSchema.nullable(),
  slices: z.array(SliceTestSchema),
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
    /** Of the attempts that the test should have had: how many it had not, and how many there should be. */
    missing: z.number().int().optional(),
    expected: z.number().int().optional(),
  }),
  /** Infra errors among the attempts tried, on both sides. Left out where the baseline does not know its own. */
  infra: z
    .strictObject({
      now: ShareOfErrorsSchema,
      base: ShareOfErrorsSchema,
      /** How often chance alone gives this run so large a part of all of them. */
      p: z.number().min(0).max(1),
    })
    .optional(),
});

export type Side = z.infer<typeof SideSchema>;
export type TaskRow = z.infer<typeof TaskRowSchema>;
export type Metric = z.infer<typeof MetricSchema>;
export type VetoState = z.infer<typeof VetoSchema>;
export type ScoreTest = z.infer<typeof ScoreTestSchema>;
export type ErrorTest = z.infer<typeof ErrorTestSchema>;
export type SliceTest = z.infer<typeof SliceTestSchema>;
export type Comparison = z.infer<typeof ComparisonSchema>;
