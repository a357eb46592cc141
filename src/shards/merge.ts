import { attemptKey } from "../model/attempt.ts";
import { byCodePoint } from "../model/order.ts";
import { type Problem, UserError } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { canonicalJson, fixed } from "../model/stable.ts";

export interface Part {
  /** Folder or artifact it came from, for messages. */
  readonly where: string;
  readonly run: Run;
  readonly times: Times | null;
}

export interface Planned {
  readonly task: string;
  readonly repeat: number;
}

/** What the merging job would have run itself: parts of any other plan are refused. */
export interface Whole {
  readonly attempts: readonly Planned[];
  readonly tasks: readonly Pick<Run["tasks"][number], "id" | "digest">[];
  readonly run: Pick<Run, (typeof OWN)[number]>;
  readonly bestConstant: Run["bestConstant"];
}

const OWN = ["gate", "gateVersion", "suite", "seed", "design", "instrument", "agent"] as const;

/** What only the parts know, and have in common: isolation belongs to the machine. */
const SHARED = ["isolationNote"] as const;

/**
 * Puts parts together into the run that one job would have made, with the same bytes. Refuses a part that is foreign,
 * an attempt that is missing and one that two parts hold: a merge that guesses is not the run that was planned.
 */
export function mergeRuns(parts: readonly Part[], whole: Whole): { run: Run; times: Times | null } {
  const [first] = parts;
  if (!first) throw noParts();
  const plan = whole.attempts;
  const problems = [
    ...parts.flatMap((part) => foreign(part, first, whole)),
    ...overlapping(parts),
    ...missing(parts, plan),
  ];
  if (problems.length > 0) throw new UserError(problems);
  const tasks = new Map(parts.flatMap((part) => part.run.tasks).map((task) => [task.id, task]));
  const run: Run = {
    ...first.run,
    planned: plan.length,
    tasks: [...tasks.values()].sort((left, right) => byCodePoint(left.id, right.id)),
    bestConstant: whole.bestConstant,
    attempts: parts.flatMap((part) => part.run.attempts).sort(byAttempt),
  };
  return { run, times: mergeTimes(parts) };
}

function foreign(part: Part, first: Part, whole: Whole): Problem[] {
  const { where, run } = part;
  const planned = new Set(whole.attempts.map(attemptKey));
  const digests = new Map(whole.tasks.map(({ id, digest }) => [id, digest]));
  const other = OWN.filter((key) => !same(run[key], whole.run[key]));
  const differs = SHARED.filter((key) => !same(run[key], first.run[key]));
  const strangers = run.attempts.map(attemptKey).filter((key) => !planned.has(key));
  const changed = run.tasks.filter(
    ({ id, digest }) => digests.has(id) && digests.get(id) !== digest,
  );
  const told = (message: string): Problem => ({
    code: "SHARD_FOREIGN",
    where,
    message,
    help: "merge only parts that one plan made, of one commit and its settings, with one version of the gate",
  });
  return [
    ...other.map((key) => told(`its ${key} is not that of the settings here`)),
    ...differs.map((key) => told(`its ${key} is not that of ${first.where}`)),
    ...some(strangers, "SHARD_FOREIGN", where, "holds attempts that were not planned"),
    ...some(
      changed.map(({ id }) => id),
      "SHARD_FOREIGN",
      where,
      "has tasks with other bytes than here",
    ),
  ];
}

function same(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function overlapping(parts: readonly Part[]): Problem[] {
  const holders = new Map<string, string[]>();
  for (const part of parts) {
    for (const attempt of part.run.attempts) {
      const key = attemptKey(attempt);
      holders.set(key, [...(holders.get(key) ?? []), part.where]);
    }
  }
  const twice = [...holders].filter(([, where]) => where.length > 1);
  const places = [...new Set(twice.flatMap(([, where]) => where))].join(", ");
  return some(
    twice.map(([key]) => key),
    "SHARD_OVERLAP",
    places,
    "hold the same attempts",
  );
}

function missing(parts: readonly Part[], plan: readonly Planned[]): Problem[] {
  const held = new Set(parts.flatMap((part) => part.run.attempts).map(attemptKey));
  const absent = plan.map(attemptKey).filter((key) => !held.has(key));
  const where = parts.map((part) => part.where).join(", ");
  return some(absent.sort(byCodePoint), "SHARD_MISSING", where, "lack planned attempts");
}

const SHOWN = 5;

function some(keys: readonly string[], code: string, where: string, message: string): Problem[] {
  if (keys.length === 0) return [];
  const more = keys.length > SHOWN ? ` and ${keys.length - SHOWN} more` : "";
  const help =
    code === "SHARD_MISSING"
      ? "run the failed shards again (they continue from the cache), then merge"
      : "merge each part of one plan once";
  return [{ code, where, message: `${message}: ${keys.slice(0, SHOWN).join(", ")}${more}`, help }];
}

function mergeTimes(parts: readonly Part[]): Times | null {
  const times = parts.flatMap((part) => (part.times === null ? [] : [part.times]));
  const [first] = times;
  if (!first || times.length < parts.length) return null;
  const starts = times.map((part) => part.startedAt).sort(byCodePoint);
  return {
    format: first.format,
    startedAt: starts[0] ?? first.startedAt,
    // The parts ran side by side: the longest is how long the whole took.
    seconds: fixed(Math.max(...times.map((part) => part.seconds)), 3),
    attempts: times.flatMap((part) => part.attempts).sort(byAttempt),
  };
}

function byAttempt(left: Planned, right: Planned): number {
  return byCodePoint(left.task, right.task) || left.repeat - right.repeat;
}

function noParts(): UserError {
  return new UserError({
    code: "SHARD_MISSING",
    where: "merge",
    message: "there is no part to merge",
    help: "name the folders of the parts' results",
  });
}
