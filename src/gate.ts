import { notComparable, refusalsBeforeStart, refuseMistakes } from "./gate/before-start.ts";
import { type ConcludeInput, type Conclusion, conclude } from "./gate/conclude.ts";
import {
  type DecisionPlace,
  isSettled,
  type KeptDecision,
  keepDecision,
  readDecision,
  restoreFiles,
} from "./gate/decision.ts";
import type { Estimate } from "./gate/estimate.ts";
import { type Evidence, firstEvidence, gatherMore, planHead, type SoFar } from "./gate/evidence.ts";
import { pricedAlike } from "./gate/price-alike.ts";
import { writeSoFar } from "./gate/so-far.ts";
import { unchangedAgent } from "./gate/unchanged.ts";
import { openWorkbench, type Workbench, type WorkRequest } from "./gate/workbench.ts";
import type { Baseline } from "./model/baseline.ts";
import { unwritten } from "./model/mistake.ts";
import type { Problem } from "./model/problem.ts";
import type { Run } from "./model/run.ts";
import type { JudgeSettings } from "./model/settings.ts";
import { lockFolder } from "./runner/journal/lock.ts";
import { nextStep } from "./verdict/plan/next-step.ts";

export type GateRequest = WorkRequest;

export interface GateResult extends Conclusion, Evidence {
  readonly baseline: Baseline | null;
  readonly judge: JudgeSettings;
}

/** What `--dry-run` tells: the plan and its price, and what a run would be refused for; nothing run. */
export async function estimateGate(
  request: GateRequest,
): Promise<{ estimate: Estimate; refusals: readonly Problem[] }> {
  const bench = await openWorkbench(request);
  try {
    const { estimate } = planHead(bench);
    return { estimate, refusals: await refusalsBeforeStart(bench) };
  } finally {
    await bench.close();
  }
}

/** Whether the agent is the base's to the byte, and there is nothing to run. */
export async function isUnchanged(request: GateRequest): Promise<boolean> {
  const bench = await openWorkbench(request);
  try {
    return (await sameAsBase(bench)) !== null;
  } finally {
    await bench.close();
  }
}

/** settings -> tasks -> plan -> attempts -> scores -> comparison -> verdict -> reports */
export async function runGate(request: GateRequest): Promise<GateResult> {
  const bench = await openWorkbench(request);
  const page = writeSoFar(request.settings.out);
  let release: (() => void) | null = null;
  try {
    refuseMistakes(bench);
    release = lockFolder(request.settings.out);
    const { baseline, policy } = bench;
    const { judge } = bench.settings;
    const same = await sameAsBase(bench);
    if (same !== null) return { ...same, baseline, judge };
    const unlike = notComparable(bench);
    if (unlike !== null) return { ...unlike, baseline, judge };
    const place = decisionPlace(bench);
    const kept = place === null ? null : await decidedBefore(place, request.settings.out);
    const sought = request.baseline !== null;
    const today = kept === null ? request.today : kept.today;
    if (kept?.settled) {
      const against = await pricedAlike(kept.run, baseline, judge.prices);
      return shownAgain(kept, { baseline: against, policy, judge });
    }
    // The plan is that of the day of the decision: a quarantine that ended since would make another.
    let evidence = await firstEvidence(
      { ...bench, request: { ...request, today } },
      kept,
      // A part of a plan has no page of its own; the parts are joined only once all are finished.
      request.followUp === false
        ? null
        : offerSoFar(page, { policy, judge, today, baseline, sought }),
    );
    const against = await pricedAlike(evidence.run, baseline, judge.prices);
    let conclusion = conclude({ ...evidence, baseline: against, policy, today, sought });
    // A red first look asks for more before it is believed: reruns, the base of today, the suspects.
    while (request.followUp !== false && !evidence.cutShort) {
      const { run, base } = evidence;
      const step = nextStep({
        run,
        baseline: conclusion.comparedWith,
        comparison: conclusion.comparison,
        policy,
        today,
        baseRun: base?.run ?? null,
        canRunBase: bench.baseAgent !== null,
      });
      if (step.kind === "done") break;
      evidence = await gatherMore(bench, evidence, step);
      conclusion = conclude({ ...evidence, baseline: against, policy, today, sought });
    }
    if (place !== null && !evidence.cutShort) {
      const decided = { ...evidence, ...conclusion, judge, today };
      await keepDecision(place, request.settings.out, decided);
    }
    return { ...evidence, ...conclusion, baseline: against, judge };
  } catch (error) {
    throw unwritten(error, request.settings.out);
  } finally {
    page.close();
    release?.();
    await bench.close();
  }
}

/** What a stop at this moment would leave. A notice says that it is not the end. */
function offerSoFar(
  page: ReturnType<typeof writeSoFar>,
  by: Pick<GateResult, "baseline" | "judge"> & Pick<ConcludeInput, "policy" | "today" | "sought">,
): SoFar {
  return (gathered) =>
    page.offer(async () => {
      const evidence = gathered();
      const baseline = await pricedAlike(evidence.run, by.baseline, by.judge.prices);
      const beside = { notices: [underWay(evidence.run)] };
      return { ...evidence, ...conclude({ ...evidence, ...by, baseline, beside }), ...by };
    });
}

function underWay({ attempts, planned }: Run): string {
  const ended = attempts.filter(({ state }) => state !== "cancelled").length;
  return `Under way: ${ended} of ${planned} attempts have ended. Below is what a stop now would leave; it is written anew while the rest runs.`;
}

async function sameAsBase(bench: Workbench) {
  if (bench.request.skipUnchanged !== true || bench.baseAgent === null) return null;
  return await unchangedAgent(bench, bench.baseAgent);
}

async function decidedBefore(place: DecisionPlace, out: string) {
  const known = await readDecision(place);
  return known && { ...(await restoreFiles(known, out)), settled: isSettled(known) };
}

/** Asked the same question again, the gate gives the same answer, and runs nothing. */
async function shownAgain(
  kept: KeptDecision,
  by: Pick<GateResult, "baseline" | "judge"> & Pick<Workbench, "policy">,
): Promise<GateResult> {
  const evidence = { ...kept, estimate: null, cutShort: false };
  return { ...evidence, ...conclude({ ...evidence, ...by }), ...by };
}

function decisionPlace({ request, settings }: Workbench): DecisionPlace | null {
  const question = request.question ?? null;
  if (question === null || request.fresh) return null;
  return { cacheDir: settings.cacheDir, question, judge: settings.judge };
}
