import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject } from "../support/project.ts";

const TASKS = ["alpha", "beta", "delta", "gamma"];

async function runAll(project: ReturnType<typeof openProject>): Promise<void> {
  for (const index of ["0", "1"]) {
    const part = await project.cli(
      ["run", "--no-cache", "--shard", "auto/2", "--out", `parts/${index}`],
      {
        env: { JOB_COMPLETION_INDEX: index },
      },
    );
    expect(part.code, part.stderr).toBe(0);
  }
}

test("merged shards give the bytes of one job", async () => {
  using project = openProject(TASKS);
  expect((await project.cli(["run", "--no-cache", "--out", "whole"])).code).toBe(0);
  await runAll(project);
  const merged = await project.cli(["merge", "parts/0", "parts/1", "--out", "merged"]);
  // There is no baseline to compare with, and that is all that is wrong.
  expect(merged.code, merged.stderr).toBe(3);
  const read = (folder: string) => readFileSync(join(project.folder, folder, "run.json"), "utf8");
  expect(read("merged")).toBe(read("whole"));
});

test("each part may spend its share of the whole run's cap", async () => {
  using project = openProject(TASKS);
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  project.write("sre-gate.yaml", settings.replace("judge: {", "judge: {max-cost: 10, "));
  await runAll(project);
  const caps = ["0", "1"].map((part) => {
    const text = readFileSync(join(project.folder, "parts", part, "judge.json"), "utf8");
    return JSON.parse(text)["max-cost"];
  });
  expect(caps).toEqual([5, 5]);
});

test("the plan is a matrix of the parts", async () => {
  using project = openProject(TASKS);
  const { code, stdout, stderr } = await project.cli(["plan", "--shards", "3"]);
  expect(code, stderr).toBe(0);
  const { include } = JSON.parse(stdout) as { include: { shard: string; tasks: number }[] };
  expect(include.map(({ shard, tasks }) => `${shard}: ${tasks}`)).toEqual([
    "1/3: 2",
    "2/3: 1",
    "3/3: 1",
  ]);
});

test("the plan says where one job would do more than the parts can", async () => {
  using project = openProject(TASKS);
  const settings = readFileSync(join(project.folder, "sre-gate.yaml"), "utf8");
  const plan = async () => (await project.cli(["plan", "--shards", "2"])).stderr;
  project.write("sre-gate.yaml", settings.replace("judge: {", "judge: {confirm: base, "));
  expect(await plan()).toContain("SHARDS_SMALL_POOL");
  await project.cli(["run", "--repeats", "5"]);
  await project.cli(["baseline", "add"]);
  expect(await plan()).not.toContain("SHARDS_SMALL_POOL");
  project.write("sre-gate.yaml", settings.replace("judge: {", "judge: {confirm: none, "));
  rmSync(join(project.folder, "baselines/default.json"));
  expect(await plan()).not.toContain("SHARDS_SMALL_POOL");
});

test("a missing part and a part of another agent are refused", async () => {
  using project = openProject(TASKS);
  await runAll(project);
  const missing = await project.cli(["merge", "parts/0"]);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain("SHARD_MISSING");
  await project.cli(["run", "--shard", "2/2", "--out", "parts/1", "--agent", "sh -c true"]);
  const foreign = await project.cli(["merge", "parts/0", "parts/1"]);
  expect(foreign.code).toBe(2);
  expect(foreign.stderr).toContain("SHARD_FOREIGN");
});

test("the adaptive design is not split", async () => {
  using project = openProject(TASKS);
  project.write(
    "sre-gate.yaml",
    'agent: {run: "true"}\njudge: {tasks: ["*"], design: adaptive, isolation: none}\n',
  );
  const { code, stderr } = await project.cli(["plan"]);
  expect(code).toBe(2);
  expect(stderr).toContain("SHARDS_ADAPTIVE");
});

test("auto without an index says where one comes from", async () => {
  using project = openProject(TASKS);
  const { code, stderr } = await project.cli(["run", "--shard", "auto/2"]);
  expect(code).toBe(2);
  expect(stderr).toContain("SHARD_INDEX_MISSING");
});

test("parts of other settings or tasks than those at hand are refused, though they agree with each other", async () => {
  using project = openProject(TASKS);
  await runAll(project);
  const merge = (...flags: string[]) => project.cli(["merge", "parts/0", "parts/1", ...flags]);
  expect((await merge()).code).toBe(3);
  for (const flags of [
    ["--seed", "other"],
    ["--policy", "strict"],
    ["--network", "open"],
  ]) {
    const { code, stderr } = await merge(...flags);
    expect(code, flags.join(" ")).toBe(2);
    expect(stderr).toContain("SHARD_FOREIGN");
  }
  const other = await merge("--agent", "sh -c true");
  expect(other.code).toBe(2);
  expect(other.stderr).toContain("its agent is not that of the settings here");
  project.write("tasks/alpha/snapshot/k8s_events_raw.tsv", "Timestamp\tBody\tMore\n");
  const { code, stderr } = await merge();
  expect(code).toBe(2);
  expect(stderr).toContain("has tasks with other bytes than here: alpha");
});

test("merged shards of a private run have the bytes of one job", async () => {
  using project = openProject([]);
  const env = { SRE_GATE_PRIVATE_SEED: "0a1b2c3d4e5f60718293a4b5c6d7e8f9" };
  const common = ["--no-cache", "--tasks", "shop-05,shop-06,shop-08", "--repeats", "1"];
  const run = (...flags: string[]) => project.cli(["run", ...common, ...flags], { env });
  expect((await run("--out", "whole")).code).toBe(0);
  for (const part of ["1", "2"]) {
    const { code, stderr } = await run("--shard", `${part}/2`, "--out", `parts/${part}`);
    expect(code, stderr).toBe(0);
  }
  const flags = common.slice(1);
  const merged = await project.cli(["merge", "parts/1", "parts/2", ...flags, "--out", "merged"], {
    env,
  });
  expect(merged.code, merged.stderr).toBe(3);
  const read = (folder: string) => readFileSync(join(project.folder, folder, "run.json"), "utf8");
  expect(read("merged")).toBe(read("whole"));
});
