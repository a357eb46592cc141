import type { BaseRun } from "../model/base-run.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Comparison } from "../model/comparison.ts";
import { assertNever } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import {
  type Reason,
  seesNoDrop,
  type Verdict,
  type VerdictCause,
  type VerdictKind,
} from "../model/verdict.ts";
import type { Confirmation } from "./base-today/confirm.ts";
import { confirmed } from "./base-today/confirmed.ts";
import { didNotRun } from "./base-today/did-not-run.ts";
import { sameDayBaseReasons } from "./base-today/in-place-of-pool.ts";
import { differingBaseReasons } from "./base-today/reasons.ts";
import type { JudgePolicy } from "./policy.ts";
import { absoluteReasons } from "./rules/absolute.ts";
import { blockingReasons } from "./rules/blocking.ts";
import { contextReasons } from "./rules/context.ts";
import { reason } from "./rules/reason.ts";
import { ruleReasons } from "./rules/rules.ts";

export interface DecideInput {
  readonly comparison: Comparison;
  readonly run: Run;
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  /** "2026-11-21", from the event or the front door; null when unknown. */
  readonly today: string | null;
  readonly times?: Times | null;
  /** What the base commit's agent did today; null or left out when it was not run. */
  readonly confirmation?: Confirmation | null;
  /** False where nobody looked for a baseline, so that its absence says nothing. */
  readonly baselineRequested?: boolean;
  /** The base commit's run of today, in either role; null or left out where there is none. */
  readonly base?: BaseRun | null;
  /** The committed pool, where the base's run of today took its place. */
  readonly pool?: Baseline | null;
}

/** Comparison and policy -> one word with its reasons. What forbids deciding comes before any rule. */
export function decide(input: DecideInput): Verdict {
  const { decisive, blocking, stopped } = decisiveReasons(input);
  const context = contextReasons(input);
  // The power of a test that decides nothing is no promise to anybody.
  const told = seesNoDrop(decisive)
    ? context.filter(({ code }) => code !== "DETECTABLE_DROP")
    : context;
  const reasons = [...decisive, ...told];
  const verdict = kindOf(blocking, reasons);
  const cause = causeOf(verdict, stopped);
  const enforced = input.policy.enforce === "fail";
  if (!enforced) reasons.push(reason("ADVISORY", "info", { verdict }));
  return { verdict, cause, reasons, enforced };
}

/** A run in which nothing answered is told as that, and no rule about scores applies to it. */
function decisiveReasons(input: DecideInput) {
  const stopped = didNotRun(input);
  if (stopped !== null) {
    const decisive = [stopped, ...differingBaseReasons(input.base ?? {}, "warn")];
    return { decisive, blocking: stopped.weight === "blocks" ? [stopped] : [], stopped };
  }
  const blocking = blockingReasons(input);
  const absolute = input.baselineRequested === false ? [] : absoluteReasons(input);
  const rules = blocking.length === 0 ? confirmed(ruleReasons(input), input) : [];
  const doubts = sameDayBaseReasons(input, rules);
  const broken = absolute.filter(({ weight }) => weight === "fail");
  return {
    decisive: [
      ...broken,
      ...blocking,
      ...doubts,
      ...rules,
      ...absolute.filter((one) => !broken.includes(one)),
    ],
    blocking: broken.length > 0 ? [] : blocking,
    stopped,
  };
}

function causeOf(verdict: VerdictKind, stopped: Reason | null): VerdictCause | null {
  switch (verdict) {
    case "fail":
      return stopped === null ? "agent-is-worse" : "agent-did-not-run";
    case "inconclusive":
      return stopped?.code === "AGENT_DOES_NOT_RUN" ? "agent-did-not-run" : "not-measured";
    case "incompatible":
      return "not-measured";
    case "pass":
    case "no-baseline":
    case "not-compared":
      return null;
    default:
      return assertNever(verdict);
  }
}

/** A proven failure stands whatever else is unfinished; what blocks comes from before any rule. */
function kindOf(blocking: readonly Reason[], reasons: readonly Reason[]): VerdictKind {
  const codes = new Set(blocking.map(({ code }) => code));
  if (codes.has("NOT_COMPARED")) return "not-compared";
  if (codes.has("NO_BASELINE")) return "no-baseline";
  if (codes.has("INSTRUMENT_DIFFERS")) return "incompatible";
  if (blocking.length > 0) return "inconclusive";
  if (reasons.some(({ weight }) => weight === "fail")) return "fail";
  return reasons.some(({ weight }) => weight === "blocks") ? "inconclusive" : "pass";
}
