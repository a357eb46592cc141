import { z } from "zod";
import { DiagnosisSchema } from "./diagnosis.ts";
import { RepairFindingSchema } from "./repair.ts";
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
  /** The provider refused the gate's key or the requested model. A single attempt cannot show whose fault that is. */
  "provider-refused",
  "infra-error",
  "cancelled",
]);

export type State = z.infer<typeof StateSchema>;

/** The last three are never scored, because nothing was measured. Every other state without an answer scores 0. */
export function isMeasured(state: State): boolean {
  return state !== "infra-error" && state !== "cancelled" && state !== "provider-refused";
}

/**
 * The program crashed, ran out of time, hit a limit, or left no valid answer. If there is a valid answer anyway, it is
 * scored, but the attempt still counts as an error.
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
  /** How often it was started; more than once after infrastructure errors. */
  tries: z.number().int().nonnegative(),
  /** Reused from an earlier run instead of run now. */
  cached: z.boolean(),
  /** Writes to the incident that the agent tried through a surface. */
  attemptedChanges: z.number().int().nonnegative(),
  /** Namespaces that it wrote in, or tried to; absent where there were none. */
  touched: z.array(z.string()).min(1).optional(),
  /** Queries that a surface answered with "not served here"; absent if there were none. */
  unsupportedQueries: z.number().int().positive().optional(),
  /** Writes that a world took and nothing in it acts on; absent where there were none. */
  unmodelledWrites: z.number().int().positive().optional(),
  /** What came of a repair; absent where none was asked for, and where no answer says that it is over. */
  repair: RepairFindingSchema.optional(),
  /** Sentences about how it was measured that a reader should know; absent if there are none. */
  notes: z.array(z.string()).optional(),
});

/** An attempt by its place in a plan. */
export interface PlannedAttempt {
  readonly task: string;
  readonly repeat: number;
}

export const ScoredAttemptSchema = AttemptSchema.extend({ score: ScoreSchema.nullable() });

/** Times have a file of their own, because they differ between equal runs and scores must not. */
export const AttemptTimesSchema = z.strictObject({
  ...identity,
  startedAt: z.string(),
  seconds: z.number().nonnegative(),
  /** Seconds until the first valid answer existed. */
  firstCandidateSeconds: z.number().nonnegative().nullable(),
});

export type Attempt = z.infer<typeof AttemptSchema>;
export type ScoredAttempt = z.infer<typeof ScoredAttemptSchema>;
export type AttemptTimes = z.infer<typeof AttemptTimesSchema>;

/** The name of an attempt in files and messages: "netpol-cart#2". */
export function attemptKey(attempt: { readonly task: string; readonly repeat: number }): string {
  return `${attempt.task}#${attempt.repeat}`;
}
