import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { byCodePoint } from "../model/order.ts";
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
import type { JournalEntry, PassReason } from "./live/journal.ts";
import { Life, PACE, type Pace } from "./live/life.ts";
import { Tail } from "./live/tail.ts";
import { lokiApi } from "./loki/api.ts";
import { prometheusApi } from "./prometheus/api.ts";
import type { Snapshot, SurfaceCounts } from "./snapshot.ts";
import { systemOf } from "./systems.ts";

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
  /** Lets time pass in a world; a record's stands still. */
  readonly pass: (seconds: number, reason: PassReason) => Promise<void>;
  /** Writes to the incident the agent tried and was refused. */
  readonly attemptedChanges: () => number;
  /** Namespaces that the agent wrote in, or tried to, sorted. */
  readonly touched: () => readonly string[];
  /** Queries that were answered with "not served here". */
  readonly unsupported: () => number;
  /** Writes that a world took and does not act on: what hangs on them is not the agent's failure. */
  readonly beyondPhysics: () => number;
  readonly close: () => Promise<void>;
}

const METRICS_GROUP = "metrics.k8s.io";

type Api = (call: SurfaceCall, response: ServerResponse) => SurfaceAnswer | "streaming";

export async function openSurfaces(options: SurfacesOptions): Promise<Surfaces> {
  const { index, release } = await openIndex(options.folder, options.indexDir);
  const today = options.clock === "shifted" ? (options.today ?? Date.now()) : null;
  const counts: SurfaceCounts = {
    attemptedChanges: 0,
    touched: new Set(),
    unsupported: 0,
    beyondPhysics: 0,
  };
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
  return {
    get now() {
      return isoTime(clock.now);
    },
    handle: (prefix, request, response) => {
      void answer({ apis, snapshot }, prefix, request, response);
    },
    pass: async (seconds, reason) => {
      await life?.inTurn(() => {
        life.pass(seconds, reason);
        return life.tell();
      });
    },
    environment: (origin, filesDir, seenAs = filesDir) =>
      surfaceEnvironment({ origin, systems: options.systems, clock, filesDir, seenAs }),
    attemptedChanges: () => counts.attemptedChanges,
    touched: () => [...counts.touched].sort(byCodePoint),
    unsupported: () => counts.unsupported,
    beyondPhysics: () => counts.beyondPhysics,
    close: async () => {
      await life?.close();
      await release();
    },
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

/** No message of ours names a file, and what we did not foresee says nothing at all. */
async function answer(
  { apis, snapshot }: { readonly apis: ReadonlyMap<SystemName, Api>; readonly snapshot: Snapshot },
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const system = systemOf(prefix);
  const kubernetes = system === "kubernetes";
  try {
    const api = system === null ? undefined : apis.get(system);
    // A path without the system's own prefix is whole as it stands.
    const call = await readCall(prefix === `/${system}` ? prefix : "", request);
    if (api === undefined) return send(response, plainText(404, "404 page not found\n"));
    if (call === null) return send(response, plainText(400, "400 Bad Request\n"));
    // Objects come from the cluster itself: only what was measured and said has to be looked up.
    const telemetry = !kubernetes || call.path.at(-1) === "log" || call.path[1] === METRICS_GROUP;
    const found = await inTime(snapshot, telemetry, response, () => api(call, response));
    if (found !== "streaming") send(response, found);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else send(response, unforeseen(error, kubernetes));
  }
}

/** A request to a world takes its turn, and time; the answer says what time it is there. */
function inTime<T>(
  { life, clock }: Snapshot,
  telemetry: boolean,
  response: ServerResponse,
  work: () => T,
): Promise<T> | T {
  if (life === null) return work();
  return life.inTurn(async () => {
    life.request();
    if (telemetry) await life.tail.settle();
    await life.tell();
    response.setHeader("date", new Date(clock.now).toUTCString());
    return work();
  });
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
