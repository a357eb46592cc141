import { z } from "zod";

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

/** A repair as it was judged when the attempt was over. Its journal and answer judge it again without the agent. */
export const JudgedRepairSchema = z.strictObject({
  /** In quarters; null where nothing was broken. */
  score: z.number().min(0).max(1).nullable(),
  why: z.string(),
  /** Null for a private task, whose facts would say what its truth is. */
  facts: RepairFactsSchema.nullable(),
});

export type JudgedRepair = z.infer<typeof JudgedRepairSchema>;
