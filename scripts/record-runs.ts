// Runs the shipped agent as README and docs show it and keeps what the pictures are drawn from in docs/runs.
// Usage: node scripts/run.mjs scripts/record-runs.ts [--nights 44]   then: node scripts/run.mjs scripts/pictures.ts
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isoTime } from "../src/model/time.ts";

const { values } = parseArgs({ options: { nights: { type: "string", default: "44" } } });
const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const kept = join(root, "docs/runs");
const work = mkdtempSync(join(tmpdir(), "sre-gate-record-"));
/** Alarms need a month of nights to be held against. */
const STEADY = 32;
/** The nights of the drift page are runs of one evening: their dates are numbers, given by hand. */
const FIRST_NIGHT = Date.parse("2026-10-01T00:00:00Z");

try {
  rmSync(kept, { recursive: true, force: true });
  const baseline = join(kept, "baseline.json");
  sreGate("run", "--agent", "investigator", "--repeats", "5", "--out", out("healthy"));
  sreGate("baseline", "add", "--baseline", baseline, "--out", out("healthy"));
  keep("healthy", "run.json", "times.json");
  // The command of the README.
  const red = ["--agent", "investigator --mutant symptom", "--baseline", baseline];
  sreGate("gate", ...red, "--out", out("symptom"));
  keep("symptom", "run.json", "times.json", "incidents.json");
  for (const mutant of ["first-alert", "lists-everything"]) {
    const agent = `investigator --mutant ${mutant}`;
    sreGate("run", "--agent", agent, "--repeats", "3", "--out", out(mutant));
    keep(mutant, "run.json");
  }
  nights(Number(values.nights));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The investigator, careless now and then, and after the steady nights more often. */
function nights(count: number): void {
  const history = join(kept, "history.jsonl");
  const agent = join(work, "careless.mjs");
  const healthy = readFileSync(join(root, "dist/agents/investigator.js"), "utf8");
  for (let night = 0; night < count; night += 1) {
    const share = night < STEADY ? 0.15 : 0.55;
    const careless = `if (Math.random() < ${share}) process.argv.push("--mutant", "symptom");`;
    writeFileSync(agent, healthy.replace(/^(#!.*\n)?/, `$1${careless}\n`));
    const run = out(`night-${night}`);
    const seed = `night ${night}`;
    sreGate(
      "run",
      "--agent",
      `node ${agent}`,
      "--repeats",
      "1",
      "--no-cache",
      "--seed",
      seed,
      "--out",
      run,
    );
    const date = isoTime(FIRST_NIGHT + night * 86_400_000).slice(0, 10);
    sreGate("drift", history, "--add", run, "--date", date);
  }
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

/** A red gate and a drifting history are what is wanted here: only the user's mistakes and ours end it. */
function sreGate(...words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...words], {
    cwd: work,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (![0, 1, 3].includes(status ?? 70)) throw new Error(`sre-gate ${words[0]} exits ${status}`);
}
