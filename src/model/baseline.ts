import { z } from "zod";
import { StateSchema } from "./attempt.ts";
import { AgentIdentitySchema, InstrumentSchema } from "./instrument.ts";

export const BASELINE_FORMAT = "sre-gate-baseline@1";

/** Where a pooled run came from. Dates come from commits and events, never from a clock. */
export const ProvenanceSchema = z.strictObject({
  /** Digest of the run's attempts. Runs of a deterministic agent share it. */
  run: z.string(),
  commit: z.string().nullable(),
  date: z.string().nullable(),
  workflowRun: z.string().nullable(),
  /** As the provider named it. */
  model: z.string().nullable(),
  agentDigest: z.string(),
  gateVersion: z.string(),
  /** Why it was taken, when a person accepted a drop. */
  accepted: z.string().nullable(),
  /** Who allowed the previous change to be merged unjudged, and how. */
  skipped: z.string().optional(),
  /** How many of the plan's attempts the infrastructure prevented from being measured. */
  infra: z
    .strictObject({
      errors: z.number().int().nonnegative(),
      attempts: z.number().int().nonnegative(),
      /** Those of them that needed more than one try. */
      again: z.number().int().nonnegative().optional(),
    })
    .optional(),
});

export const BaselineAttemptSchema = z.strictObject({
  /** Index into `runs`. */
  run: z.number().int().nonnegative(),
  repeat: z.number().int().positive(),
  state: StateSchema,
  score: z.number().min(0).max(1).nullable(),
  turns: z.number().int().nonnegative().nullable(),
  inputTokens: z.number().int().nonnegative().nullable(),
  cachedTokens: z.number().int().nonnegative().nullable(),
  cacheWriteTokens: z.number().int().nonnegative().nullable().optional(),
  outputTokens: z.number().int().nonnegative().nullable(),
  cost: z.number().nonnegative().nullable(),
  seconds: z.number().nonnegative().nullable(),
  /** Writes to the incident that it tried; absent where there were none. */
  attemptedChanges: z.number().int().positive().optional(),
  /** Namespaces that it wrote in, or tried to; absent where there were none. */
  touched: z.array(z.string()).min(1).optional(),
  /** Of the moment it began: distinguishes an attempt that is already pooled from one with the same result. Absent if unknown. */
  mark: z.string().optional(),
});

export const BaselineTaskSchema = z.strictObject({
  id: z.string(),
  digest: z.string(),
  family: z.string().nullable(),
  attempts: z.array(BaselineAttemptSchema),
});

export const BaselineSchema = z.strictObject({
  format: z.literal(BASELINE_FORMAT),
  /** A digest of everything below, so that a file that was cut or edited by hand is refused. */
  digest: z.string(),
  gate: z.string(),
  suite: z.string(),
  instrument: InstrumentSchema,
  agent: AgentIdentitySchema,
  runs: z.array(ProvenanceSchema),
  tasks: z.array(BaselineTaskSchema),
});

export type Provenance = z.infer<typeof ProvenanceSchema>;
export type BaselineAttempt = z.infer<typeof BaselineAttemptSchema>;
export type BaselineTask = z.infer<typeof BaselineTaskSchema>;
export type Baseline = z.infer<typeof BaselineSchema>;
