import type { RequestBudget } from "../budget.ts";
import type { Samples } from "../index/samples.ts";
import { aggregate } from "./aggregate.ts";
import type {
  Aggregate,
  At,
  Expr,
  FunctionCall,
  MatrixSelector,
  Negate,
  Subquery,
  VectorSelector,
} from "./ast.ts";
import { unwrapped } from "./ast.ts";
import { binaryScalars, binaryVectorScalar, binaryVectors } from "./binary.ts";
import {
  absentLabels,
  dateParts,
  instantFunctions,
  labelJoin,
  labelReplace,
  sorted,
} from "./functions.ts";
import { histogramQuantile } from "./histogram.ts";
import type { Labels } from "./labels.ts";
import { Labels as LabelSet } from "./labels.ts";
import { executionError } from "./problem.ts";
import { type RangeWindow, rangeFunctions } from "./range-functions.ts";
import type { SeriesStore } from "./store.ts";

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

export interface SampledSeries {
  readonly labels: Labels;
  readonly samples: Samples;
}

/** A sample older than this no longer speaks for "now". */
const LOOKBACK_MS = 300_000;
const DEFAULT_STEP_MS = 60_000;

/** One evaluation of one expression over steps; a subquery is another one inside it. */
interface Steps {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  /** Series chosen by selectors and subqueries, once per evaluation. */
  readonly chosen: Map<Expr, readonly SampledSeries[]>;
}

export class Evaluator {
  readonly #store: SeriesStore;
  readonly #budget: RequestBudget;
  /** The outermost query's steps: what `@ start()` and `@ end()` mean everywhere in it. */
  readonly #outer: Steps;

  constructor(store: SeriesStore, budget: RequestBudget, start: number, end: number, step: number) {
    this.#store = store;
    this.#budget = budget;
    this.#outer = { start, end, step, chosen: new Map() };
  }

  scalarAt(expr: Expr, ms: number): number {
    return this.#scalar(expr, this.#outer, ms);
  }

  vectorAt(expr: Expr, ms: number): Sample[] {
    return this.#vector(expr, this.#outer, ms);
  }

  /** The raw samples of a range selector or subquery, as an instant query of it returns them. */
  matrixAt(expr: Expr, ms: number): SampledSeries[] {
    const inner = unwrapped(expr);
    if (inner.kind !== "matrix" && inner.kind !== "subquery")
      throw executionError("not a range vector");
    const windows = this.#windows(inner, this.#outer, ms);
    return windows.map(({ labels, times, values, from, to }) => ({
      labels,
      samples: { times: times.slice(from, to), values: values.slice(from, to) },
    }));
  }

