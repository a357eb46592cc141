import type { GateRequest } from "../gate.ts";
import type { ActionJob } from "./job.ts";
import type { Prepared } from "./prepare.ts";

/**
 * Which commit's agent may be run beside the head's. Always the commit that judges, never one that a fork names: of
 * a fork's pull request the base is a commit of this repository too. It runs as the head does: in the same sandbox,
 * with what the base's `judge.env` passes on, and without the token and the runner's secrets.
 */
export function baseSide(
  { event }: ActionJob,
  { target, trusted }: Prepared,
): Required<Pick<GateRequest, "baseRef" | "skipUnchanged">> {
  const { sides, named, fork } = target;
  // A fork's own job only makes data: the publisher judges it, and knows no second run.
  const onlyData = fork && named === null;
  const confirms = trusted.judge?.confirm === "base";
  const differs = sides.baseSha !== sides.headSha;
  return {
    baseRef: differs && confirms && !onlyData ? sides.baseSha : null,
    // A maintainer who names a commit wants it run, whatever it changes.
    skipUnchanged:
      named === null && (event.kind === "pull-request" || event.kind === "merge-group"),
  };
}
