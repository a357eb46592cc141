// Runs of thirty attempts on a disk that fills up, or under a clock that jumps. Bundled by faults.test.ts.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attemptKey } from "../../src/model/attempt.ts";
import { UserError } from "../../src/model/problem.ts";
import { type RunRequest, runPlan } from "../../src/runner/run.ts";
import { AttemptStore } from "../../src/store/store.ts";
import { planFor } from "./plain-request.ts";

const TOLD = `nonce=$(cat /proc/sys/kernel/random/uuid); echo "$nonce"
printf '{"contributing_factors":[{"name":"shop/Pod/%s"}]}' "$nonce" > "$SRE_GATE_OUTPUT"`;

const [mode = "", root = "", agents = ""] = process.argv.slice(2);
const out = join(root, "out");
const filler = join(out, "filler");
const isolated = mode === "full-disk-isolated";
const plain = planFor(root, agents, ["./nonce.sh", join(root, "notebook"), "0.01"]);
/** In a sandbox no notebook can be reached: there it says its number on stdout. */
const request: RunRequest = isolated
  ? { ...plain, isolation: "required", agent: { ...plain.agent, command: ["sh", "-c", TOLD] } }
  : plain;

/** Leaves so many bytes of the disk that holds the results. */
function fill(left: number): void {
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(out);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

function results(): Map<string, string> {
  const records = new AttemptStore(out).records();
  return new Map(records.map((record) => [attemptKey(record.attempt), JSON.stringify(record)]));
}

function told(): string[] {
  const names = readdirSync(out, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith("stdout.log"))
    .map((name) => readFileSync(join(out, name), "utf8").trim());
}

async function codeOf(wanted: RunRequest): Promise<string> {
  try {
    return (await runPlan(wanted)).attempts.map((attempt) => attempt.state).join();
  } catch (error) {
    return error instanceof UserError ? (error.problems[0]?.code ?? "") : String(error);
  }
}

async function fullDisk(): Promise<unknown> {
  const flood = ["sh", "-c", "head -c 3000000 /dev/zero"];
  fill(200_000);
  const plan = request.plan.slice(0, 1);
  const flooded = await codeOf({ ...request, plan, agent: { ...request.agent, command: flood } });
  rmSync(join(out, "attempts"), { recursive: true });
  fill(120_000);
  const first = await codeOf(request);
  const before = results();
  rmSync(filler);
  const second = await runPlan(request);
  const after = results();
  const ran = new Set(isolated ? told() : readFileSync(join(root, "notebook"), "utf8").split("\n"));
  return {
    flooded,
    first,
    kept: before.size,
    lost: [...before].filter(([path, text]) => after.get(path) !== text).length,
    invented: second.attempts.filter(
      ({ diagnosis }) => !ran.has(diagnosis?.factors[0]?.name.split("/")[2] ?? ""),
    ).length,
    states: [...new Set(second.attempts.map((attempt) => attempt.state))],
    finished: after.size,
  };
}

/** The wall clock runs off by up to a year either way, every few milliseconds. */
async function jumpingClock(): Promise<unknown> {
  const now = Date.now;
  let offset = 0;
  let seed = 7;
  const timer = setInterval(() => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    offset = (seed % 63_072_000_000) - 31_536_000_000;
  }, 3);
  Date.now = () => now() + offset;
  const outcome = await runPlan({ ...request, judge: { ...request.judge, "max-minutes": 5 } });
  clearInterval(timer);
  return {
    stopped: outcome.stopped,
    states: [...new Set(outcome.attempts.map((attempt) => attempt.state))],
    odd: outcome.times.filter(({ seconds }) => !(seconds >= 0 && seconds < 300)).length,
  };
}

execFileSync("mkdir", ["-p", out]);
const report = mode === "jumping-clock" ? await jumpingClock() : await fullDisk();
process.stdout.write(JSON.stringify(report));
