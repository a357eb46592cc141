// Runs every program of programs/ as whoever starts it and prints what came of each, one JSON document.
// Bundled by escapes.test.ts, because an ordinary user cannot always read the checkout.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { runPlan } from "../../src/runner/run.ts";
import { plainTask } from "../runner/plain-request.ts";

const [root = "", agents = ""] = process.argv.slice(2);
const out = join(root, "out");
/** Side by side, but for those that take what others need as well. */
const WORKERS = 4;

const planted = {
  truth: join(root, "tasks/scenario-seven/ground_truth.yaml"),
  baseline: join(root, "baselines/default.json"),
};
const task = { ...plainTask(root, "scenario-seven"), id: "one" };
writeFileSync(planted.truth, "spec: the-secret-truth\n");
mkdirSync(join(root, "baselines"), { recursive: true });
mkdirSync(join(root, ".git"), { recursive: true });
writeFileSync(planted.baseline, "{}\n");
writeFileSync(join(root, ".git/HEAD"), "ref: refs/heads/main\n");
process.env.PROVIDER_API_KEY = "sk-the-real-key";

let reached = 0;
const neighbours = [createServer(), createServer()];
const listening = neighbours.map((server, index) => {
  server.on("connection", (socket) => {
    reached += 1;
    socket.end("HTTP/1.1 200 OK\r\n\r\nthe-neighbour");
  });
  return new Promise<void>((resolve) =>
    index === 0
      ? server.listen(0, "127.0.0.1", resolve)
      : server.listen("\0sre-gate-escape-neighbour", resolve),
  );
});
await Promise.all(listening);
const address = neighbours[0]?.address();
const port = typeof address === "object" && address !== null ? String(address.port) : "";

async function attempt(program: string) {
  const judge = JudgeSettingsSchema.parse({ workspace: 8, memory: 512 });
  const at = join(out, program);
  const outcome = await runPlan({
    plan: [{ task: "one", repeat: 1 }],
    tasks: new Map([["one", task]]),
    agent: {
      name: "escape",
      command: [join(agents, program), root, port],
      cwd: agents,
      files: [],
      shownAt: null,
      outside: [],
      model: null,
      parameters: {},
    },
    judge: {
      ...judge,
      limits: { ...judge.limits, seconds: program.startsWith("ignores") ? 1 : 30 },
    },
    isolation: "required",
    concurrency: 1,
    out: at,
    looks: [],
    decide: () => "continue",
    cache: { dir: null },
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  const log = join(at, "attempts/one/1/stdout.log");
  const [{ state = "none", reason = null } = {}] = outcome.attempts;
  return {
    program,
    end: `${state}: ${reason ?? ""}`,
    stdout: existsSync(log) ? readFileSync(log, "latin1").slice(0, 20_000) : "",
  };
}

const programs = readdirSync(agents).filter((name) => /\.(pl|sh)$/.test(name));
const [greedy, modest] = [true, false].map((isGreedy) =>
  programs.filter((name) => name.startsWith("takes-") === isGreedy),
);
const results: Awaited<ReturnType<typeof attempt>>[] = [];
for (const program of greedy ?? []) results.push(await attempt(program));
const queue = (modest ?? []).values();
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (const program of queue) results.push(await attempt(program));
  }),
);
for (const server of neighbours) server.close();
const survivors = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
  .split("\n")
  .filter((line) => /sleep 73\.25/.test(line));
const report = {
  results,
  reached,
  survivors,
  forged: readdirSync(root, { recursive: true }).filter((path) =>
    /forged|planted/.test(String(path)),
  ),
  truth: readFileSync(planted.truth, "utf8"),
  baseline: readFileSync(planted.baseline, "utf8"),
};
process.stdout.write(JSON.stringify(report));
