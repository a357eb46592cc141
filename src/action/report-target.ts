import { join, relative } from "node:path";
import { findSides, type NamedPull, type Sides } from "../github/base.ts";
import { findPull } from "../github/pulls.ts";
import type { ActionSource } from "../github/trust.ts";
import { digestOf } from "../model/digest.ts";
import type { ActionJob } from "./job.ts";

/** Where this gate reports to, and for which commit. */
export interface ReportTarget {
  readonly sides: Sides;
  readonly named: NamedPull | null;
  /** The pull request that is judged; null where there is none. */
  readonly number: number | null;
  /** Where to report; null where there is none, and for a fork's own job, whose token may not write. */
  readonly pullRequest: number | null;
  readonly headSha: string;
  readonly fork: boolean;
}

export async function findTarget(job: ActionJob): Promise<ReportTarget> {
  const { event, inputs, place, git, api } = job;
  const number = inputs["pull-request"];
  const named = number === null ? null : await findPull(api, number, inputs["head-sha"]);
  const sides = await findSides(event, place, git, named);
  if (named !== null) {
    const { headSha, fork } = named;
    return { sides, named, number, pullRequest: named.number, headSha, fork };
  }
  if (event.kind === "pull-request") {
    const { headSha, fork } = event;
    const pullRequest = fork ? null : event.number;
    return { sides, named, number: event.number, pullRequest, headSha, fork };
  }
  const queued = event.kind === "merge-group" ? event.pullRequest : null;
  return { sides, named, number: queued, pullRequest: null, headSha: sides.headSha, fork: false };
}

export function actionSource({ runner, place }: ActionJob): ActionSource {
  const { SRE_GATE_ACTION: name, GITHUB_ACTION_PATH: folder = "" } = runner.env;
  if (name) return { kind: "repository", name };
  return { kind: "folder", path: relative(place.workspace, folder) };
}

/** Used by this job alone; no other job reads it. */
export function cacheFolder({ runner, inputs }: Pick<ActionJob, "runner" | "inputs">): string {
  const gate = digestOf({ config: inputs.config }).slice(0, 10);
  return join(runner.env.RUNNER_TEMP ?? "", "sre-gate", `cache-${gate}`);
}
