import { UserError } from "../model/problem.ts";
import type { Api } from "./api.ts";
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
  if (!found.ok) {
    throw new UserError({
      code: "PULL_REQUEST_UNREADABLE",
      where,
      message: found.failure.message,
      help: "check the number, and that the token has `pull-requests: read`",
    });
  }
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
