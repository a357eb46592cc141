import { isMeasured } from "../../model/attempt.ts";
import type { Run } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import type { Reason } from "../../model/verdict.ts";
import { average } from "../../stats/mean.ts";
import { activeQuarantine } from "../compare/quarantine.ts";
import type { DecideInput } from "../decide.ts";
import { plannedRepeats } from "../plan/replay.ts";
import { reason } from "./reason.ts";

/** Objectives for the agent in service terms: the 90th percentile over tasks of each task's mean. */
export function sloReasons(input: DecideInput): Reason[] {
  const { policy } = input;
  const fails = policy.failOn.includes("slo");
  if (!fails && !policy.warnOn.includes("slo")) return [];
  return OBJECTIVES.flatMap((objective) => {
    const limit = policy.slo[objective];
    if (limit === undefined) return [];
    const perTask = valuesByTask(input, objective);
    const tasks = new Set(plannedAttempts(input).map(({ task }) => task)).size;
    const unknown = tasks - perTask.length;
    // An objective nobody measured is not an objective met, nor is one that many tasks keep to themselves.
    if (perTask.length === 0 || unknown > policy.inconclusiveAbove * tasks) {
      return [reason("SLO_UNMEASURED", fails ? "blocks" : "warn", { objective })];
    }
    const p90 = percentile90(perTask);
    const { p90: allowed, tolerance } = limit;
    if (p90 <= allowed * (1 + tolerance)) return [];
    const shown = Number.isFinite(p90) ? fixed(p90) : null;
    return [
      reason("SLO_EXCEEDED", fails ? "fail" : "warn", {
        objective,
        p90: shown,
        allowed,
        tolerance,
      }),
    ];
  });
}

const OBJECTIVES = ["first-candidate-seconds", "answer-seconds", "turns", "cost"] as const;
type Objective = (typeof OBJECTIVES)[number];

function valuesByTask(input: DecideInput, objective: Objective): number[] {
  const groups = new Map<string, number[]>();
  for (const [task, value] of measurements(input, objective)) {
    groups.set(task, [...(groups.get(task) ?? []), value]);
  }
  return [...groups.values()].map(average);
}

/** Of the planned repeats: reruns and follow-ups are of tasks that did badly. */
function plannedAttempts({ run, policy, today }: DecideInput): Run["attempts"] {
  const repeats = plannedRepeats(run);
  const quarantined = activeQuarantine(policy, today);
  return run.attempts.filter(
    ({ task, repeat, state }) => isMeasured(state) && repeat <= repeats && !quarantined.has(task),
  );
}

function measurements(input: DecideInput, objective: Objective): [string, number][] {
  const { times } = input;
  const measured = plannedAttempts(input);
  if (objective === "turns" || objective === "cost") {
    return measured.flatMap(({ task, usage }): [string, number][] => {
      const value = usage[objective];
      return value === null ? [] : [[task, value]];
    });
  }
  const clock = new Map((times?.attempts ?? []).map((one) => [`${one.task}#${one.repeat}`, one]));
  return measured.flatMap(({ task, repeat, state }): [string, number][] => {
    const own = clock.get(`${task}#${repeat}`);
    if (own === undefined) return [];
    if (objective === "first-candidate-seconds") {
      // No candidate ever is later than any limit.
      return [[task, own.firstCandidateSeconds ?? Number.POSITIVE_INFINITY]];
    }
    return [[task, state === "answered" ? own.seconds : Number.POSITIVE_INFINITY]];
  });
}

/** The smallest value that nine tasks of ten do not exceed. */
export function percentile90(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.ceil(0.9 * sorted.length) - 1] ?? Number.NaN;
}
