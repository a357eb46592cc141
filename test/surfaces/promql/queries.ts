import { Random } from "./random.ts";
import { START } from "./samples.ts";

const at = START / 1000 + 1800;

/** Written by hand: one for each rule of the language, and what must be refused. */
export const WRITTEN: readonly string[] = [
  "calls_total",
  'calls_total{service_name="cart"}',
  'calls_total{service_name!="cart"}',
  'calls_total{service_name=~"ca.*|ad"}',
  'calls_total{service_name!~"c.*"}',
  'calls_total{missing=""}',
  'calls_total{missing!=""}',
  '{__name__=~"memory.*"}',
  '{__name__="odd",which="mixed"}',
  "missing_metric",
  "calls_total offset 10m",
  "calls_total offset -5m",
  `calls_total @ ${at}`,
  `calls_total @ ${at} offset 7m`,
  `calls_total offset 7m @ ${at}`,
  "calls_total @ start()",
  "calls_total @ end()",
  "temperature",
  "temperature offset 15m",
  "rate(calls_total[5m])",
  "rate(calls_total[90s])",
  "rate(calls_total[20s])",
  "rate(calls_total[5m] offset 10m)",
  `rate(calls_total[5m] @ ${at})`,
  "rate(calls_total[5m] @ end() offset 3m)",
  "increase(calls_total[10m])",
  "irate(calls_total[5m])",
  "delta(memory_bytes[10m])",
  "idelta(memory_bytes[10m])",
  "deriv(memory_bytes[10m])",
  "predict_linear(memory_bytes[10m], 3600)",
  "holt_winters(memory_bytes[10m], 0.5, 0.3)",
  "holt_winters(memory_bytes[10m], 1.5, 0.3)",
  "changes(odd[30m])",
  "resets(calls_total[30m])",
  "avg_over_time(odd[30m])",
  "sum_over_time(odd[30m])",
  "min_over_time(odd[30m])",
  "max_over_time(odd[30m])",
  "count_over_time(odd[30m])",
  "last_over_time(odd[30m])",
  "present_over_time(odd[30m])",
  "absent_over_time(odd[30m])",
  'absent_over_time(nothing{a="b",c=~"d"}[30m])',
  "stddev_over_time(memory_bytes[15m])",
  "stdvar_over_time(memory_bytes[15m])",
  "quantile_over_time(0.75, memory_bytes[15m])",
  "quantile_over_time(2, memory_bytes[15m])",
  "quantile_over_time(-1, memory_bytes[15m])",
  "sum(calls_total)",
  "sum by (service_name) (calls_total)",
  "sum without (status_code) (calls_total)",
  "sum(calls_total) by (namespace, service_name)",
  "SUM BY (service_name) (rate(calls_total[5m]))",
  "avg(memory_bytes)",
  "min(memory_bytes)",
  "max by (pod) (memory_bytes)",
  "count(calls_total)",
  "count by (missing) (calls_total)",
  "group(calls_total)",
  "stddev(memory_bytes)",
  "stdvar(memory_bytes)",
  "topk(2, memory_bytes)",
  "topk(1, cpu_seconds_total) by (namespace)",
  "bottomk(2, memory_bytes)",
  "topk(0, memory_bytes)",
  "topk(1e30, memory_bytes)",
  "quantile(0.9, memory_bytes)",
  "quantile(NaN, memory_bytes)",
  "quantile(7, memory_bytes)",
  'count_values("v", odd)',
  'count_values("bad-label", odd)',
  'count_values by (which) ("v", odd)',
  'count_values without (which) ("v", odd)',
  "sum by (__name__) (memory_bytes)",
  "histogram_quantile(0.95, rate(duration_seconds_bucket[5m]))",
  "histogram_quantile(0.5, sum by (le) (rate(duration_seconds_bucket[5m])))",
  "histogram_quantile(0.99, sum by (le, service_name) (increase(duration_seconds_bucket[10m])))",
  "histogram_quantile(1.5, duration_seconds_bucket)",
  "histogram_quantile(-0.5, duration_seconds_bucket)",
  'histogram_quantile(0.9, duration_seconds_bucket{le!="+Inf"})',
  'histogram_quantile(0.9, duration_seconds_bucket{le="+Inf"})',
  "histogram_quantile(0.9, memory_bytes)",
  "histogram_count(memory_bytes)",
  'label_replace(calls_total, "svc", "$1-x", "service_name", "(.*)t")',
  'label_replace(calls_total, "svc", "${1}y", "service_name", "(c.*)")',
  'label_replace(calls_total, "service_name", "", "service_name", "ca.*")',
  'label_replace(memory_bytes, "__name__", "renamed", "pod", ".*")',
  'label_replace(calls_total, "bad-name", "$1", "service_name", "(.*)")',
  'label_replace(calls_total, "x", "$1", "service_name", "(.*")',
  'label_replace(calls_total, "x", "$first", "service_name", "(?P<first>..).*")',
  'label_replace(calls_total, "status_code", "same", "service_name", ".*")',
  'label_join(calls_total, "both", "/", "namespace", "service_name")',
  'label_join(calls_total, "status_code", "", "missing")',
  'label_join(calls_total, "bad-name", "", "missing")',
  "memory_bytes / memory_limit_bytes",
  "memory_bytes / ignoring (pod) memory_limit_bytes",
  "memory_bytes / on (pod) memory_limit_bytes",
  "memory_bytes > memory_limit_bytes",
  "memory_bytes > bool memory_limit_bytes",
  "memory_bytes > on (pod) memory_limit_bytes",
  "calls_total / on (service_name) duration_seconds_count",
  "calls_total / on (service_name) group_left duration_seconds_count",
  "calls_total / ignoring (status_code) group_left duration_seconds_count",
  "duration_seconds_count / on (service_name) group_right calls_total",
  'calls_total * on (service_name) group_left (pod) label_replace(memory_bytes, "service_name", "$1", "container", "(.*)")',
  "calls_total / on (namespace) group_left duration_seconds_count",
  "calls_total == calls_total",
  "calls_total > 100",
  "100 < calls_total",
  "calls_total > bool 100",
  "1 + 2 * 3 ^ 2",
  "-1 ^ 2",
  "2 ^ -1",
  "2 ^ 3 ^ 2",
  "-calls_total",
  "+calls_total",
  "1 > bool 2",
  "1 > 2",
  "7 % 3",
  "-7 % 3",
  "1 / 0",
  "0 / 0",
  "calls_total % 7",
  "calls_total atan2 memory_bytes",
  "memory_bytes atan2 on (pod) memory_limit_bytes",
  "calls_total and duration_seconds_count",
  "calls_total and on (service_name) duration_seconds_count",
  'calls_total unless calls_total{service_name="cart"}',
  "calls_total or memory_bytes",
  "calls_total or on (namespace) memory_bytes",
  'calls_total{service_name="cart"} or calls_total',
  "calls_total and 1",
  "calls_total and on (service_name) group_left calls_total",
  "time()",
  "pi()",
  "vector(1)",
  "vector(time())",
  "scalar(sum(calls_total))",
  "scalar(calls_total)",
  "timestamp(calls_total)",
  "timestamp(calls_total offset 5m)",
  "timestamp(sum(calls_total))",
  "timestamp((calls_total))",
  "absent(calls_total)",
  'absent(nothing{a="b",c="d",c="e"})',
  "absent(sum(nothing))",
  "abs(memory_bytes)",
  "ceil(memory_bytes)",
  "floor(memory_bytes)",
  "round(memory_bytes)",
  "round(memory_bytes, 10)",
  "round(memory_bytes, 0.1)",
  "clamp(memory_bytes, 0, 100)",
  "clamp(memory_bytes, 100, 0)",
  "clamp_min(memory_bytes, 5)",
  "clamp_max(memory_bytes, 5)",
  "exp(odd)",
  "ln(memory_bytes)",
  "log2(memory_bytes)",
  "log10(memory_bytes)",
  "sqrt(memory_bytes)",
  "sgn(memory_bytes)",
  "sin(memory_bytes)",
  "acosh(memory_bytes)",
  "deg(memory_bytes)",
  "rad(memory_bytes)",
  "hour()",
  "minute()",
  "day_of_week()",
  "day_of_month()",
  "day_of_year()",
  "days_in_month()",
  "month()",
  "year()",
  "year(vector(1e9))",
  "day_of_year(vector(1.2e9))",
  "sort(memory_bytes)",
  "sort_desc(memory_bytes)",
  "rate(calls_total[5m])[10m:1m]",
  "max_over_time(rate(calls_total[5m])[10m:1m])",
  "avg_over_time(sum by (service_name) (rate(calls_total[2m]))[15m:30s])",
  "max_over_time(rate(calls_total[5m])[10m:])",
  "rate(sum(calls_total)[10m:30s])",
  "increase(max(cpu_seconds_total)[20m:1m] offset 5m)",
  `sum_over_time(memory_bytes[10m:1m] @ ${at})`,
  "max_over_time(max_over_time(memory_bytes[5m])[10m:2m])",
  "count_over_time((calls_total > 100)[20m:1m])",
  "max_over_time((time() - timestamp(memory_bytes))[10m:1m])",
  'sum(rate(calls_total{status_code="STATUS_CODE_ERROR"}[5m])) by (service_name) / sum(rate(calls_total[5m])) by (service_name)',
  "sum(rate(duration_seconds_sum[5m])) / sum(rate(duration_seconds_count[5m]))",
  'calls_total{service_name="cart"} # with a comment',
  "memory_bytes[5m]",
  "memory_bytes[5m] offset 10m",
  '"text"',
  "'text'",
  "`raw`",
  "0x1F",
  "1e3",
  "Inf",
  "-Inf",
  "NaN",
  "avg(odd)",
  "sum(odd)",
  "max(odd)",
  "min(odd)",
  'rate({__name__=~"calls_total|cpu_seconds_total"}[5m])',
  'rate({__name__=~"duration_seconds_sum|duration_seconds_count"}[5m])',
  'abs({__name__=~"duration_seconds_sum|duration_seconds_count"})',
  '-{__name__=~"memory_bytes|memory_limit_bytes"}',
  "sum(calls_total) + sum(memory_bytes)",
  "sum(calls_total) > bool sum(memory_bytes)",
  // To be refused.
  "",
  "calls_total{",
  "calls_total}",
  "sum(calls_total",
  "sum()",
  "sum(calls_total, 1)",
  "topk(memory_bytes)",
  "rate(calls_total)",
  "rate(sum(calls_total))",
  "abs(1)",
  "abs(calls_total[5m])",
  "unknown_function(calls_total)",
  '{__name__=~".*"}',
  "{}",
  '{a=""}',
  'foo{__name__="bar"}',
  'calls_total{service_name=~"("}',
  'calls_total{service_name=~"(?=x)"}',
  "calls_total[5m:1m][5m]",
  "calls_total[0s]",
  "calls_total offset 5m offset 5m",
  "sum(calls_total) offset 5m",
  "(calls_total) offset 5m",
  "calls_total[5m] + 1",
  '"a" + 1',
  "1 and 1",
  "1 == 1",
  "calls_total + bool 1",
  "calls_total + on (x) 1",
  "calls_total * on (x) group_left (x) memory_bytes",
  "-calls_total[5m]",
  'vector("a")',
  'label_replace(calls_total, "a", "b", "c")',
  "time(1)",
  "sum by (bad-label) (calls_total)",
  "calls_total @ Inf",
  "1 1",
  "calls_total calls_total",
  "((calls_total)",
  'calls_total{a="b" c="d"}',
  "calls_total[5x]",
  '"unterminated',
  "sum(memory_bytes[5m])",
];

