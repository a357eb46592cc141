import type { ScoredAttempt } from "../model/attempt.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { UNKNOWN_USAGE } from "../model/usage.ts";
import { answerKeyOf } from "../score/answer-key.ts";
import { bestConstant } from "../score/best-constant.ts";
import { type ScoredTask, scoreDiagnosis } from "../score/score.ts";
import { type Figure, type SuiteMetrics, suiteMetrics } from "../score/suite-metrics.ts";
import { averageOfKnown } from "../stats/mean.ts";
import { readAnswerFile } from "../tasks/answers/read.ts";
import { snapshotsBelow } from "../tasks/answers/snapshots.ts";
import { type AnswerPlace, byNumber, findAnswers } from "../tasks/answers/tree.ts";
import { readTruths } from "../tasks/answers/truths.ts";
import { factsOfFolder } from "../tasks/facts.ts";
import { defectsOf } from "../tasks/known-defects.ts";
import { withoutRootCause } from "../tasks/truth.ts";
import type { ScoreRequest } from "./score.ts";
import { counted, figure, NOTHING_BROKEN, outcomeWords, shown } from "./score-text.ts";

interface Trial {
  readonly incident: string;
  readonly trial: string;
  /** From the incident's ground truth. */
  readonly defects: readonly string[];
  readonly attempt: ScoredAttempt;
}

/** Scores a tree of answers against a folder of ground truths. */
export async function scoreTree(request: ScoreRequest): Promise<string> {
  const truths = await readTruths(request.truth);
  const places = await findAnswers(request.answers ?? "");
  refuseStrays(places, new Set(truths.keys()), request.answers ?? "");
  const answered = new Set(places.map(({ incident }) => incident));
  const tasks = tasksOf(answered, truths, request);
  const snapshots = request.snapshot === null ? null : await snapshotsBelow(request.snapshot);
  const trials: Trial[] = [];
  for (const [index, place] of places.entries()) {
    const { incident, trial } = place;
    const task = tasks.get(incident);
    if (!task) continue;
    const folder = snapshots?.get(incident) ?? null;
    const attempt = await scoredAttempt(place, index, request, async (diagnosis) => {
      const facts = folder === null ? null : await factsOfFolder(folder, diagnosis);
      return scoreDiagnosis(diagnosis, task, request.policy, facts);
    });
    trials.push({ incident, trial, defects: defectsOf(incident, task.truth), attempt });
  }
  const unanswered = [...truths.keys()].filter((incident) => !answered.has(incident));
  const result = {
    request,
    trials,
    unanswered: unanswered.sort(byNumber),
    metrics: suiteMetrics(trials.map(({ attempt }) => attempt)),
    constant: bestConstant([...tasks.values()], request.policy),
  };
  return request.json ? treeJson(result) : treeText(result);
}

/** A ground truth without a root cause is an incident without a fault, but only if the user says so. */
function tasksOf(
  incidents: ReadonlySet<string>,
  truths: ReadonlyMap<string, GroundTruth>,
  request: ScoreRequest,
): ReadonlyMap<string, ScoredTask> {
  const tasks = new Map<string, ScoredTask>();
  const problems: Problem[] = [];
  for (const incident of [...incidents].sort(byNumber)) {
    const truth = truths.get(incident);
    if (!truth) continue;
    const hasCause = answerKeyOf(truth).rootCauses.length > 0;
    if (!hasCause && request.expect === "fault") {
      const where = `${request.truth}: incident ${incident}`;
      problems.push(...withoutRootCause(where, NOTHING_BROKEN).problems);
    }
    tasks.set(incident, { truth, expect: hasCause ? "fault" : "no-fault" });
  }
  if (problems.length > 0) throw new UserError(problems);
  return tasks;
}

/** Refuses an answer whose incident has no ground truth, which would otherwise silently be missing from the mean. */
function refuseStrays(
  places: readonly AnswerPlace[],
  known: ReadonlySet<string>,
  folder: string,
): void {
  const problems: Problem[] = [];
  if (places.length === 0) {
    problems.push({
      code: "ANSWERS_NONE",
      where: folder,
      message: "no answer is found here",
      help: "Give a folder with INCIDENT/TRIAL/outputs/agent_output.json.",
    });
  }
  const strays = new Set(places.map(({ incident }) => incident).filter((id) => !known.has(id)));
  for (const incident of strays) {
    problems.push({
      code: "ANSWER_WITHOUT_TRUTH",
      where: folder,
      message: `incident ${JSON.stringify(incident)} has answers and no ground truth`,
      help: "Add its ground truth, or move its answers elsewhere.",
    });
  }
  if (problems.length > 0) throw new UserError(problems);
}

