import { endedInError } from "../../model/attempt.ts";
import type { Metric, TaskRow } from "../../model/comparison.ts";
import { fixed } from "../../model/stable.ts";
import type { Reason } from "../../model/verdict.ts";
import { lastWordsOf } from "../base-today/unanswered.ts";
import { suiteScore } from "../compare/suite-score.ts";
import type { DecideInput } from "../decide.ts";
import type { Gate, JudgePolicy } from "../policy.ts";
import { reason } from "./reason.ts";
import { sloReasons } from "./slo.ts";

/** The rules proper. Each says what it saw, weighted as the settings say. */
export function ruleReasons(input: DecideInput): Reason[] {
  const score =
    input.policy.decision === "non-inferiority" ? nonInferiority(input) : scoreRule(input);
  return [
    ...score,
    ...vetoRule(input),
    ...errorsRule(input),
    ...slicesRule(input),
    ...ratioRules(input),
    ...sloReasons(input),
    ...floorRule(input),
  ];
}

/** fail, warn or not watched at all. */
export function weightOf(policy: JudgePolicy, gate: Gate): "fail" | "warn" | null {
  if (policy.failOn.includes(gate)) return "fail";
  return policy.warnOn.includes(gate) ? "warn" : null;
}

function scoreRule(input: DecideInput): Reason[] {
  const { comparison, policy } = input;
  const { p, alpha, pImproved, detectableDrop } = comparison.test;
  const weight = weightOf(policy, "score");
  const change = comparison.score.change ?? 0;
  const values = { p, alpha, change, minEffect: policy.minEffect, detectableDrop };
  if (p !== null && p <= alpha) {
    if (-change >= policy.minEffect) return [reason("SCORE_FELL", weight ?? "info", values)];
    return lostForCertain(input) ?? [reason("DROP_BELOW_MIN_EFFECT", "info", values)];
  }
  if (pImproved !== null && pImproved <= alpha) {
    return [reason("SCORE_ROSE", "info", values)];
  }
  return [cannotDetect(input) ?? reason("NO_DROP_SEEN", "info", values)];
}

/**
 * `min-effect` keeps chance differences of many tasks from mattering. Where every task ends the same way
 * each time there is no chance, and a solved task that is now never solved counts however long the suite is.
 */
function lostForCertain({ comparison, policy }: DecideInput): Reason[] | null {
  const weight = weightOf(policy, "score");
  if (comparison.test.deterministic !== true || weight === null) return null;
  const lost = comparison.tasks.filter(
    ({ status, base, now }) => status === "compared" && now?.mean === 0 && (base?.mean ?? 0) > 0,
  );
  if (lost.length === 0) return null;
  const { p, alpha } = comparison.test;
  return lost.map(({ task, now, base }) =>
    reason("TASK_LOST", weight, {
      task,
      attempts: now?.scores.length ?? 0,
      baseAttempts: base?.scores.length ?? 0,
      p,
      alpha,
    }),
  );
}

/** Not even a run that solved nothing would have failed: a pass would be an empty promise. */
function cannotDetect({ comparison, policy }: DecideInput): Reason | null {
  const smallest = comparison.test.smallestP ?? null;
  if (smallest === null || smallest <= policy.suiteAlpha) return null;
  return reason("CANNOT_DETECT", "blocks", { smallestP: smallest, alpha: policy.suiteAlpha });
}

/** Passes only when a drop of the margin is excluded: the burden of proof is on the change. */
function nonInferiority({ comparison, policy }: DecideInput): Reason[] {
  const lower = comparison.score.interval?.[0] ?? null;
  const weight = weightOf(policy, "score");
  const values = { lower, margin: policy.margin, change: comparison.score.change };
  if (lower === null) return [reason("CANNOT_DETECT", "blocks", values)];
  if (lower > -policy.margin) return [reason("NON_INFERIOR", "info", values)];
  return weight === null ? [] : [reason("NOT_SHOWN_NON_INFERIOR", weight, values)];
}

