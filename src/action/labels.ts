import { recordAcceptance } from "../github/acceptance.ts";
import { dropLabels, LABELS, mayWrite } from "../github/controls.ts";
import type { Handoff } from "../github/handoff.ts";
import type { Ending, Job } from "./job.ts";
import { neutralEnding } from "./neutral.ts";

/**
 * Labels hold for the commit they were put on: the run that the labelling started obeys (also when it is repeated), a
 * push takes them away. Null: go on and judge.
 */
export async function steer(job: Job, handoff: Handoff): Promise<Ending | null> {
  const { event, api, runner } = job;
  if (event.kind !== "pull-request" || event.fork) return null;
  const { label } = event;
  if (event.action === "synchronize") {
    const dropped = await dropLabels(api, event.number, event.labels);
    if (dropped.length > 0) runner.notice(`this push ends what ${dropped.join(", ")} allowed`);
    return null;
  }
  const ours = label !== null && Object.values<string>(LABELS).includes(label.name);
  if (event.action !== "labeled" || label === null || !ours) return null;
  if (!(await mayWrite(api, label.by))) {
    runner.warn(`${label.name} has no effect: ${label.by} may label here, but not write`);
    return null;
  }
  if (label.name === LABELS.skip) {
    const paragraph = `${label.by} skipped the gate for ${event.headSha}. The next push is judged again.`;
    return neutralEnding(job, handoff, "skipped", "skipped", [paragraph]);
  }
  const acceptance = { by: label.by, reason: `label ${label.name}` };
  const recorded = await recordAcceptance(api, handoff.gate, event.headSha, acceptance);
  if (!recorded.ok) runner.warn(`the acceptance was not recorded: ${recorded.failure.message}`);
  return null;
}
