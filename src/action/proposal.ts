import { readBaseline } from "../baselines/read.ts";
import type { ApiResult } from "../github/api.ts";
import { fileAt, type OpenProposal, openProposal } from "../github/baseline-pull.ts";
import type { Baseline } from "../model/baseline.ts";
import { UserError } from "../model/problem.ts";
import type { JudgeSettings } from "../model/settings.ts";
import type { Job } from "./job.ts";

/** What earlier nights have proposed and nobody has merged yet. What cannot be read is lost, with a warning. */
export async function findProposal(job: Job, judge: JudgeSettings): Promise<OpenProposal | null> {
  const target = { gate: judge.id, defaultBranch: job.place.branch };
  return orLost(job, await openProposal(job.api, target));
}

export async function proposedFile(
  job: Job,
  proposal: OpenProposal | null,
  path: string,
): Promise<string | null> {
  return proposal === null ? null : orLost(job, await fileAt(job.api, path, proposal.headSha));
}

/**
 * The pool that tonight is added to: the proposed one while the committed file is still the one it was made from. Has
 * somebody changed that since, what was proposed before is no longer its continuation.
 */
export async function poolSoFar(
  job: Job,
  committed: { readonly text: string | null; readonly where: string },
  proposal: OpenProposal | null,
): Promise<Baseline | null> {
  const { text, where } = committed;
  const known = text === null ? null : readBaseline(text, where);
  const proposed = await proposedFile(job, proposal, where);
  if (proposal === null || proposed === null || proposal.parentSha === null) return known;
  const before = await fileAt(job.api, where, proposal.parentSha);
  if (!before.ok || before.value !== text) return known;
  try {
    return readBaseline(proposed, `${where} as proposed`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    job.runner.warn(`the proposed baseline does not read, so it is lost: ${error.message}`);
    return known;
  }
}

function orLost<T>(job: Job, result: ApiResult<T>): T | null {
  if (result.ok) return result.value;
  job.runner.warn(`nights that are proposed and not merged are lost: ${result.failure.message}`);
  return null;
}
