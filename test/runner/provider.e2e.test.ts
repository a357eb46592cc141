import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, test } from "vitest";
import type { Limits } from "../../src/model/instrument.ts";
import type { JudgeSettings } from "../../src/model/settings.ts";
import { UNKNOWN_USAGE, type Usage } from "../../src/model/usage.ts";
import { bestUsage } from "../../src/runner/attempt/usage.ts";
import { openPort } from "../../src/runner/meter/listen.ts";
import { Meter } from "../../src/runner/meter/meter.ts";
import type { PriceOf } from "../../src/runner/meter/prices.ts";
import { ProviderProbe } from "../../src/runner/meter/probe.ts";
import { Semaphore } from "../../src/runner/meter/semaphore.ts";
import { runPlan } from "../../src/runner/run.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { startFaulty, useProvider } from "./providers.ts";
import { requestFor } from "./request.ts";

const HELLO = '{"model":"gpt-5.5","messages":[{"role":"user","content":"hello"}]}';
const CHAT = "/openai/v1/chat/completions";
const MESSAGES = "/anthropic/v1/messages";

/** A provider that answers every request after `milliseconds` and remembers how many it had at once. */
async function startCounting(milliseconds: number) {
  const inside = new Map<string, number>();
  const most = new Map<string, number>();
  const bodies: string[] = [];
  const change = (path: string, by: number): void => {
    for (const key of [path, "all"]) {
      inside.set(key, (inside.get(key) ?? 0) + by);
      most.set(key, Math.max(most.get(key) ?? 0, inside.get(key) ?? 0));
    }
  };
  const provider = await startFaulty((request, response) => {
    const path = request.url ?? "";
    change(path, 1);
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      bodies.push(body);
      setTimeout(() => {
        change(path, -1);
        response.setHeader("content-type", "application/json");
        response.end(
          JSON.stringify({ model: "m", usage: { prompt_tokens: 5, completion_tokens: 1 } }),
        );
      }, milliseconds);
    });
  });
  const undo = useProvider(provider.url);
  const close = (): void => {
    undo();
    provider.server.close();
  };
  return { most, bodies, close };
}

async function ask(judge: Partial<JudgeSettings>, words: readonly string[][], concurrency: number) {
  const outcomes = await Promise.all(
    words.map((command) => {
      const base = requestFor({ command: ["./posts.sh", ...command], repeats: concurrency, judge });
      return runPlan({ ...base, concurrency });
    }),
  );
  return outcomes.flatMap((outcome) => outcome.attempts);
}

describe("requests in flight", () => {
  it("are bounded for one provider over all attempts", async () => {
    const provider = await startCounting(60);
    const attempts = await ask({ "requests-in-flight": 2 }, [[CHAT, HELLO]], 6);
    provider.close();
    expect(attempts.map((attempt) => attempt.state)).toEqual(Array(6).fill("answered"));
    expect(provider.most.get("all")).toBe(2);
  });

  it("wait without being counted as refused or asked, and leave when the agent leaves", async () => {
    const provider = await startCounting(40);
    const lane = new Semaphore(1);
    const url = process.env.OPENAI_BASE_URL ?? "";
    const held = await lane.enter(new AbortController().signal);
    const { meter, entry } = await openMeter(url, { lane, turns: 2 });
    const gone = new AbortController();
    const post = (signal?: AbortSignal) =>
      fetch(`${entry.origin}${CHAT}`, {
        method: "POST",
        body: HELLO,
        ...(signal ? { signal } : {}),
      });
    const given = post(gone.signal).catch(() => null);
    const first = post();
    // Both wait, and both may become turns: a third would be one too many, whoever gives up later.
    await expect.poll(async () => (await post()).status).toBe(403);
    gone.abort();
    await given;
    await expect.poll(() => lane.waiting).toBe(1);
    held?.();
    expect((await first).status).toBe(200);
    expect(provider.bodies).toHaveLength(1);
    expect(meter.usage()?.turns).toBe(1);
    await entry.close();
    provider.close();
  });
});

