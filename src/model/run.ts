import { z } from "zod";
import "./no-eval.ts";
import { AttemptTimesSchema, ScoredAttemptSchema } from "./attempt.ts";
import { AgentIdentitySchema, InstrumentSchema } from "./instrument.ts";
import { ExpectSchema, ModeSchema } from "./task.ts";

export const RUN_FORMAT = "sre-gate-run@1";

/** What a report needs about a task without opening its snapshot. Private tasks have no texts. */
export const RunTaskSchema = z.strictObject({
  id: z.string(),
  digest: z.string(),
  title: z.string().nullable(),
  family: z.string().nullable(),
  /** Absent if it has none or is private. */
  tags: z.array(z.string()).optional(),
  difficulty: z.number().nullable(),
  expect: ExpectSchema,
  /** Absent: diagnose. */
  mode: ModeSchema.optional(),
  defects: z.array(z.string()),
  private: z.boolean(),
  /** Its folder, if it belongs to no library, so that its id alone would not find it. */
  place: z.string().optional(),
});

/** run.json: all attempts of one invocation, ordered by task and repeat, without a single clock reading. */
export const RunSchema = z.strictObject({
  format: z.literal(RUN_FORMAT),
  gate: z.string(),
  gateVersion: z.string(),
  suite: z.string(),
  instrument: InstrumentSchema,
  agent: AgentIdentitySchema,
  seed: z.string(),
  design: z.enum(["fixed", "adaptive"]),
  /** Planned attempts, so that an incomplete run is recognized. */
  planned: z.number().int().nonnegative(),
  isolationNote: z.string().nullable(),
  /** Flags that changed what an attempt is, and are needed to repeat one. */
  asked: z.array(z.string()).optional(),
  tasks: z.array(RunTaskSchema),
  /** Tasks of the suite that an adaptive plan does not run: the baseline seldom or never solved them. */
  leftOut: z.array(z.string()).optional(),
  /** Best constant answer on these tasks: a score near it means nothing. */
  bestConstant: z.strictObject({ name: z.string(), score: z.number() }).nullable(),
  attempts: z.array(ScoredAttemptSchema),
});

/** times.json, next to run.json. */
export const TimesSchema = z.strictObject({
  format: z.literal("sre-gate-times@1"),
  startedAt: z.string(),
  seconds: z.number().nonnegative(),
  attempts: z.array(AttemptTimesSchema),
});

export type RunTask = z.infer<typeof RunTaskSchema>;
export type Run = z.infer<typeof RunSchema>;
export type Times = z.infer<typeof TimesSchema>;
