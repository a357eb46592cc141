import { z } from "zod";
import { OutcomeSchema, POLICY_IDS, PredictionSchema, ScoreSchema } from "./score.ts";
import { VerdictSchema } from "./verdict.ts";

/*
 * What `--json` prints. Others script against it: fields are added, never renamed or taken away, so
 * every object is open.
 */

const share = z.number().min(0).max(1);
const score = {
  score: share.nullable(),
  policy: z.enum(POLICY_IDS),
  policyDigest: z.string(),
  byPolicy: z.record(z.string(), share.nullable()),
};
const bestConstant = z.looseObject({ name: z.string(), score: share }).nullable();
const answered = {
  state: z.enum(["answered", "no-answer", "invalid-answer"]),
  /** Why there is no answer; null where there is one. */
  reason: z.string().nullable(),
  /** Repairs of broken JSON (`--lenient`). */
  repaired: z.array(z.string()),
  outcome: OutcomeSchema,
  predictions: z.array(PredictionSchema),
  missed: ScoreSchema.shape.missed,
  metrics: ScoreSchema.shape.metrics,
  evidence: ScoreSchema.shape.evidence,
};

/** `score --answer`. */
export const ScoreOutputSchema = z.looseObject({
  ...score,
  ...answered,
  /** Ids that the ground truth names and does not define. */
  dangling: z.array(z.string()),
});

/** A number, or why there is none. */
const figure = z.looseObject({ value: z.number().nullable(), reason: z.string().nullable() });

/** `score --answers`. */
export const ScoreTreeOutputSchema = z.looseObject({
  ...score,
  stderr: z.number().nullable(),
  metrics: z.looseObject({
    tasks: z.int(),
    attempts: z.int(),
    mean: figure,
    standardError: figure,
    passAt1: figure,
    passAtK: figure,
    passHatK: figure,
    k: z.int(),
    flipRate: figure,
    falseAccusationRate: figure,
    outcomes: z.record(OutcomeSchema, z.int()),
  }),
  bestConstant,
  unanswered: z.array(z.string()),
  incidents: z.array(
    z.looseObject({
      id: z.string(),
      defects: z.array(z.string()),
      trials: z.array(z.looseObject({ trial: z.string(), score: share.nullable(), ...answered })),
    }),
  ),
});

/** `run`. Unknown is null, never 0. */
export const RunOutputSchema = z.looseObject({
  agent: z.string(),
  model: z.string().nullable(),
  suite: z.string(),
  policy: z.string(),
  score: z.looseObject({ mean: share.nullable(), stderr: z.number().nullable() }),
  turns: z.number().nullable(),
  outputTokens: z.number().nullable(),
  cost: z.number().nullable(),
  attempts: z.int(),
  measured: z.int(),
  /** Left undone where the run was stopped; anything but 0 says that the score is of a part. */
  cancelled: z.int(),
  seconds: z.number().nullable(),
  tasks: z.array(z.looseObject({ id: z.string(), scores: z.array(share.nullable()) })),
});

const sides = z.looseObject({
  base: z.number().nullable(),
  now: z.number().nullable(),
  change: z.number().nullable(),
  reason: z.string().nullable(),
});

/** `gate`, `compare` and `merge`; also report.json. */
export const ReportOutputSchema = z.looseObject({
  format: z.literal("sre-gate-report@1"),
  gate: z.string(),
  suite: z.string(),
  policy: z.string(),
  verdict: VerdictSchema.shape.verdict,
  reasons: z.array(z.looseObject({ code: z.string(), text: z.string() })),
  pValue: share.nullable(),
  delta: z.number().nullable(),
  score: sides,
  turns: sides,
  cost: sides,
  attempts: z.looseObject({ planned: z.int(), measured: z.int() }),
  tasks: z.array(z.looseObject({})),
});

/** `calibrate --simulate`. */
export const SimulationOutputSchema = z.looseObject({
  failRate: share,
  failRateError: z.number(),
  meanAttempts: z.number(),
  gates: z.int(),
});

const signal = z.looseObject({ files: z.int(), rows: z.int(), bytes: z.int() });

/** `tasks validate`. */
export const ValidationOutputSchema = z.looseObject({
  tasks: z.int(),
  families: z.int(),
  policy: z.enum(POLICY_IDS),
  bestConstant,
  leaks: z.array(z.string()),
  reports: z.array(
    z.looseObject({
      id: z.string(),
      signals: z.record(z.string(), signal),
      leaks: z.array(z.string()),
      warnings: z.array(z.string()),
      defects: z.array(z.string()),
    }),
  ),
});
