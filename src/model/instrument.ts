import { z } from "zod";

export const LimitsSchema = z.strictObject({
  turns: z.number().int().positive().nullable(),
  seconds: z.number().positive(),
  tokens: z.number().int().positive().nullable(),
  cost: z.number().positive().nullable(),
});

/** Everything that measures. The agent is not part of it. */
export const InstrumentSchema = z.strictObject({
  prompt: z.string(),
  policy: z.strictObject({ id: z.string(), digest: z.string() }),
  limits: LimitsSchema,
  isolation: z.enum(["bubblewrap", "none"]),
  network: z.enum(["proxy", "open", "none"]),
  surfaces: z.array(z.string()),
  clock: z.enum(["real", "shifted"]),
  /** How time passed in incidents that were to be repaired; absent where there were none. */
  pace: z.string().optional(),
});

/** The agent under test, as it was run: shown when it changes, never a reason for `incompatible`. */
export const AgentIdentitySchema = z.strictObject({
  name: z.string(),
  command: z.array(z.string()),
  model: z.string().nullable(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Over the files below, the command, model and parameters. */
  digest: z.string(),
  files: z.record(z.string(), z.string()),
});

export type Limits = z.infer<typeof LimitsSchema>;
export type Instrument = z.infer<typeof InstrumentSchema>;
export type AgentIdentity = z.infer<typeof AgentIdentitySchema>;
