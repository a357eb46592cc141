import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import type { JudgeSettings } from "../../model/settings.ts";
import type { Usage } from "../../model/usage.ts";
import type { Surfaces } from "../../surfaces/serve.ts";
import { makeFolder } from "../attempt/files.ts";
import type { Cut } from "../attempt/state.ts";
import { placeNames } from "../replay/places.ts";
import type { ReplayedExchanges } from "../replay/recording.ts";
import type { Instance } from "../sandbox/instance.ts";
import { TrajectoryBuilder } from "../trajectory/build.ts";
import { proxyEnvironment } from "./agent-environment.ts";
import type { Conversation } from "./exchange.ts";
import type { LedgerSetting } from "./ledger.ts";
import { openPort, openSocket, type ProxyEntry } from "./listen.ts";
import { Meter } from "./meter.ts";
import type { PriceOf } from "./prices.ts";
import type { ProviderProbe } from "./probe.ts";
import type { Semaphore } from "./semaphore.ts";
import type { Upstream } from "./upstreams.ts";

/** The parts of the metering proxy that all attempts of a run share. */
export interface Metering {
  readonly upstreams: readonly Upstream[];
  readonly price: PriceOf | null;
  readonly named: LedgerSetting["named"];
  readonly lanes: ReadonlyMap<string, Semaphore>;
  readonly probe: ProviderProbe;
}

export interface Metered {
  readonly usage: Usage | null;
  readonly cut: Cut | null;
  readonly providerFailure: string | null;
  readonly providerRefusal: string | null;
  /** Whether a model was asked, and none ever answered. */
  readonly unserved: boolean;
  /** Whole exchanges if they are to be recorded, otherwise none. */
  readonly conversations: readonly Conversation[];
  readonly trajectory: TrajectoryBuilder;
}

/** One attempt's connection to the outside. */
export interface Connection {
  readonly environment: Readonly<Record<string, string>>;
  /** Whether a model was asked, with success or without. */
  asked(): boolean;
  /** May be called twice. */
  close(): Promise<Metered>;
}

function nothingMetered(): Metered {
  return {
    usage: null,
    cut: null,
    providerFailure: null,
    providerRefusal: null,
    unserved: false,
    conversations: [],
    trajectory: new TrajectoryBuilder(),
  };
}

export interface ConnectionOptions {
  readonly metering: Metering;
  readonly instance: Instance;
  readonly judge: JudgeSettings;
  readonly logFile: string;
  readonly surfaces: Surfaces | null;
  readonly replay: ReplayedExchanges | null;
  readonly keepAll: boolean;
}

export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const { metering, instance, judge, surfaces } = options;
  const { way } = instance;
  if (way.kind === "none" || (judge.network === "none" && surfaces === null))
    return { environment: {}, asked: () => false, close: () => Promise.resolve(nothingMetered()) };
  const log = new ExchangeLog(options.logFile);
  const conversations: Conversation[] = [];
  const trajectory = new TrajectoryBuilder();
  // Without a network there are no models, but the incident's own surfaces are still served.
  const upstreams = judge.network === "none" ? [] : metering.upstreams;
  const meter = new Meter({
    ...metering,
    upstreams,
    limits: { ...judge.limits, cost: lesser(judge.limits.cost, judge["max-cost"] ?? null) },
    models: judge.models,
    surface: surfaces === null ? null : surfaces.handle.bind(surfaces),
    ...(surfaces === null ? {} : { turn: () => surfaces.turn() }),
    replay:
      options.replay === null
        ? null
        : { replay: options.replay, names: placeNames(instance.places) },
    onConversation: (conversation) => {
      if (options.keepAll) conversations.push(conversation);
      trajectory.add(conversation);
      log.write(conversation);
    },
  });
  const handle: Parameters<typeof openPort>[0] = (request, response, target) =>
    meter.handle(request, response, target);
  const entry = way.kind === "socket" ? await openSocket(way.path, handle) : await openPort(handle);
  const origin = way.kind === "socket" ? way.origin : entry.origin;
  let closing: Promise<Metered> | null = null;
  if (surfaces !== null) mkdirSync(instance.files.path, { recursive: true });
  return {
    environment: {
      ...proxyEnvironment(origin, upstreams),
      ...(await surfaces?.environment(origin, instance.files.path, instance.files.seenAs)),
    },
    asked: () => meter.asked,
    close() {
      closing ??= closeAll(meter, entry, log, { conversations, trajectory });
      return closing;
    },
  };
}

/** No attempt may spend more than the whole run. */
function lesser(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.min(left, right);
}

async function closeAll(
  meter: Meter,
  entry: ProxyEntry,
  log: ExchangeLog,
  recorded: Pick<Metered, "conversations" | "trajectory">,
): Promise<Metered> {
  const failure = meter.faults.failure();
  const { refusal: providerRefusal } = meter.faults;
  meter.close();
  await entry.close();
  const providerFailure = await failure;
  await meter.settled();
  await log.close();
  return {
    usage: meter.usage(),
    cut: meter.cut,
    providerFailure,
    providerRefusal,
    unserved: meter.asked && !meter.faults.served,
    ...recorded,
  };
}

/** llm.ndjson, created at the first exchange, so that an agent without a model leaves no empty file. */
class ExchangeLog {
  readonly #file: string;
  #stream: WriteStream | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  write(conversation: Conversation): void {
    this.#stream ??= this.#open();
    this.#stream.write(`${JSON.stringify(conversation.exchange)}\n`);
  }

  #open(): WriteStream {
    makeFolder(dirname(this.#file));
    return createWriteStream(this.#file).on("error", () => undefined);
  }

  async close(): Promise<void> {
    if (this.#stream === null) return;
    this.#stream.end();
    await finished(this.#stream).catch(() => undefined);
  }
}
