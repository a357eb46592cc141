import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resultFiles, writeResults } from "../gate/results.ts";
import { type GateResult, runGate } from "../gate.ts";
import { findSides, type NamedPull, type Sides } from "../github/base.ts";
import { cacheFingerprint, planCache, restoreAttempts } from "../github/cache.ts";
import { startCheck } from "../github/check-run.ts";
import { putComment } from "../github/comment.ts";
import { refuseSecretsBesideForks } from "../github/forks.ts";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { trustNotices } from "../github/notices.ts";
import { neutralPage, progressPage } from "../github/pages.ts";
import { findPull } from "../github/pulls.ts";
import { dropRunnerSecrets, secretNames } from "../github/runner.ts";
import { baselinePath, readTrusted, type Trusted } from "../github/trust.ts";
import type { JudgeSettings } from "../model/settings.ts";
import { EXIT } from "../model/verdict.ts";
import { annotations } from "../report/annotations.ts";
import { buildReport } from "../report/model.ts";
import type { ProgressEvent } from "../runner/request.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { NO_OVERRIDES, resolveSettings, type Settings } from "../settings/resolve.ts";
import type { Ending, Job } from "./job.ts";

/** Where this gate reports to, and for which commit. */
interface Scene {
  readonly sides: Sides;
  readonly named: NamedPull | null;
  readonly pullRequest: number | null;
  readonly headSha: string;
  readonly fork: boolean;
}

/** settings of the base -> agent of the head -> run -> verdict -> pages for the steps that follow */
export async function gateMode(job: Job): Promise<Ending> {
  nameArtifact(job);
  const scene = await setScene(job);
  const trusted = await readTrusted({
    git: job.git,
    sides: scene.sides,
    config: job.inputs.config,
    baseFolder: job.folders.base,
    action: job.runner.env.GITHUB_ACTION_REPOSITORY || null,
    read: readSettingsFile,
  });
  const notices = trustNotices(trusted.changes, job.event);
  for (const notice of notices) job.runner.warn(notice);
  const { judge } = trusted;
  if (judge === null) return notJudgedYet(job, scene, notices);

  refuseSecretsBesideForks(job.event, scene.named, secretsOf(job, judge));
  const settings = settingsOf(job, trusted, judge, scene);
  let handoff = await openHandoff(job, scene, judge, settings);
  const announced = announce(job, handoff, judge);
  dropRunnerSecrets(job.runner.env);
  const result = await runGate({
    settings,
    baseline: readBaselineText(trusted.judgeRoot, judge),
    today: new Date().toISOString().slice(0, 10),
    fresh: scene.named?.fork === true,
    progress: progressLog(job),
    signal: job.runner.signal,
  });
  handoff = { ...handoff, checkRun: await announced };
  writeResults(job.folders.results, resultFiles(result.run, result.times, result));
  return conclude(job, handoff, result, notices);
}

/** Before anything can fail: the upload step must know the name also when the gate dies. */
function nameArtifact({ inputs, place, runner }: Job): void {
  if (inputs.artifact === "") return;
  if (place.enterpriseServer) {
    runner.notice(
      "GitHub Enterprise Server cannot take this artifact: the report stays in the job summary",
    );
    return;
  }
  const config =
    inputs.config === "sre-gate.yaml" ? [] : [inputs.config.replaceAll(/[^\w.-]/g, "-")];
  const part = inputs.shard === null ? [] : [inputs.shard.replace("/", "-of-")];
  runner.output("artifact-name", [inputs.artifact, ...config, ...part, place.runAttempt].join("-"));
}

async function setScene(job: Job): Promise<Scene> {
  const { event, inputs, place, git, api } = job;
  const number = inputs["pull-request"];
  const named = number === null ? null : await findPull(api, number, inputs["head-sha"]);
  const sides = await findSides(event, place, git, named);
  if (named !== null) {
    const { headSha, fork } = named;
    return { sides, named, pullRequest: named.number, headSha, fork };
  }
  if (event.kind === "pull-request") {
    const { number: pullRequest, headSha, fork } = event;
    return { sides, named, pullRequest: fork ? null : pullRequest, headSha, fork };
  }
  return { sides, named, pullRequest: null, headSha: sides.headSha, fork: false };
}

function secretsOf(job: Job, judge: JudgeSettings): string[] {
  const upstreams = Object.values(judge.upstreams).map((upstream) => upstream["key-env"] ?? "");
  return secretNames(job.runner.env, [...judge.env, ...upstreams]);
}

/** The agent lies in the checkout; all that judges it lies in the tree of the base. */
function settingsOf(job: Job, trusted: Trusted, judge: JudgeSettings, scene: Scene): Settings {
  const { inputs, place, folders, packageRoot, runner } = job;
  const settings = resolveSettings({
    file: { ...(trusted.agent ? { agent: trusted.agent } : {}), judge },
    where: inputs.config,
    overrides: { ...NO_OVERRIDES, concurrency: inputs.concurrency, out: folders.results },
    root: place.workspace,
    tasksRoot: tasksRootOf(trusted.judgeRoot, packageRoot),
    packageRoot,
    env: { ...runner.env, SRE_GATE_CACHE: cachePlanOf(job).folder },
  });
  return {
    ...settings,
    baselinePath: join(trusted.judgeRoot, baselinePath(judge)),
    // Somebody else's code that a maintainer started never runs unconfined, whatever the settings say.
    isolation: scene.fork ? "required" : settings.isolation,
  };
}

