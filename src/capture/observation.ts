import type { JsonFields } from "../model/json.ts";
import type { RecordedAlert } from "../records/alerts.ts";

/** Nanoseconds since the epoch; null where the source does not say: it was so when the capture was made. */
export type Moment = bigint | null;

export type Pairs = Readonly<Record<string, string>>;

/** One thing seen at one moment: what every format is read into, and what redaction and the writer work on. */
export type Observation = ObjectSeen | EventSeen | LogSeen | SpanSeen | SampleSeen | AlertSeen;

export interface ObjectSeen {
  readonly signal: "objects";
  readonly at: Moment;
  /** As the API server would answer it: with apiVersion, kind and metadata.name. */
  readonly object: JsonFields;
}

export interface EventSeen {
  readonly signal: "events";
  readonly at: Moment;
  /** Of core v1 or events.k8s.io/v1. */
  readonly event: JsonFields;
}

export interface LogSeen {
  readonly signal: "logs";
  readonly at: Moment;
  readonly severity: string;
  readonly severityNumber: number;
  readonly service: string;
  readonly body: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly resource: Pairs;
  readonly attributes: Pairs;
  readonly scope: string;
}

export interface SpanSeen {
  readonly signal: "traces";
  readonly at: bigint;
  readonly nanoseconds: bigint;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: "Unspecified" | "Internal" | "Server" | "Client" | "Producer" | "Consumer";
  readonly service: string;
  readonly resource: Pairs;
  readonly attributes: Pairs;
  readonly scope: string;
  readonly scopeVersion: string;
  readonly status: "Unset" | "Ok" | "Error";
  readonly statusMessage: string;
  readonly events: readonly {
    readonly at: bigint;
    readonly name: string;
    readonly attributes: Pairs;
  }[];
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

export interface SampleSeen {
  readonly signal: "metrics";
  readonly at: bigint;
  readonly metric: string;
  readonly labels: Pairs;
  readonly value: number;
}

export interface AlertSeen {
  readonly signal: "alerts";
  readonly at: Moment;
  readonly alert: RecordedAlert;
}

export type CapturedSignal = Observation["signal"];

export const CAPTURED_SIGNALS = [
  "alerts",
  "events",
  "objects",
  "logs",
  "traces",
  "metrics",
] as const satisfies readonly CapturedSignal[];

/** A log line of which little is known. */
export const PLAIN_LOG = {
  signal: "logs",
  severity: "",
  severityNumber: 0,
  traceId: "",
  spanId: "",
  attributes: {},
  scope: "",
} as const;
