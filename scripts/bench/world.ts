import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { TaskFileSchema } from "../../src/model/task.ts";
import { simulationOf } from "../../src/tasks/build.ts";
import { findTasks } from "../../src/tasks/find.ts";
import { openSnapshots } from "../../src/tasks/open.ts";
import { stageSnapshot } from "../../src/tasks/stage.ts";
import { admit } from "../../src/world/api/admit.ts";
import { incidentOf, worldOf } from "../../src/world/incident.ts";
import type { SimulationRequest } from "../../src/world/simulate.ts";
import type { World } from "../../src/world/world.ts";
import { type BenchRow, median, timed } from "./row.ts";

const root = process.env.SRE_GATE_ROOT ?? ".";
const MEBIBYTE = 1024 * 1024;

interface Built {
  readonly seconds: number;
  readonly mebibytes: number;
  readonly folders: readonly string[];
}

/** One process as a user starts it, with the peak of its memory. */
function build(words: readonly string[], cache: string): Promise<Built> {
  const script = `process.on("exit",()=>console.error("PEAK "+process.resourceUsage().maxRSS))`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", preload, join(root, "dist/cli.js"), "tasks", "build", ...words, "--json"],
    { cwd: root, env: { ...process.env, SRE_GATE_CACHE: cache } },
  );
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(err));
      const rows = JSON.parse(out) as { folder: string }[];
      const peaks = [...err.matchAll(/PEAK (\d+)/g)].map((match) => Number(match[1]));
      resolve({
        seconds: (performance.now() - start) / 1000,
        mebibytes: Math.max(...peaks) / 1024,
        folders: rows.map(({ folder }) => folder),
      });
    });
  });
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name))))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}

function row(
  name: string,
  value: number,
  unit: string,
  target: string,
  met: boolean,
  note: string,
): BenchRow {
  return { name, value: Number(value.toFixed(2)), unit, target, met, note };
}

async function stagingMs(cacheDir: string, parent: string): Promise<number> {
  const tasks = await findTasks({
    root,
    packageRoot: root,
    cacheDir,
    suite: "smoke@1",
    patterns: [],
    exclude: [],
    privateSeed: null,
    progress: () => {},
  });
  await openSnapshots(tasks);
  const times: number[] = [];
  for (const task of tasks) times.push(await timed(() => stageSnapshot(task, parent)));
  return median(times);
}

const MINUTES = 60;

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** The scenario of one task, without what finding tasks costs. */
function scenario(): SimulationRequest {
  const text = readFileSync(join(root, "tasks/shop-02/task.yaml"), "utf8");
  return simulationOf("shop-02", TaskFileSchema.parse(parse(text)), "small");
}

/** A world at the end of its recording, made from nothing but its scenario, and what that took. */
function rebuilt(request: SimulationRequest): { world: World; ms: number } {
  const start = performance.now();
  const incident = incidentOf(request);
  const world = worldOf(incident, { faults: "all", telemetry: "silent", admit });
  world.pass(incident.window.end);
  return { world, ms: performance.now() - start };
}

/** Simulated minutes a second of processor time, by an hour that follows the recording. */
function pace(request: SimulationRequest, telemetry: "recorded" | "silent"): number {
  const incident = incidentOf(request);
  const world = worldOf(incident, { faults: "all", telemetry, admit }).pass(incident.window.end);
  const before = cpuSeconds();
  world.pass(world.now + MINUTES * 60);
  return MINUTES / (cpuSeconds() - before);
}

/** Mebibytes of one world, by twenty of them. */
function sizeOfWorld(request: SimulationRequest): number {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const worlds = Array.from({ length: 20 }, () => rebuilt(request).world);
  global.gc?.();
  const after = process.memoryUsage().heapUsed;
  return (after - before) / MEBIBYTE / worlds.length;
}

/** The world itself, in a process that has done nothing else yet. */
function worldRows(): BenchRow[] {
  const request = scenario();
  const cold = rebuilt(request).ms;
  const warm = median(Array.from({ length: 15 }, () => rebuilt(request).ms).slice(5));
  const recorded = median([1, 2, 3].map(() => pace(request, "recorded")));
  const silent = median([1, 2, 3].map(() => pace(request, "silent")));
  const size = sizeOfWorld(request);
  const note = "shop-02 to the end of its recording, silent";
  return [
    row("rebuild a world, cold", cold, "ms", "at most 250 ms", cold <= 250, note),
    row("rebuild a world, warm", warm, "ms", "at most 80 ms", warm <= 80, note),
    row(
      "simulate with telemetry",
      recorded,
      "min/s",
      "at least 100 minutes a CPU second",
      recorded >= 100,
      "the hour after the recording",
    ),
    row(
      "simulate silently",
      silent,
      "min/s",
      "at least 400 minutes a CPU second",
      silent >= 400,
      "the hour after the recording",
    ),
    row("memory of a world", size, "MiB", "at most 5 MiB", size <= 5, "of twenty, heap"),
  ];
}

export async function bench(): Promise<BenchRow[]> {
  const world = worldRows();
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-bench-"));
  try {
    const cache = join(folder, "cache");
    const smoke = await build(["--suite", "smoke@1"], join(folder, "smoke"));
    const full = await build(["--suite", "full@1"], cache);
    const sizes = full.folders.map((one) => sizeOf(one) / MEBIBYTE).sort((a, b) => a - b);
    const staging = await stagingMs(join(folder, "smoke"), folder);
    const real = await build(["--tasks", "shop-02", "--volume", "real"], cache);
    const size = sizeOf(real.folders[0] ?? "") / MEBIBYTE;
    const sum = sizes.reduce((total, one) => total + one, 0);
    const mean = sum / sizes.length;
    return [
      ...world,
      row(
        "build smoke@1 from nothing",
        smoke.seconds,
        "s",
        "at most 3 s",
        smoke.seconds <= 3,
        "one run, whole process",
      ),
      row(
        "build full@1 from nothing",
        full.seconds,
        "s",
        "at most 0.4 s a task",
        full.seconds <= 0.4 * sizes.length,
        `${sizes.length} tasks, one run, whole process and its helper`,
      ),
      row(
        "memory to build full@1",
        full.mebibytes,
        "MiB",
        "at most 500 MiB",
        full.mebibytes <= 500,
        "peak resident set",
      ),
      row("a task, in the mean", mean, "MiB", "at most 5 MB", mean <= 4.77, "of full@1"),
      row("all tasks of full@1", sum, "MiB", "at most 700 MB", sum <= 667, "files alone"),
      row("stage a task", staging, "ms", "at most 50 ms", staging <= 50, "median of smoke@1"),
      row(
        "a task of real volume",
        size,
        "MiB",
        "700 to 1100 MiB",
        size >= 700 && size <= 1100,
        `shop-02 in ${real.seconds.toFixed(0)} s`,
      ),
      row(
        "memory to build a task of real volume",
        real.mebibytes,
        "MiB",
        "at most 500 MiB",
        real.mebibytes <= 500,
        "peak resident set",
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
