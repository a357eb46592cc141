import { z } from "zod";

export const VerdictKindSchema = z.enum([
  "pass",
  "fail",
  "inconclusive",
  "no-baseline",
  "incompatible",
]);

/** Data, not prose: src/report makes the words, documents and scripts use the codes. */
export const ReasonSchema = z.strictObject({
  code: z.string(),
  weight: z.enum(["fail", "blocks", "warn", "info"]),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

export const VerdictSchema = z.strictObject({
  verdict: VerdictKindSchema,
  reasons: z.array(ReasonSchema),
  /** What it would have been without `enforce: advisory`; equal to `verdict` when enforced. */
  enforced: z.boolean(),
});

export type VerdictKind = z.infer<typeof VerdictKindSchema>;
export type Reason = z.infer<typeof ReasonSchema>;
export type Verdict = z.infer<typeof VerdictSchema>;

/** 0 pass, 1 fail, 3 inconclusive or nothing to compare with (2 is the user's mistake, 70 our bug). */
export const EXIT = { pass: 0, fail: 1, userError: 2, inconclusive: 3, bug: 70 } as const;
