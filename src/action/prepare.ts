import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { decisionKey, type Question } from "../gate/decision.ts";
import { findSides, type NamedPull, type Sides } from "../github/base.ts";
import { type CachePlan, planCache, restoreStore } from "../github/cache.ts";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { trustNotices } from "../github/notices.ts";
import { findPull, mergeBase } from "../github/pulls.ts";
import { keepRunnerSecrets } from "../github/runner.ts";
import {
  type ActionSource,
  baselinePath,
  readBase,
  readTrusted,
  type Trusted,
} from "../github/trust.ts";
import { gateOf } from "../model/gate-name.ts";
import { type JudgeSettings, keyNames } from "../model/settings.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { NO_OVERRIDES, resolveSettings, type Settings } from "../settings/resolve.ts";
import type { Job } from "./job.ts";

/** Where this gate reports to, and for which commit. */
export interface Scene {
  readonly sides: Sides;
  readonly named: NamedPull | null;
  /** Null where there is none, and for a fork's own job, whose token may not write. */
  readonly pullRequest: number | null;
  readonly headSha: string;
  readonly fork: boolean;
}

/** Everything a mode needs before it runs anything, read from where it may be read. */
export interface Prepared {
  readonly scene: Scene;
  readonly trusted: Trusted;
  readonly notices: readonly string[];
  /** Settles once what earlier jobs paid for lies there; fetched while git reads what judges. */
  readonly attempts: Promise<void>;
  /** Tasks that earlier jobs built: brought in once, and only where one of them is to be read. */
  readonly fetchBuilt: () => Promise<void>;
}

export async function prepare(job: Job): Promise<Prepared> {
  const scene = await setScene(job);
  const attempts = usesCache(job, scene) ? restoreAttempts(job) : Promise.resolve();
  const { sides } = scene;
  const settings = { git: job.git, config: job.inputs.config, read: readSettingsFile };
  const folder = sides.headSha === sides.baseSha ? null : job.folders.base;
  const base = await readBase({ ...settings, sha: sides.baseSha, folder });
  // By whatever name the settings call them.
  for (const name of base.judge ? keyNames(base.judge) : [])
    job.runner.mask(job.runner.env[name] ?? "");
  // Before the head is read: what is wrong there is told on the pull request, in this gate's name.
  const { config } = job.inputs;
  writeHandoff(job.folders.work, handoffOf(job, scene, gateOf(base.judge, config)));
  const action = actionSource(job);
  const sinceSha = await forkPoint(job, scene);
  const trusted = await readTrusted({ ...settings, sides, sinceSha, action }, base);
  const notices = trustNotices(trusted.changes, job.event);
  for (const notice of notices) job.runner.warn(notice);
  return { scene, trusted, notices, attempts, fetchBuilt: builtBefore(job, usesCache(job, scene)) };
}

function actionSource({ runner, place }: Job): ActionSource {
  const { SRE_GATE_ACTION: name, GITHUB_ACTION_PATH: folder = "" } = runner.env;
  if (name) return { kind: "repository", name };
  return { kind: "folder", path: relative(place.workspace, folder) };
}

/** Never rejects: a cache that is down costs money. */
async function restoreAttempts(job: Job): Promise<void> {
  const plan = cachePlanOf(job);
  await restoreStore(plan, plan.attempts, job.runner.warn);
}

/** What a stranger's code ran is neither taken from the cache nor put there for others. */
export function usesCache({ inputs }: Job, { fork }: Scene): boolean {
  return inputs.cache && !fork;
}

export function builtBefore(job: Job, allowed: boolean): () => Promise<void> {
  const plan = cachePlanOf(job);
  const withToken = keepRunnerSecrets(job.runner.env);
  const fetch = async () => {
    if (!allowed) return;
    await withToken(() => restoreStore(plan, plan.tasks, job.runner.warn));
  };
  let fetching: Promise<void> | null = null;
  return () => {
    fetching ??= fetch();
    return fetching;
  };
}

