import { z } from "zod";
import type { DiagnosisReading } from "../../model/diagnosis.ts";

const AnswerSchema = z.object({
  contributing_factors: z.array(
    z.object({
      name: z.string(),
      reasoning: z.string().nullish(),
      evidence: z.string().nullish(),
    }),
  ),
});

/** The canonical shape only, until src/score reads them all. */
export function readCanonical(text: string): DiagnosisReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      kind: "invalid",
      reason: `not JSON: ${error instanceof Error ? error.message : error}`,
    };
  }
  const parsed = AnswerSchema.safeParse(value);
  if (!parsed.success) return { kind: "invalid", reason: z.prettifyError(parsed.error) };
  return {
    kind: "valid",
    repaired: [],
    diagnosis: {
      factors: parsed.data.contributing_factors.map((factor) => ({
        name: factor.name,
        reasoning: factor.reasoning ?? null,
        evidence: factor.evidence ?? null,
      })),
      propagations: [],
      alertsExplained: [],
      alternatives: [],
      confidence: null,
      escalate: null,
      noFault: false,
    },
  };
}
