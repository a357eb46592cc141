import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runGate } from "../../src/gate.ts";
import { loadSettingsFile } from "../../src/settings/load.ts";
import { NO_OVERRIDES, resolveSettings } from "../../src/settings/resolve.ts";
import { openProject, type Project } from "../support/project.ts";
import { rewriteShared } from "../support/shared-store.ts";

/** Agents that answer what a file of theirs says, so that a commit changes what they answer. */
const AGENT = "sh answer.sh";
const answering = (name: string) =>
  `printf '{"contributing_factors":[{"name":"${name}"}]}' > "$SRE_GATE_OUTPUT"\n`;
const RIGHT_ANSWER = answering("shop/Deployment/cart");
const WRONG_ANSWER = answering("shop/Deployment/email");

function git(project: Project, ...words: string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
  return execFileSync("git", [...identity, ...words], {
    cwd: project.folder,
    encoding: "utf8",
  }).trim();
}

function repository(
  answer: string,
  half = `run: ${AGENT}, files: [answer.sh]`,
  judge = "isolation: none",
): Project {
  const project = openProject(["alpha", "beta", "gamma"]);
  project.write("sre-gate.yaml", `agent: {${half}}\njudge: {tasks: ["*"], repeats: 5, ${judge}}\n`);
  project.write("answer.sh", answer);
  project.write(".gitignore", ".sre-gate\n");
  git(project, "init", "-q");
  git(project, "add", "-A");
  git(project, "commit", "-qm", "base");
  return project;
}

