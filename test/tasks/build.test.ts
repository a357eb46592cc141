import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import type { TaskFile } from "../../src/model/task.ts";
import { ensureBuilt } from "../../src/tasks/build.ts";

const task = (fault: string, target: string, rest: Record<string, string> = {}): TaskFile => ({
  tags: [],
  expect: "fault",
  source: {
    simulate: {
      application: "otel-demo",
      faults: [{ fault, target, arguments: rest }],
      seed: "t",
      distractors: [],
      without: [],
    },
  },
});

let cacheDir = "";
beforeAll(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "sre-gate-build-"));
});
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

function build(file: TaskFile, lines: string[] = [], lockDigest: string | null = null) {
  return ensureBuilt("task", file, { cacheDir, lockDigest, progress: (line) => lines.push(line) });
}

async function codesOf(file: TaskFile): Promise<readonly string[]> {
  const error = await build(file).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${String(error)}`);
  return error.problems.map(({ code, where }) => `${code} ${where}`);
}

describe("ensureBuilt", () => {
  const ads = task("target-port", "ad");

  it("builds once and gives the same bytes from the cache", async () => {
    const first = await build(ads);
    const again = await build(ads);
    expect(again).toEqual(first);
    expect(readdirSync(first.folder)).toEqual([
      "alerts",
      "ground_truth.yaml",
      "k8s_events_raw.tsv",
      "k8s_objects_raw.tsv",
      "metrics",
      "otel_logs_raw.tsv",
      "otel_traces_raw.tsv",
    ]);
  });

  it("builds a damaged task again and says so", async () => {
    const { folder, digest } = await build(ads);
    truncateSync(join(folder, "otel_logs_raw.tsv"), 1000);
    const lines: string[] = [];
    expect(await build(ads, lines)).toEqual({ folder, digest });
    expect(lines).toEqual([
      "task: the cached snapshot is damaged (otel_logs_raw.tsv), building it again",
    ]);
    writeFileSync(`${folder}.json`, "{");
    await build(ads, lines);
    expect(lines[1]).toContain("manifest");
  });

  it("lets two builders of one task both succeed", async () => {
    const file = task("target-port", "email");
    const [left, right] = await Promise.all([build(file), build(file)]);
    expect(left).toEqual(right);
    expect(readFileSync(join(left.folder, "ground_truth.yaml"), "utf8")).toContain("email");
  });

  it("refuses bytes that a published suite does not promise", async () => {
    const { digest } = await build(ads);
    await expect(build(ads, [], digest)).resolves.toMatchObject({ digest });
    await expect(build(ads, [], "0000")).rejects.toThrow("the published suite says 0000");
  });

  it("names everything that is wrong with a scenario", async () => {
    const place = "tasks/task/task.yaml: source.simulate.faults.0";
    expect(await codesOf(task("gremlin", "ad"))).toEqual([`SCENARIO_UNKNOWN ${place}.fault`]);
    expect(await codesOf(task("target-port", "nobody", { colour: "red" }))).toEqual([
      `SCENARIO_UNKNOWN ${place}.target`,
      `SCENARIO_UNKNOWN ${place}.arguments`,
    ]);
    expect(await codesOf({ ...ads, expect: "no-fault" })).toEqual([
      "SCENARIO_EXPECT tasks/task/task.yaml: expect",
    ]);
  });

  it("says what to do when the cache cannot be written", async () => {
    const blocked = join(cacheDir, "a-file");
    writeFileSync(blocked, "");
    const attempt = ensureBuilt("task", ads, {
      cacheDir: blocked,
      lockDigest: null,
      progress: () => {},
    });
    await expect(attempt).rejects.toThrow("CACHE_NOT_WRITABLE");
  });
});

describe("private variants", () => {
  const seed = "8f1c2d3e4b5a69788796a5b4c3d2e1f0";
  const file = task("target-port", "ad");
  const privately = (privateSeed: string, lines: string[] = []) =>
    ensureBuilt("task", file, {
      cacheDir,
      lockDigest: "0000",
      progress: (line) => lines.push(line),
      privateSeed,
    });

  it("keeps the mechanism and changes the rest", async () => {
    const published = await build(file);
    const own = await privately(seed);
    const truth = readFileSync(join(own.folder, "ground_truth.yaml"), "utf8");
    expect(truth).toContain("fault_mechanism: target-port");
    expect(own.digest).not.toBe(published.digest);
    expect(await privately(seed)).toEqual(own);
    expect((await privately(`${seed}00`)).digest).not.toBe(own.digest);
  });

  it("reads the seed from a file", async () => {
    const path = join(cacheDir, "seed.txt");
    writeFileSync(path, `${seed}\n`);
    expect(await privately(`file:${path}`)).toEqual(await privately(seed));
    await expect(privately(`file:${path}.gone`)).rejects.toThrow("PRIVATE_SEED_FILE");
  });

  it("says nothing of the seed, the task or the truth", async () => {
    const lines: string[] = [];
    const { folder } = await privately(seed);
    writeFileSync(`${folder}.json`, "{");
    await privately(seed, lines);
    expect(lines).toEqual(["a private task: the cached snapshot is damaged, building it again"]);
    expect(folder).not.toContain(seed);
  });

  it("refuses a seed of less than 128 bits without repeating it", async () => {
    for (const weak of ["1234", "a".repeat(64), "0123456789abcdef"]) {
      const error = await privately(weak).catch((thrown: unknown) => thrown);
      expect(String(error)).toContain("PRIVATE_SEED_WEAK");
      expect(String(error)).not.toContain(weak);
    }
  });
});
