import { canonicalJson } from "../model/stable.ts";
import { buildReport } from "../report/model.ts";
import { compare } from "../verdict/compare/compare.ts";
import { unchanged } from "../verdict/rules/unchanged.ts";
import { type Agent, mountedFiles } from "./agent-side.ts";
import { assembleRun, assembleTimes } from "./assemble-run.ts";
import { type Conclusion, exitCodeOf } from "./conclude.ts";
import type { MeasuredEvidence } from "./evidence.ts";
import { incidentsOf } from "./incidents.ts";
import { installsDiffer, treeDiffers } from "./installs.ts";
import type { Workbench } from "./workbench.ts";

/**
 * On pull requests: an agent that is byte for byte the base's is not run, and costs nothing. Both are built first where
 * there is a build, since it is what a build makes that would run. Null when it must be run.
 */
export async function unchangedAgent(
  bench: Workbench,
  baseAgent: () => Promise<Agent>,
): Promise<(MeasuredEvidence & Conclusion) | null> {
  const { request, settings, suite, tasks, matcher, baseline, policy, agent } = bench;
  const base = await baseAgent();
  if (base.identity.digest !== agent.identity.digest) return null;
  if (await installsDiffer(settings.root, request.baseRef ?? "HEAD")) return null;
  if (await treeDiffers(bench, request.baseRef ?? "HEAD")) return null;
  if (canonicalJson(await mountedFiles(base)) !== canonicalJson(await mountedFiles(agent)))
    return null;
  const outcome = { isolation: "none", isolationNote: null } as const;
  const run = assembleRun({
    settings,
    suite,
    agent: agent.identity,
    tasks,
    planned: [],
    outcome,
    attempts: [],
    matcher,
  });
  const now = new Date();
  const times = assembleTimes(now, now, []);
  const comparison = compare(run, null, policy, request.today);
  const verdict = unchanged(policy, agent.identity.digest);
  return {
    run,
    times,
    base: null,
    incidents: incidentsOf([]),
    trajectories: new Map(),
    estimate: null,
    cutShort: true,
    comparison,
    verdict,
    report: buildReport({ run, times, baseline, comparison, verdict }),
    exitCode: exitCodeOf(verdict),
    comparedWith: baseline,
  };
}
