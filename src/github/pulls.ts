import { UserError } from "../model/problem.ts";
import type { Api, ApiResult } from "./api.ts";
import type { NamedPull } from "./base.ts";

/** A pull request as the API has it now; what a maintainer looked at must still be its head. */
export async function findPull(
  api: Api,
  number: number,
  lookedAt: string | null,
): Promise<NamedPull> {
  const found = await api.call("read the pull request", (signal) =>
    api.octokit.rest.pulls.get({
      owner: api.owner,
      repo: api.repo,
      pull_number: number,
      request: { signal },
    }),
  );
  const where = `pull request ${number}`;
  if (!found.ok) throw unreadable(where, found.failure.message);
  const { head, base } = found.value;
  if (lookedAt !== null && head.sha !== lookedAt) {
    throw new UserError({
      code: "PULL_REQUEST_MOVED",
      where,
      message: `its head is ${head.sha} now, and ${lookedAt} was looked at`,
      help: "look at what was pushed since, then start the run for that commit",
    });
  }
  return {
    number,
    headSha: head.sha,
    baseSha: base.sha,
    fork: head.repo?.full_name !== base.repo.full_name,
  };
}

/**
 * The pull requests whose head is the commit that another workflow ran; a branch may be offered to several bases. The
 * event's own list is empty for forks, and a number inside the fork's data would let it write on any pull request.
 */
export async function findForkPulls(
  api: Api,
  run: { readonly headSha: string; readonly headRepository: string; readonly headBranch: string },
): Promise<NamedPull[]> {
  const [owner = ""] = run.headRepository.split("/");
  const found = await api.call("find the fork's pull request", (signal) =>
    api.octokit.rest.pulls.list({
      owner: api.owner,
      repo: api.repo,
      state: "open",
      head: `${owner}:${run.headBranch}`,
      per_page: 100,
      request: { signal },
    }),
  );
  if (!found.ok) throw unreadable("the fork's pull request", found.failure.message);
  return (
    found.value
      // Two repositories of one owner may have a branch of one name.
      .filter(({ head }) => head.sha === run.headSha && head.repo?.full_name === run.headRepository)
      .map(({ number, head, base }) => {
        return { number, headSha: head.sha, baseSha: base.sha, fork: true };
      })
      .sort((left, right) => left.number - right.number)
  );
}

/** Head of a pull request that waits in a merge queue: it cannot move there, a push takes it out. */
export async function headInQueue(
  api: Api,
  number: number,
): Promise<ApiResult<{ readonly sha: string; readonly branch: string }>> {
  const found = await api.call("read the pull request in the queue", (signal) =>
    api.octokit.rest.pulls.get({
      owner: api.owner,
      repo: api.repo,
      pull_number: number,
      request: { signal },
    }),
  );
  if (!found.ok) return found;
  const { sha, ref: branch } = found.value.head;
  return { ok: true, value: { sha, branch } };
}

/** The last commit that both have: GitHub knows the history that a shallow checkout has not. */
export async function mergeBase(api: Api, base: string, head: string): Promise<ApiResult<string>> {
  const found = await api.call("find the merge base", (signal) =>
    api.octokit.rest.repos.compareCommitsWithBasehead({
      owner: api.owner,
      repo: api.repo,
      basehead: `${base}...${head}`,
      // The commits themselves are not asked for.
      per_page: 1,
      request: { signal },
    }),
  );
  return found.ok ? { ok: true, value: found.value.merge_base_commit.sha } : found;
}

function unreadable(where: string, message: string): UserError {
  return new UserError({
    code: "PULL_REQUEST_UNREADABLE",
    where,
    message,
    help: "check the number, and that the token has `pull-requests: read`",
  });
}
