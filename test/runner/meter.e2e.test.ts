import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { Attempt } from "../../src/model/attempt.ts";
import type { UserError } from "../../src/model/problem.ts";
import type { JudgeSettings } from "../../src/model/settings.ts";
import { runPlan } from "../../src/runner/run.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { bundleClient, startFaulty, startProvider, useProvider } from "./providers.ts";
import { requestFor, temporaryFolder } from "./request.ts";

let mock: LLMock;
let client: Awaited<ReturnType<typeof bundleClient>>;
let restore: () => void;
beforeAll(async () => {
  [mock, client] = await Promise.all([startProvider(), bundleClient()]);
  restore = useProvider(mock.url);
});
afterAll(async () => {
  restore();
  client.remove();
  await mock.stop();
});

interface Outcome {
  readonly attempt: Attempt;
  readonly said: ReadonlyMap<string, unknown>;
  readonly folder: string;
}

async function call(
  steps: readonly string[],
  judge: Partial<JudgeSettings> = {},
  limits: Partial<JudgeSettings["limits"]> = {},
  isolation: "none" | "required" = "none",
): Promise<Outcome> {
  const root = temporaryFolder();
  const base = requestFor({ root, command: ["node", "client.mjs", ...steps] });
  const outcome = await runPlan({
    ...base,
    isolation,
    agent: { ...base.agent, cwd: client.folder, files: [] },
    judge: { ...base.judge, ...judge, limits: { ...base.judge.limits, ...limits } },
  });
  const [attempt] = outcome.attempts;
  if (attempt === undefined) throw new Error("nothing came back");
  const folder = join(root, "out/attempts/one/1");
  const lines = readFileSync(join(folder, "stdout.log"), "utf8").trim().split("\n");
  const said = lines.map((line) => JSON.parse(line) as { step?: string; outcome?: unknown });
  return { attempt, folder, said: new Map(said.map((one) => [one.step ?? "", one.outcome])) };
}

const isolations = HAS_BUBBLEWRAP ? (["none", "required"] as const) : (["none"] as const);

describe("metering", () => {
  test.each(isolations)(
    "counts turns, tokens and dollars of every dialect, isolation %s",
    async (isolation) => {
      const steps = [
        "chat",
        "chat-stream",
        "responses",
        "responses-stream",
        "anthropic",
        "anthropic-stream",
        "POST:@/gemini/v1beta/models/gemini-3.5-flash:generateContent",
        "POST:@/gemini/v1beta/models/gemini-3.5-flash:streamGenerateContent?alt=sse",
      ];
      const { attempt, said, folder } = await call(steps, {}, {}, isolation);
      expect([...said.values()].map((one) => JSON.stringify(one)).join()).not.toContain("error");
      expect(attempt.state).toBe("answered");
      expect(attempt.usage).toMatchObject({
        turns: 8,
        inputTokens: 8000,
        outputTokens: 400,
        calls: 8,
        unpricedCalls: 0,
        origin: { turns: "metered", tokens: "metered", cost: "metered" },
      });
      expect(attempt.usage.cost).toBeGreaterThan(0.01);
      // Asked for behind its back, and hidden again.
      expect(said.get("chat-stream")).toMatchObject({ empty: 0 });
      const log = readFileSync(join(folder, "llm.ndjson"), "utf8").trim().split("\n");
      expect(log).toHaveLength(8);
      for (const step of steps.slice(6)) expect(said.get(step)).toMatchObject({ status: 200 });
    },
  );

  it("leaves usage chunks to clients that ask for them", async () => {
    const { said } = await call(["chat-stream-usage"]);
    expect(said.get("chat-stream-usage")).toEqual({ usage: true });
  });

  it("holds the real keys and gives the agent others", async () => {
    const keys: unknown[] = [];
    const provider = await startFaulty((request, response) => {
      keys.push(request.headers.authorization);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ choices: [], echo: request.headers.authorization }));
    });
    const undo = useProvider(provider.url);
    try {
      const { folder } = await call(["chat"]);
      expect(keys).toEqual(["Bearer sk-real-openai-key"]);
      const everything = readdirSync(folder).map((file) =>
        readFileSync(join(folder, file), "utf8"),
      );
      expect(everything.join("\n")).toContain("sre-gate-placeholder-key");
      expect(everything.join("\n")).not.toContain("sk-real");
    } finally {
      undo();
      provider.server.close();
    }
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
  ])("reads usage of a provider that compresses unasked: %s", async (encoding, compress) => {
    const usage = { prompt_tokens: 1000, completion_tokens: 50, total_tokens: 1050 };
    const choice = { index: 0, finish_reason: "stop" };
    const whole = {
      id: "1",
      object: "chat.completion",
      model: "gpt-5.5",
      choices: [{ ...choice, message: { role: "assistant", content: "hi" } }],
      usage,
    };
    const chunk = { id: "1", object: "chat.completion.chunk", model: "gpt-5.5" };
    const events = [
      { ...chunk, choices: [{ ...choice, delta: { role: "assistant", content: "hi" } }] },
      { ...chunk, choices: [], usage },
    ];
    const stream = `${events.map((one) => `data: ${JSON.stringify(one)}\n\n`).join("")}data: [DONE]\n\n`;
    const provider = await startFaulty((request, response) => {
      let body = "";
      request.on("data", (bytes) => {
        body += bytes;
      });
      request.on("end", () => {
        const streamed = JSON.parse(body).stream === true;
        const bytes = compress(Buffer.from(streamed ? stream : JSON.stringify(whole)));
        response.writeHead(200, {
          "content-type": streamed ? "text/event-stream" : "application/json",
          "content-encoding": encoding,
          "content-length": bytes.length,
        });
        response.end(bytes);
      });
    });
    const undo = useProvider(provider.url);
    try {
      const { attempt, said } = await call(["chat", "chat-stream"]);
      expect([...said.values()].map((one) => JSON.stringify(one)).join()).not.toContain("error");
      expect(said.get("chat-stream")).toMatchObject({ empty: 0 });
      expect(attempt.usage).toMatchObject({ turns: 2, inputTokens: 2000, outputTokens: 100 });
      expect(attempt.usage.origin.tokens).toBe("metered");
    } finally {
      undo();
      provider.server.close();
    }
  });

  it("does not take an agent that called nobody for free", async () => {
    const { attempt } = await call(["no-answer"]);
    expect(attempt.usage).toMatchObject({ turns: null, cost: null, calls: null });
  });
});

