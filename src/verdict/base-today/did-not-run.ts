import type { Attempt, State } from "../../model/attempt.ts";
import type { BaseRun } from "../../model/base-run.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Run } from "../../model/run.ts";
import type { Reason } from "../../model/verdict.ts";
import { largerShareP } from "../../stats/hypergeometric.ts";
import type { DecideInput } from "../decide.ts";
import type { JudgePolicy } from "../policy.ts";
import { reason } from "../rules/reason.ts";
import { CONFIRM_LEVEL } from "./confirm.ts";
import { endOf } from "./end.ts";
import { lastWordsOf, unansweredInPool } from "./unanswered.ts";

/** How the attempts of a run ended if none of them answered. */
export interface CommonFailure {
  readonly state: State;
  /** The tasks that ended so. */
  readonly tasks: readonly string[];
  readonly attempts: number;
  readonly words: string | null;
}

/** One task may be beyond an agent; so many in a row, and nothing else, is the agent itself. */
const ENOUGH_TASKS = 3;

/** Ends of an agent that never got to its work. One that spent its turns, tokens or dollars did run. */
const STANDSTILL: ReadonlySet<State> = new Set([
  "agent-error",
  "no-answer",
  "invalid-answer",
  "timeout",
  "provider-refused",
]);

type Ended = Pick<Attempt, "task" | "state" | "reason" | "diagnosis">;

/**
 * How all attempts failed if none of them answered; null if one did, or if too few tasks were tried. Attempts that failed
 * because of the infrastructure do not count.
 */
export function commonFailure(
  attempts: readonly Ended[],
  tasksPlanned: number,
): CommonFailure | null {
  const ended = attempts.filter(({ state }) => state !== "cancelled" && state !== "infra-error");
  if (ended.some(({ state, diagnosis }) => diagnosis !== null || !STANDSTILL.has(state)))
    return null;
  const groups = new Map<State, Ended[]>();
  for (const one of ended) groups.set(one.state, [...(groups.get(one.state) ?? []), one]);
  const [largest] = [...groups].sort(([, left], [, right]) => right.length - left.length);
  if (largest === undefined) return null;
  const [state, alike] = largest;
  const tasks = [...new Set(alike.map(({ task }) => task))];
  const enough = Math.min(ENOUGH_TASKS, Math.max(1, tasksPlanned));
  // A provider that refuses once refuses every time.
  const isSure = state === "provider-refused" || alike.length >= ENOUGH_TASKS;
  if (tasks.length < enough || !isSure) return null;
  return { state, tasks, attempts: ended.length, words: lastWordsOf(alike) };
}

/**
 * Whether a run should stop because nothing answers. If the baseline often gave no answer either, a few failures may be
 * chance; the level is that of the errors. Without a baseline they are enough.
 */
export function standsStill(
  attempts: readonly Ended[],
  tasksPlanned: number,
  {
    pool,
    digests,
    policy,
  }: {
    readonly pool: Baseline | null;
    readonly digests: ReadonlyMap<string, string>;
    readonly policy: Pick<JudgePolicy, "errorsAlpha">;
  },
): boolean {
  const failure = commonFailure(attempts, tasksPlanned);
  if (failure === null) return false;
  return (
    failure.state === "provider-refused" || isUnlikePool(failure, pool, digests, policy) !== false
  );
}

/** Null where the pool knows nothing of these tasks. */
function isUnlikePool(
  failure: CommonFailure,
  pool: Baseline | null,
  digests: ReadonlyMap<string, string>,
  { errorsAlpha }: Pick<JudgePolicy, "errorsAlpha">,
): boolean | null {
  const known = unansweredInPool(pool, digests);
  if (known.attempts === 0) return null;
  const here = { errors: failure.attempts, attempts: failure.attempts };
  return largerShareP(here, known) <= errorsAlpha;
}

/**
 * Whose fault it is that nothing answered. If today's base fails alike, or nothing is known of it, it is nobody's; if the
 * base answers, it is the change's. Null if the agent ran: the ordinary rules apply.
 */
export function didNotRun(input: DecideInput): Reason | null {
  const { run, policy } = input;
  const failure = commonFailure(run.attempts, run.tasks.length);
  if (failure === null) return null;
  const digests = new Map(run.tasks.map(({ id, digest }) => [id, digest]));
  const base = input.base ?? null;
  const pool = base?.role === "same-day" ? (input.pool ?? null) : input.baseline;
  const unlike =
    failure.state === "provider-refused" ? null : isUnlikePool(failure, pool, digests, policy);
  if (unlike === false) return null;
  const values = {
    state: failure.state,
    attempts: failure.attempts,
    tasks: failure.tasks.length,
    words: failure.words,
  };
  const today = base === null ? { kind: "unknown" as const } : baseOfToday(base, failure, run);
  switch (today.kind) {
    case "answers":
      return reason("AGENT_DOES_NOT_RUN", "fail", {
        ...values,
        baseAnswered: today.answered,
        baseOf: today.of,
      });
    case "fails":
      return reason("BASE_FAILS_ALIKE", "blocks", {
        ...values,
        baseFailed: today.of - today.answered,
        baseOf: today.of,
      });
    case "unknown":
      break;
  }
  if (failure.state === "provider-refused") return reason("PROVIDER_REFUSES", "blocks", values);
  if (unlike === null || isOtherwiseMeasured(input))
    return reason("AGENT_DOES_NOT_RUN", "blocks", values);
  if (pool?.agent.digest === run.agent.digest)
    return reason("UNCHANGED_AGENT_FAILS", "blocks", values);
  return reason("AGENT_DOES_NOT_RUN", "fail", values);
}

/** If the instrument differs, nobody is to blame. */
function isOtherwiseMeasured({ comparison, baseline }: DecideInput): boolean {
  return baseline === null || comparison.incompatible.length > 0;
}

type Today =
  | { readonly kind: "answers" | "fails"; readonly answered: number; readonly of: number }
  | { readonly kind: "unknown" };

function baseOfToday({ run, installs, lacks }: BaseRun, failure: CommonFailure, head: Run): Today {
  const ended = run.attempts.filter(
    ({ state }) => state !== "cancelled" && state !== "infra-error",
  );
  const of = ended.length;
  if (of === 0) return { kind: "unknown" };
  const answered = ended.filter(
    ({ state, diagnosis }) => state === "answered" || diagnosis !== null,
  ).length;
  const failed = { errors: of - answered, attempts: of };
  const here = { errors: failure.attempts, attempts: failure.attempts };
  if (answered === of || (answered > 0 && largerShareP(here, failed) <= CONFIRM_LEVEL))
    return { kind: "answers", answered, of };
  // A base whose checkout lacks something may fail for that reason alone, and then says nothing about the day.
  if (installs !== undefined || lacks !== undefined) return { kind: "unknown" };
  const ends = new Set(head.attempts.map(endOf));
  const isAlike = ended.some((one) => ends.has(endOf(one)));
  return answered > 0 || isAlike ? { kind: "fails", answered, of } : { kind: "unknown" };
}
