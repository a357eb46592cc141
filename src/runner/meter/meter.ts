import type { IncomingMessage, ServerResponse } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sha256 } from "../../model/digest.ts";
import { canonicalJson } from "../../model/stable.ts";
import type { Usage } from "../../model/usage.ts";
import type { Cut } from "../attempt/state.ts";
import type { Replay } from "../replay/recording.ts";
import { decoded } from "./decoded.ts";
import { isObject, type JsonObject, NOTHING_SEEN, type UsageSeen } from "./dialect.ts";
import type { Conversation, Exchange } from "./exchange.ts";
import { forward, passedResponseHeaders, SILENCE_MS } from "./forward.ts";
import { hideUsageChunk } from "./hide-usage.ts";
import {
  type Asking,
  type Extent,
  type Fault,
  Ledger,
  type LedgerSetting,
  type Refusal,
} from "./ledger.ts";
import { violationIn } from "./policy.ts";
import { readBody } from "./read-body.ts";
import { answer, refuse } from "./replies.ts";
import { type Route, routeRequest } from "./route.ts";
import type { Semaphore } from "./semaphore.ts";
import type { Upstream } from "./upstreams.ts";
import { usageReader } from "./usage-reader.ts";

export interface MeterOptions extends LedgerSetting {
  readonly upstreams: readonly Upstream[];
  readonly models: readonly string[];
  readonly lanes: ReadonlyMap<string, Semaphore>;
  readonly surface:
    | ((prefix: string, request: IncomingMessage, response: ServerResponse) => void)
    | null;
  readonly kept: (conversation: Conversation) => void;
  readonly silenceMs?: number;
  /** Answers from a recording instead of the provider. */
  readonly replay?: ReplaySource | null;
}

export interface ReplaySource {
  readonly replay: Replay;
  readonly names: {
    readonly takeOut: (text: string) => string;
    readonly putBack: (text: string) => string;
  };
}

type Generation = Extract<Route, { kind: "generation" }>;

interface Asked {
  readonly route: Generation;
  readonly body: Buffer;
  readonly document: JsonObject;
  readonly model: string | null;
  readonly hidesUsage: boolean;
  readonly digest: string;
}

const KEPT_CAP = 8 * 1024 * 1024;
/** A client that takes nothing for this long, while more lies ready, is not just busy. */
const LYING_MS = 1000;
/** More requests than this in ten seconds and a 429 is the agent's own doing. */
const FLOOD = { requests: 60, milliseconds: 10_000 };

/** Everything one attempt says to models goes through here, is counted, and is stopped here. */
export class Meter {
  cut: Cut | null = null;
  /** Set while the last thing that happened was the provider's failure. */
  providerFailure: string | null = null;
  /** Set while the last thing that happened was that the provider refused the gate's key or the model. */
  providerRefusal: string | null = null;
  /** Whether any answer of a provider came. */
  served = false;
  /** How the provider last broke an answer off. */
  #broken: string | null = null;
  /** Whether a model was asked, with success or without. */
  asked = false;
  readonly #options: MeterOptions;
  readonly #ledger: Ledger;
  readonly #ownResponses = new Set<string>();
  readonly #closing = new AbortController();
  readonly #passing = new Set<Promise<void>>();
  #recent: number[] = [];

  constructor(options: MeterOptions) {
    this.#options = options;
    this.#ledger = new Ledger(options);
  }

  usage(): Usage | null {
    return this.#ledger.usage();
  }

  close(): void {
    this.#closing.abort();
  }

