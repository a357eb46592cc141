import { readWord, recordWord } from "../github/acceptance.ts";
import { artifactName } from "../github/artifacts.ts";
import type { NamedPull } from "../github/base.ts";
import { answerCommand, type Command, readCommand, whyNot } from "../github/controls.ts";
import { findPull } from "../github/pulls.ts";
import { readBase } from "../github/trust.ts";
import { defaultBranch, gateRuns, repeatGate, startRun } from "../github/workflows.ts";
import { EXIT } from "../model/exit.ts";
import { gateOf } from "../model/gate-name.ts";
import { UserError } from "../model/problem.ts";
import { markdown } from "../report/escape.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import type { ActionJob, Ending } from "./job.ts";

const QUIET: Ending = { verdict: "command", exitCode: EXIT.pass, outputs: {} };

/** What a person asked for in a comment: answered by a comment, whether it is done or refused. */
export async function commandMode(job: ActionJob): Promise<Ending> {
  const { event, api, runner } = job;
  if (event.kind !== "comment") throw wrongEvent();
  const read = readCommand(event.body);
  if (read.kind === "none" || !event.onPullRequest) return QUIET;
  // What stands in a comment that was edited, or is gone, is not what somebody says now.
  if (event.action !== "created") {
    runner.notice(`a comment that was ${event.action} is no command: write it as a new one`);
    return QUIET;
  }
  const say = (text: string) => reply(job, event.number, text);
  if (read.kind === "malformed") return say(`That is no command. ${read.help}.`);
  const refusal = await whyNot(api, event.author);
  if (refusal !== null) return say(`Nothing is done: ${markdown(refusal)}.`);
  const pull = await findPull(api, event.number, null);
  runner.note(`${event.author} asks for ${read.command.kind} on ${pull.number}`);
  return obey(job, read.command, pull, event.author, say);
}

async function obey(
  job: ActionJob,
  command: Command,
  pull: NamedPull,
  by: string,
  say: (text: string) => Promise<Ending>,
): Promise<Ending> {
  const { api } = job;
  if (command.kind === "explain") return say(await explanation(job, pull));
  if (pull.headSha !== command.sha) {
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
  const target = { gate, sha: pull.headSha, word: "accepted" } as const;
  const recorded = await recordWord(api, target, { by, reason: command.reason });
  if (!recorded.ok) return say(`Not recorded: ${markdown(recorded.failure.message)}.`);
  const repeated = await repeatGate(api, pull.headSha);
  const after = repeated.ok
    ? "The failed job runs again and takes over what it has measured."
    : byHand(pull);
  return say(
    `Accepted for \`${pull.headSha}\` by @${by}: ${markdown(command.reason)}. ${after} A new push is judged anew.`,
  );
}

/** No failed run of the gate's own workflow was found, or it could not be started. */
function byHand({ fork, headSha }: NamedPull): string {
  return fork
    ? `Its check follows from a run that sees this: /sre-gate run ${headSha}. Nothing of a fork is taken over, so it is paid for again.`
    : "A job that still runs will see it. Run one that failed again: it takes over what it has measured.";
}

async function explanation(job: ActionJob, pull: NamedPull): Promise<string> {
  const { api, inputs } = job;
  const gate = await gateId(job, pull);
  const word = await readWord(api, { gate, sha: pull.headSha, word: "accepted" });
  const runs = await gateRuns(api, pull.headSha);
  const newest = runs.ok ? runs.value[0] : undefined;
  const { artifact: prefix, config } = inputs;
  const runAttempt = String(newest?.attempt ?? 1);
  const name = artifactName({ prefix: prefix || "sre-gate", config, shard: null, runAttempt });
  const lines = [
    "The calculation behind the verdict, from the run's own data and what the base judges by, in a clone of this repository:",
    [
      "```sh",
      `git fetch origin ${pull.baseSha} && git switch --detach ${pull.baseSha}`,
      `gh run download ${newest?.id ?? "RUN"} --name ${name} --dir run${newest ? "" : "   # RUN: the number in the comment's report link"}`,
      `sre-gate compare run --explain${config === "sre-gate.yaml" ? "" : ` --config ${config}`}`,
      "```",
    ].join("\n"),
  ];
  if (word) lines.push(`${word.by} accepted this commit: ${markdown(word.reason)}.`);
  return lines.join("\n\n");
}

/** The id under which the base knows this gate. */
async function gateId(job: ActionJob, pull: NamedPull): Promise<string> {
  const { judge } = await readBase({
    git: job.git,
    sha: pull.baseSha,
    config: job.inputs.config,
    folder: job.folders.base,
    read: readSettingsFile,
  });
  return gateOf(judge, job.inputs.config);
}

async function reply(job: ActionJob, issue: number, body: string): Promise<Ending> {
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
