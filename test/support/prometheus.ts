import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import type { SampleRow } from "./snapshot.ts";

export function onPath(program: string): boolean {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

/** Debian's Prometheus over a TSDB that promtool makes of these samples. */
export async function startPrometheus(
  folder: string,
  rows: readonly SampleRow[],
): Promise<{ origin: string; stop: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  const text = join(folder, "samples.txt");
  writeFileSync(text, openMetrics(rows));
  const data = join(folder, "data");
  execFileSync("promtool", ["tsdb", "create-blocks-from", "openmetrics", text, data], {
    stdio: "pipe",
  });
  writeFileSync(join(folder, "prometheus.yml"), "global: {}\n");
  const port = await freePort();
  const process_ = spawn(
    "prometheus",
    [
      `--config.file=${join(folder, "prometheus.yml")}`,
      `--storage.tsdb.path=${data}`,
      "--storage.tsdb.retention.time=100y",
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: "ignore" },
  );
  const origin = `http://127.0.0.1:${port}`;
  await ready(`${origin}/-/ready`, process_);
  return {
    origin,
    stop: async () => {
      const ended = new Promise((done) => process_.once("exit", done));
      process_.kill("SIGTERM");
      await ended;
    },
  };
}

function openMetrics(rows: readonly SampleRow[]): string {
  const byMetric = new Map<string, string[]>();
  for (const { metric, ms, value, tags } of rows) {
    const labels = Object.entries(tags).map(([name, text]) => `${name}=${JSON.stringify(text)}`);
    const lines = byMetric.get(metric) ?? [`# TYPE ${metric} unknown`];
    const number = String(value).replace("Infinity", "Inf");
    lines.push(`${metric}{${labels.join(",")}} ${number} ${ms / 1000}`);
    byMetric.set(metric, lines);
  }
  return `${[...byMetric.values()].flat().join("\n")}\n# EOF\n`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`prometheus ended with ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
