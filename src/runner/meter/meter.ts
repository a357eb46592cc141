import type { IncomingMessage, ServerResponse } from "node:http";
import type { JsonFields } from "../../model/json.ts";
import { canonicalJson } from "../../model/stable.ts";
import type { Usage } from "../../model/usage.ts";
import type { ModelTurn } from "../../surfaces/serve.ts";
import type { Cut } from "../attempt/state.ts";
import type { ReplayedExchanges } from "../replay/recording.ts";
import { askedOf, askingOf, type CheckedRequest, type Generation } from "./asked.ts";
import type { Conversation } from "./exchange.ts";
import { forward, SILENCE_MS, SilenceError } from "./forward.ts";
import { type AtFault, Ledger, type LedgerSetting, type MeterRefusal } from "./ledger.ts";
import { violationIn } from "./policy.ts";
import type { ProviderProbe } from "./probe.ts";
import { ProviderFaults } from "./provider-faults.ts";
import { BodyRoom, parseObject, readBody } from "./read-body.ts";
import { ExchangeRecorder } from "./recorder.ts";
import { answer, refuse } from "./replies.ts";
import { routeRequest } from "./route.ts";
import type { Semaphore } from "./semaphore.ts";
import type { Upstream } from "./upstreams.ts";

export interface MeterOptions extends LedgerSetting {
  readonly upstreams: readonly Upstream[];
  readonly models: readonly string[];
  readonly lanes: ReadonlyMap<string, Semaphore>;
  readonly probe: ProviderProbe;
  readonly surface:
    | ((prefix: string, request: IncomingMessage, response: ServerResponse) => void)
    | null;
  /** Called when a model is asked, because a live world has to know. */
  readonly turn?: () => ModelTurn;
  readonly onConversation: (conversation: Conversation) => void;
  readonly silenceMs?: number;
  /** Answers from a recording instead of the provider. */
  readonly replay?: ReplaySource | null;
}

export interface ReplaySource {
  readonly replay: ReplayedExchanges;
  readonly names: {
    readonly takeOut: (text: string) => string;
    readonly putBack: (text: string) => string;
  };
}

/** Every request of one attempt to a model passes through here, and is counted or refused here. */
export class Meter {
  cut: Cut | null = null;
  /** Whether a model was asked, with success or without. */
  asked = false;
  /** What went wrong at the provider, and whose fault it was. */
  readonly faults: ProviderFaults;
  readonly #options: MeterOptions;
  readonly #ledger: Ledger;
  readonly #ownResponses = new Set<string>();
  readonly #closing = new AbortController();
  readonly #passing = new Set<Promise<void>>();
  readonly #bodies = new BodyRoom();

  constructor(options: MeterOptions) {
    this.#options = options;
    this.#ledger = new Ledger(options);
    this.faults = new ProviderFaults(options.probe);
  }

  usage(): Usage | null {
    return this.#ledger.usage();
  }

  close(): void {
    this.#closing.abort();
  }

