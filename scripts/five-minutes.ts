// From nothing to a red check, by the clock: a script plays a user with a Python, a Node and a Go agent, from an empty home to
// the gate's exit code 1. Writes docs/evidence/five-minutes.md. Usage: npm run five-minutes [-- python node go]
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { markdownTable } from "markdown-table";
import { playModel } from "./playing/model.ts";

const CLI = resolve("dist/cli.js");
const AGENTS = resolve("scripts/five-minutes");
const PAGE = "docs/evidence/five-minutes.md";
const RULE =
  "Follow the evidence back to the change that came first: what alerts is rarely what broke.\n";

interface Step {
  readonly name: string;
  readonly seconds: number;
}

async function play(language: string): Promise<readonly Step[]> {
  const place = mkdtempSync(join(tmpdir(), `five-minutes-${language}-`));
  const [repository, cache] = [join(place, "agent"), join(place, "cache")];
  cpSync(join(AGENTS, language), repository, { recursive: true });
  mkdirSync(cache);
  const model = await playModel(cache, { words: /Follow the evidence/, right: [90, 20] });
  const environment = {
    ...process.env,
    SRE_GATE_CACHE: cache,
    OPENAI_BASE_URL: `${model.url}/v1`,
    OPENAI_API_KEY: "sk-played",
  };
  const steps: Step[] = [];
  const step = async (name: string, wanted: number, ...words: readonly string[]) => {
    const began = performance.now();
    const ended = await started(words, repository, environment);
    if (ended.code !== wanted)
      throw new Error(`${language}: ${words.join(" ")} ended with ${ended.code}\n${ended.output}`);
    steps.push({ name, seconds: (performance.now() - began) / 1000 });
  };
  const gate = [process.execPath, CLI];
  try {
    await started(["git", "init", "-q", "-b", "main"], repository, environment);
    await step("init, with one attempt", 0, ...gate, "init");
    // The user's one edit: eight incidents instead of 66, and red from the first day.
    edit(join(repository, "sre-gate.yaml"), [
      [/suite: .*/, "suite: smoke"],
      [/enforce: .*/, "enforce: fail"],
    ]);
    await step("first run", 0, ...gate, "run", "--repeats", "5", "--out", ".sre-gate/first");
    await step("baseline add", 0, ...gate, "baseline", "add", ".sre-gate/first");
    await commit(repository, environment);
    edit(join(repository, "prompts/system.md"), [[RULE, ""]]);
    await commit(repository, environment);
    await step("gate of the bad change: red", 1, ...gate, "gate", "--base", "HEAD~1");
    return steps;
  } finally {
    await model.close();
    if (process.env.SRE_GATE_KEEP === undefined) rmSync(place, { recursive: true, force: true });
  }
}

function edit(path: string, changes: readonly (readonly [RegExp | string, string])[]): void {
  const text = readFileSync(path, "utf8");
  const changed = changes.reduce((all, [from, to]) => all.replace(from, to), text);
  if (changed === text) throw new Error(`nothing to edit in ${path}`);
  writeFileSync(path, changed);
}

async function commit(cwd: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const who = ["-c", "user.name=A user", "-c", "user.email=user@example.com"];
  await started(["git", "add", "-A"], cwd, environment);
  await started(["git", ...who, "commit", "-q", "-m", "Step"], cwd, environment);
}

function started(
  [program = "", ...words]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      output += part.toString("utf8");
    });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, output }));
  });
}

const languages =
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["python", "node", "go"];
const load = loadavg()[0] ?? 0;
const rows: string[][] = [];
let head: string[] = [];
for (const language of languages) {
  const steps = await play(language);
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  head = ["agent", ...steps.map(({ name }) => name), "together"];
  rows.push([
    language,
    ...steps.map(({ seconds }) => `${seconds.toFixed(0)} s`),
    `${total.toFixed(0)} s`,
  ]);
  process.stderr.write(`${rows.at(-1)?.join("  ")}\n`);
}
const table = markdownTable([head, ...rows]);
const written = readFileSync(PAGE, { encoding: "utf8", flag: "a+" });
const [before = "", after = ""] = written.split(/<!-- table -->[\s\S]*?<!-- \/table -->/);
const note = `${availableParallelism()} cores, load ${load.toFixed(1)} when it began.`;
writeFileSync(PAGE, `${before}<!-- table -->\n${table}\n\n${note}\n<!-- /table -->${after}`);
