import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompositeResult } from "../../test/support/composite.ts";
import { openWorld, RIGHT, SETTINGS, type World } from "../../test/support/github-world.ts";
import { type BenchRow, median, timed } from "./row.ts";

const ROUNDS = 5;
const AGENT = { "agent.sh": `${RIGHT}# other bytes\n` };

export async function bench(): Promise<BenchRow[]> {
  return [await stepsOf("smoke@1"), await stepsOf("full@1")];
}

/** The steps of action.yml as the runner starts them, once everything they could run is in the cache. */
async function stepsOf(suite: string): Promise<BenchRow> {
  const settings = SETTINGS.replace('tasks: ["*"]', `suite: ${suite}`);
  const world = await openWorld({ "sre-gate.yaml": settings.replace("isolation: none, ", "") });
  try {
    await world.acceptBaseline();
    await world.pullRequest(AGENT);
    const jobs: CachedJob[] = [];
    const before = childSeconds();
    for (let round = 0; round < ROUNDS; round += 1) jobs.push(await cachedJob(world, round + 2));
    const seconds = Number(median(jobs.map((job) => job.seconds)).toFixed(2));
    const cpu = ((childSeconds() - before) / ROUNDS).toFixed(2);
    return {
      name: `all steps of the action, everything of ${suite} cached`,
      value: seconds,
      unit: "s",
      target: "under 3 s",
      met: seconds < 3,
      note: `three repeats, cache and API on loopback; median of ${ROUNDS}, ${cpu} s processor each (${stepMedians(jobs)})`,
    };
  } finally {
    await world.close();
  }
}

interface CachedJob {
  readonly seconds: number;
  readonly steps: CompositeResult["steps"];
}

/** Where the time goes, step by step; those under 50 ms are left out. */
function stepMedians(jobs: readonly CachedJob[]): string {
  const [first] = jobs;
  const named = (first?.steps ?? []).map(({ name }, index) => {
    const taken = jobs.map(({ steps }) => steps[index]?.seconds ?? 0);
    return { name, seconds: median(taken) };
  });
  return named
    .filter(({ seconds }) => seconds >= 0.05)
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(2)}`)
    .join(", ");
}

async function cachedJob(world: World, attempt: number): Promise<CachedJob> {
  const runAttempt = String(attempt);
  // A new commit with the same agent: a re-run of the old one would only be shown its decision.
  const change = { ...AGENT, "notes.md": runAttempt };
  let steps: CachedJob["steps"] = [];
  const milliseconds = await timed(async () => {
    steps = (await world.pullRequest(change, { runAttempt })).steps;
  });
  const file = join(world.artifacts, `sre-gate-${runAttempt}`, "run.json");
  const run = JSON.parse(readFileSync(file, "utf8")) as { attempts: { cached: boolean }[] };
  const fresh = run.attempts.filter(({ cached }) => !cached).length;
  if (run.attempts.length === 0 || fresh > 0) throw new Error(`${fresh} attempts were run`);
  return { seconds: milliseconds / 1000, steps };
}

/** Processor time of all processes that were started and have ended: less noisy than the clock on a busy machine. */
function childSeconds(): number {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
  // cutime and cstime, in hundredths.
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
