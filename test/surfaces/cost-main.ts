import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SYSTEMS } from "../../src/model/surfaces.ts";
import { openSurfaces } from "../../src/surfaces/serve.ts";

// Serves a snapshot and says what each request cost: /cost answers with the list. One request at a time.

export interface Cost {
  readonly path: string;
  /** Processor time of all threads, milliseconds. */
  readonly cpu: number;
  /** How far the resident set rose above what it was, megabytes. */
  readonly megabytes: number;
}

const [folder = "", indexDir = ""] = process.argv.slice(2);
const surfaces = await openSurfaces({
  folder,
  indexDir,
  systems: SYSTEMS,
  clock: "real",
});
const costs: Cost[] = [];

const server = createServer((request, response) => {
  const path = request.url ?? "/";
  if (path === "/cost") {
    response.end(JSON.stringify(costs));
    return;
  }
  const before = start();
  response.on("finish", () => costs.push({ path, ...before() }));
  surfaces.handle(/^\/[^/?]*/.exec(path)?.[0] ?? "/", request, response);
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));

function start(): () => Omit<Cost, "path"> {
  // Linux then counts the highest resident set anew.
  writeFileSync("/proc/self/clear_refs", "5");
  const cpu = process.cpuUsage();
  const resident = kilobytes("VmRSS");
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1000, megabytes: (kilobytes("VmHWM") - resident) / 1024 };
  };
}

function kilobytes(name: string): number {
  return Number(
    new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"))?.[1],
  );
}
