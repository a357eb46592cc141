import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchRow, median } from "./row.ts";

const root = process.env.SRE_GATE_ROOT ?? ".";
const cli = join(root, "dist/cli.js");

/** Seconds a whole process takes; fails loudly, so that a crash is never a fast run. */
function seconds(command: string, words: readonly string[], cwd = root): number {
  const start = performance.now();
  const result = spawnSync(command, [...words], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const taken = (performance.now() - start) / 1000;
  if (result.status !== 0 && result.status !== 3)
    throw new Error(`${words.join(" ")}: ${result.stderr}`);
  return taken;
}

function startUp(): BenchRow {
  const ratios: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const empty = seconds(process.execPath, ["-e", "0"]);
    ratios.push(seconds(process.execPath, [cli, "--version"]) / empty);
  }
  const value = Number(median(ratios).toFixed(2));
  return {
    name: "start of cli.js against an empty Node process",
    value,
    unit: "x",
    target: "at most 2.5 x",
    met: value <= 2.5,
    note: "median of 15 pairs",
  };
}

/** Twenty small tasks and an agent that sleeps 0.2 s: what is left over is ours. */
function overhead(): BenchRow {
  const room = mkdtempSync(join(tmpdir(), "sre-gate-bench-"));
  try {
    for (let index = 0; index < 20; index += 1) {
      const task = join(room, "tasks", `t${String(index).padStart(2, "0")}`);
      mkdirSync(join(task, "snapshot"), { recursive: true });
      writeFileSync(join(task, "task.yaml"), "source: {snapshot: {path: snapshot}}\n");
      writeFileSync(
        join(task, "snapshot/ground_truth.yaml"),
        'groups:\n  - {id: a, kind: Deployment, namespace: shop, filter: ["cart\\\\b"], root_cause: true}\n',
      );
      writeFileSync(join(task, "snapshot/k8s_events_raw.tsv"), "Timestamp\tBody\n");
    }
    const agent =
      'sleep 0.2; printf \'{"contributing_factors":[{"name":"shop/Deployment/cart"}]}\' > "$SRE_GATE_OUTPUT"';
    writeFileSync(
      join(room, "sre-gate.yaml"),
      `agent: {run: [sh, -c, ${JSON.stringify(agent)}]}\njudge: {tasks: ["t*"], repeats: 3, isolation: none}\n`,
    );
    const words = [cli, "--concurrency", "4", "--no-cache"];
    seconds(process.execPath, words, room);
    const ratios: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      rmSync(join(room, ".sre-gate"), { recursive: true, force: true });
      ratios.push(seconds(process.execPath, words, room) / 3.0);
    }
    const value = Number(median(ratios).toFixed(3));
    return {
      name: "60 attempts of 0.2 s, 4 at a time, whole process against the ideal 3.0 s",
      value,
      unit: "x",
      target: "at most 1.20 x",
      met: value <= 1.2,
      note: "median of 5, isolation none",
    };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** The same work by the shortest loop there is: what no runner in Node can be faster than. */
const BARE_LOOP = `
import { spawn } from "node:child_process";
let left = 60;
const one = () => new Promise((done) => spawn("sh", ["-c", "sleep 0.2; printf x > /dev/null"]).on("close", done));
await Promise.all([1, 2, 3, 4].map(async () => { while (left-- > 0) await one(); }));`;

function floor(): BenchRow {
  const ratios = Array.from(
    { length: 5 },
    () => seconds(process.execPath, ["--input-type=module", "-e", BARE_LOOP]) / 3.0,
  );
  return {
    name: "the same by a bare loop over child_process.spawn, nothing read or kept",
    value: Number(median(ratios).toFixed(3)),
    unit: "x",
    target: "none",
    met: true,
    note: "median of 5: the floor for any runner in Node",
  };
}

export async function bench(): Promise<BenchRow[]> {
  return [startUp(), overhead(), floor()];
}
