import { asObject, parseJson } from "../model/json.ts";

/** An alert as Prometheus' API shows it at one moment. */
export interface RecordedAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly state: "pending" | "firing";
  readonly activeAt: string | null;
  readonly value: string;
}

/** The alerts of one file: a list, or the answer of Prometheus' API. Null where it is neither. */
export function readAlertFile(text: string): RecordedAlert[] | null {
  const document = parseJson(text);
  const list = Array.isArray(document)
    ? document
    : (field(field(document, "data"), "alerts") ?? field(document, "alerts"));
  return Array.isArray(list) ? list.flatMap(readAlert) : null;
}

/** alerts_at_2025-12-15T17-30-49.329092.json and alerts_in_alerting_state_2025-12-15T175223.904312Z.json. */
const NAME = /(\d{4}-\d{2}-\d{2})T(\d{2})-?(\d{2})-?(\d{2})(\.\d+)?Z?\.json$/;

/** The time in an alert file's name, as tables write times; null where it has none. */
export function alertFileTime(name: string): string | null {
  const match = NAME.exec(name);
  return match && `${match[1]} ${match[2]}:${match[3]}:${match[4]}${match[5] ?? ""}`;
}

function readAlert(value: unknown): RecordedAlert[] {
  const labels = textMap(field(value, "labels"));
  if (labels.alertname === undefined) return [];
  return [
    {
      labels,
      annotations: textMap(field(value, "annotations")),
      state: textField(value, "state")?.toLowerCase() === "pending" ? "pending" : "firing",
      activeAt: textField(value, "activeAt"),
      value: textField(value, "value") ?? "0e+00",
    },
  ];
}

/** The newer recorder writes the fields of Go structs: the same names but for their case. */
function field(value: unknown, name: string): unknown {
  const entries = Object.entries(asObject(value));
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function textField(value: unknown, name: string): string | null {
  const inner = field(value, name);
  return typeof inner === "string" ? inner : null;
}

function textMap(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asObject(value)).flatMap(([key, inner]) =>
      inner === null || inner === "" ? [] : [[key, String(inner)]],
    ),
  );
}
