import type { ScoredAttempt } from "../model/attempt.ts";
import { attemptKey, isMeasured } from "../model/attempt.ts";
import type { Baseline, BaselineAttempt, BaselineTask, Provenance } from "../model/baseline.ts";
import { sortedBy } from "../model/order.ts";
import { UserError } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { fixed } from "../model/stable.ts";
import { infraOfAttempts, triedAgain } from "../verdict/compare/infra.ts";
import { compareWithBaseline } from "../verdict/compare/instrument.ts";
import { plannedRepeats } from "../verdict/plan/replay.ts";
import { refuseCached } from "../verdict/pool/fresh.ts";
import { type PoolStart, poolStart } from "../verdict/pool/pooling.ts";
import { marksOf, runDigest } from "../verdict/pool/same-run.ts";

type Draft = Omit<Baseline, "digest" | "format">;

/** The baseline with one more run, oldest runs beyond `keep` dropped. A new one when there is none. */
export function addRun(
  known: Baseline | null,
  run: Run,
  times: Times | null,
  provenance: Pick<Provenance, "commit" | "date" | "workflowRun" | "accepted" | "skipped">,
  keep: number,
): Draft {
  const old = continued(known, run);
  const held = old === null ? new Map<string, never>() : heldIn(old, run, times);
  const isNew = (attempt: ScoredAttempt) => !held.has(attemptKey(attempt));
  const measured = poolable(run);
  const attempts = measured.filter(isNew);
  if (attempts.length === 0) {
    throw alreadyPooled(
      run,
      measured.every((attempt) => held.get(attemptKey(attempt)) === "same"),
    );
  }
  const entry: Provenance = {
    run: runDigest(run),
    ...provenance,
    model: servedModel(run.attempts) ?? run.agent.model,
    agentDigest: run.agent.digest,
    gateVersion: run.gateVersion,
    infra: infraOf(plannedOf(run).filter(isNew)),
  };
  const runs = [...(old?.runs ?? []), entry];
  const dropped = Math.max(0, runs.length - keep);
  const marks = marksOf(times);
  const tasks = new Map<string, BaselineTask>();
  for (const task of old?.tasks ?? []) tasks.set(task.id, task);
  for (const task of run.tasks) {
    const known = tasks.get(task.id);
    // A task whose bytes changed is a new task: its old repeats do not describe it.
    const kept = known?.digest === task.digest ? known.attempts : [];
    const added = attempts
      .filter((attempt) => attempt.task === task.id)
      .map((attempt) => baselineAttempt(attempt, runs.length - 1, times, marks));
    tasks.set(task.id, {
      id: task.id,
      digest: task.digest,
      family: task.family,
      attempts: [...kept, ...added],
    });
  }
  return {
    gate: run.gate,
    suite: run.suite,
    instrument: run.instrument,
    agent: run.agent,
    runs: runs.slice(dropped),
    tasks: sortedBy(tasks.values(), (task) => task.id)
      .map((task) => ({ ...task, attempts: shifted(task.attempts, dropped) }))
      .filter((task) => task.attempts.length > 0),
  };
}

/** The settings that keep a run out of the pool; empty if it may join. */
function unlike(pool: Baseline, run: Run): string[] {
  const { incompatible, noted } = compareWithBaseline(run, pool);
  return [
    ...(pool.gate === run.gate ? [] : ["gate"]),
    ...[...incompatible, ...noted].map(({ part }) => part),
  ];
}

/** The pool that a run may join; null if it starts a new one. */
function continued(known: Baseline | null, run: Run): Baseline | null {
  return known !== null && unlike(known, run).length === 0 ? known : null;
}

/**
 * The attempts of a run that are in the pool already, by key: a run may have been added before it ended. Their start
 * times distinguish them from others with the same result; if those are lost, equal answers may be the same run.
 */
function heldIn(pool: Baseline, run: Run, times: Times | null): Map<string, "same" | "perhaps"> {
  const digest = runDigest(run);
  const marks = marksOf(times);
  const digests = new Map(run.tasks.map((task) => [task.id, task.digest]));
  const held = new Map<string, "same" | "perhaps">();
  for (const task of pool.tasks) {
    if (digests.get(task.id) !== task.digest) continue;
    for (const { run: index, repeat, mark } of task.attempts) {
      const key = attemptKey({ task: task.id, repeat });
      const known = marks.get(key);
      if (mark !== undefined && known !== undefined) {
        if (mark === known) held.set(key, "same");
      } else if (pool.runs[index]?.run === digest && !held.has(key)) held.set(key, "perhaps");
    }
  }
  return held;
}

/** Whether the pool already has everything in the run. */
export function isPooled(known: Baseline, run: Run, times: Times | null): boolean {
  const pool = continued(known, run);
  if (pool === null) return false;
  const held = heldIn(pool, run, times);
  return poolable(run).every((attempt) => held.has(attemptKey(attempt)));
}

