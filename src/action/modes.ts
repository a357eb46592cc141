import {
  type Annotation,
  type Handoff,
  readHandoff,
  workFolders,
  writeHandoff,
} from "../github/handoff.ts";
import { crashPage, problemsPage } from "../github/pages.ts";
import { type Runner, secretNames } from "../github/runner.ts";
import { EXIT } from "../model/exit.ts";
import { userErrorOf } from "../model/mistake.ts";
import { assertNever, type Problem } from "../model/problem.ts";
import { redact } from "../model/secret.ts";
import { sentenceCase } from "../report/headline.ts";
import { commandMode } from "./command.ts";
import { gateMode, runHere } from "./gate.ts";
import { type ActionJob, type Ending, openJob } from "./job.ts";
import { nightlyMode } from "./nightly.ts";
import { renderPage } from "./page.ts";
import { publishForkMode } from "./publish-fork.ts";
import { mergeHere, planMode, shardMode } from "./shards.ts";

/** One step of the action. It always sets a verdict and an exit code, and a crash is never green. */
export async function runMode(runner: Runner, packageRoot: string): Promise<void> {
  let ending: Ending;
  let page: string | null = null;
  try {
    const job = openJob(runner, packageRoot);
    runner.output("report-path", job.folders.results);
    ending = await modeOf(job);
  } catch (error) {
    ({ ending, page } = failed(runner, error));
  }
  for (const [name, value] of Object.entries(ending.outputs)) runner.output(name, value);
  runner.output("verdict", ending.verdict);
  runner.output("exit-code", ending.exitCode);
  await writeSummary(runner, page);
}

const SUMMARY_BYTES = 900_000;

/** A failing reporter cannot change the verdict, which is already written. */
async function writeSummary(runner: Runner, otherwise: string | null): Promise<void> {
  try {
    const ending = readHandoff(workFolders(runner.env.SRE_GATE_WORK ?? "").work)?.ending;
    const text = ending
      ? renderPage(ending.page, { page: null, files: null }, SUMMARY_BYTES)
      : otherwise;
    if (text === null) return;
    const secrets = secretNames(runner.env, []).map((name) => runner.env[name] ?? "");
    await runner.summary(redact(text, secrets));
  } catch (error) {
    runner.warn(`no job summary: ${error instanceof Error ? error.message : error}`);
  }
}

function modeOf(job: ActionJob): Promise<Ending> {
  const { mode, shard } = job.inputs;
  switch (mode) {
    case "gate":
      return shard === null ? gateMode(job, runHere) : shardMode(job, shard);
    case "plan":
      return planMode(job);
    case "merge":
      return gateMode(job, mergeHere);
    case "nightly":
      return nightlyMode(job);
    case "command":
      return commandMode(job);
    case "publish-fork":
      return publishForkMode(job);
    default:
      return assertNever(mode);
  }
}

function failed(runner: Runner, error: unknown): { ending: Ending; page: string } {
  const problems = userErrorOf(error)?.problems ?? [];
  const isMistake = problems.length > 0;
  const told = isMistake ? problems.map(toldProblem) : [toldBug(error)];
  for (const { title, message } of told) runner.note(`${title}: ${message}`);
  const handoff = readHandoff(workFolders(runner.env.SRE_GATE_WORK ?? "").work);
  const page = pageOf(runner, handoff?.gate ?? "default", problems);
  if (handoff) leavePage(runner, handoff, page, told, isMistake);
  // No publish step will run, so they are annotated here.
  else for (const { level, title, message } of told) runner.annotate(level, title, message);
  const exitCode = isMistake ? EXIT.userError : EXIT.bug;
  return { ending: { verdict: "error", exitCode, outputs: {} }, page };
}

function pageOf({ env }: Runner, gate: string, problems: readonly Problem[]): string {
  const url = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
  return problems.length === 0 ? crashPage(gate, url) : problemsPage(gate, problems);
}

function toldProblem({ code, where, message, help }: Problem): Annotation {
  const text = `${where}: ${sentenceCase(message)} ${sentenceCase(help)}`;
  return { level: "failure", title: `sre-gate ${code}`, message: text, path: null, line: null };
}

function toldBug(error: unknown): Annotation {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `Please report it with this text:\n${stack}`;
  return { level: "failure", title: "sre-gate has a bug", message, path: null, line: null };
}

/** The comment and annotations show it too if the gate got far enough to know its pull request. */
function leavePage(
  runner: Runner,
  handoff: Handoff,
  markdown: string,
  annotations: readonly Annotation[],
  isMistake: boolean,
): void {
  const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
  writeHandoff(work, {
    ...handoff,
    ending: {
      page: { kind: "text", markdown },
      headline: isMistake ? "could not judge" : "crashed",
      conclusion: "failure",
      annotations: [...annotations],
    },
  });
}
