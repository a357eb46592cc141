// What the pull request and the log hear of a gate while it runs.
import { startCheck } from "../github/check-run.ts";
import { putComment } from "../github/comment.ts";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { progressPage } from "../github/pages.ts";
import type { Runner } from "../github/runner.ts";
import type { JudgeSettings } from "../model/settings.ts";
import type { ProgressEvent } from "../runner/request.ts";
import type { ActionJob } from "./job.ts";
import { handoffOf, type Prepared } from "./prepare.ts";

export async function openHandoff(
  job: ActionJob,
  { target }: Prepared,
  judge: JudgeSettings,
): Promise<Handoff> {
  const handoff = handoffOf(job, target, judge.id);
  writeHandoff(job.folders.work, handoff);
  job.runner.note(`gate ${judge.id}, base ${target.sides.baseSha}, head ${target.headSha}`);
  return handoff;
}

/** Progress on the pull request within the first minute. Whatever fails here is a line in the log. */
export async function sayProgress(
  { api, runner, runUrl }: ActionJob,
  { gate, headSha, pullRequest }: Handoff,
  judge: JudgeSettings,
): Promise<void> {
  if (pullRequest === null) return;
  const chosen = judge.tasks.length > 0 ? "the selected tasks" : "the default suite";
  const suite = judge.suite ?? chosen;
  const page = progressPage({ gate, headSha, suite, runUrl });
  const said = putComment(api, { pullRequest, gate }, page);
  const outcome = await orElse(runner, "no comment", said, null);
  if (outcome?.kind === "failed") runner.warn(`no comment: ${outcome.failure.message}`);
}

/** A reporter that fails as nobody foresaw is a line in the log: it ends no run and changes no verdict. */
export async function orElse<T, E>(
  runner: Runner,
  what: string,
  asked: Promise<T>,
  otherwise: E,
): Promise<T | E> {
  try {
    return await asked;
  } catch (error) {
    runner.warn(`${what}: ${error instanceof Error ? error.message : error}`);
    return otherwise;
  }
}

export async function announce(
  job: ActionJob,
  handoff: Handoff,
  judge: JudgeSettings,
): Promise<number | null> {
  const { api, inputs, runner } = job;
  await sayProgress(job, handoff, judge);
  if (!inputs["check-run"]) return null;
  const check = await orElse(runner, "no check run", startCheck(api, handoff), null);
  if (check === null || check.ok) return check?.value.id ?? null;
  runner.note(`no check run: ${check.failure.message}`);
  return null;
}

export function progressLog({ runner }: ActionJob): (event: ProgressEvent) => void {
  return (event) => {
    if (event.kind === "note") {
      runner.note(event.text);
      return;
    }
    const { attempt, done, total, seconds } = event;
    const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
    const name = `${attempt.task} #${attempt.repeat}`;
    const took = attempt.cached ? "found again" : `${seconds.toFixed(1)} s`;
    runner.note(`[${done}/${total}] ${name} ${ending} (${took})`);
  };
}
