import { readiness } from "../doctor/ready.ts";
import {
  type AttemptTimes,
  attemptKey,
  type PlannedAttempt,
  type ScoredAttempt,
} from "../model/attempt.ts";
import type { RunOutcome, Stopped } from "../runner/request.ts";
import { runPlan } from "../runner/run.ts";
import { standsStill } from "../verdict/base-today/did-not-run.ts";
import { type Agent, guardedFrom } from "./agent-side.ts";
import { withoutWords } from "./score-attempts.ts";
import { attemptsFolder, type Workbench } from "./workbench.ts";

/** One side of a comparison, as far as it was measured. */
export interface MeasuredSide {
  readonly agent: Agent;
  readonly out: string;
  attempts: ScoredAttempt[];
  times: AttemptTimes[];
  outcome: Pick<RunOutcome, "isolation" | "isolationNote" | "stopped"> | null;
}

export function openSide(agent: Agent, out: string): MeasuredSide {
  return { agent, out, attempts: [], times: [], outcome: null };
}

interface MeasureOptions {
  readonly looks?: readonly number[];
  readonly decide?: Parameters<typeof runPlan>[0]["decide"];
  /** What is measured is added to the results that are there. */
  readonly append?: boolean;
  readonly whole?: readonly PlannedAttempt[];
  readonly notBefore?: Date | null;
  readonly notAfter?: Date | null;
  readonly onlyKnown?: boolean;
  readonly soFar?: ((part: () => MeasuredSide) => void) | null;
  /** Attempts at tasks that were chosen because they fail show nothing of the agent as a whole. */
  readonly chosen?: boolean;
}

/** Adds a part of the plan to a side: what is known and may serve, and the rest by running it. */
export async function measure(
  bench: Workbench,
  side: MeasuredSide,
  plan: readonly PlannedAttempt[],
  options: MeasureOptions,
): Promise<void> {
  const { settings, request, tasks } = bench;
  const progress = withoutReasons(request.progress, tasks);
  const outcome = await runPlan({
    plan,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    agent: await side.agent.ready(),
    judge: settings.judge,
    isolation: settings.isolation,
    guarded: guardedFrom(settings, side.agent.program, tasks),
    concurrency: settings.concurrency,
    out: attemptsFolder(settings, side.out),
    append: options.append ?? side.outcome !== null,
    budget: bench.budget,
    ...(options.whole === undefined ? {} : { whole: options.whole }),
    ready: readiness({
      agent: side.agent.program,
      judge: settings.judge,
      replay: request.replay ?? null,
      budget: bench.budget,
      progress,
      signal: request.signal,
    }),
    ...(options.chosen === true ? {} : { standsStill: stillness(bench) }),
    looks: options.looks ?? [],
    decide: options.decide ?? (() => "continue"),
    record: request.record ?? null,
    replay: request.replay ?? null,
    cache: {
      dir: request.fresh ? null : settings.cacheDir,
      earlier: request.fresh ? null : (request.earlier ?? null),
      notBefore: options.notBefore ?? null,
      notAfter: options.notAfter ?? null,
    },
    onlyKnown: options.onlyKnown ?? false,
    progress: (event) => {
      // Scored while other agents run, since at the end somebody waits for it.
      if (event.kind === "finished") bench.scorer.scoreQuickly(event.attempt);
      progress(event);
    },
    soFar: (left) => options.soFar?.(() => ({ ...side, ...scoredSoFar(bench, left()) })),
    signal: request.signal,
  });
  side.attempts = [...side.attempts, ...(await bench.scorer.scoreFully(outcome.attempts))];
  side.times = [...side.times, ...outcome.times];
  side.outcome = outcome;
}

/** Scored without opening snapshots, which would slow down the agents that still run. */
function scoredSoFar({ scorer, tasks }: Workbench, outcome: RunOutcome) {
  const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
  const attempts = outcome.attempts.map((attempt) => {
    const scored = scorer.scoreQuickly(attempt);
    return hidden.has(attempt.task) ? withoutWords(scored) : scored;
  });
  return { attempts, times: outcome.times, outcome };
}

/** An agent's last words can hold what it read or answered; of a private task a log holds neither. */
function withoutReasons(
  progress: Workbench["request"]["progress"],
  tasks: Workbench["tasks"],
): Workbench["request"]["progress"] {
  const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
  return (event) =>
    progress(
      event.kind === "finished" && hidden.has(event.attempt.task)
        ? { ...event, attempt: { ...event.attempt, reason: null } }
        : event,
    );
}

const CUT: readonly Stopped[] = ["signal", "budget", "provider-down"];

export function isCut({ outcome }: MeasuredSide): boolean {
  return outcome !== null && CUT.includes(outcome.stopped);
}

/** No attempt answered, so no more were started; it is not yet known whose fault that is. */
export function isStill({ outcome }: MeasuredSide): boolean {
  return outcome?.stopped === "agent-does-not-run";
}

function stillness({ tasks, baseline: pool, policy }: Workbench) {
  const digests = new Map(tasks.map((task) => [task.id, task.digest]));
  return (ended: Parameters<typeof standsStill>[0]) =>
    standsStill(ended, tasks.length, { pool, digests, policy });
}

export function inOrder(
  side: MeasuredSide,
  pairs: readonly PlannedAttempt[],
  end: number,
): ScoredAttempt[] {
  const found = new Map(side.attempts.map((attempt) => [attemptKey(attempt), attempt]));
  return pairs.slice(0, end).flatMap((pair) => found.get(attemptKey(pair)) ?? []);
}

export function parts(bench: Workbench, { agent, attempts, outcome }: MeasuredSide) {
  if (outcome === null) throw new Error("nothing was run");
  const { settings, suite, tasks, matcher } = bench;
  return { settings, suite, agent: agent.identity, tasks, outcome, attempts, matcher };
}