  /** After closing: what was under way then is charged a moment later, and belongs to the attempt all the same. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#passing);
  }

  async handle(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const route = routeRequest(request.method ?? "", target, this.#options.upstreams);
    switch (route.kind) {
      case "surface":
        this.#passToSurface(request, response, route.prefix, target);
        return;
      case "refused":
        request.resume();
        if (route.violation) this.#violate(response, route.reason);
        else refuse(response, "not-served", route.reason);
        return;
      case "generation":
        return this.#generate(request, response, route);
    }
  }

  #passToSurface(
    request: IncomingMessage,
    response: ServerResponse,
    prefix: string,
    target: string,
  ): void {
    const { surface } = this.#options;
    if (surface === null) {
      request.resume();
      refuse(response, "no-surface", "not served here");
      return;
    }
    // Without the secret that stands before it where the door is a port.
    request.url = target;
    surface(prefix, request, response);
  }

  async #generate(request: IncomingMessage, response: ServerResponse, route: Generation) {
    this.asked = true;
    const body = await readBody(request);
    const document = body === null ? null : parseObject(body);
    if (body === null || document === null) {
      this.providerFailure = null;
      return answer(response, 400, {
        error: {
          type: "invalid_request_error",
          message: "the body is no JSON object, or too long",
        },
      });
    }
    const model = route.dialect.requestedModel(document, route.path);
    const violation = this.#violationIn(document, route, model);
    if (violation !== null) {
      this.providerFailure = null;
      return this.#violate(response, violation);
    }
    const refusal = this.#ledger.refusal(model, route.upstream.name);
    if (refusal !== null) return this.#stop(response, refusal);
    const { replay } = this.#options;
    if (replay) return this.#replay(replay, response, prepare(route, document, model));
    if (route.upstream.headers === null) {
      this.providerFailure = null;
      this.providerRefusal = `the gate has no key for ${route.upstream.name}: set ${route.upstream.keyName} in its environment`;
      return refuse(response, "no-key", this.providerRefusal);
    }
    const passing = this.#pass(request, response, prepare(route, document, model));
    this.#passing.add(passing);
    await passing.finally(() => this.#passing.delete(passing));
  }

  #violationIn(document: JsonObject, route: Generation, model: string | null): string | null {
    return violationIn(document, {
      dialect: route.dialect.name,
      model,
      models: this.#options.models,
      ownResponses: this.#ownResponses,
    });
  }

  /** Refused either way, for money is real; but what the provider's broken answer leaves unclear is no limit of the agent's. */
  #stop(response: ServerResponse, { cut, fault }: Refusal): void {
    if (fault === "provider") this.providerFailure = `${this.#broken}: ${cut.reason}`;
    else {
      this.providerFailure = null;
      this.cut ??= cut;
    }
    refuse(response, cut.kind, cut.reason);
  }

  #violate(response: ServerResponse, reason: string): void {
    this.cut ??= { kind: "policy-violation", reason };
    refuse(response, "policy-violation", reason);
  }

  async #pass(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
    // Counted from here on: what waits for its turn in the lane would otherwise pass the limits all at once.
    const hold = await this.#ledger.enter(askingOf(asked), signal);
    if (hold === null) return;
    if ("cut" in hold) return this.#stop(response, hold);
    const leave = await this.#options.lanes.get(asked.route.upstream.name)?.enter(signal);
    if (leave === null) {
      hold.failed();
      return hold.release();
    }
    const record = new Recording(asked);
    let counted = false;
    let fault: Fault = "agent";
    try {
      const incoming = await forward({
        url: asked.route.url,
        upstream: asked.route.upstream,
        headers: request.headers,
        body: asked.body,
        signal,
        silenceMs: this.#options.silenceMs ?? SILENCE_MS,
      });
      const status = incoming.statusCode ?? 0;
      counted = true;
      if (status >= 200 && status < 300) hold.answered();
      else hold.failed();
      this.served ||= status >= 200 && status < 300;
      this.providerFailure = this.#failureOf(status, asked);
      this.providerRefusal = refusalOf(status, asked);
      await record.copy(incoming, response, asked.hidesUsage, gone.signal);
      record.finish(status, null);
    } catch (error) {
      if (!counted) hold.failed();
      const reason = error instanceof Error ? error.message : String(error);
      record.finish(null, reason);
      if (!record.leftLying && (!gone.signal.aborted || record.cutByUpstream)) {
        this.providerFailure = this.#resetOf(reason, asked);
        this.#broken = this.providerFailure ?? this.#broken;
        if (this.providerFailure !== null) fault = "provider";
      }
      this.#apologise(response, reason);
    } finally {
      leave?.();
      this.#settle(record, asked, fault);
      hold.release();
    }
  }

  /** The recorded answer, metered like the real one. A miss is our failure to measure, not the agent's. */
  #replay(source: ReplaySource, response: ServerResponse, asked: Asked): void {
    const canonical = source.names.takeOut(canonicalJson(asked.document));
    const found = source.replay.take(asked.route.path, canonical);
    if ("miss" in found) {
      this.cut = { kind: "replay-miss", reason: `not in the recording: ${found.miss}` };
      refuse(response, "replay-miss", found.miss);
      return;
    }
    const body = Buffer.from(source.names.putBack(found.body));
    const record = new Recording(asked);
    const hold = this.#ledger.begin(askingOf(asked));
    if (found.status >= 200 && found.status < 300) hold.answered();
    else hold.failed();
    record.replay(found.status, found.contentType, body);
    response.writeHead(found.status, {
      "content-type": found.contentType,
      "content-length": body.length,
    });
    response.end(body);
    this.#settle(record, asked, "agent");
    hold.release();
  }

  #settle(record: Recording, asked: Asked, fault: Fault): void {
    const seen = record.seen;
    const ok = record.status !== null && record.status >= 200 && record.status < 300;
    const billed = ok || record.begun;
    const asking = askingOf(asked);
    const cost = billed ? this.#ledger.count(seen, asking, record.extent, fault) : null;
    if (seen.responseId !== null) this.#ownResponses.add(seen.responseId);
    this.#options.kept(record.conversation(cost));
  }

  /** The connection dies as it died to us, so that the agent's client sees what a real one would see. */
  #apologise(response: ServerResponse, reason: string): void {
    if (response.headersSent) response.destroy();
    else answer(response, 502, { error: { type: "upstream_error", message: reason } });
  }

  #failureOf(status: number, asked: Asked): string | null {
    if (status !== 429 && status < 500) return null;
    return this.#blamesProvider(asked, status)
      ? `${asked.route.upstream.name} answered ${status}`
      : null;
  }

  #resetOf(reason: string, asked: Asked): string | null {
    return this.#blamesProvider(asked, null) ? `${asked.route.upstream.name}: ${reason}` : null;
  }

  /** Malformed requests and floods are the agent's own: it could otherwise ask for another roll of the dice. */
  #blamesProvider(asked: Asked, status: number | null): boolean {
    if (!asked.route.dialect.isWellFormed(asked.document)) return false;
    const now = performance.now();
    this.#recent = [...this.#recent.filter((at) => now - at < FLOOD.milliseconds), now];
    return status !== 429 || this.#recent.length <= FLOOD.requests;
  }
}