/** A repository without tasks of its own uses the suites that come with the gate. */
function tasksRootOf(judgeRoot: string, packageRoot: string): string {
  return existsSync(join(judgeRoot, "tasks")) ? judgeRoot : packageRoot;
}

function cachePlanOf({ runner, inputs, place }: Job) {
  return planCache({
    runnerTemp: runner.env.RUNNER_TEMP ?? "",
    config: inputs.config,
    shard: inputs.shard,
    runId: place.runId,
    runAttempt: place.runAttempt,
  });
}

async function openHandoff(job: Job, scene: Scene, judge: JudgeSettings, settings: Settings) {
  const plan = cachePlanOf(job);
  mkdirSync(plan.folder, { recursive: true });
  const useCache = job.inputs.cache && scene.named?.fork !== true;
  if (useCache) await restoreAttempts(plan, job.runner.warn);
  const handoff: Handoff = {
    gate: judge.id,
    pullRequest: job.inputs.comment ? scene.pullRequest : null,
    headSha: scene.headSha,
    checkRun: null,
    cache: useCache ? { ...plan, before: cacheFingerprint(plan.folder) } : null,
    ending: null,
  };
  writeHandoff(job.folders.work, handoff);
  job.runner.note(`gate ${judge.id}: ${settings.repeats} repeats, base ${scene.sides.baseSha}`);
  return handoff;
}

/** Progress on the pull request within the first minute. Whatever fails here is a line in the log. */
async function announce(job: Job, handoff: Handoff, judge: JudgeSettings): Promise<number | null> {
  const { api, inputs, runner, runUrl } = job;
  const { gate, headSha, pullRequest } = handoff;
  if (pullRequest !== null) {
    const suite = judge.suite ?? "the selected tasks";
    const page = progressPage({ gate, headSha, suite, runUrl });
    const outcome = await putComment(api, { pullRequest, gate }, page);
    if (outcome.kind === "failed") runner.warn(`no comment: ${outcome.failure.message}`);
  }
  if (!inputs["check-run"]) return null;
  const check = await startCheck(api, { gate, headSha });
  if (!check.ok) {
    runner.note(`no check run: ${check.failure.message}`);
    return null;
  }
  return check.value.id;
}

function readBaselineText(root: string, judge: JudgeSettings) {
  const where = baselinePath(judge);
  const path = join(root, where);
  return { text: existsSync(path) ? readFileSync(path, "utf8") : null, where };
}

function progressLog({ runner }: Job): (event: ProgressEvent) => void {
  return (event) => {
    if (event.kind === "note") {
      runner.note(event.text);
      return;
    }
    const { attempt, done, total, seconds } = event;
    const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
    runner.note(
      `[${done}/${total}] ${attempt.task} #${attempt.repeat} ${ending} (${seconds.toFixed(1)} s)`,
    );
  };
}

function conclude(job: Job, handoff: Handoff, result: GateResult, notices: string[]): Ending {
  const { comparison, verdict } = result;
  const model = buildReport({ ...result, notices, ...acceptCommand(handoff) });
  const cancelled = job.runner.signal.aborted;
  const conclusion =
    verdict.verdict === "pass" ? "success" : verdict.verdict === "fail" ? "failure" : "neutral";
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: {
      page: { kind: "report", model },
      headline: model.verdict.headline,
      conclusion: cancelled ? "cancelled" : verdict.enforced ? conclusion : "neutral",
      annotations: annotations(model).map((annotation) => ({
        ...annotation,
        level: annotation.level === "error" ? "failure" : annotation.level,
        path: job.inputs.config,
        line: 1,
      })),
    },
  });
  return {
    verdict: verdict.verdict,
    exitCode: result.exitCode,
    outputs: {
      score: comparison.score.now,
      "baseline-score": comparison.score.base,
      delta: comparison.score.change,
      "p-value": comparison.test.p,
      turns: comparison.turns.now,
      cost: comparison.cost.now,
      attempts: comparison.counts.measured,
    },
  };
}

function acceptCommand(handoff: Handoff): { accept?: string } {
  if (handoff.pullRequest === null) return {};
  return { accept: `/sre-gate accept ${handoff.headSha.slice(0, 8)} <reason>` };
}

/** The pull request that brings the gate: nothing judges it yet, so it costs nothing and blocks nothing. */
function notJudgedYet(job: Job, scene: Scene, notices: readonly string[]): Ending {
  const config = job.inputs.config;
  const page = neutralPage(
    "default",
    "nothing judges yet",
    [
      `The base has no judge: half in ${config}, and only the base may say how a change is judged. Once this is merged, the next pull request is judged by it.`,
    ],
    notices,
  );
  writeHandoff(job.folders.work, {
    gate: "default",
    pullRequest: job.inputs.comment ? scene.pullRequest : null,
    headSha: scene.headSha,
    checkRun: null,
    cache: null,
    ending: {
      page: { kind: "text", markdown: page },
      headline: "nothing judges yet",
      conclusion: "neutral",
      annotations: [],
    },
  });
  return { verdict: "no-baseline", exitCode: EXIT.pass, outputs: { attempts: 0 } };
}
