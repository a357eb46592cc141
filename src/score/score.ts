import { type Attempt, isMeasured } from "../model/attempt.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import type { Outcome, Prediction, Score } from "../model/score.ts";
import type { Expect, Mode } from "../model/task.ts";
import { type AnswerKey, answerKeyOf, causeLabel } from "./answer-key.ts";
import { classify } from "./classify.ts";
import type { SnapshotFacts } from "./facts.ts";
import type { Inventory } from "./known.ts";
import {
  countVerdicts,
  type FactorCounts,
  gatedPrecision,
  type Mapped,
  mapNames,
} from "./mapping.ts";
import { type Matching, type Near, nearestMiss, ruleOf } from "./match.ts";
import { closestNamed } from "./nearest.ts";
import { POLICIES, type Policy } from "./policies.ts";

export type { SnapshotFacts } from "./facts.ts";

export interface ScoredTask {
  readonly truth: GroundTruth;
  readonly expect: Expect;
  /** Left out: diagnose. */
  readonly mode?: Mode;
  /** Nothing of a private task's ground truth may appear anywhere. */
  readonly private?: boolean;
}

/** Whether the policy needs the snapshot to score this answer. */
export function needsSnapshot(diagnosis: Diagnosis, task: ScoredTask, policy: Policy): boolean {
  const names = diagnosis.factors.map(({ name }) => name);
  return mapNames(answerKeyOf(task.truth), names, policy.matching, null).some(
    ({ match }) => match.kind === "refused" && match.lacksSnapshot,
  );
}

/** The first k names that `metrics.at` looks at. */
const FIRST = [1, 2, 3, 4, 5] as const;

/** Null only when the attempt could not be measured. */
export function scoreAttempt(
  attempt: Attempt,
  task: ScoredTask,
  policy: Policy,
  facts: SnapshotFacts | null,
): Score | null {
  if (!isMeasured(attempt.state)) return null;
  const said = scoreDiagnosis(attempt.diagnosis, task, policy, facts);
  return task.mode === "repair" ? scoreRepair(attempt, said) : said;
}

/** What was done decides; `byPolicy` still says what the diagnosis beside it is worth. */
function scoreRepair({ repair }: Attempt, said: Score): Score {
  if (repair === undefined) return { ...said, value: said.value === null ? null : 0 };
  const { score } = repair;
  // Something was broken, and what was done is beyond what can be judged.
  if (score === null && said.value !== null) return { ...said, value: null };
  if (score === null)
    return {
      ...said,
      value: null,
      outcome: repair.accepted === 0 ? "no-fault-right" : "false-accusation",
    };
  const outcome = score === 1 ? "right" : score > 0 ? "partly-right" : "wrong";
  return { ...said, value: score, outcome };
}

/** Scores an answer, or the lack of one. */
export function scoreDiagnosis(
  diagnosis: Diagnosis | null,
  task: ScoredTask,
  policy: Policy,
  facts: SnapshotFacts | null,
): Score {
  const incident = answerKeyOf(task.truth);
  // ITBench-AA's first rule: an entry without a name is no prediction.
  const names = (diagnosis?.factors ?? []).map(({ name }) => name).filter((name) => name.trim());
  const mappings = mappingsOf(incident, names, facts?.inventory ?? null);
  const mapped = mappings[policy.matching];
  const counts = countVerdicts(incident, mapped);
  const inMean = task.expect === "fault";
  const value = inMean ? gatedPrecision(counts, policy.counting) : null;
  return {
    policy: policy.id,
    value,
    byPolicy: valuesByPolicy(incident, mappings, inMean),
    outcome: outcomeOf(diagnosis, task.expect, counts, value),
    predictions: mapped.map((entry) => predictionOf(incident, entry, policy, facts)),
    missed: inMean ? missedCauses(incident, mapped) : [],
    metrics: metricsOf(incident, mapped, policy, inMean),
    evidence: facts?.evidence ?? null,
  };
}

type Mappings = Readonly<Record<Matching, readonly Mapped[]>>;

function mappingsOf(incident: AnswerKey, names: readonly string[], inventory: Inventory): Mappings {
  return {
    ranked: mapNames(incident, names, "ranked", inventory),
    confirmed: mapNames(incident, names, "confirmed", inventory),
    exact: mapNames(incident, names, "exact", inventory),
  };
}

function valuesByPolicy(
  incident: AnswerKey,
  mappings: Mappings,
  inMean: boolean,
): Record<string, number | null> {
  return Object.fromEntries(
    POLICIES.map(({ id, matching, counting }) => {
      const counts = countVerdicts(incident, mappings[matching]);
      return [id, inMean ? gatedPrecision(counts, counting) : null];
    }),
  );
}

/** Distinguishes zeros: handing over, saying nothing and being sure of the wrong cause differ. */
function outcomeOf(
  diagnosis: Diagnosis | null,
  expect: Expect,
  counts: FactorCounts,
  value: number | null,
): Outcome {
  const named = counts.right + counts.repeated + counts.wrong;
  if (expect === "no-fault" && named > 0) return "false-accusation";
  if (expect === "no-fault" && diagnosis?.noFault) return "no-fault-right";
  if (named === 0 && diagnosis?.escalate) return "escalated";
  if (named === 0) return diagnosis?.noFault ? "wrong" : "no-answer";
  if (value === 1) return "right";
  return counts.right > 0 ? "partly-right" : "wrong";
}

function predictionOf(
  incident: AnswerKey,
  { name, match, verdict }: Mapped,
  policy: Policy,
  facts: SnapshotFacts | null,
): Prediction {
  const hit = match.kind === "hit" ? match.hit : null;
  const near = match.kind === "miss" ? nearestMiss(incident, match.entity, policy.matching) : null;
  return {
    name,
    group: hit?.target.group.id ?? null,
    tier: hit?.tier ?? null,
    rule: hit ? ruleOf(hit) : null,
    verdict,
    class: verdict === "wrong" ? classify(incident, match, near, facts) : null,
    nearest: nearestOf(match, near),
  };
}

function nearestOf(match: Mapped["match"], near: Near | null): Prediction["nearest"] {
  if (match.kind === "unreadable") return { group: "no group", why: match.why };
  if (match.kind === "refused") return { group: match.hit.target.group.id, why: match.why };
  return near && { group: near.target.group.id, why: near.why };
}

function missedCauses(incident: AnswerKey, mapped: readonly Mapped[]): Score["missed"] {
  const found = new Set(mapped.map(({ rootCause }) => rootCause));
  return incident.rootCauses
    .filter((component) => !found.has(component))
    .map((component) => ({
      cause: causeLabel(incident, component),
      nearest: closestNamed(incident, component, mapped),
    }));
}

function metricsOf(
  incident: AnswerKey,
  mapped: readonly Mapped[],
  policy: Policy,
  inMean: boolean,
): Score["metrics"] {
  if (!inMean) return { precision: null, recall: null, f1: null, at: FIRST.map(() => null) };
  const { right, repeated, wrong, causes } = countVerdicts(incident, mapped);
  const matched = right + repeated;
  const precision = mapped.length === 0 ? null : matched / (matched + wrong);
  const recall = causes === 0 ? null : right / causes;
  return {
    precision,
    recall,
    f1: harmonicMean(precision ?? 0, recall),
    at: FIRST.map((k) =>
      gatedPrecision(countVerdicts(incident, mapped.slice(0, k)), policy.counting),
    ),
  };
}

function harmonicMean(precision: number, recall: number | null): number | null {
  if (recall === null) return null;
  const sum = precision + recall;
  return sum === 0 ? 0 : (2 * precision * recall) / sum;
}
