import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import type { Upstream } from "./upstreams.ts";

const KEPT = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };

interface Way {
  readonly request: typeof httpRequest;
  readonly agent: HttpAgent;
}

const HTTP: Way = { request: httpRequest, agent: new HttpAgent(KEPT) };
let secured: Promise<Way> | null = null;

/** Loaded at the first request, so that an agent without a model does not wait for TLS to load. */
function https(): Promise<Way> {
  secured ??= import("node:https").then(({ Agent, request }) => ({
    request,
    agent: new Agent(KEPT),
  }));
  return secured;
}

/** A provider that sends no byte for this long hangs. Models think for minutes, but not for ten. */
export const SILENCE_MS = 600_000;

export class SilenceError extends Error {
  override readonly name = "SilenceError";
}

export interface Forwarding {
  readonly url: URL;
  readonly upstream: Upstream;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly signal: AbortSignal;
  readonly silenceMs: number;
}

/** Sends a request on with the real key. Resolves at the answer's headers; the body is still to come. */
export async function forward(forwarding: Forwarding): Promise<IncomingMessage> {
  const { url, body } = forwarding;
  const { request, agent } = url.protocol === "https:" ? await https() : HTTP;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: "POST",
      agent,
      headers: headersFor(forwarding),
      signal: forwarding.signal,
    });
    outgoing.setTimeout(forwarding.silenceMs, () =>
      outgoing.destroy(
        new SilenceError(`no byte for ${Math.round(forwarding.silenceMs / 1000)} s`),
      ),
    );
    outgoing.once("response", resolve);
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/**
 * Of the agent's headers only those that shape the answer. Never its idea of keys, hosts or routes; nor a key of
 * idempotency, under which a provider would give one attempt what another was told; nor the encoding of the body,
 * which the gate writes itself and a provider must read as the gate did.
 */
const PASSED = [
  "accept",
  "user-agent",
  "anthropic-version",
  "anthropic-beta",
  "openai-beta",
  "x-stainless-retry-count",
];

function headersFor(forwarding: Forwarding): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const name of PASSED) {
    const value = forwarding.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  return {
    ...headers,
    ...forwarding.upstream.headers,
    "content-type": "application/json",
    "accept-encoding": "identity",
    "content-length": String(forwarding.body.length),
  };
}

/** The headers that clients act on. Others may reveal whose account this is and how much of it is used. */
const RETURNED = [
  "cache-control",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "request-id",
  "retry-after",
  "retry-after-ms",
  "x-request-id",
  "x-should-retry",
];

export function passedResponseHeaders(
  incoming: IncomingMessage,
  body: { readonly hidesUsage: boolean; readonly decoded: boolean },
): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const name of RETURNED) {
    const value = incoming.headers[name];
    if (value === undefined) continue;
    if (name === "content-length" && (body.hidesUsage || body.decoded)) continue;
    if (name === "content-encoding" && body.decoded) continue;
    headers[name] = value;
  }
  return headers;
}
