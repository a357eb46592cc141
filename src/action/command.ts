import { readAcceptance, recordAcceptance } from "../github/acceptance.ts";
import type { NamedPull } from "../github/base.ts";
import { answerCommand, type Command, mayWrite, readCommand } from "../github/controls.ts";
import { findPull } from "../github/pulls.ts";
import { readBase } from "../github/trust.ts";
import { defaultBranch, repeatGate, startRun } from "../github/workflows.ts";
import { UserError } from "../model/problem.ts";
import { EXIT } from "../model/verdict.ts";
import { markdown } from "../report/escape.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import type { Ending, Job } from "./job.ts";

const QUIET: Ending = { verdict: "command", exitCode: EXIT.pass, outputs: {} };

/** What a person asked for in a comment: answered by a comment, whether it is done or refused. */
export async function commandMode(job: Job): Promise<Ending> {
  const { event, api, runner } = job;
  if (event.kind !== "comment") throw wrongEvent();
  const read = readCommand(event.body);
  if (read.kind === "none" || !event.onPullRequest) return QUIET;
  const say = (text: string) => reply(job, event.number, text);
  if (read.kind === "malformed") return say(`That is no command. ${read.help}.`);
  if (!(await mayWrite(api, event.author))) {
    return say(`@${event.author} may not steer the gate: that needs write access here.`);
  }
  const pull = await findPull(api, event.number, null);
  runner.note(`${event.author} asks for ${read.command.kind} on ${pull.number}`);
  return obey(job, read.command, pull, event.author, say);
}

async function obey(
  job: Job,
  command: Command,
  pull: NamedPull,
  by: string,
  say: (text: string) => Promise<Ending>,
): Promise<Ending> {
  const { api } = job;
  if (command.kind === "explain") return say(await explanation(job, pull));
  if (!pull.headSha.startsWith(command.sha)) {
    return say(
      `\`${command.sha}\` is not the head any more: that is \`${pull.headSha}\`. Read what was pushed since, then name it.`,
    );
  }
  if (command.kind === "run") {
    const started = await startRun(api, pull, await defaultBranch(api));
    return say(
      started.ok
        ? `The gate starts for \`${pull.headSha}\`.`
        : `The gate could not be started: ${markdown(started.failure.message)}. It needs the workflow sre-gate-run.yml on the default branch.`,
    );
  }
  const gate = await gateId(job, pull);
  const recorded = await recordAcceptance(api, gate, pull.headSha, { by, reason: command.reason });
  if (!recorded.ok) return say(`Not recorded: ${markdown(recorded.failure.message)}.`);
  const repeated = await repeatGate(api, pull.headSha);
  const after = repeated.ok
    ? "The failed job runs again and finds its attempts in the cache."
    : "Run the failed job again: it finds its attempts in the cache.";
  return say(
    `Accepted for \`${pull.headSha}\` by @${by}: ${markdown(command.reason)}. ${after} A new push is judged anew.`,
  );
}

async function explanation(job: Job, pull: NamedPull): Promise<string> {
  const gate = await gateId(job, pull);
  const accepted = await readAcceptance(job.api, gate, pull.headSha);
  const lines = [
    "The calculation behind the verdict, from the run's own data:",
    "```sh\ngh run download RUN --name sre-gate-1 --dir run   # RUN: the number in the comment's report link\nsre-gate compare run --explain\n```",
  ];
  if (accepted) lines.push(`${accepted.by} accepted this commit: ${markdown(accepted.reason)}.`);
  return lines.join("\n\n");
}

/** The id under which the base knows this gate. */
async function gateId(job: Job, pull: NamedPull): Promise<string> {
  const { judge } = await readBase({
    git: job.git,
    sha: pull.baseSha,
    config: job.inputs.config,
    folder: job.folders.base,
    read: readSettingsFile,
  });
  return judge?.id ?? "default";
}

async function reply(job: Job, issue: number, body: string): Promise<Ending> {
  const { api, runner } = job;
  const said = await answerCommand(api, issue, body);
  if (!said.ok) runner.warn(`no answer: ${said.failure.message}`);
  runner.note(body);
  return QUIET;
}

function wrongEvent(): UserError {
  return new UserError({
    code: "EVENT_WRONG_FOR_MODE",
    where: "mode: command",
    message: "commands come by `on: issue_comment`",
    help: "copy examples/workflows/sre-gate-commands.yml",
  });
}
