import type { IncomingMessage, ServerResponse } from "node:http";
import { isoTime } from "../model/time.ts";
import { alertmanagerApi } from "./alertmanager/api.ts";
import { BudgetError } from "./budget.ts";
import { SurfaceClock } from "./clock.ts";
import { surfaceEnvironment } from "./environment.ts";
import {
  BodyTooLarge,
  plainText,
  readCall,
  type SurfaceAnswer,
  type SurfaceCall,
  send,
} from "./http/call.ts";
import { openIndex } from "./index/open.ts";
import { jaegerApi } from "./jaeger/api.ts";
import { kubernetesApi } from "./kubernetes/api.ts";
import { lokiApi } from "./loki/api.ts";
import { KUBERNETES_ROOTS } from "./paths.ts";
import { prometheusApi } from "./prometheus/api.ts";
import type { Snapshot } from "./snapshot.ts";

export interface SurfacesOptions {
  /** The staged snapshot: what the agent may see and nothing else. */
  readonly folder: string;
  readonly surfaces: readonly string[];
  readonly clock: "real" | "shifted";
  /** Where indexes are kept; one per snapshot, shared by attempts and by runs. */
  readonly indexDir: string;
  /** Milliseconds since the epoch that a shifted clock calls now. */
  readonly today?: number;
}

export interface Surfaces {
  /** What time it is for every system served: the end of the snapshot, in the clock's time. */
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
  /** Writes to the incident the agent tried. */
  readonly attemptedChanges: () => number;
  /** Queries that were answered with "not served here". */
  readonly unsupported: () => number;
  readonly close: () => Promise<void>;
}

type Api = (call: SurfaceCall, response: ServerResponse) => SurfaceAnswer | "streaming";

export async function openSurfaces(options: SurfacesOptions): Promise<Surfaces> {
  const { index, release } = await openIndex(options.folder, options.indexDir);
  const today = options.clock === "shifted" ? (options.today ?? Date.now()) : null;
  const clock = new SurfaceClock(index.facts.end, today);
  const snapshot: Snapshot = { index, clock, counts: { attemptedChanges: 0, unsupported: 0 } };
  const apis = openApis(snapshot, options.surfaces);
  return {
    now: isoTime(clock.now),
    handle: (prefix, request, response) => {
      void answer(apis, prefix, request, response);
    },
    environment: (origin, filesDir, seenAs = filesDir) =>
      surfaceEnvironment({ origin, surfaces: options.surfaces, clock, filesDir, seenAs }),
    attemptedChanges: () => snapshot.counts.attemptedChanges,
    unsupported: () => snapshot.counts.unsupported,
    close: release,
  };
}

function openApis(snapshot: Snapshot, surfaces: readonly string[]): ReadonlyMap<string, Api> {
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
  apis: ReadonlyMap<string, Api>,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const api = apis.get(KUBERNETES_ROOTS.has(prefix) ? "/kubernetes" : prefix);
    const call = await readCall(KUBERNETES_ROOTS.has(prefix) ? "" : prefix, request);
    if (api === undefined) return send(response, plainText(404, "404 page not found\n"));
    if (call === null) return send(response, plainText(400, "400 Bad Request\n"));
    const found = api(call, response);
    if (found !== "streaming") send(response, found);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else send(response, unforeseen(error));
  }
}

function unforeseen(error: unknown): SurfaceAnswer {
  if (error instanceof BodyTooLarge) return plainText(413, "413 Request Entity Too Large\n");
  if (error instanceof BudgetError)
    return plainText(503, "the request is too expensive; narrow it\n");
  return plainText(500, "500 Internal Server Error\n");
}
