import type { Conclusion } from "../gate/conclude.ts";
import type { Estimate } from "../gate/estimate.ts";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { type GateRequest, type GateResult, runGate } from "../gate.ts";
import { refuseSecretsBesideForks } from "../github/forks.ts";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { neutralPage } from "../github/pages.ts";
import { pastVerdicts } from "../github/past-verdicts.ts";
import { dropRunnerSecrets, secretNames } from "../github/runner.ts";
import type { BaseRun } from "../model/base-run.ts";
import type { Baseline } from "../model/baseline.ts";
import { EXIT } from "../model/exit.ts";
import { gateOf } from "../model/gate-name.ts";
import { UserError } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { type JudgeSettings, keyNames } from "../model/settings.ts";
import type { Verdict } from "../model/verdict.ts";
import { annotations } from "../report/annotations.ts";
import { buildReport, type ReportInput, type ReportModel } from "../report/model.ts";
import { summarize } from "../report/run-table.ts";
import type { Settings } from "../settings/resolve.ts";
import { wouldHaveFailed } from "../verdict/rules/advisory.ts";
import { announce, openHandoff, orElse, progressLog } from "./announce.ts";
import { baseSide } from "./base-side.ts";
import { copyFacts } from "./earlier.ts";
import { forkEnding } from "./fork.ts";
import { falseAlarmsOf, readNights } from "./history.ts";
import type { ActionJob, Ending } from "./job.ts";
import { steer, wordOf } from "./labels.ts";
import { neutralEnding } from "./neutral.ts";
import {
  handoffOf,
  type Prepared,
  prepare,
  readBaselineText,
  settingsOf,
  today,
} from "./prepare.ts";
import { cacheFolder } from "./report-target.ts";
import { nameArtifact, offerPage } from "./uploads.ts";

/** How the verdict is obtained: one job runs everything, or parts are merged. */
export type Obtain = (request: ObtainRequest) => Promise<GateOutcome>;

interface ObtainRequest {
  readonly job: ActionJob;
  readonly prepared: Prepared;
  readonly settings: Settings;
  readonly baseline: ReturnType<typeof readBaselineText>;
  readonly fresh: boolean;
}

export interface GateOutcome extends Conclusion {
  readonly run: Run;
  readonly times: Times | null;
  readonly baseline: Baseline | null;
  readonly base?: BaseRun | null;
  readonly incidents?: NonNullable<ReportInput["incidents"]>;
  readonly estimate?: Estimate | null;
  readonly notices?: readonly string[];
}

export const runHere: Obtain = (request) => judgeHere(request, null);

/** `measured`: what other jobs have run already. */
export function judgeHere(
  request: ObtainRequest,
  measured: GateRequest["measured"] | null,
): Promise<GateResult> {
  dropRunnerSecrets(request.job.runner.env);
  return runGate({ ...gateRequest(request), ...(measured ? { measured } : {}) });
}

export function gateRequest({ job, prepared, settings, baseline, fresh }: ObtainRequest) {
  return {
    settings,
    baseline,
    ...baseSide(job, prepared),
    today: today(),
    fresh,
    earlier: prepared.earlier.runs,
    failures: prepared.earlier.failures,
    progress: progressLog(job),
    signal: job.runner.signal,
  };
}

/** settings of the base -> agent of the head -> verdict -> pages for the steps that follow */
export async function gateMode(job: ActionJob, obtain: Obtain): Promise<Ending> {
  nameArtifact(job);
  const prepared = await prepare(job);
  const { judge, judgeRoot } = prepared.trusted;
  if (judge === null) return notJudgedYet(job, prepared);
  const settings = settingsOf(job, prepared, judge);
  refuseSecretsBesideForks(job.event, prepared.target.named, secretsOf(job, judge));

  let handoff = await openHandoff(job, prepared, judge);
  const baseline = readBaselineText(judgeRoot, judge);
  const early =
    (await steer(job, handoff)) ?? (await forkEnding(job, prepared, handoff, settings, baseline));
  if (early !== null) return early;
  const announced = announce(job, handoff, judge);
  const fresh = prepared.target.named?.fork === true;
  const outcome = await obtain({ job, prepared, settings, baseline, fresh });
  // Facts of private tasks would reveal what is in them.
  if (settings.privateSeed === null) copyFacts(cacheFolder(job), job.folders.results);
  handoff = { ...handoff, checkRun: await announced };
  writeResults(job.folders.results, resultFiles(outcome.run, outcome.times, outcome));
  offerPage(job);
  if (prepared.target.fork && prepared.target.named === null) {
    const paragraph =
      "A fork's own job made these answers: they are data for the publisher, not a verdict.";
    const neutral = neutralEnding(job, handoff, "unverified", "unverified", [paragraph]);
    return { ...neutral, outputs: outputsOf(outcome) };
  }
  return conclude(job, prepared, handoff, outcome);
}

export function secretsOf(job: ActionJob, judge: JudgeSettings): string[] {
  return secretNames(job.runner.env, [...judge.env, ...keyNames(judge)]);
}

