import { readHandoff, workFolders, writeHandoff } from "../github/handoff.ts";
import { crashPage, problemsPage } from "../github/pages.ts";
import { type Runner, redact, secretNames } from "../github/runner.ts";
import { assertNever, type Problem, UserError } from "../model/problem.ts";
import { EXIT } from "../model/verdict.ts";
import { commandMode } from "./command.ts";
import { gateMode, runHere } from "./gate.ts";
import { type Ending, type Job, openJob } from "./job.ts";
import { nightlyMode } from "./nightly.ts";
import { renderPage } from "./page.ts";
import { publishForkMode } from "./publish-fork.ts";
import { mergeHere, planMode, shardMode } from "./shards.ts";

/** One step of the action: every way out sets a verdict and an exit code, and a crash is never green. */
export async function runMode(runner: Runner, packageRoot: string): Promise<void> {
  let ending: Ending;
  try {
    const job = openJob(runner, packageRoot);
    runner.output("report-path", job.folders.results);
    ending = await modeOf(job);
  } catch (error) {
    ending = failed(runner, error);
  }
  for (const [name, value] of Object.entries(ending.outputs)) runner.output(name, value);
  runner.output("verdict", ending.verdict);
  runner.output("exit-code", ending.exitCode);
  await writeSummary(runner);
}

const SUMMARY_BYTES = 900_000;

/** A failing reporter never changes the verdict: that is written already. */
async function writeSummary(runner: Runner): Promise<void> {
  try {
    const ending = readHandoff(workFolders(runner.env.SRE_GATE_WORK ?? "").work)?.ending;
    if (!ending) return;
    const secrets = secretNames(runner.env, []).map((name) => runner.env[name] ?? "");
    await runner.summary(redact(renderPage(ending.page, null, SUMMARY_BYTES), secrets));
  } catch (error) {
    runner.warn(`no job summary: ${error instanceof Error ? error.message : error}`);
  }
}

function modeOf(job: Job): Promise<Ending> {
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

function failed(runner: Runner, error: unknown): Ending {
  const isMistake = error instanceof UserError;
  const problems: readonly Problem[] = isMistake ? error.problems : [];
  for (const problem of problems) runner.problem(problem);
  if (!isMistake) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    runner.annotate("failure", "sre-gate has a bug", `Please report it with this text:\n${stack}`);
  }
  leavePage(runner, problems);
  const exitCode = isMistake ? EXIT.userError : EXIT.bug;
  return { verdict: "error", exitCode, outputs: {} };
}

/** The comment says so too, when the gate got far enough to know where it is. */
function leavePage(runner: Runner, problems: readonly Problem[]): void {
  const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
  const handoff = readHandoff(work);
  if (handoff === null) return;
  const url = `${runner.env.GITHUB_SERVER_URL}/${runner.env.GITHUB_REPOSITORY}/actions/runs/${runner.env.GITHUB_RUN_ID}`;
  const crashed = problems.length === 0;
  writeHandoff(work, {
    ...handoff,
    ending: {
      page: {
        kind: "text",
        markdown: crashed ? crashPage(handoff.gate, url) : problemsPage(handoff.gate, problems),
      },
      headline: crashed ? "crashed" : "could not judge",
      conclusion: "failure",
      annotations: [],
    },
  });
}
