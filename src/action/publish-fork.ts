import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { readBaselineOf } from "../baselines/read.ts";
import { judgeStored } from "../gate/judge-stored.ts";
import { openScorer } from "../gate/score-attempts.ts";
import { isWholeOf, newestAttempts } from "../github/artifacts.ts";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { findForkPulls } from "../github/pulls.ts";
import { readBase } from "../github/trust.ts";
import { EXIT } from "../model/exit.ts";
import { gateOf } from "../model/gate-name.ts";
import { problemsOfIssues } from "../model/issue.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { type Run, RunSchema } from "../model/run.ts";
import { designOf, type JudgeSettings, judgeFor } from "../model/settings.ts";
import type { Task } from "../model/task.ts";
import { buildReport, type ReportModel } from "../report/model.ts";
import { bestConstant } from "../score/best-constant.ts";
import { findPolicy } from "../score/policies.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { askedFor, NO_OVERRIDES } from "../settings/resolve.ts";
import { findTasks, type Selection, suiteOf } from "../tasks/find.ts";
import { outputsOf } from "./gate.ts";
import type { ActionJob, Ending } from "./job.ts";
import { neutralEnding } from "./neutral.ts";
import { pricesOf, readBaselineText, seedOf, today } from "./prepare.ts";
import { cacheFolder } from "./report-target.ts";

/** More than 500 tasks with five repeats need. Larger files of a fork are refused. */
const MOST_BYTES = 20 * 1024 * 1024;

const UNVERIFIED =
  "These answers were made in a fork's own job, where nobody here could watch: they are unverified, and satisfy no required check.";

/** Where an adaptive plan ends depends on the order of tasks. */
const OTHER_ORDER =
  "Its tasks were run in another order than these two commits draw: the base has moved since, or the order was chosen.";

/** Shows on the pull request what a fork's job measured. Nothing in it is trusted until it is computed again here. */
export async function publishForkMode(job: ActionJob): Promise<Ending> {
  const { event } = job;
  if (event.kind !== "workflow-run") throw wrongEvent();
  const [pull, ...others] = await findForkPulls(job.api, event);
  if (!pull) {
    job.runner.notice(`no open pull request has ${event.headSha} as its head any more`);
    return { verdict: "unverified", exitCode: EXIT.pass, outputs: {} };
  }
  if (others.length > 0) {
    const numbers = others.map(({ number }) => `#${number}`).join(", ");
    job.runner.warn(`${numbers} have the same head: it is shown on #${pull.number} alone`);
  }
  // The base judges. Nothing of the head is read; its code is not even fetched.
  const { judge, judgeRoot } = await readBase({
    git: job.git,
    sha: pull.baseSha,
    config: job.inputs.config,
    folder: job.folders.base,
    read: readSettingsFile,
  });
  const handoff: Handoff = {
    gate: gateOf(judge, job.inputs.config),
    pullRequest: job.inputs.comment ? pull.number : null,
    headSha: event.headSha,
    aside: "unverified",
    part: false,
    checkRun: null,
    ending: null,
  };
  // From here on a refusal is also shown on the pull request.
  writeHandoff(job.folders.work, handoff);
  const file = runFile(job);
  if (judge === null || file === null) {
    return nothingRun(job, handoff);
  }
  return judgeAgain(job, handoff, { judge, judgeRoot, pullRequest: pull.number }, file);
}

function nothingRun(job: ActionJob, handoff: Handoff): Ending {
  return neutralEnding(job, handoff, "unverified", "not run", [
    "This pull request comes from a fork. Its job ran nothing: the agent is unchanged, or it needs keys that forks are not given.",
    `A maintainer who has read the change starts the gate with /sre-gate run ${handoff.headSha}.`,
  ]);
}

