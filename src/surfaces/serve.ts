import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { RepairFinding, WrittenStep } from "../model/repair.ts";
import type { SystemName } from "../model/surfaces.ts";
import { isoTime } from "../model/time.ts";
import { StatusError } from "../world/api/status.ts";
import type { World } from "../world/world.ts";
import { alertmanagerApi } from "./alertmanager/api.ts";
import { BudgetError } from "./budget.ts";
import { SurfaceClock } from "./clock.ts";
import { surfaceEnvironment } from "./environment.ts";
import {
  BodyTooLarge,
  MAX_BODY,
  plainText,
  readCall,
  type SurfaceAnswer,
  type SurfaceCall,
  send,
} from "./http/call.ts";
import { openIndex, type SnapshotIndex } from "./index/open.ts";
import { jaegerApi } from "./jaeger/api.ts";
import { kubernetesApi } from "./kubernetes/api.ts";
import { statusAnswer } from "./kubernetes/status.ts";
import { clockAnswer } from "./live/clock-answer.ts";
import type { JournalEntry, PassReason } from "./live/journal.ts";
import { Life, PACE, type Pace } from "./live/life.ts";
import { Tail } from "./live/tail.ts";
import { byTheWall } from "./live/wall.ts";
import { lokiApi } from "./loki/api.ts";
import { prometheusApi } from "./prometheus/api.ts";
import { NOTHING_COUNTED, type Snapshot, type SurfaceCounts } from "./snapshot.ts";
import { CLOCK_PREFIX, systemOf } from "./systems.ts";

interface SurfacesOptions {
  /** The staged snapshot: what the agent may see and nothing else. */
  readonly folder: string;
  readonly systems: readonly SystemName[];
  readonly clock: "real" | "shifted";
  /** Where indexes are kept; one per snapshot, shared by attempts and by runs. */
  readonly indexDir: string;
  /** Milliseconds since the epoch that a shifted clock calls now. */
  readonly today?: number;
  /** A world to serve instead of the record it was written to. */
  readonly live?: LiveOptions;
}

export interface LiveOptions {
  /** At its first second: the one the record in `folder` was made of. A silent one starts in half the time. */
  readonly world: World;
  /** Whether the agent may see what a file of the recording holds. */
  readonly keeps: (file: string) => boolean;
  readonly pace?: Pace;
  /** How many times as fast as the wall's clock it goes on; left out, it goes on for what the agent does. */
  readonly wall?: number;
  readonly journal?: (entry: JournalEntry) => void;
}

export interface Surfaces {
  /** What time it is for every system served, in the clock's time: of a record, its end. */
  readonly now: string;
  /** Answers one request to a surface: prefix "/kubernetes", "/prometheus" ... */
  readonly handle: (prefix: string, request: IncomingMessage, response: ServerResponse) => void;
  /**
   * Variables that tools conventionally read. Files they point to are written into `filesDir`, which the
   * agent sees as `seenAs`.
   */
  readonly environment: (
    origin: string,
    filesDir: string,
    seenAs?: string,
  ) => Promise<Record<string, string>>;
  /** A model is asked. */
  readonly turn: () => ModelTurn;
  /** So far; final once all is closed. */
  readonly counts: Readonly<SurfaceCounts>;
  /** Told once, if what answers breaks: nothing was measured then. */
  readonly onLost: (told: (reason: string) => void) => void;
  /**
   * What came of what the agent did to a world, and of what its answer proposes to do after that, once it is gone; null
   * of a record, and of a world that broke.
   */
  readonly judge: (
    handedOver: boolean,
    proposed: readonly WrittenStep[],
  ) => Promise<RepairFinding | null>;
  /** May be called twice. */
  readonly close: () => Promise<void>;
}

/** From the question to a model to the first word of its answer, or to its failure. */
export interface ModelTurn {
  /** The world goes on by a turn. Awaited before the agent sees the answer, so that it meets the world after it. */
  readonly answered: () => Promise<void>;
  readonly failed: () => void;
}

/** Surfaces in this very process. */
export interface OpenSurfaces extends Surfaces {
  /** Lets time pass in a world; a record's stands still. */
  readonly pass: (seconds: number, reason: PassReason) => Promise<void>;
}

const METRICS_GROUP = "metrics.k8s.io";

type Api = (call: SurfaceCall, response: ServerResponse) => SurfaceAnswer | "streaming";

export async function openSurfaces(options: SurfacesOptions): Promise<OpenSurfaces> {
  const { index, release } = await openIndex(options.folder, options.indexDir);
  const today = options.clock === "shifted" ? (options.today ?? Date.now()) : null;
  const counts: SurfaceCounts = { ...NOTHING_COUNTED };
  const life = options.live === undefined ? null : startLife(index, options.indexDir, options.live);
  const end = life === null ? index.facts.end : life.nowMs;
  const clock = new SurfaceClock(end, today, () => (life === null ? end : life.nowMs));
  const snapshot: Snapshot = {
    get index() {
      return life === null ? index : life.tail.index;
    },
    clock,
    counts,
    life,
  };
  const apis = new Map(options.systems.map((name) => [name, APIS[name](snapshot)] as const));
  const pass = async (seconds: number, reason: PassReason, overlaps = false): Promise<void> => {
    await life?.inTurn(() => {
      life.pass(seconds, reason);
      return life.tell();
    }, overlaps);
  };
  const wall = options.live?.wall;
  const stopWall =
    wall === undefined ? () => undefined : byTheWall((seconds) => pass(seconds * wall, "wall"));
  return {
    get now() {
      return isoTime(clock.now);
    },
    handle: (prefix, request, response) => {
      void answer({ apis, snapshot, wall: wall ?? null }, prefix, request, response);
    },
    pass,
    turn: () => (life === null ? NO_TURN : turnIn(life, counts, pass)),
    environment: (origin, filesDir, seenAs = filesDir) =>
      surfaceEnvironment({
        origin,
        systems: options.systems,
        now: isoTime(clock.now),
        live: life !== null,
        filesDir,
        seenAs,
      }),
    counts,
    onLost: () => undefined,
    judge: async () => null,
    close: once(async () => {
      stopWall();
      await life?.close();
      await release();
    }),
  };
}

