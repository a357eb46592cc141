import type { BaseRun } from "../model/base-run.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Comparison, Metric } from "../model/comparison.ts";
import type { Run } from "../model/run.ts";
import { type Reason, seesNoDrop, type Verdict } from "../model/verdict.ts";
import { baselineOfRun } from "./base-today/as-baseline.ts";
import { type ComparedTask, matchTasks } from "./compare/rows.ts";
import type { Arm } from "./compare/sides.ts";
import { ADAPTIVE } from "./plan/design.ts";
import { replay } from "./plan/replay.ts";
import type { JudgePolicy } from "./policy.ts";

export interface ExplainInput {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly policy: JudgePolicy;
  /** Reasons in English; words are made elsewhere. */
  readonly say: (reasons: readonly Reason[]) => readonly string[];
}

/** With the attempts themselves: what a ratio of turns or cost was taken of stands in no comparison. */
export interface CalculationInput extends ExplainInput {
  readonly run: Run;
  readonly baseline: Baseline | null;
  readonly base?: BaseRun | null;
  readonly today: string | null;
}

/** The whole calculation behind a verdict, for `compare --explain`: every input, in the order it was used. */
export function explainCalculation(input: CalculationInput): string {
  const { comparison, verdict, policy } = input;
  const arms = armsOf(input);
  const lines = [
    `Verdict: ${verdict.verdict}${verdict.enforced ? "" : " (advisory: not enforced)"}`,
    "",
    explainInWords(input),
    "",
    "1. What was compared",
    ...statusLines(comparison),
    "2. The suite test",
    ...testLines(comparison, policy),
    "3. The veto",
    ...vetoLines(comparison, policy),
    "4. Turns and cost",
    ratioLine("turns, all attempts", comparison.turns, policy.turnsTolerance),
    ratioLine("turns, solved attempts", comparison.turnsSolved, policy.turnsTolerance),
    ratioLine("cost, all attempts", comparison.cost, policy.costTolerance),
    ratioLine("cost, solved attempts", comparison.costSolved, policy.costTolerance),
    "5. Reasons, in order",
    ...verdict.reasons.map(
      ({ code, weight, values }) => `   ${weight.padEnd(6)} ${code} ${JSON.stringify(values)}`,
    ),
    "6. Scores per task, and what its attempts took (baseline | now)",
    ...comparison.tasks.flatMap(({ task, status, mark, base, now, change }) => [
      `   ${task} [${mark === "quarantined" ? mark : status}] ${scores(base?.scores)} | ${scores(now?.scores)}${change === null ? "" : ` change ${points(change)}`}`,
      ...tookLines(arms.get(task)),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** One paragraph with the inputs of the decision. */
export function explainInWords({ comparison, verdict, policy, say }: ExplainInput): string {
  const { test, score, counts } = comparison;
  const decisive = verdict.reasons.filter(({ weight }) => weight === "fail" || weight === "blocks");
  const said = say(decisive).join("; ");
  if (verdict.verdict === "not-compared") {
    return `Nothing was compared: ${counts.measured} attempts were measured.`;
  }
  if (test.p === null) {
    return `Nothing could be compared${said === "" ? "" : ` (${said})`}: ${counts.measured} attempts were measured, ${counts.baseMeasured} are in the baseline.`;
  }
  const compared = comparison.tasks.filter(
    ({ status, mark }) => status === "compared" && mark !== "quarantined",
  ).length;
  const because = said === "" ? "nothing decisive was seen" : said;
  return [
    `Over ${compared} ${compared === 1 ? "task" : "tasks"} the score went from ${points(score.base)} to ${points(score.now)} (${points(score.change)}).`,
    `If nothing had changed, a result this low or lower would come up with probability ${probability(test.p)}; the limit here is ${probability(test.alpha)}, and a drop must reach ${points(policy.minEffect)}.`,
    powerSentence(test.detectableDrop, verdict),
    `The verdict is ${verdict.verdict}: ${because}.`,
  ].join(" ");
}

function powerSentence(drop: number | null, { reasons }: Verdict): string {
  if (seesNoDrop(reasons))
    return "With so little to compare with, a drop of any size is left undecided.";
  if (drop === null) return "No drop can be promised to be caught here.";
  return `A drop of ${points(drop)}, spread evenly over the tasks, would be caught 4 times in 5.`;
}

/** Exactly the attempts that were compared, of both sides. */
function armsOf(input: CalculationInput): ReadonlyMap<string, ComparedTask> {
  const { run, policy, today } = input;
  const base = input.base?.role === "same-day" ? input.base.run : null;
  const known = base === null ? input.baseline : baselineOfRun(base, base.attempts);
  const { used, baseline } = replay(run, known, policy, today);
  const { compared } = matchTasks({ run, baseline, policy, today, used });
  return new Map(compared.map((task) => [task.id, task]));
}

/** In the order of the scores, so that the solved attempts are seen; what is unknown is a dash. */
function tookLines(task: ComparedTask | undefined): string[] {
  if (task === undefined) return [];
  const side = (arm: Arm, what: "turns" | "cost") =>
    arm.measured.map((one) => (one[what] === null ? "–" : exact(one[what]))).join(" ");
  const both = (what: "turns" | "cost") => `${side(task.base, what)} | ${side(task.now, what)}`;
  const lines = (["turns", "cost"] as const).map((what) => `      ${what} ${both(what)}`);
  return lines.filter((line) => /\d/.test(line));
}

function statusLines({ tasks, counts }: Comparison): string[] {
  const by = new Map<string, number>();
  for (const { status } of tasks) by.set(status, (by.get(status) ?? 0) + 1);
  const listed = [...by].map(([status, count]) => `${count} ${status}`).join(", ");
  return [
    `   tasks: ${listed || "none"}`,
    `   attempts: ${counts.measured} measured, ${counts.infraErrors} infra errors, ${counts.cancelled} cancelled, ${counts.planned} planned`,
    `   baseline: ${counts.baseMeasured} attempts of ${counts.baseRuns} ${counts.baseRuns === 1 ? "run" : "runs"}`,
  ];
}

function testLines({ test, score }: Comparison, policy: JudgePolicy): string[] {
  const lines = [
    `   method: ${test.method}; within each task the repeats of both sides are exchangeable under the null,`,
    "   the tasks' sums are added by convolution, and p = P(lower) + P(equal) / 2",
    ...(test.method.startsWith("truncated")
      ? [
          `   counted are only the ways that leave the baseline of each task a score above 0 in at least one of ${ADAPTIVE.oneIn} attempts (rounded, and at least 1): tasks without were left out`,
        ]
      : []),
    `   p that the score fell: ${exact(test.p)}; that it rose: ${exact(test.pImproved)}; error of p at most ${exact(test.errorBound)}`,
    `   level: ${exact(test.alpha)} (of alpha ${policy.alpha}: ${exact(policy.suiteAlpha)} suite test + ${exact(policy.vetoAlpha)} veto)`,
    `   smallest p this comparison could have given: ${exact(test.smallestP ?? null)}`,
    `   change: ${points(score.change)}, 90 % interval ${interval(score, points)}; least drop that counts: ${points(policy.minEffect)}`,
    `   drop caught 4 times in 5 (simulated with this pool and plan): ${points(test.detectableDrop)}`,
  ];
  const look = test.look;
  if (look !== undefined) {
    lines.push(
      `   look ${look.index} of ${look.looks}, after ${look.attempts} of ${look.of} attempts, ${(100 * look.information).toFixed(1)} % of the information: ${look.outcome}`,
      `   the levels spend ${exact(policy.suiteAlpha)} t^${ADAPTIVE.spendingPower} of the information t; this look stops as healthy above p = ${exact(look.futility ?? null)}`,
    );
  }
  if (test.deterministic === true)
    lines.push("   every task ends the same way each time, on both sides");
  return lines;
}

function vetoLines({ veto }: Comparison, policy: JudgePolicy): string[] {
  if (veto === undefined) return ["   not computed"];
  const bound = `union bound over the tasks ${exact(veto.bound)}, share ${exact(policy.vetoAlpha)}`;
  if (veto.status === "off") return [`   off: ${bound}`];
  return [
    `   on: ${bound}; watches ${veto.watched.length} tasks solved in at least ${100 * veto.share} % of baseline attempts`,
    `   lost after ${veto.needed} attempts without success: ${veto.lost.join(", ") || "none"}; reruns still to do: ${veto.pending.join(", ") || "none"}`,
  ];
}

function ratioLine(name: string, metric: Metric | undefined, tolerance: number): string {
  if (metric?.change == null) return `   ${name}: not compared (${metric?.reason ?? "unknown"})`;
  const lower = metric.interval?.[0] ?? null;
  const seen = lower !== null && lower > tolerance ? "above" : "not above";
  return `   ${name}: ratio ${metric.change.toFixed(3)}, 90 % interval ${interval(metric, (value) => (value ?? 0).toFixed(3))}; lower bound ${seen} ${tolerance}`;
}

function interval(metric: Metric, show: (value: number | null) => string): string {
  return metric.interval === null
    ? `unknown (${metric.reason ?? "no repeats"})`
    : `${show(metric.interval[0])} to ${show(metric.interval[1])}`;
}

function scores(values: readonly number[] | undefined): string {
  return values === undefined ? "none" : values.map(exact).join(" ");
}

function points(value: number | null): string {
  return value === null
    ? "unknown"
    : `${String(Number((100 * value).toFixed(1))).replace("-", "−")} points`;
}

function exact(value: number | null): string {
  return value === null ? "unknown" : String(Number(value.toPrecision(6)));
}

function probability(value: number): string {
  return value < 0.001 ? "under 0.1 %" : `${Number((100 * value).toFixed(1))} %`;
}