async function judgeAgain(
  job: ActionJob,
  handoff: Handoff,
  base: { readonly judge: JudgeSettings; readonly judgeRoot: string; readonly pullRequest: number },
  file: string,
): Promise<Ending> {
  const { judge, judgeRoot, pullRequest } = base;
  const sent = readHostileRun(file);
  // If only one of several gates left anything, only the file itself says which gate it is from.
  if (sent.gate !== judge.id) return nothingRun(job, handoff);
  const selection: Selection = {
    root: judgeRoot,
    packageRoot: job.packageRoot,
    cacheDir: cacheFolder(job),
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
  refuseStrangers(sent, tasks);
  const run: Run = {
    ...sent,
    gate: judge.id,
    suite,
    // People copy this line into their shell, so it must not come from a stranger.
    asked: askedFor(job.inputs.config, NO_OVERRIDES),
    design: designOf(judgeFor(judge, suite)),
    instrument: { ...sent.instrument, policy: { id: matcher.id, digest: matcher.digest } },
    tasks: tasks
      .filter(({ id }) => sent.tasks.some((listed) => listed.id === id))
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
    attempts: await openScorer(tasks, matcher, cacheFolder(job)).scoreFully(
      sent.attempts.map(({ score: _, ...attempt }) => attempt),
    ),
  };
  const { text, where } = readBaselineText(judgeRoot, judge);
  const committed = text === null ? null : readBaselineOf(judge.id, text, where);
  const conclusion = await judgeStored({
    run,
    times: null,
    baseline: committed,
    // Both sides at the base's prices of today, as the fork's own job would have been judged.
    judge: { ...judge, ...pricesOf(judge, judgeRoot) },
    today: today(),
  });
  const drawn = seedOf(judge, pullRequest) === run.seed;
  const notices = drawn ? [UNVERIFIED] : [UNVERIFIED, OTHER_ORDER];
  const commit = handoff.headSha;
  const report = buildReport({ run, times: null, commit, ...conclusion, notices });
  const model = inNoColour(report);
  writeHandoff(job.folders.work, {
    ...handoff,
    ending: {
      page: { kind: "report", model },
      headline: model.verdict.headline,
      conclusion: "neutral",
      annotations: [],
    },
  });
  return { verdict: "unverified", exitCode: EXIT.pass, outputs: outputsOf({ ...conclusion, run }) };
}

/** Results that a fork could invent never look like a verdict. */
function inNoColour(model: ReportModel): ReportModel {
  const { verdict } = model;
  const headline = `unverified: ${verdict.headline}`;
  return { ...model, verdict: { ...verdict, symbol: "⚪", word: "unverified", headline } };
}

/**
 * run.json of the newest artifact of a whole run of this gate; links are not followed. download-artifact unpacks a single
 * artifact without a folder of its name.
 */
function runFile({ inputs, place }: ActionJob): string | null {
  const parts = inputs.parts ?? "";
  const folder = isAbsolute(parts) ? parts : join(place.workspace, parts);
  if (!existsSync(folder)) return null;
  const of = { prefix: inputs.artifact || "sre-gate", config: inputs.config };
  const folders = readdirSync(folder, { withFileTypes: true }).filter((at) => at.isDirectory());
  const names = newestAttempts(folders.map(({ name }) => name)).filter((name) =>
    isWholeOf(of, name),
  );
  const files = [...names.map((name) => join(folder, name)), folder].map((at) =>
    join(at, "run.json"),
  );
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
  // Places and values come from a stranger.
  const problems = problemsOfIssues(parsed.error.issues, document, told).map((problem): Problem => {
    const { where: place, message } = problem;
    return { ...problem, where: place.slice(0, 130), message: message.slice(0, 200) };
  });
  throw new UserError(problems.slice(0, 10));
}

/** An answer counts once, and only for a task whose bytes equal the base's. */
function refuseStrangers(run: Run, tasks: readonly Task[]): void {
  const digests = new Map(tasks.map(({ id, digest }) => [id, digest]));
  const listed = run.tasks.filter(({ id, digest }) => digests.get(id) === digest);
  const known = new Set(listed.map(({ id }) => id));
  const keys = run.attempts.map((attempt) => `${attempt.task}#${attempt.repeat}`);
  const strangers = run.attempts.filter((attempt) => !known.has(attempt.task));
  const twice = keys.length - new Set(keys).size;
  if (strangers.length === 0 && twice === 0) return;
  throw new UserError({
    code: "FORK_DATA_FOREIGN",
    where: "run.json of the fork",
    message: `${strangers.length} attempts are at tasks that the base does not have or has with other bytes, ${twice} are there twice`,
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
