import { BudgetError } from "../budget.ts";
import { json, plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import { type ErrorType, PromError } from "../promql/problem.ts";
import type { Snapshot } from "../snapshot.ts";
import { alertList, ruleGroups } from "./alerts.ts";
import { labelNames, labelValues, metadata, seriesList } from "./labels.ts";
import { instantQuery, rangeQuery } from "./query.ts";
import { status } from "./status.ts";
import { sampleStore } from "./store.ts";

const STATUS: Readonly<Record<ErrorType, number>> = {
  bad_data: 400,
  execution: 422,
  unsupported: 422,
  timeout: 503,
};

/** The Prometheus HTTP API, read-only, as version 2.42 answers it. */
export function prometheusApi(snapshot: Snapshot): (call: SurfaceCall) => SurfaceAnswer {
  return (call) => {
    const store = sampleStore(snapshot.index.samples, snapshot.clock);
    const [first, version, ...rest] = call.path;
    // As a server without --web.enable-lifecycle has it.
    if (first === "-" && (version === "reload" || version === "quit")) {
      snapshot.counts.attemptedChanges += 1;
      return plainText(403, "Lifecycle API is not enabled.");
    }
    if (first === "-")
      return plainText(200, `Prometheus Server is ${version === "ready" ? "Ready" : "Healthy"}.\n`);
    if (first !== "api" || version !== "v1") return plainText(404, "404 page not found\n");
    if (isChange(call.method, rest)) {
      snapshot.counts.attemptedChanges += 1;
      return failure(503, "unavailable", "admin APIs disabled");
    }
    if (call.method !== "GET" && call.method !== "POST")
      return plainText(405, "Method Not Allowed\n");
    try {
      const data = answer(snapshot, store, call, rest);
      if (data === undefined) return plainText(404, "404 page not found\n");
      return { status: 200, type: "application/json", body: `{"status":"success","data":${data}}` };
    } catch (error) {
      return errorAnswer(snapshot, error);
    }
  };
}

function isChange(method: string, [area, ...rest]: readonly string[]): boolean {
  if (area === "admin" || area === "write" || area === "otlp") return true;
  return method === "PUT" || method === "DELETE" || (area === "notifications" && rest.length > 0);
}

/** The `data` of the answer as JSON text, or undefined for an unknown path. */
function answer(
  snapshot: Snapshot,
  store: ReturnType<typeof sampleStore>,
  call: SurfaceCall,
  [area = "", ...rest]: readonly string[],
): string | undefined {
  switch (area) {
    case "query":
      return instantQuery(snapshot, store, call);
    case "query_range":
      return rangeQuery(store, call);
    case "query_exemplars":
      return "[]";
    case "series":
      return JSON.stringify(seriesList(snapshot, store, call));
    case "labels":
      return JSON.stringify(labelNames(snapshot, store, call));
    case "label":
      return rest[1] === "values"
        ? JSON.stringify(labelValues(snapshot, store, call, rest[0] ?? ""))
        : undefined;
    case "metadata":
      return JSON.stringify(metadata(snapshot, call));
    case "alerts":
      return JSON.stringify({ alerts: alertList(snapshot) });
    case "rules":
      return JSON.stringify({ groups: ruleGroups(snapshot, call) });
    case "targets":
      return rest[0] === "metadata" ? "[]" : '{"activeTargets":[],"droppedTargets":[]}';
    case "alertmanagers":
      return '{"activeAlertmanagers":[],"droppedAlertmanagers":[]}';
    case "status": {
      const known = status(snapshot, rest[0] ?? "");
      return known === null ? undefined : JSON.stringify(known);
    }
    default:
      return undefined;
  }
}

function errorAnswer(snapshot: Snapshot, error: unknown): SurfaceAnswer {
  if (error instanceof PromError) {
    if (error.type !== "unsupported") return failure(STATUS[error.type], error.type, error.message);
    snapshot.counts.unsupported += 1;
    return failure(STATUS.unsupported, "execution", error.message);
  }
  if (error instanceof BudgetError) {
    return error.kind === "time"
      ? failure(503, "timeout", "query timed out in query execution")
      : failure(
          422,
          "execution",
          "query processing would load too many samples into memory in query execution",
        );
  }
  throw error;
}

function failure(code: number, errorType: string, error: string): SurfaceAnswer {
  return json(code, { status: "error", errorType, error });
}
