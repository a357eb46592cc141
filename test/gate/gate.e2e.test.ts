import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";
import { openProject, type Project, RIGHT, WRONG } from "../support/project.ts";

function runOf(project: Project): { design: string; planned: number; attempts: unknown[] } {
  return JSON.parse(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8"));
}

describe("the gate, end to end", () => {
  test("a first run, its baseline, a pass, a regression", async () => {
    using project = openProject(["alpha", "beta", "gamma"]);
    const none = await project.cli([]);
    expect(none.code, none.stderr).toBe(3);
    expect(none.stdout).toContain("no baseline");

    const added = await project.cli(["baseline", "add"]);
    expect([added.code, added.stdout]).toEqual([
      0,
      "baselines/default.json: 3 tasks from 1 run. Commit it: pull requests are compared with it.\n",
    ]);

    const pass = await project.cli(["--json"]);
    expect(pass.code, pass.stderr).toBe(0);
    expect(JSON.parse(pass.stdout)).toMatchObject({ verdict: "pass" });

    const fail = await project.cli(["--json", "--agent", WRONG]);
    expect(fail.code, fail.stderr).toBe(1);
    const report = JSON.parse(fail.stdout);
    expect(report).toMatchObject({ verdict: "fail" });
    // Nine right against nine wrong, three a task: p = (1/20)^3 / 2, since the observed is the extreme.
    expect(report.pValue).toBeCloseTo(0.5 / 20 ** 3, 6);
  });

  test("without a word about the design it stops as soon as it knows", async () => {
    using project = openProject(["alpha", "beta", "gamma"]);
    project.write(
      "sre-gate.yaml",
      `agent: {run: ${JSON.stringify(RIGHT)}}\njudge: {tasks: ["*"], isolation: none}\n`,
    );
    await project.cli(["run", "--repeats", "5"]);
    expect(runOf(project)).toMatchObject({ design: "fixed", planned: 15 });
    await project.cli(["baseline", "add"]);
    const { code, stderr } = await project.cli([]);
    expect(code, stderr).toBe(0);
    const { design, planned, attempts } = runOf(project);
    expect([design, planned, attempts.length]).toEqual(["adaptive", 26, 3]);
    const added = await project.cli(["baseline", "add"]);
    expect([added.code, added.stderr]).toEqual([2, expect.stringContaining("RUN_STOPPED_EARLY")]);
  });

  test("it says why it goes on after its plan, and what is lost in one sentence", async () => {
    using project = openProject(["alpha", "beta", "gamma"]);
    await project.cli(["run", "--repeats", "10"]);
    await project.cli(["baseline", "add"]);
    const { code, stdout, stderr } = await project.cli(["--agent", WRONG]);
    expect(code, stderr).toBe(1);
    expect(stderr.match(/^[^[\n].*$/gm)).toEqual([
      "3 tasks that the baseline solves reliably are not solved yet; trying each once more (3 attempts)",
      "3 tasks that the baseline solves reliably are not solved yet; trying each once more (3 attempts)",
      "the score fell: 9 more attempts on 3 tasks, to name what broke",
    ]);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "; 3 tasks (alpha, beta, gamma) solved reliably in 10 baseline attempts, in none of 5 now.",
    );
  });

  test("tasks chosen by a run of the baseline are refused", async () => {
    using project = openProject(["alpha"]);
    await project.cli(["run"]);
    await project.cli(["baseline", "add"]);
    const baseline = readFileSync(join(project.folder, "baselines/default.json"), "utf8");
    const digest = JSON.parse(baseline).runs[0].run;
    project.write(
      "sre-gate.yaml",
      `agent: {run: ${JSON.stringify(RIGHT)}}\njudge: {tasks: ["*"], chosen-by: [${digest}]}\n`,
    );
    const { code, stderr } = await project.cli([]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("SELECTION_BIASED")]);
  });

  test("compare gives the same bytes without the agent", async () => {
    using project = openProject();
    await project.cli([]);
    await project.cli(["baseline", "add"]);
    await project.cli(["--agent", WRONG]);
    const before = readFileSync(join(project.folder, ".sre-gate/verdict.json"), "utf8");
    const report = readFileSync(join(project.folder, ".sre-gate/report.md"), "utf8");
    const compared = await project.cli(["compare", "--json"]);
    expect(compared.code).toBe(1);
    await project.cli(["report"]);
    expect(readFileSync(join(project.folder, ".sre-gate/verdict.json"), "utf8")).toBe(before);
    expect(readFileSync(join(project.folder, ".sre-gate/report.md"), "utf8")).toBe(report);
  });

  test("run prints ITBench-AA's line and compares with nothing", async () => {
    using project = openProject();
    const { code, stdout } = await project.cli(["run", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      score: { mean: 1, stderr: 0 },
      attempts: 6,
      measured: 6,
    });
  });

  test("the clone stays clean: results go below .sre-gate", async () => {
    using project = openProject();
    await project.cli([]);
    for (const file of [
      "run.json",
      "times.json",
      "verdict.json",
      "report.md",
      "report.json",
      "junit.xml",
    ]) {
      expect(existsSync(join(project.folder, ".sre-gate", file)), file).toBe(true);
    }
  });

  test("Ctrl-C keeps what finished and is never green", async () => {
    using project = openProject(["a", "b", "c", "d"], `sh -c 'sleep 0.4; ${RIGHT.slice(7, -1)}'`);
    await project.cli([]);
    await project.cli(["baseline", "add"]);
    const { code, stderr } = await project.cli(["--concurrency", "2", "--no-cache"], {
      signalOn: /\[2\/12\]/,
    });
    expect(code, stderr).toBe(3);
    const run = JSON.parse(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8"));
    const states: string[] = run.attempts.map((attempt: { state: string }) => attempt.state);
    expect(states).toContain("answered");
    expect(states).toContain("cancelled");
    expect(run.attempts).toHaveLength(12);
  });

  test("a stopped run says so, is no success, and the next one goes on from it", async () => {
    using project = openProject(["a", "b", "c", "d"], `sh -c 'sleep 0.4; ${RIGHT.slice(7, -1)}'`);
    const stopped = await project.cli(["run", "--concurrency", "2"], { signalOn: /\[2\/12\]/ });
    expect(stopped.code, stopped.stderr).toBe(3);
    expect(stopped.stderr).toMatch(/stopped early: \d+ of 12 attempts did not finish/);
    expect(stopped.stdout).toMatch(
      /^score .* 100\.0 ± \S+ \(partial: \d of 12 attempts measured\)$/m,
    );
    const whole = await project.cli(["run", "--concurrency", "2"]);
    expect(whole.code, whole.stderr).toBe(0);
    expect(whole.stderr).not.toContain("stopped early");
    expect(whole.stdout).toMatch(/^score .* 100\.0 ± 0\.0$/m);
    expect(whole.stderr).toMatch(/\d+ attempts of an interrupted run kept/);
  });

  test.skipIf(!HAS_BUBBLEWRAP)("and what a sandbox does not show, where there is one", async () => {
    using project = openProject(["a"], "sh -c 'exit 127'");
    const words = ["run", "--repeats", "1", "--isolation"];
    expect((await project.cli([...words, "required"])).stderr).toContain("'mounts' under judge:");
    expect((await project.cli([...words, "none"])).stderr).not.toContain("mounts");
  });

  test("a run that nobody answered says why, and where the agent's words are", async () => {
    using project = openProject(["a"], "sh -c 'echo the key is missing >&2; exit 3'");
    const { stderr } = await project.cli(["run", "--repeats", "1"]);
    expect(stderr).toMatch(
      /No attempt gave an answer\. a #1 ended as agent-error: exit code 3.*\n/,
    );
    const [, place = ""] = /printed is in (.*)\n/.exec(stderr) ?? [];
    expect(readFileSync(join(project.folder, place, "stderr.log"), "utf8")).toContain(
      "the key is missing",
    );
  });
});
