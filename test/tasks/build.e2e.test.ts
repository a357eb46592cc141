import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { digestOf, sha256, sha256Stream } from "../../src/model/digest.ts";
import { UserError } from "../../src/model/problem.ts";
import { type TaskFile, TaskFileSchema } from "../../src/model/task.ts";
import { ensureBuilt, simulationOf } from "../../src/tasks/build.ts";
import { readCached } from "../../src/tasks/build-cache.ts";
import { simulate } from "../../src/world/simulate.ts";
import { privateVariants } from "../../src/world/variant.ts";

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
      shape: "with-before" as const,
      ticket: "alerts" as const,
    },
  },
});

const packageRoot = join(import.meta.dirname, "../..");
const cli = join(packageRoot, "dist/cli.js");

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

  it("builds again what is whole and not what the suite promises", async () => {
    const { folder, digest } = await build(ads);
    const log = join(folder, "otel_logs_raw.tsv");
    writeFileSync(log, "other\n");
    const manifest = JSON.parse(readFileSync(`${folder}.json`, "utf8")) as {
      digest: string;
      files: Record<string, string>;
    };
    manifest.files["otel_logs_raw.tsv"] = sha256("other\n");
    manifest.digest = digestOf(manifest.files);
    writeFileSync(`${folder}.json`, JSON.stringify(manifest));
    const lines: string[] = [];
    expect(await build(ads, lines, digest)).toEqual({ folder, digest });
    expect(lines[0]).toContain("another digest than the suite's");
  });

  it("reads a cached task through one small buffer, whatever its size", async () => {
    const folder = join(cacheDir, "large");
    mkdirSync(folder);
    const size = 256 * 1024 * 1024;
    writeFileSync(join(folder, "traces.tsv"), "");
    truncateSync(join(folder, "traces.tsv"), size);
    const hash = sha256Stream();
    const zeros = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < size; at += zeros.length) hash.update(zeros);
    const files = { "traces.tsv": hash.hex() };
    writeFileSync(`${folder}.json`, JSON.stringify({ digest: digestOf(files), files }));
    const before = process.memoryUsage().arrayBuffers;
    expect(await readCached(folder)).toEqual({ state: "whole", digest: digestOf(files) });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size / 8);
  });

  it("lets two processes build one task at once", async () => {
    const cache = join(cacheDir, "shared");
    const run = () =>
      execa(process.execPath, [cli, "tasks", "build", "--tasks", "shop-08", "--json"], {
        cwd: packageRoot,
        env: { SRE_GATE_CACHE: cache },
      });
    const [left, right] = await Promise.all([run(), run()]);
    expect(JSON.parse(left.stdout)).toEqual(JSON.parse(right.stdout));
    const kept = readdirSync(join(cache, "tasks"));
    expect(kept.filter((name) => !name.endsWith(".json"))).toHaveLength(1);
  });

  it("lets four processes mend a damaged task at once, though one of them is killed", async () => {
    const cache = join(cacheDir, "four");
    const run = () =>
      execa(process.execPath, [cli, "tasks", "build", "--tasks", "shop-08", "--json"], {
        cwd: packageRoot,
        env: { SRE_GATE_CACHE: cache },
        reject: false,
      });
    const [built] = JSON.parse((await run()).stdout);
    truncateSync(join(built.folder, "k8s_events_raw.tsv"), 100);
    const runs = [run(), run(), run(), run()];
    const isBuilding = () => readdirSync(join(cache, "tasks")).some((name) => /\.\d+-/.test(name));
    while (!isBuilding()) await new Promise((resolve) => setTimeout(resolve, 5));
    runs[0]?.kill("SIGKILL");
    const ends = await Promise.all(runs);
    for (const { exitCode, stdout, stderr } of ends.slice(1)) {
      expect(exitCode, stderr).toBe(0);
      expect(JSON.parse(stdout)).toEqual([built]);
    }
    expect(await readCached(built.folder)).toEqual({ state: "whole", digest: built.digest });
  });

  it("builds again what holds a file that nobody built", async () => {
    const cache = join(cacheDir, "planted");
    const lines: string[] = [];
    const progress = (line: string) => lines.push(line);
    const again = () => ensureBuilt("task", ads, { cacheDir: cache, lockDigest: null, progress });
    const { folder } = await again();
    writeFileSync(join(folder, "metrics/answer.tsv"), "it was the ad service\n");
    await again();
    expect(lines).toEqual([
      "task: the cached snapshot is damaged (metrics/answer.tsv), building it again",
    ]);
    expect(readdirSync(join(folder, "metrics"))).not.toContain("answer.tsv");
  });

  it("does not trust a folder whose manifest is gone", async () => {
    const cache = join(cacheDir, "gone");
    const again = () =>
      ensureBuilt("task", ads, { cacheDir: cache, lockDigest: null, progress: () => {} });
    const { folder, digest } = await again();
    rmSync(`${folder}.json`);
    truncateSync(join(folder, "k8s_events_raw.tsv"), 100);
    expect(await again()).toEqual({ folder, digest });
    expect(await readCached(folder)).toEqual({ state: "whole", digest });
  });

  it("removes what a killed build left behind, once nobody can be at it any more", async () => {
    const cache = join(cacheDir, "left");
    const [old, young] = [
      `${"a".repeat(20)}.4194304-00000000`,
      `${"b".repeat(20)}.4194304-00000000`,
    ];
    for (const name of [old, young]) mkdirSync(join(cache, "tasks", name), { recursive: true });
    const hours = Date.now() / 1000 - 7200;
    utimesSync(join(cache, "tasks", old), hours, hours);
    await ensureBuilt("task", ads, { cacheDir: cache, lockDigest: null, progress: () => {} });
    const names = readdirSync(join(cache, "tasks"));
    expect(names).not.toContain(old);
    expect(names).toContain(young);
  });

  it("says that the disk is full and leaves nothing half built", async () => {
    // A disk of two megabytes, which neither task fits.
    const script = `"${process.execPath}" "${cli}" tasks build --tasks shop-01,shop-02; code=$?; find /cache -type f | wc -l; exit $code`;
    const tight = ["--bind", "/", "/", "--dev", "/dev", "--size", "2000000", "--tmpfs", cacheDir];
    const full = await execa("bwrap", [...tight, "sh", "-c", script.replace("/cache", cacheDir)], {
      cwd: packageRoot,
      env: { SRE_GATE_CACHE: cacheDir },
      reject: false,
    });
    expect(full.exitCode).toBe(2);
    // Once, though no task of the selection fits.
    expect(full.stderr.match(/CACHE_NOT_WRITABLE/g)).toHaveLength(1);
    expect(full.stderr).toContain("The disk is full: free some space or set SRE_GATE_CACHE");
    expect(full.stdout.trim()).toBe("0");
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

  it("draws again what cannot be solved, the same way every time", async () => {
    const text = readFileSync(join(packageRoot, "tasks/books-09/task.yaml"), "utf8");
    const books = TaskFileSchema.parse(parse(text));
    const own = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    const [first] = privateVariants(simulationOf("books-09", books, "small"), own);
    if (!first) throw new Error("no variant");
    expect(() => [...simulate(first)]).toThrow("changes no signal");
    const draw = (cache: string) =>
      ensureBuilt("books-09", books, {
        cacheDir: join(cacheDir, cache),
        lockDigest: null,
        progress: () => {},
        privateSeed: own,
      });
    const [left, right] = [await draw("left"), await draw("right")];
    expect(left.digest).toBe(right.digest);
    expect(readFileSync(join(left.folder, "ground_truth.yaml"), "utf8")).toContain(
      "readiness-probe",
    );
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
