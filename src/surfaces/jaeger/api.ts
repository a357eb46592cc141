import { BudgetError } from "../budget.ts";
import { json, plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import type { Snapshot } from "../snapshot.ts";
import { ParameterError, searchTraces } from "./search.ts";
import { traceDocument } from "./trace.ts";

/** The API that Jaeger's own page uses. */
export function jaegerApi(snapshot: Snapshot): (call: SurfaceCall) => SurfaceAnswer {
  return (call) => {
    const [first, ...rest] = call.path;
    if (first !== "api") return plainText(404, "404 page not found\n");
    if (call.method !== "GET") return plainText(405, "405 method not allowed\n");
    try {
      return answer(snapshot, call, rest);
    } catch (error) {
      if (error instanceof ParameterError) return failure(400, error.message);
      if (error instanceof BudgetError)
        return failure(503, "the search is too expensive; narrow it");
      throw error;
    }
  };
}

function answer(
  snapshot: Snapshot,
  call: SurfaceCall,
  [area, name, part]: readonly string[],
): SurfaceAnswer {
  switch (area) {
    case "services":
      if (name === undefined) return success(services(snapshot));
      return part === "operations"
        ? success(operations(snapshot, name).map((one) => one.name))
        : notFound();
    case "operations": {
      const service = call.query.get("service");
      if (service === null) throw new ParameterError("parameter 'service' is required");
      return success(operations(snapshot, service));
    }
    case "traces": {
      const ids = name === undefined ? call.query.getAll("traceID") : [name];
      if (name === undefined && ids.length === 0) return success(searchTraces(snapshot, call));
      const numbers = ids.map((id) => snapshot.index.traces.traceNumber(id));
      const found = numbers.filter((number) => number !== undefined);
      if (found.length === 0) return failure(404, "trace not found");
      return success(found.map((number) => traceDocument(snapshot, number, call.budget)));
    }
    case "dependencies":
      return success(dependencies(snapshot));
    default:
      return notFound();
  }
}

const notFound = () => plainText(404, "404 page not found\n");

function services({ index }: Snapshot): string[] {
  return [...index.traces.services].sort();
}

function operations({ index }: Snapshot, service: string): { name: string; spanKind: string }[] {
  const { traces } = index;
  const wanted = traces.services.indexOf(service);
  const ids = new Set<number>();
  traces.service.forEach((id, span) => {
    if (id === wanted) ids.add(traces.operation[span] ?? 0);
  });
  const names = [...ids].map((id) => traces.operations[id] ?? "").sort();
  return names.map((name) => ({ name, spanKind: "" }));
}

function dependencies({ index }: Snapshot): unknown[] {
  const name = (id: number) => index.traces.services[id] ?? "";
  return index.traces.calls.map(({ parent, child, count }) => ({
    parent: name(parent),
    child: name(child),
    callCount: count,
  }));
}

function success(data: readonly unknown[]): SurfaceAnswer {
  return json(200, { data, total: data.length, limit: 0, offset: 0, errors: null });
}

function failure(code: number, msg: string): SurfaceAnswer {
  return json(code, { data: null, total: 0, limit: 0, offset: 0, errors: [{ code, msg }] });
}
