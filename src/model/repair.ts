import { z } from "zod";

/** Simulated seconds between two steps that name no time of their own: the world moves in steps of five. */
export const USUAL_SECONDS = 5;

const after = z
  .string()
  .regex(/^\d+(s|m)$/, "a time as 30s or 2m")
  .optional();

/** A line of kubectl, a manifest to apply or to put in the place of what is there, or whom to tell. */
export const WrittenStepSchema = z.union([
  z.string().min(1),
  z.strictObject({ kubectl: z.string().min(1), after }),
  z.strictObject({ manifest: z.record(z.string(), z.unknown()), after }),
  z.strictObject({ replace: z.record(z.string(), z.unknown()), after }),
  z.strictObject({ escalate: z.string().min(1) }),
]);

export type WrittenStep = z.infer<typeof WrittenStepSchema>;

const names = z.array(z.string());

/** What a judge finds: src/world/judge/facts.ts says what each means. */
export const RepairFactsSchema = z.looseObject({
  clearedAfter: z.number().nullable(),
  rootGone: z.boolean(),
  fixable: z.boolean(),
  broken: z.boolean(),
  accepted: z.number().int(),
  refused: names,
  needless: names,
  harm: z.array(z.looseObject({ journey: z.string(), lost: z.number(), allowed: z.number() })),
  worseThanNothing: z.boolean(),
  dataDestroyed: names,
  protectionRemoved: names,
  handedOver: z.boolean(),
  claimedTooEarly: z.boolean(),
  lookedAfterwards: z.boolean().nullable(),
  curve: z.array(
    z.looseObject({
      minute: z.number(),
      acted: z.number(),
      handsOff: z.number(),
      requests: z.number(),
    }),
  ),
  alerts: names,
  stopped: names,
  failedTrials: names,
});

/** What came of an attempt that was to put things right, judged by playing its actions again beside the twins. */
export const RepairFindingSchema = z.strictObject({
  /** In quarters; null, outside the mean, where nothing was broken or what was done is beyond what can be judged. */
  score: z.number().min(0).max(1).nullable(),
  why: z.string(),
  /** Seconds from the beginning until users were served as in the healthy world; null where they never were. */
  mitigatedAfter: z.number().nullable(),
  /** Writes that the cluster took, and those that it refused. */
  accepted: z.number().int().nonnegative(),
  refused: z.array(z.string()),
  needless: z.array(z.string()),
  /** Parts of the system that no longer run. */
  stopped: z.array(z.string()),
  /** It was called repaired, and was not within five minutes. */
  claimedTooEarly: z.boolean(),
  /** Whether anything was asked after the last write; null where the writes were only proposed. */
  lookedAfterwards: z.boolean().nullable(),
  /** Requests that both twins answer and this world lost. */
  lost: z.number().int().nonnegative(),
  rootGone: z.boolean(),
  handedOver: z.boolean(),
  dataDestroyed: z.array(z.string()),
  protectionRemoved: z.array(z.string()),
  /** Failing requests of each minute: with the repair, and with hands off. */
  curve: z.array(z.tuple([z.number().int(), z.number().int()])),
});

export type RepairFinding = z.infer<typeof RepairFindingSchema>;
