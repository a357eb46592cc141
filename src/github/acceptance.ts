import { z } from "zod";
import type { Api, ApiResult } from "./api.ts";
import { checkName } from "./check-run.ts";
import { ownLogin } from "./comment.ts";
import { whyNot } from "./controls.ts";

/** A person's decision about one commit: its drop is accepted, or it need not be judged. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
}

export type Word = "accepted" | "skipped";

const RecordSchema = z.strictObject({
  format: z.literal("sre-gate-acceptance@1"),
  /** The full SHA: the decision holds for no other commit. */
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  by: z.string(),
  reason: z.string(),
});

const SUMMARY: Readonly<Record<Word, string>> = {
  accepted: "This commit may lower the score. The reason goes into the baseline's provenance.",
  skipped: "The gate did not judge this commit. Who said so goes into the baseline's provenance.",
};

function recordName(gate: string, word: Word): string {
  return `${checkName(gate)} ${word}`;
}

/**
 * Kept as a check run of the commit: it cannot move to another commit, a new push begins without one, and no state
 * is read from comments, which anybody may write.
 */
export async function recordWord(
  api: Api,
  target: { readonly gate: string; readonly sha: string; readonly word: Word },
  acceptance: Acceptance,
): Promise<ApiResult<unknown>> {
  const { gate, sha, word } = target;
  return api.call("record a word", (signal) =>
    api.octokit.rest.checks.create({
      owner: api.owner,
      repo: api.repo,
      name: recordName(gate, word),
      head_sha: sha,
      status: "completed",
      conclusion: "neutral",
      external_id: JSON.stringify({ format: "sre-gate-acceptance@1", sha, ...acceptance }),
      output: { title: `${word} by ${acceptance.by}`, summary: SUMMARY[word] },
      request: { signal },
    }),
  );
}

/**
 * Whoever may write checks can write one by this name: it counts only from the app that this token belongs to, for exactly
 * this commit, and while its author may still write here.
 */
export async function readWord(
  api: Api,
  target: { readonly gate: string; readonly sha: string; readonly word: Word },
): Promise<Acceptance | null> {
  const name = recordName(target.gate, target.word);
  const found = await api.call("look for a word", (signal) =>
    api.octokit.rest.checks.listForRef({
      owner: api.owner,
      repo: api.repo,
      ref: target.sha,
      check_name: name,
      request: { signal },
    }),
  );
  if (!found.ok) return null;
  const app = (await ownLogin(api)).replace(/\[bot\]$/, "");
  for (const check of found.value.check_runs) {
    if (check.name !== name || check.head_sha !== target.sha || check.app?.slug !== app) continue;
    const record = RecordSchema.safeParse(parseJson(check.external_id));
    if (!record.success || record.data.sha !== target.sha) continue;
    const { by, reason } = record.data;
    if ((await whyNot(api, by)) === null) return { by, reason };
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

/** What was said of the pull request that brought a commit to the default branch, and of which of its commits. */
export async function wordsOfMerge(
  api: Api,
  gate: string,
  sha: string,
): Promise<Readonly<Record<Word, string | null>>> {
  const none = { accepted: null, skipped: null };
  const pulls = await api.call("find the merged pull request", (signal) =>
    api.octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      owner: api.owner,
      repo: api.repo,
      commit_sha: sha,
      request: { signal },
    }),
  );
  const merged = pulls.ok ? pulls.value.find((pull) => pull.merged_at !== null) : undefined;
  if (!merged) return none;
  const head = merged.head.sha;
  const [accepted, skipped] = await Promise.all([
    readWord(api, { gate, sha: head, word: "accepted" }),
    readWord(api, { gate, sha: head, word: "skipped" }),
  ]);
  // With the commit: the same person says the same of many, and each is said once.
  const told = (word: Acceptance | null) =>
    word === null ? null : `${word.by}, ${head.slice(0, 12)}: ${word.reason}`;
  return { accepted: told(accepted), skipped: told(skipped) };
}
