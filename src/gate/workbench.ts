import { join } from "node:path";
import { readBaselineOf } from "../baselines/read.ts";
import type { Baseline } from "../model/baseline.ts";
import { digestOf } from "../model/digest.ts";
import { nearest } from "../model/nearest.ts";
import { isPrivateId } from "../model/private-id.ts";
import { UserError } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { type JudgeSettings, judgeFor } from "../model/settings.ts";
import type { Task } from "../model/task.ts";
import type { ProgressEvent } from "../runner/request.ts";
import { Budget } from "../runner/schedule/budget.ts";
import { findPolicy, type Policy } from "../score/policies.ts";
import type { Settings } from "../settings/resolve.ts";
import type { EarlierRuns } from "../store/earlier-runs.ts";
import { findTasks, knownSuites, knownTasks, type Selection, suiteOf } from "../tasks/find.ts";
import { type JudgePolicy, policyFrom } from "../verdict/policy.ts";
import { refuseSelectionBias } from "../verdict/pool/pooling.ts";
import { type Agent, openAgent, openBuildSite } from "./agent-side.ts";
import { openBaseAgent } from "./base-agent.ts";
import { openScorer, type Scorer } from "./score-attempts.ts";

export interface WorkRequest {
  readonly settings: Settings;
  /** The committed baseline, from a work tree or a git ref; null text if there is none, null if none was requested. */
  readonly baseline: { readonly text: string | null; readonly where: string } | null;
  /** The commit whose agent may be run today for comparison; null where there is none to build. */
  readonly baseRef?: string | null;
  /** Attempts of earlier CI jobs that may be used here. */
  readonly earlier?: EarlierRuns | null;
  /** When earlier runs of the same pull request ended red; null where nobody knows, left out where there is none. */
  readonly failures?: readonly Date[] | null;
  /** Pull requests only: an agent that equals the base's is not run. */
  readonly skipUnchanged?: boolean;
  /** The head's planned attempts as several jobs made them; this one only judges, and asks for more. */
  readonly measured?: () => Promise<{ readonly run: Run; readonly times: Times }>;
  /** False for a part of a plan: whoever judges the whole asks for more. */
  readonly followUp?: boolean;
  /** Folders: keep every model exchange there, or answer from one that was kept. */
  readonly record?: string | null;
  readonly replay?: string | null;
  /** The day the verdict is made (for staleness and quarantine), from the caller's clock or event. */
  readonly today: string | null;
  /** Reuse nothing that another run measured: for runs that enter a history or a baseline. */
  readonly fresh: boolean;
  readonly progress: (event: ProgressEvent) => void;
  readonly signal: AbortSignal;
}

/** What lies ready before the first attempt: checked, resolved, and the same for every later step. */
export interface Workbench {
  readonly request: WorkRequest;
  readonly settings: Settings;
  /** The name of the suite. */
  readonly suite: string;
  readonly tasks: readonly Task[];
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  readonly matcher: Policy;
  readonly scorer: Scorer;
  readonly agent: Agent;
  /** One for all that is run here: head, base of today, reruns and follow-ups. */
  readonly budget: Budget;
  /** Checks the base commit out when it is first needed; null where none may be run. */
  readonly baseAgent: (() => Promise<Agent>) | null;
  readonly close: () => Promise<void>;
}

export async function openWorkbench(request: WorkRequest): Promise<Workbench> {
  const { judge: general } = request.settings;
  const { text, where } = request.baseline ?? { text: null, where: "" };
  const baseline = text === null ? null : readBaselineOf(general.id, text, where);
  if (baseline !== null) refuseSelectionBias(general["chosen-by"], baseline);
  const matcher = findPolicy(general.policy);
  const note = (text: string): void => request.progress({ kind: "note", text });
  const selection = selectionOf(request.settings, note);
  const suite = await suiteOf(selection);
  await refuseUnknownSuites(general, selection);
  await refuseUnknownQuarantine(request.settings, selection);
  const judge = judgeFor(general, suite);
  const settings = { ...request.settings, judge };
  const budget = new Budget(limitsOf(settings));
  const tasks = await findTasks(selection);
  noteDefaults(settings, suite, note);
  const site = openBuildSite(settings, tasks, request.signal);
  const base = openBaseAgent(settings, request.baseRef ?? null, tasks, site);
  return {
    request,
    settings,
    suite,
    tasks,
    baseline,
    policy: policyFrom(judge),
    budget,
    matcher,
    scorer: openScorer(tasks, matcher, settings.cacheDir),
    agent: await openAgent(settings.agent, "head", settings, tasks, site),
    baseAgent: base?.agent ?? null,
    close: async () => {
      await base?.close();
      await site.close();
    },
  };
}

