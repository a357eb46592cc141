// What running an agent costs beyond the agent: sandbox, scheduling, proxy.
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPort } from "../../src/runner/meter/listen.ts";
import { Meter } from "../../src/runner/meter/meter.ts";
import { ProviderProbe } from "../../src/runner/meter/probe.ts";
import type { RunRequest } from "../../src/runner/request.ts";
import { runPlan } from "../../src/runner/run.ts";
import { plainTask, planFor } from "../../test/runner/plain-request.ts";
import { type BenchRow, median } from "./row.ts";

const home = process.env.SRE_GATE_ROOT ?? ".";
const agents = join(home, "test/agents");

export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-bench-"));
  try {
    return [
      await isolationCost(folder),
      await schedule(folder, { count: 60, seconds: 0.2, width: 4, isolation: "none", most: 1.2 }),
      await schedule(folder, {
        count: 60,
        seconds: 0.2,
        width: 4,
        isolation: "required",
        most: 1.25,
      }),
      await schedule(folder, {
        count: 177,
        seconds: 1,
        width: 16,
        isolation: "required",
        most: 1.1,
      }),
      ...(await proxyCost()),
      await parallelStreams(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plan(folder: string, count: number, command: readonly string[]): RunRequest {
  const base = planFor(folder, agents, command);
  // waits.sh ends as answers.sh, which nothing of the command names.
  const agent = { ...base.agent, files: ["answers.sh"] };
  const repeats = Array.from({ length: count }, (_, index) => ({ task: "t0", repeat: index + 1 }));
  return { ...base, agent, plan: repeats, tasks: new Map([["t0", plainTask(folder, "t0")]]) };
}

/** Of the whole run, so that nothing an attempt costs is left out because it is spent before its turn. */
async function secondsPerAttempt(request: RunRequest): Promise<number> {
  return (await secondsOf(request)) / request.plan.length;
}

async function secondsOf(request: RunRequest): Promise<number> {
  const begun = performance.now();
  const outcome = await runPlan(request);
  const seconds = (performance.now() - begun) / 1000;
  const failed = outcome.attempts.find((attempt) => attempt.state !== "answered");
  if (failed !== undefined) throw new Error(`an attempt failed: ${failed.reason}`);
  return seconds;
}

async function isolationCost(folder: string): Promise<BenchRow> {
  const request = { ...plan(folder, 30, ["./answers.sh"]), concurrency: 1 };
  const added: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const bare = await secondsPerAttempt({ ...request, isolation: "none" });
    const isolated = await secondsPerAttempt({ ...request, isolation: "required" });
    added.push((isolated - bare) * 1000);
  }
  const value = median(added);
  return row(
    "sandbox, proxy and forwarder, added per attempt",
    value,
    "ms",
    "<= 25",
    value <= 25,
    "median of 3 x 30 attempts one at a time against the same agent bare, whole runPlan",
  );
}

interface Schedule {
  readonly count: number;
  readonly seconds: number;
  readonly width: number;
  readonly isolation: "none" | "required";
  /** The target: at most so many times what agents alone would take. */
  readonly most: number;
}

async function schedule(
  folder: string,
  { count, seconds, width, isolation, most }: Schedule,
): Promise<BenchRow> {
  const ideal = Math.ceil(count / width) * seconds;
  const request = plan(folder, count, ["./waits.sh", String(seconds)]);
  const took: number[] = [];
  for (let round = 0; round < 3; round += 1)
    took.push(await secondsOf({ ...request, concurrency: width, isolation }));
  const value = median(took) / ideal;
  return row(
    `${count} attempts of ${seconds} s, ${width} wide, ${isolation === "none" ? "bare" : "isolated"}`,
    value,
    "x ideal",
    `<= ${most}`,
    value <= most,
    `median of 3, ideal ${ideal.toFixed(1)} s, whole runPlan`,
  );
}

async function proxyCost(): Promise<BenchRow[]> {
  const provider = await startProvider();
  const entry = await openMeter(provider.url);
  const direct: number[] = [];
  const proxied: number[] = [];
  const directFirst: number[] = [];
  const proxiedFirst: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    direct.push((await call(`${provider.url}/v1/chat/completions`, false)).total);
    proxied.push((await call(`${entry.origin}/openai/v1/chat/completions`, false)).total);
    directFirst.push((await call(`${provider.url}/v1/chat/completions`, true)).first);
    proxiedFirst.push((await call(`${entry.origin}/openai/v1/chat/completions`, true)).first);
  }
  await entry.close();
  provider.server.close();
  const whole = median(proxied) - median(direct);
  const first = median(proxiedFirst) - median(directFirst);
  return [
    row(
      "proxy, added to a request",
      whole,
      "ms",
      "<= 5",
      whole <= 5,
      "median of 200, alternating with direct calls",
    ),
    row(
      "proxy, added to the first streamed byte",
      first,
      "ms",
      "<= 10",
      first <= 10,
      "median of 200, alternating with direct calls",
    ),
  ];
}

async function parallelStreams(): Promise<BenchRow> {
  const provider = await startProvider(1500);
  const entry = await openMeter(provider.url);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const calls = Array.from({ length: 200 }, () =>
    call(`${entry.origin}/openai/v1/chat/completions`, true),
  );
  await Promise.all(calls);
  clearInterval(watch);
  await entry.close();
  provider.server.close();
  const value = peak / 1024 / 1024;
  return row(
    "200 parallel streams through the proxy",
    value,
    "MB",
    "< 300",
    value < 300,
    "peak RSS of proxy, clients and provider in one process",
  );
}

async function openMeter(url: string) {
  const meter = new Meter({
    upstreams: [
      {
        name: "openai",
        prefix: "/openai",
        family: "openai",
        base: new URL(`${url}/v1`),
        headers: {},
        keyName: "K",
      },
    ],
    limits: { turns: null, seconds: 60, tokens: null, cost: null },
    models: [],
    price: null,
    lanes: new Map(),
    probe: new ProviderProbe(60),
    surface: null,
    named: () => null,
    onConversation: () => undefined,
  });
  return openPort((incoming, response, target) => meter.handle(incoming, response, target));
}

/** Answers at once, or streams twenty chunks over `milliseconds`. */
async function startProvider(milliseconds = 20): Promise<{ url: string; server: Server }> {
  const whole = JSON.stringify({
    model: "m",
    choices: [{ message: { content: "hi" } }],
    usage: { prompt_tokens: 1, completion_tokens: 1 },
  });
  const chunk = `data: ${JSON.stringify({ model: "m", choices: [{ delta: { content: "x".repeat(100) } }] })}\n\n`;
  const server = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (bytes) => {
      body += bytes;
    });
    incoming.on("end", () => {
      if (!body.includes('"stream":true')) {
        response.setHeader("content-type", "application/json");
        response.end(whole);
        return;
      }
      response.writeHead(200, { "content-type": "text/event-stream" });
      let left = 20;
      const timer = setInterval(() => {
        response.write(chunk);
        left -= 1;
        if (left > 0) return;
        clearInterval(timer);
        response.end("data: [DONE]\n\n");
      }, milliseconds / 20);
      response.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, server };
}

const KEPT = new Agent({ keepAlive: true, maxSockets: 400 });

function call(url: string, stream: boolean): Promise<{ first: number; total: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method: "POST", agent: KEPT, headers: { "content-type": "application/json" } },
      (incoming) => {
        let first = Number.NaN;
        incoming.on("data", () => {
          if (Number.isNaN(first)) first = performance.now() - begun;
        });
        incoming.on("end", () => resolve({ first, total: performance.now() - begun }));
      },
    );
    outgoing.on("error", reject);
    outgoing.end(
      JSON.stringify({
        model: "m",
        messages: [{ role: "user", content: "hello" }],
        ...(stream ? { stream: true } : {}),
      }),
    );
  });
}

function row(
  name: string,
  value: number,
  unit: string,
  target: string,
  met: boolean,
  note: string,
): BenchRow {
  return { name, value, unit, target, met, note };
}
