import type { ScoredAttempt } from "../model/attempt.ts";
import { attemptKey, isMeasured } from "../model/attempt.ts";
import type { Baseline, BaselineAttempt, BaselineTask, Provenance } from "../model/baseline.ts";
import { digestOf } from "../model/digest.ts";
import { sortedBy } from "../model/order.ts";
import { isPrivateSuite } from "../model/private-id.ts";
import { UserError } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { canonicalJson, fixed } from "../model/stable.ts";
import { refuseCached } from "../verdict/fresh.ts";
import { infraOfAttempts } from "../verdict/infra.ts";
import { type PoolStart, poolStart } from "../verdict/pooling.ts";
import { plannedRepeats } from "../verdict/replay.ts";
import { withOwnIds } from "./own-ids.ts";

type Draft = Omit<Baseline, "digest" | "format">;

/** Which run this is, whoever made it: the same attempts are the same run. */
export function runDigest(run: Run): string {
  return digestOf({ agent: run.agent.digest, seed: run.seed, attempts: run.attempts });
}

/** The baseline with one more run, oldest runs beyond `keep` dropped. A new one when there is none. */
export function addRun(
  known: Baseline | null,
  run: Run,
  times: Times | null,
  provenance: Pick<Provenance, "commit" | "date" | "workflowRun" | "accepted" | "skipped">,
  keep: number,
): Draft {
  const baseline = withOwnIds(known, run.tasks);
  const attempts = poolable(run);
  const entry: Provenance = {
    run: runDigest(run),
    ...provenance,
    model: servedModel(run.attempts) ?? run.agent.model,
    agentDigest: run.agent.digest,
    gateVersion: run.gateVersion,
    infra: infraOfAttempts(plannedOf(run)),
  };
  if (baseline?.runs.some((known) => known.run === entry.run)) {
    throw new UserError({
      code: "RUN_ALREADY_POOLED",
      where: entry.run,
      message:
        "this very run is in the baseline already; counting it twice would make noise look like certainty",
      help: "run the agent again and add that run; one that does the same every time needs no second",
    });
  }
  const fits =
    baseline !== null && canonicalJson(baseline.instrument) === canonicalJson(run.instrument);
  const alike =
    baseline?.gate === run.gate && isPrivateSuite(baseline.suite) === isPrivateSuite(run.suite);
  const old = fits && alike ? baseline : null;
  const runs = [...(old?.runs ?? []), entry];
  const dropped = Math.max(0, runs.length - keep);
  const tasks = new Map<string, BaselineTask>();
  for (const task of old?.tasks ?? []) tasks.set(task.id, task);
  for (const task of run.tasks) {
    const known = tasks.get(task.id);
    // A task whose bytes changed is another task: its old repeats say nothing about the new one.
    const kept = known?.digest === task.digest ? known.attempts : [];
    const added = attempts
      .filter((attempt) => attempt.task === task.id)
      .map((attempt) => baselineAttempt(attempt, runs.length - 1, times));
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
): BaselineAttempt {
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
  };
}

/** The model the providers named; several are joined, since a pool over two models should show it. */
function servedModel(attempts: readonly ScoredAttempt[]): string | null {
  const models = new Set(
    attempts.map((attempt) => attempt.usage.model).filter((model) => model !== null),
  );
  return models.size === 0 ? null : [...models].sort().join(" + ");
}

/** The same, started anew where the agent changed: at an accepted drop, a significant gain, a change point. */
export function poolRun(...parts: Parameters<typeof addRun>): { draft: Draft; start: PoolStart } {
  const whole = addRun(...parts);
  const start = poolStart(whole);
  return { draft: sinceRun(whole, start.from), start };
}

/** The draft without the runs before `from`: since an accepted drop or a change, older ones show another agent. */
function sinceRun(draft: Draft, from: number): Draft {
  return {
    ...draft,
    runs: draft.runs.slice(from),
    tasks: draft.tasks
      .map((task) => ({ ...task, attempts: shifted(task.attempts, from) }))
      .filter((task) => task.attempts.length > 0),
  };
}
