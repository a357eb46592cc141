// What new users stumbled over: each held by a run of the real command line.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readBaseline } from "../../src/baselines/read.ts";
import { baselineText } from "../../src/baselines/write.ts";
import { HAS_BUBBLEWRAP } from "../runner/bubblewrap.ts";
import { openProject, RIGHT } from "../support/project.ts";

const CLI = resolve("dist/cli.js");

test("ten megabytes of JSON come whole through a pipe that is read slowly", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["run"]);
  await project.cli(["baseline", "add"]);
  const { digest: _, ...small } = readBaseline(
    readFileSync(join(project.folder, "baselines/default.json"), "utf8"),
    "it",
  );
  const [task] = small.tasks;
  const [attempt] = task?.attempts ?? [];
  if (task === undefined || attempt === undefined) throw new Error("nothing was pooled");
  const attempts = Array.from({ length: 60_000 }, (_each, at) => ({ ...attempt, repeat: at + 1 }));
  const large = baselineText({ ...small, tasks: [{ ...task, attempts }] });
  expect(large.length).toBeGreaterThan(10_000_000);
  project.write("baselines/default.json", large);
  const command = `"${process.execPath}" "${CLI}" baseline show --json | { sleep 1; cat; }`;
  const piped = execFileSync("sh", ["-c", command], {
    cwd: project.folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(piped === large).toBe(true);
});

/** Root mounts a small disk; anybody else gets one inside a sandbox of his own. */
function onSmallDisk(folder: string, bytes: number): string[] {
  if (process.getuid?.() !== 0)
    return ["bwrap", "--dev-bind", "/", "/", "--size", String(bytes), "--tmpfs", folder];
  const mount = `mount -t tmpfs -o size=${bytes} none "$0" && exec "$@"`;
  return ["unshare", "--mount", "sh", "-c", mount, folder];
}

test.skipIf(!HAS_BUBBLEWRAP)("a disk that is nearly full is told before the first attempt", () => {
  using project = openProject(["alpha"], "sh -c 'touch /tmp/it-ran; exit 1'");
  mkdirSync(join(project.folder, ".sre-gate"));
  const on = (bytes: number, ...words: string[]) => {
    const [program = "", ...rest] = onSmallDisk(join(project.folder, ".sre-gate"), bytes);
    return spawnSync(program, [...rest, process.execPath, CLI, ...words], {
      cwd: project.folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", HOME: project.folder },
    });
  };
  for (const words of [[], ["run"], ["gate", "--dry-run"], ["doctor"]]) {
    const { status, stdout, stderr } = on(50 * 1024 * 1024, ...words);
    expect([status, stdout + stderr], words.join(" ")).toEqual([
      2,
      expect.stringMatching(
        /DISK_FULL[\s\S]*(49|50) MB are free there, and a run needs at least 100/,
      ),
    ]);
  }
  expect(on(200 * 1024 * 1024, "run").stderr).not.toContain("DISK_FULL");
});

test("a results folder that is used again holds one run, and its answers can be scored", async () => {
  using project = openProject(["alpha", "beta"]);
  await project.cli(["run", "--tasks", "alpha"]);
  await project.cli(["run", "--tasks", "beta"]);
  mkdirSync(join(project.folder, "truths"));
  cpSync(
    join(project.folder, "tasks/beta/snapshot/ground_truth.yaml"),
    join(project.folder, "truths/beta/ground_truth.yaml"),
    { recursive: true },
  );
  const scored = await project.cli([
    "score",
    ...["--answers", ".sre-gate/attempts", "--truth", "truths"],
  ]);
  expect(scored.code, scored.stderr).toBe(0);
  expect(scored.stdout).toContain("beta");
});

test("a gate with an id is told of its own file, not of a path", async () => {
  using project = openProject(["alpha"]);
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  project.write("sre-gate.yaml", settings.replace("judge: {", "judge: {id: nightwatch, "));
  const { stderr } = await project.cli(["baseline", "show"]);
  expect(stderr).toContain("BASELINE_NOT_FOUND: baselines/nightwatch.json");
  expect(stderr).not.toContain("after its path");
});

const PROSE = `sh -c 'echo "It was the cart." > "$SRE_GATE_OUTPUT"'`;

test("an answer in prose is told of lenient where it is not set, and of nothing where it is", async () => {
  using project = openProject(["alpha"], PROSE);
  const strict = await project.cli(["run"]);
  expect(strict.stderr).toContain("'answers: lenient' under judge: also takes JSON");
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  project.write("sre-gate.yaml", settings.replace("judge: {", "judge: {answers: lenient, "));
  const lenient = await project.cli(["run"]);
  expect(lenient.stderr).toContain("No attempt gave an answer");
  expect(lenient.stderr).not.toContain("also takes JSON");
  expect(lenient.stderr).toMatch(/ended as invalid-answer: .*JSON/);
});

test.skipIf(!HAS_BUBBLEWRAP)(
  "who ran out of time is not told of files that it could not see",
  async () => {
    const ended = async (agent: string) => {
      using project = openProject(["alpha"], agent);
      const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
      const shut = settings.replace("isolation: none", "isolation: required, limits: {seconds: 1}");
      project.write("sre-gate.yaml", shut);
      return (await project.cli(["run"])).stderr;
    };
    expect(await ended("sleep 20")).not.toContain("In the sandbox it sees");
    expect(await ended("sh -c 'cat /nowhere/at-all'")).toContain("In the sandbox it sees");
  },
);

const SHAPES = /```json\n(\{"contributing_factors"[\s\S]*?)\n```/.exec(
  readFileSync("docs/running.md", "utf8"),
)?.[1];

test("every shape of an answer that the page shows is read as the same answer", async () => {
  using project = openProject(["alpha"], RIGHT);
  const shapes = SHAPES?.split("\n") ?? [];
  expect(shapes).toHaveLength(5);
  const truth = "tasks/alpha/snapshot/ground_truth.yaml";
  for (const answer of shapes) {
    project.write("answer.json", answer);
    const words = ["score", "--answer", "answer.json", "--truth", truth, "--json"];
    const scored = await project.cli(words);
    expect([scored.code, JSON.parse(scored.stdout).score], answer).toEqual([0, 1]);
  }
});

test("a pool that was measured otherwise is replaced only by --replace", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["run"]);
  await project.cli(["baseline", "add"]);
  const path = join(project.folder, "baselines/default.json");
  const pooled = readFileSync(path, "utf8");
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  project.write("sre-gate.yaml", settings.replace("judge: {", "judge: {limits: {turns: 50}, "));
  await project.cli(["run", "--no-cache"]);
  const refused = await project.cli(["baseline", "add"]);
  expect(refused.code, refused.stderr).toBe(2);
  expect(refused.stderr).toMatch(
    /POOL_DIFFERS: baselines\/default.json: this run was measured with another limits.turns; to pool it would drop 3 attempts of 1 run/,
  );
  expect(readFileSync(path, "utf8")).toBe(pooled);
  const replaced = await project.cli(["baseline", "add", "--replace"]);
  expect(replaced.code, replaced.stderr).toBe(0);
  expect(readFileSync(path, "utf8")).not.toBe(pooled);
});

test("attempts that cost nothing because they were found again are marked", async () => {
  using project = openProject(["alpha"]);
  expect((await project.cli(["run"])).stderr).not.toContain("found again");
  const again = await project.cli(["run"]);
  expect(again.stderr.match(/\(found again\)/g)).toHaveLength(3);
  const run = JSON.parse(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8"));
  expect(run.attempts.every(({ cached }: { cached: boolean }) => cached)).toBe(true);
});
