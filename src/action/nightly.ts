import { addRun } from "../baselines/pool.ts";
import { readBaseline } from "../baselines/read.ts";
import { baselineText } from "../baselines/write.ts";
import { resultFiles, writeResults } from "../gate/results.ts";
import { acceptanceOfMerge } from "../github/acceptance.ts";
import { type BaselinePull, proposeBaseline } from "../github/baseline-pull.ts";
import { finishCheck } from "../github/check-run.ts";
import { writeHandoff } from "../github/handoff.ts";
import type { Baseline } from "../model/baseline.ts";
import { UserError } from "../model/problem.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { EXIT } from "../model/verdict.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { buildReport, type ReportModel } from "../report/model.ts";
import { nameArtifact, type Outcome, openHandoff, outputsOf, runHere } from "./gate.ts";
import type { Ending, Job } from "./job.ts";
import { prepare, readBaselineText, settingsOf } from "./prepare.ts";

const PAGE_BYTES = 60_000;

/** A fresh run of the default branch: into the baseline by a pull request, and red only when it could not measure. */
export async function nightlyMode(job: Job): Promise<Ending> {
  nameArtifact(job);
  const prepared = await prepare(job);
  const { judge, judgeRoot } = prepared.trusted;
  if (judge === null) throw noJudge(job.inputs.config);
  const settings = settingsOf(job, prepared, judge);
  const handoff = await openHandoff(job, prepared, judge);
  const old = readBaselineText(judgeRoot, judge);
  // Fresh: a replayed attempt would be counted twice.
  const outcome = await runHere({ job, prepared, settings, baseline: old, fresh: true });
  writeResults(job.folders.results, resultFiles(outcome.run, outcome.times, outcome));
  const model = buildReport(outcome);
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: {
      page: { kind: "report", model },
      headline: model.verdict.headline,
      conclusion: "neutral",
      annotations: [],
    },
  });
  const before = old.text === null ? null : readBaseline(old.text, old.where);
  const proposed = await propose(job, judge, { outcome, model, before, where: old.where });
  if (proposed) await postRequiredCheck(job, judge, proposed, model);
  const measured = outcome.comparison.counts.measured;
  return {
    verdict: outcome.verdict.verdict,
    exitCode: measured === 0 ? EXIT.inconclusive : EXIT.pass,
    outputs: outputsOf(outcome),
  };
}

interface Night {
  readonly outcome: Outcome;
  readonly model: ReportModel;
  readonly before: Baseline | null;
  readonly where: string;
}

async function propose(job: Job, judge: JudgeSettings, night: Night): Promise<BaselinePull | null> {
  const { api, git, place, runner } = job;
  const { run, times } = night.outcome;
  const commit = await git.head();
  const accepted = await acceptanceOfMerge(api, judge.id, commit);
  const reason = accepted === null ? null : `${accepted.by}: ${accepted.reason}`;
  const known = night.before?.runs.some((entry) => reason !== null && entry.accepted === reason);
  // The pool starts anew at an accepted drop, once: mixing before and after would hide the change.
  const base = reason !== null && !known ? null : night.before;
  const draft = addRun(
    base,
    run,
    times,
    {
      commit,
      date: await git.date(commit),
      workflowRun: place.runId,
      accepted: known ? null : reason,
    },
    judge["baseline-runs"],
  );
  const proposed = await proposeBaseline(api, {
    gate: judge.id,
    defaultBranch: place.branch,
    baseSha: commit,
    files: { [night.where]: baselineText(draft) },
    title: `Update the baseline of gate ${judge.id}`,
    markdown: pullRequestPage(job, night, draft.runs),
  });
  if (proposed.ok) {
    runner.notice(`baseline pull request ${proposed.value.kind}: ${proposed.value.url}`);
    return proposed.value;
  }
  runner.warn(`the baseline was not proposed: ${proposed.failure.message}`);
  return null;
}

function pullRequestPage(job: Job, night: Night, runs: Baseline["runs"]): string {
  const provenance = runs.map(
    ({ commit, date, workflowRun, model, accepted }) =>
      `| ${date ?? "–"} | ${commit?.slice(0, 8) ?? "–"} | ${workflowRun ?? "–"} | ${model ?? "none"} | ${accepted ? "yes" : ""} |`,
  );
  return [
    renderMarkdown(night.model, { maxBytes: PAGE_BYTES - 10_000, marker: "" }),
    "**Runs in this baseline**",
    [
      "| date | commit | workflow run | model | accepted drop |",
      "|---|---|---|---|---|",
      ...provenance,
    ].join("\n"),
    `Proposed by [the nightly](${job.runUrl}). Nothing is accepted until this is merged.`,
  ].join("\n\n");
}

/** GitHub starts no workflow for a pull request that the job's own token opened, so its required check would stay open. */
async function postRequiredCheck(
  job: Job,
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
    summary: `This pull request changes the baseline and nothing else. The run behind it: ${model.verdict.headline}.`,
    annotations: [],
  });
  if (!check.ok) job.runner.note(`no check run: ${check.failure.message}`);
}

function noJudge(config: string): UserError {
  return new UserError({
    code: "NO_JUDGE",
    where: config,
    message: "there is no judge: half on this branch",
    help: "run 'sre-gate init' and merge what it writes",
  });
}
