import { sortedBy } from "../../model/order.ts";
import type { SurfaceCall } from "../http/call.ts";
import { Evaluator, type SampledSeries } from "../promql/evaluate.ts";
import { formatValue } from "../promql/format.ts";
import { parsePromql } from "../promql/parse.ts";
import { PromError } from "../promql/problem.ts";
import type { SeriesStore } from "../promql/store.ts";
import type { Snapshot } from "../snapshot.ts";
import { durationParameter, invalidParameter, timeParameter } from "./parameters.ts";

const MAX_POINTS = 11_000;

export function instantQuery(snapshot: Snapshot, store: SeriesStore, call: SurfaceCall): string {
  const at = timeParameter(call.query, "time", snapshot.clock.now);
  const expr = parsed(call);
  const evaluator = new Evaluator(store, call.budget, at, at, 1);
  switch (expr.type) {
    case "scalar":
      return result("scalar", point(at, evaluator.scalarAt(expr, at)));
    case "string": {
      const text = expr.kind === "string" ? expr.value : "";
      return result("string", `[${at / 1000},${JSON.stringify(text)}]`);
    }
    case "vector": {
      const rows = evaluator
        .vectorAt(expr, at)
        .map(
          ({ labels, value }) =>
            `{"metric":${JSON.stringify(labels.toRecord())},"value":${point(at, value)}}`,
        );
      return result("vector", `[${rows.join(",")}]`);
    }
    case "matrix":
      return result("matrix", matrix(evaluator.matrixAt(expr, at)));
  }
}

export function rangeQuery(store: SeriesStore, call: SurfaceCall): string {
  const start = timeParameter(call.query, "start", Number.NaN);
  const end = timeParameter(call.query, "end", Number.NaN);
  if (Number.isNaN(start)) throw invalidParameter("start", 'cannot parse "" to a valid timestamp');
  if (Number.isNaN(end)) throw invalidParameter("end", 'cannot parse "" to a valid timestamp');
  if (end < start) throw invalidParameter("end", "end timestamp must not be before start time");
  const step = durationParameter(call.query, "step");
  if (step <= 0) {
    throw invalidParameter(
      "step",
      "zero or negative query resolution step widths are not accepted. Try a positive integer",
    );
  }
  if ((end - start) / step > MAX_POINTS) {
    throw new PromError(
      "bad_data",
      "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)",
    );
  }
  const expr = parsed(call);
  if (expr.type !== "scalar" && expr.type !== "vector") {
    throw new PromError(
      "bad_data",
      `invalid expression type for range query, must be Scalar or instant Vector`,
    );
  }
  const series = new Evaluator(store, call.budget, start, end, step).seriesOver(expr);
  return result("matrix", matrix(sortedBy(series, (one) => one.labels.key)));
}

function parsed(call: SurfaceCall) {
  try {
    return parsePromql(call.query.get("query") ?? "");
  } catch (error) {
    if (!(error instanceof PromError) || error.type !== "bad_data") throw error;
    throw invalidParameter("query", error.message);
  }
}

function result(type: string, value: string): string {
  return `{"resultType":"${type}","result":${value}}`;
}

function matrix(series: readonly SampledSeries[]): string {
  const rows = series.map(({ labels, samples }) => {
    const points = Array.from(samples.times, (ms, index) => point(ms, samples.values[index] ?? 0));
    return `{"metric":${JSON.stringify(labels.toRecord())},"values":[${points.join(",")}]}`;
  });
  return `[${rows.join(",")}]`;
}

function point(ms: number, value: number): string {
  return `[${ms / 1000},"${formatValue(value)}"]`;
}
