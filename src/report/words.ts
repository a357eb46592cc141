import type { State } from "../model/attempt.ts";
import { assertNever } from "../model/problem.ts";
import type { WrongClass } from "../model/score.ts";
import type { Reason, ReasonCode, VerdictKind } from "../model/verdict.ts";
import { plain, shortDigest, shorten } from "./escape.ts";
import {
  count,
  dollars,
  duration,
  level,
  percent,
  points,
  probability,
  signedPoints,
  turnCount,
} from "./numbers.ts";

/** The one place where codes become English. Plain text: each renderer escapes for itself. */

type Values = Reason["values"];

function text(values: Values, key: string): string {
  const value = values[key];
  return value === undefined || value === null ? "unknown" : String(value);
}

function shown(values: Values, key: string, format: (value: number) => string): string {
  const value = values[key];
  return typeof value === "number" && Number.isFinite(value) ? format(value) : "unknown";
}

function has(values: Values, key: string): boolean {
  return values[key] !== undefined && values[key] !== null;
}

/** "3 tasks (a, b, c)" from { count, tasks }; "task a" from { task }. */
function tasksOf(values: Values): string {
  if (has(values, "task")) return `task ${text(values, "task")}`;
  const number = typeof values.count === "number" ? count(values.count, "task") : "tasks";
  const cutOff = typeof values.count === "number" && values.count > listed(values) ? ", …" : "";
  return has(values, "tasks") ? `${number} (${text(values, "tasks")}${cutOff})` : number;
}

/** "a, b and 7 more" from { count, files }. */
function filesOf(values: Values): string {
  const names = text(values, "files");
  const more = Number(values.count) - names.split(", ").length;
  return more > 0 ? `${names} and ${more} more` : names;
}

function listed(values: Values): number {
  return text(values, "tasks").split(", ").length;
}

function change(values: Values): string {
  return shown(values, "change", (value) => `${signedPoints(value)} points`);
}

function chance(values: Values): string {
  return shown(values, "p", probability);
}

/** "12.5 % (6 of 48)" */
function outOf(values: Values, part: string, whole: string): string {
  const [of, all] = [values[part], values[whole]];
  const share = typeof of === "number" && typeof all === "number" && all > 0 ? of / all : null;
  const counted = `${text(values, part)} of ${text(values, whole)}`;
  return share === null ? counted : `${percent(share)} (${counted})`;
}

function because(values: Values): string {
  return has(values, "reason") ? `: ${text(values, "reason")}` : "";
}

/** "+50 %" of a ratio of 1.5. */
function rise(ratio: number): string {
  return `${ratio < 1 ? "−" : "+"}${percent(Math.abs(ratio - 1))}`;
}

/** "turns rose: +50 % (surely more than +30 %; +10 % is allowed)": the lower bound decides, so it is said. */
function rose(what: string, values: Values): string {
  const solved = values.attempts === "solved" ? " on solved attempts" : "";
  return `${what} rose${solved}: ${shown(values, "ratio", rise)} (surely more than ${shown(values, "lower", rise)}; ${shown(values, "tolerance", rise)} is allowed)`;
}

function differs(values: Values): string {
  return `${text(values, "part")} was ${shortDigest(text(values, "base"))}, is ${shortDigest(text(values, "now"))}`;
}

interface Objective {
  readonly name: string;
  readonly format: (value: number) => string;
}

const OBJECTIVES: Readonly<Record<string, Objective>> = {
  "first-candidate-seconds": { name: "first candidate", format: duration },
  "answer-seconds": { name: "final answer", format: duration },
  turns: { name: "turns", format: turnCount },
  cost: { name: "cost", format: dollars },
};

function objective(values: Values): Objective {
  return (
    OBJECTIVES[text(values, "objective")] ?? { name: text(values, "objective"), format: String }
  );
}

