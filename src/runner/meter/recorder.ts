import type { IncomingMessage, ServerResponse } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CheckedRequest } from "./asked.ts";
import { decoded } from "./decoded.ts";
import { NOTHING_SEEN, type UsageSeen } from "./dialect.ts";
import type { Conversation, Exchange } from "./exchange.ts";
import { passedResponseHeaders } from "./forward.ts";
import { hideUsageChunk } from "./hide-usage.ts";
import type { Extent } from "./ledger.ts";
import { tokensReceived } from "./received.ts";
import { usageReader } from "./usage-reader.ts";

const BUFFER_CAP = 8 * 1024 * 1024;
/** A client that reads nothing for this long, while more is ready, has stopped reading. */
const LYING_MS = 1000;

/** One exchange as it happens. */
export class ExchangeRecorder {
  status: number | null = null;
  begun = false;
  cutByUpstream = false;
  /** The agent had stopped reading, so the broken connection is its fault. */
  leftLying = false;
  seen: UsageSeen = NOTHING_SEEN;
  readonly #asked: CheckedRequest;
  readonly #at = new Date().toISOString();
  readonly #start = performance.now();
  readonly #buffered: Buffer[] = [];
  #contentType = "application/json";
  #bytes = 0;
  #firstByteMs: number | null = null;
  #lastByte = 0;
  #totalMs = 0;
  #failure: string | null = null;

  constructor(asked: CheckedRequest) {
    this.#asked = asked;
  }

  get extent(): Extent {
    const { route, document } = this.#asked;
    if (this.status === null && this.#bytes === 0)
      return { kind: "nothing", stream: route.dialect.isStream(document, route.path) };
    const least = () =>
      tokensReceived(this.#contentType, {
        bytes: this.#bytes,
        buffered: Buffer.concat(this.#buffered),
      });
    return { kind: this.status === null ? "begun" : "whole", least };
  }

  /** Passes the answer on as it arrives, and reads a copy. */
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
        this.#buffer(chunk);
        done(null, chunk);
      },
    });
    incoming.once("aborted", () => {
      // This event also fires if the gate closes the connection because the agent did.
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
    this.#buffer(body);
    this.begun = status >= 200 && status < 300;
    const reader = usageReader(this.#asked.route.dialect, contentType);
    reader.push(body);
    if (this.begun) this.seen = reader.end();
    this.finish(status, null);
  }

  #buffer(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes <= BUFFER_CAP) this.#buffered.push(chunk);
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
      response: Buffer.concat(this.#buffered),
    };
  }
}
