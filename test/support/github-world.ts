// Everything around one job: an origin with commits, a checkout, GitHub's API, the cache service, an artifact store.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { addRun } from "../../src/baselines/pool.ts";
import { readBaseline } from "../../src/baselines/read.ts";
import { baselineText } from "../../src/baselines/write.ts";
import { RunSchema } from "../../src/model/run.ts";
import { type CompositeOptions, type CompositeResult, runComposite } from "./composite.ts";
import { type FakeGitHub, startGitHub, TOKEN } from "./github.ts";
import { type FakeRuns, startRuns } from "./github-runs.ts";
import { type Permissions, permissionsOf, readOnly } from "./permissions.ts";
import { type Files, makeOrigin, type Origin } from "./repository.ts";
import { runnerActions } from "./runner-actions.ts";

const ACTION = resolve(".");

/** An agent that names one entity, whatever the incident. */
export function agentThatNames(name: string): string {
  const answer = JSON.stringify({ contributing_factors: [{ name }] });
  return `#!/bin/sh\nprintf '%s' '${answer}' > "$SRE_GATE_OUTPUT"\n`;
}

export const RIGHT = agentThatNames("shop/Deployment/cart");
export const WRONG = agentThatNames("shop/Deployment/email");

const TRUTH = `groups:
  - {id: cart-deployment-1, kind: Deployment, namespace: shop, filter: ["cart\\\\b"], root_cause: true}
  - {id: email-deployment-1, kind: Deployment, namespace: shop, filter: ["email\\\\b"]}
`;

export function taskFiles(id: string): Files {
  return {
    [`tasks/${id}/task.yaml`]: "source: {snapshot: {path: snapshot}}\n",
    [`tasks/${id}/snapshot/ground_truth.yaml`]: TRUTH,
    [`tasks/${id}/snapshot/k8s_events_raw.tsv`]: "Timestamp\tBody\n",
  };
}

export const SETTINGS = `agent: {run: ./agent.sh, files: [agent.sh]}
judge: {tasks: ["*"], repeats: 3, design: fixed, isolation: none, confirm: none}
`;

export const WORKFLOW = ".github/workflows/gate.yml";

/** Nothing but the gate, as `init` writes it. */
export const OWN_WORKFLOW = `on: [pull_request, merge_group]
jobs:
  gate:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
      - uses: acme/sre-gate@0000000000000000000000000000000000000000
`;

const START: Files = {
  "sre-gate.yaml": SETTINGS,
  "agent.sh": RIGHT,
  [WORKFLOW]: OWN_WORKFLOW,
  ...Object.assign({}, ...["a", "b", "c", "d", "e", "f"].map((id) => taskFiles(`task-${id}`))),
};

/** What GitHub sends with `push` and `workflow_dispatch`. */
export function onBranch(name: string) {
  return { ref: `refs/heads/${name}`, repository: { default_branch: "main" } };
}

export interface JobOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Of the `github` context, as the step that uses the action sees it. */
  readonly github?: Readonly<Record<string, string>>;
  readonly cancel?: CompositeOptions["cancel"];
  readonly runId?: string;
  readonly runAttempt?: string;
}

export interface World {
  readonly origin: Origin;
  readonly github: FakeGitHub;
  /** The runs of the workflow and what they have left, as the API lists them. */
  readonly runs: FakeRuns;
  readonly artifacts: string;
  /** A pull request from a branch with these changes; its number is that of the first issue. */
  pullRequest(
    change: Files,
    options?: JobOptions & { fork?: boolean; branch?: string; author?: string },
  ): Promise<CompositeResult>;
  /** The last pull request's job again, as a re-run of the same commits. */
  again(options?: JobOptions): Promise<CompositeResult>;
  /** The event of the last job, to send it again with changes. */
  last(): JobEvent;
  push(options?: JobOptions): Promise<CompositeResult>;
  job(event: JobEvent, options?: JobOptions): Promise<CompositeResult>;
  /** Runs the base's agent and commits the baseline to main. */
  acceptBaseline(runs?: number): Promise<void>;
  comments(): Promise<{ id: number; body: string; user: { login: string } }[]>;
  close(): Promise<void>;
}

export interface JobEvent {
  readonly name: string;
  readonly payload: unknown;
  readonly workspace: string;
  readonly sha: string;
}

function jobOfShards({ mode, shard }: Readonly<Record<string, string>>): string | null {
  if (mode === "plan" || mode === "merge") return mode;
  return shard === undefined ? null : "run";
}

/** The ready workflow of each mode says what its token may. */
function permissionsFor(event: JobEvent, inputs: Readonly<Record<string, string>>): Permissions {
  const workflows: Record<string, string> = {
    nightly: "sre-gate-nightly.yml",
    command: "sre-gate-commands.yml",
    "publish-fork": "sre-gate-forks.yml",
  };
  const named = inputs["pull-request"] ? "sre-gate-run.yml" : "sre-gate.yml";
  const shards = jobOfShards(inputs);
  const granted =
    shards === null
      ? permissionsOf(workflows[inputs.mode ?? ""] ?? named)
      : permissionsOf("sre-gate-shards.yml", shards);
  const { pull_request: pull } = event.payload as {
    pull_request?: { head: { repo: unknown }; base: { repo: unknown } };
  };
  const fork = JSON.stringify(pull?.head.repo) !== JSON.stringify(pull?.base.repo);
  return fork ? readOnly(granted) : granted;
}

/** The same files give the same baseline: made once per test file. */
const BASELINES = new Map<string, string>();

