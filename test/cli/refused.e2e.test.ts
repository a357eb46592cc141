import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject, type Project } from "../support/project.ts";

const GATE = `'${process.execPath}' '${resolve("dist/cli.js")}'`;

function shell(project: Project, script: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", script], {
    cwd: project.folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: project.folder, ...env },
  });
  return { code: status, stdout, stderr };
}

/** A mistake that is told: its code and place, a cure below it, and no stack. */
function expectTold(end: { code: number | null; stderr: string }, code: string, where: string) {
  expect(end.code, end.stderr).toBe(2);
  expect(end.stderr).toMatch(new RegExp(`error ${code}: .*${where}.*\\n {2}\\w`));
  expect(end.stderr).not.toContain("    at ");
}

describe("what the machine refuses is its owner's to mend, and no bug", () => {
  test.each([
    ["a file", "afile", "afile"],
    ["below a file", "afile/below", "afile"],
    ["a link that leads nowhere", "alink", "alink"],
    ["a device", "/dev/null", "/dev/null"],
    ["a file system that takes no folders", "/proc/results", "/proc/results"],
    ["a path too long", `${"long".repeat(100)}/results`, "long"],
  ])("results in %s", async (_, out, where) => {
    using project = openProject();
    project.write("afile", "");
    symlinkSync("nowhere/at/all", join(project.folder, "alink"));
    expectTold(await project.cli(["run", "--out", out]), "RESULTS_NOT_WRITTEN", where);
  });

  test("results where a folder has the place of a report, and the baseline likewise", async () => {
    using project = openProject();
    mkdirSync(join(project.folder, "out/run.json"), { recursive: true });
    const run = await project.cli(["run", "--out", "out"]);
    expectTold(run, "RESULTS_NOT_WRITTEN", "run.json");
    rmSync(join(project.folder, "out/run.json"), { recursive: true });
    expect((await project.cli(["run", "--no-cache", "--out", "out"])).code).toBe(0);
    project.write("baselines", "a file");
    expectTold(await project.cli(["baseline", "add", "out"]), "FILE_REFUSED", "baselines");
  });

  test("a folder where a file of ours is looked for", async () => {
    using settings = openProject();
    mkdirSync(join(settings.folder, "other.yaml"));
    expectTold(await settings.cli(["--config", "other.yaml"]), "FILE_REFUSED", "other.yaml");
    using tasks = openProject();
    rmSync(join(tasks.folder, "tasks/beta/task.yaml"));
    mkdirSync(join(tasks.folder, "tasks/beta/task.yaml"));
    expectTold(await tasks.cli(["run"]), "FILE_REFUSED", "tasks/beta/task.yaml");
    const judged = ["--baseline", "tasks", "--tasks", "alpha"];
    expectTold(await tasks.cli(judged), "FILE_REFUSED", "tasks");
  });

  test("no folder for temporary files", () => {
    using project = openProject();
    const end = shell(project, `${GATE} run`, { TMPDIR: "/nonexistent" });
    expectTold(end, "FILE_REFUSED", "/nonexistent");
    expect(end.stderr).toContain("set TMPDIR");
  });

  test("a folder that was deleted under us", () => {
    using project = openProject();
    const end = shell(project, `mkdir gone && cd gone && rmdir ../gone && ${GATE} --version`);
    expectTold(end, "FOLDER_GONE", "\\.");
  });
});

describe("who reads what we print, or nobody", () => {
  const attempts = (project: Project): number =>
    JSON.parse(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8")).attempts.length;

  test("a reader of progress who leaves early stops nothing", () => {
    using project = openProject();
    shell(project, `${GATE} run 2>&1 | head -n 1`);
    expect(existsSync(join(project.folder, ".sre-gate/run.json"))).toBe(true);
    expect(attempts(project)).toBe(6);
  });

  test("progress on a full disk stops nothing", () => {
    using project = openProject();
    const end = shell(project, `${GATE} run 2> /dev/full`);
    expect(end.code).toBe(0);
    expect(end.stdout).toContain("Report: .sre-gate/report.html");
  });

  test("a result on a full disk is told, never a verdict", () => {
    using project = openProject();
    expectTold(shell(project, `${GATE} run --json > /dev/full`), "FILE_REFUSED", "stdout");
    expect(attempts(project)).toBe(6);
  });

  test("what an agent says last turns no line of progress around", async () => {
    using project = openProject(["alpha"], "sh -c 'printf \"\\342\\200\\256gnorw\" >&2; exit 7'");
    const { stderr } = await project.cli(["run"]);
    expect(stderr).toContain("exit code 7: \ufffdgnorw (");
    expect(stderr).not.toContain("\u202e");
  });

  test.each([
    ["that can clear a line", { TERM: "xterm" }, true],
    ["that cannot", { TERM: "dumb" }, false],
    ["of a job, whose log nobody watches", { TERM: "xterm", CI: "true" }, false],
  ])("a status line on a terminal %s", (_, env, isStatus) => {
    using project = openProject();
    const { stdout } = shell(project, `script -qec "${GATE} run" /dev/null`, env);
    expect(stdout.includes("\x1b[2K")).toBe(isStatus);
    expect(/^\[6\/6\]/m.test(stdout)).toBe(!isStatus);
  });
});
