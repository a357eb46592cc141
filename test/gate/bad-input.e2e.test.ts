import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";
import { openProject, type Project, RIGHT } from "../support/project.ts";

const BASELINE = "baselines/default.json";

async function withBaseline(): Promise<Project> {
  const project = openProject();
  await project.cli([]);
  await project.cli(["baseline", "add"]);
  return project;
}

describe("what a user gets wrong is told with place, value and cure", () => {
  test.each([
    ["an unknown flag", ["--repeat", "3"], ["UNKNOWN_FLAG: --repeat", "did you mean --repeats"]],
    [
      "a value for a whole number",
      ["--repeats", "3x"],
      ["FLAG_NOT_A_NUMBER: --repeats", '"3x"', "write --repeats 3"],
    ],
    ["more repeats than settings may ask for", ["--repeats", "1001"], ["from 1 to 1000"]],
    ["more at a time than machines can", ["--concurrency", "1001"], ["from 1 to 1000"]],
    ["a list of nothing", ["--tasks", ","], ["FLAG_NEEDS_A_VALUE: --tasks"]],
    ["a day that is none", ["compare", "--today", "2026-02-30"], ["FLAG_NOT_A_DAY: --today"]],
    [
      "an isolation that is none of ours",
      ["--isolation", "docker"],
      ["FLAG_NOT_ALLOWED: --isolation", "auto, required, none"],
    ],
    ["a policy that is none of ours", ["--policy", "aaa"], ["aaa", "aa-dedup"]],
    ["an agent that does not exist", ["--agent", "investigatr"], ["UNKNOWN_AGENT", "investigatr"]],
    ["an agent program that does not exist", ["--agent", "./no-such-agent --x"], ["no-such-agent"]],
    ["zero tasks selected", ["--tasks", "nothing-*"], ["nothing-*"]],
    [
      "a settings file that is not there",
      ["--config", "other.yaml"],
      ["SETTINGS_NOT_FOUND", "other.yaml"],
    ],
  ])("%s", async (_, words, expected) => {
    using project = openProject();
    if (words[0] === "compare") await project.cli(["run"]);
    const { code, stderr } = await project.cli(words);
    expect(code, stderr).toBe(2);
    for (const text of expected) expect(stderr).toContain(text);
    expect(stderr).not.toContain("    at ");
  });

  test("several at once are all told", async () => {
    using project = openProject();
    project.write(
      "sre-gate.yaml",
      "agent: {run: x, modle: y}\njudge: {repeats: 3x, fail-on: yes, nonsense: 1}\n",
    );
    const { code, stderr } = await project.cli([]);
    expect(code).toBe(2);
    for (const place of ["agent.modle", "judge.repeats", "judge.fail-on", "judge.nonsense"]) {
      expect(stderr).toContain(`sre-gate.yaml: ${place}`);
    }
  });

  test.each([
    [
      "files that are not there",
      ["agent: {", "agent: {files: [nope/**, tasks.txt], "],
      ['AGENT_FILES_NONE: agent.files: "nope/**"', 'AGENT_FILES_NONE: agent.files: "tasks.txt"'],
    ],
    [
      "a price list that is not there",
      ["judge: {", "judge: {prices: nope.yaml, "],
      ["PRICES_MISSING"],
    ],
    [
      "an exclusion of nothing",
      ["judge: {", "judge: {exclude: [nope], "],
      ["EXCLUDE_MATCHES_NOTHING"],
    ],
  ] as const)("%s", async (_, [before, after], told) => {
    using project = openProject();
    const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
    project.write("sre-gate.yaml", settings.replace(before, after));
    const { code, stderr } = await project.cli(["run"]);
    expect(code, stderr).toBe(2);
    for (const text of told) expect(stderr).toContain(text);
  });

  test("a dry run tells what the run would be refused for", async () => {
    using project = openProject();
    const write = (agent: string, judge: string) =>
      project.write("sre-gate.yaml", `agent: {run: ${agent}}\njudge: {tasks: ["*"], ${judge}}\n`);
    const upstream = "{base-url: 'https://a.example', dialect: openai, key-env: NO_SUCH_KEY}";
    write("'true'", `isolation: none, upstreams: {house: ${upstream}}`);
    const refused = async () => {
      const { code, stdout, stderr } = await project.cli(["--dry-run"]);
      // Whoever plans wants the price all the same.
      expect([code, stdout]).toEqual([2, expect.stringMatching(/\d+ attempts?/)]);
      return stderr;
    };
    expect(await refused()).toContain("UPSTREAM_KEY_MISSING");
    write("./nope.sh", `isolation: none, upstreams: {house: ${upstream}}`);
    expect(await refused()).toMatch(/UPSTREAM_KEY_MISSING.*AGENT_NOT_FOUND/s);
    write("'true'", "isolation: none");
    expect((await project.cli(["--dry-run"])).code).toBe(0);
  });

  test.skipIf(!HAS_BUBBLEWRAP)("a dry run tells a mount that is missing", async () => {
    using project = openProject();
    project.write(
      "sre-gate.yaml",
      "agent: {run: 'true'}\njudge: {tasks: ['*'], isolation: required, mounts: [/nope]}\n",
    );
    const { code, stderr } = await project.cli(["--dry-run"]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("MOUNT_MISSING: judge.mounts: /nope"),
    ]);
  });

  test("no settings and no --agent", async () => {
    using project = openProject();
    rmSync(join(project.folder, "sre-gate.yaml"));
    const { code, stderr } = await project.cli(["--tasks", "alpha"]);
    expect(code).toBe(2);
    expect(stderr).toContain("NO_AGENT");
  });

  test("a folder below the settings", async () => {
    using project = openProject();
    const below = spawnSync(process.execPath, [resolve("dist/cli.js")], {
      cwd: join(project.folder, "tasks/alpha"),
      encoding: "utf8",
    });
    expect(below.stderr).toContain("the settings are in ../../sre-gate.yaml: run it there");
  });

  test("a task without ground truth, and two tasks with one id", async () => {
    using project = openProject();
    rmSync(join(project.folder, "tasks/alpha/snapshot/ground_truth.yaml"));
    const { code, stderr } = await project.cli([]);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain("alpha");
    expect(stderr.toLowerCase()).toContain("ground truth");
  });

  test("a missing baseline is no pass", async () => {
    using project = openProject();
    const { code, stdout } = await project.cli([]);
    expect(code).toBe(3);
    expect(stdout).toContain("baseline");
  });

  test.each([
    ["truncated", (text: string) => text.slice(0, 200), "BASELINE_NOT_JSON"],
    ["binary", () => "\u001b[2J\u202e\u0007", "BASELINE_NOT_JSON"],
    [
      "edited by hand",
      (text: string) => text.replace('"score": 1,', '"score": 0,'),
      "BASELINE_EDITED",
    ],
    [
      "of another version",
      (text: string) => text.replace("baseline@1", "baseline@2"),
      "BASELINE_FORMAT",
    ],
  ])("a baseline that is %s", async (_, spoil, expected) => {
    using project = await withBaseline();
    const text = readFileSync(join(project.folder, BASELINE), "utf8");
    project.write(BASELINE, spoil(text));
    const { code, stderr } = await project.cli([]);
    expect(code, stderr).toBe(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal obeys these.
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(stderr).toContain(`${expected}: ${BASELINE}`);
    // The cure that it names is one.
    expect(stderr).toContain("baseline add --replace");
    await project.cli(["run", "--no-cache"]);
    expect((await project.cli(["baseline", "add", "--replace"])).code).toBe(0);
    expect((await project.cli([])).code).toBe(0);
  });
});

