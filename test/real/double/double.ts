// A provider's double: one server, four dialects. It plays a script of turns to whoever asks, in the dialect and the way
// (one document or a stream) it is asked, and keeps an exact count of its own of what it answered.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anthropic } from "./anthropic.ts";
import { gemini } from "./gemini.ts";
import { openaiChat } from "./openai-chat.ts";
import { openaiResponses } from "./openai-responses.ts";
import type { Asked, Dialect, Json, Reply, Tokens, Turn } from "./script.ts";

/** What the gate asks a provider itself, once and before the agent starts, to learn whether the key is good. */
const GATE_ASKS = "Answer with the word yes.";

const DIALECTS = [openaiChat, openaiResponses, anthropic, gemini];

/** One answer as the double counted it. */
export interface Counted {
  readonly dialect: string;
  readonly model: string;
  readonly streamed: boolean;
  /** False for what an agent asks beside its script: a title, a summary. */
  readonly scripted: boolean;
  readonly tokens: Tokens;
}

export interface Double {
  readonly url: string;
  /** Answers with 2xx, in order. */
  readonly counted: readonly Counted[];
  /** What tools answered, as the last request told it. */
  readonly results: () => readonly string[];
  /** Requests by the gate itself, which are no part of an attempt. */
  readonly byGate: () => number;
  /** Requests, whole, for whoever looks into what an agent sends. */
  readonly requests: readonly { readonly path: string; readonly body: Json }[];
  /** Requests that it does not serve. */
  readonly strange: readonly string[];
  /** Turns that nobody asked for. */
  readonly left: () => number;
  readonly stop: () => Promise<void>;
}

export interface Habits {
  /** Said to requests without the tools that the script calls. */
  readonly aside?: string;
  /** Tokens of a turn, where the script wants other ones than the double's own. */
  readonly tokens?: (turn: number) => Partial<Tokens>;
  /** Every request is the script's, whichever tools it offers. */
  readonly everything?: boolean;
}

export async function startDouble(script: readonly Turn[], habits: Habits = {}): Promise<Double> {
  const counted: Counted[] = [];
  const requests: { path: string; body: Json }[] = [];
  const strange: string[] = [];
  let results: readonly string[] = [];
  let next = 0;
  let byGate = 0;

  const answer = (dialect: Dialect, body: Json, path: string, response: ServerResponse): void => {
    const asked = dialect.read(body, path);
    if (JSON.stringify(body).includes(GATE_ASKS)) {
      byGate += 1;
      const yes: Turn = { kind: "says", says: "yes" };
      send(response, 200, dialect.document(replyTo(yes, asked, ONE_SMALL)));
      return;
    }
    requests.push({ path, body });
    if (asked.results.length > 0) results = asked.results;
    const turn = script[next];
    const scripted = turn !== undefined && (habits.everything === true || isFor(turn, asked));
    if (scripted) next += 1;
    if (scripted && turn.kind === "refuses") {
      send(response, turn.status, dialect.problem(turn.status, turn.code));
      return;
    }
    const plain: Turn = { kind: "says", says: habits.aside ?? "An incident" };
    const reply = replyTo(scripted ? turn : plain, asked, {
      number: counted.length + 1,
      bytes: JSON.stringify(body).length,
      caches: dialect.name === "anthropic",
      tokens: scripted ? (habits.tokens?.(next) ?? {}) : {},
    });
    const { model, stream: streamed } = asked;
    counted.push({ dialect: dialect.name, model, streamed, scripted, tokens: reply.tokens });
    if (streamed) stream(response, dialect.events(reply, body));
    else send(response, 200, dialect.document(reply));
  };

  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const path = (request.url ?? "").split("?")[0] ?? "";
      const dialect = DIALECTS.find((one) => request.method === "POST" && one.isServedAt(path));
      if (dialect === undefined) {
        strange.push(`${request.method} ${request.url}`);
        send(response, 404, { error: { message: "the double serves nothing here" } });
        return;
      }
      const body = JSON.parse(text) as Json;
      answer(dialect, body, path, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counted,
    requests,
    strange,
    results: () => results,
    byGate: () => byGate,
    left: () => script.length - next,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Agents also ask for titles and the like; such requests do not offer the tools of the investigation. */
function isFor(turn: Turn, asked: Asked): boolean {
  switch (turn.kind) {
    case "calls":
      return turn.calls.every(({ tool }) => asked.tools.includes(tool));
    case "garbled":
      return asked.tools.includes(turn.tool);
    case "says":
    case "cut":
    case "refuses":
      return true;
  }
}

interface Counting {
  readonly number: number;
  readonly bytes: number;
  readonly caches: boolean;
  readonly tokens: Partial<Tokens>;
}

const ONE_SMALL: Counting = { number: 1, bytes: 100, caches: false, tokens: {} };

function replyTo(turn: Turn, asked: Asked, counting: Counting): Reply {
  const says = "says" in turn ? turn.says : "";
  const calls = callsOf(turn).map((call, index) => ({
    ...call,
    id: `call_${counting.number}_${index + 1}`,
  }));
  const ends = turn.kind === "cut" ? "length" : calls.length > 0 ? "calls" : "stop";
  const written = says.length + calls.reduce((sum, call) => sum + call.text.length, 0);
  return {
    id: `double-${counting.number}`,
    model: asked.model,
    says,
    calls,
    ends,
    tokens: { ...countOf(counting, written), ...counting.tokens },
  };
}

function callsOf(turn: Turn): readonly { readonly tool: string; readonly text: string }[] {
  switch (turn.kind) {
    case "calls":
      return turn.calls.map(({ tool, input }) => ({ tool, text: JSON.stringify(input) }));
    case "garbled":
      return [{ tool: turn.tool, text: turn.text }];
    case "says":
    case "cut":
    case "refuses":
      return [];
  }
}

/** Four characters are about a token. Of the input a part was sent before; what matters is that every figure differs. */
function countOf({ number, bytes, caches }: Counting, written: number): Tokens {
  const input = Math.ceil(bytes / 4);
  const cached = number === 1 ? 0 : Math.floor(input / 3);
  const reasoning = caches ? 0 : 10 + number;
  return {
    input,
    cached,
    cacheWrite: caches ? Math.floor(input / 7) : 0,
    output: Math.ceil(written / 4) + 1 + reasoning,
    reasoning,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function stream(
  response: ServerResponse,
  events: readonly (readonly [string | null, unknown])[],
): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  for (const [name, data] of events) {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    response.write(`${name === null ? "" : `event: ${name}\n`}data: ${text}\n\n`);
  }
  response.end();
}
