import { asObject } from "../../model/json.ts";
import { sortedBy } from "../../model/order.ts";
import { plain } from "../../report/escape.ts";

/** An alert as Alertmanager's API gives it. */
interface Firing {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
}

export function firingIn(answer: unknown): readonly Firing[] {
  return (Array.isArray(answer) ? answer : []).map((one) => {
    const { labels, annotations, startsAt } = asObject(one);
    return {
      labels: texts(labels),
      annotations: texts(annotations),
      startsAt: typeof startsAt === "string" ? startsAt : "",
    };
  });
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asObject(value)).map(([key, one]) => [key, String(one)]),
  );
}

/** What has fired for longer than this is not what somebody is called for. */
const NEWS_MINUTES = 120;

/** What somebody on call is woken with: what fires, where, and for how long. */
export function ticketText(headline: string, alerts: readonly Firing[], now: string): string {
  const timed = alerts.map((alert) => ({ alert, minutes: minutesBetween(alert.startsAt, now) }));
  const fresh = timed.filter(({ minutes }) => minutes <= NEWS_MINUTES);
  const old = timed.length - fresh.length;
  const rows = sortedBy(fresh, ({ alert, minutes }) => orderOf(alert, minutes)).map(
    ({ alert, minutes }) => [
      plain(alert.labels.severity ?? ""),
      plain(alert.labels.alertname ?? "an alert"),
      plain(placeOf(alert.labels)),
      `for ${minutes} min`,
    ],
  );
  return [
    plain(headline),
    "",
    rows.length === 0 ? "No alert is new." : "Alerts that fire:",
    ...columns(rows).map((line) => `  ${line}`),
    ...(old === 0 ? [] : [`  and ${old} that have fired for more than two hours`]),
    "",
  ].join("\n");
}

const SEVERITIES = ["critical", "warning"];

/** The gravest first, then the oldest. */
function orderOf({ labels }: Firing, minutes: number): string {
  const grave = SEVERITIES.indexOf(labels.severity ?? "");
  const age = String(99_999 - minutes).padStart(5, "0");
  return `${grave === -1 ? SEVERITIES.length : grave} ${age} ${labels.alertname} ${placeOf(labels)}`;
}

const PLACES = ["service_name", "service", "deployment", "pod", "node", "instance", "job"];

function placeOf(labels: Readonly<Record<string, string>>): string {
  const name = PLACES.map((label) => labels[label]).find((value) => value !== undefined) ?? "";
  return [labels.namespace ?? "", name].filter((part) => part !== "").join("/");
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000)) || 0;
}

export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
