import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Handoff, writeHandoff } from "../github/handoff.ts";
import { trustNotices } from "../github/notices.ts";
import { mergeBase } from "../github/pulls.ts";
import { baselinePath, readBase, readTrusted, type Trusted } from "../github/trust.ts";
import { digestOf } from "../model/digest.ts";
import { gateOf } from "../model/gate-name.ts";
import { type JudgeSettings, keyNames } from "../model/settings.ts";
import { readSettingsFile } from "../settings/read-file.ts";
import { NO_OVERRIDES, resolveSettings, type Settings } from "../settings/resolve.ts";
import { VERSION } from "../version.ts";
import { type Earlier, earlierRuns } from "./earlier.ts";
import type { ActionJob } from "./job.ts";
import { actionSource, cacheFolder, findTarget, type ReportTarget } from "./report-target.ts";

/** Everything that a mode needs before it runs anything, each part read from the trusted place. */
export interface Prepared {
  readonly target: ReportTarget;
  readonly trusted: Trusted;
  readonly notices: readonly string[];
  readonly earlier: Earlier;
}

export async function prepare(job: ActionJob): Promise<Prepared> {
  const target = await findTarget(job);
  const { sides } = target;
  const settings = { git: job.git, config: job.inputs.config, read: readSettingsFile };
  const folder = sides.headSha === sides.baseSha ? null : job.folders.base;
  const base = await readBase({ ...settings, sha: sides.baseSha, folder });
  // By whatever name the settings call them.
  for (const name of base.judge ? keyNames(base.judge) : [])
    job.runner.mask(job.runner.env[name] ?? "");
  // Written before the head is read, so that its errors are reported on the pull request in this gate's name.
  const { config } = job.inputs;
  writeHandoff(job.folders.work, handoffOf(job, target, gateOf(base.judge, config)));
  const action = actionSource(job);
  const sinceSha = await forkPoint(job, target);
  const trusted = await readTrusted({ ...settings, sides, sinceSha, action }, base);
  const notices = trustNotices(trusted.changes, job.event);
  for (const notice of notices) job.runner.warn(notice);
  const earlier = await earlierRuns(job, target);
  return { target, trusted, notices, earlier };
}

/** GitHub's merge commit contains all of the base; a head checked out alone may have branched off long ago. */
async function forkPoint(
  { api, event, runner }: ActionJob,
  { sides, headSha }: ReportTarget,
): Promise<string> {
  const alone = sides.headSha === headSha && event.kind !== "merge-group";
  if (!alone || headSha === sides.baseSha) return sides.baseSha;
  const found = await mergeBase(api, sides.baseSha, headSha);
  if (found.ok) return found.value;
  runner.warn(`what the base has gained since may be shown as changed: ${found.failure.message}`);
  return sides.baseSha;
}

export function handoffOf(job: ActionJob, target: ReportTarget, gate: string): Handoff {
  return {
    gate,
    pullRequest: job.inputs.comment ? target.pullRequest : null,
    headSha: target.headSha,
    aside: asideOf(job, target),
    part: job.inputs.mode === "plan" || job.inputs.shard !== null,
    checkRun: null,
    ending: null,
  };
}

/** A commit of the default branch may judge itself, since it judges everything else; a commit elsewhere may not. */
function asideOf({ event }: ActionJob, { sides, fork, named }: ReportTarget): Handoff["aside"] {
  if (fork && named === null) return "unverified";
  const onBranch = event.kind === "push" || event.kind === "dispatch";
  const ownJudge = sides.baseSha === sides.headSha && onBranch && !event.defaultBranch;
  return ownJudge ? "by its own settings" : null;
}

/** The agent comes from the checkout; everything that judges it comes from the tree of the base. */
export function settingsOf(
  job: ActionJob,
  { target, trusted }: Prepared,
  judge: JudgeSettings,
): Settings {
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
    env: { ...runner.env, SRE_GATE_CACHE: cacheFolder(job) },
  });
  return {
    ...settings,
    seed: seedOf(judge, target.number),
    baselinePath: join(trusted.judgeRoot, baselinePath(judge)),
    // A fork's code always runs in a sandbox, even if a maintainer started it and the settings say otherwise.
    isolation: target.fork ? "required" : settings.isolation,
  };
}

/** The order of tasks is fixed for a pull request: neither a re-run nor a new commit draws a new one. */
export function seedOf(judge: JudgeSettings, pullRequest: number | null): string {
  const of = { pullRequest, judge: digestOf(judge), gate: judge.id, version: VERSION };
  return judge.seed ?? digestOf(of).slice(0, 12);
}

/** Prices are taken from the base: a price file of the head could make its own agent cheap. */
export function pricesOf(
  { prices }: JudgeSettings,
  judgeRoot: string,
): Pick<JudgeSettings, "prices"> {
  return prices === undefined ? {} : { prices: resolve(judgeRoot, prices) };
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
