import { readBaseline } from "../baselines/read.ts";
import type { ApiFailure } from "../github/api.ts";
import { fileAt, openProposal } from "../github/baseline-pull.ts";
import { historyPath } from "../github/trust.ts";
import type { Baseline } from "../model/baseline.ts";
import { UserError } from "../model/problem.ts";
import type { JudgeSettings } from "../model/settings.ts";
import type { ActionJob } from "./job.ts";
import type { readBaselineText } from "./prepare.ts";

/** What earlier nights proposed and nobody has merged yet. */
export type Proposal =
  | { readonly kind: "none" }
  | ({ readonly kind: "open" } & ProposedFiles)
  /** Tonight must not be proposed either, since it would replace them. */
  | { readonly kind: "unknown" };

interface ProposedFiles {
  readonly baseline: string | null;
  readonly history: string | null;
  /** The baseline that the proposal is based on. */
  readonly baselineBefore: string | null;
}

export async function findProposal(
  job: ActionJob,
  judge: JudgeSettings,
  { where }: ReturnType<typeof readBaselineText>,
): Promise<Proposal> {
  const { api, place, runner } = job;
  const unknown = ({ message }: ApiFailure): Proposal => {
    runner.warn(`the nights that wait in the proposal cannot be read: ${message}`);
    return { kind: "unknown" };
  };
  const found = await openProposal(api, { gate: judge.id, defaultBranch: place.branch });
  if (!found.ok) return unknown(found.failure);
  if (found.value === null) return { kind: "none" };
  const { headSha, standsOn } = found.value;
  const baseline = await fileAt(api, where, headSha);
  if (!baseline.ok) return unknown(baseline.failure);
  const history = await fileAt(api, historyPath(judge), headSha);
  if (!history.ok) return unknown(history.failure);
  const before = await fileAt(api, where, standsOn);
  if (!before.ok) return unknown(before.failure);
  return {
    kind: "open",
    baseline: baseline.value,
    history: history.value,
    baselineBefore: before.value,
  };
}

/**
 * The pool that tonight is added to: the proposed one as long as the committed file is the one it was made from. If
 * somebody has changed that file since, the proposal no longer continues it.
 */
export function poolSoFar(
  job: ActionJob,
  committed: ReturnType<typeof readBaselineText>,
  proposal: Proposal,
): Baseline | null {
  const { text, where } = committed;
  const known = text === null ? null : readBaseline(text, where);
  if (proposal.kind !== "open" || proposal.baseline === null) return known;
  if (proposal.baselineBefore !== text) return known;
  try {
    return readBaseline(proposal.baseline, `${where} as proposed`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    job.runner.warn(`the proposed baseline does not read, so it is lost: ${error.message}`);
    return known;
  }
}