  #scalar(expr: Expr, steps: Steps, ms: number): number {
    this.#budget.spend();
    switch (expr.kind) {
      case "number":
        return expr.value;
      case "paren":
        return this.#scalar(expr.inner, steps, ms);
      case "negate": {
        const value = this.#scalar(expr.inner, steps, ms);
        return expr.sign === "-" ? -value : value;
      }
      case "binary":
        return binaryScalars(
          expr.operator,
          this.#scalar(expr.left, steps, ms),
          this.#scalar(expr.right, steps, ms),
        );
      case "call":
        return this.#scalarCall(expr, steps, ms);
      default:
        throw executionError(`unexpected ${expr.kind} for a scalar`);
    }
  }

  #scalarCall(expr: FunctionCall, steps: Steps, ms: number): number {
    switch (expr.name) {
      case "time":
        return ms / 1000;
      case "pi":
        return Math.PI;
      default: {
        const vector = this.#vector(argument(expr, 0), steps, ms);
        return vector.length === 1 ? (vector[0]?.value ?? Number.NaN) : Number.NaN;
      }
    }
  }

  #vector(expr: Expr, steps: Steps, ms: number): Sample[] {
    this.#budget.spend();
    switch (expr.kind) {
      case "paren":
        return this.#vector(expr.inner, steps, ms);
      case "selector":
        return this.#instant(expr, steps, ms).map(({ labels, value }) => ({ labels, value }));
      case "negate":
        return this.#negated(expr, steps, ms);
      case "aggregate":
        return this.#aggregated(expr, steps, ms);
      case "binary":
        return this.#binary(expr, steps, ms);
      case "call":
        return this.#call(expr, steps, ms);
      default:
        throw executionError(`unexpected ${expr.kind} for a vector`);
    }
  }

  #negated(expr: Negate, steps: Steps, ms: number): Sample[] {
    const inner = this.#vector(expr.inner, steps, ms);
    if (expr.sign === "+") return inner;
    return unique(inner.map(({ labels, value }) => ({ labels: labels.nameless, value: -value })));
  }

  #aggregated(expr: Aggregate, steps: Steps, ms: number): Sample[] {
    const { parameter } = expr;
    const text = parameter !== null && parameter.type === "string" ? stringOf(parameter) : "";
    const number =
      parameter !== null && parameter.type === "scalar" ? this.#scalar(parameter, steps, ms) : 0;
    const inner = this.#vector(expr.inner, steps, ms);
    this.#budget.spend(inner.length);
    return aggregate(expr, { number, text }, inner);
  }

  #binary(expr: Extract<Expr, { kind: "binary" }>, steps: Steps, ms: number): Sample[] {
    const { left, right } = expr;
    if (left.type === "scalar") {
      const vector = this.#vector(right, steps, ms);
      return unique(binaryVectorScalar(expr, vector, this.#scalar(left, steps, ms), true));
    }
    if (right.type === "scalar") {
      const vector = this.#vector(left, steps, ms);
      return unique(binaryVectorScalar(expr, vector, this.#scalar(right, steps, ms), false));
    }
    const leftVector = this.#vector(left, steps, ms);
    const rightVector = this.#vector(right, steps, ms);
    this.#budget.spend(4 * (leftVector.length + rightVector.length));
    return binaryVectors(expr, leftVector, rightVector);
  }

  #call(expr: FunctionCall, steps: Steps, ms: number): Sample[] {
    const range = expr.args.find((arg) => arg.type === "matrix");
    if (range !== undefined) return this.#rangeCall(expr, unwrapped(range), steps, ms);
    const vectorOf = (index: number) => this.#vector(argument(expr, index), steps, ms);
    const scalarOf = (index: number) => this.#scalar(argument(expr, index), steps, ms);
    switch (expr.name) {
      case "vector":
        return [{ labels: LabelSet.none, value: scalarOf(0) }];
      case "timestamp":
        return this.#timestamps(argument(expr, 0), steps, ms);
      case "absent": {
        if (vectorOf(0).length > 0) return [];
        return [{ labels: absentLabels(argument(expr, 0)), value: 1 }];
      }
      case "sort":
      case "sort_desc":
        return sorted(vectorOf(0), expr.name === "sort_desc");
      case "label_replace":
        return unique(labelReplace(vectorOf(0), expr.args.slice(1).map(stringOf), this.#budget));
      case "label_join":
        return unique(labelJoin(vectorOf(0), expr.args.slice(1).map(stringOf)));
      case "histogram_quantile":
        return histogramQuantile(scalarOf(0), vectorOf(1));
      // Only native histograms answer these, and a snapshot holds none.
      case "histogram_count":
      case "histogram_sum":
      case "histogram_fraction":
        return [];
      default:
        return this.#mapped(expr, steps, ms);
    }
  }

  /** Functions that make one number of each number. */
  #mapped(expr: FunctionCall, steps: Steps, ms: number): Sample[] {
    const parts = dateParts.get(expr.name);
    if (parts !== undefined) {
      if (expr.args.length === 0) return [{ labels: LabelSet.none, value: parts(ms / 1000) }];
      return unique(named(this.#vector(argument(expr, 0), steps, ms), parts));
    }
    const apply = instantFunctions.get(expr.name);
    if (apply === undefined) throw executionError(`unknown function ${expr.name}`);
    const parameters = expr.args.slice(1).map((arg) => this.#scalar(arg, steps, ms));
    const vector = this.#vector(argument(expr, 0), steps, ms);
    if (expr.name === "clamp" && (parameters[0] ?? 0) > (parameters[1] ?? 0)) return [];
    return unique(named(vector, (value) => apply(value, parameters)));
  }

  /** The time of the sample itself, where the argument is a plain selector. */
  #timestamps(arg: Expr, steps: Steps, ms: number): Sample[] {
    const inner = unwrapped(arg);
    if (inner.kind !== "selector") {
      return unique(named(this.#vector(inner, steps, ms), () => ms / 1000));
    }
    return unique(
      this.#instant(inner, steps, ms).map(({ labels, time }) => ({
        labels: labels.nameless,
        value: time / 1000,
      })),
    );
  }

  #rangeCall(expr: FunctionCall, range: Expr, steps: Steps, ms: number): Sample[] {
    if (range.kind !== "matrix" && range.kind !== "subquery") {
      throw executionError("expected a range vector");
    }
    const apply = rangeFunctions.get(expr.name);
    const windows = this.#windows(range, steps, ms);
    if (expr.name === "absent_over_time") {
      return windows.length > 0 ? [] : [{ labels: absentLabels(range), value: 1 }];
    }
    if (apply === undefined) throw executionError(`unknown function ${expr.name}`);
    const parameters = expr.args
      .filter((arg) => arg.type === "scalar")
      .map((arg) => this.#scalar(arg, steps, ms));
    const keepsName = expr.name === "last_over_time" || expr.name === "first_over_time";
    const out: Sample[] = [];
    for (const window of windows) {
      this.#budget.spend(1 + ((window.to - window.from) >> 3));
      const value = apply(window, parameters, ms);
      if (value !== null)
        out.push({ labels: keepsName ? window.labels : window.labels.nameless, value });
    }
    return unique(out);
  }

  #moment(expr: { offset: number | null; at: At }, ms: number): number {
    return momentOf(expr.at, ms, this.#outer) - (expr.offset ?? 0);
  }

  #instant(
    expr: VectorSelector,
    steps: Steps,
    ms: number,
  ): { labels: Labels; time: number; value: number }[] {
    const moment = this.#moment(expr, ms);
    const out: { labels: Labels; time: number; value: number }[] = [];
    const chosen = this.#chosen(expr, steps);
    this.#budget.spend(chosen.length);
    for (const { labels, samples } of chosen) {
      const index = upTo(samples.times, moment) - 1;
      const time = samples.times[index];
      if (time === undefined || time < moment - LOOKBACK_MS) continue;
      out.push({ labels, time, value: samples.values[index] ?? Number.NaN });
    }
    return out;
  }

  /** What lies in the range before the moment, of each series that has something there. */
  #windows(expr: MatrixSelector | Subquery, steps: Steps, ms: number): RangeWindow[] {
    const end = this.#moment(expr, ms);
    const start = end - expr.range;
    const windows: RangeWindow[] = [];
    const chosen = expr.kind === "matrix" ? this.#chosen(expr, steps) : this.#subquery(expr, steps);
    this.#budget.spend(chosen.length);
    for (const { labels, samples } of chosen) {
      const from = upTo(samples.times, start, false);
      const to = upTo(samples.times, end);
      if (from < to) windows.push({ labels, ...samples, from, to, start, end });
    }
    return windows;
  }

  #chosen(expr: VectorSelector | MatrixSelector, steps: Steps): readonly SampledSeries[] {
    const known = steps.chosen.get(expr);
    if (known !== undefined) return known;
    const chosen = this.#store.select(expr.matchers).map(({ labels, samples }) => {
      const loaded = samples();
      this.#budget.hold(loaded.times.length * 16 + 100);
      return { labels, samples: loaded };
    });
    steps.chosen.set(expr, chosen);
    return chosen;
  }

  /** The inner expression at every step that any of our steps looks back on, computed once. */
  #subquery(expr: Subquery, steps: Steps): readonly SampledSeries[] {
    const known = steps.chosen.get(expr);
    if (known !== undefined) return known;
    const first = this.#moment(expr, steps.start) - expr.range;
    const end = this.#moment(expr, steps.end);
    const step = expr.step ?? DEFAULT_STEP_MS;
    let start = step * Math.trunc(first / step);
    if (start < first) start += step;
    const inner: Steps = { start, end, step, chosen: new Map() };
    const found = this.seriesOver(expr.inner, inner);
    steps.chosen.set(expr, found);
    return found;
  }

  /** Every step's vector, gathered by series. */
  seriesOver(expr: Expr, steps: Steps = this.#outer): SampledSeries[] {
    const gathered = new Map<string, { labels: Labels; times: number[]; values: number[] }>();
    for (let ms = steps.start; ms <= steps.end; ms += steps.step) {
      for (const { labels, value } of this.#vectorOrScalar(expr, steps, ms)) {
        let series = gathered.get(labels.key);
        if (series === undefined) {
          series = { labels, times: [], values: [] };
          gathered.set(labels.key, series);
          this.#budget.hold(200);
        }
        series.times.push(ms);
        series.values.push(value);
        this.#budget.hold(32);
      }
    }
    return [...gathered.values()].map(({ labels, times, values }) => ({
      labels,
      samples: { times: Float64Array.from(times), values: Float64Array.from(values) },
    }));
  }

  #vectorOrScalar(expr: Expr, steps: Steps, ms: number): Sample[] {
    if (expr.type !== "scalar") return this.#vector(expr, steps, ms);
    return [{ labels: LabelSet.none, value: this.#scalar(expr, steps, ms) }];
  }
}

