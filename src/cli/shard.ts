import { UserError } from "../model/problem.ts";
import type { Settings } from "../settings/resolve.ts";
import { parseShard } from "../shards/partition.ts";
import { planWhole, settingsOfShard, shardsOf } from "../shards/plan.ts";
import { readBaselineFile } from "./baseline-file.ts";
import type { CliIo } from "./command.ts";

/** `--shard 2/8`, or `auto/8` in a Kubernetes indexed Job, whose pods are numbered from 0. */
export async function shardFrom(
  text: string | null,
  settings: Settings,
  io: CliIo,
): Promise<Settings> {
  if (text === null) return settings;
  const { part, of } = parseShard(
    text.replace(/^auto(?=\/)/, () => ownPart(io)),
    "--shard",
  );
  const plan = await planWhole(settings, readBaselineFile(settings, io), (line) =>
    io.stderr(`${line}\n`),
  );
  const shard = shardsOf(plan, of)[part - 1];
  if (!shard) throw new Error(`no part ${part} of ${of}`);
  return settingsOfShard(settings, plan, shard);
}

function ownPart(io: CliIo): string {
  const index = io.env.JOB_COMPLETION_INDEX ?? "";
  if (/^\d{1,3}$/.test(index)) return String(Number(index) + 1);
  throw new UserError({
    code: "SHARD_INDEX_MISSING",
    where: "JOB_COMPLETION_INDEX",
    message: `--shard auto/N needs the index of the pod, and this is ${JSON.stringify(index)}`,
    help: "set completionMode: Indexed (examples/kubernetes/shards.yaml), or write --shard 2/8",
  });
}
