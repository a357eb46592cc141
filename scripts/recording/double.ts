// A model that is none: it speaks OpenAI's chat dialect, runs the commands written down for it and hands in what was
// written down, so that recorded runs have real turns, commands, output and bills without anybody's key.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Diagnosis, INCIDENTS, type Incident, type Look, OPENING } from "./incidents.ts";

interface Message {
  readonly role: string;
  readonly content: unknown;
}

/** A house prompt with these words makes it stop early, as a careless prompt does to a model. */
export const HASTE = "Be quick";

type Turn =
  | { readonly kind: "look"; readonly look: Look }
  | { readonly kind: "finish"; readonly thought: string; readonly answer: Diagnosis };

/** How often each incident was met: a hasty model is right now and then. */
const met = new Map<string, number>();

function turnOf(messages: readonly Message[]): Turn {
  const taken = messages.filter((message) => message.role === "assistant").length;
  const opening = OPENING[taken];
  if (opening !== undefined) return { kind: "look", look: opening };
  const text = JSON.stringify(messages);
  const incident = INCIDENTS.find(({ sign }) => text.includes(sign));
  if (incident === undefined)
    throw new Error(`nothing is written down for this: ${text.slice(-1500)}`);
  const looks = looksAt(incident, text, taken === OPENING.length);
  const look = looks[taken - OPENING.length];
  if (look !== undefined) return { kind: "look", look };
  return looks.length === incident.looks.length
    ? {
        kind: "finish",
        thought: "The chain ends here, and nothing explains it in turn.",
        answer: incident.careful,
      }
    : { kind: "finish", thought: "That is where it hurts.", answer: incident.hasty };
}

function looksAt(incident: Incident, text: string, first: boolean): readonly Look[] {
  if (!text.includes(HASTE)) return incident.looks;
  const times = (met.get(incident.sign) ?? 0) + (first ? 1 : 0);
  met.set(incident.sign, times);
  return times % 3 === 2 ? incident.looks : incident.looks.slice(0, 1);
}

interface Reply {
  readonly message: object;
  readonly usage: object;
  readonly seconds: number;
}

/** Four characters are about a token; what was sent before comes from the cache. */
function replyTo(messages: readonly Message[]): Reply {
  const turn = turnOf(messages);
  const said = turn.kind === "look" ? turn.look.thought : turn.thought;
  const call =
    turn.kind === "look"
      ? { name: "shell", arguments: JSON.stringify({ cmd: turn.look.command }) }
      : { name: "finish", arguments: JSON.stringify(turn.answer) };
  const prompt = tokens(JSON.stringify(messages));
  const completion = tokens(said + call.arguments);
  const cached = messages.length > 2 ? tokens(JSON.stringify(messages.slice(0, -2))) : 0;
  return {
    message: {
      role: "assistant",
      content: null,
      reasoning_content: said,
      tool_calls: [{ id: `call_${messages.length}`, type: "function", function: call }],
    },
    usage: {
      prompt_tokens: prompt,
      completion_tokens: completion,
      total_tokens: prompt + completion,
      prompt_tokens_details: { cached_tokens: cached },
    },
    seconds: 0.4 + completion / 200,
  };
}

function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}

export interface Double {
  readonly url: string;
  readonly close: () => void;
}

export async function startDouble(): Promise<Double> {
  const server: Server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { model, messages } = JSON.parse(text) as { model: string; messages: Message[] };
    const { message, usage, seconds } = replyTo(messages);
    const body = {
      id: `double-${messages.length}`,
      object: "chat.completion",
      created: 0,
      model,
      choices: [{ index: 0, message, finish_reason: "tool_calls" }],
      usage,
    };
    setTimeout(
      () => response.setHeader("content-type", "application/json").end(JSON.stringify(body)),
      seconds * 1000,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, close: () => server.close() };
}
