import { readBaseline } from "./baselines/read.ts";
import { assembleRun, assembleTimes } from "./gate/assemble-run.ts";
import { type Conclusion, conclude } from "./gate/conclude.ts";
import { pagesOfRun } from "./gate/pages.ts";
import { openScorer } from "./gate/score-attempts.ts";
import type { Baseline } from "./model/baseline.ts";
import type { Run, Times } from "./model/run.ts";
import type { ProgressEvent } from "./runner/request.ts";
import { runPlan } from "./runner/run.ts";
import { findPolicy } from "./score/policies.ts";
import type { Settings } from "./settings/resolve.ts";
import { identifyAgent } from "./settings/resolve-agent.ts";
import { findTasks } from "./tasks/find.ts";
import { planAttempts } from "./verdict/plan.ts";
import { policyFrom } from "./verdict/policy.ts";

export interface GateRequest {
  readonly settings: Settings;
  /** The committed baseline as read from a work tree or a git ref; null text when there is none. */
  readonly baseline: { readonly text: string | null; readonly where: string };
  /** The day the verdict is made (for staleness and quarantine), from the caller's clock or event. */
  readonly today: string | null;
  /** Reuse nothing: for runs that enter a history or a baseline. */
  readonly fresh: boolean;
  readonly progress: (event: ProgressEvent) => void;
  readonly signal: AbortSignal;
}

export interface GateResult extends Conclusion {
  readonly run: Run;
  readonly times: Times;
  readonly baseline: Baseline | null;
}

/** settings -> tasks -> plan -> attempts -> scores -> comparison -> verdict -> reports */
export async function runGate(request: GateRequest): Promise<GateResult> {
  const { settings } = request;
  const { judge } = settings;
  const { text, where } = request.baseline;
  const baseline = text === null ? null : readBaseline(text, where);
  const policy = policyFrom(judge);
  const matcher = findPolicy(judge.policy);
  const note = (line: string) => request.progress({ kind: "note", text: line });

  const tasks = await findTasks({
    root: settings.tasksRoot,
    packageRoot: settings.packageRoot,
    cacheDir: settings.cacheDir,
    suite: judge.suite ?? null,
    patterns: judge.tasks,
    exclude: judge.exclude,
    without: judge.without,
    privateSeed: settings.privateSeed,
    progress: note,
  });
  const agent = await identifyAgent(settings.agent);
  const plan = planAttempts({
    tasks: tasks.map((task) => task.id),
    repeats: settings.repeats,
    seed: settings.seed,
    design: judge.design,
    baseline,
    policy,
  });
  const scorer = openScorer(tasks, matcher);
  const startedAt = new Date();
  const outcome = await runPlan({
    plan: plan.attempts,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    agent: settings.agent,
    judge,
    isolation: settings.isolation,
    concurrency: settings.concurrency,
    out: settings.out,
    looks: plan.looks,
    decide: (prefix) => plan.decide(prefix.map(scorer.scoreQuickly)),
    cache: { dir: request.fresh ? null : settings.cacheDir },
    progress: request.progress,
    signal: request.signal,
  });
  const attempts = await scorer.scoreFully(outcome.attempts);
  const run = assembleRun({ settings, agent, tasks, plan, outcome, attempts, matcher });
  const times = assembleTimes(startedAt, new Date(), outcome.times);
  const pages = await pagesOfRun(settings.out, run, times, tasks);
  const conclusion = conclude({ run, times, baseline, policy, today: request.today, pages });
  return { run, times, baseline, ...conclusion };
}
