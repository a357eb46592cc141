import type { Workload } from "../application/types.ts";
import type { PodRuntime } from "../cluster/cluster.ts";

export type SpanKind = "Server" | "Client" | "Internal" | "Producer" | "Consumer";

export interface Span {
  readonly trace: string;
  readonly id: string;
  readonly parent: string;
  readonly runtime: PodRuntime;
  readonly name: string;
  readonly kind: SpanKind;
  readonly start: number;
  readonly micros: number;
  readonly error: string | null;
  /** Empty where the span is not kept. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly sampled: boolean;
}

export interface RequestLog {
  readonly at: number;
  readonly runtime: PodRuntime;
  readonly severity: "info" | "warn" | "error";
  readonly body: string;
  readonly trace: string;
  readonly span: string;
}

/** Everything telemetry is made of passes here: one request, one truth, many signals. */
export interface Observer {
  /** Nobody reads spans and lines: names and words for them need not be made. */
  readonly silent: boolean;
  span(span: Span): void;
  log(line: RequestLog): void;
  /** A request that reached a process. */
  served(runtime: PodRuntime, at: number, micros: number, failed: boolean): void;
  /** A user's journey as the user saw it. Its number is the same in every world of a seed: arrivals wait for no answer. */
  asked(journey: string, number: number, micros: number, failed: boolean): void;
  /** A request as its caller saw it. */
  called(from: Workload, to: string, at: number, micros: number, failed: boolean): void;
}
