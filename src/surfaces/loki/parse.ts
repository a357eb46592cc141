import { parser } from "@grafana/lezer-logql";
import { RegexError } from "../../regex/regex-error.ts";
import { readDuration } from "../promql/duration.ts";
import { type Matcher, type MatchOperator, matcher } from "../promql/matcher.ts";
import { unquote } from "../promql/text.ts";
import { searching } from "../regex.ts";
import { holds, measure } from "./measures.ts";
import {
  type LogQuery,
  LokiError,
  type MetricQuery,
  type PipelineStage,
  type RangeQuery,
  unsupported,
} from "./query.ts";

type Node = ReturnType<typeof parser.parse>["topNode"];
type Labels = Readonly<Record<string, string>>;

const MAX_LENGTH = 32 << 10;
const RANGES: ReadonlySet<string> = new Set([
  "count_over_time",
  "rate",
  "bytes_over_time",
  "bytes_rate",
]);
const AGGREGATIONS: ReadonlySet<string> = new Set([
  "sum",
  "avg",
  "min",
  "max",
  "count",
  "stddev",
  "stdvar",
  "topk",
  "bottomk",
]);

export function parseLogql(query: string): LogQuery | MetricQuery {
  if (query.length > MAX_LENGTH) throw new LokiError(400, "parse error : query too long");
  const top = parser.parse(query).topNode;
  const cursor = top.cursor();
  do {
    if (cursor.type.isError) {
      const found = query.slice(cursor.from, cursor.from + 20);
      throw new LokiError(
        400,
        `parse error at line 1, col ${cursor.from + 1}: syntax error: unexpected ${found === "" ? "$end" : JSON.stringify(found)}`,
      );
    }
  } while (cursor.next());
  const expr = top.getChild("Expr");
  if (expr === null) throw new LokiError(400, "parse error : syntax error: unexpected $end");
  try {
    return new Builder(query).expr(expr, 0);
  } catch (error) {
    if (error instanceof RegexError) throw new LokiError(400, `parse error : ${error.message}`);
    throw error;
  }
}

class Builder {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  text(node: Node | null): string {
    return node === null ? "" : this.source.slice(node.from, node.to);
  }

  string(node: Node | null): string {
    const text = unquote(this.text(node));
    if (text === null) throw new LokiError(400, "parse error : invalid string literal");
    return text;
  }

  expr(node: Node, depth: number): LogQuery | MetricQuery {
    const log = node.getChild("LogExpr");
    if (log !== null) return this.log(log);
    const metric = node.getChild("MetricExpr");
    if (metric === null) throw unsupported(this.text(node).slice(0, 80));
    return this.metric(metric, depth);
  }

  log(node: Node): LogQuery {
    const matchers = this.matchers(node.getChild("Selector"));
    const pipeline = node.getChild("PipelineExpr");
    return { kind: "log", matchers, stages: pipeline === null ? [] : this.stages(pipeline) };
  }

  matchers(selector: Node | null): Matcher[] {
    const found = within(selector, "Matcher").map((node) => this.matcher(node));
    if (found.every((one) => one.matches(""))) {
      throw new LokiError(
        400,
        'parse error : queries require at least one regexp or equality matcher that does not have an empty-compatible value. For instance, app=~".*" does not meet this requirement, but app=~".+" will',
      );
    }
    return found;
  }

  matcher(node: Node): Matcher {
    const name = this.text(node.getChild("Identifier"));
    const value = node.getChild("String");
    const operator = this.source.slice(node.getChild("Identifier")?.to, value?.from).trim();
    return matcher(name, operator as MatchOperator, this.string(value));
  }

  /** Stages in the order in which they are written. */
  stages(pipeline: Node): PipelineStage[] {
    return within(pipeline, "PipelineStage").flatMap((stage): PipelineStage[] => {
      const child = stage.lastChild;
      switch (child?.name) {
        case "LineFilters":
          return within(child, "LineFilter").map((filter) => this.lineFilter(filter));
        case "LabelParser":
          if (this.text(child).trim() === "json") return [{ kind: "parse", format: "json" }];
          break;
        case "LogfmtParser":
          if (this.text(child).trim() === "logfmt") return [{ kind: "parse", format: "logfmt" }];
          break;
        case "LabelFilter":
          return [{ kind: "label", test: this.labelFilter(child) }];
      }
      throw unsupported(this.text(stage).slice(0, 80));
    });
  }

  lineFilter(node: Node): PipelineStage {
    const operator = this.text(node.getChild("Filter")).trim();
    const strings = node.getChildren("String");
    const plain = node.firstChild?.nextSibling?.nextSibling == null;
    if (strings.length !== 1 || !plain) {
      throw unsupported(this.text(node).slice(0, 80));
    }
    const value = this.string(strings[0] ?? null);
    switch (operator) {
      case "|=":
        return { kind: "line", test: (line) => line.includes(value) };
      case "!=":
        return { kind: "line", test: (line) => !line.includes(value) };
      case "|~":
      case "!~": {
        const regex = searching(value);
        const wanted = operator === "|~";
        return { kind: "line", test: (line) => regex.test(line) === wanted };
      }
      default:
        throw unsupported(`line filter ${operator}`);
    }
  }

