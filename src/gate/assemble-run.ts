import { basename, join, relative } from "node:path";
import {
  type AttemptTimes,
  attemptKey,
  type PlannedAttempt,
  type ScoredAttempt,
} from "../model/attempt.ts";
import type { AgentIdentity, Instrument } from "../model/instrument.ts";
import { byCodePoint } from "../model/order.ts";
import { suiteName } from "../model/private-id.ts";
import { RUN_FORMAT, type Run, type RunTask, type Times } from "../model/run.ts";
import { designOf } from "../model/settings.ts";
import { fixed } from "../model/stable.ts";
import type { Task } from "../model/task.ts";
import { promptDigest } from "../runner/prompt.ts";
import type { RunOutcome } from "../runner/run.ts";
import { bestConstant } from "../score/best-constant.ts";
import type { Policy } from "../score/policies.ts";
import type { Settings } from "../settings/resolve.ts";
import { VERSION } from "../version.ts";

/** run.json: what was measured and with what, in an order that does not depend on who finished first. */
export function assembleRun(input: {
  readonly settings: Settings;
  /** What the selected tasks are called. */
  readonly suite: string;
  readonly agent: AgentIdentity;
  readonly tasks: readonly Task[];
  readonly planned: readonly PlannedAttempt[];
  readonly leftOut?: readonly string[];
  readonly outcome: Pick<RunOutcome, "isolation" | "isolationNote">;
  readonly attempts: readonly ScoredAttempt[];
  readonly matcher: Policy;
}): Run {
  const { settings, tasks, outcome } = input;
  const planned = new Set(input.planned.map((attempt) => attempt.task));
  return {
    format: RUN_FORMAT,
    gate: settings.judge.id,
    gateVersion: VERSION,
    suite: suiteName(input.suite, settings),
    instrument: instrumentOf(settings, outcome, input.matcher, tasks),
    agent: input.agent,
    seed: settings.seed,
    design: designOf(settings.judge),
    planned: input.planned.length,
    isolationNote: outcome.isolationNote,
    ...(settings.asked.length === 0 ? {} : { asked: [...settings.asked] }),
    tasks: tasks.filter((task) => planned.has(task.id)).map((task) => runTask(task, settings)),
    ...(input.leftOut === undefined ? {} : { leftOut: [...input.leftOut] }),
    bestConstant: bestConstant(tasks, input.matcher),
    attempts: sorted(input.attempts),
  };
}

function sorted<T extends { readonly task: string; readonly repeat: number }>(
  items: readonly T[],
): T[] {
  return [...items].sort(
    (left, right) => byCodePoint(left.task, right.task) || left.repeat - right.repeat,
  );
}

/** Reruns and follow-ups join the run. A repeat that was cancelled or failed for us gives way to its rerun. */
export function withMoreAttempts(run: Run, more: readonly ScoredAttempt[]): Run {
  const fresh = new Set(more.map(attemptKey));
  const kept = run.attempts.filter((attempt) => !fresh.has(attemptKey(attempt)));
  return { ...run, attempts: sorted([...kept, ...more]) };
}

/** `seconds` is how long whoever waits had to wait for them: they ran side by side. */
export function withMoreTimes(times: Times, more: readonly AttemptTimes[], seconds: number): Times {
  const fresh = new Set(more.map(attemptKey));
  const kept = times.attempts.filter((time) => !fresh.has(attemptKey(time)));
  const attempts = sorted([...kept, ...rounded(more)]);
  return { ...times, seconds: fixed(times.seconds + seconds, 3), attempts };
}

export function instrumentOf(
  settings: Pick<Settings, "judge">,
  outcome: Pick<RunOutcome, "isolation">,
  matcher: Policy,
  tasks: readonly Pick<Task, "mode">[],
): Instrument {
  const { judge } = settings;
  const modes = [...new Set(tasks.map(({ mode }) => mode))].sort(byCodePoint);
  return {
    prompt: promptDigest(judge.surfaces, modes),
    policy: { id: matcher.id, digest: matcher.digest },
    limits: judge.limits,
    isolation: outcome.isolation,
    network: judge.network,
    surfaces: [...judge.surfaces].sort(byCodePoint),
    clock: judge.clock,
    ...(modes.includes("repair") ? { pace: paceName(judge) } : {}),
  };
}

/** How time passed in what was repaired, as a reader and a comparison need it. */
function paceName({ pace }: Settings["judge"]): string {
  return pace.wall === undefined ? `${pace.turn} s a turn` : `the wall's clock x${pace.wall}`;
}

/** Family and score are all that may be seen of a private task. */
function runTask(task: Task, settings: Settings): RunTask {
  const place = placeOf(task, settings);
  return {
    id: task.id,
    digest: task.digest,
    title: task.private ? null : task.title,
    family: task.family,
    ...(task.private || task.tags.length === 0 ? {} : { tags: [...task.tags] }),
    difficulty: task.private ? null : task.difficulty,
    expect: task.expect,
    ...(task.mode === "diagnose" ? {} : { mode: task.mode }),
    defects: [...task.defects],
    private: task.private,
    ...(place === null ? {} : { place }),
  };
}

/** As it is named on a command line; null for what a library has, where its id is enough. */
function placeOf({ id, folder }: Task, settings: Settings): string | null {
  const { tasksRoot, packageRoot, cacheDir } = settings;
  const libraries = [join(tasksRoot, "tasks"), join(packageRoot, "tasks"), cacheDir];
  const isOwn = libraries.some((library) => folder.startsWith(`${library}/`));
  if (isOwn || basename(folder) !== id) return null;
  const place = relative(tasksRoot, folder);
  return place.includes("/") ? place : `./${place}`;
}

export function assembleTimes(start: Date, end: Date, attempts: readonly AttemptTimes[]): Times {
  return {
    format: "sre-gate-times@1",
    startedAt: start.toISOString(),
    seconds: fixed((end.getTime() - start.getTime()) / 1000, 3),
    attempts: sorted(rounded(attempts)),
  };
}

function rounded(attempts: readonly AttemptTimes[]): AttemptTimes[] {
  return attempts.map((time) => ({
    ...time,
    seconds: fixed(time.seconds, 3),
    firstCandidateSeconds:
      time.firstCandidateSeconds === null ? null : fixed(time.firstCandidateSeconds, 3),
  }));
}
