import type { ValueType } from "./ast.ts";

interface Signature {
  readonly args: readonly ValueType[];
  /** How many of the last arguments may be left out; "many" repeats the last one from none upwards. */
  readonly optional: number | "many";
  readonly returns: ValueType;
}

const each = (
  names: string,
  args: readonly ValueType[],
  optional: number | "many" = 0,
  returns: ValueType = "vector",
): [string, Signature][] => names.split(" ").map((name) => [name, { args, optional, returns }]);

/** What Prometheus 2.42 knows, and two later spellings that agents write. */
export const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ...each(
    "abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_count histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp",
    ["vector"],
  ),
  ...each(
    "absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate last_over_time first_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time",
    ["matrix"],
  ),
  ...each("clamp", ["vector", "scalar", "scalar"]),
  ...each("clamp_max clamp_min", ["vector", "scalar"]),
  ...each(
    "day_of_month day_of_week day_of_year days_in_month hour minute month year",
    ["vector"],
    1,
  ),
  ...each("histogram_quantile", ["scalar", "vector"]),
  ...each("histogram_fraction", ["scalar", "scalar", "vector"]),
  ...each("holt_winters double_exponential_smoothing", ["matrix", "scalar", "scalar"]),
  ...each("label_replace", ["vector", "string", "string", "string", "string"]),
  ...each("label_join", ["vector", "string", "string", "string"], "many"),
  ...each("pi time", [], 0, "scalar"),
  ...each("predict_linear", ["matrix", "scalar"]),
  ...each("quantile_over_time", ["scalar", "matrix"]),
  ...each("round", ["vector", "scalar"], 1),
  ...each("scalar", ["vector"], 0, "scalar"),
  ...each("vector", ["scalar"]),
]);
