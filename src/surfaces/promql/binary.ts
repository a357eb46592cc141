import type { Binary, VectorMatching } from "./ast.ts";
import type { Sample } from "./evaluate.ts";
import type { Labels } from "./labels.ts";
import { executionError } from "./problem.ts";

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

export function binaryScalars(operator: string, left: number, right: number): number {
  return COMPARISONS.has(operator)
    ? Number(compares(operator, left, right))
    : arithmetic(operator, left, right);
}

/** `swapped`: the scalar stands on the left. */
export function binaryVectorScalar(
  expr: Pick<Binary, "operator" | "bool">,
  vector: readonly Sample[],
  scalar: number,
  swapped: boolean,
): Sample[] {
  const { operator, bool } = expr;
  const comparison = COMPARISONS.has(operator);
  const out: Sample[] = [];
  for (const { labels, value } of vector) {
    const [left, right] = swapped ? [scalar, value] : [value, scalar];
    if (!comparison) {
      out.push({ labels: labels.nameless, value: arithmetic(operator, left, right) });
      continue;
    }
    const holds = compares(operator, left, right);
    if (bool) out.push({ labels: labels.nameless, value: Number(holds) });
    else if (holds) out.push({ labels, value });
  }
  return out;
}

export function binaryVectors(
  expr: Binary,
  left: readonly Sample[],
  right: readonly Sample[],
): Sample[] {
  const signature = signatures(expr.matching);
  switch (expr.operator) {
    case "and": {
      const there = new Set(right.map((sample) => signature(sample.labels)));
      return left.filter((sample) => there.has(signature(sample.labels)));
    }
    case "unless": {
      const there = new Set(right.map((sample) => signature(sample.labels)));
      return left.filter((sample) => !there.has(signature(sample.labels)));
    }
    case "or": {
      const there = new Set(left.map((sample) => signature(sample.labels)));
      return [...left, ...right.filter((sample) => !there.has(signature(sample.labels)))];
    }
    default:
      return matched(expr, left, right, signature);
  }
}

function signatures({ on, labels }: VectorMatching): (labels: Labels) => string {
  const names = new Set(on ? labels : [...labels, "__name__"]);
  if (on) return (set) => set.keep(names).key;
  if (labels.length === 0) return (set) => set.nameless.key;
  return (set) => set.drop(names).key;
}

/** Each sample of the many side finds its one partner. */
function matched(
  expr: Binary,
  left: readonly Sample[],
  right: readonly Sample[],
  signature: (labels: Labels) => string,
): Sample[] {
  if (left.length === 0 || right.length === 0) return [];
  const swapped = expr.matching.cardinality === "one-to-many";
  const [many, one] = swapped ? [right, left] : [left, right];
  const partners = partnersOf(one, signature, swapped ? "left" : "right");
  const used = new Map<string, Set<string>>();
  const out: Sample[] = [];
  for (const sample of many) {
    const key = signature(sample.labels);
    const partner = partners.get(key);
    if (partner === undefined) continue;
    const value = swapped
      ? combined(expr, partner.value, sample.value)
      : combined(expr, sample.value, partner.value);
    if (value === null) continue;
    const labels = resultLabels(expr, sample.labels, partner.labels);
    claim(expr.matching, used, key, labels);
    out.push({ labels, value });
  }
  return out;
}

function partnersOf(
  one: readonly Sample[],
  signature: (labels: Labels) => string,
  side: string,
): Map<string, Sample> {
  const partners = new Map<string, Sample>();
  for (const sample of one) {
    const key = signature(sample.labels);
    const other = partners.get(key);
    if (other !== undefined) {
      throw executionError(
        `found duplicate series for the match group on the ${side} hand-side of the operation: [${sample.labels}, ${other.labels}];many-to-many matching not allowed: matching labels must be unique on one side`,
      );
    }
    partners.set(key, sample);
  }
  return partners;
}

function claim(
  matching: VectorMatching,
  used: Map<string, Set<string>>,
  key: string,
  labels: Labels,
): void {
  const taken = used.get(key);
  if (matching.cardinality === "one-to-one") {
    if (taken !== undefined) {
      throw executionError(
        "multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)",
      );
    }
    used.set(key, new Set());
    return;
  }
  if (taken?.has(labels.key)) {
    throw executionError("multiple matches for labels: grouping labels must ensure unique matches");
  }
  if (taken === undefined) used.set(key, new Set([labels.key]));
  else taken.add(labels.key);
}

/** Null when a comparison without `bool` filters the sample away. */
function combined(expr: Binary, left: number, right: number): number | null {
  if (!COMPARISONS.has(expr.operator)) return arithmetic(expr.operator, left, right);
  const holds = compares(expr.operator, left, right);
  if (expr.bool) return Number(holds);
  return holds ? left : null;
}

function resultLabels(expr: Binary, many: Labels, one: Labels): Labels {
  const { cardinality, on, labels, include } = expr.matching;
  let result = COMPARISONS.has(expr.operator) && !expr.bool ? many : many.nameless;
  if (cardinality === "one-to-one") {
    const names = new Set(labels);
    result = on ? result.keep(names) : result.drop(names);
  }
  if (include.length === 0) return result;
  return result.with(Object.fromEntries(include.map((name) => [name, one.get(name)])));
}

function arithmetic(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
    case "^":
      return power(left, right);
    case "atan2":
      return Math.atan2(left, right);
    default:
      throw executionError(`operator ${operator} not allowed for scalar operations`);
  }
}

/** Go says 1 where JavaScript says NaN: one to any power, and minus one to an infinite one. */
function power(base: number, exponent: number): number {
  if (base === 1) return 1;
  if (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY) return 1;
  return base ** exponent;
}

function compares(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}
