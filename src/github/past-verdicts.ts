import type { Api } from "./api.ts";
import { type CommentTarget, marker, ownLogin } from "./comment.ts";

/** Hidden last line of our comments: what was decided, for those who come later. */
export function verdictMark(gate: string, verdict: string): string {
  return `<!-- sre-gate-verdict:${gate}:${verdict} -->`;
}

/** Each costs a request, and older ones say little about the gate as it is now. */
const PULLS = 10;

/** What this gate said on the other pull requests touched last; null when GitHub does not tell. */
export async function pastVerdicts(api: Api, target: CommentTarget): Promise<string[] | null> {
  const author = await ownLogin(api);
  // Not the issues, among which they are too: a gate has no permission to read those of a private repository.
  const listed = await api.call("list pull requests", (signal) =>
    api.octokit.rest.pulls.list({
      owner: api.owner,
      repo: api.repo,
      state: "all",
      sort: "updated",
      direction: "desc",
      per_page: PULLS + 1,
      request: { signal },
    }),
  );
  if (!listed.ok) return null;
  const others = listed.value.filter(({ number }) => number !== target.pullRequest);
  const said = await Promise.all(
    others.slice(0, PULLS).map(({ number }) => verdictOn(api, target.gate, number, author)),
  );
  return said.flatMap((verdict) => verdict ?? []);
}

/** Only our own comment counts: anybody may write one that looks like it. */
async function verdictOn(
  api: Api,
  gate: string,
  pull: number,
  author: string,
): Promise<string | null> {
  const found = await api.call("read what was said", (signal) =>
    api.octokit.rest.issues.listComments({
      owner: api.owner,
      repo: api.repo,
      issue_number: pull,
      per_page: 100,
      request: { signal },
    }),
  );
  if (!found.ok) return null;
  const own = found.value.find(
    ({ body, user }) => user?.login === author && body?.startsWith(`${marker(gate)}\n`),
  );
  const start = verdictMark(gate, "").replace(" -->", "");
  const line = own?.body?.trimEnd().split("\n").at(-1) ?? "";
  return line.startsWith(start) ? line.slice(start.length, -" -->".length) : null;
}
