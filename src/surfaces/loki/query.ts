import type { Matcher } from "../promql/matcher.ts";

/** A query for log lines: which streams, and what each line must pass. */
export interface LogQuery {
  readonly kind: "log";
  readonly matchers: readonly Matcher[];
  readonly stages: readonly PipelineStage[];
}

export type PipelineStage =
  | { readonly kind: "line"; readonly test: (line: string) => boolean }
  | { readonly kind: "label"; readonly test: (labels: Readonly<Record<string, string>>) => boolean }
  | { readonly kind: "parse"; readonly format: "json" | "logfmt" };

export interface RangeQuery {
  readonly kind: "range";
  readonly operator: "count_over_time" | "rate" | "bytes_over_time" | "bytes_rate";
  readonly log: LogQuery;
  readonly range: number;
  readonly offset: number;
}

interface AggregateQuery {
  readonly kind: "aggregate";
  readonly operator: string;
  readonly parameter: number;
  readonly grouping: readonly string[];
  readonly without: boolean;
  readonly inner: MetricQuery;
}

interface CompareQuery {
  readonly kind: "binary";
  readonly operator: string;
  readonly bool: boolean;
  readonly inner: MetricQuery;
  readonly number: number;
  /** The number stands on the left. */
  readonly swapped: boolean;
}

interface NumberQuery {
  readonly kind: "number";
  readonly value: number;
}

export type MetricQuery = RangeQuery | AggregateQuery | CompareQuery | NumberQuery;

/** A query that is wrong (400), or right and not served here (422). */
export class LokiError extends Error {
  override readonly name = "LokiError";
  readonly status: 400 | 422;

  constructor(status: 400 | 422, message: string) {
    super(message);
    this.status = status;
  }
}

export function unsupported(what: string): LokiError {
  return new LokiError(422, `not served here: ${what}`);
}