  /** Resolves after closing, when the requests that were under way are charged to the attempt too. */
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
    // Without the secret that a port's URLs begin with.
    request.url = target;
    surface(prefix, request, response);
  }

  async #generate(request: IncomingMessage, response: ServerResponse, route: Generation) {
    this.asked = true;
    const body = await readBody(request, this.#bodies);
    try {
      await this.#judge(request, response, route, body);
    } finally {
      this.#bodies.leave(body);
    }
  }

  async #judge(
    request: IncomingMessage,
    response: ServerResponse,
    route: Generation,
    body: Buffer | null,
  ): Promise<void> {
    const document = body === null ? null : parseObject(body);
    if (document === null) {
      this.faults.forget();
      const message = "the body is no JSON object, too long, or one of too many at once";
      return answer(response, 400, { error: { type: "invalid_request_error", message } });
    }
    const model = route.dialect.requestedModel(document, route.path);
    const violation = this.#violationIn(document, route, model);
    if (violation !== null) {
      this.faults.forget();
      return this.#violate(response, violation);
    }
    const refusal = this.#ledger.refusal(model, route.upstream.name);
    if (refusal !== null) return this.#stop(response, refusal);
    const { replay } = this.#options;
    if (replay) return await this.#replay(replay, response, askedOf(route, document, model));
    if (route.upstream.headers === null) {
      const { name, keyName } = route.upstream;
      const reason = `the gate has no key for ${name}: set ${keyName} in its environment`;
      this.faults.refused(reason);
      return refuse(response, "no-key", reason);
    }
    const passing = this.#pass(request, response, askedOf(route, document, model));
    this.#passing.add(passing);
    await passing.finally(() => this.#passing.delete(passing));
  }

  #violationIn(document: JsonFields, route: Generation, model: string | null): string | null {
    return violationIn(document, {
      dialect: route.dialect.name,
      model,
      models: this.#options.models,
      ownResponses: this.#ownResponses,
    });
  }

  /** Refused in any case, because money is real; but a limit that only the provider's broken answers reached is not the agent's. */
  #stop(response: ServerResponse, { cut, fault }: MeterRefusal): void {
    if (fault === "provider") this.faults.usedUp(cut.reason);
    else {
      this.faults.forget();
      this.cut ??= cut;
    }
    refuse(response, cut.kind, cut.reason);
  }

  #violate(response: ServerResponse, reason: string): void {
    this.cut ??= { kind: "policy-violation", reason };
    refuse(response, "policy-violation", reason);
  }

  async #pass(
    request: IncomingMessage,
    response: ServerResponse,
    asked: CheckedRequest,
  ): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
    // Reserved before it waits in the lane: otherwise all waiting requests would pass the limits at once.
    const hold = await this.#ledger.enter(askingOf(asked), signal);
    if (hold === null) return;
    if ("cut" in hold) return this.#stop(response, hold);
    this.faults.awaited(asked);
    const leave = await this.#options.lanes.get(asked.route.upstream.name)?.enter(signal);
    if (leave === null) {
      this.faults.left(asked);
      hold.failed();
      return hold.release();
    }
    const record = new ExchangeRecorder(asked);
    let counted = false;
    let begun = false;
    let left = false;
    let fault: AtFault = "agent";
    const turn = this.#options.turn?.() ?? null;
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
      begun = status >= 200 && status < 300;
      if (begun) hold.answered();
      else hold.failed();
      this.faults.answered(status, asked);
      if (begun) await turn?.answered();
      else turn?.failed();
      await record.copy(incoming, response, asked.hidesUsage, gone.signal);
      record.finish(status, null);
    } catch (error) {
      if (!counted) hold.failed();
      turn?.failed();
      const reason = error instanceof Error ? error.message : String(error);
      record.finish(null, reason);
      if (!record.leftLying && (!gone.signal.aborted || record.cutByUpstream)) {
        // Before the first byte, the request itself may have broken the connection; later, or after a silence, it cannot have.
        const isProvoked = !counted && !(error instanceof SilenceError);
        if (this.faults.broke(reason, asked, isProvoked)) fault = "provider";
      } else if (!counted) {
        left = true;
        this.faults.left(asked);
      }
      this.#apologise(response, reason);
    } finally {
      leave?.();
      this.faults.settled(asked);
      if (begun && fault === "agent") this.faults.served = true;
      this.#settle(record, asked, { fault, left });
      hold.release();
    }
  }

  /** The recorded answer, metered like a real one. A miss is a failure to measure, not the agent's failure. */
  async #replay(
    source: ReplaySource,
    response: ServerResponse,
    asked: CheckedRequest,
  ): Promise<void> {
    const canonical = source.names.takeOut(canonicalJson(asked.document));
    const found = source.replay.take(asked.route.path, canonical);
    if ("miss" in found) {
      this.cut = { kind: "replay-miss", reason: `not in the recording: ${found.miss}` };
      refuse(response, "replay-miss", found.miss);
      return;
    }
    const body = Buffer.from(source.names.putBack(found.body));
    const record = new ExchangeRecorder(asked);
    const hold = this.#ledger.begin(askingOf(asked));
    if (found.status >= 200 && found.status < 300) {
      hold.answered();
      await this.#options.turn?.().answered();
    } else hold.failed();
    record.replay(found.status, found.contentType, body);
    response.writeHead(found.status, {
      "content-type": found.contentType,
      "content-length": body.length,
    });
    response.end(body);
    this.#settle(record, asked, { fault: "agent", left: false });
    hold.release();
  }

  /** `left`: the agent hung up on an answer that was still being written. */
  #settle(
    record: ExchangeRecorder,
    asked: CheckedRequest,
    { fault, left }: { readonly fault: AtFault; readonly left: boolean },
  ): void {
    const seen = record.seen;
    const ok = record.status !== null && record.status >= 200 && record.status < 300;
    const billed = ok || record.begun || left;
    const cost = billed ? this.#ledger.count(seen, askingOf(asked), record.extent, fault) : null;
    if (seen.responseId !== null) this.#ownResponses.add(seen.responseId);
    this.#options.onConversation(record.conversation(cost));
  }

  /** Breaks the connection as the provider broke it, so that the agent's client sees what it would see without a proxy. */
  #apologise(response: ServerResponse, reason: string): void {
    if (response.headersSent) response.destroy();
    else answer(response, 502, { error: { type: "upstream_error", message: reason } });
  }
}