test("another gate's baseline is refused by its name, and compared with nothing", async () => {
  using project = await withBaseline();
  const text = readFileSync(join(project.folder, BASELINE), "utf8");
  project.write("baselines/other.json", text);
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  project.write("other.yaml", settings);
  for (const words of [
    ["--config", "other.yaml"],
    ["doctor", "--config", "other.yaml"],
    ["plan", "--config", "other.yaml", "--shards", "1"],
  ]) {
    const { code, stderr } = await project.cli(words);
    expect(code, `${words} ${stderr}`).toBe(2);
    expect(stderr).toContain(
      "BASELINE_OF_ANOTHER_GATE: baselines/other.json: it belongs to the gate 'default', and this gate is 'other'",
    );
  }
  await project.cli(["run", "--no-cache", "--config", "other.yaml"]);
  const stored = await project.cli(["compare", "--baseline", BASELINE]);
  expect(stored.stderr).toContain(`BASELINE_OF_ANOTHER_GATE: ${BASELINE}`);
  const anew = await project.cli(["baseline", "add", "--config", "other.yaml", "--replace"]);
  expect(anew.code, anew.stderr).toBe(0);
  expect((await project.cli(["--config", "other.yaml"])).code).toBe(0);
});

describe("what an agent gets wrong is a state, and no finished attempt is lost", () => {
  const AGENTS: [string, string, string][] = [
    ["invalid JSON", `sh -c 'echo "{oops" > "$SRE_GATE_OUTPUT"'`, "invalid-answer"],
    ["nothing at all", "true", "no-answer"],
    ["a symbolic link", `sh -c 'ln -s /etc/passwd "$SRE_GATE_OUTPUT"'`, "invalid-answer"],
    ["an exit code", "sh -c 'exit 7'", "agent-error"],
    [
      "a huge answer",
      `sh -c 'head -c 1000000000 /dev/zero > "$SRE_GATE_OUTPUT"'`,
      "invalid-answer",
    ],
  ];
  test.each(AGENTS)("%s", async (_, agent, state) => {
    using project = openProject(["alpha"], RIGHT);
    await project.cli([]);
    await project.cli(["baseline", "add"]);
    const { code } = await project.cli(["--agent", agent]);
    const run = JSON.parse(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8"));
    const states = run.attempts.map((attempt: { state: string }) => attempt.state);
    // Three as planned; a red result then asks for reruns of the task that looks lost.
    expect(states.length).toBeGreaterThanOrEqual(3);
    expect(new Set(states)).toEqual(new Set([state]));
    // Three wrong against three right on one task: p = 1/40, and the agent is at fault, so it is red.
    expect(code).toBe(1);
  });
});
