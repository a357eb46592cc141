import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBaseline } from "../../src/baselines/read.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import { openProject, type Project, RIGHT, WRONG } from "../support/project.ts";

const PATH = "baselines/default.json";

function pooled(project: Project): Baseline {
  return readBaseline(readFileSync(join(project.folder, PATH), "utf8"), PATH);
}

async function add(project: Project, ...words: string[]) {
  return project.cli(["baseline", "add", ...words]);
}

const NIGHT = (date: string) => ["drift", "nights.jsonl", "--add", ".sre-gate", "--date", date];

describe("a run that did the same as an earlier one", () => {
  test("is a run of its own, for the pool and for the history; the very same one is refused by both", async () => {
    using project = openProject(["alpha"]);
    await project.cli(["run", "--no-cache"]);
    const first = await add(project);
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect((await project.cli(NIGHT("2026-11-21"))).stdout).toContain("1 comparable night");
    const same = [await add(project), await project.cli(NIGHT("2026-11-22"))];
    expect(same.map(({ code, stderr }) => [code, stderr])).toEqual([
      [2, expect.stringContaining("RUN_ALREADY_POOLED")],
      [
        2,
        expect.stringContaining("HISTORY_DUPLICATE: nights.jsonl:2: the same run stands on line 1"),
      ],
    ]);
    await project.cli(["run", "--no-cache"]);
    const second = await add(project);
    expect([second.code, second.stderr]).toEqual([0, ""]);
    const [one, other, ...more] = pooled(project).runs;
    expect([one?.run, more]).toEqual([other?.run, []]);
    expect(pooled(project).tasks[0]?.attempts).toHaveLength(6);
    const night = await project.cli(NIGHT("2026-11-22"));
    expect(night.stdout, night.stderr).toContain("2 comparable nights");
  });

  test("is refused where nothing says when it ran, and the message says so", async () => {
    using project = openProject(["alpha"]);
    await project.cli(["run", "--no-cache"]);
    await add(project);
    await project.cli(NIGHT("2026-11-21"));
    rmSync(join(project.folder, ".sre-gate/times.json"));
    const alone = await add(project);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining("RUN_ALREADY_POOLED")]);
    expect(alone.stderr).toContain("nothing says that it is another run");
    expect(alone.stderr).toContain("times.json");
    const night = await project.cli(NIGHT("2026-11-22"));
    expect([night.code, night.stderr]).toEqual([2, expect.stringContaining("HISTORY_DUPLICATE")]);
    expect(night.stderr).toContain("nothing says that it is another run");
  });
});

describe("a run that was pooled before its end", () => {
  test("adds only the rest once it has ended: no attempt counts twice", async () => {
    using project = openProject(["a", "b", "c", "d"], `sh -c 'sleep 0.4; ${RIGHT.slice(7, -1)}'`);
    await project.cli(["run", "--concurrency", "2"], { signalOn: /\[2\/12\]/ });
    const part = await add(project);
    expect([part.code, part.stderr]).toEqual([0, expect.stringContaining("did not end")]);
    expect(part.stderr).not.toContain("--replace");
    const before = pooled(project).tasks.flatMap(({ attempts }) => attempts).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(12);
    cpSync(join(project.folder, ".sre-gate"), join(project.folder, "part"), { recursive: true });
    await project.cli(["run", "--concurrency", "2"]);
    const whole = await add(project);
    expect([whole.code, whole.stderr]).toEqual([
      0,
      `${before} of 12 attempts of this run were pooled before: they count once\n`,
    ]);
    const { tasks, runs } = pooled(project);
    expect(tasks.map(({ attempts }) => attempts.map(({ repeat }) => repeat).sort())).toEqual(
      Array(4).fill([1, 2, 3]),
    );
    expect(runs.map(({ infra }) => infra?.attempts)).toEqual([before, 12 - before]);
    // Neither the whole nor the part once more.
    for (const place of [".sre-gate", "part"]) {
      const again = await add(project, place);
      expect([again.code, again.stderr]).toEqual([
        2,
        expect.stringContaining("RUN_ALREADY_POOLED"),
      ]);
    }
    const anew = await add(project, "--replace");
    expect([anew.code, anew.stderr]).toEqual([0, expect.not.stringContaining("count once")]);
    expect(pooled(project).tasks.flatMap(({ attempts }) => attempts)).toHaveLength(12);
  });
});

describe("a pool that starts anew", () => {
  const WORSE = JSON.stringify(WRONG);

  test("says what changed and how the score moved, before -> now", async () => {
    using project = openProject(["alpha", "beta"]);
    await project.cli(["run", "--no-cache"]);
    const first = await add(project);
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const settings = (agent: string, more: string) =>
      project.write(
        "sre-gate.yaml",
        `agent: {run: ${agent}}\njudge: {tasks: ["*"], design: fixed, repeats: 3, isolation: none${more}}\n`,
      );
    settings(WORSE, ", network: open");
    await project.cli(["run", "--no-cache"]);
    const kept = readFileSync(join(project.folder, PATH), "utf8");
    const refused = await add(project);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining(
        "POOL_DIFFERS: baselines/default.json: this run was measured with another network; to pool it would drop 6 attempts of 1 run",
      ),
    ]);
    expect(readFileSync(join(project.folder, PATH), "utf8")).toBe(kept);
    const fallen = await add(project, "--replace");
    expect([fallen.code, fallen.stderr]).toEqual([
      0,
      expect.stringContaining("the pool's score fell 100.0 → 0.0 (2 tasks that both have)\n"),
    ]);
    settings(JSON.stringify(RIGHT), ", network: open");
    await project.cli(["run", "--no-cache"]);
    const risen = await add(project, "--replace");
    expect(risen.stderr).toBe("the pool's score rose 0.0 → 100.0 (2 tasks that both have)\n");
    await project.cli(["run", "--no-cache", "--tasks", "alpha"]);
    const same = await add(project, "--accept", "fewer tasks");
    expect(same.stderr).toBe("the pool's score stayed at 100.0 (1 task that both have)\n");
  });

  test("in place of one that cannot be read or shares no task says nothing of it", async () => {
    using project = openProject(["alpha", "beta"]);
    await project.cli(["run", "--no-cache", "--tasks", "alpha"]);
    project.write(PATH, "{}\n");
    const anew = await add(project, "--replace");
    expect([anew.code, anew.stderr]).toEqual([0, ""]);
    await project.cli(["run", "--no-cache", "--tasks", "beta"]);
    expect((await add(project, "--replace")).stderr).toBe("");
  });

  test("at a change point says how far it fell there", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `t${index}`);
    using project = openProject(names);
    for (const out of ["1", "2", "3"]) {
      await project.cli(["run", "--no-cache", "--repeats", "1", "--out", out]);
      await add(project, out);
    }
    project.write(
      "sre-gate.yaml",
      `agent: {run: ${WORSE}}\njudge: {tasks: ["*"], design: fixed, repeats: 3, isolation: none}\n`,
    );
    await project.cli(["run", "--no-cache", "--repeats", "1", "--out", "4"]);
    expect((await add(project, "4")).stderr).toContain(
      "3 older runs left out: the pool starts at a change point\nthe pool's score fell 100.0 → 0.0 (12 tasks that both have)\n",
    );
  });
});
