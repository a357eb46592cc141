import { z } from "zod";

/** Where a claim can be checked: a file of the snapshot and a text in it. */
export const EvidenceSchema = z.strictObject({ file: z.string(), match: z.string() });

/** One named root cause. Names stay as the agent wrote them; only src/score reads meaning into them. */
export const FactorSchema = z.strictObject({
  name: z.string(),
  reasoning: z.string().nullable(),
  evidence: z.union([z.string(), z.array(EvidenceSchema)]).nullable(),
});

export const DiagnosisSchema = z.strictObject({
  factors: z.array(FactorSchema),
  propagations: z.array(
    z.strictObject({
      source: z.string(),
      target: z.string(),
      condition: z.string(),
      effect: z.string(),
    }),
  ),
  alertsExplained: z.array(
    z.strictObject({ alert: z.string(), explanation: z.string(), explained: z.boolean() }),
  ),
  alternatives: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  /** The agent's own, 0 to 1. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Set when the agent hands over to a person instead of guessing. */
  escalate: z.strictObject({ reason: z.string() }).nullable(),
  noFault: z.boolean(),
  /** Of a repair: whether the agent says that all is well again. */
  resolved: z.boolean().optional(),
});

export type Evidence = z.infer<typeof EvidenceSchema>;
export type Factor = z.infer<typeof FactorSchema>;
export type Diagnosis = z.infer<typeof DiagnosisSchema>;

/** What came of reading an agent's answer: a diagnosis, perhaps repaired, or the reason why it is none. */
export type DiagnosisReading =
  | { readonly kind: "valid"; readonly diagnosis: Diagnosis; readonly repaired: readonly string[] }
  | { readonly kind: "invalid"; readonly reason: string };
