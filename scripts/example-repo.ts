// Makes what examples/agent-repo shows but nobody wrote by hand: the baseline, and the comment that each of its two patches gets.
// The model is played (scripts/playing/model.ts). Usage: npm run example-repo
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { playModel } from "./playing/model.ts";

const SOURCE = resolve("examples/agent-repo");
const CLI = resolve("dist/cli.js");
const place = mkdtempSync(join(tmpdir(), "example-repo-"));
const [repository, cache] = [join(place, "repo"), join(place, "cache")];
mkdirSync(cache);
cpSync(SOURCE, repository, { recursive: true });
let environment: NodeJS.ProcessEnv = process.env;

function started(wanted: number, ...words: readonly string[]): Promise<void> {
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, { cwd: repository, env: environment, stdio: "pipe" });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      output += part.toString("utf8");
    });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) =>
      code === wanted ? done() : failed(new Error(`${words.join(" ")}: ${code}\n${output}`)),
    );
  });
}

const git = (...words: readonly string[]) =>
  started(0, "git", "-c", "user.name=Example", "-c", "user.email=example@example.com", ...words);
/** Each with a model that begins anew: what a patch gets does not hang on what was asked before. */
async function gate(wanted: number, ...words: readonly string[]): Promise<void> {
  const model = await playModel(cache, { words: /Follow the evidence/, right: [92, 25] });
  environment = {
    ...process.env,
    SRE_GATE_CACHE: cache,
    OPENAI_BASE_URL: `${model.url}/v1`,
    OPENAI_API_KEY: "sk-played",
  };
  await started(wanted, process.execPath, CLI, ...words).finally(model.close);
}

try {
  await git("init", "-q", "-b", "main");
  rmSync(join(repository, "baselines"), { recursive: true, force: true });
  await gate(0, "run", "--repeats", "6", "--out", ".sre-gate/first");
  await gate(0, "baseline", "add", ".sre-gate/first");
  await git("add", "-A");
  await git("commit", "-qm", "An agent with its baseline");
  cpSync(join(repository, "baselines"), join(SOURCE, "baselines"), { recursive: true });
  for (const [name, code] of [
    ["good", 0],
    ["bad", 1],
  ] as const) {
    await git("checkout", "-q", "-b", name, "main");
    await git("apply", `${name}.patch`);
    await git("commit", "-qam", `The ${name} patch`);
    await gate(code, "gate", "--base", "main", "--out", `.sre-gate/${name}`);
    const comment = readFileSync(join(repository, ".sre-gate", name, "report.md"), "utf8");
    writeFileSync(join(SOURCE, `${name}.comment.md`), comment);
    process.stderr.write(`${name}: exit code ${code}\n`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
