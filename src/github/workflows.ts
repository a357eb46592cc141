import type { Api, ApiResult } from "./api.ts";
import type { NamedPull } from "./base.ts";

/** File names that `init` and the examples use. */
const RUN_WORKFLOW = "sre-gate-run.yml";
const GATE_WORKFLOW = ".github/workflows/sre-gate.yml";

/** Where workflows are started from. */
export async function defaultBranch(api: Api): Promise<string> {
  const found = await api.call("read the repository", (signal) =>
    api.octokit.rest.repos.get({ owner: api.owner, repo: api.repo, request: { signal } }),
  );
  return found.ok ? found.value.default_branch : "main";
}

/** Starts the workflow for runs by hand, pinned to one commit. */
export async function startRun(
  api: Api,
  pull: NamedPull,
  ref: string,
): Promise<ApiResult<unknown>> {
  return api.call("start the run", (signal) =>
    api.octokit.rest.actions.createWorkflowDispatch({
      owner: api.owner,
      repo: api.repo,
      workflow_id: RUN_WORKFLOW,
      ref,
      inputs: { "pull-request": String(pull.number), "head-sha": pull.headSha },
      request: { signal },
    }),
  );
}

/** A run of the gate's own workflow for a pull request. */
export interface GateRun {
  readonly id: number;
  readonly attempt: number;
  readonly failed: boolean;
}

/** The newest first. */
export async function gateRuns(api: Api, headSha: string): Promise<ApiResult<GateRun[]>> {
  const runs = await api.call("find the gate's run", (signal) =>
    api.octokit.rest.actions.listWorkflowRunsForRepo({
      owner: api.owner,
      repo: api.repo,
      head_sha: headSha,
      event: "pull_request",
      per_page: 100,
      request: { signal },
    }),
  );
  if (!runs.ok) return runs;
  const own = runs.value.workflow_runs.filter((run) => run.path?.startsWith(GATE_WORKFLOW));
  const value = own.map(({ id, run_attempt: attempt = 1, conclusion }) => {
    return { id, attempt, failed: conclusion === "failure" };
  });
  return { ok: true, value };
}

/** Repeats the failed gate of a commit, so that an acceptance is seen. */
export async function repeatGate(api: Api, headSha: string): Promise<ApiResult<unknown>> {
  const runs = await gateRuns(api, headSha);
  if (!runs.ok) return runs;
  const failed = runs.value.find((run) => run.failed);
  if (!failed) {
    const message = `no failed run of ${GATE_WORKFLOW} at ${headSha}`;
    return { ok: false, failure: { kind: "missing", message } };
  }
  return api.call("repeat the gate", (signal) =>
    api.octokit.rest.actions.reRunWorkflowFailedJobs({
      owner: api.owner,
      repo: api.repo,
      run_id: failed.id,
      request: { signal },
    }),
  );
}