async function openMeter(
  url: string,
  options: {
    readonly lane?: Semaphore;
    readonly silenceMs?: number;
    readonly price?: PriceOf;
  } & Partial<Limits>,
) {
  const { lane, turns = null, tokens = null, cost = null, price = null, silenceMs } = options;
  const meter = new Meter({
    upstreams: [
      {
        name: "openai",
        prefix: "/openai",
        family: "openai",
        base: new URL(url),
        headers: {},
        keyName: "K",
      },
    ],
    limits: { turns, seconds: 60, tokens, cost },
    models: [],
    price,
    named: (asked) => (asked === "m" ? asked : null),
    lanes: new Map(lane === undefined ? [] : [["openai", lane]]),
    probe: new ProviderProbe(60),
    surface: null,
    onConversation: () => undefined,
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  const entry = await openPort((incoming, response, target) =>
    meter.handle(incoming, response, target),
  );
  return { meter, entry };
}

describe("requests side by side", () => {
  const asks = (maxTokens: number | null) =>
    JSON.stringify({
      model: "m",
      messages: [],
      ...(maxTokens === null ? {} : { max_tokens: maxTokens }),
    });
  const dollar: PriceOf = (_model, tokens) => (tokens.input + tokens.output) / 1000;

  /** Sends them at once to a provider that answers each with 100 + `output` tokens, and only when told to. */
  async function together(bodies: readonly string[], limits: Partial<Limits>, output: number) {
    const held: (() => void)[] = [];
    let most = 0;
    const provider = await startFaulty((_request, response) => {
      most = Math.max(most, held.length + 1);
      held.push(() => {
        response.setHeader("content-type", "application/json");
        const usage = { prompt_tokens: 100, completion_tokens: output };
        response.end(JSON.stringify({ model: "m", usage }));
      });
    });
    const { meter, entry } = await openMeter(provider.url, { ...limits, price: dollar });
    let answered = 0;
    const replies = bodies.map(async (body) => {
      const { status } = await fetch(`${entry.origin}${CHAT}`, { method: "POST", body });
      answered += 1;
      return status;
    });
    await expect
      .poll(() => {
        // All that will come without an answer has come once nothing moves any more.
        if (held.length > 0) held.shift()?.();
        return answered;
      })
      .toBe(bodies.length);
    const statuses = (await Promise.all(replies)).sort();
    await entry.close();
    provider.server.close();
    return { statuses, most, meter };
  }

  it.each([
    ["tokens, as declared", asks(1000), { tokens: 1000 }],
    ["tokens, with nothing declared", asks(null), { tokens: 1000 }],
    ["dollars, as declared", asks(1000), { cost: 1 }],
    ["dollars, with nothing declared", asks(null), { cost: 1 }],
  ])("never all pass a limit that one of them exhausts: %s", async (_name, body, limits) => {
    const { statuses, most, meter } = await together(Array(4).fill(body), limits, 1000);
    expect(statuses).toEqual([200, 403, 403, 403]);
    expect(most).toBe(1);
    expect(meter.usage()?.turns).toBe(1);
    expect(meter.cut?.kind).toBe("tokens" in limits ? "token-limit" : "cost-limit");
  });

  it("are never refused for a guess: they wait for what the others really used", async () => {
    const { statuses, meter } = await together(Array(4).fill(asks(5000)), { tokens: 5000 }, 10);
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(meter.cut).toBeNull();
  });

  it("go out side by side where the limit has room for all", async () => {
    const provider = await startCounting(200);
    const { entry } = await openMeter(process.env.OPENAI_BASE_URL ?? "", { tokens: 5000 });
    const post = () => fetch(`${entry.origin}${CHAT}`, { method: "POST", body: asks(1000) });
    const replies = await Promise.all([post(), post(), post(), post()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(provider.most.get("all")).toBe(4);
    await entry.close();
    provider.close();
  });

  it("one alone may always ask, whatever it declares", async () => {
    const { statuses } = await together([asks(1_000_000)], { tokens: 1000, cost: 1 }, 10);
    expect(statuses).toEqual([200]);
  });

  it("give their share back when the provider fails or the agent leaves", async () => {
    let asked = 0;
    const provider = await startFaulty(async (request, response) => {
      // The gate's own question after the failure.
      if ((await text(request)).includes("Say ok.")) return void response.end("{}");
      asked += 1;
      if (asked === 1) response.writeHead(500).end("{}");
      else if (asked === 2)
        response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      else response.end(JSON.stringify({ usage: { prompt_tokens: 1, completion_tokens: 1 } }));
    });
    const { entry } = await openMeter(provider.url, { tokens: 1000 });
    const post = (signal?: AbortSignal) =>
      fetch(`${entry.origin}${CHAT}`, {
        method: "POST",
        body: asks(1000),
        ...(signal ? { signal } : {}),
      }).then(({ status }) => status);
    expect(await post()).toBe(500);
    const gone = new AbortController();
    const stream = JSON.stringify({ ...JSON.parse(asks(1000)), stream: true });
    await fetch(`${entry.origin}${CHAT}`, { method: "POST", body: stream, signal: gone.signal });
    const waits = new AbortController();
    const waiting = post(waits.signal).catch(() => null);
    waits.abort();
    expect(await waiting).toBeNull();
    const last = post();
    gone.abort();
    expect(await last).toBe(200);
    expect(asked).toBe(3);
    await entry.close();
    provider.server.closeAllConnections();
    provider.server.close();
  });
});

describe("a stream cut before its usage", () => {
  const dollar: PriceOf = (_model, tokens) => (tokens.input + tokens.output) / 1000;
  const MODEL_AND_TEXT = 'data: {"model":"m","choices":[{"delta":{"content":"a"}}]}\n\n';
  const asks = (more: Record<string, unknown>) =>
    JSON.stringify({ model: "m", messages: [], stream: true, ...more });

  /** One whole answer of 110 tokens where asked for, then streams that are read to their content and closed. */
  async function cutting(
    options: {
      readonly whole?: boolean;
      readonly broken?: readonly string[];
      readonly body: string;
      readonly calls: number;
      /** What a stream says before it is cut. */
      readonly content?: string;
    } & Partial<Omit<Limits, "seconds">> & { readonly price?: PriceOf },
  ) {
    const { whole = false, broken = [], body, calls, content = MODEL_AND_TEXT, ...rest } = options;
    const provider = await startFaulty((request, response) => {
      let asked = "";
      request.on("data", (chunk) => {
        asked += chunk;
      });
      request.on("end", () => {
        if (asked.includes('"stream":true')) {
          response.writeHead(200, { "content-type": "text/event-stream" });
          response.write(content || ": nothing\n\n");
          if (asked.includes('"user":"broken"')) setTimeout(() => response.destroy(), 20);
          return;
        }
        const usage = { prompt_tokens: 100, completion_tokens: 10 };
        response.end(JSON.stringify({ model: "m", usage }));
      });
    });
    const { meter, entry } = await openMeter(provider.url, { price: dollar, ...rest });
    const statuses: number[] = [];
    const post = async (sent: string): Promise<void> => {
      const gone = new AbortController();
      const reply = await fetch(`${entry.origin}${CHAT}`, {
        method: "POST",
        body: sent,
        signal: gone.signal,
      });
      statuses.push(reply.status);
      if (!sent.includes('"stream":true')) return void (await reply.text());
      if (sent.includes('"user":"broken"')) return void (await reply.text().catch(() => null));
      await reply.body?.getReader().read();
      gone.abort();
    };
    if (whole) await post(asks({ stream: false }));
    for (const sent of [...broken, ...Array.from({ length: calls }, () => body)]) {
      const before = meter.usage()?.calls ?? 0;
      await post(sent);
      if (statuses.at(-1) === 200) await settled(meter, before + 1);
    }
    meter.close();
    await entry.close();
    provider.server.closeAllConnections();
    provider.server.close();
    return { statuses, meter, usage: meter.usage() };
  }

  /** The proxy learns a moment later that its client is gone. */
  async function settled(meter: Meter, calls: number): Promise<void> {
    await expect.poll(() => meter.usage()?.calls).toBe(calls);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  it("is charged with the output it declares and the input by its bytes", async () => {
    const { usage } = await cutting({ body: asks({ max_tokens: 500 }), calls: 2 });
    expect(usage).toMatchObject({
      calls: 2,
      outputTokens: 1000,
      unpricedCalls: 0,
      origin: { turns: "metered", tokens: "estimated", cost: "estimated" },
    });
    expect(usage?.inputTokens).toBeGreaterThan(20);
    expect(usage?.cost).toBeCloseTo(((usage?.inputTokens ?? 0) + 1000) / 1000);
  });

  it("is charged with the longest output so far where it declares none", async () => {
    const { usage } = await cutting({ whole: true, body: asks({}), calls: 12 });
    expect(usage).toMatchObject({ calls: 13, outputTokens: 130, unpricedCalls: 0 });
    expect(usage?.cost).toBeGreaterThan(0.23);
    expect(usage?.origin.cost).toBe("estimated");
  });

  it.each([
    ["token-limit", { tokens: 1000 }],
    ["cost-limit", { cost: 1 }],
  ] as const)("counts for the %s", async (kind, limits) => {
    const body = asks({ max_tokens: 600 });
    const { statuses, meter } = await cutting({ body, calls: 3, ...limits });
    expect(statuses).toEqual([200, 200, 403]);
    expect(meter.cut?.kind).toBe(kind);
  });

  it("leaves the cost unknown where nothing says how much it may be", async () => {
    const { usage } = await cutting({ body: asks({}), calls: 1 });
    expect(usage).toMatchObject({
      calls: 1,
      unpricedCalls: 1,
      cost: null,
      outputTokens: null,
      origin: { tokens: "unknown", cost: "unknown" },
    });
    const said: Usage = { ...UNKNOWN_USAGE, cost: 0.001 };
    expect(bestUsage(usage, said)).toMatchObject({ cost: null, origin: { cost: "unknown" } });
  });

  it.each([
    ["token-limit", { tokens: 1000 }],
    ["cost-limit", { cost: 1 }],
  ] as const)("refuses what comes after one without bounds: %s", async (kind, limits) => {
    const { statuses, meter } = await cutting({ body: asks({}), calls: 2, ...limits });
    expect(statuses).toEqual([200, 403]);
    expect(meter.cut).toMatchObject({ kind, reason: expect.stringContaining("is unknown") });
  });

  const breaks = asks({ user: "broken", max_tokens: 600 });
  it.each([
    ["turns", { turns: 2 }],
    ["tokens", { tokens: 1000 }],
    ["dollars", { cost: 1 }],
  ] as const)(
    "is no limit of the agent's where the provider broke it off: %s",
    async (_name, limits) => {
      const cut = await cutting({ broken: [breaks, breaks], body: asks({}), calls: 1, ...limits });
      expect(cut.statuses).toEqual([200, 200, 403]);
      expect(cut.meter.cut).toBeNull();
      expect(await cut.meter.faults.failure()).toMatch(
        /^openai: .*: the limit of \d+ .* is reached$/,
      );
    },
  );

  it("is the agent's all the same where its own calls reach the limit", async () => {
    const cutAfter = async (output: number): Promise<Meter> => {
      const body = asks({ max_tokens: output });
      const { statuses, meter } = await cutting({ broken: [breaks], body, calls: 2, tokens: 700 });
      expect(statuses).toEqual([200, 200, 403]);
      return meter;
    };
    expect((await cutAfter(500)).cut).toBeNull();
    const own = await cutAfter(700);
    expect(own.cut).toMatchObject({ kind: "token-limit" });
    expect(await own.faults.failure()).toBeNull();
  });

  it("is no free one either where the model has no price", async () => {
    const price: PriceOf = (name, tokens) =>
      tokens.input === 100 ? dollar(name, tokens, null) : null;
    const { usage } = await cutting({ whole: true, body: asks({}), calls: 1, price });
    expect(usage).toMatchObject({ calls: 2, outputTokens: 20, unpricedCalls: 1, cost: null });
  });

  it("names no model that only the agent does", async () => {
    const named = async (model: string, before: boolean) => {
      const body = asks({ model });
      return (await cutting({ whole: before, body, calls: 1, content: "" })).usage?.model;
    };
    expect(await named("the checkout database was dropped", false)).toBeNull();
    expect(await named("the checkout database was dropped", true)).toBe("m");
    expect(await named("m", false)).toBe("m");
  });

  it("is counted also when the attempt ends in its midst", async () => {
    const provider = await startFaulty((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(MODEL_AND_TEXT);
    });
    const { meter, entry } = await openMeter(provider.url, { price: dollar });
    const body = asks({ max_tokens: 500 });
    const reply = await fetch(`${entry.origin}${CHAT}`, { method: "POST", body });
    const rest = reply.text().catch(() => "");
    meter.close();
    await entry.close();
    await meter.settled();
    expect(meter.usage()).toMatchObject({ outputTokens: 500, origin: { cost: "estimated" } });
    await rest;
    provider.server.closeAllConnections();
    provider.server.close();
  });
});

describe("two providers", () => {
  it("have a bound each", async () => {
    const provider = await startCounting(400);
    const claude = '{"model":"claude-opus-4-7","max_tokens":9,"messages":[]}';
    const judge = { "requests-in-flight": 1 };
    const command = [
      "sh",
      "-c",
      'cd "$SRE_GATE_AGENT" && { ./posts.sh "$1" "$2" & ./posts.sh "$3" "$4"; wait; }',
      "sh",
      ...[CHAT, HELLO, MESSAGES, claude],
    ];
    await runPlan(requestFor({ command, judge }));
    provider.close();
    expect([provider.most.get("all"), provider.most.get("/v1/messages")]).toEqual([2, 1]);
  });
});

describe("a stream", () => {
  test.each(HAS_BUBBLEWRAP ? (["none", "required"] as const) : (["none"] as const))(
    "passes event by event, isolation %s",
    async (isolation) => {
      let stream: ServerResponse | null = null;
      const provider = await startFaulty((request, response) => {
        let body = "";
        request.on("data", (chunk) => {
          body += chunk;
        });
        request.on("end", () => {
          if (body.includes('"stream":true')) {
            response.writeHead(200, { "content-type": "text/event-stream" });
            response.write('data: {"choices":[{"delta":{"content":"a"}}]}\n\n');
            stream = response;
            return;
          }
          response.end("{}");
          stream?.end("data: [DONE]\n\n");
        });
      });
      const undo = useProvider(provider.url);
      const request = requestFor({ command: ["./streams.sh"], seconds: 20 });
      const outcome = await runPlan({ ...request, isolation });
      undo();
      provider.server.close();
      expect(outcome.attempts[0]).toMatchObject({ state: "answered", usage: { turns: 2 } });
    },
  );
});

describe("the bodies of an attempt's open requests", () => {
  it("take no more than their room together, and leave it when they are answered", async () => {
    const provider = await startFaulty((request, response) => {
      request.resume();
      request.once("end", () => setTimeout(() => response.end("{}"), 300));
    });
    const { entry } = await openMeter(`${provider.url}/v1`, {});
    const large = JSON.stringify({ model: "m", messages: [], padding: "x".repeat(25 * 2 ** 20) });
    const post = () =>
      fetch(`${entry.origin}${CHAT}`, { method: "POST", body: large }).then(
        ({ status }) => status,
        () => 400,
      );
    const statuses = await Promise.all(Array.from({ length: 4 }, post));
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(2);
    expect(statuses).toContain(400);
    await expect.poll(post).toBe(200);
    await entry.close();
    provider.server.closeAllConnections();
    provider.server.close();
  });
});

describe("a provider that hangs", () => {
  it("is given up after a silence, before or after its first byte, and it is its failure", async () => {
    let begins = false;
    const provider = await startFaulty((_request, response) => {
      if (!begins) return;
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"choices":[{"delta":{"content":"a"}}]}\n\n');
    });
    const { meter, entry } = await openMeter(`${provider.url}/v1`, { silenceMs: 150 });
    const post = () => fetch(`${entry.origin}${CHAT}`, { method: "POST", body: HELLO });
    const before = await post();
    expect([before.status, await meter.faults.failure()]).toEqual([502, "openai: no byte for 0 s"]);
    begins = true;
    await expect(post().then((response) => response.text())).rejects.toThrow();
    expect(await meter.faults.failure()).toMatch(/^openai: /);
    await entry.close();
    provider.server.close();
    provider.server.closeAllConnections();
  });

  it("is not to blame where the agent lets the answer lie", async () => {
    const event = `data: {"model":"m","choices":[{"delta":{"content":"${"a".repeat(900)}"}}]}\n\n`;
    const provider = await startFaulty((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const write = (): void => {
        if (response.destroyed) return;
        if (response.write(event.repeat(64))) setImmediate(write);
        else response.once("drain", write);
      };
      write();
    });
    const { meter, entry } = await openMeter(`${provider.url}/v1`, {
      silenceMs: 1500,
      price: () => 1,
    });
    const { hostname, port, pathname } = new URL(entry.origin);
    const client = connect(Number(port), hostname);
    const length = Buffer.byteLength(HELLO);
    client.write(
      `POST ${pathname}${CHAT} HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\n\r\n${HELLO}`,
    );
    client.pause();
    client.on("error", () => undefined);
    await expect.poll(() => meter.usage()?.unpricedCalls, { timeout: 10_000 }).toBe(1);
    expect(await meter.faults.failure()).toBeNull();
    client.destroy();
    await entry.close();
    provider.server.closeAllConnections();
    provider.server.close();
  });

  it("ends an attempt at its time limit, and the run goes on", async () => {
    let hanging = true;
    const provider = await startFaulty((request, response) => {
      request.resume();
      if (!hanging) response.end("{}");
      hanging = false;
    });
    const undo = useProvider(provider.url);
    const request = requestFor({ command: ["./posts.sh", CHAT, HELLO], repeats: 3, seconds: 2 });
    const outcome = await runPlan({ ...request, concurrency: 1 });
    undo();
    provider.server.close();
    provider.server.closeAllConnections();
    expect(outcome.attempts.map((attempt) => attempt.state)).toEqual([
      "timeout",
      "answered",
      "answered",
    ]);
  });
});

describe("what is sent on", () => {
  it("is what was judged: a key that stands twice stands there once", async () => {
    const provider = await startCounting(0);
    const body = `{"model":"gpt-5.5","messages":[],"tools":[{"type":"web_search"}],"tools":[]}`;
    const [attempt] = await ask({}, [[CHAT, body]], 1);
    provider.close();
    expect(attempt?.state).toBe("answered");
    expect(provider.bodies).toEqual(['{"model":"gpt-5.5","messages":[],"tools":[]}']);
  });
});
