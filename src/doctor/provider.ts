import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Metering } from "../runner/meter/connection.ts";
import type { Upstream } from "../runner/meter/upstreams.ts";
import type { AgentToRun } from "../runner/request.ts";

/** The provider that serves an agent's model, and the model's name there. */
export interface ModelAt {
  readonly upstream: Upstream;
  readonly model: string;
}

/** The result of one minimal call by the gate itself. */
export type ProviderCheck =
  | { readonly kind: "answers"; readonly model: string; readonly cost: number | null }
  /** The key or the model is refused, so no attempt could succeed. */
  | { readonly kind: "refuses"; readonly words: string }
  /** Down or unreachable; it may answer later. */
  | { readonly kind: "down"; readonly words: string }
  /** Nobody to ask: no model is named, or its provider is unknown. */
  | { readonly kind: "unknown" };

/**
 * From the model's name: `openai/gpt-5.5` names the provider and `claude-...` implies it. If only one provider has a key,
 * it is that one.
 */
export function modelAt(agent: AgentToRun, { upstreams }: Metering): ModelAt | null {
  const name = agent.model;
  if (name === null) return null;
  const slash = name.indexOf("/");
  const named = upstreams.find((upstream) => upstream.name === name.slice(0, Math.max(0, slash)));
  if (named !== undefined) return { upstream: named, model: name.slice(slash + 1) };
  const byName = FAMILIES.find(([start]) => start.test(name))?.[1] ?? null;
  const keyed = upstreams.filter(({ headers }) => headers !== null);
  const [only] = keyed;
  if (keyed.length === 1 && only !== undefined) return { upstream: only, model: name };
  const standard = upstreams.find((upstream) => upstream.name === byName);
  return standard === undefined ? null : { upstream: standard, model: name };
}

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^claude/i, "anthropic"],
  [/^gemini/i, "gemini"],
  [/^(gpt|o\d|chatgpt|codex)/i, "openai"],
];

/** Costs about one token: cheaper than the first attempt of a plan. */
export async function checkProvider(at: ModelAt, metering: Metering): Promise<ProviderCheck> {
  const { upstream, model } = at;
  if (upstream.headers === null)
    return {
      kind: "refuses",
      words: `the gate has no key for ${upstream.name}: set ${upstream.keyName} in its environment`,
    };
  for (const call of callsFor(at)) {
    const reply = await send(upstream, call);
    if ("failure" in reply)
      return { kind: "down", words: `${upstream.name} cannot be reached: ${reply.failure}` };
    const { status, text } = reply;
    if (status >= 200 && status < 300)
      return { kind: "answers", model, cost: costOf(text, at, metering) };
    if (status === 429 || status >= 500)
      return { kind: "down", words: `${upstream.name} answered ${status}${quoted(text)}` };
    if (refusesKey(status))
      return {
        kind: "refuses",
        words: `${keyRefusal(upstream, status)} (${status}${quoted(text)})`,
      };
    if (refusesModel(status, text))
      return {
        kind: "refuses",
        words: `${upstream.name} does not serve the model ${model} to this key (${status}${quoted(text)})`,
      };
  }
  // It accepted the key and the model but not the form of our request; the agent may ask differently.
  return { kind: "answers", model, cost: null };
}

/** A key without credit is a good key of an account that has to be paid. */
function keyRefusal({ name, keyName }: Upstream, status: number): string {
  return status === 402
    ? `${name} wants the account of the key in ${keyName} to be paid`
    : `${name} refuses the key in ${keyName}`;
}

export function refusesKey(status: number): boolean {
  return status === 401 || status === 402;
}

function refusesModel(status: number, text: string): boolean {
  if (status === 403) return true;
  if (status !== 404 && status !== 400) return false;
  return (
    /model/i.test(text) &&
    /not[ _]found|does not exist|unknown|invalid[ _]model|not supported|no access|unavailable|deprecated/i.test(
      text,
    )
  );
}

interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const ASK = "Answer with the word yes.";

function callsFor({ upstream, model }: ModelAt): Call[] {
  switch (upstream.family) {
    case "openai":
      return [
        {
          path: "/chat/completions",
          headers: {},
          body: { model, messages: [{ role: "user", content: ASK }], max_completion_tokens: 16 },
        },
        { path: "/responses", headers: {}, body: { model, input: ASK, max_output_tokens: 16 } },
      ];
    case "anthropic":
      return [
        {
          path: "/v1/messages",
          headers: { "anthropic-version": "2023-06-01" },
          body: { model, max_tokens: 1, messages: [{ role: "user", content: ASK }] },
        },
      ];
    case "gemini":
      return [
        {
          path: `/v1beta/models/${encodeURIComponent(model)}:generateContent`,
          headers: {},
          body: {
            contents: [{ role: "user", parts: [{ text: ASK }] }],
            generationConfig: { maxOutputTokens: 1 },
          },
        },
      ];
  }
}

type Reply = { readonly status: number; readonly text: string } | { readonly failure: string };

/** A model that thinks may take long even for one word. */
const PATIENCE_MS = 60_000;
const READ_CAP = 64 * 1024;

function send(upstream: Upstream, { path, headers, body }: Call): Promise<Reply> {
  const url = new URL(upstream.base);
  url.pathname = `${url.pathname.replace(/\/$/, "")}${path}`;
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const outgoing = request(url, {
      method: "POST",
      agent: false,
      headers: { "content-type": "application/json", ...headers, ...upstream.headers },
    });
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error("no answer in 60 s")));
    outgoing.once("error", (error) => resolve({ failure: error.message }));
    outgoing.once("response", (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (chunk: string) => {
        if (text.length < READ_CAP) text += chunk;
      });
      incoming.once("error", (error) => resolve({ failure: error.message }));
      incoming.once("end", () => resolve({ status: incoming.statusCode ?? 0, text }));
    });
    outgoing.end(JSON.stringify(body));
  });
}

/** ": Incorrect API key provided", from a document of any shape. */
function quoted(text: string): string {
  try {
    const document = JSON.parse(text) as {
      error?: { message?: unknown } | string;
      message?: unknown;
    };
    const error = typeof document.error === "string" ? document.error : document.error?.message;
    const message = error ?? document.message;
    return typeof message === "string" ? `: ${message.replace(/\s+/g, " ").slice(0, 160)}` : "";
  } catch {
    return "";
  }
}

function costOf(text: string, { upstream, model }: ModelAt, { price }: Metering): number | null {
  try {
    const { usage, usageMetadata } = JSON.parse(text) as Record<string, Record<string, unknown>>;
    const count = (...names: string[]) =>
      names.map((name) => Number((usage ?? usageMetadata)?.[name])).find(Number.isFinite) ?? 0;
    const tokens = {
      input: count("prompt_tokens", "input_tokens", "promptTokenCount"),
      output: count("completion_tokens", "output_tokens", "candidatesTokenCount"),
      cached: 0,
      cacheWrite: 0,
      reasoning: 0,
    };
    return price?.(model, tokens, upstream.name) ?? null;
  } catch {
    return null;
  }
}
