import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { BaselineSchema } from "../../src/model/baseline.ts";
import { RunSchema } from "../../src/model/run.ts";
import { LOG_NAME } from "../../src/store/store.ts";
import { type CliResult, openProject } from "../support/project.ts";

const SEED = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const env = { SRE_GATE_PRIVATE_SEED: SEED };
const packageRoot = resolve(import.meta.dirname, "../..");
const CHOSEN = ["shop-05", "shop-06", "shop-08"];
const project = openProject([]);
const secret = join(project.folder, ".sre-gate/cache-private");
/** All that a terminal or a log has shown. */
const said: string[] = [];

const INVESTIGATOR = `exec ${process.execPath} ${join(packageRoot, "dist/agents/investigator.js")}\n`;
/** An agent that tells a log all it can see, and then answers nonsense. */
const TELLTALE = `env >&2
cat "$SRE_GATE_SNAPSHOT"/alerts/alerts_in* >&2
printf '{"contributing_factors":[{"name":"otel-demo/Deployment/nothing"}]}' > "$SRE_GATE_OUTPUT"
`;
const CRASHING = `grep -o '"name": *"[a-z-]*"' "$SRE_GATE_SNAPSHOT"/k8s_objects_raw.tsv >&2
grep -ohE 'otel-demo/[a-z-]+' -r "$SRE_GATE_SNAPSHOT" | tail -n 1 >&2
exit 3
`;

afterAll(() => rmSync(project.folder, { recursive: true, force: true }));

async function cli(...words: string[]): Promise<CliResult> {
  const result = await project.cli(words, { env });
  said.push(result.stdout, result.stderr);
  return result;
}

function git(...words: string[]): void {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
  execFileSync("git", [...identity, ...words], { cwd: project.folder });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
}

/** What a run leaves for people, artifacts and commits: all but the folder that nothing uploads, and the user's own files. */
function shown(): string[] {
  const own = ["sre-gate.yaml", "answer.sh", "build.sh"];
  return filesBelow(project.folder).filter(
    (file) =>
      !file.startsWith(`${secret}/`) &&
      !own.includes(relative(project.folder, file)) &&
      !relative(project.folder, file).startsWith(".git/") &&
      !file.startsWith(join(project.folder, "public")),
  );
}

/** Kind and name of every root cause, the mechanisms, and the public words of the tasks. */
function secrets(): string[] {
  const truths = filesBelow(secret).filter((file) => file.endsWith("ground_truth.yaml"));
  expect(truths).toHaveLength(CHOSEN.length);
  const words = truths.flatMap((file) => {
    const { spec } = parse(readFileSync(file, "utf8"));
    return [
      ...spec.fault.flatMap((fault: { fault_mechanism: string; entity: { name: string } }) => [
        fault.fault_mechanism,
        `/${fault.entity.name}"`,
      ]),
      ...spec.groups
        .filter((group: { root_cause?: boolean }) => group.root_cause)
        .map((group: { id: string }) => group.id),
    ];
  });
  const titles = CHOSEN.map(
    (id) => parse(readFileSync(join(packageRoot, "tasks", id, "task.yaml"), "utf8")).title,
  );
  return [...words, ...titles, ...CHOSEN, SEED];
}

function run(folder: string) {
  return RunSchema.parse(
    JSON.parse(readFileSync(join(project.folder, folder, "run.json"), "utf8")),
  );
}

function reasons({ stdout }: CliResult): string[] {
  return JSON.parse(stdout).reasons.map(({ code }: { code: string }) => code);
}

beforeAll(async () => {
  project.write(
    "sre-gate.yaml",
    `agent: {run: sh answer.sh, build: sh build.sh, files: [answer.sh, build.sh]}\njudge: {tasks: [${CHOSEN}], design: fixed, repeats: 5, isolation: none}\n`,
  );
  project.write(".gitignore", ".sre-gate\n");
  project.write("build.sh", "env; env >&2\n");
  project.write("answer.sh", INVESTIGATOR);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "base");
  const made = await cli("run", "--no-cache");
  expect(made.code, made.stderr).toBe(0);
  const added = await cli("baseline", "add");
  expect(added.code, added.stderr).toBe(0);
});

test("a private task has an id of its own that only the seed gives, in run and baseline", async () => {
  const { tasks } = run(".sre-gate");
  const ids = tasks.map(({ id }) => id);
  for (const { title, difficulty } of tasks) expect([title, difficulty]).toEqual([null, null]);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^private-[0-9a-f]{10}$/);
  const listed = await cli("tasks", "list", "--json", "--tasks", CHOSEN.join(","));
  expect(JSON.parse(listed.stdout).map(({ id }: { id: string }) => id)).toEqual(ids);
  const text = readFileSync(join(project.folder, "baselines/default.json"), "utf8");
  expect(BaselineSchema.parse(JSON.parse(text)).tasks.map(({ id }) => id)).toEqual(ids);
  const one = await cli("tasks", "list", "--json", "--tasks", ids[1] ?? "");
  expect(JSON.parse(one.stdout).map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
});

test("the same agent passes against the baseline of a private run", async () => {
  const passed = await cli("gate", "--json");
  expect(passed.code, passed.stderr).toBe(0);
  expect(JSON.parse(passed.stdout).verdict).toBe("pass");
  expect(JSON.parse(passed.stdout).tasks[0].task).toMatch(/^private-[0-9a-f]{10} \([a-z ]+\)$/);
});

