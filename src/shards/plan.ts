import { readBaselineOf } from "../baselines/read.ts";
import { selectionOf } from "../gate/workbench.ts";
import type { Baseline } from "../model/baseline.ts";
import { UserError } from "../model/problem.ts";
import { fixed } from "../model/stable.ts";
import type { Task } from "../model/task.ts";
import { everyAttempt, type Settings } from "../settings/resolve.ts";
import { findTasks } from "../tasks/find.ts";
import { planAttempts } from "../verdict/plan/plan.ts";
import { policyFrom } from "../verdict/policy.ts";
import { isSmallPool } from "../verdict/pool/pooling.ts";
import type { Planned } from "./merge.ts";
import { partition, type Shard } from "./partition.ts";

export interface BaselineText {
  readonly text: string | null;
  readonly where: string;
}

export interface WholePlan {
  readonly tasks: readonly Task[];
  readonly attempts: readonly Planned[];
  readonly baseline: Baseline | null;
}

/** What one job would run, from the settings and the baseline alone: every shard and the merge find the same. */
export async function planWhole(
  settings: Settings,
  baselineText: BaselineText,
  progress: (line: string) => void,
): Promise<WholePlan> {
  if (settings.judge.design === "adaptive") throw adaptive();
  const { judge, repeats } = everyAttempt(settings);
  const { text, where } = baselineText;
  const baseline = text === null ? null : readBaselineOf(judge.id, text, where);
  const tasks = await findTasks(selectionOf(settings, progress));
  const { attempts } = planAttempts({
    tasks: tasks.map((task) => task.id),
    repeats,
    seed: settings.seed,
    design: "fixed",
    baseline,
    policy: policyFrom(judge),
  });
  return { tasks, attempts, baseline };
}

/**
 * Where the pool is too small, a single job also runs the base's agent. Parts cannot, so their merged verdict may differ.
 * Reported before anything is paid for; null where the pool is large enough.
 */
export function smallPoolNote({ tasks, baseline }: WholePlan, settings: Settings): string | null {
  const digests = new Map(tasks.map((task) => [task.id, task.digest]));
  if (settings.judge.confirm === "none" || !isSmallPool(baseline, digests)) return null;
  return "SHARDS_SMALL_POOL: the baseline has fewer than five repeats. One job would run the base's agent of the same day beside the head's; parts compare with what the baseline has. Let the nightlies fill it, or run in one job.";
}

export function shardsOf(plan: WholePlan, of: number): Shard[] {
  const tasks = [...new Set(plan.attempts.map((attempt) => attempt.task))];
  return partition(tasks, of, plan.baseline);
}

/** The settings of one part: the tasks of the others are excluded, and it has its own share of the budget. */
export function settingsOfShard(settings: Settings, plan: WholePlan, shard: Shard): Settings {
  const others = plan.tasks.map((task) => task.id).filter((id) => !shard.tasks.includes(id));
  const whole = everyAttempt(settings);
  const { judge } = whole;
  const exclude = [...judge.exclude, ...others];
  const cap = judge["max-cost"] ?? settings.defaultCap;
  if (cap === null) return { ...whole, judge: { ...judge, exclude } };
  // The cap holds for the whole run, and no part knows what the others spend.
  const mine = plan.attempts.filter(({ task }) => shard.tasks.includes(task)).length;
  const share = fixed((cap * mine) / plan.attempts.length, 4);
  return judge["max-cost"] === undefined
    ? { ...whole, defaultCap: share, judge: { ...judge, exclude } }
    : { ...whole, judge: { ...judge, exclude, "max-cost": share } };
}

function adaptive(): UserError {
  return new UserError({
    code: "SHARDS_ADAPTIVE",
    where: "judge.design: adaptive",
    message: "an adaptive plan decides after each look whether to go on, and shards cannot look",
    help: "leave judge.design out at the base (shards then run every attempt), or run in one job with more concurrency",
  });
}