/** "service level missed: turns are up to 12 in nine tasks of ten, at most 10 may be (tolerance 10 %)". */
function serviceLevel(values: Values): string {
  const { name, format } = objective(values);
  // Infinite: in more than one task of ten it never came.
  const seen = has(values, "p90")
    ? `up to ${shown(values, "p90", format)} in nine tasks of ten`
    : "missing in more than one task of ten";
  const tolerance =
    values.tolerance === 0 ? "" : ` (tolerance ${shown(values, "tolerance", percent)})`;
  return `service level missed: ${name} ${seen}, limit ${shown(values, "allowed", format)}${tolerance}`;
}

/** "all 24 attempts ended without an answer (exit code 3: boom)" */
function unanswered(values: Values): string {
  const how = has(values, "words") ? ` (${shorten(text(values, "words"), 160)})` : "";
  return `all ${count(Number(values.attempts), "attempt")} ended without an answer${how}`;
}

/** "the baseline itself would fail this in 2 % of runs" */
function ownTrips(values: Values): string {
  return has(values, "baselineTrips")
    ? `the baseline itself would miss this in ${shown(values, "baselineTrips", percent)} of runs`
    : "the baseline does not know this task";
}

const ACTS: Readonly<Record<string, string>> = {
  "attempted-change": "an attempted change",
  "policy-violation": "a policy violation",
};

function act(values: Values): string {
  if (has(values, "namespace")) return `a write in the namespace ${text(values, "namespace")}`;
  return ACTS[text(values, "act")] ?? text(values, "act");
}