function alreadyPooled(run: Run, sure: boolean): UserError {
  const code = "RUN_ALREADY_POOLED";
  const where = runDigest(run);
  if (sure) {
    const message =
      "this very run is in the baseline already; counting it twice would make noise look like certainty";
    return new UserError({ code, where, message, help: "run the agent again and add that run" });
  }
  return new UserError({
    code,
    where,
    message:
      "a run with the very same answers is in the baseline already, and nothing says that it is another run",
    help: "keep times.json beside its run.json, or start the pool anew with --replace",
  });
}

function shifted(attempts: readonly BaselineAttempt[], dropped: number): BaselineAttempt[] {
  return attempts
    .filter((attempt) => attempt.run >= dropped)
    .map((attempt) => ({ ...attempt, run: attempt.run - dropped }));
}

/**
 * Only what was measured, planned, and run for this purpose: a replayed attempt would be counted twice, and reruns
 * and follow-ups were chosen by how the tasks did.
 */
function poolable(run: Run): ScoredAttempt[] {
  const planned = plannedOf(run);
  if (run.design === "adaptive" && planned.length < run.planned) throw stoppedEarly(run);
  const measured = planned.filter((attempt) => isMeasured(attempt.state));
  refuseCached(measured);
  if (measured.length === 0) {
    throw new UserError({
      code: "NOTHING_MEASURED",
      where: run.gate,
      message: "no attempt of the run could be measured",
      help: "look at the reasons in run.json, then run again",
    });
  }
  return measured;
}

function plannedOf(run: Run): ScoredAttempt[] {
  const repeats = plannedRepeats(run);
  return run.attempts.filter(({ repeat }) => repeat <= repeats);
}

function stoppedEarly(run: Run): UserError {
  return new UserError({
    code: "RUN_STOPPED_EARLY",
    where: run.gate,
    message:
      "an adaptive run ends when it looks good or bad, so its attempts are a biased sample of the agent",
    help: "make the baseline with 'sre-gate run', which runs every task as often as the next",
  });
}

function baselineAttempt(
  attempt: ScoredAttempt,
  run: number,
  times: Times | null,
  marks: ReadonlyMap<string, string>,
): BaselineAttempt {
  const mark = marks.get(attemptKey(attempt));
  const time = times?.attempts.find((entry) => attemptKey(entry) === attemptKey(attempt));
  return {
    run,
    repeat: attempt.repeat,
    state: attempt.state,
    score: attempt.score?.value == null ? null : fixed(attempt.score.value),
    turns: attempt.usage.turns,
    inputTokens: attempt.usage.inputTokens,
    cachedTokens: attempt.usage.cachedTokens,
    ...(attempt.usage.cacheWriteTokens === undefined
      ? {}
      : { cacheWriteTokens: attempt.usage.cacheWriteTokens }),
    outputTokens: attempt.usage.outputTokens,
    cost: attempt.usage.cost === null ? null : fixed(attempt.usage.cost),
    seconds: time ? fixed(time.seconds, 1) : null,
    ...(attempt.attemptedChanges > 0 ? { attemptedChanges: attempt.attemptedChanges } : {}),
    ...(attempt.touched === undefined ? {} : { touched: attempt.touched }),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** The model the providers named; several are joined, since a pool over two models should show it. */
function servedModel(attempts: readonly ScoredAttempt[]): string | null {
  const models = new Set(
    attempts.map((attempt) => attempt.usage.model).filter((model) => model !== null),
  );
  return models.size === 0 ? null : [...models].sort().join(" + ");
}

/** The same, but starts a new pool if the agent changed: an accepted drop, a significant gain, a change point. */
export function poolRun(...parts: Parameters<typeof addRun>): {
  readonly draft: Draft;
  readonly start: PoolStart;
  /** Attempts of the run that were in the pool already; they count once. */
  readonly before: number;
  /** The differences that made the run start a new pool; empty if it joined the old one. */
  readonly unlike: readonly string[];
} {
  const [known, run, times] = parts;
  const whole = addRun(...parts);
  const start = poolStart(whole);
  const pool = continued(known, run);
  const before = pool === null ? 0 : heldIn(pool, run, times).size;
  return {
    draft: sinceRun(whole, start.from),
    start,
    before,
    unlike: known === null ? [] : unlike(known, run),
  };
}

/** The draft without the runs before `from`, which are of another agent after an accepted drop or a change. */
function sinceRun(draft: Draft, from: number): Draft {
  return {
    ...draft,
    runs: draft.runs.slice(from),
    tasks: draft.tasks
      .map((task) => ({ ...task, attempts: shifted(task.attempts, from) }))
      .filter((task) => task.attempts.length > 0),
  };
}

function infraOf(attempts: Run["attempts"]): Provenance["infra"] {
  return { ...infraOfAttempts(attempts), again: triedAgain(attempts).errors };
}
