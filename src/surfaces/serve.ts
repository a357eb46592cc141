import type { IncomingMessage, ServerResponse } from "node:http";
import type { SystemName } from "../model/surfaces.ts";
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
import { prometheusApi } from "./prometheus/api.ts";
import type { Snapshot } from "./snapshot.ts";
import { systemOf } from "./systems.ts";

export interface SurfacesOptions {
  /** The staged snapshot: what the agent may see and nothing else. */
  readonly folder: string;
  readonly systems: readonly SystemName[];
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
  const apis = new Map(options.systems.map((name) => [name, APIS[name](snapshot)] as const));
  return {
    now: isoTime(clock.now),
    handle: (prefix, request, response) => {
      void answer(apis, prefix, request, response);
    },
    environment: (origin, filesDir, seenAs = filesDir) =>
      surfaceEnvironment({ origin, systems: options.systems, clock, filesDir, seenAs }),
    attemptedChanges: () => snapshot.counts.attemptedChanges,
    unsupported: () => snapshot.counts.unsupported,
    close: release,
  };
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
  apis: ReadonlyMap<SystemName, Api>,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const system = systemOf(prefix);
    const api = system === null ? undefined : apis.get(system);
    // A path without the system's own prefix is whole as it stands.
    const call = await readCall(prefix === `/${system}` ? prefix : "", request);
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
