import { z } from "zod";
import { AttemptSchema, AttemptTimesSchema } from "../../model/attempt.ts";

export const RESULT_FORMAT = "sre-gate-result@1";

/** result.json: its presence, whole, is what makes an attempt done. */
export const ResultSchema = z.strictObject({
  format: z.literal(RESULT_FORMAT),
  /** Digest of everything that went in: task, agent, model, parameters, limits, repeat. */
  key: z.string(),
  attempt: AttemptSchema,
  times: AttemptTimesSchema,
});

export type Result = z.infer<typeof ResultSchema>;
