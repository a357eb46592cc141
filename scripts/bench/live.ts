import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { SYSTEMS } from "../../src/model/surfaces.ts";
import { openWorld } from "../../src/surfaces/live/remote.ts";
import { simulate } from "../../src/world/simulate.ts";
import { SCALED, type ServedWorld, serveWorld } from "../../test/support/live.ts";
import { type BenchRow, median } from "./row.ts";

const APPS = "/kubernetes/apis/apps/v1/namespaces/otel-demo/deployments";
const ATTEMPTS = 16;

export async function bench(): Promise<BenchRow[]> {
  return [...(await requests()), ...(await threads())];
}

/** What one agent waits for. */
async function requests(): Promise<BenchRow[]> {
  const served = await serveWorld(SCALED);
  try {
    const writes: number[] = [];
    for (let count = 0; count < 60; count += 1) {
      const begun = performance.now();
      await scale(served, 1 + (count % 2));
      writes.push(performance.now() - begun);
    }
    const reads: number[] = [];
    for (let count = 0; count < 30; count += 1) {
      await served.surfaces.pass(60, "wait");
      const begun = performance.now();
      await served.get("/prometheus/api/v1/query?query=up");
      reads.push(performance.now() - begun);
    }
    await served.surfaces.pass(2 * 3600, "wait");
    await served.get("/prometheus/api/v1/query?query=up");
    return [
      row("a write, with the step after it", median(writes), "ms", 5, "median of 60"),
      row("a query after a minute has passed", median(reads), "ms", 100, "median of 30"),
      row("files of the telemetry of the next 2.5 hours", tailMegabytes(served), "MB", 60, ""),
    ];
  } finally {
    await served.close();
  }
}

function scale({ origin }: ServedWorld, replicas: number): Promise<unknown> {
  return fetch(`${origin}${APPS}/shipping`, {
    method: "PATCH",
    headers: { "content-type": "application/merge-patch+json" },
    body: JSON.stringify({ spec: { replicas } }),
  }).then((answer) => answer.text());
}

function tailMegabytes({ folder }: ServedWorld): number {
  const index = join(dirname(folder), "index");
  const size = (path: string): number =>
    statSync(path).isDirectory()
      ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
      : statSync(path).size;
  const tails = readdirSync(index).filter((name) => name.includes(".tail."));
  return tails.reduce((sum, name) => sum + size(join(index, name)), 0) / 1e6;
}

/** Whole attempts: a thread each, as the runner starts them. */
async function threads(): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), "sre-gate-bench-live-"));
  const folder = join(home, "snapshot");
  for (const { file, text } of simulate(SCALED)) {
    if (file === "ground_truth.yaml") continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { flag: "a" });
  }
  const program = pathToFileURL(join(process.env.SRE_GATE_ROOT ?? ".", "dist/live.js"));
  const open = (number: number) =>
    openWorld(
      {
        scenario: SCALED,
        without: [],
        folder,
        systems: SYSTEMS,
        clock: "real",
        indexDir: join(home, "index"),
        turnSeconds: 20,
        wall: null,
        journal: join(home, `${number}.ndjson`),
        socket: join(home, `${number}.sock`),
      },
      program,
    );
  try {
    await (await open(0)).close();
    const starts: number[] = [];
    for (let count = 1; count <= 5; count += 1) {
      const begun = performance.now();
      const world = await open(count);
      starts.push(performance.now() - begun);
      await world.close();
    }
    const worlds = await Promise.all(Array.from({ length: ATTEMPTS }, (_, at) => open(100 + at)));
    const waits = await Promise.all(worlds.map((_, at) => session(join(home, `${100 + at}.sock`))));
    await Promise.all(worlds.map((world) => world.close()));
    return [
      row("an attempt's world ready", median(starts), "ms", 250, "median of 5, index known"),
      row(
        `the slowest of ${ATTEMPTS * 40} requests of ${ATTEMPTS} attempts side by side`,
        Math.max(...waits),
        "ms",
        1000,
        `${availableParallelism()} cores; clients give up after 30 s and more`,
      ),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Twenty writes and twenty queries, as fast as they are answered: the longest wait. */
async function session(socketPath: string): Promise<number> {
  let longest = 0;
  for (let count = 0; count < 20; count += 1) {
    for (const [method, path, body] of [
      ["PATCH", `${APPS}/shipping`, JSON.stringify({ spec: { replicas: 1 + (count % 2) } })],
      ["GET", "/prometheus/api/v1/query?query=up", ""],
    ] as const) {
      const begun = performance.now();
      await ask(socketPath, method, path, body);
      longest = Math.max(longest, performance.now() - begun);
    }
  }
  return longest;
}

function ask(socketPath: string, method: string, path: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/merge-patch+json" };
    request({ socketPath, method, path, headers }, (answer) => {
      answer.resume().on("end", () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${method} ${path}: ${answer.statusCode}`));
      });
    })
      .on("error", reject)
      .end(body);
  });
}

function row(name: string, value: number, unit: string, most: number, note: string): BenchRow {
  return { name, value, unit, target: `≤ ${most} ${unit}`, met: value <= most, note };
}