/** The key is the gate's, and which models it opens is the provider's word. A malformed request gets other answers. */
function refusalOf(status: number, { route, model }: Asked): string | null {
  const { name, keyName } = route.upstream;
  if (status === 401 || status === 402) return `${name} refuses the key in ${keyName} (${status})`;
  if (status === 403 || status === 404)
    return `${name} does not serve the model ${model ?? "that was asked for"} to this key (${status})`;
  return null;
}

function prepare(route: Generation, document: JsonObject, model: string | null): Asked {
  const options = isObject(document.stream_options) ? document.stream_options : {};
  const hidesUsage =
    route.dialect.name === "openai-chat" &&
    document.stream === true &&
    options.include_usage !== true;
  const streamed = { ...document, stream_options: { ...options, include_usage: true } };
  return {
    route,
    document,
    model,
    hidesUsage,
    // Written anew, never the agent's bytes: a key that stands twice in them may mean one thing here and another there.
    body: Buffer.from(JSON.stringify(hidesUsage ? streamed : document)),
    digest: sha256(`${route.path}\n${canonicalJson(document)}`),
  };
}

function askingOf({ route, model, document, body }: Asked): Asking {
  return {
    model,
    family: route.upstream.name,
    bytes: body.length,
    declaredOutput: route.dialect.declaredOutput(document),
  };
}