const REASONS: Readonly<Record<ReasonCode, (values: Values) => string>> = {
  AGENT_DOES_NOT_RUN: (v) =>
    `the agent did not run: ${unanswered(v)}${has(v, "baseOf") ? `, while the base's agent answered ${text(v, "baseAnswered")} of ${text(v, "baseOf")} today` : ""}; nothing can be said of its score`,
  ERRORS_ROSE: (v) =>
    `more attempts end in an error: ${text(v, "errors")} of ${text(v, "of")}, in the baseline ${text(v, "baseErrors")} of ${text(v, "baseOf")} (${chance(v)})${has(v, "words") ? `; most often ${shorten(text(v, "words"), 120)}` : ""}`,
  SLICE_FELL: (v) =>
    `the slice ${text(v, "slice")} fell by ${shown(v, "change", (value) => points(Math.abs(value)))} points on ${count(Number(v.tasks), "task")}, more than chance gives (${chance(v)}, limit ${shown(v, "alpha", level)})`,
  SLICE_EMPTY: (v) => `no task of the slice ${text(v, "slice")} could be compared`,
  REQUIRED_TASK_FAILED: (v) =>
    `the required task ${text(v, "task")} was solved in ${text(v, "solved")} of ${text(v, "tried")} attempts, and must be in ${text(v, "needed")} of ${text(v, "of")} (${ownTrips(v)})`,
  REQUIRED_TASK_UNFINISHED: (v) =>
    `the required task ${text(v, "task")} is not settled: solved in ${text(v, "solved")} of ${text(v, "tried")} attempts, ${text(v, "needed")} of ${text(v, "of")} are required (a task that the baseline never solved runs only with never-solved: run)`,
  REQUIRED_TASK_HELD: (v) =>
    `the required task ${text(v, "task")} was solved in ${text(v, "solved")} of ${text(v, "tried")} attempts (${ownTrips(v)})`,
  FORBIDDEN_ACT: (v) =>
    `${act(v)} is forbidden, and ${text(v, "attempts")} of ${count(Number(v.of), "attempt")} made one (${text(v, "tasks")}${has(v, "words") ? `: ${shorten(text(v, "words"), 100)}` : ""}); in the baseline ${text(v, "baseAttempts")} of ${text(v, "baseOf")}`,
  NO_FORBIDDEN_ACT: (v) =>
    `none of ${count(Number(v.of), "attempt")} made ${act(v)}; in the baseline ${text(v, "baseAttempts")} of ${text(v, "baseOf")} did`,
  BASE_FAILS_ALIKE: (v) =>
    `could not measure: ${unanswered(v)}, and the base's agent fails today as well (${text(v, "baseFailed")} of ${text(v, "baseOf")}), so it is not this change`,
  UNCHANGED_AGENT_FAILS: (v) =>
    `could not measure: ${unanswered(v)}, though the agent is the baseline's to the byte; look for what changed around it (a key, an install, the network)`,
  PROVIDER_REFUSES: (v) => `could not measure: ${shorten(text(v, "words"), 240)}`,
  SCORE_FELL: (v) =>
    `the drop of ${shown(v, "change", (value) => points(Math.abs(value)))} points is more than chance gives (${chance(v)}, limit ${shown(v, "alpha", level)})`,
  TASK_LOST: (v) =>
    has(v, "baseAttempts")
      ? `${tasksOf(v)} solved reliably in ${count(Number(v.baseAttempts), "baseline attempt")}, in none of ${text(v, "attempts")} now`
      : `${tasksOf(v)} solved reliably before, in no attempt now`,
  TURNS_ROSE: (v) => rose("turns", v),
  COST_ROSE: (v) => rose("cost", v),
  SLO_EXCEEDED: serviceLevel,
  BELOW_FLOOR: (v) =>
    `the score ${shown(v, "score", points)} is below the floor of ${shown(v, "floor", points)}`,
  NOT_SHOWN_NON_INFERIOR: (v) =>
    `not shown to be within ${shown(v, "margin", (value) => `${points(value)} points`)} of the base`,

  NO_BASELINE: () => "there is no baseline for this gate yet",
  NOT_COMPARED: () => "this run was not compared; make it the baseline: sre-gate baseline add",
  INSTRUMENT_DIFFERS: (v) => `measured differently: ${differs(v)}`,
  INVALID_NUMBERS: (v) =>
    `numbers that cannot be: ${text(v, "what")} ${text(v, "value")} of ${text(v, "task")} #${text(v, "repeat")} (${text(v, "side")})`,
  NOTHING_MEASURED: (v) =>
    `could not measure: no attempt could be made${has(v, "words") ? ` (${shorten(text(v, "words"), 200)})` : ""}`,
  NOTHING_COMPARED: (v) =>
    Object.keys(v).join() === "left-out"
      ? "the baseline never solved a task, so none was run: add a run to it that solves some"
      : "no task could be compared with the baseline",
  TOO_FEW_MEASURED: (v) =>
    `could not measure: ${text(v, "missing")} of ${text(v, "of")} attempts${v.side === "base" ? " of the base's agent" : ""} ended without a measurement${has(v, "words") ? ` (${shorten(text(v, "words"), 120)})` : ""}, and at most ${shown(v, "limit", percent)} may`,
  FIGURE_UNMEASURED: (v) =>
    `${text(v, "figure")} is unknown for ${text(v, "unknown")} of the ${count(Number(v.of), "task")} for which the base knows it (limit ${shown(v, "limit", percent)})`,
  INFRA_ERRORS_ROSE: (v) =>
    `infra errors ended ${outOf(v, "errors", "of")} of the attempts, in the baseline ${outOf(v, "baseErrors", "baseOf")}: more than chance gives (${chance(v)})`,
  SINGLE_ATTEMPTS: () =>
    "the baseline has one attempt per task: chance cannot be told from change; add more runs to it",
  CANNOT_DETECT: () => "with so few attempts no drop, however large, could be seen",
  RUN_CUT_SHORT: (v) =>
    `the run was cut short: its last look was after ${text(v, "attempts")} of ${text(v, "of")} attempts`,
  VETO_UNFINISHED: (v) => `repeats that would settle whether ${tasksOf(v)} are lost are missing`,
  SELECTION_BIASED: (v) =>
    `the tasks were chosen by the repeats they are compared with${because(v)}`,
  NOT_CONFIRMED: (v) =>
    `the drop was not confirmed against the base run again today${has(v, "p") ? ` (${chance(v)})` : ""}`,
  CONFIRMATION_UNFINISHED: () => "the base could not be run again today to confirm the drop",
  BASE_DID_NOT_RUN: (v) =>
    `the base's agent did not work today: ${text(v, "unanswered")} of ${count(Number(v.of), "attempt")} ended without an answer${has(v, "words") ? ` (${shorten(text(v, "words"), 120)})` : ""}, so it says nothing of this change; its checkout has no submodule and no file that git ignores: commit them, or let agent.build make them`,
  BASE_INCOMPLETE: (v) =>
    `the base's agent ran without ${filesOf(v)}, which no checkout brings, so it says nothing of this change: commit them, let agent.build make them, or leave them out of agent.files`,
  INSTALLS_DIFFER: (v) =>
    `what is installed may differ from the base's (${filesOf(v)}), and the base ran on the same, so it says nothing of this change: install in agent.build, and each side has its own`,

  BASELINE_STALE: (v) => `the baseline is ${text(v, "days")} days old`,
  BASELINE_UNDATED: () => "the baseline has no date, so its age is unknown",
  ADVISORY_POOL: (v) =>
    Number(v.nights) < 3
      ? `advisory: this pool cannot promise an error rate, its attempts are of ${count(Number(v.nights), "night")}; pool three nights or more`
      : `advisory: this pool cannot promise an error rate, ${v.icc === null ? "no night of it tries a task twice, so it cannot tell whether the attempts of a night resemble each other" : `the attempts of a night resemble each other (correlation ${shown(v, "icc", (value) => value.toFixed(2))})`}`,
  SMALL_BASELINE: (v) =>
    `the baseline is small: ${count(Number(v.repeats), "repeat")} a task, ${text(v, "enough")} are enough`,
  NEAR_CONSTANT: (v) =>
    `the score ${shown(v, "score", points)} is no better than always answering ${text(v, "name")} (${shown(v, "constant", points)})`,
  INSTRUMENT_NOTED: differs,
  CANARY_GAP: (v) =>
    `public tasks ${shown(v, "public", points)}, ${count(Number(v.tasks), "private one")} ${shown(v, "private", points)} (${chance(v)}): the public answers may be known by heart`,
  TRIED_AGAIN: (v) =>
    `${text(v, "again")} of ${count(Number(v.attempts), "attempt")} were tried again after an error of the provider, more than the baseline's ${text(v, "baseAgain")} of ${text(v, "baseAttempts")}: see whether the agent provokes them`,
  TASKS_CHANGED: (v) => `${tasksOf(v)} changed since the baseline, not compared`,
  TASK_QUARANTINED: (v) =>
    `${tasksOf(v)} in quarantine until ${text(v, "until")}: ${text(v, "why")}`,
  QUARANTINE_EXPIRED: (v) => `the quarantine of ${tasksOf(v)} ended on ${text(v, "until")}`,
  QUARANTINE_UNDATED: (v) =>
    `the quarantine of ${tasksOf(v)} does not count: today's date is unknown`,
  VETO_OFF: (v) =>
    `the baseline is too small to fail on single lost tasks: chance alone might show one in ${shown(v, "bound", percent)} of runs, and at most ${shown(v, "share", percent)} are allowed`,
  SLO_UNMEASURED: (v) => `service level not measured: ${objective(v).name}`,
  SCORES_ROUNDED: (v) =>
    `scores were rounded for the test${has(v, "errorBound") ? `; p is off by at most ${text(v, "errorBound")}` : ""}`,

  NO_DROP_SEEN: (v) => `no drop seen (${chance(v)})`,
  NON_INFERIOR: (v) =>
    `shown to be within ${shown(v, "margin", (value) => `${points(value)} points`)} of the base`,
  SCORE_ROSE: (v) => `the score rose by more than chance gives: ${change(v)}`,
  DROP_BELOW_MIN_EFFECT: (v) =>
    `the drop (${change(v)}, ${chance(v)}) is smaller than the ${shown(v, "minEffect", (value) => `${points(value)} points`)} that count`,
  AGENT_UNCHANGED: () => "the agent is unchanged",
  AGENT_CHANGED: (v) => `the agent changed: ${text(v, "parts")}`,
  TASKS_NEW: (v) => `${tasksOf(v)} new, not compared`,
  TASKS_REMOVED: (v) => `${tasksOf(v)} no longer in the suite`,
  TASKS_LEFT_OUT: (v) => `${tasksOf(v)} left out: the baseline never or seldom solved them`,
  DETECTABLE_DROP: (v) =>
    has(v, "drop")
      ? `a drop of ${shown(v, "drop", points)} points, spread evenly, would be caught 4 times in 5`
      : "no drop can be promised to be caught here",
  STOPPED_EARLY: (v) =>
    has(v, "attempts")
      ? `${count(Number(v.attempts), "attempt")} of ${text(v, "of")} planned were enough to decide`
      : "fewer attempts than planned were enough to decide",
  DETERMINISTIC: () => "repeats of a task all agree: this agent looks deterministic",
  CONFIRMED_BY_BASE: (v) =>
    `the base was run again today${has(v, "score") ? `: ${shown(v, "score", points)}` : ""}, so it is not the provider${has(v, "p") ? ` (${chance(v)})` : ""}`,
  ADVISORY: () => "advisory: nothing fails but errors",
};

