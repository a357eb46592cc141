import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
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
import type { Incident, SurfaceCounts } from "./incident.ts";
import { openIndex, type SnapshotIndex } from "./index/open.ts";
import { jaegerApi } from "./jaeger/api.ts";
import { kubernetesApi } from "./kubernetes/api.ts";
import { statusAnswer } from "./kubernetes/status.ts";
import type { JournalEntry, Pass } from "./live/journal.ts";
import { Life, PACE, type Pace } from "./live/life.ts";
import { Tail } from "./live/tail.ts";
import { lokiApi } from "./loki/api.ts";
import { KUBERNETES_ROOTS } from "./paths.ts";
import { prometheusApi } from "./prometheus/api.ts";

export interface SurfacesOptions {
  /** The staged snapshot: what the agent may see and nothing else. */
  readonly folder: string;
  readonly surfaces: readonly string[];
  readonly clock: "real" | "shifted";
  /** Where indexes are kept; one per snapshot, shared by attempts and by runs. */
  readonly indexDir: string;
  /** Milliseconds since the epoch that a shifted clock calls now. */
  readonly today?: number;
  /** A world to serve instead of the record it was written to. */
  readonly live?: LiveOptions;
}

export interface LiveOptions {
  /** At its first second: the same one the record in `folder` was made of. */
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
  readonly pass: (seconds: number, reason: Pass) => Promise<void>;
  /** Writes to the incident the agent tried and was refused. */
  readonly attemptedChanges: () => number;
  /** Queries that were answered with "not served here". */
  readonly unsupported: () => number;
  readonly close: () => Promise<void>;
}

const METRICS_GROUP = "metrics.k8s.io";

type Api = (call: SurfaceCall, response: ServerResponse) => SurfaceAnswer | "streaming";

export async function openSurfaces(options: SurfacesOptions): Promise<Surfaces> {
  const { index, release } = await openIndex(options.folder, options.indexDir);
  const today = options.clock === "shifted" ? (options.today ?? Date.now()) : null;
  const counts: SurfaceCounts = { attemptedChanges: 0, unsupported: 0 };
  const life = options.live === undefined ? null : startLife(index, options.indexDir, options.live);
  const end = life === null ? index.facts.end : life.nowMs;
  const clock = new SurfaceClock(end, today, () => (life === null ? end : life.nowMs));
  const incident: Incident = {
    get index() {
      return life === null ? index : life.tail.index;
    },
    clock,
    counts,
    life,
  };
  const apis = openApis(incident, options.surfaces);
  return {
    get now() {
      return isoTime(clock.now);
    },
    handle: (prefix, request, response) => {
      void answer({ apis, incident }, prefix, request, response);
    },
    pass: async (seconds, reason) => {
      await life?.inTurn(() => {
        life.pass(seconds, reason);
        return life.tell();
      });
    },
    environment: (origin, filesDir, seenAs = filesDir) =>
      surfaceEnvironment({ origin, surfaces: options.surfaces, clock, filesDir, seenAs }),
    attemptedChanges: () => counts.attemptedChanges,
    unsupported: () => counts.unsupported,
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
  return new Life(world, tail, {
    pace: live.pace ?? PACE,
    journal: live.journal ?? (() => undefined),
  });
}

function openApis(snapshot: Incident, surfaces: readonly string[]): ReadonlyMap<string, Api> {
  const apis = new Map<string, Api>();
  if (surfaces.includes("kubernetes")) apis.set("/kubernetes", kubernetesApi(snapshot));
  if (surfaces.includes("alertmanager")) apis.set("/alertmanager", alertmanagerApi(snapshot));
  if (surfaces.includes("jaeger")) apis.set("/jaeger", jaegerApi(snapshot));
  if (surfaces.includes("loki")) apis.set("/loki", lokiApi(snapshot));
  if (surfaces.includes("prometheus")) apis.set("/prometheus", prometheusApi(snapshot));
  return apis;
}

/** No message of ours names a file, and what we did not foresee says nothing at all. */
async function answer(
  { apis, incident }: { readonly apis: ReadonlyMap<string, Api>; readonly incident: Incident },
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const kubernetes = prefix === "/kubernetes" || KUBERNETES_ROOTS.has(prefix);
  try {
    const api = apis.get(kubernetes ? "/kubernetes" : prefix);
    const call = await readCall(KUBERNETES_ROOTS.has(prefix) ? "" : prefix, request);
    if (api === undefined) return send(response, plainText(404, "404 page not found\n"));
    if (call === null) return send(response, plainText(400, "400 Bad Request\n"));
    // Objects come from the cluster itself: only what was measured and said has to be looked up.
    const telemetry = !kubernetes || call.path.at(-1) === "log" || call.path[1] === METRICS_GROUP;
    const found = await inTime(incident, telemetry, response, () => api(call, response));
    if (found !== "streaming") send(response, found);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else send(response, unforeseen(error, kubernetes));
  }
}

/** A request to a world takes its turn, and time; the answer says what time it is there. */
function inTime<T>(
  { life, clock }: Incident,
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
