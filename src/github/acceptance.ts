import { z } from "zod";
import type { Api, ApiResult } from "./api.ts";
import { checkName } from "./check-run.ts";

/** Somebody's word that the drop of one commit is wanted. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
}

const RecordSchema = z.strictObject({
  format: z.literal("sre-gate-acceptance@1"),
  by: z.string(),
  reason: z.string(),
});

function recordName(gate: string): string {
  return `${checkName(gate)} accepted`;
}

/**
 * Kept as a check run of the commit: it cannot move to another commit, a new push begins without one, and no state
 * is read from comments, which anybody may write.
 */
export async function recordAcceptance(
  api: Api,
  gate: string,
  sha: string,
  acceptance: Acceptance,
): Promise<ApiResult<unknown>> {
  return api.call("record the acceptance", (signal) =>
    api.octokit.rest.checks.create({
      owner: api.owner,
      repo: api.repo,
      name: recordName(gate),
      head_sha: sha,
      status: "completed",
      conclusion: "neutral",
      external_id: JSON.stringify({ format: "sre-gate-acceptance@1", ...acceptance }),
      output: {
        title: `accepted by ${acceptance.by}`,
        summary: "This commit may lower the score. The reason goes into the baseline's provenance.",
      },
      request: { signal },
    }),
  );
}

export async function readAcceptance(
  api: Api,
  gate: string,
  sha: string,
): Promise<Acceptance | null> {
  const found = await api.call("look for an acceptance", (signal) =>
    api.octokit.rest.checks.listForRef({
      owner: api.owner,
      repo: api.repo,
      ref: sha,
      check_name: recordName(gate),
      request: { signal },
    }),
  );
  if (!found.ok) return null;
  for (const check of found.value.check_runs) {
    if (check.name !== recordName(gate)) continue;
    const record = RecordSchema.safeParse(parseJson(check.external_id));
    if (record.success) return { by: record.data.by, reason: record.data.reason };
  }
  return null;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

/** The acceptance of the pull request that brought a commit to the default branch. */
export async function acceptanceOfMerge(
  api: Api,
  gate: string,
  sha: string,
): Promise<Acceptance | null> {
  const pulls = await api.call("find the merged pull request", (signal) =>
    api.octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      owner: api.owner,
      repo: api.repo,
      commit_sha: sha,
      request: { signal },
    }),
  );
  if (!pulls.ok) return null;
  const merged = pulls.value.find((pull) => pull.merged_at !== null);
  return merged ? readAcceptance(api, gate, merged.head.sha) : null;
}
