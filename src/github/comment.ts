import type { Api, ApiFailure } from "./api.ts";

export interface CommentTarget {
  readonly pullRequest: number;
  /** Id of the gate: two gates in one pull request keep two comments. */
  readonly gate: string;
}

export type CommentOutcome =
  | { readonly kind: "created" | "updated"; readonly id: number; readonly url: string }
  | { readonly kind: "failed"; readonly failure: ApiFailure };

interface Comment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
}

/** Hidden first line of our comment. */
export function marker(gate: string): string {
  return `<!-- sre-gate:${gate} -->`;
}

/** Writes the one comment of this gate: the one found again, or a new one. */
export async function putComment(
  api: Api,
  target: CommentTarget,
  body: string,
): Promise<CommentOutcome> {
  const text = `${marker(target.gate)}\n${body}`;
  const found = await findComments(api, target);
  if (!found.ok) return { kind: "failed", failure: found.failure };
  const [first, ...others] = found.value;
  if (first !== undefined) {
    const updated = await update(api, first.id, text);
    if (updated.kind !== "gone") {
      await removeAll(api, others);
      return updated.outcome;
    }
  }
  const created = await create(api, target, text);
  if (created.kind !== "created") return created;
  return settleRace(api, target, text, created);
}

/**
 * Our comments on a pull request, oldest first, over all pages. The marker alone would take over a comment in which
 * somebody quotes ours; the author alone would take the comment of another action that uses the same token.
 */
async function findComments(api: Api, target: CommentTarget) {
  const found: Comment[] = [];
  const author = await ownLogin(api);
  for (let page = 1; ; page += 1) {
    const result = await api.call("list comments", (signal) =>
      api.octokit.rest.issues.listComments({
        owner: api.owner,
        repo: api.repo,
        issue_number: target.pullRequest,
        per_page: 100,
        page,
        request: { signal },
      }),
    );
    if (!result.ok) return result;
    const comments: Comment[] = result.value;
    found.push(...comments.filter((comment) => isOurs(comment, target, author)));
    if (comments.length < 100) return { ok: true as const, value: found };
  }
}

function isOurs(comment: Comment, target: CommentTarget, author: string): boolean {
  const marked = comment.body?.startsWith(`${marker(target.gate)}\n`) ?? false;
  return marked && comment.user?.login === author;
}

/** Who the job's own token is; only it may ask neither way. */
const JOB_TOKEN_LOGIN = "github-actions[bot]";

interface Viewer {
  readonly viewer: { readonly login: string };
}

/** Login behind the token. Tokens of apps may ask by GraphQL only, some servers answer by REST only. */
export async function ownLogin(api: Api): Promise<string> {
  const viewer = await api.call("who am I", async (signal) => ({
    data: await api.octokit.graphql<Viewer>("{ viewer { login } }", { request: { signal } }),
  }));
  if (viewer.ok) return viewer.value.viewer.login;
  const user = await api.call("who am I", (signal) =>
    api.octokit.rest.users.getAuthenticated({ request: { signal } }),
  );
  return user.ok ? user.value.login : JOB_TOKEN_LOGIN;
}

async function update(
  api: Api,
  id: number,
  body: string,
): Promise<{ kind: "done"; outcome: CommentOutcome } | { kind: "gone" }> {
  const result = await api.call("update the comment", (signal) =>
    api.octokit.rest.issues.updateComment({
      owner: api.owner,
      repo: api.repo,
      comment_id: id,
      body,
      request: { signal },
    }),
  );
  if (result.ok) {
    return { kind: "done", outcome: { kind: "updated", id, url: result.value.html_url } };
  }
  // Somebody deleted it between our reading and our writing.
  if (result.failure.kind === "missing") return { kind: "gone" };
  return { kind: "done", outcome: { kind: "failed", failure: result.failure } };
}

async function create(api: Api, target: CommentTarget, body: string): Promise<CommentOutcome> {
  const result = await api.call("create the comment", (signal) =>
    api.octokit.rest.issues.createComment({
      owner: api.owner,
      repo: api.repo,
      issue_number: target.pullRequest,
      body,
      request: { signal },
    }),
  );
  if (!result.ok) return { kind: "failed", failure: result.failure };
  return { kind: "created", id: result.value.id, url: result.value.html_url };
}

/**
 * Two jobs that both found no comment have now made two; a request that timed out may have made one too. Both look
 * again, both keep the oldest, and the newest text goes into it.
 */
async function settleRace(
  api: Api,
  target: CommentTarget,
  body: string,
  created: CommentOutcome & { kind: "created" | "updated" },
): Promise<CommentOutcome> {
  const found = await findComments(api, target);
  if (!found.ok) return created;
  const [oldest, ...others] = found.value;
  if (oldest === undefined) return created;
  await removeAll(api, others);
  // The other job may have removed ours already: then only its own is left, and takes our text.
  if (oldest.id === created.id) return created;
  const updated = await update(api, oldest.id, body);
  return updated.kind === "done" ? updated.outcome : created;
}

async function removeAll(api: Api, comments: readonly Comment[]): Promise<void> {
  for (const comment of comments) {
    await api.call("delete a duplicate comment", (signal) =>
      api.octokit.rest.issues.deleteComment({
        owner: api.owner,
        repo: api.repo,
        comment_id: comment.id,
        request: { signal },
      }),
    );
  }
}