const COUNTERS = [
  "calls_total",
  "cpu_seconds_total",
  "duration_seconds_count",
  "duration_seconds_bucket",
];
const GAUGES = ["memory_bytes", "memory_limit_bytes", "temperature", "odd"];
const RANGES = ["45s", "1m", "2m", "5m", "7m30s", "20m"];
const LABELS = ["service_name", "namespace", "pod", "status_code", "le", "container"];

/** Well-typed queries made by rules, the same on every machine. */
export function generatedQueries(count: number): string[] {
  const random = new Random("queries");
  return Array.from({ length: count }, () => vector(random, 3));
}

function selector(random: Random, metrics: readonly string[]): string {
  const label = random.pick(LABELS);
  const matchers = [
    "",
    "",
    `{${label}!=""}`,
    `{${label}=~".*a.*"}`,
    '{namespace="otel-demo"}',
    '{service_name=~"cart|ad"}',
  ];
  return random.pick(metrics) + random.pick(matchers);
}

function moment(random: Random): string {
  return random.pick([
    "",
    "",
    "",
    " offset 3m",
    " offset -2m",
    ` @ ${at}`,
    " @ end()",
    " @ start() offset 90s",
  ]);
}

function vector(random: Random, depth: number): string {
  if (depth === 0) return selector(random, [...COUNTERS, ...GAUGES]) + moment(random);
  const inner = () => vector(random, depth - 1);
  switch (random.integer(12)) {
    case 0:
    case 1: {
      const name = random.pick(["rate", "increase", "irate", "resets", "changes"]);
      return `${name}(${selector(random, COUNTERS)}[${random.pick(RANGES)}]${moment(random)})`;
    }
    case 2:
    case 3: {
      const name = random.pick([
        "avg",
        "min",
        "max",
        "sum",
        "count",
        "last",
        "stddev",
        "stdvar",
        "present",
      ]);
      return `${name}_over_time(${selector(random, GAUGES)}[${random.pick(RANGES)}]${moment(random)})`;
    }
    case 4: {
      const name = random.pick(["delta", "deriv", "idelta"]);
      return `${name}(${selector(random, GAUGES)}[${random.pick(RANGES)}])`;
    }
    case 5:
    case 6: {
      const name = random.pick(["sum", "avg", "min", "max", "count", "group", "stddev"]);
      const how = random.pick([
        "",
        ` by (${random.pick(LABELS)})`,
        ` without (${random.pick(LABELS)}, pod)`,
      ]);
      return `${name}${how} (${inner()})`;
    }
    case 7: {
      const operator = random.pick(["+", "-", "*", "/", ">", "<=", "== bool", "%"]);
      return `(${inner()}) ${operator} ${random.integer(100) / 8}`;
    }
    case 8: {
      const operator = random.pick(["and", "or", "unless", "+", "/", ">", "!= bool"]);
      const how = random.pick([
        "",
        " on (namespace)",
        " on (service_name, pod)",
        " ignoring (status_code, le)",
      ]);
      return `(${inner()}) ${operator}${how} (${inner()})`;
    }
    case 9: {
      const name = random.pick(["abs", "ceil", "floor", "sgn", "sqrt", "exp", "round"]);
      return `${name}(${inner()})`;
    }
    case 10: {
      const name = random.pick(["max", "avg", "count", "sum"]);
      const step = random.pick(["30s", "1m", "100s", ""]);
      return `${name}_over_time((${inner()})[${random.pick(RANGES)}:${step}])`;
    }
    default:
      return `quantile(${random.integer(11) / 10}, ${inner()})`;
  }
}
