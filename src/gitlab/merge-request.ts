import { UserError } from "../model/problem.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The merge request that a pipeline of GitLab runs for, by the variables that GitLab sets and one that the user sets. */
export interface MergeRequest {
  /** Address of its notes in the API. */
  readonly notes: string;
  /** Address of the API's word on whose token this is. */
  readonly user: string;
  readonly token: string;
  /** Commit of the target branch that the change is compared with; null where GitLab does not say. */
  readonly base: string | null;
  /** Address of a file among the job's artifacts. */
  readonly artifact: (path: string) => string;
}

/** Made for this gate alone: GitLab's own job token may not write notes. */
export const TOKEN = "SRE_GATE_GITLAB_TOKEN";

/** Null in a pipeline that is not of a merge request: there is nobody to write to. */
export function mergeRequestOf(env: Environment): MergeRequest | null {
  const number = env.CI_MERGE_REQUEST_IID;
  if (number === undefined) {
    if (env.GITLAB_CI === undefined) throw notGitLab();
    return null;
  }
  const api = env.CI_API_V4_URL;
  const project = env.CI_PROJECT_ID;
  if (api === undefined || project === undefined) throw notGitLab();
  const token = env[TOKEN];
  if (token === undefined || token === "")
    throw new UserError({
      code: "GITLAB_TOKEN_MISSING",
      where: TOKEN,
      message: "no token to write the merge request's note with",
      help: `make a project access token with the scope api and the role Reporter, and give it as the masked CI variable ${TOKEN}`,
    });
  return {
    notes: `${api}/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`,
    user: `${api}/user`,
    token,
    base: env.CI_MERGE_REQUEST_DIFF_BASE_SHA || null,
    artifact: (path) => `${env.CI_JOB_URL ?? ""}/artifacts/file/${path}`,
  };
}

function notGitLab(): UserError {
  return new UserError({
    code: "GITLAB_NOT_HERE",
    where: "--ci gitlab",
    message: "this is no job of GitLab's: CI_API_V4_URL and CI_PROJECT_ID are not set",
    help: "leave --ci out, or run it in a pipeline (examples/gitlab/sre-gate.gitlab-ci.yml)",
  });
}