describe("limits", () => {
  it("stops turns with a typed 403 that clients do not retry", async () => {
    const { attempt, said } = await call(["chat", "anthropic", "responses"], {}, { turns: 1 });
    expect(attempt.state).toBe("turn-limit");
    expect(attempt.reason).toBe("the limit of 1 turns is reached");
    expect(attempt.diagnosis).not.toBeNull();
    expect(attempt.usage.turns).toBe(1);
    expect(said.get("anthropic")).toMatchObject({ status: 403 });
    expect(said.get("responses")).toMatchObject({
      status: 403,
      error: { type: "sre_gate_turn_limit", code: "turn-limit" },
    });
  });

  it("stops tokens and dollars before the next call", async () => {
    const tokens = await call(["chat", "chat-stream"], {}, { tokens: 1050 });
    expect(tokens.attempt.state).toBe("token-limit");
    expect(tokens.attempt.usage.turns).toBe(1);
    const cost = await call(["chat", "chat-stream"], {}, { cost: 0.001 });
    expect(cost.attempt.state).toBe("cost-limit");
    expect(cost.attempt.usage.turns).toBe(1);
  });

  it("refuses a cost limit on a model without a price, before any attempt", async () => {
    const base = requestFor({ command: ["./answers.sh"] });
    const limits = { ...base.judge.limits, cost: 1 };
    const failure = await runPlan({
      ...base,
      agent: { ...base.agent, model: "no-such-model-1" },
      judge: { ...base.judge, limits },
    }).catch((error: unknown) => error as UserError);
    expect((failure as UserError).problems[0]?.code).toBe("PRICE_UNKNOWN");
  });
});

