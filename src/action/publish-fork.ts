import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { readBaseline } from "../baselines/read.ts";
import { conclude } from "../gate/conclude.ts";
import { openScorer } from "../gate/score-attempts.ts";
import { isPart, newestAttempts } from "../github/artifacts.ts";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { findForkPull } from "../github/pulls.ts";
import { readBase } from "../github/trust.ts";
import { problemsOfIssues } from "../model/issue.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { type Run, RunSchema } from "../model/run.ts";
import { type JudgeSettings, judgeFor } from "../model/settings.ts";
import { EXIT } from "../model/verdict.ts";
import { buildReport } from "../report/model.ts";
import { bestConstant } from "../score/best-constant.ts";
import { findPolicy } from "../score/policies.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { findTasks, type Selection, suiteOf } from "../tasks/find.ts";
import { policyFrom } from "../verdict/policy.ts";
import { outputsOf } from "./gate.ts";
import type { Ending, Job } from "./job.ts";
import { neutralEnding } from "./neutral.ts";
import { cachePlanOf, readBaselineText, today } from "./prepare.ts";

/** More than 500 tasks with five repeats need; a fork that sends more wants something else. */
const MOST_BYTES = 20 * 1024 * 1024;

const UNVERIFIED =
  "These answers were made in a fork's own job, where nobody here could watch: they are unverified, and satisfy no required check.";

/** What a fork's job left, shown on its pull request. Everything in it is hostile until it is computed again here. */
export async function publishForkMode(job: Job): Promise<Ending> {
  const { event } = job;
  if (event.kind !== "workflow-run") throw wrongEvent();
  const pull = await findForkPull(job.api, event);
  if (pull === null) {
    job.runner.notice(`no open pull request has ${event.headSha} as its head any more`);
    return { verdict: "unverified", exitCode: EXIT.pass, outputs: {} };
  }
  // The base judges, and of the head nothing is read: its code is not even fetched.
  const { judge, judgeRoot } = await readBase({
    git: job.git,
    sha: pull.baseSha,
    config: job.inputs.config,
    folder: job.folders.base,
    read: readSettingsFile,
  });
  const handoff: Handoff = {
    gate: judge?.id ?? "default",
    pullRequest: job.inputs.comment ? pull.number : null,
    headSha: event.headSha,
    unverified: true,
    part: false,
    checkRun: null,
    cache: null,
    ending: null,
  };
  // From here on a refusal is told on the pull request too.
  writeHandoff(job.folders.work, handoff);
  const file = runFile(job);
  if (judge === null || file === null) {
    return neutralEnding(job, handoff, "unverified", "not run", [
      "This pull request comes from a fork. Its job ran nothing: the agent is unchanged, or it needs keys that forks are not given.",
      `A maintainer who has read the change starts the gate with /sre-gate run ${event.headSha}.`,
    ]);
  }
  return judgeAgain(job, handoff, judge, judgeRoot, file);
}

async function judgeAgain(
  job: Job,
  handoff: Handoff,
  judge: JudgeSettings,
  judgeRoot: string,
  file: string,
): Promise<Ending> {
  const sent = readHostileRun(file);
  const selection: Selection = {
    root: judgeRoot,
    packageRoot: job.packageRoot,
    cacheDir: cachePlanOf(job).folder,
    suite: judge.suite ?? null,
    byDefault: "full",
    patterns: judge.tasks,
    exclude: judge.exclude,
    without: judge.without,
    privateSeed: null,
    progress: job.runner.note,
  };
  const tasks = await findTasks(selection);
  const suite = await suiteOf(selection);
  const matcher = findPolicy(judge.policy);
  refuseStrangers(sent, new Set(tasks.map((task) => task.id)));
  const run: Run = {
    ...sent,
    gate: judge.id,
    suite,
    instrument: { ...sent.instrument, policy: { id: matcher.id, digest: matcher.digest } },
    tasks: tasks
      .filter((task) => sent.tasks.some(({ id }) => id === task.id))
      .map(({ id, digest, title, family, difficulty, expect, defects, private: secret }) => ({
        id,
        digest,
        title: secret ? null : title,
        family,
        difficulty,
        expect,
        defects: [...defects],
        private: secret,
      })),
    bestConstant: bestConstant(tasks, matcher),
    attempts: await openScorer(tasks, matcher).scoreFully(
      sent.attempts.map(({ score: _, ...attempt }) => attempt),
    ),
  };
  const { text, where } = readBaselineText(judgeRoot, judge);
  const baseline = text === null ? null : readBaseline(text, where);
  const policy = policyFrom(judgeFor(judge, suite));
  const conclusion = conclude({ run, times: null, baseline, policy, today: today() });
  const model = buildReport({ run, times: null, baseline, ...conclusion, notices: [UNVERIFIED] });
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: {
      page: { kind: "report", model, transcripts: false },
      headline: `unverified: ${model.verdict.headline}`,
      conclusion: "neutral",
      annotations: [],
    },
  });
  return { verdict: "unverified", exitCode: EXIT.pass, outputs: outputsOf(conclusion) };
}

/** run.json at the top of the newest downloaded artifact of a whole run; links are not followed. */
function runFile({ inputs, place }: Job): string | null {
  const parts = inputs.parts ?? "";
  const folder = isAbsolute(parts) ? parts : join(place.workspace, parts);
  if (!existsSync(folder)) return null;
  const names = newestAttempts(readdirSync(folder)).filter((name) => !isPart(name));
  const places = [folder, ...names.map((name) => join(folder, name))];
  const files = places.map((place) => join(place, "run.json"));
  return files.find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}

function readHostileRun(file: string): Run {
  const where = "run.json of the fork";
  const help = "the fork's job has to leave what this version of the gate writes";
  if (lstatSync(file).size > MOST_BYTES) {
    const message = `it is larger than ${MOST_BYTES / 1024 / 1024} MB`;
    throw new UserError({ code: "FORK_DATA_TOO_LARGE", where, message, help });
  }
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new UserError({ code: "FORK_DATA_UNREADABLE", where, message: "it is not JSON", help });
  }
  const parsed = RunSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const told = { code: "FORK_DATA_UNREADABLE", where, help };
  // Places and values are a stranger's words.
  const problems = problemsOfIssues(parsed.error.issues, document, told).map((problem): Problem => {
    const { where: place, message } = problem;
    return { ...problem, where: place.slice(0, 130), message: message.slice(0, 200) };
  });
  throw new UserError(problems.slice(0, 10));
}

function refuseStrangers(run: Run, known: ReadonlySet<string>): void {
  const keys = run.attempts.map((attempt) => `${attempt.task}#${attempt.repeat}`);
  const strangers = run.attempts.filter((attempt) => !known.has(attempt.task));
  const twice = keys.length - new Set(keys).size;
  if (strangers.length === 0 && twice === 0) return;
  throw new UserError({
    code: "FORK_DATA_FOREIGN",
    where: "run.json of the fork",
    message: `${strangers.length} attempts are at tasks that the base does not have, ${twice} are there twice`,
    help: "bring the fork up to date with the base and let its job run again",
  });
}

function wrongEvent(): UserError {
  return new UserError({
    code: "EVENT_WRONG_FOR_MODE",
    where: "mode: publish-fork",
    message: "only `on: workflow_run` tells whose results these are",
    help: "copy examples/workflows/sre-gate-forks.yml",
  });
}
