import { isMeasured, type ScoredAttempt } from "../model/attempt.ts";
import type { Printed, RunOutputSchema } from "../model/output.ts";
import type { Run, Times } from "../model/run.ts";
import { fixed } from "../model/stable.ts";
import { suiteMetrics } from "../score/suite-metrics.ts";
import { averageOfKnown } from "../stats/mean.ts";
import { count, dollars, duration, points, turnCount, whole } from "./numbers.ts";

interface Summary {
  readonly score: { readonly mean: number | null; readonly stderr: number | null };
  readonly turns: number | null;
  readonly outputTokens: number | null;
  readonly cost: number | null;
}

/** The JSON of `run --json`: others script against it, so it only grows. */
export function renderRunJson(run: Run, times: Times | null): string {
  const summary = summarize(run);
  const document: Printed<typeof RunOutputSchema> = {
    agent: run.agent.name,
    model: run.agent.model,
    suite: run.suite,
    policy: run.instrument.policy.id,
    ...summary,
    attempts: run.attempts.length,
    measured: measuredOf(run),
    cancelled: cancelledOf(run),
    seconds: times?.seconds ?? null,
    tasks: run.tasks.map((task) => ({
      id: task.id,
      scores: attemptsOf(run, task.id).map((attempt) => attempt.score?.value ?? null),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** One line of ITBench-AA's table: score with its standard error, turns, output tokens and cost per task. */
export function renderRunTable(run: Run, times: Times | null): string {
  const { score, turns, outputTokens, cost } = summarize(run);
  const rows = [
    ["agent", run.agent.model === null ? run.agent.name : `${run.agent.name} (${run.agent.model})`],
    [
      "suite",
      `${run.suite}, ${count(run.tasks.length, "task")}, ${count(run.attempts.length, "attempt")}`,
    ],
    ["score", `${scoreText(score)}${partOf(run)}`],
    ...solvedEveryTime(run),
    ["turns per task", turns === null ? "unknown" : turnCount(turns)],
    ["output tokens per task", outputTokens === null ? "unknown" : whole(outputTokens)],
    ["cost per task", cost === null ? "unknown" : dollars(cost)],
    ["best constant answer", run.bestConstant === null ? "none" : percent(run.bestConstant.score)],
    ["isolation", run.isolationNote ?? run.instrument.isolation],
    ...(times === null ? [] : [["time", duration(times.seconds)]]),
  ];
  const width = Math.max(...rows.map(([name]) => (name ?? "").length));
  return `${rows.map(([name, value]) => `${(name ?? "").padEnd(width)}  ${value}`).join("\n")}\n`;
}

/** pass^k beside the mean: a task that is solved now and then is not a task that is solved. */
function solvedEveryTime({ attempts }: Run): [string, string][] {
  const { k, passHatK } = suiteMetrics(attempts);
  if (k < 2 || passHatK.value === null) return [];
  return [[`solved ${k} of ${k} times`, `${percent(passHatK.value)} of tasks (pass^${k})`]];
}

function scoreText({ mean, stderr }: Summary["score"]): string {
  return mean === null ? "nothing measured" : `${percent(mean)} ± ${percent(stderr)}`;
}

/** The first rounds of a plan are not the run that was asked for, and their score is copied without the lines above it. */
function partOf(run: Run): string {
  if (cancelledOf(run) === 0) return "";
  return ` (partial: ${measuredOf(run)} of ${run.attempts.length} attempts measured)`;
}

function measuredOf({ attempts }: Run): number {
  return attempts.filter(({ state }) => isMeasured(state)).length;
}

function cancelledOf({ attempts }: Run): number {
  return attempts.filter(({ state }) => state === "cancelled").length;
}

/** Mean over task means; the standard error is between tasks, as ITBench-AA prints it. */
export function summarize(run: Run): Summary {
  const means = run.tasks
    .map((task) =>
      averageOfKnown(attemptsOf(run, task.id).map((attempt) => attempt.score?.value ?? null)),
    )
    .filter((value) => value !== null);
  return {
    score: { mean: rounded(averageOfKnown(means)), stderr: rounded(standardError(means)) },
    turns: rounded(averageOfKnown(run.attempts.map((attempt) => attempt.usage.turns))),
    outputTokens: rounded(
      averageOfKnown(run.attempts.map((attempt) => attempt.usage.outputTokens)),
    ),
    cost: rounded(averageOfKnown(run.attempts.map((attempt) => attempt.usage.cost))),
  };
}

function attemptsOf(run: Run, task: string): ScoredAttempt[] {
  return run.attempts.filter((attempt) => attempt.task === task && isMeasured(attempt.state));
}

function standardError(values: readonly number[]): number | null {
  const centre = averageOfKnown(values);
  if (centre === null || values.length < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

function rounded(value: number | null): number | null {
  return value === null ? null : fixed(value);
}

function percent(value: number | null): string {
  return value === null ? "?" : points(value);
}
