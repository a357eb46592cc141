// Runs the escape programs as whoever starts it and prints what came of each, one JSON document.
// Bundled by escape.test.ts, because an ordinary user cannot always read the checkout.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import type { Task } from "../../src/model/task.ts";
import { runPlan } from "../../src/runner/run.ts";

const [root = "", agents = ""] = process.argv.slice(2);
const out = join(root, "out");

function task(): Task {
  const folder = join(root, "tasks", "scenario-seven");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "events.tsv"), "TimestampTime\tBody\n");
  writeFileSync(join(folder, "ground_truth.yaml"), "spec: the-secret-truth\n");
  const truth = { groups: [], aliases: [], propagations: [], alerts: [], faults: [] };
  return {
    id: "one",
    title: null,
    family: null,
    difficulty: null,
    tags: [],
    expect: "fault",
    mode: "diagnose",
    folder,
    truth: { ...truth, actions: [], dangling: [] },
    digest: "d",
    defects: [],
    private: false,
  };
}

async function attempt(
  program: string,
  words: readonly string[],
  seconds = 20,
  repeats = 1,
  concurrency = 1,
) {
  const judge = JudgeSettingsSchema.parse({ workspace: 8, memory: 512 });
  const one = task();
  const outcome = await runPlan({
    plan: Array.from({ length: repeats }, (_, index) => ({ task: "one", repeat: index + 1 })),
    tasks: new Map([["one", one]]),
    agent: {
      name: "escape",
      command: [join(agents, program), ...words],
      cwd: root,
      files: [],
      shownAt: null,
      outside: [],
      model: null,
      parameters: {},
    },
    judge: { ...judge, limits: { ...judge.limits, seconds } },
    isolation: "required",
    concurrency,
    out,
    looks: [],
    decide: () => "continue",
    cache: { dir: null },
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  return outcome.attempts.map(({ state, reason, diagnosis, repeat }) => ({
    state,
    reason,
    answered: diagnosis !== null,
    stdout: logOf(repeat, "stdout.log").slice(0, 100_000),
    logBytes: logOf(repeat, "stdout.log").length + logOf(repeat, "stderr.log").length,
    survivors: execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
      .split("\n")
      .filter((line) => /sleep 73\.5|forks\.sh/.test(line)),
  }));
}

function logOf(repeat: number, name: string): string {
  const file = join(out, "attempts/one", String(repeat), name);
  return existsSync(file) ? readFileSync(file, "latin1") : "";
}

process.env.PROVIDER_API_KEY = "sk-the-real-key";
mkdirSync(join(root, "baselines"), { recursive: true });
writeFileSync(join(root, "baselines/default.json"), "{}\n");
let reached = 0;
const neighbour = createServer((socket) => {
  reached += 1;
  socket.destroy();
}).listen(0, "127.0.0.1");
await new Promise((resolve) => neighbour.once("listening", resolve));
const address = neighbour.address();
const port = typeof address === "object" && address !== null ? String(address.port) : "";

const report = {
  truth: await attempt("truth.sh", [`at=${join(root, "tasks/scenario-seven")}`]),
  results: await attempt("results.sh", [`at=${out}`, `at=${root}`], 20, 2),
  snapshotAfter: readFileSync(join(root, "tasks/scenario-seven/events.tsv"), "utf8"),
  baselineAfter: readFileSync(join(root, "baselines/default.json"), "utf8"),
  planted: [join(root, "planted"), join(out, "forged.json")].filter((file) => existsSync(file)),
  network: await attempt("network.sh", [port]),
  privileges: await attempt("privileges.sh", []),
  disk: await attempt("disk.sh", []),
  daemons: await attempt("daemons.sh", []),
  memory: await attempt("memory.sh", []),
  hardLink: await attempt("hard-link.sh", []),
  killsAll: await attempt("kills-all.sh", []),
  lies: await attempt("lies.sh", []),
  floods: await attempt("floods.sh", [`at=${join(root, "baselines/default.json")}`]),
  neighbour: await attempt("neighbour.sh", [`at=${out}`], 20, 2, 2),
  stays: await attempt("stays.sh", [], 1),
  forks: await attempt("forks.sh", [], 5),
  reached,
};
neighbour.close();
process.stdout.write(JSON.stringify(report));
