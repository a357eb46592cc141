import { byCodePoint } from "../../model/order.ts";
import type { SurfaceCall } from "../http/call.ts";
import { isLabelName } from "../promql/labels.ts";
import { matcher } from "../promql/matcher.ts";
import { parseSelector } from "../promql/parse.ts";
import { PromError } from "../promql/problem.ts";
import type { SeriesStore, StoredSeries } from "../promql/store.ts";
import type { Snapshot } from "../snapshot.ts";
import { invalidParameter, timeParameter } from "./parameters.ts";

/** Series that match any `match[]` and have samples in the asked time. */
function chosen(
  snapshot: Snapshot,
  store: SeriesStore,
  call: SurfaceCall,
  required: boolean,
): StoredSeries[] {
  const selectors = call.query.getAll("match[]");
  if (required && selectors.length === 0) {
    throw new PromError("bad_data", "no match[] parameter provided");
  }
  const { clock, index } = snapshot;
  const first = clock.toApi(index.facts.start);
  const start = timeParameter(call.query, "start", first);
  const end = timeParameter(call.query, "end", clock.now);
  const series = new Map<string, StoredSeries>();
  const lists = selectors.length === 0 ? [[ANY]] : selectors.map(selector);
  for (const matchers of lists) {
    for (const one of store.select(matchers)) {
      call.budget.hold(64);
      series.set(one.labels.key, one);
    }
  }
  const found = [...series.values()];
  if (start <= first && end >= clock.now) return found;
  return found.filter((one) => {
    call.budget.spend(8);
    return one.samples().times.some((ms) => ms >= start && ms <= end);
  });
}

const ANY = matcher("__name__", "=~", ".*");

function selector(text: string) {
  try {
    return parseSelector(text);
  } catch (error) {
    if (error instanceof PromError) throw invalidParameter("match[]", error.message);
    throw error;
  }
}

export function seriesList(
  snapshot: Snapshot,
  store: SeriesStore,
  call: SurfaceCall,
): Record<string, string>[] {
  const found = chosen(snapshot, store, call, true).sort((left, right) =>
    byCodePoint(left.labels.key, right.labels.key),
  );
  return limited(call, found).map((one) => one.labels.toRecord());
}

export function labelNames(snapshot: Snapshot, store: SeriesStore, call: SurfaceCall): string[] {
  const names = new Set<string>();
  for (const one of chosen(snapshot, store, call, false)) {
    for (const [name] of one.labels.pairs) names.add(name);
  }
  return limited(call, [...names].sort(byCodePoint));
}

export function labelValues(
  snapshot: Snapshot,
  store: SeriesStore,
  call: SurfaceCall,
  name: string,
): string[] {
  if (!isLabelName(name))
    throw new PromError("bad_data", `invalid label name: ${JSON.stringify(name)}`);
  const values = new Set<string>();
  for (const one of chosen(snapshot, store, call, false)) {
    const value = one.labels.get(name);
    if (value !== "") values.add(value);
  }
  return limited(call, [...values].sort(byCodePoint));
}

function limited<T>(call: SurfaceCall, items: T[]): T[] {
  const limit = Number(call.query.get("limit") ?? 0);
  return Number.isInteger(limit) && limit > 0 ? items.slice(0, limit) : items;
}

interface Metadata {
  readonly type: string;
  readonly help: string;
  readonly unit: string;
}

/** The dump has no metadata; types are read from names, as exporters form them. */
export function metadata(snapshot: Snapshot, call: SurfaceCall): Record<string, Metadata[]> {
  const wanted = call.query.get("metric");
  const families = new Map<string, string>();
  const names = [...snapshot.index.samples.byMetric.keys()].sort(byCodePoint);
  const histograms = new Set(
    names.filter((name) => name.endsWith("_bucket")).map((name) => name.slice(0, -7)),
  );
  for (const name of names) {
    const base = name.replace(/_(?:bucket|sum|count)$/, "");
    if (histograms.has(base)) families.set(base, "histogram");
    else families.set(name, name.endsWith("_total") ? "counter" : "gauge");
  }
  const entries = [...families].filter(([name]) => wanted === null || name === wanted);
  return Object.fromEntries(
    limited(call, entries).map(([name, type]) => [name, [{ type, help: "", unit: "" }]]),
  );
}
