import { z } from "zod";

export const VerdictKindSchema = z.enum([
  "pass",
  "fail",
  "inconclusive",
  "no-baseline",
  /** From `run`: no baseline was looked for. */
  "not-compared",
  "incompatible",
]);

/**
 * Three things that a person must never mistake for each other. Null: nothing is wrong, or no baseline was looked for.
 */
export const CauseSchema = z.enum(["agent-is-worse", "agent-did-not-run", "not-measured"]);

/** Every code a verdict can carry. Stable: scripts, documents and src/report/words.ts speak in them. */
export const REASON_CODES = [
  // fail (or warn, as the settings say)
  "AGENT_DOES_NOT_RUN",
  "SCORE_FELL",
  "TASK_LOST",
  "ERRORS_ROSE",
  "SLICE_FELL",
  "REQUIRED_TASK_FAILED",
  "FORBIDDEN_ACT",
  "TURNS_ROSE",
  "COST_ROSE",
  "SLO_EXCEEDED",
  "BELOW_FLOOR",
  "NOT_SHOWN_NON_INFERIOR",
  // blocks: nothing is decided
  "NO_BASELINE",
  "NOT_COMPARED",
  "INSTRUMENT_DIFFERS",
  "INVALID_NUMBERS",
  "BASE_FAILS_ALIKE",
  "UNCHANGED_AGENT_FAILS",
  "PROVIDER_REFUSES",
  "NOTHING_MEASURED",
  "NOTHING_COMPARED",
  "TOO_FEW_MEASURED",
  "FIGURE_UNMEASURED",
  "INFRA_ERRORS_ROSE",
  "SINGLE_ATTEMPTS",
  "CANNOT_DETECT",
  "RUN_CUT_SHORT",
  "VETO_UNFINISHED",
  "REQUIRED_TASK_UNFINISHED",
  "SELECTION_BIASED",
  "NOT_CONFIRMED",
  "CONFIRMATION_UNFINISHED",
  "BASE_DID_NOT_RUN",
  "BASE_INCOMPLETE",
  "INSTALLS_DIFFER",
  // warn
  "BASELINE_STALE",
  "BASELINE_UNDATED",
  "SMALL_BASELINE",
  "ADVISORY_POOL",
  "NEAR_CONSTANT",
  "INSTRUMENT_NOTED",
  "TRIED_AGAIN",
  "CANARY_GAP",
  "TASKS_CHANGED",
  "TASK_QUARANTINED",
  "QUARANTINE_EXPIRED",
  "QUARANTINE_UNDATED",
  "VETO_OFF",
  "SLICE_EMPTY",
  "SLO_UNMEASURED",
  "SCORES_ROUNDED",
  // info
  "REQUIRED_TASK_HELD",
  "NO_FORBIDDEN_ACT",
  "NO_DROP_SEEN",
  "NON_INFERIOR",
  "SCORE_ROSE",
  "DROP_BELOW_MIN_EFFECT",
  "AGENT_UNCHANGED",
  "AGENT_CHANGED",
  "TASKS_NEW",
  "TASKS_REMOVED",
  "TASKS_LEFT_OUT",
  "DETECTABLE_DROP",
  "STOPPED_EARLY",
  "DETERMINISTIC",
  "CONFIRMED_BY_BASE",
  "ADVISORY",
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** Data, not prose: src/report writes the sentences; documents and scripts use the codes. */
export const ReasonSchema = z.strictObject({
  code: z.string(),
  weight: z.enum(["fail", "blocks", "warn", "info"]),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

export const VerdictSchema = z.strictObject({
  verdict: VerdictKindSchema,
  cause: CauseSchema.nullable(),
  reasons: z.array(ReasonSchema),
  /** The verdict without `enforce: advisory`; equal to `verdict` if enforced. */
  enforced: z.boolean(),
});

/** Whether nothing is decided because too little was measured, so that no drop, however large, would be seen. */
export function seesNoDrop(reasons: readonly Reason[]): boolean {
  return reasons.some(({ code }) => code === "SINGLE_ATTEMPTS" || code === "CANNOT_DETECT");
}

export type VerdictKind = z.infer<typeof VerdictKindSchema>;
export type Reason = z.infer<typeof ReasonSchema>;
export type VerdictCause = z.infer<typeof CauseSchema>;
export type Verdict = z.infer<typeof VerdictSchema>;
