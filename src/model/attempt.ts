import { z } from "zod";
import { DiagnosisSchema } from "./diagnosis.ts";
import { ScoreSchema } from "./score.ts";
import { UsageSchema } from "./usage.ts";

export const StateSchema = z.enum([
  "answered",
  "no-answer",
  "invalid-answer",
  "timeout",
  "turn-limit",
  "token-limit",
  "cost-limit",
  "agent-error",
  "policy-violation",
  /** The provider refused the gate's key or the model that was asked for. Whose doing that is, no single attempt can tell. */
  "provider-refused",
  "infra-error",
  "cancelled",
]);

export type State = z.infer<typeof StateSchema>;

/** The last three are never scored: we could not measure. Every other state without an answer scores 0. */
export function isMeasured(state: State): boolean {
  return state !== "infra-error" && state !== "cancelled" && state !== "provider-refused";
}

/**
 * The program crashed, ran out of time, hit a limit, or left no answer that reads. A valid answer that lies there all
 * the same is scored, and the attempt is an error nevertheless.
 */
export function endedInError(state: State): boolean {
  return isMeasured(state) && state !== "answered";
}

const identity = {
  task: z.string().min(1),
  repeat: z.number().int().positive(),
};

/** How an attempt ended, before it is scored. An attempt with a valid answer is scored in any measured state. */
export const AttemptSchema = z.strictObject({
  ...identity,
  state: StateSchema,
  /** One line for people: exit code, limit reached, what the answer lacks. */
  reason: z.string().nullable(),
  diagnosis: DiagnosisSchema.nullable(),
  /** Repairs made to the answer's JSON under `lenient`. */
  repaired: z.array(z.string()),
  usage: UsageSchema,
  /** How often it was started; more than one after infra errors. */
  tries: z.number().int().nonnegative(),
  /** Found again from an earlier run instead of run now. */
  cached: z.boolean(),
  /** Writes to the incident that the agent tried through a surface. */
  attemptedChanges: z.number().int().nonnegative(),
  /** Namespaces that it wrote in, or tried to; absent where there were none. */
  touched: z.array(z.string()).min(1).optional(),
  /** Queries that a surface answered with "not served here"; absent where there were none. */
  unsupportedQueries: z.number().int().positive().optional(),
  /** Writes that a world took and nothing in it acts on; absent where there were none. */
  unmodelledWrites: z.number().int().positive().optional(),
  /** What a reader should know of how it was measured, in sentences; absent where there is nothing to say. */
  notes: z.array(z.string()).optional(),
});

/** An attempt by its place in a plan. */
export interface PlannedAttempt {
  readonly task: string;
  readonly repeat: number;
}

export const ScoredAttemptSchema = AttemptSchema.extend({ score: ScoreSchema.nullable() });

/** Times are kept in a file of their own: they differ between equal runs, scores must not. */
export const AttemptTimesSchema = z.strictObject({
  ...identity,
  startedAt: z.string(),
  seconds: z.number().nonnegative(),
  /** Seconds until the first valid answer lay at the output path. */
  firstCandidateSeconds: z.number().nonnegative().nullable(),
});

export type Attempt = z.infer<typeof AttemptSchema>;
export type ScoredAttempt = z.infer<typeof ScoredAttemptSchema>;
export type AttemptTimes = z.infer<typeof AttemptTimesSchema>;

/** The name of an attempt in files and messages: "netpol-cart#2". */
export function attemptKey(attempt: { readonly task: string; readonly repeat: number }): string {
  return `${attempt.task}#${attempt.repeat}`;
}