function vetoRule({ comparison, policy }: DecideInput): Reason[] {
  const weight = weightOf(policy, "veto");
  const veto = comparison.veto;
  if (weight === null || veto === undefined) return [];
  const row = (task: string) => comparison.tasks.find((one) => one.task === task);
  const lost = veto.lost.map((task) =>
    reason("TASK_LOST", weight, {
      task,
      attempts: veto.needed,
      baseAttempts: row(task)?.base?.scores.length ?? 0,
    }),
  );
  if (lost.length > 0) return lost;
  return veto.pending.map((task) =>
    reason("VETO_UNFINISHED", weight === "fail" ? "blocks" : "warn", { task, needed: veto.needed }),
  );
}

function errorsRule({ comparison, policy, run }: DecideInput): Reason[] {
  const weight = weightOf(policy, "errors");
  const { errors } = comparison;
  if (weight === null || errors === null || errors.p === null || errors.p > errors.alpha) return [];
  const { now, base, p, alpha } = errors;
  const rise = now.errors / now.attempts - base.errors / Math.max(1, base.attempts);
  if (rise < policy.minEffect) return [];
  const ends = run.attempts.filter(({ state }) => endedInError(state));
  return [
    reason("ERRORS_ROSE", weight, {
      errors: now.errors,
      of: now.attempts,
      baseErrors: base.errors,
      baseOf: base.attempts,
      p,
      alpha,
      words: lastWordsOf(ends),
    }),
  ];
}

function slicesRule({ comparison, policy }: DecideInput): Reason[] {
  const weight = weightOf(policy, "slices");
  if (weight === null) return [];
  return comparison.slices.flatMap(({ name, tasks, change, p, alpha }) => {
    if (tasks === 0) return [reason("SLICE_EMPTY", "warn", { slice: name })];
    const fell = p !== null && p <= alpha && -(change ?? 0) >= policy.minEffect;
    return fell ? [reason("SLICE_FELL", weight, { slice: name, tasks, change, p, alpha })] : [];
  });
}

function ratioRules({ comparison, policy }: DecideInput): Reason[] {
  return [
    ...unmeasuredFigure(policy, "turns", comparison.tasks),
    ...unmeasuredFigure(policy, "cost", comparison.tasks),
    ...ratioRule(policy, "turns", comparison.turns, "all"),
    ...ratioRule(policy, "turns", comparison.turnsSolved, "solved"),
    ...ratioRule(policy, "cost", comparison.cost, "all"),
    ...ratioRule(policy, "cost", comparison.costSolved, "solved"),
  ];
}

/** A ratio of the tasks that still tell their figure says nothing of those that stopped telling it. */
function unmeasuredFigure(
  policy: JudgePolicy,
  figure: "turns" | "cost",
  tasks: readonly TaskRow[],
): Reason[] {
  if (weightOf(policy, figure) !== "fail") return [];
  const known = tasks.filter(
    ({ status, base }) => status === "compared" && (base?.[figure] ?? null) !== null,
  );
  const unknown = known.filter(({ now }) => (now?.[figure] ?? null) === null).length;
  const limit = policy.inconclusiveAbove;
  if (unknown <= limit * known.length) return [];
  return [reason("FIGURE_UNMEASURED", "blocks", { figure, unknown, of: known.length, limit })];
}

function ratioRule(
  policy: JudgePolicy,
  gate: "turns" | "cost",
  metric: Metric | undefined,
  attempts: "all" | "solved",
): Reason[] {
  const weight = weightOf(policy, gate);
  const tolerance = gate === "turns" ? policy.turnsTolerance : policy.costTolerance;
  const lower = metric?.interval?.[0] ?? null;
  if (weight === null || lower === null || lower <= tolerance) return [];
  const values = { ratio: metric?.change ?? null, lower, tolerance, attempts };
  return [reason(gate === "turns" ? "TURNS_ROSE" : "COST_ROSE", weight, values)];
}

function floorRule({ comparison, policy }: DecideInput): Reason[] {
  const weight = weightOf(policy, "floor");
  const now = suiteScore(comparison.tasks);
  if (policy.floor === null || weight === null || now === null || now >= policy.floor) return [];
  return [reason("BELOW_FLOOR", weight, { score: fixed(now), floor: policy.floor })];
}
