import { z } from "zod";

/** The scoring policies there are; src/score says what they mean. */
export const POLICY_IDS = ["aa", "aa-dedup", "strict"] as const;

/** What a wrongly named entity is, seen from the incident. */
export const WrongClassSchema = z.enum([
  "symptom",
  "intermediate",
  "mechanism",
  "bystander",
  "observer",
  "invented",
  "unknown",
]);

export const TierSchema = z.enum(["full", "prefix", "search"]);

export const PredictionSchema = z.strictObject({
  name: z.string(),
  /** The group it hit, or null. */
  group: z.string().nullable(),
  tier: TierSchema.nullable(),
  rule: z.string().nullable(),
  /** right: a root cause; repeated: names a root cause that an earlier entry named already. */
  verdict: z.enum(["right", "repeated", "wrong"]),
  class: WrongClassSchema.nullable(),
  /** For a miss: the closest group and why it did not match. */
  nearest: z.strictObject({ group: z.string(), why: z.string() }).nullable(),
});

export const OutcomeSchema = z.enum([
  "right",
  "partly-right",
  "wrong",
  "escalated",
  "no-answer",
  "no-fault-right",
  "false-accusation",
]);

/** One attempt against its ground truth. `value` is by the run's policy; `byPolicy` always has them all. */
export const ScoreSchema = z.strictObject({
  policy: z.string(),
  /** Null only for tasks outside the mean (expect: no-fault). */
  value: z.number().min(0).max(1).nullable(),
  byPolicy: z.record(z.string(), z.number().min(0).max(1).nullable()),
  outcome: OutcomeSchema,
  predictions: z.array(PredictionSchema),
  missed: z.array(z.strictObject({ cause: z.string(), nearest: z.string().nullable() })),
  metrics: z.strictObject({
    precision: z.number().nullable(),
    recall: z.number().nullable(),
    f1: z.number().nullable(),
    /** Recall-gated precision of the first k names, k = 1 to 5. */
    at: z.array(z.number().nullable()),
  }),
  evidence: z.strictObject({ checked: z.number().int(), verified: z.number().int() }).nullable(),
});

export type PolicyId = (typeof POLICY_IDS)[number];
export type WrongClass = z.infer<typeof WrongClassSchema>;
export type Tier = z.infer<typeof TierSchema>;
export type Prediction = z.infer<typeof PredictionSchema>;
export type Outcome = z.infer<typeof OutcomeSchema>;
export type Score = z.infer<typeof ScoreSchema>;
