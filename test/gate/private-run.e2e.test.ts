import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { execa } from "execa";
import { afterAll, expect, test } from "vitest";
import { RunSchema } from "../../src/model/run.ts";

const packageRoot = join(import.meta.dirname, "../..");
const seed = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const folder = mkdtempSync(join(tmpdir(), "sre-gate-private-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => statSync(file).isFile());
}

/** Exact names of root causes, as the truths of the private tasks write them. */
function causes(cache: string): string[] {
  return filesBelow(cache)
    .filter((file) => file.endsWith("ground_truth.yaml"))
    .flatMap((file) => {
      const [root = ""] = readFileSync(file, "utf8").split("root_cause: true");
      return /(?:- |name: )([a-z0-9-]+)(?:\\b|-\.\*|)?\n\s*$/.exec(root)?.[1] ?? [];
    });
}

const [out, cache] = [join(folder, "out"), join(folder, "cache")];

function run(repeats: number) {
  const words = ["run", "--agent", "investigator", "--tasks", "shop-05,shop-06,shop-08"];
  return execa(
    process.execPath,
    [join(packageRoot, "dist/cli.js"), ...words, "--repeats", String(repeats), "--out", out],
    {
      cwd: packageRoot,
      env: { SRE_GATE_PRIVATE_SEED: seed, SRE_GATE_CACHE: cache },
      reject: false,
    },
  );
}

function expectNoWords(...said: readonly string[]): void {
  const names = causes(`${cache}-private`);
  expect(names).toHaveLength(3);
  const kept = filesBelow(out).map((file) => readFileSync(file, "utf8"));
  expect(kept.length).toBeGreaterThan(3);
  for (const text of [...kept, ...said]) {
    for (const name of names) expect(text).not.toContain(`/${name}"`);
    expect(text).not.toMatch(/otel-demo\/[A-Z]/);
    expect(text).not.toContain(seed);
  }
  expect(readdirSync(out)).not.toContain("attempts");
}

test("a run of private tasks leaves family and score, no word of answer or truth, outside its own folder", async () => {
  const { stdout, stderr, exitCode } = await run(1);
  expect(exitCode, stderr).toBe(0);
  expectNoWords(stdout, stderr);
  expect(readdirSync(folder)).toEqual(["cache-private", "out"]);

  const made = RunSchema.parse(JSON.parse(readFileSync(join(out, "run.json"), "utf8")));
  expect(made.suite).toBe("smoke@1 (private)");
  expect(made.tasks.map(({ title }) => title)).toEqual([null, null, null]);
  // In the order of their own ids, which tells nothing of the published one's.
  expect(made.tasks.map(({ family }) => family).sort()).toEqual([
    "quota exhaustion",
    "rollout failure",
    "service wiring",
  ]);
  for (const { state, score, diagnosis } of made.attempts) {
    expect(state).toBe("answered");
    expect(score?.value).not.toBeNull();
    expect(diagnosis?.factors.map(({ name }) => name)).toEqual(["(private)"]);
  }
});

test("nor does one that is killed while it runs", async () => {
  rmSync(out, { recursive: true, force: true });
  const going = run(100);
  while (!existsSync(join(out, "junit.xml"))) await pause(20);
  going.kill("SIGKILL");
  const { stdout, stderr } = await going;
  expect(readFileSync(join(out, "report.html"), "utf8")).toContain("Under way: ");
  expectNoWords(stdout, stderr);
});
