import type { Api, ApiResult } from "./api.ts";
import { ownLogin } from "./comment.ts";

/** What the nightly found: whether something drifts, and the page that says what. */
export interface DriftState {
  readonly gate: string;
  readonly drifting: boolean;
  /** Why an open issue is closed, in words, once nothing drifts. */
  readonly over: string;
  readonly markdown: string;
}

export type DriftOutcome = "opened" | "updated" | "closed" | "quiet";

interface Issue {
  readonly number: number;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
  readonly pull_request?: unknown;
}

export function driftMarker(gate: string): string {
  return `<!-- sre-gate-drift:${gate} -->`;
}

/** One issue per gate: opened by an alarm, rewritten every night while it lasts, closed when it is over. */
export async function keepDriftIssue(
  api: Api,
  state: DriftState,
): Promise<ApiResult<DriftOutcome>> {
  const found = await findOpenIssue(api, state.gate);
  if (!found.ok) return found;
  const issue = found.value;
  if (issue === null) return state.drifting ? open(api, state) : { ok: true, value: "quiet" };
  return state.drifting ? rewrite(api, issue, state) : close(api, issue, state);
}

async function findOpenIssue(api: Api, gate: string): Promise<ApiResult<Issue | null>> {
  const author = await ownLogin(api);
  for (let page = 1; ; page += 1) {
    const result = await api.call("list issues", (signal) =>
      api.octokit.rest.issues.listForRepo({
        owner: api.owner,
        repo: api.repo,
        state: "open",
        creator: author,
        per_page: 100,
        page,
        request: { signal },
      }),
    );
    if (!result.ok) return result;
    const issues: Issue[] = result.value;
    const ours = issues.find(
      (issue) =>
        issue.pull_request === undefined &&
        issue.user?.login === author &&
        issue.body?.startsWith(driftMarker(gate)),
    );
    if (ours || issues.length < 100) return { ok: true, value: ours ?? null };
  }
}

async function open(api: Api, state: DriftState): Promise<ApiResult<DriftOutcome>> {
  const gate = state.gate === "default" ? "" : ` (${state.gate})`;
  const made = await api.call("open the drift issue", (signal) =>
    api.octokit.rest.issues.create({
      owner: api.owner,
      repo: api.repo,
      title: `sre-gate${gate}: the agent drifts on the default branch`,
      body: bodyOf(state),
      request: { signal },
    }),
  );
  return made.ok ? { ok: true, value: "opened" } : made;
}

async function rewrite(
  api: Api,
  issue: Issue,
  state: DriftState,
): Promise<ApiResult<DriftOutcome>> {
  const changed = await api.call("update the drift issue", (signal) =>
    api.octokit.rest.issues.update({
      owner: api.owner,
      repo: api.repo,
      issue_number: issue.number,
      body: bodyOf(state),
      request: { signal },
    }),
  );
  return changed.ok ? { ok: true, value: "updated" } : changed;
}

async function close(api: Api, issue: Issue, state: DriftState): Promise<ApiResult<DriftOutcome>> {
  const said = await api.call("comment on the drift issue", (signal) =>
    api.octokit.rest.issues.createComment({
      owner: api.owner,
      repo: api.repo,
      issue_number: issue.number,
      body: `${state.over}\n\n${state.markdown}`,
      request: { signal },
    }),
  );
  if (!said.ok) return said;
  const closed = await api.call("close the drift issue", (signal) =>
    api.octokit.rest.issues.update({
      owner: api.owner,
      repo: api.repo,
      issue_number: issue.number,
      state: "closed",
      state_reason: "completed",
      request: { signal },
    }),
  );
  return closed.ok ? { ok: true, value: "closed" } : closed;
}

function bodyOf(state: DriftState): string {
  return `${driftMarker(state.gate)}\n${state.markdown}`;
}
