import { z } from "zod";

/** Where a number comes from, best first. Unknown numbers are null, never 0. */
export const OriginSchema = z.enum(["metered", "trajectory", "reported", "estimated", "unknown"]);

/** No attempt has more than this: a larger figure is ignored, and sums stay finite. */
export const MOST = { turns: 1e6, tokens: 1e11, dollars: 1e6 } as const;

const count = z.number().int().nonnegative().nullable();

export const UsageSchema = z.strictObject({
  turns: count,
  inputTokens: count,
  /** Part of inputTokens. */
  cachedTokens: count,
  /** Part of inputTokens too: written to a cache, where the provider charges for it. */
  cacheWriteTokens: count.optional(),
  outputTokens: count,
  /**
   * US dollars. If some calls had no price, the sum is a lower bound: see unpricedCalls. Its origin is
   * "estimated" if a call without a count is charged with the most it was allowed to use.
   */
  cost: z.number().nonnegative().nullable(),
  calls: count,
  unpricedCalls: count,
  /** The model as the provider named it in its answers. */
  model: z.string().nullable(),
  origin: z.strictObject({ turns: OriginSchema, tokens: OriginSchema, cost: OriginSchema }),
});

const upTo = (most: number) => z.number().int().nonnegative().max(most).nullable().optional();

/** The file an agent may write at SRE_GATE_USAGE. */
export const ReportedUsageSchema = z.strictObject({
  turns: upTo(MOST.turns),
  input_tokens: upTo(MOST.tokens),
  cached_tokens: upTo(MOST.tokens),
  output_tokens: upTo(MOST.tokens),
  cost: z.number().nonnegative().max(MOST.dollars).nullable().optional(),
  model: z.string().nullable().optional(),
});

export type Origin = z.infer<typeof OriginSchema>;
export type Usage = z.infer<typeof UsageSchema>;
export type ReportedUsage = z.infer<typeof ReportedUsageSchema>;

export const UNKNOWN_USAGE: Usage = {
  turns: null,
  inputTokens: null,
  cachedTokens: null,
  outputTokens: null,
  cost: null,
  calls: null,
  unpricedCalls: null,
  model: null,
  origin: { turns: "unknown", tokens: "unknown", cost: "unknown" },
};
