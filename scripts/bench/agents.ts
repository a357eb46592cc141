// How fast the shipped agents are by themselves: the investigator on small and very large snapshots, the
// reference loop around a model that answers at once.
import { spawn } from "node:child_process";
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { MockLanguageModelV3 } from "ai/test";
import { converse } from "../../src/agents/reference/loop.ts";
import { toolBox } from "../../src/agents/reference/tools.ts";
import { findTasks } from "../../src/tasks/find.ts";
import { openSnapshot } from "../../src/tasks/open.ts";
import { type BenchRow, median, timed } from "./row.ts";

const root = process.env.SRE_GATE_ROOT ?? process.cwd();

export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-bench-agents-"));
  try {
    const [task] = await findTasks({
      root,
      cacheDir: process.env.SRE_GATE_CACHE ?? join(homedir(), ".cache/sre-gate"),
      suite: null,
      patterns: ["shop-02"],
      exclude: [],
      privateSeed: null,
      progress: () => undefined,
    });
    if (!task) throw new Error("shop-02 is missing");
    const small = join(folder, "small");
    cpSync(await openSnapshot(task), small, { recursive: true });
    rmSync(join(small, "ground_truth.yaml"), { force: true });
    const rows = await smallSnapshot(small, folder);
    rows.push(...(await largeSnapshot(small, folder)), await referenceTurn());
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function smallSnapshot(small: string, folder: string): Promise<BenchRow[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) times.push((await investigate(small, folder)).seconds);
  const size = (sizeOf(small) / 1e6).toFixed(1);
  const value = median(times);
  return [
    {
      name: "investigator, small snapshot",
      value,
      unit: "s",
      target: "< 1",
      met: value < 1,
      note: `${size} MB, median of 5 whole processes`,
    },
  ];
}

async function largeSnapshot(small: string, folder: string): Promise<BenchRow[]> {
  const large = join(folder, "large");
  repeatRows(small, large, 1e9);
  const { seconds, megabytes } = await investigate(large, folder);
  const note = `${(sizeOf(large) / 1e9).toFixed(2)} GB, the rows of shop-02 repeated`;
  return [
    {
      name: "investigator, large snapshot",
      value: seconds,
      unit: "s",
      target: "< 60",
      met: seconds < 60,
      note,
    },
    {
      name: "investigator, memory on the large snapshot",
      value: megabytes,
      unit: "MB",
      target: "<= 400",
      met: megabytes <= 400,
      note: "highest resident set of the process",
    },
  ];
}

/** One process by the public contract, and the most memory it held (sampled from /proc, with the kernel's own peak). */
async function investigate(
  snapshot: string,
  folder: string,
): Promise<{ seconds: number; megabytes: number }> {
  let peak = 0;
  const milliseconds = await timed(async () => {
    const child = spawn(process.execPath, [join(root, "dist/agents/investigator.js")], {
      env: { SRE_GATE_SNAPSHOT: snapshot, SRE_GATE_OUTPUT: join(folder, "answer.json") },
      stdio: "inherit",
    });
    const sample = setInterval(() => {
      peak = Math.max(peak, residentPeak(child.pid));
    }, 50);
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    clearInterval(sample);
    if (code !== 0) throw new Error(`investigator exits ${code}`);
  });
  return { seconds: milliseconds / 1000, megabytes: peak / 1000 };
}

function residentPeak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Tables grow by repeating their rows; alerts stay as they are. */
function repeatRows(from: string, to: string, bytes: number): void {
  mkdirSync(join(to, "metrics"), { recursive: true });
  cpSync(join(from, "alerts"), join(to, "alerts"), { recursive: true });
  const times = Math.ceil(bytes / sizeOf(from));
  for (const entry of readdirSync(from, { recursive: true }).map(String)) {
    if (!entry.endsWith(".tsv")) continue;
    const text = readFileSync(join(from, entry), "utf8");
    const header = text.indexOf("\n") + 1;
    const file = openSync(join(to, entry), "w");
    writeSync(file, text.slice(0, header));
    const rows = Buffer.from(text.slice(header));
    for (let round = 0; round < times; round += 1) writeSync(file, rows);
    closeSync(file);
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map((entry) => statSync(join(folder, String(entry))))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

const TURNS = 100;

async function referenceTurn(): Promise<BenchRow> {
  let inModel = 0;
  const model = new MockLanguageModelV3({
    doGenerate: async () => {
      const start = performance.now();
      const content = [{ type: "text" as const, text: "Thinking." }];
      inModel += performance.now() - start;
      return {
        content,
        finishReason: { unified: "stop", raw: undefined },
        usage: {
          inputTokens: { total: 10, noCache: 10, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 5, text: 5, reasoning: 0 },
        },
        warnings: [],
      };
    },
  });
  const signal = AbortSignal.timeout(120_000);
  const tools = toolBox({
    cwd: root,
    shellSeconds: 10,
    signal,
    extra: [],
    submit: () => undefined,
  });
  const options = {
    model,
    tools,
    task: "Find the cause.",
    instructions: null,
    turns: TURNS,
    window: 1e6,
    signal,
    settings: {},
  };
  await converse({ ...options, turns: 5 });
  inModel = 0;
  const all = await timed(() => converse(options));
  const value = (all - inModel) / TURNS;
  return {
    name: "reference, own time per turn",
    value,
    unit: "ms",
    target: "<= 15",
    met: value <= 15,
    note: `${TURNS} turns around a model that answers at once`,
  };
}
