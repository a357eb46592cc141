import type { Aggregate as AggregateNode } from "./ast.ts";
import type { Sample } from "./evaluate.ts";
import { plainValue } from "./format.ts";
import { isLabelName, Labels } from "./labels.ts";
import { executionError } from "./problem.ts";
import { nanFirst, quantile } from "./quantile.ts";

type Aggregate = Pick<AggregateNode, "operator" | "grouping" | "without">;

interface Group {
  readonly labels: Labels;
  readonly samples: Sample[];
}

export function aggregate(
  expr: Aggregate,
  parameter: { readonly number: number; readonly text: string },
  vector: readonly Sample[],
): Sample[] {
  switch (expr.operator) {
    case "topk":
    case "bottomk":
      return ranked(expr, parameter.number, vector);
    case "count_values":
      return countValues(expr, parameter.text, vector);
    default: {
      const reduce = reducer(expr.operator, parameter.number);
      return grouped(expr, vector).map(({ labels, samples }) => ({
        labels,
        value: reduce(samples.map((sample) => sample.value)),
      }));
    }
  }
}

function grouped(
  expr: Pick<Aggregate, "grouping" | "without">,
  vector: readonly Sample[],
): Group[] {
  const names = new Set(expr.without ? [...expr.grouping, "__name__"] : expr.grouping);
  const groups = new Map<string, Group>();
  for (const sample of vector) {
    const labels = groupLabels(sample.labels, names, expr.without);
    const group = groups.get(labels.key);
    if (group === undefined) groups.set(labels.key, { labels, samples: [sample] });
    else group.samples.push(sample);
  }
  return [...groups.values()];
}

function groupLabels(labels: Labels, names: ReadonlySet<string>, without: boolean): Labels {
  if (without) return labels.drop(names);
  return names.size === 0 ? Labels.none : labels.keep(names);
}

function reducer(operator: string, parameter: number): (values: readonly number[]) => number {
  switch (operator) {
    case "sum":
      return (values) => values.reduce((sum, value) => sum + value, 0);
    case "avg":
      return mean;
    case "min":
      return (values) => best(values, (value, least) => value < least);
    case "max":
      return (values) => best(values, (value, most) => value > most);
    case "count":
      return (values) => values.length;
    case "group":
      return () => 1;
    case "stddev":
      return (values) => Math.sqrt(variance(values));
    case "stdvar":
      return variance;
    case "quantile":
      return (values) => quantile(parameter, values);
    default:
      throw executionError(`unknown aggregation ${operator}`);
  }
}

/** Kept as a running mean, so that a sum beyond the largest number is no infinity. */
function mean(values: readonly number[]): number {
  let average = 0;
  values.forEach((value, index) => {
    if (Math.abs(average) === Number.POSITIVE_INFINITY) {
      if (value === average || Number.isFinite(value)) return;
    }
    average = index === 0 ? value : average + (value / (index + 1) - average / (index + 1));
  });
  return average;
}

function variance(values: readonly number[]): number {
  let average = 0;
  let squares = 0;
  values.forEach((value, index) => {
    const delta = value - average;
    average += delta / (index + 1);
    squares += delta * (value - average);
  });
  return squares / values.length;
}

function best(values: readonly number[], better: (value: number, best: number) => boolean): number {
  let found = values[0] ?? Number.NaN;
  for (const value of values) if (better(value, found) || Number.isNaN(found)) found = value;
  return found;
}

function ranked(expr: Aggregate, parameter: number, vector: readonly Sample[]): Sample[] {
  if (!(Math.abs(parameter) < 2 ** 63)) {
    throw executionError(`Scalar value ${parameter} overflows int64`);
  }
  const count = Math.trunc(parameter);
  if (count < 1) return [];
  const direction = expr.operator === "topk" ? -1 : 1;
  return grouped(expr, vector).flatMap(({ samples }) =>
    samples
      .sort((left, right) => {
        // NaN loses against any number.
        if (Number.isNaN(left.value) || Number.isNaN(right.value)) {
          return Number(Number.isNaN(left.value)) - Number(Number.isNaN(right.value));
        }
        return direction * nanFirst(left.value, right.value);
      })
      .slice(0, count),
  );
}

function countValues(expr: Aggregate, label: string, vector: readonly Sample[]): Sample[] {
  if (!isLabelName(label)) throw executionError(`invalid label name ${JSON.stringify(label)}`);
  const relabelled = vector.map(({ labels, value }) => ({
    labels: labels.with({ [label]: plainValue(value) }),
    value,
  }));
  const grouping = expr.without ? expr.grouping : [...expr.grouping, label];
  return grouped({ grouping, without: expr.without }, relabelled).map(({ labels, samples }) => ({
    labels,
    value: samples.length,
  }));
}
