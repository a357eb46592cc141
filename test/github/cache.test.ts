import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  cacheFingerprint,
  planCache,
  restoreAttempts,
  saveAttempts,
} from "../../src/github/cache.ts";
import { type CacheService, startCacheService } from "../support/cache.ts";

let service: CacheService;
let temp: string;
let warnings: string[];
const before = { ...process.env };

beforeEach(async () => {
  service = await startCacheService();
  temp = mkdtempSync(join(tmpdir(), "cache-"));
  warnings = [];
  Object.assign(process.env, service.env, { RUNNER_TEMP: temp, GITHUB_WORKSPACE: temp });
});
afterEach(async () => {
  for (const name of Object.keys(service.env)) delete process.env[name];
  Object.assign(process.env, before);
  await service.close();
  rmSync(temp, { recursive: true, force: true });
});

const plan = (runId: string, config = "sre-gate.yaml") =>
  planCache({ runnerTemp: temp, config, shard: null, runId, runAttempt: "1" });
const warn = (line: string) => warnings.push(line);

test("the next job finds the attempts of the last one", async () => {
  const first = plan("1");
  mkdirSync(first.folder, { recursive: true });
  writeFileSync(join(first.folder, "attempt.json"), "{}");
  await saveAttempts(first, warn);
  rmSync(first.folder, { recursive: true });

  const second = plan("2");
  expect(await restoreAttempts(second, warn)).toBe(true);
  expect(readFileSync(join(second.folder, "attempt.json"), "utf8")).toBe("{}");
  expect(warnings).toEqual([]);
});

test("another gate's attempts are not found", async () => {
  const first = plan("1");
  mkdirSync(first.folder, { recursive: true });
  writeFileSync(join(first.folder, "attempt.json"), "{}");
  await saveAttempts(first, warn);
  expect(await restoreAttempts(plan("2", "other.yaml"), warn)).toBe(false);
});

test("a cache that is down is a warning", async () => {
  await service.close();
  const first = plan("1");
  mkdirSync(first.folder, { recursive: true });
  await saveAttempts(first, warn);
  expect(await restoreAttempts(first, warn)).toBe(false);
});

test("no cache service at all is a warning", async () => {
  for (const name of Object.keys(service.env)) delete process.env[name];
  expect(await restoreAttempts(plan("1"), warn)).toBe(false);
  expect(warnings).toHaveLength(1);
});

test("what is true on one machine only is neither kept nor a reason to keep", async () => {
  const { folder } = plan("1");
  mkdirSync(join(folder, "digests"), { recursive: true });
  writeFileSync(join(folder, "attempt.json"), "{}");
  const before = cacheFingerprint(folder);
  writeFileSync(join(folder, "digests/by-inode.txt"), "0");
  expect(cacheFingerprint(folder)).toBe(before);
  await saveAttempts(plan("1"), warn);
  rmSync(folder, { recursive: true });
  await restoreAttempts(plan("2"), warn);
  expect(readdirSync(folder)).toEqual(["attempt.json"]);
});

test("a folder that gained a file has another fingerprint", () => {
  const folder = join(temp, "x");
  expect(cacheFingerprint(folder)).toBe("empty");
  mkdirSync(folder);
  const empty = cacheFingerprint(folder);
  writeFileSync(join(folder, "a"), "");
  expect(cacheFingerprint(folder)).not.toBe(empty);
});