test("a worse one fails, confirmed by the base, and a crashing one too", async () => {
  project.write("answer.sh", TELLTALE);
  const failed = await cli("gate", "--base", "HEAD", "--json", "--out", "fail");
  expect(failed.code, failed.stderr).toBe(1);
  expect(reasons(failed)).toContain("CONFIRMED_BY_BASE");
  expect(existsSync(join(project.folder, "fail/base.json"))).toBe(true);
  project.write("answer.sh", CRASHING);
  const crashed = await cli("gate", "--out", "crash");
  expect(crashed.code, crashed.stderr).toBe(1);
  // What an agent last said may be what it read.
  expect(crashed.stderr).toContain("agent-error (");
  expect(crashed.stderr).not.toContain("otel-demo/");
  expect(new Set(run("crash").attempts.map(({ state }) => state))).toEqual(
    new Set(["agent-error"]),
  );
  await cli("compare", "crash", "--explain");
  await cli("report", "crash");
  await cli("leaderboard", "crash", "fail");
  await cli("drift", "crash", "fail");
  await cli("calibrate", "crash", "fail");
  await cli("baseline", "show");
  await cli("tasks", "validate", "--tasks", CHOSEN.join(","));
  await cli("tasks", "build", "--tasks", CHOSEN.join(","), "--out", "built");
  rmSync(join(project.folder, "built"), { recursive: true });
  project.write("answer.sh", INVESTIGATOR);
});

test("shards of a private run are the run of one job", async () => {
  const whole = await cli("run", "--no-cache", "--out", "whole");
  expect(whole.code, whole.stderr).toBe(0);
  await cli("plan", "--shards", "2");
  for (const part of ["1/2", "2/2"]) {
    const made = await cli("run", "--no-cache", "--shard", part, "--out", `parts/${part[0]}`);
    expect(made.code, made.stderr).toBe(0);
  }
  const merged = await cli("merge", "parts/1", "parts/2", "--out", "merged");
  expect(merged.code, merged.stderr).toBe(0);
  expect(run("merged")).toEqual(run("whole"));
});

test("what was measured lies with the private cache alone, and serves again", async () => {
  const again = await cli("gate", "--out", "again");
  expect(again.code, again.stderr).toBe(0);
  const { attempts } = JSON.parse(readFileSync(join(project.folder, "again/run.json"), "utf8"));
  expect(attempts.every(({ cached }: { cached: boolean }) => cached)).toBe(true);
  expect(existsSync(join(secret, "measured"))).toBe(true);
  for (const place of ["again", ".sre-gate", ".sre-gate/cache"])
    for (const name of [LOG_NAME, "measured"])
      expect(existsSync(join(project.folder, place, name)), `${place}/${name}`).toBe(false);
});

test("public and private runs are not compared", async () => {
  const made = await project.cli(["run", "--no-cache", "--out", "public"], {
    env: { SRE_GATE_CACHE: "public/cache" },
  });
  expect(made.code, made.stderr).toBe(0);
  await project.cli(["baseline", "add", "public", "--baseline", "public/baseline.json"]);
  const compared = await project.cli([
    "compare",
    "whole",
    "--baseline",
    "public/baseline.json",
    "--json",
  ]);
  expect(compared.code).toBe(3);
  const { verdict, incompatible } = JSON.parse(compared.stdout);
  expect(verdict).toBe("incompatible");
  expect(incompatible).toEqual([{ part: "tasks", base: "public", now: "private" }]);
  // Nor pooled: that would drop what is pooled, and happens only where somebody says so.
  const add = ["baseline", "add", "whole", "--baseline", "public/baseline.json"];
  expect((await project.cli(add)).stderr).toContain("another kind of tasks (private or public)");
  const pooled = await project.cli([...add, "--replace"]);
  expect(pooled.code, pooled.stderr).toBe(0);
  const text = readFileSync(join(project.folder, "public/baseline.json"), "utf8");
  expect(BaselineSchema.parse(JSON.parse(text)).tasks).toHaveLength(3);
});

test("nothing that was said or left tells seed, truth, public id or scenario", () => {
  const files = shown();
  const names = files.map((file) => relative(project.folder, file));
  for (const name of ["run.json", "report.html", "junit.xml", "report.md", "comparison.json"])
    expect(names).toContain(join(".sre-gate", name));
  expect(names).toContain("fail/build/base/stdout.log");
  const texts = [
    ...files.map((file) => [relative(project.folder, file), readFileSync(file, "utf8")] as const),
    ...said.map((text, index) => [`output ${index}`, text] as const),
    ["names of files", [...names, ...filesBelow(secret)].join("\n")] as const,
  ];
  const words = secrets();
  const told = texts.flatMap(([where, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`),
  );
  expect(told).toEqual([]);
  const staged = filesBelow(join(secret, "private-tasks")).filter(
    (file) => !file.endsWith("ground_truth.yaml"),
  );
  expect(staged.length).toBeGreaterThan(100);
  for (const file of staged) {
    const text = readFileSync(file, "utf8");
    for (const word of [...CHOSEN, SEED]) expect(text.includes(word), file).toBe(false);
  }
});
