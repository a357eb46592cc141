import { z } from "zod";
import { RepairFactsSchema } from "./repair.ts";
import { OutcomeSchema, POLICY_IDS, PredictionSchema, ScoreSchema } from "./score.ts";
import { ExpectSchema } from "./task.ts";
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

/** `calibrate --simulate`: what was asked, and how such gates end. */
export const SimulationOutputSchema = z.looseObject({
  failRate: share,
  failRateError: z.number(),
  scoreFellRate: share,
  taskLostRate: share,
  meanAttempts: z.number(),
  gates: z.int(),
  tasks: z.int(),
  repeats: z.int(),
  baseRepeats: z.int(),
  design: z.enum(["fixed", "adaptive"]),
  drop: share,
  pattern: z.enum(["logit", "prop", "broken"]),
  shape: z.string(),
  infra: share,
  seed: z.string(),
});

/** `calibrate` with stored runs. A rate is null where too few runs are there to be split. */
export const CalibrationOutputSchema = z.looseObject({
  runs: z.int(),
  tasks: z.int(),
  repeats: z.int(),
  splits: z.int(),
  failRate: share.nullable(),
  failRateError: z.number().nullable(),
  shuffledFailRate: share.nullable(),
  daySd: z.number().nullable(),
  withinSd: z.number().nullable(),
  detectableDrop: z.number().nullable(),
});

/** `gate --dry-run`. Null where the baseline does not tell. */
export const DryRunOutputSchema = z.looseObject({
  attempts: z.int(),
  cost: z.number().nullable(),
  seconds: z.number().nullable(),
  /** With all that a red look may ask for. */
  most: z.looseObject({ attempts: z.int(), cost: z.number().nullable() }),
});

/** `doctor`. `ok` says whether a run could start. */
export const DoctorOutputSchema = z.looseObject({
  ok: z.boolean(),
  findings: z.array(
    z.looseObject({
      what: z.string(),
      problems: z.array(
        z.looseObject({
          code: z.string(),
          where: z.string(),
          message: z.string(),
          help: z.string(),
        }),
      ),
      note: z.string().nullable(),
    }),
  ),
});

/** `repair try`. Seconds count from the moment the repair began; score null: nothing was broken. */
export const RepairOutputSchema = z.looseObject({
  score: z.number().min(0).max(1).nullable(),
  why: z.string(),
  facts: RepairFactsSchema,
});

/** `plan`: a matrix as `strategy.matrix` of a workflow takes it. */
export const PlanOutputSchema = z.looseObject({
  include: z.array(
    z.looseObject({
      /** For `run --shard`. */
      shard: z.string(),
      tasks: z.int(),
      /** Of one repeat of all of them; null when the baseline has no times. */
      seconds: z.number().nullable(),
    }),
  ),
});

/** `drift`. Lists of a series go by night; `alarms` and `index` count nights from 0. */
export const DriftOutputSchema = z.looseObject({
  gate: z.string(),
  suite: z.string(),
  verdict: z.enum(["drift", "steady", "inconclusive"]),
  drifting: z.boolean(),
  history: z.array(
    z.looseObject({
      date: z.string(),
      commit: z.string().nullable(),
      model: z.string().nullable(),
      /** Why a new level was accepted that night, or null. */
      baseline: z.string().nullable(),
    }),
  ),
  series: z.array(
    z.looseObject({
      key: z.enum(["score", "turns", "cost"]),
      values: z.array(z.number().nullable()),
      centre: z.number().nullable(),
      limits: z.tuple([z.number(), z.number()]).nullable(),
      alarms: z.array(z.int()),
      /** Alarmed by the first nights alone, which see large moves only. */
      early: z.boolean(),
      changes: z.array(z.looseObject({ index: z.int(), before: z.number(), after: z.number() })),
    }),
  ),
  notes: z.array(z.string()),
});

/** `leaderboard`; also leaderboard.json. A group holds the runs that may be compared with each other. */
export const LeaderboardOutputSchema = z.looseObject({
  format: z.literal("sre-gate-leaderboard@1"),
  groups: z.array(
    z.looseObject({
      suite: z.string(),
      tasks: z.int(),
      policy: z.string(),
      suiteDigest: z.string(),
      instrumentDigest: z.string(),
      limits: z.string(),
      rows: z.array(
        z.looseObject({
          /** Indistinguishable runs share a rank; null for the floors that any model should beat. */
          rank: z.int().nullable(),
          floor: z.boolean(),
          agent: z.string(),
          model: z.string().nullable(),
          attempts: z.string(),
          score: share.nullable(),
          stderr: z.number().nullable(),
          f1: share.nullable(),
          passRate: share.nullable(),
          turns: z.number().nullable(),
          outputTokens: z.number().nullable(),
          cost: z.number().nullable(),
          solvedCost: z.number().nullable(),
        }),
      ),
      taskLabels: z.array(z.string()),
      /** Which run to take and why; null where there is nothing to choose. */
      advice: z.string().nullable(),
      notes: z.array(z.string()),
    }),
  ),
});

/** `tasks list`. */
export const TasksOutputSchema = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string().nullable(),
    tags: z.array(z.string()),
    family: z.string().nullable(),
    difficulty: z.number().nullable(),
    expect: ExpectSchema,
    digest: z.string(),
    defects: z.array(z.string()),
    private: z.boolean(),
  }),
);

/** `tasks build`. */
export const BuildOutputSchema = z.array(
  z.looseObject({ id: z.string(), digest: z.string(), folder: z.string() }),
);

/** `tasks import`: the task.yaml that was written for each folder. */
export const ImportOutputSchema = z.array(
  z.looseObject({
    id: z.string(),
    path: z.string(),
    /** Of a capture: whether its answer came with the data, or is a draft that waits for a person. */
    truth: z.enum(["known", "draft"]).nullable(),
    /** Of a capture: what was read, left out, missing and redacted. */
    capture: z.record(z.string(), z.unknown()).nullable(),
  }),
);

/** `tasks lint`. */
export const LintOutputSchema = z.array(
  z.looseObject({
    id: z.string(),
    findings: z.array(
      z.looseObject({ is: z.enum(["error", "warning"]), code: z.string(), message: z.string() }),
    ),
    /** Of the investigator, and of answers that read nothing; null where there is no answer. */
    scores: z.record(z.string(), z.number().nullable()),
    size: z.looseObject({
      objects: z.int(),
      namespaces: z.int(),
      services: z.int(),
      logs: z.int(),
    }),
  }),
);

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

/** What prints a document of a schema is held to it by the compiler; tests hold the printed text to it. */
export type Printed<S extends z.ZodType> = Frozen<z.input<S>>;

type Frozen<T> = T extends readonly [infer A, infer B]
  ? readonly [Frozen<A>, Frozen<B>]
  : T extends readonly (infer E)[]
    ? readonly Frozen<E>[]
    : T extends object
      ? Named<T>
      : T;

/** Without the open end of a loose object, which no interface has; a record has nothing else. */
type Named<T extends object> = keyof Known<T> extends never
  ? Readonly<T>
  : { readonly [K in keyof Known<T>]: Frozen<Known<T>[K]> };

type Known<T> = { [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K] };
