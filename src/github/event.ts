import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { problemsOfIssues } from "../model/issue.ts";
import { UserError } from "../model/problem.ts";

/** Where the job runs; every value comes from the runner, none from the pull request. */
export interface Place {
  readonly repository: string;
  readonly server: string;
  readonly api: string;
  readonly workspace: string;
  readonly sha: string;
  /** Name of the branch the job runs on. */
  readonly branch: string;
  readonly runId: string;
  readonly runAttempt: string;
  /** Path of the workflow's file in the repository; null where the runner does not say. */
  readonly workflow: string | null;
  readonly actor: string;
  /** Artifacts of this generation and the cache of forks work only on github.com and its data-residency hosts. */
  readonly enterpriseServer: boolean;
}

export interface PullRequestEvent {
  readonly kind: "pull-request";
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** Name of the branch it comes from. */
  readonly branch: string | null;
  readonly fork: boolean;
  readonly labels: readonly string[];
  readonly author: string;
  readonly action: string;
  /** Of `labeled`: which label, and who put it there. */
  readonly label: { readonly name: string; readonly by: string } | null;
}

export type GateEvent =
  | PullRequestEvent
  | {
      readonly kind: "merge-group";
      readonly headSha: string;
      readonly baseSha: string;
      /** Whose turn it is; null where the branch of the queue does not say. */
      readonly pullRequest: number | null;
    }
  | { readonly kind: "push"; readonly defaultBranch: boolean }
  | { readonly kind: "schedule" }
  | { readonly kind: "dispatch"; readonly defaultBranch: boolean }
  | {
      readonly kind: "workflow-run";
      readonly runId: number;
      readonly headSha: string;
      readonly headRepository: string;
      readonly headBranch: string;
      readonly event: string;
    }
  | {
      readonly kind: "comment";
      readonly number: number;
      readonly commentId: number;
      readonly action: string;
      readonly body: string;
      readonly author: string;
      readonly onPullRequest: boolean;
    };

type Environment = Readonly<Record<string, string | undefined>>;

export function readPlace(env: Environment): Place {
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  const host = new URL(server).hostname;
  return {
    repository: need(env, "GITHUB_REPOSITORY"),
    server,
    api: env.GITHUB_API_URL ?? "https://api.github.com",
    workspace: need(env, "GITHUB_WORKSPACE"),
    sha: need(env, "GITHUB_SHA"),
    branch: env.GITHUB_REF_NAME ?? "main",
    runId: env.GITHUB_RUN_ID ?? "0",
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? "1",
    workflow: workflowOf(env.GITHUB_WORKFLOW_REF ?? ""),
    actor: env.GITHUB_ACTOR ?? "",
    enterpriseServer: host !== "github.com" && !host.endsWith(".ghe.com"),
  };
}

/** owner/repository/.github/workflows/gate.yml@refs/heads/main */
function workflowOf(ref: string): string | null {
  return /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(ref)?.[1] ?? null;
}

export function readEvent(env: Environment): GateEvent {
  const name = need(env, "GITHUB_EVENT_NAME");
  const path = env.GITHUB_EVENT_PATH ?? "";
  const payload = existsSync(path) ? readPayload(path) : {};
  switch (name) {
    case "pull_request":
      return pullRequest(payload);
    case "merge_group": {
      const { merge_group: group } = checked(mergeGroupPayload, payload);
      const { head_sha: headSha, base_sha: baseSha } = group;
      // refs/heads/gh-readonly-queue/main/pr-17-<sha>
      const number = /\/pr-([1-9]\d*)-[0-9a-f]+$/.exec(group.head_ref)?.[1];
      const pullRequest = number === undefined ? null : Number(number);
      return { kind: "merge-group", headSha, baseSha, pullRequest };
    }
    case "push":
      return { kind: "push", defaultBranch: onDefaultBranch(payload) };
    case "schedule":
      return { kind: "schedule" };
    case "workflow_dispatch":
      return { kind: "dispatch", defaultBranch: onDefaultBranch(payload) };
    case "workflow_run":
      return workflowRun(payload);
    case "issue_comment":
      return comment(payload);
    case "pull_request_target":
      throw new UserError({
        code: "EVENT_PULL_REQUEST_TARGET",
        where: "on: pull_request_target",
        message: "this event gives the code of a stranger the repository's secrets and write token",
        help: "use `on: pull_request`, and for forks the two workflows of docs/setup.md",
      });
    default:
      throw new UserError({
        code: "EVENT_UNKNOWN",
        where: `on: ${name}`,
        message: "the gate does not know what to compare with under this event",
        help: "use pull_request, merge_group, push, schedule, workflow_dispatch, workflow_run or issue_comment",
      });
  }
}

