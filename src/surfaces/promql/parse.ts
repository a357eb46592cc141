import { parser } from "@prometheus-io/lezer-promql";
import { RegexError } from "../../regex/regex-error.ts";
import type { At, Binary, Expr, ValueType, VectorMatching, VectorSelector } from "./ast.ts";
import { readDuration } from "./duration.ts";
import { isLabelName } from "./labels.ts";
import { type Matcher, type MatchOperator, matcher } from "./matcher.ts";
import { PromError, parseError } from "./problem.ts";
import { SIGNATURES } from "./signatures.ts";
import { unquote } from "./text.ts";

type Node = ReturnType<typeof parser.parse>["topNode"];

/** Longer queries are refused before they are parsed. */
const MAX_LENGTH = 64 << 10;
const MAX_DEPTH = 200;

/** Reads and type-checks a query. Throws PromError: `bad_data`, or `unsupported` for what we do not serve. */
export function parsePromql(query: string): Expr {
  if (query.length > MAX_LENGTH) throw parseError(`query longer than ${MAX_LENGTH} characters`);
  // The grammar knows only the function's new name.
  const source = query.replace(/\bholt_winters(\s*\()/g, "double_exponential_smoothing$1");
  const tree = parser.parse(source);
  failOnErrorNode(tree.topNode, source);
  const top = tree.topNode.firstChild;
  if (top === null) throw parseError("no expression found in input");
  return new Builder(source).expr(top, 0);
}

/** Reads a series selector, as `match[]` carries it. */
export function parseSelector(text: string): readonly Matcher[] {
  const expr = parsePromql(text);
  if (expr.kind !== "selector" || expr.offset !== null || expr.at !== null) {
    throw parseError("expected a series selector");
  }
  return expr.matchers;
}

function failOnErrorNode(top: Node, source: string): void {
  const cursor = top.cursor();
  do {
    if (!cursor.type.isError) continue;
    const found = source.slice(cursor.from, cursor.to || cursor.from + 1).slice(0, 40);
    const what = found === "" ? "unexpected end of input" : `unexpected ${JSON.stringify(found)}`;
    throw parseError(what, cursor.from, source);
  } while (cursor.next());
}

class Builder {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  fail(message: string, node: Node): never {
    throw parseError(message, node.from, this.source);
  }

  text(node: Node | null): string {
    return node === null ? "" : this.source.slice(node.from, node.to);
  }

  expr(node: Node, depth: number): Expr {
    if (depth > MAX_DEPTH) this.fail("query nested too deeply", node);
    switch (node.name) {
      case "ParenExpr": {
        const inner = this.only(node, depth);
        return { kind: "paren", type: inner.type, inner };
      }
      case "NumberDurationLiteral":
        return { kind: "number", type: "scalar", value: this.number(node) };
      case "StringLiteral":
        return { kind: "string", type: "string", value: this.string(node) };
      case "UnaryExpr":
        return this.unary(node, depth);
      case "VectorSelector":
        return this.selector(node);
      case "MatrixSelector":
        return this.matrix(node, depth);
      case "SubqueryExpr":
        return this.subquery(node, depth);
      case "OffsetExpr":
        return this.offset(node, depth);
      case "StepInvariantExpr":
        return this.pinned(node, depth);
      case "FunctionCall":
        return this.call(node, depth);
      case "AggregateExpr":
        return this.aggregate(node, depth);
      case "BinaryExpr":
        return this.binary(node, depth);
      default:
        throw new PromError("unsupported", `not served here: ${node.name}`);
    }
  }

  exprs(node: Node): Node[] {
    return node.getChildren("Expr");
  }

  only(node: Node, depth: number): Expr {
    const [inner] = this.exprs(node);
    if (inner === undefined) this.fail("expression expected", node);
    return this.expr(inner, depth + 1);
  }

  number(node: Node): number {
    const written = this.text(node).replaceAll(" ", "");
    const sign = written.startsWith("-") ? -1 : 1;
    const text = written.replace(/^[+-]/, "").replaceAll("_", "");
    if (/^inf$/i.test(text)) return sign * Number.POSITIVE_INFINITY;
    if (/^nan$/i.test(text)) return Number.NaN;
    const duration = readDuration(text);
    if (duration !== null) return (sign * duration) / 1000;
    const value = /^0\d+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
    if (Number.isNaN(value)) this.fail(`bad number ${JSON.stringify(text)}`, node);
    return sign * value;
  }

  string(node: Node): string {
    const text = unquote(this.text(node));
    if (text === null) this.fail("bad string literal", node);
    return text;
  }

  unary(node: Node, depth: number): Expr {
    const inner = this.only(node, depth);
    if (inner.type !== "scalar" && inner.type !== "vector") {
      this.fail(
        `unary expression only allowed on expressions of type scalar or instant vector, got ${words(inner.type)}`,
        node,
      );
    }
    const sign = this.text(node.getChild("UnaryOp")) === "-" ? "-" : "+";
    return { kind: "negate", type: inner.type, inner, sign };
  }

  selector(node: Node): VectorSelector {
    const name = node.getChild("Identifier");
    const list = node.getChild("LabelMatchers");
    const matchers = list === null ? [] : this.matchers(list);
    if (name !== null) {
      if (matchers.some((one) => one.name === "__name__")) {
        this.fail("metric name must not be set twice", node);
      }
      matchers.push(matcher("__name__", "=", this.text(name)));
    }
    if (matchers.every((one) => one.matches(""))) {
      this.fail("vector selector must contain at least one non-empty matcher", node);
    }
    return { kind: "selector", type: "vector", matchers, offset: null, at: null };
  }

  matchers(list: Node): Matcher[] {
    const quoted = list
      .getChildren("QuotedLabelName")
      .map((name) => matcher("__name__", "=", this.string(name.firstChild ?? name)));
    const pairs = [
      ...list.getChildren("UnquotedLabelMatcher"),
      ...list.getChildren("QuotedLabelMatcher"),
    ].map((pair) => {
      const plain = pair.getChild("LabelName");
      const name = plain === null ? this.quotedName(pair) : this.text(plain);
      const value = pair.getChild("StringLiteral");
      if (value === null) this.fail("label value expected", pair);
      const operator = this.text(pair.getChild("MatchOp")) as MatchOperator;
      return this.matcher(name, operator, this.string(value), pair);
    });
    return [...quoted, ...pairs];
  }

  quotedName(pair: Node): string {
    const name = pair.getChild("QuotedLabelName")?.firstChild;
    if (!name) this.fail("label name expected", pair);
    return this.string(name);
  }

  matcher(name: string, operator: MatchOperator, value: string, node: Node): Matcher {
    try {
      return matcher(name, operator, value);
    } catch (error) {
      if (error instanceof RegexError) this.fail(error.message, node);
      throw error;
    }
  }

  matrix(node: Node, depth: number): Expr {
    const inner = this.only(node, depth);
    if (inner.kind !== "selector") this.fail("ranges only allowed for vector selectors", node);
    if (inner.offset !== null) this.fail("no offset modifiers allowed before range", node);
    if (inner.at !== null) this.fail("no @ modifiers allowed before range", node);
    const range = this.duration(node.getChild("DurationExpr"), node);
    return {
      kind: "matrix",
      type: "matrix",
      matchers: inner.matchers,
      range,
      offset: null,
      at: null,
    };
  }

  subquery(node: Node, depth: number): Expr {
    const inner = this.only(node, depth);
    if (inner.type !== "vector") {
      this.fail(
        `subquery is only allowed on instant vector, got ${words(inner.type)} instead`,
        node,
      );
    }
    const [range, step] = node.getChildren("DurationExpr");
    return {
      kind: "subquery",
      type: "matrix",
      inner,
      range: this.duration(range ?? null, node),
      step: step === undefined ? null : this.duration(step, node),
      offset: null,
      at: null,
    };
  }

  /** Milliseconds of a range, a step or an offset: a duration or a number of seconds. */
  duration(node: Node | null, parent: Node, signed = false): number {
    const text = this.text(node).replaceAll(/\s+/g, "");
    const sign = signed && text.startsWith("-") ? -1 : 1;
    const digits = signed ? text.replace(/^[+-]/, "") : text;
    const ms = readDuration(digits) ?? (/^[\d.]+$/.test(digits) ? Number(digits) * 1000 : null);
    if (ms === null) {
      throw new PromError("unsupported", `duration expressions are not served here: ${text}`);
    }
    if (!signed && ms <= 0) this.fail("duration must be greater than 0", parent);
    return sign * ms;
  }

  offset(node: Node, depth: number): Expr {
    const inner = this.only(node, depth);
    if (inner.kind !== "selector" && inner.kind !== "matrix" && inner.kind !== "subquery") {
      return this.fail(
        "offset modifier must be preceded by an instant vector selector or range vector selector or a subquery",
        node,
      );
    }
    if (inner.offset !== null) this.fail("offset may not be set multiple times", node);
    return { ...inner, offset: this.duration(node.getChild("OffsetDurationExpr"), node, true) };
  }

  pinned(node: Node, depth: number): Expr {
    const inner = this.only(node, depth);
    if (inner.kind !== "selector" && inner.kind !== "matrix" && inner.kind !== "subquery") {
      return this.fail(
        "@ modifier must be preceded by an instant vector selector or range vector selector or a subquery",
        node,
      );
    }
    if (inner.at !== null) this.fail("@ <timestamp> may not be set multiple times", node);
    return { ...inner, at: this.moment(node) };
  }

  moment(node: Node): At {
    const word = node.getChild("AtModifierPreprocessors");
    if (word !== null) return /start/i.test(this.text(word)) ? "start" : "end";
    const literal = node.getChildren("NumberDurationLiteral").at(-1);
    const seconds = literal === undefined ? Number.NaN : this.number(literal);
    if (!Number.isFinite(seconds) || Math.abs(seconds) > 9.2e15) {
      this.fail("timestamp out of bounds for @ modifier", node);
    }
    return { ms: Math.round(seconds * 1000) };
  }

  call(node: Node, depth: number): Expr {
    const name = this.text(node.getChild("FunctionIdentifier"));
    const signature = SIGNATURES.get(name);
    if (signature === undefined) {
      throw new PromError(
        "unsupported",
        `function "${name}" is not served here (Prometheus 2.42 functions are)`,
      );
    }
    const body = node.getChild("FunctionCallBody");
    const args = body === null ? [] : this.exprs(body).map((arg) => this.expr(arg, depth + 1));
    const { args: types, optional, returns } = signature;
    const least = types.length - (optional === "many" ? 1 : optional);
    const most = optional === "many" ? Number.POSITIVE_INFINITY : types.length;
    if (args.length < least || args.length > most) {
      this.fail(
        `expected ${least === most ? "" : "at least "}${least} argument(s) in call to "${name}", got ${args.length}`,
        node,
      );
    }
    args.forEach((arg, index) => {
      this.expect(
        arg,
        types[Math.min(index, types.length - 1)] ?? "vector",
        `call to function "${name}"`,
        node,
      );
    });
    return { kind: "call", type: returns, name, args };
  }

  expect(expr: Expr, type: ValueType, context: string, node: Node): void {
    if (expr.type === type) return;
    this.fail(`expected type ${words(type)} in ${context}, got ${words(expr.type)}`, node);
  }

  aggregate(node: Node, depth: number): Expr {
    const operator = this.text(node.getChild("AggregateOp")).toLowerCase();
    if (operator === "limitk" || operator === "limit_ratio") {
      throw new PromError("unsupported", `aggregation "${operator}" is not served here`);
    }
    const body = node.getChild("FunctionCallBody");
    const args = body === null ? [] : this.exprs(body).map((arg) => this.expr(arg, depth + 1));
    const takes = ["topk", "bottomk", "quantile", "count_values"].includes(operator) ? 2 : 1;
    if (args.length !== takes) {
      this.fail(
        `wrong number of arguments for aggregate expression provided, expected ${takes}, got ${args.length}`,
        node,
      );
    }
    const inner = args.at(-1);
    const parameter = takes === 2 ? (args[0] ?? null) : null;
    if (inner === undefined)
      return this.fail("no arguments for aggregate expression provided", node);
    this.expect(inner, "vector", "aggregation expression", node);
    if (parameter !== null) {
      this.expect(
        parameter,
        operator === "count_values" ? "string" : "scalar",
        "aggregation parameter",
        node,
      );
    }
    const modifier = node.getChild("AggregateModifier");
    const without = modifier?.getChild("Without") != null;
    const grouping = this.labelList(modifier?.getChild("GroupingLabels") ?? null);
    return { kind: "aggregate", type: "vector", operator, parameter, inner, grouping, without };
  }

  labelList(node: Node | null): string[] {
    if (node === null) return [];
    return [...node.getChildren("LabelName"), ...node.getChildren("QuotedLabelName")].map(
      (label) => {
        const name =
          label.name === "LabelName" ? this.text(label) : this.string(label.firstChild ?? label);
        if (!isLabelName(name))
          this.fail(`unexpected ${JSON.stringify(name)} in grouping opts, expected label`, label);
        return name;
      },
    );
  }

  binary(node: Node, depth: number): Expr {
    const [leftNode, rightNode] = this.exprs(node);
    if (leftNode === undefined || rightNode === undefined)
      return this.fail("operand expected", node);
    const operator = this.operator(leftNode);
    if (node.getChild("FillModifier") !== null || operator === "</" || operator === ">/") {
      throw new PromError("unsupported", `not served here: ${operator}`);
    }
    // A sign binds weaker than the power: -1 ^ 2 is -(1 ^ 2).
    if (
      operator === "^" &&
      leftNode.name === "NumberDurationLiteral" &&
      /^[+-]/.test(this.text(leftNode))
    ) {
      const positive: Expr = {
        kind: "number",
        type: "scalar",
        value: Math.abs(this.number(leftNode)),
      };
      const power = this.checked(node, operator, positive, this.expr(rightNode, depth + 1));
      const sign = this.text(leftNode).startsWith("-") ? "-" : "+";
      return { kind: "negate", type: power.type, inner: power, sign };
    }
    const left = this.expr(leftNode, depth + 1);
    return this.checked(node, operator, left, this.expr(rightNode, depth + 1));
  }

  operator(left: Node): string {
    let child = left.nextSibling;
    while (child !== null && child.name === "LineComment") child = child.nextSibling;
    return this.text(child).toLowerCase();
  }

  checked(node: Node, operator: string, left: Expr, right: Expr): Binary {
    const isSet = SETS.has(operator);
    const isComparison = COMPARISONS.has(operator);
    const bool = node.getChild("BoolModifier") !== null;
    const matching = this.matching(node, isSet);
    if (bool && !isComparison)
      this.fail("bool modifier can only be used on comparison operators", node);
    for (const side of [left, right]) {
      if (side.type !== "scalar" && side.type !== "vector") {
        this.fail("binary expression must contain only scalar and instant vector types", node);
      }
    }
    const vectors = left.type === "vector" && right.type === "vector";
    if (isComparison && !bool && left.type === "scalar" && right.type === "scalar") {
      this.fail("comparisons between scalars must use BOOL modifier", node);
    }
    if (!vectors && matching.written) {
      this.fail("vector matching only allowed between instant vectors", node);
    }
    if (!vectors && isSet) {
      this.fail(
        `set operator ${JSON.stringify(operator)} not allowed in binary scalar expression`,
        node,
      );
    }
    const type = left.type === "scalar" && right.type === "scalar" ? "scalar" : "vector";
    return { kind: "binary", type, operator, bool, matching: matching.matching, left, right };
  }

  matching(node: Node, isSet: boolean): { matching: VectorMatching; written: boolean } {
    const clause = node.getChild("MatchingModifierClause");
    const lists = clause?.getChildren("GroupingLabels") ?? [];
    const on = clause?.getChild("On") != null;
    const many = clause?.getChild("GroupLeft") != null;
    const one = clause?.getChild("GroupRight") != null;
    const labels = this.labelList(lists[0] ?? null);
    const include = this.labelList(lists[1] ?? null);
    if (isSet && (many || one)) this.fail("no grouping allowed for set operations", node);
    for (const label of include) {
      if (on && labels.includes(label)) {
        this.fail(
          `label ${JSON.stringify(label)} must not occur in ON and GROUP clause at once`,
          node,
        );
      }
    }
    const cardinality = isSet
      ? "many-to-many"
      : many
        ? "many-to-one"
        : one
          ? "one-to-many"
          : "one-to-one";
    return {
      matching: { cardinality, on, labels, include },
      written: labels.length > 0 || many || one,
    };
  }
}

export const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);
const SETS: ReadonlySet<string> = new Set(["and", "or", "unless"]);

function words(type: ValueType): string {
  return type === "matrix" ? "range vector" : type === "vector" ? "instant vector" : type;
}
