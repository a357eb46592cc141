import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { type PlayedModel, playModel } from "../../scripts/playing/model.ts";

const SOURCE = "examples/agent-repo";
const hasKubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;

let place: string;
let repository: string;
let model: PlayedModel;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), "agent-repo-"));
  repository = join(place, "repo");
  mkdirSync(join(place, "cache"));
  cpSync(SOURCE, repository, { recursive: true });
  model = await playModel(join(place, "cache"), {
    words: /Follow the evidence/,
    right: [92, 25],
  });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "As it is");
});
afterEach(async () => {
  await model.close();
  rmSync(place, { recursive: true, force: true });
});

function git(...words: string[]): void {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
  execFileSync("git", [...who, ...words], { cwd: repository });
}

/** Not spawnSync: the played model answers in this process. */
async function gate() {
  const { spawn } = await import("node:child_process");
  const child = spawn(process.execPath, [resolve("dist/cli.js"), "gate", "--base", "main"], {
    cwd: repository,
    env: {
      ...process.env,
      SRE_GATE_CACHE: join(place, "cache"),
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: "sk-played",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (part: Buffer) => {
    stderr += part.toString("utf8");
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, stderr, comment: readFileSync(join(repository, ".sre-gate/report.md"), "utf8") };
}

const headline = (comment: string) => comment.split(" (")[0];

test.skipIf(!hasKubectl).each([
  ["good", 0],
  ["bad", 1],
] as const)("the %s patch gets the comment that is shown for it", async (name, expected) => {
  git("checkout", "-q", "-b", name);
  git("apply", `${name}.patch`);
  git("commit", "-qam", name);
  const { code, stderr, comment } = await gate();
  expect(code, stderr).toBe(expected);
  const shown = readFileSync(join(SOURCE, `${name}.comment.md`), "utf8");
  expect(headline(comment)).toBe(headline(shown));
});

test("its workflow is the one that is to be copied, with the key that its agent reads", () => {
  const [own, example] = [
    join(SOURCE, ".github/workflows/sre-gate.yml"),
    "examples/workflows/sre-gate.yml",
  ].map((path) => readFileSync(path, "utf8"));
  expect(own).toBe(example?.replaceAll("KEY_NAME", "OPENAI_API_KEY"));
  expect(readFileSync(join(SOURCE, "agent.py"), "utf8")).toContain("OPENAI_API_KEY");
  expect(parse(own ?? "")).toHaveProperty("jobs.gate");
});