  labelFilter(node: Node): (labels: Labels) => boolean {
    const parts = node.getChildren("LabelFilter").map((part) => this.labelFilter(part));
    if (parts.length > 0) {
      return node.getChild("Or") === null
        ? (labels) => parts.every((test) => test(labels))
        : (labels) => parts.some((test) => test(labels));
    }
    const plain = node.getChild("Matcher");
    if (plain !== null) {
      const test = this.matcher(plain);
      return (labels) => test.matches(labels[test.name] ?? "");
    }
    const measured = node.firstChild;
    if (measured === null) throw unsupported(this.text(node).slice(0, 80));
    return this.numberFilter(measured);
  }

  /** size > 10, took >= 1.5s, length < 20KB */
  numberFilter(node: Node): (labels: Labels) => boolean {
    const match = /^\s*([a-zA-Z_]\w*)\s*(==|=|!=|>=|<=|>|<)\s*([\d.]+\S*)\s*$/.exec(
      this.text(node),
    );
    const limit = measure(match?.[3] ?? "");
    if (match === null || limit === null) throw unsupported(this.text(node).slice(0, 80));
    const [, name = "", operator = ""] = match;
    return (labels) => {
      const value = measure(labels[name] ?? "");
      return value !== null && holds(operator, value, limit);
    };
  }

  metric(node: Node, depth: number): MetricQuery {
    if (depth > 50) throw new LokiError(400, "parse error : query nested too deeply");
    const child = node.firstChild;
    switch (child?.name) {
      case "RangeAggregationExpr":
        return this.range(child);
      case "VectorAggregationExpr":
        return this.aggregate(child, depth);
      case "BinOpExpr":
        return this.binary(child, depth);
      case "LiteralExpr":
        return { kind: "number", value: Number(this.text(child)) };
      default: {
        const inner = node.getChild("MetricExpr");
        if (inner !== null && this.text(node).startsWith("(")) return this.metric(inner, depth + 1);
        throw unsupported(this.text(node).slice(0, 80));
      }
    }
  }

  range(node: Node): RangeQuery {
    const operator = this.text(node.getChild("RangeOp")).toLowerCase();
    const log = node.getChild("LogRangeExpr");
    if (!RANGES.has(operator) || log === null || node.getChild("Grouping") !== null) {
      throw unsupported(this.text(node).slice(0, 80));
    }
    if (log.getChild("UnwrapExpr") !== null) throw unsupported("unwrap");
    const pipeline = log.getChild("PipelineExpr");
    const range = this.duration(log.getChild("Range"));
    const moved = log.getChild("OffsetExpr");
    return {
      kind: "range",
      operator: operator as RangeQuery["operator"],
      log: {
        kind: "log",
        matchers: this.matchers(log.getChild("Selector")),
        stages: pipeline === null ? [] : this.stages(pipeline),
      },
      range,
      offset: moved === null ? 0 : this.duration(moved.getChild("Duration")),
    };
  }

  duration(node: Node | null): number {
    const ms = readDuration(
      this.text(node)
        .replace(/^\[|\]$/g, "")
        .trim(),
    );
    if (ms === null || ms <= 0)
      throw new LokiError(400, "parse error : not a valid duration string");
    return ms;
  }

  aggregate(node: Node, depth: number): MetricQuery {
    const operator = this.text(node.getChild("VectorOp")).toLowerCase();
    const inner = node.getChild("MetricExpr");
    if (!AGGREGATIONS.has(operator) || inner === null) throw unsupported(operator);
    const grouping = node.getChild("Grouping");
    return {
      kind: "aggregate",
      operator,
      parameter: Number(this.text(node.getChild("Number"))),
      grouping: within(grouping, "Identifier").map((label) => this.text(label)),
      without: grouping?.getChild("Without") != null,
      inner: this.metric(inner, depth + 1),
    };
  }

  binary(node: Node, depth: number): MetricQuery {
    const [left, right] = node.getChildren("Expr").map((side) => this.expr(side, depth + 1));
    const operator = /^\S+/.exec(this.source.slice(node.firstChild?.to, node.to).trim())?.[0] ?? "";
    const bool = /^\S+\s*bool\b/.test(this.source.slice(node.firstChild?.to, node.to).trim());
    if (!/^(?:[-+*/%^]|[=!<>]=|[<>])$/.test(operator)) throw unsupported(`operator ${operator}`);
    if (
      left?.kind === "log" ||
      right?.kind === "log" ||
      left === undefined ||
      right === undefined
    ) {
      throw new LokiError(400, "parse error : unexpected type for binary operation");
    }
    if (right.kind === "number" && left.kind !== "number") {
      return { kind: "binary", operator, bool, inner: left, number: right.value, swapped: false };
    }
    if (left.kind === "number" && right.kind !== "number") {
      return { kind: "binary", operator, bool, inner: right, number: left.value, swapped: true };
    }
    throw unsupported("binary operations between two vectors");
  }
}

/** Nodes of this name below, in order, not looking inside one that is found. */
function within(node: Node | null, name: string): Node[] {
  if (node === null) return [];
  const found: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === name && !(name === "Matcher" && child.firstChild?.name === "Matcher"))
      found.push(child);
    else found.push(...within(child, name));
  }
  return found;
}
