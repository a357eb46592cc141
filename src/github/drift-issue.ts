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

/** `dismissed`: a person closed it as not planned, and the drift they know of goes on. */
export type DriftOutcome = "opened" | "updated" | "reopened" | "closed" | "dismissed" | "quiet";

interface Issue {
  readonly number: number;
  readonly state: string;
  readonly state_reason?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
  readonly pull_request?: unknown;
}

export function driftMarker(gate: string): string {
  return `<!-- sre-gate-drift:${gate} -->`;
}

/** Of an issue whose drift is over: another drift opens another issue. */
function overMarker(gate: string): string {
  return `<!-- sre-gate-drift-over:${gate} -->`;
}

const REOPENED =
  "The drift is still there, so this is open again. Closed as not planned it stays closed until the drift is over; `/sre-gate accept` on the pull request that changed the level makes it the normal one.";

/**
 * One issue per drift: opened by an alarm, rewritten every night while it lasts, closed when it is over. A person who
 * closes it as done before that finds it open again, as not planned is left in peace.
 */
export async function keepDriftIssue(
  api: Api,
  state: DriftState,
): Promise<ApiResult<DriftOutcome>> {
  const found = await findIssue(api, state.gate);
  if (!found.ok) return found;
  const issue = found.value;
  if (issue === null) return state.drifting ? open(api, state) : { ok: true, value: "quiet" };
  if (issue.state === "open") {
    return state.drifting
      ? as("updated", await edit(api, issue, { body: bodyOf(state) }))
      : close(api, issue, state);
  }
  if (!state.drifting) return as("quiet", await edit(api, issue, { body: over(issue, state) }));
  return issue.state_reason === "not_planned" || issue.state_reason === "duplicate"
    ? { ok: true, value: "dismissed" }
    : reopen(api, issue, state);
}

/** The newest of ours whose drift is not over, whoever closed it. */
async function findIssue(api: Api, gate: string): Promise<ApiResult<Issue | null>> {
  const author = await ownLogin(api);
  for (let page = 1; ; page += 1) {
    const result = await api.call("list issues", (signal) =>
      api.octokit.rest.issues.listForRepo({
        owner: api.owner,
        repo: api.repo,
        state: "all",
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

async function reopen(api: Api, issue: Issue, state: DriftState): Promise<ApiResult<DriftOutcome>> {
  const opened = await edit(api, issue, { state: "open", body: bodyOf(state) });
  return opened.ok ? as("reopened", await comment(api, issue, REOPENED)) : opened;
}

async function close(api: Api, issue: Issue, state: DriftState): Promise<ApiResult<DriftOutcome>> {
  const said = await comment(api, issue, `${state.over}\n\n${state.markdown}`);
  if (!said.ok) return said;
  const body = over(issue, state);
  return as("closed", await edit(api, issue, { state: "closed", state_reason: "completed", body }));
}

function as(outcome: DriftOutcome, done: ApiResult<unknown>): ApiResult<DriftOutcome> {
  return done.ok ? { ok: true, value: outcome } : done;
}

interface Change {
  readonly body: string;
  readonly state?: "open" | "closed";
  readonly state_reason?: "completed";
}

function edit(api: Api, issue: Issue, change: Change): Promise<ApiResult<unknown>> {
  return api.call("change the drift issue", (signal) =>
    api.octokit.rest.issues.update({
      owner: api.owner,
      repo: api.repo,
      issue_number: issue.number,
      ...change,
      request: { signal },
    }),
  );
}

function comment(api: Api, issue: Issue, body: string): Promise<ApiResult<unknown>> {
  return api.call("comment on the drift issue", (signal) =>
    api.octokit.rest.issues.createComment({
      owner: api.owner,
      repo: api.repo,
      issue_number: issue.number,
      body,
      request: { signal },
    }),
  );
}

/** What it said last, no longer as the drift of today. */
function over(issue: Issue, { gate }: DriftState): string {
  return (issue.body ?? "").replace(driftMarker(gate), overMarker(gate));
}

function bodyOf(state: DriftState): string {
  return `${driftMarker(state.gate)}\n${state.markdown}`;
}