describe("policy", () => {
  it.each([
    ["responses-search", /web_search/],
    ["responses-foreign", /previous_response_id/],
    ["chat-image", /remote media/],
  ])("%s is refused and named", async (step, reason) => {
    const before = mock.getRequests().length;
    const { attempt, said } = await call([step]);
    expect(said.get(step)).toMatchObject({ status: 403 });
    expect(attempt.state).toBe("policy-violation");
    expect(attempt.reason).toMatch(reason);
    expect(mock.getRequests()).toHaveLength(before);
  });

  it("allows models by list", async () => {
    const { attempt } = await call(["chat", "anthropic"], { models: ["gpt-5.5"] });
    expect(attempt.state).toBe("policy-violation");
    expect(attempt.reason).toContain("claude-opus-4-7");
    expect(attempt.usage.turns).toBe(1);
  });

  it("passes generation endpoints only", async () => {
    const before = mock.getRequests().length;
    const steps = ["models", "POST:@/openai/v1/embeddings", "GET:@/openai/v1/responses/resp_1"];
    const { attempt, said } = await call(steps);
    expect(said.get("models")).toMatchObject({ status: 403 });
    expect(said.get(steps[1] ?? "")).toMatchObject({ status: 403 });
    expect(said.get(steps[2] ?? "")).toMatchObject({ status: 403 });
    expect(attempt.state).toBe("answered");
    expect(mock.getRequests()).toHaveLength(before);
  });

  it("never lets the request target choose the upstream", async () => {
    const hits: string[] = [];
    const evil = await startFaulty((request, response) => {
      hits.push(request.url ?? "");
      response.end("{}");
    });
    const host = evil.url.slice("http://".length);
    const targets = [
      `POST://${host}/openai/v1/chat/completions`,
      `POST:@//${host}/v1/chat/completions`,
      `POST:http://${host}/v1/chat/completions`,
      `POST:@/openai/v1/..%2f..%2f${host}/chat/completions`,
      "POST:@/openai/v1/../../v1/chat/completions",
      "POST:@/openai\\v1\\chat/completions",
      "POST:@/openai/v1/%2e%2e/chat/completions",
      "POST:@/gemini/v1beta/models/@evil/x:generateContent",
    ];
    const before = mock.getRequests().length;
    const { said } = await call(targets);
    for (const target of targets)
      expect([target, said.get(target)]).toMatchObject([target, { status: 403 }]);
    expect(hits).toEqual([]);
    expect(mock.getRequests()).toHaveLength(before);
    evil.server.close();
  });
});

