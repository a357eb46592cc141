import { type CheckResult, examine } from "../doctor/examine.ts";
import { type PlannedStart, plainMistakes, refusalsOfStart } from "../doctor/start.ts";
import { suiteName } from "../model/private-id.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { compareWithBaseline } from "../verdict/compare/instrument.ts";
import { guardedFrom } from "./agent-side.ts";
import { assembleRun, assembleTimes, instrumentOf } from "./assemble-run.ts";
import { type Conclusion, conclude } from "./conclude.ts";
import { type MeasuredEvidence, planHead } from "./evidence.ts";
import { incidentsOf } from "./incidents.ts";
import { openWorkbench, type Workbench, type WorkRequest } from "./workbench.ts";

/** `sre-gate doctor`: everything that a plan stands on, looked at once. */
export async function examineHere(request: WorkRequest): Promise<CheckResult[]> {
  const bench = await openWorkbench(request);
  try {
    return await examine({
      ...startOf(bench),
      baseline: bench.baseline,
      baselinePlace: request.baseline?.where ?? "",
      incompatible: incompatibleParts(bench),
    });
  } finally {
    await bench.close();
  }
}

/** For `--dry-run`: all that a run would be refused for, and what could not be compared. */
export async function refusalsBeforeStart(bench: Workbench): Promise<readonly Problem[]> {
  const where = bench.request.baseline?.where ?? "baseline";
  const differs = incompatibleParts(bench).map(({ part, base, now }) => ({
    code: "BASELINE_INCOMPATIBLE",
    where,
    message: `it was measured with another ${part} (${base}, here ${now}): the verdict would be 'incompatible'`,
    help: "Set that back, or make the baseline anew: sre-gate run && sre-gate baseline add --replace",
  }));
  return [...differs, ...(await refusalsOfStart(startOf(bench)))];
}

/** Mistakes that would make every attempt fail are reported before the first one. */
export function refuseMistakes(bench: Workbench): void {
  const problems = plainMistakes(startOf(bench));
  if (problems.length > 0) throw new UserError(problems);
}

/** What makes a verdict `incompatible` is known before anything is run. */
export function incompatibleParts(bench: Workbench) {
  const { baseline, settings, matcher, suite, agent, tasks } = bench;
  if (baseline === null) return [];
  const named = suiteName(suite, settings);
  const { isolation } = baseline.instrument;
  const instrument = instrumentOf(settings, { isolation }, matcher, tasks);
  return compareWithBaseline({ suite: named, instrument, agent: agent.identity }, baseline)
    .incompatible;
}

/** The verdict where nothing could be compared: nothing is run, and nothing paid. */
export function notComparable(bench: Workbench): (MeasuredEvidence & Conclusion) | null {
  const { baseline, policy, request } = bench;
  if (baseline === null || incompatibleParts(bench).length === 0) return null;
  const { settings, suite, tasks, matcher, agent } = bench;
  const { plan } = planHead(bench);
  const now = new Date();
  const run = assembleRun({
    settings,
    suite,
    agent: agent.identity,
    tasks,
    planned: plan.attempts,
    outcome: { isolation: baseline.instrument.isolation, isolationNote: null },
    attempts: [],
    matcher,
  });
  const evidence = {
    run,
    times: assembleTimes(now, now, []),
    base: null,
    incidents: incidentsOf([]),
    trajectories: new Map(),
    estimate: null,
    cutShort: true,
  };
  return { ...evidence, ...conclude({ ...evidence, baseline, policy, today: request.today }) };
}

function startOf({ settings, tasks, request }: Workbench): PlannedStart {
  const { agent } = settings;
  const guarded = guardedFrom(settings, agent, tasks);
  return { settings, agent, guarded, replay: request.replay ?? null };
}
