import type { Metric } from "../model/comparison.ts";
import type { Reason } from "../model/verdict.ts";
import type { DecideInput } from "./decide.ts";
import type { Gate, JudgePolicy } from "./policy.ts";
import { reason } from "./reason.ts";

/** The rules proper. Each says what it saw, weighted as the settings say. */
export function ruleReasons(input: DecideInput): Reason[] {
  return [...scoreRule(input), ...ratioRules(input), ...floorRule(input)];
}

/** fail, warn or not watched at all. */
export function weightOf(policy: JudgePolicy, gate: Gate): "fail" | "warn" | null {
  if (policy.failOn.includes(gate)) return "fail";
  return policy.warnOn.includes(gate) ? "warn" : null;
}

function scoreRule({ comparison, policy }: DecideInput): Reason[] {
  const { p, alpha, detectableDrop, pImproved } = comparison.test;
  const weight = weightOf(policy, "score");
  const change = comparison.score.change ?? 0;
  const values = { p, alpha, change, minEffect: policy.minEffect, detectableDrop };
  if (p !== null && p <= alpha && weight !== null) {
    return -change >= policy.minEffect
      ? [reason("SCORE_FELL", weight, values)]
      : [reason("DROP_BELOW_MIN_EFFECT", "info", values)];
  }
  if (pImproved !== null && pImproved <= alpha) return [reason("SCORE_ROSE", "info", values)];
  return [reason("NO_DROP_SEEN", "info", values)];
}

function ratioRules({ comparison, policy }: DecideInput): Reason[] {
  return [
    ...ratioRule(policy, "turns", comparison.turns, "all"),
    ...ratioRule(policy, "turns", comparison.turnsSolved, "solved"),
    ...ratioRule(policy, "cost", comparison.cost, "all"),
    ...ratioRule(policy, "cost", comparison.costSolved, "solved"),
  ];
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
  const now = comparison.score.now;
  if (policy.floor === null || weight === null || now === null || now >= policy.floor) return [];
  return [reason("BELOW_FLOOR", weight, { score: now, floor: policy.floor })];
}
