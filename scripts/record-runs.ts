// Runs the shipped agent as README and docs show it and keeps what the pictures are drawn from in docs/runs.
// Usage: node scripts/run.mjs scripts/record-runs.ts [--only model|nights|rest] [--nights 44]
//   then: node scripts/run.mjs scripts/pictures.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { isoTime } from "../src/model/time.ts";
import { HASTE, startDouble } from "./recording/double.ts";

const { values } = parseArgs({
  options: { nights: { type: "string", default: "44" }, only: { type: "string" } },
});
const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const kept = join(root, "docs/runs");
const work = mkdtempSync(join(tmpdir(), "sre-gate-record-"));
/** Alarms need a month of nights to be held against. */
const STEADY = 32;
/** The nights of the drift page are runs of one evening: their dates are numbers, given by hand. */
const FIRST_NIGHT = Date.parse("2026-10-01T00:00:00Z");
const CAREFUL = "Follow every chain of effects to where it began before you answer.\n";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  rest: investigators,
  nights: () => nights(Number(values.nights)),
  model: prompts,
};

try {
  for (const [name, record] of Object.entries(parts))
    if (values.only === undefined || values.only === name) await record();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The agent of the README: healthy for the baseline, with its planted defect, and with two others. */
async function investigators(): Promise<void> {
  const baseline = join(kept, "baseline.json");
  rmSync(baseline, { force: true });
  await sreGate("run", "--agent", "investigator", "--repeats", "5", "--out", out("healthy"));
  await sreGate("baseline", "add", "--baseline", baseline, "--out", out("healthy"));
  keep("healthy", "run.json", "times.json");
  // The command of the README.
  const red = ["--agent", "investigator --mutant symptom", "--baseline", baseline];
  await sreGate("gate", ...red, "--out", out("symptom"));
  keep("symptom", "run.json", "times.json", "incidents.json");
  for (const mutant of ["first-alert", "lists-everything"]) {
    const agent = `investigator --mutant ${mutant}`;
    await sreGate("run", "--agent", agent, "--repeats", "3", "--out", out(mutant));
    keep(mutant, "run.json");
  }
}

/** The investigator, careless now and then, and after the steady nights more often. */
async function nights(count: number): Promise<void> {
  const history = join(kept, "history.jsonl");
  rmSync(history, { force: true });
  const agent = join(work, "careless.mjs");
  const healthy = readFileSync(join(root, "dist/agents/investigator.js"), "utf8");
  for (let night = 0; night < count; night += 1) {
    const share = night < STEADY ? 0.15 : 0.55;
    const careless = `if (Math.random() < ${share}) process.argv.push("--mutant", "symptom");`;
    writeFileSync(agent, healthy.replace(/^(#!.*\n)?/, `$1${careless}\n`));
    const run = out(`night-${night}`);
    const words = ["--repeats", "1", "--no-cache", "--seed", `night ${night}`, "--out", run];
    await sreGate("run", "--agent", `node ${agent}`, ...words);
    const date = isoTime(FIRST_NIGHT + night * 86_400_000).slice(0, 10);
    await sreGate("drift", history, "--add", run, "--date", date);
  }
}

/** The reference agent with a model's double behind it, before and after somebody shortened its prompt. */
async function prompts(): Promise<void> {
  const double = await startDouble();
  const baseline = join(kept, "prompt/baseline.json");
  const prompt = join(work, "prompts/house.md");
  mkdirSync(join(work, "prompts"), { recursive: true });
  writeFileSync(join(work, "sre-gate.yaml"), modelSettings(double.url));
  writeFileSync(join(work, "prices.yaml"), "scripted: {input: 3, cache-read: 0.3, output: 15}\n");
  try {
    rmSync(join(kept, "prompt"), { recursive: true, force: true });
    writeFileSync(prompt, CAREFUL);
    await sreGate("run", "--concurrency", "1", "--repeats", "5", "--out", out("careful"));
    await sreGate("baseline", "add", "--baseline", baseline, "--out", out("careful"));
    writeFileSync(prompt, `${HASTE}: name the workload that the alerts are about.\n`);
    await sreGate("run", "--concurrency", "1", "--repeats", "3", "--out", out("prompt"));
    keep("prompt", "run.json", "times.json", "incidents.json");
    keepTranscripts("prompt");
  } finally {
    double.close();
  }
}

function modelSettings(url: string): string {
  return `agent:
  run: reference --window 200000 --system prompts/house.md
  model: double/scripted
  files: [prompts/**]
judge:
  tasks: [shop-01, shop-05, shop-06]
  prices: prices.yaml
  upstreams: {double: {base-url: "${url}", dialect: openai}}
`;
}

function out(name: string): string {
  return join(work, name);
}

function keep(name: string, ...files: readonly string[]): void {
  mkdirSync(join(kept, name), { recursive: true });
  for (const file of files)
    if (existsSync(join(work, name, file)))
      copyFileSync(join(work, name, file), join(kept, name, file));
}

function keepTranscripts(name: string): void {
  cpSync(join(work, name, "attempts"), join(kept, name, "attempts"), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || basename(path) === "trajectory.json",
  });
}

/** A red gate and a drifting history are what is wanted here: only the user's mistakes and ours end it. */
async function sreGate(...words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, "dist/cli.js"), ...words], {
    cwd: work,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DOUBLE_API_KEY: "none" },
  });
  const [status] = await once(child, "close");
  if (![0, 1, 3].includes(status ?? 70)) throw new Error(`sre-gate ${words[0]} exits ${status}`);
}
