import type { Api, ApiResult } from "./api.ts";

/** An earlier run of the same workflow, for the same pull request. */
export interface PastRun {
  readonly id: number;
  readonly headSha: string;
  /** When it ended red; null where it did not. */
  readonly failedAt: Date | null;
}

/** More are never looked at: fifty failures are enough to know. */
const MOST_RUNS = 50;

/** The runs of a workflow on a branch of this repository, the newest first; this one, and what forks ran, left out. */
export async function pastRuns(
  api: Api,
  of: { readonly workflow: string; readonly branch: string; readonly ownRun: number },
): Promise<ApiResult<PastRun[]>> {
  const found = await api.call("list earlier runs", (signal) =>
    api.octokit.rest.actions.listWorkflowRuns({
      owner: api.owner,
      repo: api.repo,
      workflow_id: of.workflow.split("/").at(-1) ?? of.workflow,
      branch: of.branch,
      per_page: MOST_RUNS,
      request: { signal },
    }),
  );
  if (!found.ok) return found;
  const own = `${api.owner}/${api.repo}`;
  const value = found.value.workflow_runs
    .filter(
      (run) =>
        run.path.split("@", 1)[0] === of.workflow &&
        run.head_repository?.full_name === own &&
        run.head_branch === of.branch,
    )
    .map((run) => ({
      id: run.id,
      headSha: run.head_sha,
      failedAt:
        run.id !== of.ownRun && run.conclusion === "failure" ? new Date(run.updated_at) : null,
    }));
  return { ok: true, value };
}

/** Every file of a commit by git's name for its bytes, as `Git.files`; also of commits that no branch has any more. */
export async function filesAt(api: Api, sha: string): Promise<ApiResult<Map<string, string>>> {
  const found = await api.call("list the files of an earlier run", (signal) =>
    api.octokit.rest.git.getTree({
      owner: api.owner,
      repo: api.repo,
      tree_sha: sha,
      recursive: "1",
      request: { signal },
    }),
  );
  if (!found.ok) return found;
  if (found.value.truncated) {
    const message = `the list of files of ${sha} is cut off`;
    return { ok: false, failure: { kind: "too-long", message } };
  }
  const files = found.value.tree.filter(({ type }) => type !== "tree");
  return {
    ok: true,
    value: new Map(
      files.map(({ mode, type, sha: name, path }) => [path, `${mode} ${type} ${name}`]),
    ),
  };
}
