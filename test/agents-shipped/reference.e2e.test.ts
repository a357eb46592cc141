// The bundled agent as a process, against real HTTP servers that speak (and break) the providers' dialects.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DIAGNOSIS } from "./scripted-model.ts";
import { startAgent } from "./start.ts";

interface Asked {
  readonly path: string;
  readonly body: { model?: string; temperature?: number; reasoning_effort?: string };
}

type Respond = (asked: Asked, response: ServerResponse, count: number) => void;

let close: () => Promise<void> = async () => undefined;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sre-gate-reference-"));
  writeFileSync(join(folder, "prompt.md"), "Find the cause.");
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(respond: Respond): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      asked.push({ path: request.url ?? "", body: JSON.parse(body) });
      const last = asked.at(-1);
      if (last) respond(last, response, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

function chat(name: string, input: unknown) {
  return {
    id: "x",
    object: "chat.completion",
    created: 1,
    model: "double-1",
    choices: [
      {
        index: 0,
        finish_reason: "tool_calls",
        message: {
          role: "assistant",
          content: null,
          tool_calls: [
            {
              id: `c-${name}`,
              type: "function",
              function: { name, arguments: JSON.stringify(input) },
            },
          ],
        },
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 7, total_tokens: 107 },
  };
}

function start(origin: string, flags: string[], more: Record<string, string> = {}) {
  return startAgent("reference", folder, flags, {
    SRE_GATE_PROMPT: join(folder, "prompt.md"),
    SRE_GATE_TRAJECTORY: join(folder, "trajectory.json"),
    OPENAI_BASE_URL: `${origin}/v1`,
    ANTHROPIC_BASE_URL: origin,
    GOOGLE_GEMINI_BASE_URL: origin,
    LOCAL_BASE_URL: `${origin}/v1`,
    ...more,
  });
}

const OPENAI = ["--model", "openai/double", "--api", "chat", "--window", "100000"];

describe("reference as a process", () => {
  test("looks with the shell, finishes, and reports what it used", async () => {
    const { origin, asked } = await serve((_asked, response, count) =>
      json(response, count === 1 ? chat("shell", { cmd: "ls" }) : chat("finish", DIAGNOSIS)),
    );
    const ended = await start(origin, [
      ...OPENAI,
      "--temperature",
      "0",
      "--reasoning-effort",
      "low",
    ]);
    expect(ended.code).toBe(0);
    expect(ended.answer).toEqual(DIAGNOSIS);
    expect(ended.usage).toEqual({
      turns: 2,
      input_tokens: 200,
      cached_tokens: 0,
      output_tokens: 14,
      model: "double-1",
    });
    expect(asked.map((entry) => entry.path)).toEqual([
      "/v1/chat/completions",
      "/v1/chat/completions",
    ]);
    expect(asked[0]?.body).toMatchObject({
      model: "double",
      temperature: 0,
      reasoning_effort: "low",
    });
  });

  test.each([
    ["openai/double", [], "/v1/responses"],
    ["anthropic/double", [], "/v1/messages"],
    ["google/double", [], "/v1beta/models/double:generateContent"],
    ["local/org/double", [], "/v1/chat/completions"],
  ])("%s is asked in its provider's dialect", async (model, flags, path) => {
    const { origin, asked } = await serve((_asked, response) =>
      json(response, { error: { message: "no" } }, 401),
    );
    const ended = await start(origin, ["--model", model, "--window", "100000", ...flags]);
    expect(asked.map((entry) => entry.path)).toEqual([path]);
    expect(ended.code).toBe(1);
    expect(ended.answer).toBeNull();
  });

  test("a reply that is cut in the middle ends as an error, not as a hang", async () => {
    const { origin } = await serve((_asked, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      response.write('{"id": "x", "choices": [{"mess');
      setTimeout(() => response.destroy(), 20);
    });
    const ended = await start(origin, OPENAI);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("reference: ");
    expect(ended.answer).toBeNull();
  });

  test("nonsense instead of JSON ends as an error", async () => {
    const { origin } = await serve((_asked, response) => response.end("<html>busy</html>"));
    const ended = await start(origin, OPENAI);
    expect(ended.code).toBe(1);
    expect(ended.answer).toBeNull();
  });

  test("a provider that never answers ends at the deadline", async () => {
    const { origin } = await serve(() => undefined);
    const ended = await start(origin, OPENAI, {
      SRE_GATE_DEADLINE: String(Math.floor(Date.now() / 1000)),
    });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/timeout|abort/i);
  });

  test("a provider that is busy for a moment is asked again", async () => {
    const { origin, asked } = await serve((_asked, response, count) => {
      if (count === 1) {
        response.writeHead(429, { "retry-after-ms": "1" }).end('{"error":{"message":"slow down"}}');
      } else json(response, chat("finish", DIAGNOSIS));
    });
    const ended = await start(origin, OPENAI);
    expect(ended.code).toBe(0);
    expect(asked).toHaveLength(2);
    expect(ended.usage).toMatchObject({ turns: 1, input_tokens: 100 });
  });

  test("tells every wrong flag at once", async () => {
    const ended = await start("http://127.0.0.1:9", [
      ...["--model", "gpt", "--temperature", "hot", "--reasoning-effort", "huge"],
      ...["--system", "/nowhere", "--extra-tools", "web"],
    ]);
    expect(ended.code).toBe(1);
    for (const word of [
      "'gpt' is not provider/model",
      "--temperature hot",
      "--reasoning-effort huge",
      "/nowhere",
      "--extra-tools web",
    ]) {
      expect(ended.stderr).toContain(word);
    }
  });

  test("a model without a known window is refused, a listed one is not", async () => {
    const unknown = await start("http://127.0.0.1:9", ["--model", "local/never-heard-of"]);
    expect(unknown.stderr).toContain("give --window");
    const { origin } = await serve((_asked, response) => json(response, chat("finish", DIAGNOSIS)));
    const listed = await start(origin, ["--model", "openai/gpt-5.5", "--api", "chat"]);
    expect(listed.code).toBe(0);
  });
});
