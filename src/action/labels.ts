import { type Acceptance, readWord, recordWord, type Word } from "../github/acceptance.ts";
import { dropLabels, LABELS, whyNot } from "../github/controls.ts";
import type { PullRequestEvent } from "../github/event.ts";
import type { Handoff } from "../github/handoff.ts";
import { headInQueue } from "../github/pulls.ts";
import type { ActionJob, Ending } from "./job.ts";
import { neutralEnding } from "./neutral.ts";

/**
 * A label holds for the commit it was put on: it is obeyed by the run that the labelling started (also if that is
 * repeated) and by the merge queue, and a push removes it. Null if the commit is to be judged.
 */
export async function steer(job: ActionJob, handoff: Handoff): Promise<Ending | null> {
  const { event, api, runner } = job;
  if (event.kind === "merge-group") {
    const word = await wordOf(job, handoff, "skipped");
    return word && skipped(job, handoff, word.by);
  }
  if (event.kind !== "pull-request" || event.fork) return null;
  if (event.action === "synchronize") {
    const dropped = await dropLabels(api, event.number, event.labels);
    if (dropped.length > 0) runner.notice(`this push ends what ${dropped.join(", ")} allowed`);
    return null;
  }
  return event.action === "labeled" ? obeyLabel(job, handoff, event) : null;
}

async function obeyLabel(
  job: ActionJob,
  handoff: Handoff,
  { label, headSha: sha }: PullRequestEvent,
): Promise<Ending | null> {
  const { api, runner } = job;
  if (label === null || !Object.values<string>(LABELS).includes(label.name)) return null;
  const refusal = await whyNot(api, label.by);
  if (refusal !== null) {
    runner.warn(`${label.name} has no effect: ${refusal}`);
    return null;
  }
  const word = label.name === LABELS.skip ? "skipped" : "accepted";
  const acceptance = { by: label.by, reason: `label ${label.name}` };
  const recorded = await recordWord(api, { gate: handoff.gate, sha, word }, acceptance);
  if (!recorded.ok) runner.warn(`${label.name} was not recorded: ${recorded.failure.message}`);
  return word === "skipped" ? skipped(job, handoff, label.by) : null;
}

function skipped(job: ActionJob, handoff: Handoff, by: string): Ending {
  const paragraph = `${by} skipped the gate for ${handoff.headSha}. The next push is judged again.`;
  return neutralEnding(job, handoff, "skipped", "skipped", [paragraph]);
}

/** What somebody with write access said about this commit; in a merge queue, about the head that waits there. */
export async function wordOf(
  job: ActionJob,
  handoff: Handoff,
  word: Word,
): Promise<Acceptance | null> {
  const { event, api, runner } = job;
  const { gate, headSha } = handoff;
  if (event.kind !== "merge-group") return readWord(api, { gate, sha: headSha, word });
  if (event.pullRequest === null) return null;
  const head = await headInQueue(api, event.pullRequest);
  if (head.ok) return readWord(api, { gate, sha: head.value.sha, word });
  runner.warn(
    `what was said of pull request ${event.pullRequest} is not known: ${head.failure.message}`,
  );
  return null;
}
