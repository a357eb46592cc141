// A real GitHub API over HTTP (emulate), with a proxy of our own in front that misbehaves on order.
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { mayAsk, type Permissions } from "./permissions.ts";

export type Fault =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | "reset"
  /** The request is served, its answer is lost on the way. */
  | "lost-answer"
  | { readonly silentMs: number };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface Rule {
  readonly method: string;
  readonly path: RegExp;
  times: number;
  readonly fault: Fault;
}

export interface FakeGitHub {
  readonly url: string;
  /** Requests that reached the proxy, in order. */
  readonly seen: readonly SeenRequest[];
  /** The next `times` requests that match end in this fault. */
  fail(method: string, path: RegExp, fault: Fault, times?: number): void;
  /** Answers this request instead of the emulator, for what it does not know. */
  answer(method: string, path: RegExp, respond: (path: string, body: unknown) => unknown): void;
  /** Changes what is sent on to the emulator, where its world differs from the checkout's. */
  rewrite: ((body: unknown) => unknown) | null;
  /** Of the job that asks, as in a private repository; null lets everything pass. */
  permissions: Permissions | null;
  /** A request of the test itself, past the proxy. */
  ask(method: string, path: string, body?: unknown, token?: string): Promise<unknown>;
  close(): Promise<void>;
}

export const TOKEN = "bot-token";
export const BOT = "gate-bot";

export async function startGitHub(): Promise<FakeGitHub> {
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: {
        [TOKEN]: { login: BOT, scopes: ["repo"] },
        "person-token": { login: "person", scopes: ["repo"] },
        "owner-token": { login: "acme", scopes: ["repo"] },
      },
      github: {
        users: [{ login: BOT }, { login: "person" }, { login: "acme" }],
        repos: [{ owner: "acme", name: "agent", auto_init: true }],
      },
    },
  });
  await fetch(`${emulator.url}/repos/acme/agent/collaborators/${BOT}`, {
    method: "PUT",
    headers: { authorization: "Bearer owner-token" },
    body: JSON.stringify({ permission: "push" }),
  });
  const rules: Rule[] = [];
  const answers: {
    method: string;
    path: RegExp;
    respond: (path: string, body: unknown) => unknown;
  }[] = [];
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const path = request.url ?? "/";
      const method = request.method ?? "GET";
      const body = parseBody(text);
      seen.push({ method, path, body });
      if (fake.permissions && !mayAsk(fake.permissions, method, path)) {
        reply(response, 403, { message: "Resource not accessible by integration" }, {});
        return;
      }
      const rule = rules.find((r) => r.times > 0 && r.method === method && r.path.test(path));
      if (rule) {
        rule.times -= 1;
        if (rule.fault === "lost-answer") forward(emulator.url, request, text, response, true);
        else misbehave(rule.fault, response);
        return;
      }
      const own = answers.findLast((a) => a.method === method && a.path.test(path));
      if (own) answerWith(response, own.respond(path, body));
      else if (fake.rewrite && text !== "") {
        forward(emulator.url, request, JSON.stringify(fake.rewrite(body)), response);
      } else forward(emulator.url, request, text, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeGitHub = {
    url: `http://127.0.0.1:${port}`,
    seen,
    rewrite: null,
    permissions: null,
    fail: (method, path, fault, times = 1) => {
      rules.push({ method, path, times, fault });
    },
    answer: (method, path, respond) => {
      answers.push({ method, path, respond });
    },
    ask: async (method, path, body, token = TOKEN) => {
      const response = await fetch(`${emulator.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return parseBody(text);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
  return fake;
}

function misbehave(fault: Exclude<Fault, "lost-answer">, response: ServerResponse): void {
  if (fault === "reset") response.socket?.resetAndDestroy();
  else if ("silentMs" in fault) {
    const timer = setTimeout(() => response.socket?.destroy(), fault.silentMs);
    response.on("close", () => clearTimeout(timer));
  } else reply(response, fault.status, fault.body ?? { message: "scripted" }, fault.headers ?? {});
}

/** Bytes go out as they are: an artifact is no JSON. */
function answerWith(response: ServerResponse, answer: unknown): void {
  if (Buffer.isBuffer(answer)) {
    response.writeHead(200, { "content-type": "application/zip" });
    response.end(answer);
  } else reply(response, 200, answer, {});
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function forward(
  origin: string,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
  lose = false,
): void {
  const { host: _, "content-length": __, ...headers } = request.headers;
  const onward = send(
    new URL(request.url ?? "/", origin),
    { method: request.method, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
    (answer) => {
      if (lose) {
        answer.resume();
        answer.on("end", () => response.socket?.resetAndDestroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on("error", () => response.destroy());
  onward.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parseBody(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
