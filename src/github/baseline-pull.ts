import type { Api, ApiResult } from "./api.ts";
import { mergeBase } from "./pulls.ts";

/** Files the nightly wants on the default branch, by path. */
export interface BaselineProposal {
  readonly gate: string;
  readonly defaultBranch: string;
  /** Commit of the default branch that the nightly ran. */
  readonly baseSha: string;
  readonly files: Readonly<Record<string, string>>;
  readonly title: string;
  readonly markdown: string;
}

export interface BaselinePull {
  readonly number: number;
  readonly url: string;
  readonly headSha: string;
  readonly kind: "opened" | "updated";
}

export function baselineBranch(gate: string): string {
  return `sre-gate/baseline-${gate}`;
}

/**
 * One pull request per gate. Its branch is one commit on top of what the nightly ran, made by the API, so that the job
 * needs neither credentials in its checkout nor a clean work tree.
 */
export async function proposeBaseline(
  api: Api,
  proposal: BaselineProposal,
): Promise<ApiResult<BaselinePull>> {
  const commit = await makeCommit(api, proposal);
  if (!commit.ok) return commit;
  const headSha = commit.value.sha;
  const moved = await moveBranch(api, baselineBranch(proposal.gate), headSha);
  if (!moved.ok) return moved;
  const known = await findPull(api, proposal);
  if (!known.ok) return known;
  const [pull] = known.value;
  const written = pull ? await editPull(api, pull.number, proposal) : await openPull(api, proposal);
  if (!written.ok) return written;
  const { number, html_url: url } = written.value;
  return { ok: true, value: { number, url, headSha, kind: pull ? "updated" : "opened" } };
}

/** The open proposal. */
export interface OpenProposal {
  readonly headSha: string;
  /** Commit of the default branch that it has: the one it was made on, or a later one that somebody merged into it. */
  readonly standsOn: string;
}

export async function openProposal(
  api: Api,
  target: Pick<BaselineProposal, "gate" | "defaultBranch">,
): Promise<ApiResult<OpenProposal | null>> {
  const known = await findPull(api, target);
  if (!known.ok) return known;
  if (known.value.length === 0) return { ok: true, value: null };
  const commit = await api.call("read the proposed commit", (signal) =>
    api.octokit.rest.repos.getCommit({
      owner: api.owner,
      repo: api.repo,
      ref: `heads/${baselineBranch(target.gate)}`,
      request: { signal },
    }),
  );
  if (!commit.ok) return commit;
  const headSha = commit.value.sha;
  const base = await mergeBase(api, target.defaultBranch, headSha);
  return base.ok ? { ok: true, value: { headSha, standsOn: base.value } } : base;
}

/** A file at a commit; null where it is not there, or is none we could have written. */
export async function fileAt(
  api: Api,
  path: string,
  sha: string,
): Promise<ApiResult<string | null>> {
  const found = await api.call("read a file", (signal) =>
    api.octokit.rest.repos.getContent({
      owner: api.owner,
      repo: api.repo,
      path,
      ref: sha,
      request: { signal },
    }),
  );
  if (!found.ok) return found.failure.kind === "missing" ? { ok: true, value: null } : found;
  const file = found.value;
  if (!("content" in file) || file.type !== "file") return { ok: true, value: null };
  if (file.encoding === "base64") return { ok: true, value: decoded(file.content) };
  // Above 1 MB GitHub leaves the content out and gives it as a blob alone.
  const blob = await api.call("read a large file", (signal) =>
    api.octokit.rest.git.getBlob({
      owner: api.owner,
      repo: api.repo,
      file_sha: file.sha,
      request: { signal },
    }),
  );
  return blob.ok ? { ok: true, value: decoded(blob.value.content) } : blob;
}

function decoded(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}

async function makeCommit(
  api: Api,
  proposal: BaselineProposal,
): Promise<ApiResult<{ sha: string }>> {
  const { owner, repo, octokit } = api;
  const base = await api.call("read the base commit", (signal) =>
    octokit.rest.git.getCommit({
      owner,
      repo,
      commit_sha: proposal.baseSha,
      request: { signal },
    }),
  );
  if (!base.ok) return base;
  const tree = await api.call("write the tree", (signal) =>
    octokit.rest.git.createTree({
      owner,
      repo,
      base_tree: base.value.tree.sha,
      tree: Object.entries(proposal.files).map(([path, content]) => ({
        path,
        content,
        mode: "100644" as const,
        type: "blob" as const,
      })),
      request: { signal },
    }),
  );
  if (!tree.ok) return tree;
  return api.call("write the commit", (signal) =>
    octokit.rest.git.createCommit({
      owner,
      repo,
      message: proposal.title,
      tree: tree.value.sha,
      parents: [proposal.baseSha],
      request: { signal },
    }),
  );
}

async function moveBranch(api: Api, branch: string, sha: string): Promise<ApiResult<unknown>> {
  const { owner, repo, octokit } = api;
  const moved = await api.call("move the baseline branch", (signal) =>
    octokit.rest.git.updateRef({
      owner,
      repo,
      ref: `heads/${branch}`,
      sha,
      force: true,
      request: { signal },
    }),
  );
  if (moved.ok) return moved;
  // There is no such branch yet: GitHub says 422 for that, other servers 404.
  return api.call("make the baseline branch", (signal) =>
    octokit.rest.git.createRef({
      owner,
      repo,
      ref: `refs/heads/${branch}`,
      sha,
      request: { signal },
    }),
  );
}

function findPull(api: Api, proposal: Pick<BaselineProposal, "gate" | "defaultBranch">) {
  return api.call("find the baseline pull request", (signal) =>
    api.octokit.rest.pulls.list({
      owner: api.owner,
      repo: api.repo,
      state: "open",
      head: `${api.owner}:${baselineBranch(proposal.gate)}`,
      base: proposal.defaultBranch,
      request: { signal },
    }),
  );
}

function openPull(api: Api, proposal: BaselineProposal) {
  return api.call("open the baseline pull request", (signal) =>
    api.octokit.rest.pulls.create({
      owner: api.owner,
      repo: api.repo,
      head: baselineBranch(proposal.gate),
      base: proposal.defaultBranch,
      title: proposal.title,
      body: proposal.markdown,
      request: { signal },
    }),
  );
}

function editPull(api: Api, number: number, proposal: BaselineProposal) {
  return api.call("update the baseline pull request", (signal) =>
    api.octokit.rest.pulls.update({
      owner: api.owner,
      repo: api.repo,
      pull_number: number,
      title: proposal.title,
      body: proposal.markdown,
      request: { signal },
    }),
  );
}
