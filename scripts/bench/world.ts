import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTasks } from "../../src/tasks/find.ts";
import { openSnapshots } from "../../src/tasks/open.ts";
import { stageSnapshot } from "../../src/tasks/stage.ts";
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

export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-bench-"));
  try {
    const cache = join(folder, "cache");
    const smoke = await build(["--suite", "smoke@1"], join(folder, "smoke"));
    const full = await build(["--suite", "full@1"], cache);
    const sizes = full.folders.map((one) => sizeOf(one) / MEBIBYTE).sort((a, b) => a - b);
    const staging = await stagingMs(join(folder, "smoke"), folder);
    const real = await build(["--tasks", "shop-02", "--volume", "real"], cache);
    const size = sizeOf(real.folders[0] ?? "") / MEBIBYTE;
    const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
    return [
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
        "at most 15 s on two cores",
        full.seconds <= 15,
        "one run, whole process and its helper",
      ),
      row(
        "memory to build full@1",
        full.mebibytes,
        "MiB",
        "at most 500 MiB",
        full.mebibytes <= 500,
        "peak resident set",
      ),
      row("smallest task", least, "MiB", "at least 1 MiB", least >= 1, "all files of full@1"),
      row("largest task", most, "MiB", "at most 6 MiB", most <= 6, "all files of full@1"),
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
