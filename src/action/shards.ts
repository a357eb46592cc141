import { readdirSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { matrixOf } from "../cli/plan.ts";
import { AFTER_RED } from "../gate/plan-size.ts";
import { resultFiles } from "../gate/result-files.ts";
import { writeResults } from "../gate/results.ts";
import { isUnchanged, runGate } from "../gate.ts";
import { newestAttempts } from "../github/artifacts.ts";
import { refuseSecretsBesideForks } from "../github/forks.ts";
import { dropRunnerSecrets } from "../github/runner.ts";
import { EXIT } from "../model/exit.ts";
import { UserError } from "../model/problem.ts";
import { everyAttempt, type Settings } from "../settings/resolve.ts";
import { collectParts } from "../shards/join.ts";
import { partDigest } from "../shards/part-digest.ts";
import { parseShard } from "../shards/partition.ts";
import { planWhole, settingsOfShard, shardsOf, smallPoolNote } from "../shards/plan.ts";
import { openHandoff, progressLog, sayProgress } from "./announce.ts";
import { forkEnding } from "./fork.ts";
import { gateRequest, judgeHere, type Obtain, outputsOf, secretsOf } from "./gate.ts";
import type { ActionJob, Ending } from "./job.ts";
import {
  handoffOf,
  type Prepared,
  prepare,
  readBaselineText,
  settingsOf,
  today,
} from "./prepare.ts";
import { nameArtifact } from "./uploads.ts";

/** The matrix for the jobs that follow. */
export async function planMode(job: ActionJob): Promise<Ending> {
  const prepared = await prepare(job);
  const whole = await planOf(job, prepared);
  // The merge job comes last, so the first job tells the pull request about the run.
  if (whole !== null)
    await sayProgress(job, handoffOf(job, prepared.target, whole.judge.id), whole.judge);
  const note = whole === null ? null : smallPoolNote(whole.plan, whole.settings);
  if (note !== null) job.runner.warn(note);
  // GitHub refuses an empty matrix: if nothing is to be run, a single part says so.
  const nothing = whole === null || (await isSettled(job, prepared, whole));
  const matrix = nothing ? NOTHING : matrixOf(shardsOf(whole.plan, Number(job.inputs.shard)));
  for (const { shard, tasks, seconds } of matrix.include) {
    job.runner.note(
      `${shard}: ${tasks} tasks${seconds === null ? "" : `, about ${seconds} s a repeat`}`,
    );
  }
  return { verdict: "planned", exitCode: EXIT.pass, outputs: { matrix: JSON.stringify(matrix) } };
}

/** Runs one part and leaves it as an artifact: only the whole has a verdict. */
export async function shardMode(job: ActionJob, shard: string): Promise<Ending> {
  nameArtifact(job);
  const prepared = await prepare(job);
  const whole = await planOf(job, prepared);
  if (whole === null) return nothingToRun(job);
  // The plan asks for part 1 of 1 if there is nothing to split.
  if (shard === ONLY && (await isSettled(job, prepared, whole))) return nothingToRun(job);
  const { settings, judge, baseline, plan } = whole;
  refuseSecretsBesideForks(job.event, prepared.target.named, secretsOf(job, judge));
  const { part, of } = parseShard(shard, "with: shard");
  const mine = shardsOf(plan, of)[part - 1];
  if (!mine) throw new Error(`no part ${part} of ${of}`);
  const handoff = await openHandoff(job, prepared, judge);
  if ((await forkEnding(job, prepared, handoff, settings, baseline)) !== null)
    return nothingToRun(job);
  dropRunnerSecrets(job.runner.env);
  const result = await runGate({
    followUp: false,
    settings: settingsOfShard(settings, plan, mine),
    baseline,
    today: today(),
    fresh: false,
    earlier: prepared.earlier.runs,
    progress: progressLog(job),
    signal: job.runner.signal,
  });
  writeResults(job.folders.results, resultFiles(result.run, result.times, result));
  job.runner.note(
    `part ${shard} of gate ${handoff.gate} is done; \`mode: merge\` judges the whole`,
  );
  const outputs = { ...outputsOf(result), "part-digest": partDigest(job.folders.results) };
  return { verdict: "part", exitCode: EXIT.pass, outputs };
}

const ONLY = "1/1";
const NOTHING = { include: [{ shard: ONLY, tasks: 0, seconds: null }] };

/** Whether the agent is the base's. The merge finds the same and says so. */
function isSettled(
  job: ActionJob,
  prepared: Prepared,
  whole: Pick<Whole, "settings" | "baseline">,
) {
  const { settings, baseline } = whole;
  return isUnchanged(gateRequest({ job, prepared, settings, baseline, fresh: false }));
}

/** Null where the base has no judge: the merge says so on the pull request. */
async function planOf(job: ActionJob, prepared: Prepared) {
  const { judge, judgeRoot } = prepared.trusted;
  if (judge === null) return null;
  const settings = sizedSettings(settingsOf(job, prepared, judge), prepared);
  const baseline = readBaselineText(judgeRoot, judge);
  const plan = await planWhole(settings, baseline, job.runner.note);
  return { settings, judge, baseline, plan };
}

/** A part does not know what the others measured of an agent, so after a red run every agent counts as new. */
function sizedSettings(settings: Settings, { earlier: { failures } }: Prepared): Settings {
  if (failures?.length === 0) return settings;
  const repeats = AFTER_RED * everyAttempt(settings).repeats;
  return { ...settings, judge: { ...settings.judge, repeats } };
}

type Whole = NonNullable<Awaited<ReturnType<typeof planOf>>>;

function nothingToRun({ runner }: ActionJob): Ending {
  runner.note("this part runs nothing; `mode: merge` says why");
  return { verdict: "part", exitCode: EXIT.pass, outputs: { attempts: 0 } };
}

/** The verdict over all parts, made as for a single job; reruns and follow-ups of a red one run here. */
export const mergeHere: Obtain = (request) =>
  judgeHere(request, async () => {
    const { job, prepared, baseline } = request;
    const settings = sizedSettings(request.settings, prepared);
    const progress = job.runner.note;
    const { run, times } = await collectParts({
      settings,
      baseline,
      folders: ownParts(job),
      progress,
    });
    if (times === null) throw withoutTimes(job);
    return { run, times };
  });

function withoutTimes({ inputs }: ActionJob): UserError {
  return new UserError({
    code: "SHARD_INCOMPLETE",
    where: `with: parts: ${inputs.parts}`,
    message: "a part has no times.json",
    help: "download the whole artifact of every part",
  });
}

/** The parts that jobs of this run have made. Anybody could upload an artifact by such a name. */
function ownParts(job: ActionJob): string[] {
  const known = new Set(job.inputs["part-digests"] ?? []);
  const folders = partFolders(job);
  const foreign = folders.filter((folder) => {
    const digest = partDigest(folder);
    return digest !== null && !known.has(digest);
  });
  if (foreign.length === 0) return folders;
  throw new UserError({
    code: "PART_FOREIGN",
    where: foreign.join(", "),
    message: "no job that this one needs has passed on its digest",
    help: "pass `part-digests: ${{ toJSON(needs.run.outputs) }}` as examples/workflows/sre-gate-shards.yml does; run a part that was cancelled again",
  });
}

function partFolders({ inputs, place }: ActionJob): string[] {
  const parts = inputs.parts ?? "";
  const folder = isAbsolute(parts) ? parts : join(place.workspace, parts);
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    // download-artifact unpacks an artifact that is alone without a folder of its name.
    if (found.some((entry) => entry.isFile() && entry.name === "run.json")) return [folder];
    const names = found.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return newestAttempts(names).map((name) => join(folder, name));
  } catch {
    throw new UserError({
      code: "PARTS_NOT_FOUND",
      where: `with: parts: ${parts}`,
      message: "there is no such folder",
      help: "download the artifacts of all shards there, each into a folder of its own",
    });
  }
}
