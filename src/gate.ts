import { notComparable, refusalsBeforeStart, refuseMistakes } from "./gate/before-start.ts";
import type { Estimate } from "./gate/estimate.ts";
import {
  firstEvidence,
  gatherMore,
  type MeasuredEvidence,
  planHead,
  type SoFar,
  sized,
} from "./gate/evidence.ts";
import { type Judged, judgeStored, type StoredInput } from "./gate/judge-stored.ts";
import { writeSoFar } from "./gate/so-far.ts";
import { unchangedAgent } from "./gate/unchanged.ts";
import { aDayBefore } from "./gate/within-a-day.ts";
import { openWorkbench, type Workbench, type WorkRequest } from "./gate/workbench.ts";
import { unwritten } from "./model/mistake.ts";
import type { Problem } from "./model/problem.ts";
import type { Run } from "./model/run.ts";
import type { JudgeSettings } from "./model/settings.ts";
import { lockFolder } from "./runner/lock.ts";
import { nextStep } from "./verdict/plan/next-step.ts";

export type GateRequest = WorkRequest;

export interface GateResult extends Judged, MeasuredEvidence {
  readonly judge: JudgeSettings;
  /** Notices for the reader about how the gate was run, in sentences. */
  readonly notices: readonly string[];
}

/** What `--dry-run` prints: the plan, its price, and what a run would be refused for. Nothing is run. */
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
    return (await whenUnchanged(bench)) !== null;
  } finally {
    await bench.close();
  }
}

/** settings -> tasks -> plan -> attempts -> scores -> comparison -> verdict -> reports */
export async function runGate(request: GateRequest): Promise<GateResult> {
  const opened = await openWorkbench(request);
  const page = writeSoFar(request.settings.out);
  let release: (() => void) | null = null;
  try {
    refuseMistakes(opened);
    release = lockFolder(request.settings.out);
    const { baseline, policy } = opened;
    const { judge } = opened.settings;
    const same = await whenUnchanged(opened);
    if (same !== null) return { ...same, baseline, judge, policy, notices: [] };
    const unlike = notComparable(opened);
    if (unlike !== null) return { ...unlike, baseline, judge, policy, notices: [] };
    const { bench, notices } = await sized(opened);
    const by = {
      judge,
      today: request.today,
      baseline,
      baselineRequested: request.baseline !== null,
      shown: { notices },
    };
    // Nobody reads the page of a part of a plan, and a merge must find finished parts only.
    const soFar = request.followUp === false ? null : offerSoFar(page, by);
    for (let notBefore: Date | null = null; ; notBefore = aDayBefore(new Date())) {
      const result = await gatherAndConclude(bench, by, soFar, notBefore);
      // Begun on another day and never finished: both sides are measured anew, within one day.
      if (result !== null) return { ...result, notices };
    }
  } catch (error) {
    throw unwritten(error, request.settings.out);
  } finally {
    page.close();
    release?.();
    await opened.close();
  }
}

/** What the evidence is judged with. */
type By = Pick<StoredInput, "judge" | "today" | "baseline" | "baselineRequested" | "shown">;

/** A red first look asks for more before it is believed: reruns, the base of today, the suspects. */
async function gatherAndConclude(
  bench: Workbench,
  by: By,
  soFar: SoFar | null,
  notBefore: Date | null,
): Promise<Omit<GateResult, "notices"> | null> {
  let evidence = await firstEvidence(bench, soFar, notBefore);
  if (evidence === null) return null;
  let judged = await judgeStored({ ...evidence, ...by });
  while (bench.request.followUp !== false && !evidence.cutShort) {
    const { run, base }: MeasuredEvidence = evidence;
    const step = nextStep({
      run,
      baseline: judged.comparedWith,
      comparison: judged.comparison,
      policy: bench.policy,
      today: by.today,
      baseRun: base?.run ?? null,
      canRunBase: bench.baseAgent !== null,
    });
    if (step.kind === "done") break;
    evidence = await gatherMore(bench, evidence, step, notBefore);
    if (evidence === null) return null;
    judged = await judgeStored({ ...evidence, ...by });
  }
  return { ...evidence, ...judged, judge: by.judge };
}

/** The results if the run stopped now, with a notice that it goes on. */
function offerSoFar(page: ReturnType<typeof writeSoFar>, by: By): SoFar {
  return (gathered) =>
    page.offer(async () => {
      const evidence = gathered();
      const shown = { notices: [...(by.shown?.notices ?? []), underWay(evidence.run)] };
      return { ...evidence, ...(await judgeStored({ ...evidence, ...by, shown })), ...by };
    });
}

function underWay({ attempts, planned }: Run): string {
  const ended = attempts.filter(({ state }) => state !== "cancelled").length;
  return `Under way: ${ended} of ${planned} attempts have ended. Below are the results if it stopped now; they are written again while the rest runs.`;
}

async function whenUnchanged(bench: Workbench) {
  if (bench.request.skipUnchanged !== true || bench.baseAgent === null) return null;
  return unchangedAgent(bench, bench.baseAgent);
}
