import type { Matcher } from "./matcher.ts";

export type ValueType = "scalar" | "vector" | "matrix" | "string";

/** The moment `@` pins a selector to. */
export type At = null | { readonly ms: number } | "start" | "end";

interface Timed {
  readonly offset: number | null;
  readonly at: At;
}

export interface VectorSelector extends Timed {
  readonly kind: "selector";
  readonly type: "vector";
  readonly matchers: readonly Matcher[];
}

export interface MatrixSelector extends Timed {
  readonly kind: "matrix";
  readonly type: "matrix";
  readonly matchers: readonly Matcher[];
  readonly range: number;
}

export interface Subquery extends Timed {
  readonly kind: "subquery";
  readonly type: "matrix";
  readonly inner: Expr;
  readonly range: number;
  readonly step: number | null;
}

interface NumberLiteral {
  readonly kind: "number";
  readonly type: "scalar";
  readonly value: number;
}

export interface StringLiteral {
  readonly kind: "string";
  readonly type: "string";
  readonly value: string;
}

interface Paren {
  readonly kind: "paren";
  readonly type: ValueType;
  readonly inner: Expr;
}

export interface Negate {
  readonly kind: "negate";
  readonly type: ValueType;
  readonly inner: Expr;
  readonly sign: "+" | "-";
}

export interface FunctionCall {
  readonly kind: "call";
  readonly type: ValueType;
  readonly name: string;
  readonly args: readonly Expr[];
}

export interface Aggregate {
  readonly kind: "aggregate";
  readonly type: "vector";
  readonly operator: string;
  readonly parameter: Expr | null;
  readonly inner: Expr;
  readonly grouping: readonly string[];
  readonly without: boolean;
}

export interface VectorMatching {
  readonly cardinality: "one-to-one" | "many-to-one" | "one-to-many" | "many-to-many";
  readonly on: boolean;
  readonly labels: readonly string[];
  readonly include: readonly string[];
}

export interface Binary {
  readonly kind: "binary";
  readonly type: "scalar" | "vector";
  readonly operator: string;
  readonly bool: boolean;
  readonly matching: VectorMatching;
  readonly left: Expr;
  readonly right: Expr;
}

export type Expr =
  | VectorSelector
  | MatrixSelector
  | Subquery
  | NumberLiteral
  | StringLiteral
  | Paren
  | Negate
  | FunctionCall
  | Aggregate
  | Binary;

/** An expression without the brackets around it. */
export function unwrapped(expr: Expr): Expr {
  return expr.kind === "paren" ? unwrapped(expr.inner) : expr;
}