/** GitHub's merge commit holds all of the base; a head that is checked out alone may have left it long ago. */
async function forkPoint({ api, event, runner }: Job, { sides, headSha }: Scene): Promise<string> {
  const alone = sides.headSha === headSha && event.kind !== "merge-group";
  if (!alone || headSha === sides.baseSha) return sides.baseSha;
  const found = await mergeBase(api, sides.baseSha, headSha);
  if (found.ok) return found.value;
  runner.warn(`what the base has gained since may be shown as changed: ${found.failure.message}`);
  return sides.baseSha;
}

export function handoffOf(job: Job, scene: Scene, gate: string): Handoff {
  return {
    gate,
    pullRequest: job.inputs.comment ? scene.pullRequest : null,
    headSha: scene.headSha,
    aside: asideOf(job, scene),
    part: job.inputs.mode === "plan" || job.inputs.shard !== null,
    checkRun: null,
    cache: null,
    ending: null,
  };
}

/** On the default branch a commit is what everything else is judged by; elsewhere it would be its own judge. */
function asideOf({ event }: Job, { sides, fork, named }: Scene): Handoff["aside"] {
  if (fork && named === null) return "unverified";
  const onBranch = event.kind === "push" || event.kind === "dispatch";
  const ownJudge = sides.baseSha === sides.headSha && onBranch && !event.defaultBranch;
  return ownJudge ? "by its own settings" : null;
}

async function setScene(job: Job): Promise<Scene> {
  const { event, inputs, place, git, api } = job;
  const number = inputs["pull-request"];
  const named = number === null ? null : await findPull(api, number, inputs["head-sha"]);
  const sides = await findSides(event, place, git, named);
  if (named !== null) {
    const { headSha, fork } = named;
    return { sides, named, pullRequest: named.number, headSha, fork };
  }
  if (event.kind === "pull-request") {
    const { number: pullRequest, headSha, fork } = event;
    return { sides, named, pullRequest: fork ? null : pullRequest, headSha, fork };
  }
  return { sides, named, pullRequest: null, headSha: sides.headSha, fork: false };
}

/** The agent lies in the checkout; all that judges it lies in the tree of the base. */
export function settingsOf(job: Job, { scene, trusted }: Prepared, judge: JudgeSettings): Settings {
  const { inputs, place, folders, packageRoot, runner } = job;
  const settings = resolveSettings({
    file: {
      ...(trusted.agent ? { agent: trusted.agent } : {}),
      judge: { ...judge, ...pricesOf(judge, trusted.judgeRoot) },
    },
    found: true,
    where: inputs.config,
    overrides: { ...NO_OVERRIDES, concurrency: inputs.concurrency, out: folders.results },
    root: place.workspace,
    tasksRoot: trusted.judgeRoot,
    packageRoot,
    env: { ...runner.env, SRE_GATE_CACHE: cachePlanOf(job).folder },
  });
  const { headSha, sides } = scene;
  return {
    ...settings,
    seed: seedOf(judge, { headSha, baseSha: sides.baseSha }),
    baselinePath: join(trusted.judgeRoot, baselinePath(judge)),
    // Somebody else's code that a maintainer started never runs unconfined, whatever the settings say.
    isolation: scene.fork ? "required" : settings.isolation,
  };
}

/** Of the commits and the judge: pressing re-run draws no other order of tasks. */
export function seedOf(judge: JudgeSettings, question: Question): string {
  return judge.seed ?? decisionKey(question, judge).slice(0, 12);
}

/** Prices judge, so they are the base's: the head's file could make its own agent cheap. */
export function pricesOf(
  { prices }: JudgeSettings,
  judgeRoot: string,
): Pick<JudgeSettings, "prices"> {
  return prices === undefined ? {} : { prices: resolve(judgeRoot, prices) };
}

export function cachePlanOf({ runner, inputs, place }: Job): CachePlan {
  return planCache({
    runnerTemp: runner.env.RUNNER_TEMP ?? "",
    config: inputs.config,
    shard: inputs.shard,
    runId: place.runId,
    runAttempt: place.runAttempt,
  });
}

export function readBaselineText(root: string, judge: JudgeSettings) {
  const where = baselinePath(judge);
  const path = join(root, where);
  return { text: existsSync(path) ? readFileSync(path, "utf8") : null, where };
}

/** The day for staleness and quarantine. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