describe("the base commit's agent", () => {
  test("confirms a drop that it does not show today", async () => {
    using project = repository(RIGHT_ANSWER);
    await project.cli(["run"]);
    await project.cli(["baseline", "add"]);
    project.write("answer.sh", WRONG_ANSWER);
    const { code, stdout, stderr } = await project.cli(["--base", "HEAD", "--json"]);
    expect(code, stderr).toBe(1);
    expect(JSON.parse(stdout).reasons.map((reason: { code: string }) => reason.code)).toContain(
      "CONFIRMED_BY_BASE",
    );
    expect(existsSync(join(project.folder, ".sre-gate/base.json"))).toBe(true);
    // The checkout of the base is gone, and the user's files are as they were.
    expect(git(project, "worktree", "list").split("\n")).toHaveLength(1);
    expect(readFileSync(join(project.folder, "answer.sh"), "utf8")).toBe(WRONG_ANSWER);
    // The same verdict again, from the stored files.
    expect((await project.cli(["compare", "--json"])).code).toBe(1);
    // A gate that runs no base has none, and nothing that an earlier one left speaks for it.
    expect((await project.cli([])).code).toBe(1);
    expect(existsSync(join(project.folder, ".sre-gate/base.json"))).toBe(false);
  });

  test("no branch brings results along that would be gone on from", async () => {
    using project = repository(RIGHT_ANSWER);
    await project.cli(["run"]);
    git(project, "add", "-f", ".sre-gate/attempts.log");
    for (const words of [[], ["run"], ["--no-cache"]]) {
      const { code, stderr } = await project.cli(words);
      expect(code).toBe(2);
      expect(stderr).toContain("RESULTS_COMMITTED: .sre-gate/attempts.log");
    }
    expect((await project.cli(["run", "--out", "elsewhere"])).stderr).not.toContain("COMMITTED");
  });

  test("is looked for before anything is run, where a person names it", async () => {
    using project = repository(RIGHT_ANSWER);
    const { code, stderr } = await project.cli(["--base", "no-such-commit"]);
    expect(code).toBe(2);
    expect(stderr).toContain("BASE_NOT_FOUND: no-such-commit");
    expect(existsSync(join(project.folder, ".sre-gate"))).toBe(false);
  });

  test("takes the blame of a day on which it fails as well", async () => {
    using project = repository(RIGHT_ANSWER);
    await project.cli(["run"]);
    await project.cli(["baseline", "add"]);
    project.write("answer.sh", WRONG_ANSWER);
    git(project, "commit", "-qam", "a base that fails today");
    const { code, stdout, stderr } = await project.cli(["--base", "HEAD", "--json", "--no-cache"]);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).reasons.map((reason: { code: string }) => reason.code)).toContain(
      "NOT_CONFIRMED",
    );
  });

  test("excuses nothing where both sides run on what the head installs", async () => {
    using tools = openProject([]);
    const place = join(tools.folder, "bin");
    tools.write("bin/lib.sh", RIGHT_ANSWER);
    const half = `run: ${AGENT}, files: [answer.sh, requirements.txt]`;
    using project = repository(`. ${place}/lib.sh\n`, half, `mounts: [${place}]`);
    project.write("requirements.txt", "sdk==1\n");
    git(project, "add", "-A");
    git(project, "commit", "-qm", "installs");
    await project.cli(["run"]);
    await project.cli(["baseline", "add"]);
    project.write("requirements.txt", "sdk==2\n");
    for (const installed of [WRONG_ANSWER, "exit 9\n"]) {
      tools.write("bin/lib.sh", installed);
      const { code, stdout, stderr } = await project.cli(["--base", "HEAD", "--json"]);
      expect(code, stdout + stderr).toBe(1);
      expect(stdout).toContain("INSTALLS_DIFFER");
      expect(stdout).not.toMatch(/NOT_CONFIRMED|CONFIRMED_BY_BASE/);
      // The same from the stored files, in words.
      const again = await project.cli(["compare"]);
      expect(again.code).toBe(1);
      expect(again.stdout.replace(/\s+/g, " ")).toContain(
        "what is installed may differ from the base's (requirements.txt)",
      );
    }
    // Each side installs its own: then the base of today is the base.
    const built =
      "run: sh built.sh, build: cp answer.sh built.sh, files: [answer.sh, requirements.txt]";
    using own = repository(RIGHT_ANSWER, built);
    own.write("requirements.txt", "sdk==1\n");
    git(own, "add", "-A");
    git(own, "commit", "-qm", "installs");
    own.write("requirements.txt", "sdk==2\n");
    const { code, stderr } = await own.cli(["--base", "HEAD", "--json"]);
    expect(code, stderr).toBe(0);
  });

  test.each([
    ["and its files name it", "files: [answer.sh, 'vendor/**']", "BASE_INCOMPLETE"],
    ["and nothing shuts it in", "files: [answer.sh]", "BASE_DID_NOT_RUN"],
  ])("excuses nothing where a checkout lacks what it needs, %s", async (_how, files, code) => {
    using project = repository('. "$(dirname "$0")/vendor/lib.sh"\n', `run: ${AGENT}, ${files}`);
    project.write(".gitignore", ".sre-gate\nvendor\n");
    project.write("vendor/lib.sh", RIGHT_ANSWER);
    git(project, "add", "-A");
    git(project, "commit", "-qm", "vendored");
    // Nothing of it serves as the base's of today.
    await project.cli(["run", "--no-cache"]);
    await project.cli(["baseline", "add"]);
    project.write("answer.sh", WRONG_ANSWER);
    const red = await project.cli(["--base", "HEAD", "--json"]);
    expect(red.code, red.stdout + red.stderr).toBe(1);
    const said = JSON.parse(red.stdout).reasons.map((reason: { code: string }) => reason.code);
    expect(said).toContain(code);
    expect(said).toContain("BASE_DID_NOT_RUN");
    // Beside the head it lets nothing pass, better as that may look.
    rmSync(join(project.folder, "baselines"), { recursive: true });
    project.write("answer.sh", RIGHT_ANSWER);
    const beside = await project.cli(["--base", "HEAD", "--json", "--no-cache"]);
    expect(beside.code, beside.stderr).toBe(3);
    expect(JSON.parse(beside.stdout).verdict).toBe("inconclusive");
    expect(beside.stdout).toContain(code);
  });

  test("runs beside the head where the pool is too small, and decides", async () => {
    using project = repository(RIGHT_ANSWER);
    project.write("answer.sh", WRONG_ANSWER);
    const { code, stdout, stderr } = await project.cli(["--base", "HEAD", "--json"]);
    expect(code, stderr).toBe(1);
    expect(JSON.parse(stdout).verdict).toBe("fail");
    const base = JSON.parse(readFileSync(join(project.folder, ".sre-gate/base.json"), "utf8"));
    // Six pairs of the fifteen planned: both arms stop together, at a look.
    expect([base.role, base.run.attempts.length]).toEqual(["same-day", 6]);
  });

  test("meets the head within a day: an answer stands, another head meets the base anew", async () => {
    using project = repository(RIGHT_ANSWER);
    project.write("answer.sh", WRONG_ANSWER);
    await project.cli(["--base", "HEAD"]);
    const cached = () =>
      ["run.json", "base.json"].map((name) =>
        /"cached": ?true/.test(readFileSync(join(project.folder, ".sre-gate", name), "utf8")),
      );
    expect(cached()).toEqual([false, false]);
    await rewriteShared(project.folder, (record) => {
      const startedAt = record.times.startedAt.replace(/^.{10}/, "2026-01-01");
      return { ...record, times: { ...record.times, startedAt } };
    });
    await project.cli(["--base", "HEAD"]);
    expect(cached()).toEqual([true, true]);
    project.write("answer.sh", `${WRONG_ANSWER}# another\n`);
    await project.cli(["--base", "HEAD"]);
    expect(cached()).toEqual([false, false]);
    // And a third one of the same day meets what the base has just done.
    project.write("answer.sh", `${WRONG_ANSWER}# a third\n`);
    await project.cli(["--base", "HEAD"]);
    expect(cached()).toEqual([false, true]);
  }, 180_000);

  test("that the head equals to the byte makes a pull request free", async () => {
    using project = repository(RIGHT_ANSWER);
    const same = await pullRequest(project);
    expect([same.verdict.verdict, same.run.attempts.length, same.exitCode]).toEqual(["pass", 0, 0]);
    expect(same.verdict.reasons.map((reason) => reason.code)).toEqual(["AGENT_UNCHANGED"]);
    await expect(pullRequest(project, "no-such-commit")).rejects.toThrow("BASE_NOT_FOUND");
  });

  test.each([
    ["a file that only the command names", "run: sh answer.sh", "answer.sh"],
    ["a file of a wide glob", 'run: sh answer.sh, files: ["**"]', "part.txt"],
    ["what its build makes", "run: sh built.sh, build: cp answer.sh built.sh", "answer.sh"],
    ["what the job installs", "run: sh answer.sh, files: [answer.sh]", "requirements.txt"],
    ["a file of nobody's, where nothing shuts the agent in", "run: sh answer.sh", "part.txt"],
  ])("is not equal where this differs: %s", async (_name, half, changed) => {
    using project = repository(RIGHT_ANSWER, half);
    project.write("part.txt", "1\n");
    project.write("requirements.txt", "requests==1\n");
    git(project, "add", "-A");
    git(project, "commit", "-qm", "more");
    expect((await pullRequest(project)).run.attempts).toHaveLength(0);
    project.write(changed, `${RIGHT_ANSWER}# changed\n`);
    git(project, "commit", "-qam", "a change");
    const gate = await pullRequest(project, "HEAD~1");
    expect(gate.run.attempts.length).toBeGreaterThan(0);
    expect(gate.run.attempts[0]?.state).toBe("answered");
  });

  test.each(["requirements/prod.txt", "scripts/get-sdk", "libs/sdk/index.js", "prompts/system.md"])(
    "isolated, is not equal where this may be what is installed: %s",
    async (changed) => {
      using project = repository(RIGHT_ANSWER, undefined, "isolation: required");
      project.write(changed, "1\n");
      git(project, "add", "-A");
      git(project, "commit", "-qm", "more");
      expect((await pullRequest(project)).run.attempts).toHaveLength(0);
      project.write(changed, "2\n");
      expect((await pullRequest(project)).run.attempts.length).toBeGreaterThan(0);
    },
  );

  test("isolated, is equal by its own files alone where the settings say so", async () => {
    const change = async (judge: string, changed: string) => {
      using project = repository(RIGHT_ANSWER, undefined, judge);
      for (const path of ["shop/cart.js", "uv.lock"]) project.write(path, "1\n");
      git(project, "add", "-A");
      git(project, "commit", "-qm", "more");
      project.write(changed, changed === "answer.sh" ? `${RIGHT_ANSWER}# changed\n` : "2\n");
      return (await pullRequest(project)).run.attempts.length > 0;
    };
    const said = "isolation: required, unchanged-by: files";
    expect(await change(said, "shop/cart.js")).toBe(false);
    expect(await change(said, "uv.lock")).toBe(true);
    expect(await change(said, "answer.sh")).toBe(true);
    expect(await change("isolation: none, unchanged-by: files", "shop/cart.js")).toBe(true);
  });

  test("isolated, is equal where only this differs: tasks, baselines, what people read", async () => {
    const judge = "isolation: required, baseline: scores/base.json";
    using project = repository(RIGHT_ANSWER, undefined, judge);
    const beside = [
      "tasks/alpha/notes.txt",
      "baselines/other.json",
      "scores/base.json",
      "docs/a.html",
      "README.md",
      "LICENSE",
      ".github/ISSUE_TEMPLATE/bug.yml",
    ];
    for (const path of beside) project.write(path, "1\n");
    git(project, "add", "-A");
    git(project, "commit", "-qm", "more");
    for (const path of beside) project.write(path, "2\n");
    project.write(
      "sre-gate.yaml",
      `${readFileSync(join(project.folder, "sre-gate.yaml"))}# more\n`,
    );
    expect((await pullRequest(project)).run.attempts).toHaveLength(0);
  });

  test("a wide glob leaves the tasks out of what the agent is", async () => {
    using project = repository(RIGHT_ANSWER, 'run: sh answer.sh, files: ["**"]');
    const { run } = await pullRequest(project);
    expect(Object.keys(run.agent.files)).toEqual([".gitignore", "answer.sh", "sre-gate.yaml"]);
  });
});

/** The gate as a pull request meets it, over whatever lies in the project's folder. */
function pullRequest(project: Project, baseRef = "HEAD") {
  const { file, where, found } = loadSettingsFile(project.folder, null);
  const settings = resolveSettings({
    file,
    found,
    where,
    overrides: NO_OVERRIDES,
    root: project.folder,
    packageRoot: process.cwd(),
    env: {},
  });
  return runGate({
    settings,
    baseline: { text: null, where: "none" },
    baseRef,
    skipUnchanged: true,
    today: "2026-11-21",
    fresh: true,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
}