describe("whose fault it is", () => {
  const cases: [string, Parameters<typeof startFaulty>[0], RegExp][] = [
    ["500", (_request, response) => response.writeHead(500).end("{}"), /answered 500/],
    ["429", (_request, response) => response.writeHead(429).end("{}"), /answered 429/],
    ["reset", (request) => request.socket.destroy(), /openai: /],
    [
      "a cut stream",
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write('data: {"choices":[{"delta":{"content":"a"}}]}\n\n');
        setTimeout(() => response.destroy(), 50);
      },
      /openai: /,
    ],
  ];
  it.each(cases)("%s at the end is the provider's", async (_name, listener, reason) => {
    const faulty = await startFaulty(listener);
    const undo = useProvider(faulty.url);
    try {
      const { attempt } = await call(["chat-stream", "no-answer"]);
      expect(attempt.state).toBe("infra-error");
      expect(attempt.reason).toMatch(reason);
      // Whatever it writes without ever having been answered is no diagnosis of its own.
      const answered = await call(["chat-stream"]);
      expect(answered.attempt.state).toBe("infra-error");
    } finally {
      undo();
      faulty.server.close();
    }
  });

  it("a 4xx is the agent's", async () => {
    const faulty = await startFaulty((_request, response) => response.writeHead(400).end("{}"));
    const undo = useProvider(faulty.url);
    try {
      const { attempt } = await call(["chat", "no-answer"]);
      expect(attempt.state).toBe("no-answer");
    } finally {
      undo();
      faulty.server.close();
    }
  });

  it.each([429, 500, 529])(
    "a %i that only the agent's request meets is its own",
    async (status) => {
      let calls = 0;
      const faulty = await startFaulty(async (request, response) => {
        // What the gate asks for itself is answered.
        if ((await text(request)).includes("Say ok.")) return void response.end("{}");
        calls += 1;
        response.writeHead(status).end("{}");
      });
      const undo = useProvider(faulty.url);
      try {
        const { attempt } = await call(["chat", "no-answer"]);
        expect(attempt).toMatchObject({ state: "no-answer", tries: 1 });
        expect(calls).toBe(1);
      } finally {
        undo();
        faulty.server.close();
      }
    },
  );

  it("a failure on a malformed request is the agent's", async () => {
    const faulty = await startFaulty((_request, response) => response.writeHead(500).end("{}"));
    const undo = useProvider(faulty.url);
    try {
      const { attempt } = await call(["POST:@/openai/v1/responses", "no-answer"]);
      expect(attempt.state).toBe("no-answer");
    } finally {
      undo();
      faulty.server.close();
    }
  });

  describe("under a limit that a broken stream leaves unclear", () => {
    const broken: Parameters<typeof startFaulty>[0] = (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"model":"gpt-5.5","choices":[{"delta":{"content":"a"}}]}\n\n');
      setTimeout(() => response.destroy(), 20);
    };

    it.each([
      ["dollars", { cost: 1 }],
      ["tokens", { tokens: 100_000 }],
    ])(
      "the agent's next call is refused for %s, and the provider is why",
      async (_name, limits) => {
        let calls = 0;
        const faulty = await startFaulty((request, response) => {
          calls += 1;
          broken(request, response);
        });
        const undo = useProvider(faulty.url);
        try {
          const { attempt } = await call(["chat-stream", "chat", "no-answer"], {}, limits);
          expect(attempt.state).toBe("infra-error");
          expect(attempt.reason).toMatch(/^openai: .*: what an earlier call used is unknown/);
          // Refused all the same: one call a try, three tries, and three more at the end of the run.
          expect([calls, attempt.tries]).toEqual([6, 6]);
        } finally {
          undo();
          faulty.server.close();
        }
      },
    );

    it("the attempt is repeated and measured", async () => {
      let calls = 0;
      const faulty = await startFaulty((request, response) => {
        calls += 1;
        if (calls === 1) return void broken(request, response);
        response.setHeader("content-type", "application/json");
        response.end(
          JSON.stringify({
            model: "gpt-5.5",
            choices: [{ message: { role: "assistant", content: "a" } }],
            usage: { prompt_tokens: 100, completion_tokens: 10 },
          }),
        );
      });
      const undo = useProvider(faulty.url);
      try {
        const { attempt } = await call(["chat", "chat", "all-or-nothing"], {}, { cost: 1 });
        expect(attempt).toMatchObject({ state: "answered", tries: 2, usage: { calls: 2 } });
        expect(attempt.usage.origin.cost).toBe("metered");
      } finally {
        undo();
        faulty.server.close();
      }
    });
  });
});

describe("upstreams of the settings", () => {
  it("takes another service by base URL, key variable and headers", async () => {
    process.env.TEST_GATEWAY_KEY = "gateway-key-123456";
    const seen: unknown[] = [];
    const gateway = await startFaulty((request, response) => {
      seen.push([request.url, request.headers["api-key"], request.headers.authorization]);
      response.setHeader("content-type", "application/json");
      const usage = { prompt_tokens: 10, completion_tokens: 2, cost: 0.5 };
      response.end(JSON.stringify({ model: "house/model", choices: [], usage }));
    });
    const upstreams: JudgeSettings["upstreams"] = {
      house: {
        "base-url": `${gateway.url}/llm?api-version=7`,
        dialect: "openai",
        headers: { "api-key": "${TEST_GATEWAY_KEY}" },
      },
    };
    const { attempt } = await call(["POST:@/upstream/house/v1/chat/completions"], { upstreams });
    expect(seen).toEqual([
      ["/llm/chat/completions?api-version=7", "gateway-key-123456", undefined],
    ]);
    expect(attempt.usage).toMatchObject({ turns: 1, cost: 0.5, model: "house/model" });
    gateway.server.close();
    delete process.env.TEST_GATEWAY_KEY;
  });

  it("declares signed services unsupported", async () => {
    const upstreams: JudgeSettings["upstreams"] = {
      bedrock: {
        "base-url": "https://bedrock-runtime.eu-north-1.amazonaws.com",
        dialect: "anthropic",
        headers: {},
      },
    };
    const base = requestFor({ command: ["./answers.sh"], judge: { upstreams } });
    const failure = await runPlan(base).catch((error: unknown) => error as UserError);
    expect((failure as UserError).problems[0]?.code).toBe("UPSTREAM_UNSUPPORTED");
    expect(existsSync(join(base.out, "attempts"))).toBe(false);
  });
});
