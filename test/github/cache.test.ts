import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CachePlan, planCache, restoreStore, saveStore } from "../../src/github/cache.ts";
import { CARRIED } from "../../src/kept/carried.ts";
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

const plan = (
  runId: string,
  options: { config?: string; shard?: string; runAttempt?: string } = {},
) =>
  planCache({
    runnerTemp: temp,
    config: options.config ?? "sre-gate.yaml",
    shard: options.shard ?? null,
    runId,
    runAttempt: options.runAttempt ?? "1",
  });
const warn = (line: string) => warnings.push(line);

function put({ folder }: CachePlan, path: string, text = "{}"): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The next job starts on another machine. */
function leave({ folder }: CachePlan): void {
  rmSync(folder, { recursive: true });
}

test("the next job finds the attempts of the last one", async () => {
  const first = plan("1");
  put(first, CARRIED);
  expect(await saveStore(first, first.attempts, warn)).toBe(true);
  leave(first);

  const second = plan("2");
  expect(await restoreStore(second, second.attempts, warn)).toBe(true);
  expect(readFileSync(join(second.folder, CARRIED), "utf8")).toBe("{}");
  expect(warnings).toEqual([]);
});

test("what was built travels apart from what was paid for", async () => {
  const first = plan("1");
  put(first, CARRIED);
  put(first, "tasks/t/k8s_events_raw.tsv", "Body\n");
  await saveStore(first, first.attempts, warn);
  await saveStore(first, first.tasks, warn);
  leave(first);

  const second = plan("2");
  await restoreStore(second, second.attempts, warn);
  expect(() => readFileSync(join(second.folder, "tasks/t/k8s_events_raw.tsv"))).toThrow("ENOENT");
  await restoreStore(second, second.tasks, warn);
  expect(readFileSync(join(second.folder, "tasks/t/k8s_events_raw.tsv"), "utf8")).toBe("Body\n");
});

test("only a job that added something uploads", async () => {
  const first = plan("1");
  expect(await saveStore(first, first.attempts, warn)).toBe(false);
  put(first, CARRIED);
  await saveStore(first, first.attempts, warn);
  leave(first);

  const second = plan("2");
  await restoreStore(second, second.attempts, warn);
  expect(await saveStore(second, second.attempts, warn)).toBe(false);
  put(second, CARRIED, "more");
  expect(await saveStore(second, second.attempts, warn)).toBe(true);
  expect(service.keys).toEqual([first.attempts.key, second.attempts.key]);
});

test("a shard that is run again finds what itself has left, not what another one saved later", async () => {
  for (const shard of ["1/2", "2/2"]) {
    const part = plan("7", { shard });
    put(part, CARRIED, shard);
    await saveStore(part, part.attempts, warn);
    leave(part);
  }
  const again = plan("7", { shard: "1/2", runAttempt: "2" });
  await restoreStore(again, again.attempts, warn);
  expect(readFileSync(join(again.folder, CARRIED), "utf8")).toBe("1/2");
});

test("a job of another split takes what there is", async () => {
  const whole = plan("1");
  put(whole, CARRIED);
  await saveStore(whole, whole.attempts, warn);
  leave(whole);
  const part = plan("2", { shard: "1/2" });
  expect(await restoreStore(part, part.attempts, warn)).toBe(true);
});

test("another gate's attempts are not found", async () => {
  const first = plan("1");
  put(first, CARRIED);
  await saveStore(first, first.attempts, warn);
  const other = plan("2", { config: "other.yaml" });
  expect(await restoreStore(other, other.attempts, warn)).toBe(false);
});

test("a cache that is down is a warning", async () => {
  await service.close();
  const first = plan("1");
  put(first, CARRIED);
  await saveStore(first, first.attempts, warn);
  expect(await restoreStore(first, first.attempts, warn)).toBe(false);
});

test("no cache service at all is a warning", async () => {
  for (const name of Object.keys(service.env)) delete process.env[name];
  const first = plan("1");
  expect(await restoreStore(first, first.attempts, warn)).toBe(false);
  expect(warnings).toHaveLength(1);
});