/** The tasks that the settings mean. */
export function selectionOf(settings: Settings, progress: (line: string) => void): Selection {
  const { judge } = settings;
  return {
    root: settings.tasksRoot,
    packageRoot: settings.packageRoot,
    cacheDir: settings.cacheDir,
    suite: judge.suite ?? null,
    byDefault: settings.defaultSuite,
    patterns: judge.tasks,
    exclude: judge.exclude,
    without: judge.without,
    privateSeed: settings.privateSeed,
    canary: judge.canary ?? null,
    progress,
  };
}

/** A policy for a suite that does not exist would never hold, and nobody would notice. */
async function refuseUnknownSuites({ suites }: JudgeSettings, selection: Selection): Promise<void> {
  const wanted = Object.keys(suites);
  if (wanted.length === 0) return;
  const known = await knownSuites(selection);
  const names = new Set([...known, ...known.map((suite) => suite.split("@")[0])]);
  const unknown = wanted.filter((suite) => !names.has(suite));
  if (unknown.length === 0) return;
  throw new UserError(
    unknown.map((suite) => ({
      code: "SUITE_UNKNOWN",
      where: `judge.suites.${suite}`,
      message: `there is no suite ${JSON.stringify(suite)} below tasks/suites`,
      help: `Known suites: ${known.join(", ")}.`,
    })),
  );
}

/**
 * A quarantine of a misspelt task would never hold, and nobody would notice. A task is known if any selection could run it here;
 * only the seed tells whether a private id exists.
 */
async function refuseUnknownQuarantine(
  { judge, tasksInFile }: Settings,
  selection: Selection,
): Promise<void> {
  if (judge.quarantine.length === 0) return;
  const patterns = [...selection.patterns, ...tasksInFile];
  const known = await knownTasks({ ...selection, patterns });
  const unknown = judge.quarantine.filter(
    ({ task }) => !known.includes(task) && !isPrivateId(task),
  );
  if (unknown.length === 0) return;
  throw new UserError(
    unknown.map(({ task }) => {
      const meant = nearest(task, known);
      const help = "Correct or remove the entry; 'sre-gate tasks list' names the tasks.";
      return {
        code: "QUARANTINE_UNKNOWN_TASK",
        where: "judge.quarantine",
        message: `there is no task ${JSON.stringify(task)} here, so nothing would be left out`,
        help: meant === null ? help : `did you mean '${meant}'? ${help}`,
      };
    }),
  );
}

/** The default cap binds like one in the settings, except that it does not require a price. */
function limitsOf({ judge, defaultCap }: Settings): ConstructorParameters<typeof Budget>[0] {
  return defaultCap === null ? judge : { ...judge, "max-cost": judge["max-cost"] ?? defaultCap };
}

/** Defaults are printed, since they decide what is run and what that may cost. */
function noteDefaults(
  { judge, defaultSuite, defaultCap }: Settings,
  suite: string,
  note: (text: string) => void,
): void {
  if (judge.suite !== undefined || judge.tasks.length > 0) return;
  if (defaultSuite === "smoke") {
    note(`no settings file here: the tasks are ${suite}`);
    return;
  }
  const cap =
    judge["max-cost"] === undefined ? `, stopped at ${defaultCap} US dollars (judge.max-cost)` : "";
  note(`no suite is named (judge.suite): the tasks are ${suite}${cap}`);
}

/** Where attempts leave their files. Of private tasks nothing may lie among the results, which are uploaded. */
export function attemptsFolder({ privateSeed, cacheDir }: Settings, out: string): string {
  return privateSeed === null ? out : join(cacheDir, "runs", digestOf(out));
}
