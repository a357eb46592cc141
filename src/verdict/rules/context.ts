import type { TaskRow } from "../../model/comparison.ts";
import { fixed } from "../../model/stable.ts";
import { parseTimeMs } from "../../model/time.ts";
import type { Reason, ReasonCode } from "../../model/verdict.ts";
import { largerShareP } from "../../stats/hypergeometric.ts";
import { canPromise } from "../../stats/spread.ts";
import { triedAgain, triedAgainInBaseline } from "../compare/infra.ts";
import { quarantineReasons } from "../compare/quarantine.ts";
import { suiteScore } from "../compare/suite-score.ts";
import type { DecideInput } from "../decide.ts";
import { spreadOfPool } from "../pool/spread.ts";
import { canaryReasons } from "./canary.ts";
import { reason } from "./reason.ts";

/** What a reader must know beside the decision: what was not compared, and what could not be seen. */
export function contextReasons(input: DecideInput): Reason[] {
  const { comparison, baseline, policy, today } = input;
  if (baseline === null) return canaryReasons(input.run);
  const noted = comparison.noted.map(({ part, base, now }) =>
    reason("INSTRUMENT_NOTED", "warn", { part, base, now }),
  );
  const statuses = STATUSES.flatMap(([status, code, weight]) => {
    const rows = comparison.tasks.filter((row) => row.status === status);
    return rows.length === 0 ? [] : [reason(code, weight, listed(rows))];
  });
  return [
    ...baselineReasons(input),
    ...noted,
    ...quarantineReasons(policy, today),
    ...testReasons(input),
    ...constantReasons(input),
    ...triedAgainReasons(input),
    ...canaryReasons(input.run),
    agentReason(input),
    ...statuses,
  ];
}

const STATUSES: readonly [TaskRow["status"], ReasonCode, Reason["weight"]][] = [
  ["changed", "TASKS_CHANGED", "warn"],
  ["new", "TASKS_NEW", "info"],
  ["removed", "TASKS_REMOVED", "info"],
  ["left-out", "TASKS_LEFT_OUT", "info"],
];

/** Below this many repeats a baseline's luck weighs as much as the run's. */
export const ENOUGH_REPEATS = 5;
const DAY = 86_400_000;

function baselineReasons({ comparison, baseline, policy, today }: DecideInput): Reason[] {
  const reasons: Reason[] = [];
  const repeats = medianRepeats(comparison.tasks);
  if (repeats !== null && repeats < ENOUGH_REPEATS) {
    reasons.push(reason("SMALL_BASELINE", "warn", { repeats, enough: ENOUGH_REPEATS }));
  }
  // The base's agent ran beside this one: nothing is older than today.
  if (baseline?.runs.length === 0) return reasons;
  const spread = baseline === null ? null : spreadOfPool(baseline);
  if (spread !== null && !canPromise(spread)) {
    const { nights, icc } = spread;
    reasons.push(reason("ADVISORY_POOL", "warn", { nights, icc }));
  }
  const dates = baseline?.runs.flatMap(({ date }) => (date === null ? [] : [date])) ?? [];
  const newest = dates.sort().at(-1) ?? null;
  if (newest === null || today === null) {
    if (newest === null) reasons.push(reason("BASELINE_UNDATED", "info"));
    return reasons;
  }
  const age = daysBetween(newest, today);
  if (age !== null && age > policy.staleAfterDays) {
    const values = { days: age, newest: newest.slice(0, 10), limit: policy.staleAfterDays };
    reasons.push(reason("BASELINE_STALE", "warn", values));
  }
  return reasons;
}

export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [from, to].map((date) => parseTimeMs(`${date.slice(0, 10)}T00:00:00Z`));
  return start == null || end == null ? null : Math.round((end - start) / DAY);
}

function medianRepeats(rows: readonly TaskRow[]): number | null {
  const counts = rows
    .filter(({ status }) => status === "compared")
    .map(({ base }) => base?.scores.length ?? 0)
    .sort((left, right) => left - right);
  return counts[Math.floor(counts.length / 2)] ?? null;
}

function testReasons({ comparison, policy }: DecideInput): Reason[] {
  const { test, veto } = comparison;
  if (test.p === null) return [];
  const reasons = [reason("DETECTABLE_DROP", "info", { drop: test.detectableDrop, power: 0.8 })];
  const look = test.look;
  if (look?.outcome === "stopped-early" || look?.outcome === "fell") {
    reasons.push(reason("STOPPED_EARLY", "info", { attempts: look.attempts, of: look.of }));
  }
  if (test.deterministic === true) reasons.push(reason("DETERMINISTIC", "info"));
  if (test.errorBound > 1e-6) {
    reasons.push(reason("SCORES_ROUNDED", "warn", { errorBound: test.errorBound }));
  }
  if (veto?.status === "off" && policy.failOn.includes("veto")) {
    // Where nothing else judges the answers, a guard that is off would pass whatever they are.
    const judged = [...policy.failOn, ...policy.warnOn].includes("score");
    const weight = judged ? "info" : "blocks";
    reasons.push(reason("VETO_OFF", weight, { bound: veto.bound, share: policy.vetoAlpha }));
  }
  return reasons;
}

/** A score that one fixed answer to every task reaches as well says nothing about the agent. */
function constantReasons({ comparison, run }: DecideInput): Reason[] {
  const constant = run.bestConstant;
  const now = suiteScore(comparison.tasks);
  if (constant === null || now === null || constant.score <= 0 || now > constant.score) return [];
  const { name, score } = constant;
  return [reason("NEAR_CONSTANT", "warn", { score: fixed(now), constant: score, name })];
}

/** This rarely would chance alone show as many. */
const RARE = 0.01;

/** A provider that fails one agent more often than the other may be made to. */
function triedAgainReasons({ run, baseline }: DecideInput): Reason[] {
  const [now, base] = [triedAgain(run.attempts), triedAgainInBaseline(baseline)];
  if (base === null || now.errors === 0 || largerShareP(now, base) > RARE) return [];
  return [
    reason("TRIED_AGAIN", "warn", {
      again: now.errors,
      attempts: now.attempts,
      baseAgain: base.errors,
      baseAttempts: base.attempts,
    }),
  ];
}

function agentReason({ comparison, run, baseline }: DecideInput): Reason {
  if (baseline !== null && baseline.agent.digest === run.agent.digest) {
    return reason("AGENT_UNCHANGED", "info", { digest: run.agent.digest });
  }
  const parts = comparison.agentChanges.map(({ part }) => part).join(", ");
  return reason("AGENT_CHANGED", "info", { parts });
}

/** The first few by name; the table has the rest. */
function listed(rows: readonly TaskRow[]): Reason["values"] {
  const first = rows.slice(0, 5).map(({ task }) => task);
  return { count: rows.length, tasks: first.join(", ") };
}