/** One exchange as it happens. */
class Recording {
  status: number | null = null;
  begun = false;
  cutByUpstream = false;
  /** The agent had stopped reading: whoever gave up then gave up on it. */
  leftLying = false;
  seen: UsageSeen = NOTHING_SEEN;
  readonly #asked: Asked;
  readonly #at = new Date().toISOString();
  readonly #start = performance.now();
  readonly #kept: Buffer[] = [];
  #contentType = "application/json";
  #keptBytes = 0;
  #firstByteMs: number | null = null;
  #lastByte = 0;
  #totalMs = 0;
  #failure: string | null = null;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  get extent(): Extent {
    if (this.status !== null) return "whole";
    return this.#keptBytes > 0 ? "begun" : "nothing";
  }

  /** Passes the answer on as it comes and reads a copy. */
  async copy(
    incoming: IncomingMessage,
    response: ServerResponse,
    hidesUsage: boolean,
    gone: AbortSignal,
  ) {
    const status = incoming.statusCode ?? 502;
    const ok = status >= 200 && status < 300;
    this.begun = ok;
    this.#contentType = incoming.headers["content-type"] ?? this.#contentType;
    const reader = usageReader(this.#asked.route.dialect, this.#contentType);
    const watch = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#lastByte = performance.now();
        this.#firstByteMs ??= this.#lastByte - this.#start;
        if (ok) reader.push(chunk);
        this.#keep(chunk);
        done(null, chunk);
      },
    });
    incoming.once("aborted", () => {
      // It also says so when it is we who let go, because the agent did.
      this.cutByUpstream = !gone.aborted;
      const still = performance.now() - this.#lastByte;
      this.leftLying = response.writableNeedDrain && still > LYING_MS;
    });
    const { stages, changed } = decoded(incoming);
    const hide = hidesUsage && ok ? [hideUsageChunk()] : [];
    response.writeHead(status, passedResponseHeaders(incoming, { hidesUsage, decoded: changed }));
    response.flushHeaders();
    try {
      await pipeline([...stages, watch, ...hide, response]);
    } finally {
      if (ok) this.seen = reader.end();
    }
  }

  replay(status: number, contentType: string, body: Buffer): void {
    this.#contentType = contentType;
    this.#keep(body);
    this.begun = status >= 200 && status < 300;
    const reader = usageReader(this.#asked.route.dialect, contentType);
    reader.push(body);
    if (this.begun) this.seen = reader.end();
    this.finish(status, null);
  }

  #keep(chunk: Buffer): void {
    this.#keptBytes += chunk.length;
    if (this.#keptBytes <= KEPT_CAP) this.#kept.push(chunk);
  }

  finish(status: number | null, failure: string | null): void {
    this.status = status;
    this.#failure = failure;
    this.#totalMs = performance.now() - this.#start;
  }

  conversation(cost: number | null): Conversation {
    const { route, model, digest, document } = this.#asked;
    const exchange: Exchange = {
      at: this.#at,
      dialect: route.dialect.name,
      upstream: route.upstream.name,
      digest,
      model,
      served: this.seen.model,
      status: this.status,
      stream: route.dialect.isStream(document, route.path),
      tokens: this.seen.tokens,
      cost,
      firstByteMs: this.#firstByteMs,
      totalMs: this.#totalMs,
      failure: this.#failure,
    };
    return {
      exchange,
      path: route.path,
      request: document,
      contentType: this.#contentType,
      response: Buffer.concat(this.#kept),
    };
  }
}

function parseObject(body: Buffer): JsonObject | null {
  try {
    const document: unknown = JSON.parse(body.toString("utf8"));
    return isObject(document) ? document : null;
  } catch {
    return null;
  }
}
