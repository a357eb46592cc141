import { isPooled, poolRun } from "../baselines/pool.ts";
import { readBaseline } from "../baselines/read.ts";
import { baselineText } from "../baselines/write.ts";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { type Word, wordsOfMerge } from "../github/acceptance.ts";
import { type BaselinePull, proposeBaseline } from "../github/baseline-pull.ts";
import { finishCheck } from "../github/check-run.ts";
import type { GateEvent } from "../github/event.ts";
import { writeHandoff } from "../github/handoff.ts";
import type { Baseline } from "../model/baseline.ts";
import { EXIT } from "../model/exit.ts";
import type { HistoryLine } from "../model/history.ts";
import { UserError } from "../model/problem.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { markdown } from "../report/escape.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportModel } from "../report/model.ts";
import { everyAttempt } from "../settings/resolve.ts";
import { historyLine } from "../verdict/nights/history.ts";
import { sameRun } from "../verdict/pool/same-run.ts";
import { openHandoff } from "./announce.ts";
import { type GateOutcome, outputsOf, reportOf, runHere } from "./gate.ts";
import { falseAlarmsOf, followDrift, type Nights, nightsSoFar, withTonight } from "./history.ts";
import type { ActionJob, Ending } from "./job.ts";
import { prepare, readBaselineText, settingsOf, today } from "./prepare.ts";
import { findProposal, type Proposal, poolSoFar } from "./proposal.ts";
import { nameArtifact, offerPage } from "./uploads.ts";

const PAGE_BYTES = 60_000;
/** A run whose times are lost is recognised by its answers alone. */
const SEEN_BEFORE = "this run, or one with the very same answers,";

/** A fresh run of the default branch. A pull request adds it to baseline and history; red only if it could not measure. */
export async function nightlyMode(job: ActionJob): Promise<Ending> {
  if (!isOfDefaultBranch(job.event)) throw otherBranch(job);
  nameArtifact(job);
  const prepared = await prepare(job);
  const { judge, judgeRoot } = prepared.trusted;
  if (judge === null) throw noJudge(job.inputs.config);
  const settings = everyAttempt(settingsOf(job, prepared, judge));
  const handoff = await openHandoff(job, prepared, judge);
  const old = readBaselineText(judgeRoot, judge);
  const proposal = await findProposal(job, judge, old);
  const nights = nightsSoFar(job, judge, judgeRoot, proposal);
  const pooled = poolSoFar(job, old, proposal);
  // Fresh: a replayed attempt would be counted twice.
  const outcome = await runHere({ job, prepared, settings, baseline: old, fresh: true });
  writeResults(job.folders.results, resultFiles(outcome.run, outcome.times, outcome));
  offerPage(job);
  const model = reportOf(outcome, { commit: handoff.headSha, ...falseAlarmsOf(nights.lines) });
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: {
      page: { kind: "report", model },
      headline: model.verdict.headline,
      conclusion: "neutral",
      annotations: [],
    },
  });
  const kept = outcome.comparison.counts.measured > 0 && !job.runner.signal.aborted;
  const committed = old.text === null ? null : readBaseline(old.text, old.where);
  const mute = !outcome.run.attempts.some(({ diagnosis }) => diagnosis !== null);
  const night = { outcome, model, committed, pooled, mute, proposal, where: old.where };
  if (kept) await keep(job, judge, night, nights);
  else job.runner.warn("tonight is not kept: it was stopped, or could measure nothing");
  if (kept && mute) {
    job.runner.warn("tonight is no baseline: no attempt gave an answer, so the agent did not work");
  }
  return {
    verdict: outcome.verdict.verdict,
    exitCode: kept && !mute ? EXIT.pass : EXIT.inconclusive,
    outputs: outputsOf(outcome),
  };
}

/** The proposal is based on the commit that was run, and is merged into the default branch. */
function isOfDefaultBranch(event: GateEvent): boolean {
  if (event.kind === "push" || event.kind === "dispatch") return event.defaultBranch;
  return event.kind === "schedule";
}

interface Night {
  readonly outcome: GateOutcome;
  readonly model: ReportModel;
  /** The baseline that the night was compared with. */
  readonly committed: Baseline | null;
  /** The baseline that tonight is added to: the same with the nights of the open proposal. */
  readonly pooled: Baseline | null;
  /** No attempt answered: such a night is in the history, but must not become a baseline. */
  readonly mute: boolean;
  readonly proposal: Proposal;
  readonly where: string;
}

/** Keeps a night: its line, the drift issue, and the pull request that proposes both files. */
async function keep(
  job: ActionJob,
  judge: JudgeSettings,
  night: Night,
  nights: Nights,
): Promise<void> {
  const words = await wordsTonight(job, judge, night);
  const line = await lineOf(job, night, words.accepted);
  const known = nights.lines.some((other) => sameRun(other, line) !== "other");
  if (known) job.runner.notice(`${SEEN_BEFORE} stands in the history already: it counts once`);
  const whole = known ? nights : withTonight(job, nights, line);
  if (whole.lines.length > 0) await followDrift(job, whole, line);
  const pooled = night.mute ? null : await pool(job, judge, night, words);
  if (pooled === null && known) return;
  if (night.proposal.kind === "unknown") {
    job.runner.warn("tonight is not proposed: that would overwrite the nights that wait");
    return;
  }
  const files = {
    ...(pooled === null ? {} : { [night.where]: baselineText(pooled) }),
    [whole.where]: whole.text,
  };
  const page = pullRequestPage(job, night, pooled?.runs ?? night.pooled?.runs ?? []);
  const proposed = await propose(job, judge, files, page);
  if (proposed) await postRequiredCheck(job, judge, proposed, night.model);
}

