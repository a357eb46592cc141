// How much memory an import takes: writes a support bundle of the size asked for, imports it by the command, and prints the
// peak of the process. Usage: node scripts/run.mjs scripts/capture-memory.ts [--megabytes 2048] [--most 400]
// Exits 1 where the peak is above --most megabytes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "2048" },
    most: { type: "string", default: "400" },
  },
});
const root = process.env.SRE_GATE_ROOT ?? process.cwd();
const folder = mkdtempSync(join(tmpdir(), "sre-gate-memory-"));
try {
  const bundle = join(folder, "bundle.tar.gz");
  const bytes = await writeBundle(bundle, Number(values.megabytes) * 1e6);
  const started = Date.now();
  const peak = await importOf(bundle);
  const seconds = (Date.now() - started) / 1000;
  const size = (bytes / 1e6).toFixed(0);
  process.stdout.write(
    `${size} MB unpacked (${(statSync(bundle).size / 1e6).toFixed(0)} MB packed): peak ${peak.toFixed(0)} MB, ${seconds.toFixed(0)} s\n`,
  );
  if (peak > Number(values.most)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Half of it log lines, a quarter lists of pods, a quarter events: no two rows alike. */
async function writeBundle(path: string, bytes: number): Promise<number> {
  const gzip = createGzip({ level: 1 });
  const file = createWriteStream(path);
  gzip.pipe(file);
  let written = 0;
  let number = 0;
  const put = async (part: string | Buffer) => {
    if (!gzip.write(part)) await once(gzip, "drain");
  };
  const entry = async (name: string, content: string) => {
    const body = Buffer.from(content);
    await put(header(name, body.length));
    await put(body);
    await put(Buffer.alloc((512 - (body.length % 512)) % 512));
    written += body.length;
  };
  const time = () => new Date(Date.UTC(2026, 0, 5, 10) + number * 7).toISOString();
  const rows = (count: number, row: () => string) =>
    Array.from({ length: count }, () => {
      number += 1;
      return row();
    });
  while (written < bytes) {
    const pod = `cart-5d9c7b8f6d-${number.toString(36).padStart(5, "0")}`;
    const lines = rows(
      90_000,
      () =>
        `${time()} level=info msg="order ${number} of customer ${(number * 7919) % 100_003} took ${number % 977} ms" trace=${(number * 2_654_435_761).toString(16)}`,
    );
    await entry(`b/cluster-resources/pods/logs/shop/${pod}/cart.log`, `${lines.join("\n")}\n`);
    const pods = rows(6000, () =>
      JSON.stringify({
        metadata: {
          name: `cart-${number}`,
          namespace: "shop",
          uid: String(number),
          labels: { app: "cart", hash: String(number) },
        },
        spec: {
          containers: [
            {
              name: "cart",
              image: `registry.example/cart:${number}`,
              env: [{ name: "DB_PASSWORD", value: `pw${number}` }],
            },
          ],
        },
        status: { phase: "Running", startTime: time(), padding: "x".repeat(300) },
      }),
    );
    await entry(
      `b/cluster-resources/pods/shop-${number}.json`,
      `{"kind":"PodList","apiVersion":"v1","items":[${pods.join(",")}]}`,
    );
    const events = rows(9000, () =>
      JSON.stringify({
        metadata: { name: `e.${number}`, namespace: "shop", uid: `e${number}` },
        involvedObject: { kind: "Pod", name: `cart-${number}`, namespace: "shop" },
        type: "Warning",
        reason: "BackOff",
        message: `Back-off restarting failed container ${number} in pod cart-${number}`,
        lastTimestamp: time(),
      }),
    );
    await entry(
      `b/cluster-resources/events/shop-${number}.json`,
      `{"kind":"EventList","apiVersion":"v1","items":[${events.join(",")}]}`,
    );
  }
  await put(Buffer.alloc(1024));
  gzip.end();
  await once(file, "close");
  return written;
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100);
  block.write("0000644\0", 100);
  block.write(size.toString(8).padStart(11, "0"), 124);
  block.write("0", 156);
  block.write("ustar\x0000", 257);
  block.fill(" ", 148, 156);
  block.write(
    `${block
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148,
  );
  return block;
}

/** The peak of what the process held in memory, as the kernel counts it. */
async function importOf(bundle: string): Promise<number> {
  const args = [
    join(root, "dist/cli.js"),
    "tasks",
    "import",
    bundle,
    "--into",
    folder,
    "--id",
    "big",
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(child, "close") as Promise<[number]>;
  let peak = 0;
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    peak = Math.max(peak, peakOf(child.pid ?? 0));
    await sleep(50);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return peak;
}

function peakOf(pid: number): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000
    );
  } catch {
    return 0;
  }
}
