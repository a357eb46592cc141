import type { RequestBudget } from "../budget.ts";
import { aggregate } from "../promql/aggregate.ts";
import { binaryVectorScalar } from "../promql/binary.ts";
import type { Sample } from "../promql/evaluate.ts";
import { Labels } from "../promql/labels.ts";
import type { Snapshot } from "../snapshot.ts";
import type { MetricQuery, RangeQuery } from "./query.ts";
import { lines } from "./streams.ts";

interface Counted {
  readonly labels: Labels;
  readonly times: number[];
  readonly bytes: number[];
}

/** Counts lines once for all steps, then answers each step. Times are the API's, in milliseconds. */
export class MetricEvaluator {
  readonly #snapshot: Snapshot;
  readonly #budget: RequestBudget;
  readonly #start: number;
  readonly #end: number;
  readonly #counted = new Map<RangeQuery, Counted[]>();

  constructor(snapshot: Snapshot, budget: RequestBudget, start: number, end: number) {
    this.#snapshot = snapshot;
    this.#budget = budget;
    this.#start = start;
    this.#end = end;
  }

  at(query: MetricQuery, ms: number): Sample[] {
    switch (query.kind) {
      case "number":
        return [{ labels: Labels.none, value: query.value }];
      case "range":
        return this.#range(query, ms);
      case "aggregate":
        return aggregate(
          { operator: query.operator, grouping: query.grouping, without: query.without },
          { number: query.parameter, text: "" },
          this.at(query.inner, ms),
        );
      case "binary":
        return binaryVectorScalar(query, this.at(query.inner, ms), query.number, query.swapped);
    }
  }

  #range(query: RangeQuery, ms: number): Sample[] {
    const to = ms - query.offset;
    const from = to - query.range;
    const out: Sample[] = [];
    for (const { labels, times, bytes } of this.#lines(query)) {
      let sum = 0;
      let count = 0;
      for (
        let index = after(times, from);
        index < times.length && (times[index] ?? 0) <= to;
        index += 1
      ) {
        count += 1;
        sum += bytes[index] ?? 0;
      }
      this.#budget.spend(1 + (count >> 4));
      if (count > 0) out.push({ labels, value: measured(query, count, sum) });
    }
    return out;
  }

  #lines(query: RangeQuery): Counted[] {
    const known = this.#counted.get(query);
    if (known !== undefined) return known;
    const { clock } = this.#snapshot;
    const span = {
      fromUs: clock.fromApi(this.#start - query.offset - query.range) * 1000,
      toUs: clock.fromApi(this.#end - query.offset) * 1000 + 1,
      backward: false,
    };
    const counted = new Map<string, Counted>();
    for (const line of lines(this.#snapshot, query.log, span, this.#budget)) {
      const entry = counted.get(line.labels.key) ?? { labels: line.labels, times: [], bytes: [] };
      counted.set(line.labels.key, entry);
      entry.times.push(clock.toApi(Number(line.ns / 1000n) / 1000));
      entry.bytes.push(Buffer.byteLength(line.text));
      this.#budget.hold(32);
    }
    const found = [...counted.values()];
    this.#counted.set(query, found);
    return found;
  }
}

/** The first time after `ms`. */
function after(times: readonly number[], ms: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function measured(query: RangeQuery, count: number, bytes: number): number {
  switch (query.operator) {
    case "count_over_time":
      return count;
    case "rate":
      return count / (query.range / 1000);
    case "bytes_over_time":
      return bytes;
    case "bytes_rate":
      return bytes / (query.range / 1000);
  }
}
