import { readBaselineOf } from "../baselines/read.ts";
import { guardedFrom } from "../gate/agent-side.ts";
import type { Handoff } from "../github/handoff.ts";
import { identifyAgent } from "../runner/agent/identify.ts";
import type { Settings } from "../settings/resolve.ts";
import type { ActionJob, Ending } from "./job.ts";
import { neutralEnding } from "./neutral.ts";
import type { Prepared } from "./prepare.ts";

/**
 * A fork's own job has no keys and may not write. It goes on (null) only where running costs nothing, because the judge
 * gives the agent no network; what it finds is data for the publisher, never a verdict.
 */
export async function forkEnding(
  job: ActionJob,
  { target }: Prepared,
  handoff: Handoff,
  settings: Settings,
  baseline: { readonly text: string | null; readonly where: string },
): Promise<Ending | null> {
  if (!target.fork || target.named !== null) return null;
  const agent = await identifyAgent(settings.agent, guardedFrom(settings, settings.agent, []));
  const known =
    baseline.text === null
      ? null
      : readBaselineOf(settings.judge.id, baseline.text, baseline.where);
  if (known?.agent.digest === agent.digest) {
    return neutralEnding(job, handoff, "unverified", "the agent is unchanged", [
      "This pull request comes from a fork and leaves the agent as the baseline knows it, so nothing was run.",
    ]);
  }
  if (settings.judge.network === "none") return null;
  return neutralEnding(job, handoff, "unverified", "not run", [
    "This pull request comes from a fork, and its agent needs keys that forks are not given.",
    `A maintainer who has read the change starts the gate with /sre-gate run ${target.headSha}.`,
  ]);
}