const PAYLOAD = {
  code: "EVENT_PAYLOAD",
  where: "GITHUB_EVENT_PATH",
  help: "this file is GitHub's description of the event: run the gate from a workflow, on the event that started it",
};

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UserError({ ...PAYLOAD, message: `it is not JSON (${(error as Error).message})` });
  }
}

function checked<S extends z.ZodType>(schema: S, payload: unknown): z.infer<S> {
  const read = schema.safeParse(payload);
  if (read.success) return read.data;
  throw new UserError(problemsOfIssues(read.error.issues, payload, PAYLOAD));
}

const repository = z.object({ full_name: z.string() });

const pullRequestPayload = z.object({
  action: z.string().default(""),
  label: z.object({ name: z.string() }).optional(),
  sender: z.object({ login: z.string() }).optional(),
  pull_request: z.object({
    number: z.number().int(),
    user: z.object({ login: z.string() }),
    labels: z.array(z.object({ name: z.string() })).default([]),
    // A fork that was deleted since has no repository any more.
    head: z.object({ sha: z.string(), ref: z.string().optional(), repo: repository.nullable() }),
    base: z.object({ sha: z.string(), repo: repository }),
  }),
});

function pullRequest(payload: unknown): GateEvent {
  const { action, pull_request: pull, label, sender } = checked(pullRequestPayload, payload);
  return {
    kind: "pull-request",
    number: pull.number,
    headSha: pull.head.sha,
    baseSha: pull.base.sha,
    branch: pull.head.ref ?? null,
    fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    labels: pull.labels.map((label) => label.name),
    author: pull.user.login,
    action,
    label: label && sender ? { name: label.name, by: sender.login } : null,
  };
}

const mergeGroupPayload = z.object({
  merge_group: z.object({
    head_sha: z.string(),
    base_sha: z.string(),
    head_ref: z.string().default(""),
  }),
});

const branchPayload = z.object({
  ref: z.string(),
  repository: z.object({ default_branch: z.string() }),
});

function onDefaultBranch(payload: unknown): boolean {
  const { ref, repository } = checked(branchPayload, payload);
  return ref === `refs/heads/${repository.default_branch}`;
}

const workflowRunPayload = z.object({
  workflow_run: z.object({
    id: z.number().int(),
    head_sha: z.string(),
    head_branch: z.string(),
    event: z.string(),
    head_repository: repository,
  }),
});

function workflowRun(payload: unknown): GateEvent {
  const { workflow_run: run } = checked(workflowRunPayload, payload);
  return {
    kind: "workflow-run",
    runId: run.id,
    headSha: run.head_sha,
    headRepository: run.head_repository.full_name,
    headBranch: run.head_branch,
    event: run.event,
  };
}

const commentPayload = z.object({
  action: z.string().default(""),
  comment: z.object({ id: z.number(), body: z.string(), user: z.object({ login: z.string() }) }),
  issue: z.object({ number: z.number().int(), pull_request: z.unknown().optional() }),
});

function comment(payload: unknown): GateEvent {
  const { action, comment: written, issue } = checked(commentPayload, payload);
  return {
    kind: "comment",
    action,
    number: issue.number,
    commentId: written.id,
    body: written.body,
    author: written.user.login,
    onPullRequest: issue.pull_request !== undefined,
  };
}

function need(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== "") return value;
  throw new UserError({
    code: "NOT_ON_GITHUB",
    where: name,
    message: "this variable is not set",
    help: "the action runs inside a GitHub workflow; in a terminal use the command line `sre-gate`",
  });
}