/** A code without words yet is shown as it is, with its values: never hidden. */
function bare(reason: Reason): string {
  const values = Object.entries(reason.values).map(
    ([key, value]) => `${key} ${value ?? "unknown"}`,
  );
  return values.length === 0 ? reason.code : `${reason.code} (${values.join(", ")})`;
}

/** Values may hold names of any length: a reason is read, so it ends. */
const LONGEST = 360;

export function reasonWords(reason: Reason): string {
  const words = isWorded(reason.code) ? REASONS[reason.code](reason.values) : bare(reason);
  return shorten(plain(words), LONGEST);
}

function isWorded(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}

/** Said in a place of their own: the footer does not repeat them. */
export const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  "NO_DROP_SEEN",
  "AGENT_UNCHANGED",
  "AGENT_CHANGED",
  "TASKS_NEW",
  "TASKS_REMOVED",
  "TASKS_LEFT_OUT",
  "DETECTABLE_DROP",
  "ADVISORY",
]);

interface VerdictWords {
  readonly symbol: string;
  readonly word: string;
}

export function verdictWords(kind: VerdictKind): VerdictWords {
  switch (kind) {
    case "pass":
      return { symbol: "🟢", word: "pass" };
    case "fail":
      return { symbol: "🔴", word: "fail" };
    case "inconclusive":
      return { symbol: "🟡", word: "inconclusive" };
    case "no-baseline":
      return { symbol: "⚪", word: "no baseline" };
    case "not-compared":
      return { symbol: "⚪", word: "not compared" };
    case "incompatible":
      return { symbol: "🟡", word: "incompatible" };
    default:
      return assertNever(kind);
  }
}

export function stateWords(state: State): string {
  switch (state) {
    case "answered":
      return "answered";
    case "no-answer":
      return "no answer";
    case "invalid-answer":
      return "invalid answer";
    case "timeout":
      return "time limit";
    case "turn-limit":
      return "turn limit";
    case "token-limit":
      return "token limit";
    case "cost-limit":
      return "cost limit";
    case "agent-error":
      return "agent error";
    case "policy-violation":
      return "policy violation";
    case "provider-refused":
      return "not measured: refused by the provider";
    case "infra-error":
      return "not measured: infrastructure";
    case "cancelled":
      return "not measured: cancelled";
    default:
      return assertNever(state);
  }
}

export function wrongWords(kind: WrongClass | null): string {
  switch (kind) {
    case "symptom":
      return "where it hurts, not why";
    case "intermediate":
      return "one step downstream";
    case "mechanism":
      return "how, not who";
    case "bystander":
      return "not involved";
    case "observer":
      return "only watches";
    case "invented":
      return "does not exist";
    case "unknown":
    case null:
      return "wrong";
    default:
      return assertNever(kind);
  }
}