/** A record stands still whatever anybody thinks. */
const NO_TURN: ModelTurn = { answered: () => Promise.resolve(), failed: () => undefined };

function turnIn(
  life: Life,
  counts: SurfaceCounts,
  pass: (seconds: number, reason: PassReason, overlaps: boolean) => Promise<void>,
): ModelTurn {
  const { overlaps, leave } = arrive(life, counts, "acts");
  return {
    answered: () => pass(life.pace.turn, "turn", overlaps).finally(leave),
    failed: leave,
  };
}

function arrive(life: Life, counts: SurfaceCounts, kind: Parameters<Life["arrive"]>[0]) {
  const visit = life.arrive(kind);
  if (visit.overlaps) counts.overlaps += 1;
  return visit;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

/** Plays the world up to the end of its recording, where the attempt begins. */
function startLife(index: SnapshotIndex, indexDir: string, live: LiveOptions): Life {
  const { world, keeps } = live;
  const tail = new Tail(index, join(indexDir, "live"), keeps);
  for (const piece of world.advance(world.window.end)) tail.take(piece, true);
  world.recorder.beginRecording();
  return new Life(world, tail, {
    pace: live.pace ?? PACE,
    journal: live.journal ?? (() => undefined),
  });
}

/** What answers for each system. */
const APIS: Readonly<Record<SystemName, (snapshot: Snapshot) => Api>> = {
  kubernetes: kubernetesApi,
  prometheus: prometheusApi,
  alertmanager: alertmanagerApi,
  jaeger: jaegerApi,
  loki: lokiApi,
};

interface Answering {
  readonly apis: ReadonlyMap<SystemName, Api>;
  readonly snapshot: Snapshot;
  readonly wall: number | null;
}

/** No message of ours names a file, and what we did not foresee says nothing at all. */
async function answer(
  { apis, snapshot, wall }: Answering,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const system = systemOf(prefix);
  const kubernetes = system === "kubernetes";
  const { life, counts } = snapshot;
  const visit = life === null ? null : arrive(life, counts, visitorOf(request));
  response.once("close", () => visit?.leave());
  const reply = (said: SurfaceAnswer) => {
    // Before the client can know that it was answered: what it asks next comes after this.
    visit?.leave();
    if (life !== null && !response.headersSent) sayDate(response, snapshot.clock);
    send(response, said);
  };
  try {
    const api = system === null ? undefined : apis.get(system);
    // A path without the system's own prefix is whole as it stands.
    const own = prefix === `/${system}` || prefix === CLOCK_PREFIX;
    const call = await readCall(own ? prefix : "", request);
    if (call === null) return reply(plainText(400, "400 Bad Request\n"));
    if (prefix === CLOCK_PREFIX && life !== null) {
      const overlaps = visit?.overlaps ?? false;
      return reply(await clockAnswer({ life, clock: snapshot.clock, wall, overlaps }, call));
    }
    if (api === undefined) return reply(plainText(404, "404 page not found\n"));
    // Objects come from the cluster itself: only what was measured and said has to be looked up.
    const telemetry = !kubernetes || call.path.at(-1) === "log" || call.path[1] === METRICS_GROUP;
    const work = () => api(call, response);
    const found =
      life === null ? work() : await inTime(snapshot, life, { telemetry, response, visit }, work);
    if (found !== "streaming") reply(found);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else reply(unforeseen(error, kubernetes));
  }
}

/** A watch is told from its address: it stays, and lets time pass. */
function visitorOf({ method, url = "" }: IncomingMessage): "reads" | "acts" {
  const reads = method === "GET" || method === "HEAD";
  return reads && !/[?&](watch|follow)=(true|1)/.test(url) ? "reads" : "acts";
}

/** A request to a world takes its turn, and time; the answer says what time it is there. */
function inTime<T>(
  { clock }: Snapshot,
  life: Life,
  asked: {
    readonly telemetry: boolean;
    readonly response: ServerResponse;
    readonly visit: { readonly overlaps: boolean } | null;
  },
  work: () => T,
): Promise<T> {
  return life.inTurn(async () => {
    life.request();
    if (asked.telemetry) await life.tail.settle();
    await life.tell();
    sayDate(asked.response, clock);
    return work();
  }, asked.visit?.overlaps);
}

/** Every answer says what time it is there, and none what time it is here. */
function sayDate(response: ServerResponse, clock: SurfaceClock): void {
  response.setHeader("date", new Date(clock.now).toUTCString());
}

function unforeseen(error: unknown, kubernetes: boolean): SurfaceAnswer {
  if (error instanceof BodyTooLarge && kubernetes) {
    return statusAnswer(
      new StatusError(
        413,
        "RequestEntityTooLarge",
        `Request entity too large: limit is ${MAX_BODY}`,
      ),
    );
  }
  if (error instanceof BodyTooLarge) return plainText(413, "413 Request Entity Too Large\n");
  if (error instanceof BudgetError)
    return plainText(503, "the request is too expensive; narrow it\n");
  return plainText(500, "500 Internal Server Error\n");
}
