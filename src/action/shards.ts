import { readdirSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { matrixOf } from "../cli/plan.ts";
import { resultFiles, writeResults } from "../gate/results.ts";
import { runGate } from "../gate.ts";
import { UserError } from "../model/problem.ts";
import { EXIT } from "../model/verdict.ts";
import { joinParts } from "../shards/join.ts";
import { parseShard } from "../shards/partition.ts";
import { planWhole, settingsOfShard, shardsOf } from "../shards/plan.ts";
import { nameArtifact, type Obtain, openHandoff, outputsOf, progressLog } from "./gate.ts";
import type { Ending, Job } from "./job.ts";
import { prepare, readBaselineText, settingsOf, today } from "./prepare.ts";

/** The matrix for the jobs that follow. */
export async function planMode(job: Job): Promise<Ending> {
  const { plan } = await open(job);
  const matrix = matrixOf(shardsOf(plan, Number(job.inputs.shard)));
  for (const { shard, tasks, seconds } of matrix.include) {
    job.runner.note(
      `${shard}: ${tasks} tasks${seconds === null ? "" : `, about ${seconds} s a repeat`}`,
    );
  }
  return { verdict: "planned", exitCode: EXIT.pass, outputs: { matrix: JSON.stringify(matrix) } };
}

/** Runs one part and leaves it as an artifact: only the whole has a verdict. */
export async function shardMode(job: Job, shard: string): Promise<Ending> {
  nameArtifact(job);
  const { prepared, settings, judge, baseline, plan } = await open(job);
  const { part, of } = parseShard(shard, "with: shard");
  const mine = shardsOf(plan, of)[part - 1];
  if (!mine) throw new Error(`no part ${part} of ${of}`);
  const handoff = await openHandoff(job, prepared, judge);
  const result = await runGate({
    followUp: false,
    settings: settingsOfShard(settings, plan, mine),
    baseline,
    today: today(),
    fresh: false,
    progress: progressLog(job),
    signal: job.runner.signal,
  });
  writeResults(job.folders.results, resultFiles(result.run, result.times, result));
  job.runner.note(
    `part ${shard} of gate ${handoff.gate} is done; \`mode: merge\` judges the whole`,
  );
  return { verdict: "part", exitCode: EXIT.pass, outputs: outputsOf(result) };
}

async function open(job: Job) {
  const prepared = await prepare(job);
  const { judge, judgeRoot } = prepared.trusted;
  if (judge === null) throw noJudge(job.inputs.config);
  const settings = settingsOf(job, prepared, judge);
  const baseline = readBaselineText(judgeRoot, judge);
  const plan = await planWhole(settings, baseline, job.runner.note);
  return { prepared, settings, judge, baseline, plan };
}

/** The verdict over all parts, by the same way as one job's. */
export const mergeHere: Obtain = ({ job, settings, baseline }) =>
  joinParts({
    settings,
    baseline,
    folders: partFolders(job),
    today: today(),
    progress: job.runner.note,
  });

function partFolders({ inputs, place }: Job): string[] {
  const parts = inputs.parts ?? "";
  const folder = isAbsolute(parts) ? parts : join(place.workspace, parts);
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  } catch {
    throw new UserError({
      code: "PARTS_NOT_FOUND",
      where: `with: parts: ${parts}`,
      message: "there is no such folder",
      help: "download the artifacts of all shards there, each into a folder of its own",
    });
  }
}

function noJudge(config: string): UserError {
  return new UserError({
    code: "NO_JUDGE",
    where: config,
    message: "the base has no judge: half, so there is nothing to split",
    help: "merge the settings first, in a pull request of their own",
  });
}
