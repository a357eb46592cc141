import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject, type Project, RIGHT } from "../support/project.ts";

interface Attempt {
  readonly task: string;
  readonly repeat: number;
  readonly cached: boolean;
}

function attemptsOf(project: Project, out = ".sre-gate"): Attempt[] {
  const text = readFileSync(join(project.folder, out, "run.json"), "utf8");
  return (JSON.parse(text) as { attempts: Attempt[] }).attempts;
}

/** In the order in which they ran, one after the other. */
function orderOf(project: Project, out: string): string[] {
  const text = readFileSync(join(project.folder, out, "times.json"), "utf8");
  const { attempts } = JSON.parse(text) as {
    attempts: { task: string; repeat: number; startedAt: string }[];
  };
  return [...attempts]
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map(({ task, repeat }) => `${task}#${repeat}`);
}

describe("what enters a baseline or a history", () => {
  test("was measured for it: attempts found again are refused by both", async () => {
    using project = openProject(["alpha"]);
    await project.cli(["run"]);
    const again = await project.cli(["run"]);
    expect(again.code, again.stderr).toBe(0);
    expect(attemptsOf(project).every(({ cached }) => cached)).toBe(true);
    const add = ["drift", "nights.jsonl", "--add", ".sre-gate", "--date", "2026-11-21"];
    for (const words of [["baseline", "add"], add]) {
      const refused = await project.cli(words);
      expect([words[0], refused.code, refused.stderr]).toEqual([
        words[0],
        2,
        expect.stringContaining("RUN_HAS_CACHED_ATTEMPTS"),
      ]);
    }
    expect(existsSync(join(project.folder, "nights.jsonl"))).toBe(false);
    await project.cli(["run", "--no-cache"]);
    expect(attemptsOf(project).some(({ cached }) => cached)).toBe(false);
    expect((await project.cli(["baseline", "add"])).code).toBe(0);
    expect((await project.cli(add)).stdout).toContain("night");
    expect(existsSync(join(project.folder, "nights.jsonl"))).toBe(true);
  });
});

describe("the seed", () => {
  const tasks = ["a", "b", "c", "d", "e", "f"];

  test("orders the tasks of each round, and the same seed the same way", async () => {
    using project = openProject(tasks);
    const run = async (seed: string, out: string) => {
      const words = ["run", "--no-cache", "--concurrency", "1", "--repeats", "2"];
      const { code, stderr } = await project.cli([...words, "--seed", seed, "--out", out]);
      expect(code, stderr).toBe(0);
      return orderOf(project, out);
    };
    const first = await run("one", "first");
    expect(await run("one", "again")).toEqual(first);
    const second = await run("two", "second");
    expect(second).not.toEqual(first);
    for (const order of [first, second]) {
      const rounds = [order.slice(0, 6), order.slice(6)];
      expect(rounds.map((round) => [...round].sort())).toEqual([
        tasks.map((task) => `${task}#1`),
        tasks.map((task) => `${task}#2`),
      ]);
      const names = rounds.map((round) => round.map((name) => name.slice(0, 1)));
      expect(names[0]).not.toEqual(names[1]);
      expect(names[0]).not.toEqual(tasks);
    }
  });

  test("is no part of what an attempt measured: another order finds the same attempts", async () => {
    using project = openProject(tasks);
    await project.cli(["run", "--seed", "one", "--repeats", "1"]);
    const other = await project.cli(["run", "--seed", "two", "--repeats", "1"]);
    expect(other.code, other.stderr).toBe(0);
    expect(attemptsOf(project).map(({ cached }) => cached)).toEqual(tasks.map(() => true));
    project.write("tasks/a/snapshot/k8s_events_raw.tsv", "Timestamp\tBody\n1\tother bytes\n");
    await project.cli(["run", "--seed", "two", "--repeats", "1"]);
    const fresh = attemptsOf(project).filter(({ cached }) => !cached);
    expect(fresh.map(({ task }) => task)).toEqual(["a"]);
  });
});

describe("--dry-run", () => {
  test("prints the estimate and starts nothing", async () => {
    const mark = `sh -c 'echo ran >> "$HOME/../mark"; exit 1'`;
    using project = openProject(["alpha", "beta"], RIGHT);
    expect((await project.cli(["--dry-run"])).stdout).toBe(
      "Would run 6 attempts at an unknown price, and if it looks red up to 16. Nothing was run.\n",
    );
    await project.cli(["run"]);
    await project.cli(["baseline", "add"]);
    const run = readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8");
    const told = await project.cli(["--dry-run", "--agent", mark, "--out", "dry"]);
    expect([told.code, told.stdout], told.stderr).toEqual([
      0,
      expect.stringMatching(
        /^Would run 6 attempts at an unknown price, about \S.* \(by the baseline\), and if it looks red up to \d+\. Nothing was run\.\n$/,
      ),
    ]);
    const json = await project.cli(["--dry-run", "--json", "--agent", mark]);
    expect(JSON.parse(json.stdout)).toMatchObject({ attempts: 6, cost: null });
    expect(existsSync(join(project.folder, "dry"))).toBe(false);
    expect(readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8")).toBe(run);
    expect(attemptsOf(project).length).toBe(6);
  });
});