type Words = Readonly<Record<Word, string | null>>;

/** Why the level of this commit is the new normal, or why nobody judged it, on the first night that sees it. */
async function wordsTonight(job: ActionJob, judge: JudgeSettings, night: Night): Promise<Words> {
  const { accepted, skipped } = await wordsOfMerge(job.api, judge.id, await job.git.head());
  const known = (night.pooled?.runs ?? []).flatMap((run) => [run.accepted, run.skipped ?? null]);
  const once = (word: string | null) => (known.includes(word) ? null : word);
  return { accepted: once(accepted), skipped: once(skipped) };
}

async function lineOf(job: ActionJob, night: Night, accepted: string | null): Promise<HistoryLine> {
  const { run, times, verdict } = night.outcome;
  const runs = night.committed?.runs ?? [];
  const same = runs.length > 0 && runs.every((entry) => entry.agentDigest === run.agent.digest);
  const said = verdict.verdict === "pass" || verdict.verdict === "fail" ? verdict.verdict : null;
  return historyLine(run, times, {
    // The night, not the commit: a quiet week has many nights of one commit.
    date: today(),
    commit: await job.git.head(),
    workflowRun: job.place.runId,
    accepted,
    verdict: same ? said : null,
  });
}

async function pool(
  job: ActionJob,
  judge: JudgeSettings,
  night: Night,
  { accepted, skipped }: Words,
): Promise<ReturnType<typeof poolRun>["draft"] | null> {
  const { run, times } = night.outcome;
  if (night.pooled !== null && isPooled(night.pooled, run, times)) {
    job.runner.notice(
      `${SEEN_BEFORE} is in the baseline already: it counts once; 'sre-gate baseline add --replace' starts anew`,
    );
    return null;
  }
  const commit = await job.git.head();
  const date = await job.git.date(commit);
  // The pool starts anew at an accepted drop, once: mixing before and after would hide the change.
  const base = accepted === null ? night.pooled : null;
  const said = skipped === null ? { accepted } : { accepted, skipped };
  const provenance = { commit, date, workflowRun: job.place.runId, ...said };
  const { draft, start } = poolRun(base, run, times, provenance, judge["baseline-runs"]);
  if (start.from > 0) {
    job.runner.notice(`${start.from} older nights left out: the pool starts at ${start.reason}`);
  }
  return draft;
}

async function propose(
  job: ActionJob,
  judge: JudgeSettings,
  files: Readonly<Record<string, string>>,
  page: string,
): Promise<BaselinePull | null> {
  const { api, git, place, runner } = job;
  const proposed = await proposeBaseline(api, {
    gate: judge.id,
    defaultBranch: place.branch,
    baseSha: await git.head(),
    files,
    title: `Update the baseline of gate ${judge.id}`,
    markdown: page,
  });
  if (proposed.ok) {
    runner.notice(`baseline pull request ${proposed.value.kind}: ${proposed.value.url}`);
    return proposed.value;
  }
  runner.warn(`the baseline was not proposed: ${proposed.failure.message}`);
  return null;
}

function pullRequestPage(job: ActionJob, night: Night, runs: Baseline["runs"]): string {
  const provenance = runs.map(
    ({ commit, date, workflowRun, model, accepted, skipped }) =>
      `| ${date ?? "–"} | ${commit?.slice(0, 8) ?? "–"} | ${workflowRun ?? "–"} | ${model ?? "none"} | ${saidOf(accepted, skipped)} |`,
  );
  return [
    renderMarkdown(night.model, { maxBytes: PAGE_BYTES - 10_000, marker: "" }),
    "**Runs in this baseline**",
    [
      "| date | commit | workflow run | model | accepted or skipped |",
      "|---|---|---|---|---|",
      ...provenance,
    ].join("\n"),
    `Proposed by [the nightly](${job.runUrl}). Nothing is accepted until this is merged.`,
  ].join("\n\n");
}

function saidOf(accepted: string | null, skipped: string | undefined): string {
  return [
    ...(accepted === null ? [] : [`accepted: ${markdown(accepted)}`]),
    ...(skipped === undefined ? [] : [`skipped: ${markdown(skipped)}`]),
  ].join("; ");
}

/** GitHub starts no workflow for a pull request that the job's own token opened, so its required check would stay open. */
async function postRequiredCheck(
  job: ActionJob,
  judge: JudgeSettings,
  pull: BaselinePull,
  model: ReportModel,
): Promise<void> {
  if (!job.inputs["check-run"]) return;
  const target = { gate: judge.id, headSha: pull.headSha };
  const check = await finishCheck(job.api, target, {
    id: null,
    conclusion: "success",
    title: "the agent is that of the default branch",
    summary: `This pull request changes the baseline and its history, and nothing else. The run behind it: ${model.verdict.headline}.`,
    annotations: [],
  });
  if (!check.ok) job.runner.note(`no check run: ${check.failure.message}`);
}

function otherBranch({ event, place }: ActionJob): UserError {
  const at = event.kind === "dispatch" || event.kind === "push" ? `branch ${place.branch}` : "";
  return new UserError({
    code: "NIGHTLY_NOT_DEFAULT_BRANCH",
    where: "mode: nightly",
    message: `a night shows the default branch, and this run is of ${at || `a ${event.kind} event`}`,
    help: "start it by `on: schedule`, or by hand or push on the default branch",
  });
}

function noJudge(config: string): UserError {
  return new UserError({
    code: "NO_JUDGE",
    where: config,
    message: "there is no judge: half on this branch",
    help: "run 'sre-gate init' and merge what it writes",
  });
}
