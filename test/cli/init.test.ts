import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { SettingsFileSchema } from "../../src/model/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function init(...words: string[]) {
  const ended = spawnSync(process.execPath, [resolve("dist/cli.js"), "init", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("it finds a Python agent by its script, its prompts and its key", () => {
  put("pyproject.toml", '[project]\nname = "x"\n[project.scripts]\nsre-agent = "x.cli:main"\n');
  put("src/x/cli.py", 'import os\nos.environ["ANTHROPIC_API_KEY"]\n');
  put("prompts/system.md", "You diagnose.\n");
  const { code, stdout, stderr } = init();
  expect(code, stderr).toBe(0);
  const { agent, judge } = SettingsFileSchema.parse(parse(read("sre-gate.yaml")));
  expect(agent).toMatchObject({
    run: "sre-agent --prompt {prompt} --output {output}",
    build: "pip install .",
    files: ["prompts/**", "src/**", "pyproject.toml"],
  });
  expect(judge).toMatchObject({ enforce: "advisory", "max-cost": 40 });
  expect(read(".github/workflows/sre-gate.yml")).toContain("secrets.ANTHROPIC_API_KEY");
  expect(stdout).toMatch(/a month of nightlies +\d+ attempts +\$/);
});

test.each([
  ["agent/__main__.py", "", "python -m agent"],
  ["package.json", '{"bin": {"a": "bin/a.js"}}', "node bin/a.js"],
  ["package.json", '{"scripts": {"agent": "tsx a.ts"}}', "npm run --silent agent --"],
  ["agent.py", "", "python agent.py"],
  ["main.sh", "", "sh main.sh"],
])("%s %s is started by %s", (path, text, start) => {
  put(path, text);
  expect(init().code).toBe(0);
  expect(parse(read("sre-gate.yaml")).agent.run).toMatch(new RegExp(`^${start}`));
});

test("where nothing looks like an agent it names ours, which is free", () => {
  const { stdout } = init();
  expect(parse(read("sre-gate.yaml")).agent.run).toBe("investigator");
  expect(stdout).toContain("No agent was found");
  expect(stdout).toContain("free");
});

test("the workflow has at most 15 lines and names a commit of the gate", () => {
  init();
  const lines = read(".github/workflows/sre-gate.yml").trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(15);
  const head = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  expect(lines.join("\n")).toContain(`sre-gate@${head}`);
  expect(parse(lines.join("\n")).jobs.gate.steps).toHaveLength(2);
});

test("it overwrites nothing, and says so for both files at once", () => {
  put("sre-gate.yaml", "mine\n");
  put(".github/workflows/sre-gate.yml", "mine\n");
  const { code, stderr } = init();
  expect(code).toBe(2);
  expect(stderr.match(/INIT_FILE_EXISTS/g)).toHaveLength(2);
  expect(read("sre-gate.yaml")).toBe("mine\n");
  expect(init("--force").code).toBe(0);
});

test("the price of an attempt makes the bill one number", () => {
  put("agent.py", "OPENAI_API_KEY");
  const { stdout } = init("--attempt-cost", "0.5");
  const [, attempts, dollars] =
    /a healthy pull request +(\d+) attempts +\$(\d+)/.exec(stdout) ?? [];
  expect(Number(dollars)).toBe(Math.round(Number(attempts) / 2));
});

test("the bill names its prices and the most that a run spends", () => {
  put("agent.py", "OPENAI_API_KEY");
  const { stdout } = init();
  expect(stdout).toContain("at $0.14 to $5.40 an attempt");
  expect(stdout).toContain("max-cost stops every run at $40");
});

test("the bill follows the design: a healthy run stops early, a red one may take every repeat twice", () => {
  put("agent.py", "OPENAI_API_KEY");
  const { stdout } = init();
  const attempts = (what: string) =>
    Number(new RegExp(`${what} +(\\d+) attempts`).exec(stdout)?.[1]);
  const { stdout: json } = spawnSync(
    process.execPath,
    [
      resolve("dist/cli.js"),
      ..."calibrate --simulate --json --design adaptive --tasks 66 --gates 1000".split(" "),
    ],
    { encoding: "utf8" },
  );
  const expected = (JSON.parse(json) as { meanAttempts: number }).meanAttempts;
  expect(Math.abs(attempts("a healthy pull request") - expected)).toBeLessThan(0.12 * expected);
  expect(attempts("a healthy pull request")).toBeLessThan(2 * 66);
  expect(attempts("a red pull request")).toBeGreaterThan(attempts("a healthy pull request"));
  expect(attempts("the longest red one")).toBe(66 * 5 * 2);
  expect(attempts("first baseline")).toBe(66 * 6);
  expect(attempts("a month of nightlies")).toBe(66 * 3 * 30);
});

test("the next step can be typed as it stands there", () => {
  const { stdout } = init();
  const [, path = ""] = /^Next: node (\S+) run tries/m.exec(stdout) ?? [];
  expect(realpathSync(resolve(folder, path))).toBe(realpathSync("dist/cli.js"));
});

test("a copy of the gate without its examples says what it lacks", () => {
  const copy = join(folder, "copy");
  for (const name of ["dist", "tasks", "package.json"])
    cpSync(name, join(copy, name), { recursive: true });
  const run = () =>
    spawnSync(process.execPath, [join(copy, "dist/cli.js"), "init"], {
      cwd: folder,
      encoding: "utf8",
    });
  expect([run().status, run().stderr]).toEqual([2, expect.stringContaining("GATE_INCOMPLETE")]);
  expect(run().stderr).toContain("examples/workflows/sre-gate.yml");
  rmSync(join(copy, "tasks"), { recursive: true });
  expect([run().status, run().stderr]).toEqual([2, expect.stringContaining("tasks/suites")]);
});

test("a clone that is nobody's on GitHub says what is left to fill in", () => {
  const clone = join(folder, "clone");
  execFileSync("git", ["clone", "--quiet", "--shared", ".", clone]);
  cpSync("dist", join(clone, "dist"), { recursive: true });
  const place = join(folder, "agent");
  mkdirSync(place);
  const run = () =>
    spawnSync(process.execPath, [join(clone, "dist/cli.js"), "init", "--force"], {
      cwd: place,
      encoding: "utf8",
    }).stdout;
  expect(run()).toContain("put that for OWNER/sre-gate@SHA");
  const origin = "https://github.com/acme/sre-gate.git";
  execFileSync("git", ["remote", "set-url", "origin", origin], { cwd: clone });
  expect(run()).not.toContain("OWNER");
  const workflow = readFileSync(join(place, ".github/workflows/sre-gate.yml"), "utf8");
  expect(workflow).toContain("acme/sre-gate@");
});

test("a price that is none is an error", () => {
  const { code, stderr } = init("--attempt-cost", "cheap");
  expect(code).toBe(2);
  expect(stderr).toContain("FLAG_NOT_A_NUMBER");
  expect(existsSync(join(folder, "sre-gate.yaml"))).toBe(false);
});
