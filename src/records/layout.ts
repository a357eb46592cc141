export type Signal = "alerts" | "events" | "objects" | "logs" | "traces" | "metrics" | "topology";

/** A file of a snapshot, by its path inside the folder. */
export interface SnapshotFile {
  /** With forward slashes. */
  readonly path: string;
  readonly signal: Signal | null;
}

const GROUND_TRUTH = /^ground_?truth(_v\d+)?\.(ya?ml|json)$/i;
/** Files the recorder leaves next to the telemetry; they reveal how the incident was made. */
const RECORDER = /^(status|assertion|assertions|metadata|scenario|task)\.(json|ya?ml)$/i;
/** Telemetry has one of these endings; the agent sees no other file. */
const TELEMETRY = /\.(tsv|csv|json|jsonl|ndjson|log|txt)$/i;

const SIGNALS: readonly (readonly [Signal, RegExp])[] = [
  ["alerts", /(^|\/)alerts?[_.-]|(^|\/)alerts\//],
  ["events", /(^|\/)(k8s_events|events__)/],
  ["objects", /(^|\/)k8s_objects/],
  ["logs", /(^|\/)otel_logs/],
  ["traces", /(^|\/)(otel_traces|traces_at_)/],
  ["metrics", /(^|\/)metrics(_pod|_service)?\/|(^|\/)(pod|service)_[^/]*\.tsv$/],
  ["topology", /(^|\/)(nodes|edges|graph)__|(^|\/)(topology|architecture)[^/]*\.json$/],
];

export function isGroundTruth(path: string): boolean {
  return GROUND_TRUTH.test(baseName(path));
}

/** What an agent may see: telemetry, without truth, recorder files and hidden files. */
export function isVisible(path: string): boolean {
  const parts = path.split("/");
  if (parts.some((part) => part.startsWith(".") || GROUND_TRUTH.test(part))) return false;
  return TELEMETRY.test(path) && !RECORDER.test(baseName(path));
}

export function signalOf(path: string): Signal | null {
  return SIGNALS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** The files of a record that hold tables and alerts, by what they hold; sorted, relative to the folder. */
export interface RecordTables {
  /** The state of the alert rules at several moments. */
  readonly alerts: readonly string[];
  /** The alerts that fired when somebody was called: some of them, at one moment. */
  readonly ticket: readonly string[];
  readonly events: readonly string[];
  readonly objects: readonly string[];
  readonly logs: readonly string[];
  readonly traces: readonly string[];
  readonly podMetrics: readonly string[];
  readonly serviceMetrics: readonly string[];
}

/** Found wherever a recorder puts them: at the top, in `raw/` or `lite/`, alerts loose or in a folder. */
export function tablesIn(files: readonly SnapshotFile[]): RecordTables {
  const named = (signal: Signal, pattern: RegExp) =>
    files
      .filter((file) => file.signal === signal && pattern.test(baseName(file.path)))
      .map(({ path }) => path);
  return {
    alerts: named("alerts", /^alerts(?!_in_alerting_state).*\.json$/i),
    ticket: named("alerts", /^alerts_in_alerting_state.*\.json$/i),
    events: named("events", /\.tsv$/i),
    objects: named("objects", /\.tsv$/i),
    logs: named("logs", /\.tsv$/i),
    traces: named("traces", /\.tsv$/i),
    podMetrics: named("metrics", /^pod_.*\.tsv$/i),
    serviceMetrics: named("metrics", /^service_.*\.tsv$/i),
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