function momentOf(at: At, ms: number, outer: Steps): number {
  if (at === null) return ms;
  if (at === "start") return outer.start;
  return at === "end" ? outer.end : at.ms;
}

/** How many times are at most `ms` (or, exclusively, below it). */
function upTo(times: Float64Array, ms: number, inclusive = true): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const time = times[middle] ?? 0;
    if (inclusive ? time <= ms : time < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function named(vector: readonly Sample[], apply: (value: number) => number): Sample[] {
  return vector.map(({ labels, value }) => ({ labels: labels.nameless, value: apply(value) }));
}

/** Taking a label away may make two series one, which a vector cannot hold. */
function unique(vector: Sample[]): Sample[] {
  if (vector.length < 2) return vector;
  const keys = new Set<string>();
  for (const { labels } of vector) keys.add(labels.key);
  if (keys.size < vector.length) {
    throw executionError("vector cannot contain metrics with the same labelset");
  }
  return vector;
}

function argument(expr: FunctionCall, index: number): Expr {
  const arg = expr.args[index];
  if (arg === undefined) throw executionError(`missing argument in call to ${expr.name}`);
  return arg;
}

function stringOf(expr: Expr): string {
  const inner = unwrapped(expr);
  return inner.kind === "string" ? inner.value : "";
}