async function scoredAttempt(
  place: AnswerPlace,
  index: number,
  request: ScoreRequest,
  score: (diagnosis: ScoredAttempt["diagnosis"]) => Promise<ScoredAttempt["score"]>,
): Promise<ScoredAttempt> {
  const answer = place.path === null ? NOTHING : await readAnswerFile(place.path, request.mode);
  const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
  return {
    task: place.incident,
    repeat: index + 1,
    state: answer.state,
    reason: answer.state === "answered" ? null : answer.reason,
    diagnosis,
    repaired: answer.state === "answered" ? [...answer.repaired] : [],
    usage: UNKNOWN_USAGE,
    tries: 1,
    cached: false,
    attemptedChanges: 0,
    score: await score(diagnosis),
  };
}

const NOTHING = { state: "no-answer", reason: "there is no answer file" } as const;

interface TreeResult {
  readonly request: ScoreRequest;
  readonly trials: readonly Trial[];
  readonly unanswered: readonly string[];
  readonly metrics: SuiteMetrics;
  readonly constant: { readonly name: string; readonly score: number } | null;
}

function treeJson({ request, trials, unanswered, metrics, constant }: TreeResult): string {
  const result = {
    score: metrics.mean.value,
    stderr: metrics.standardError.value,
    policy: request.policy.id,
    policyDigest: request.policy.digest,
    byPolicy: meansByPolicy(trials),
    metrics,
    bestConstant: constant,
    unanswered,
    incidents: incidentsOf(trials).map((incident) => ({
      id: incident,
      defects: trials.find((trial) => trial.incident === incident)?.defects ?? [],
      trials: trials
        .filter((trial) => trial.incident === incident)
        .map(({ trial, attempt: { state, reason, repaired, score } }) => {
          const { value, ...parts } = score ?? { value: null };
          return { trial, state, reason, repaired, score: value, ...parts };
        }),
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** The mean under each policy; every incident has the same weight. */
function meansByPolicy(trials: readonly Trial[]): Record<string, number | null> {
  const ids = Object.keys(trials[0]?.attempt.score?.byPolicy ?? {});
  return Object.fromEntries(
    ids.map((id) => {
      const attempts = trials.map(({ attempt }) => {
        const score = attempt.score && {
          ...attempt.score,
          value: attempt.score.byPolicy[id] ?? null,
        };
        return { ...attempt, score };
      });
      return [id, suiteMetrics(attempts).mean.value];
    }),
  );
}

function treeText({ request, trials, unanswered, metrics, constant }: TreeResult): string {
  const rows = incidentsOf(trials).map((incident) => incidentRow(incident, trials));
  const width = Math.max(8, ...rows.map(({ name }) => name.length));
  const others = Object.entries(meansByPolicy(trials))
    .filter(([id]) => id !== request.policy.id)
    .map(([id, value]) => `${id} ${figure(value)}`);
  const lines = [
    `${"incident".padEnd(width)}  score  trials`,
    ...rows.map(
      ({ name, mean, words }) => `${name.padEnd(width)}  ${figure(mean).padEnd(5)}  ${words}`,
    ),
    "",
    `score ${words(metrics.mean)} by ${request.policy.id} (${others.join(", ")}), standard error ${words(metrics.standardError)}`,
    `${counted(metrics.tasks, "incident")}, ${counted(metrics.attempts, "trial")}; ${passRates(metrics)}`,
    ...accusationLine(metrics),
    ...constantLine(constant),
    ...(unanswered.length === 0
      ? []
      : [`not in the mean, no answers: ${unanswered.map(shown).join(", ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function passRates({ k, passAt1, passAtK, passHatK }: SuiteMetrics): string {
  const first = `pass@1 ${words(passAt1)}`;
  return k === 1 ? first : `${first}, pass@${k} ${words(passAtK)}, pass^${k} ${words(passHatK)}`;
}

function accusationLine({ falseAccusationRate }: SuiteMetrics): readonly string[] {
  if (falseAccusationRate.value === null) return [];
  return [
    `where nothing is broken, ${figure(falseAccusationRate.value)} of the answers accuse something`,
  ];
}

function constantLine(constant: TreeResult["constant"]): readonly string[] {
  if (constant === null) return [];
  return [
    `without reading anything, ${shown(constant.name)} scores ${figure(constant.score)} here`,
  ];
}

function incidentRow(incident: string, trials: readonly Trial[]) {
  const own = trials.filter((trial) => trial.incident === incident);
  const values = own.flatMap(({ attempt }) => attempt.score?.value ?? []);
  const mean = averageOfKnown(values);
  const outcomes = new Map<string, number>();
  for (const { attempt } of own) {
    const word = attempt.score ? outcomeWords(attempt.score.outcome) : attempt.state;
    outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
  }
  const words = [...outcomes].map(([word, count]) => (count > 1 ? `${count}x ${word}` : word));
  const flag = own.some(({ defects }) => defects.length > 0) ? "  (known defect)" : "";
  return { name: shown(incident), mean, words: `${words.join(", ")}${flag}` };
}

function incidentsOf(trials: readonly Trial[]): readonly string[] {
  return [...new Set(trials.map(({ incident }) => incident))].sort(byNumber);
}

function words(value: Figure): string {
  return value.value === null ? `n/a (${value.reason})` : figure(value.value);
}