async function makeBaseline(world: World, runs: number): Promise<string> {
  const result = await world.push({
    inputs: { reuse: "false", comment: "false", "check-run": "false", artifact: "" },
  });
  const file = join(result.outputs["report-path"] ?? "", "run.json");
  if (!existsSync(file)) throw new Error(result.log);
  const run = RunSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const provenance = { commit: null, date: "2026-11-20", workflowRun: null, accepted: null };
  let text: string | null = null;
  for (let index = 0; index < runs; index += 1) {
    const old = text === null ? null : readBaseline(text, "baseline");
    // The agent is deterministic, so one run stands for several nights; the seed tells them apart.
    const night = { ...run, seed: `${run.seed}-${index}` };
    text = baselineText(addRun(old, night, null, provenance, 10));
  }
  return text ?? "";
}

export async function openWorld(files: Files = {}): Promise<World> {
  const origin = makeOrigin({ ...START, ...files });
  const github = await startGitHub();
  const folder = mkdtempSync(join(tmpdir(), "world-"));
  const artifacts = join(folder, "artifacts");
  await github.ask("POST", "/repos/acme/agent/issues", { title: "a pull request" });
  const runs = startRuns(github, origin, folder, WORKFLOW);
  let jobs = 0;
  let branches = 0;
  let last: JobEvent | null = null;

  const world: World = {
    origin,
    github,
    runs,
    artifacts,
    async job(event, options = {}) {
      jobs += 1;
      last = event;
      github.permissions = permissionsFor(event, options.inputs ?? {});
      const path = join(folder, `event-${jobs}.json`);
      writeFileSync(path, JSON.stringify(event.payload));
      // The same folder in every job, as on hosted runners: the cache's version is taken over the path.
      const temp = join(folder, "temp");
      rmSync(temp, { recursive: true, force: true });
      mkdirSync(temp, { recursive: true });
      const run = runs.start(options.runId ?? String(1000 + jobs), event);
      const result = await runComposite({
        action: ACTION,
        cwd: event.workspace,
        inputs: options.inputs ?? {},
        github: {
          token: TOKEN,
          server_url: "https://github.com",
          action_repository: "acme/sre-gate",
          ...options.github,
        },
        actions: runnerActions({}),
        ...(options.cancel ? { cancel: options.cancel } : {}),
        env: {
          PATH: process.env.PATH ?? "",
          HOME: folder,
          GITHUB_ACTIONS: "true",
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: "https://github.com",
          GITHUB_REPOSITORY: "acme/agent",
          GITHUB_WORKSPACE: event.workspace,
          GITHUB_EVENT_NAME: event.name,
          GITHUB_EVENT_PATH: path,
          GITHUB_SHA: event.sha,
          GITHUB_RUN_ID: options.runId ?? String(1000 + jobs),
          GITHUB_RUN_ATTEMPT: options.runAttempt ?? "1",
          GITHUB_ACTOR: "person",
          RUNNER_TEMP: temp,
          RUNNER_ENVIRONMENT: "self-hosted",
          GITHUB_WORKFLOW_REF: `acme/agent/${WORKFLOW}@refs/pull/1/merge`,
          FAKE_ARTIFACTS: run.artifacts,
          ...options.env,
        },
      });
      run.end(result.conclusion);
      if (existsSync(run.artifacts)) cpSync(run.artifacts, artifacts, { recursive: true });
      return result;
    },
    async pullRequest(change, options = {}) {
      branches += 1;
      const branch = options.branch ?? `feature-${branches}`;
      origin.git("checkout", "--quiet", "main");
      origin.commit(branch, change);
      const checkout = origin.pullRequest("main", branch, branches);
      const repo = (name: string) => ({ full_name: name });
      return world.job(
        {
          name: "pull_request",
          workspace: checkout.workspace,
          sha: checkout.mergeSha,
          payload: {
            action: "synchronize",
            sender: { login: "person" },
            pull_request: {
              number: 1,
              user: { login: options.author ?? "person" },
              labels: [],
              head: {
                sha: checkout.headSha,
                ref: branch,
                repo: repo(options.fork ? "stranger/agent" : "acme/agent"),
              },
              base: { sha: checkout.baseSha, repo: repo("acme/agent") },
            },
          },
        },
        options,
      );
    },
    last() {
      if (last === null) throw new Error("no job yet");
      return last;
    },
    again: (options = {}) => world.job(world.last(), options),
    async push(options = {}) {
      const { workspace, sha } = origin.checkout("main");
      return world.job({ name: "push", workspace, sha, payload: onBranch("main") }, options);
    },
    async acceptBaseline(runs = 3) {
      const key = JSON.stringify([files, runs]);
      const text = BASELINES.get(key) ?? (await makeBaseline(world, runs));
      BASELINES.set(key, text);
      origin.git("checkout", "--quiet", "main");
      origin.commit("main", { "baselines/default.json": text });
    },
    async comments() {
      const path = "/repos/acme/agent/issues/1/comments?per_page=100";
      return (await github.ask("GET", path)) as never;
    },
    async close() {
      await github.close();
      origin.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** The emulator has other commits than the checkout: it is told that ours is its main. */
export async function ourMainIsTheirs(world: World): Promise<void> {
  const ref = (await world.github.ask("GET", "/repos/acme/agent/git/ref/heads/main")) as {
    object: { sha: string };
  };
  const commit = await world.github.ask("GET", `/repos/acme/agent/git/commits/${ref.object.sha}`);
  world.github.answer("GET", /\/git\/commits\//, () => commit);
  world.github.rewrite = (body) => {
    const known = body as { parents?: string[] } | null;
    return known?.parents ? { ...known, parents: [ref.object.sha] } : body;
  };
}