async function conclude(
  job: ActionJob,
  prepared: Prepared,
  handoff: Handoff,
  outcome: GateOutcome,
): Promise<Ending> {
  const { verdict } = outcome;
  const accepted =
    verdict.verdict === "fail"
      ? await orElse(job.runner, "no acceptance", wordOf(job, handoff, "accepted"), null)
      : null;
  const said = accepted
    ? [`${accepted.by} accepted this drop for ${handoff.headSha.slice(0, 8)}: ${accepted.reason}`]
    : [];
  const model = reportOf(outcome, {
    commit: handoff.headSha,
    notices: [
      ...cancelledNotice(job, prepared),
      ...prepared.notices,
      ...prepared.earlier.whyAnew,
      ...(outcome.notices ?? []),
      ...said,
      ...(await advisoryNotice(job, handoff, verdict)),
    ],
    ...measuredFalseAlarms(job, prepared),
    ...(verdict.verdict === "fail" ? acceptCommand(handoff) : {}),
  });
  const exitCode = accepted === null ? outcome.exitCode : EXIT.pass;
  const neutral = exitCode === EXIT.pass && verdict.verdict !== "pass";
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: {
      page: { kind: "report", model },
      headline: model.verdict.headline,
      conclusion: job.runner.signal.aborted ? "cancelled" : conclusionOf(exitCode, neutral),
      annotations: annotations(model).map((annotation) => ({
        ...annotation,
        level: annotation.level === "error" ? (neutral ? "warning" : "failure") : annotation.level,
        path: job.inputs.config,
        line: 1,
      })),
    },
  });
  return { verdict: verdict.verdict, exitCode, outputs: outputsOf(outcome) };
}

/** Otherwise attempts that were never made would look like failures. */
function cancelledNotice({ runner }: ActionJob, { earlier }: Prepared): string[] {
  if (!runner.signal.aborted) return [];
  const more =
    earlier === null
      ? ""
      : " What was measured is in the artifact: running it again goes on there.";
  return [`The job was cancelled: what is missing was not tried.${more}`];
}

/** Helps to decide whether the gate may block: how often it would have. */
async function advisoryNotice(
  { api, runner }: ActionJob,
  { gate, pullRequest }: Handoff,
  { enforced }: Verdict,
): Promise<string[]> {
  if (enforced || pullRequest === null) return [];
  const asked = pastVerdicts(api, { gate, pullRequest });
  const verdicts = await orElse(runner, "no past verdicts", asked, null);
  if (verdicts === null) runner.note("what this gate said on other pull requests is not known");
  const sentence = wouldHaveFailed(verdicts ?? []);
  return sentence === null ? [] : [sentence];
}

/** The page of an outcome for GitHub: the pages with graphs and transcripts are files of the artifact. */
export function reportOf(
  outcome: GateOutcome,
  beside: Pick<ReportInput, "notices" | "accept" | "falseAlarms" | "commit">,
): ReportModel {
  const { run, times, comparison, verdict, comparedWith: baseline, base } = outcome;
  const { estimate, incidents } = outcome;
  const known = {
    ...(estimate ? { estimate } : {}),
    ...(base ? { baseRun: base.run } : {}),
    ...(incidents ? { incidents } : {}),
  };
  return buildReport({ run, times, baseline, comparison, verdict, ...known, ...beside });
}

/** From the base's history. If that is broken, the nightly stops at it; here the rate is just left out. */
function measuredFalseAlarms(
  job: ActionJob,
  { trusted }: Prepared,
): Pick<ReportInput, "falseAlarms"> {
  if (trusted.judge === null) return {};
  try {
    return falseAlarmsOf(readNights(trusted.judgeRoot, trusted.judge).lines);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    job.runner.warn(`no false-alarm rate: ${error.message}`);
    return {};
  }
}

/** As red as the job. GitHub counts a neutral check as satisfied, and an undecided gate must not satisfy a rule. */
function conclusionOf(exitCode: number, neutral: boolean): "success" | "failure" | "neutral" {
  if (exitCode !== EXIT.pass) return "failure";
  return neutral ? "neutral" : "success";
}

export function outputsOf({
  comparison,
  run,
}: Pick<GateOutcome, "comparison" | "run">): Ending["outputs"] {
  // Without a baseline the run's own figures are still known.
  const own = summarize(run);
  return {
    score: comparison.score.now,
    "baseline-score": comparison.score.base,
    delta: comparison.score.change,
    "p-value": comparison.test.p,
    turns: comparison.turns.now ?? own.turns,
    cost: comparison.cost.now ?? own.cost,
    attempts: comparison.counts.measured,
  };
}

function acceptCommand(handoff: Handoff): { accept?: string } {
  if (handoff.pullRequest === null) return {};
  return { accept: `/sre-gate accept ${handoff.headSha} <reason>` };
}

/** The pull request that adds the gate has no judge yet, so it costs nothing and blocks nothing. */
function notJudgedYet(job: ActionJob, { target, notices }: Prepared): Ending {
  const config = job.inputs.config;
  const gate = gateOf(null, config);
  const page = neutralPage(
    gate,
    "nothing judges yet",
    [
      `The base has no judge: half in ${config}, and only the base may say how a change is judged. Once this is merged, the next pull request is judged by it.`,
    ],
    notices,
  );
  writeHandoff(job.folders.work, {
    ...handoffOf(job, target, gate),
    ending: {
      page: { kind: "text", markdown: page },
      headline: "nothing judges yet",
      conclusion: "neutral",
      annotations: [],
    },
  });
  return { verdict: "no-baseline", exitCode: EXIT.pass, outputs: { attempts: 0 } };
}
