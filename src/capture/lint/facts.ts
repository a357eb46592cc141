import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asObject, asText, type JsonFields, parseJson } from "../../model/json.ts";
import { type RecordedAlert, readAlertFile } from "../../records/alerts.ts";
import { readEventRow } from "../../records/events.ts";
import { tablesIn } from "../../records/layout.ts";
import { snapshotFiles } from "../../records/list-files.ts";
import { readTable } from "../../records/read-table.ts";
import { redactText } from "../redact/rules.ts";

/** What a record shows, as far as a lint needs to know it. */
export interface RecordFacts {
  /** What an agent is called with: the ticket, else the last recorded alerts. */
  readonly ticket: readonly RecordedAlert[];
  /** "namespace/Kind/name" of every object, as an answer would name it. */
  readonly objects: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string>;
  /** By name of an object: in how many rows it stands, in the order of the signals. */
  readonly mentions: (name: RegExp) => Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<"objects" | "events" | "logs" | "traces", number>>;
  /** Objects about which warnings speak, most often first. */
  readonly warned: readonly string[];
  /** The object that was created or changed last, and those before it. */
  readonly newest: readonly string[];
  readonly services: ReadonlySet<string>;
  /** Secrets that a rule still finds, by rule. */
  readonly secrets: Readonly<Record<string, number>>;
}

/** Texts that are kept to look for names in: an event's message, the shape of a log line, an alert's words. */
const KEPT = 60_000;

export async function readFacts(folder: string): Promise<RecordFacts> {
  const tables = tablesIn(snapshotFiles(folder));
  const texts: { readonly signal: string; readonly text: string }[] = [];
  const keep = (signal: string, text: string) => {
    if (texts.length < KEPT)
      texts.push({ signal, text: Buffer.from(text.slice(0, 600)).toString() });
  };
  const secrets: Record<string, number> = {};
  const scan = (text: string) =>
    redactText(text, (rule) => {
      secrets[rule] = (secrets[rule] ?? 0) + 1;
      return "[redacted]";
    });
  const rows = { objects: 0, events: 0, logs: 0, traces: 0 };
  const objects = new Map<string, string>();
  const warned = new Map<string, number>();
  const services = new Set<string>();
  const each = async (
    table: keyof typeof rows,
    visit: (cell: (column: string) => string) => void,
  ) => {
    for (const path of tables[table])
      await readTable(join(folder, path), (row) => {
        rows[table] += 1;
        visit((column) => row.get(column));
      });
  };
  const known = new Set<string>();
  await each("objects", (cell) => {
    const body = cell("Body");
    if (known.has(body)) return;
    known.add(body);
    scan(body);
    const object = asObject(parseJson(body));
    objects.set(nameOf(object), Buffer.from(changedAt(object)).toString());
  });
  await each("events", (cell) => {
    const event = readEventRow({ get: cell, isWhole: true })?.event;
    if (event === undefined) return;
    const target = asObject(event.involvedObject);
    keep("events", `${asText(target.name)} ${asText(event.message)}`);
    scan(asText(event.message));
    if (event.type === "Warning") count(warned, named(target.namespace, target.kind, target.name));
  });
  await each("logs", (cell) => {
    const body = cell("Body");
    services.add(Buffer.from(cell("ServiceName")).toString());
    keep("logs", `${cell("ServiceName")} ${body}`);
    scan(body);
  });
  await each("traces", (cell) => {
    services.add(Buffer.from(cell("ServiceName")).toString());
    keep("traces", `${cell("ServiceName")} ${cell("SpanAttributes")} ${cell("StatusMessage")}`);
  });
  const ticket = alertsOf(folder, tables.ticket.at(-1) ?? tables.alerts.at(-1));
  for (const path of [...tables.ticket, ...tables.alerts])
    for (const alert of alertsOf(folder, path)) keep("alerts", JSON.stringify(alert));
  for (const path of [...tables.podMetrics, ...tables.serviceMetrics]) keep("metrics", path);
  const all = [...objects.keys()];
  return {
    ticket,
    objects: new Set(all),
    namespaces: new Set(
      all.flatMap((name) => (name.startsWith("cluster/") ? [] : (name.split("/")[0] ?? []))),
    ),
    mentions: (name) => {
      const found: Record<string, number> = {};
      for (const { signal, text } of texts)
        if (name.test(text)) found[signal] = (found[signal] ?? 0) + 1;
      return found;
    },
    rows,
    warned: [...warned].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    newest: [...objects]
      .sort((a, b) => (a[1] < b[1] ? 1 : -1))
      .map(([name]) => name)
      .filter(
        (name) => !/\/(Pod|ReplicaSet|Event|Endpoints|EndpointSlice|Node|Lease)\//.test(name),
      ),
    services,
    secrets,
  };
}

function alertsOf(folder: string, path: string | undefined): readonly RecordedAlert[] {
  return path === undefined ? [] : (readAlertFile(readFileSync(join(folder, path), "utf8")) ?? []);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function named(namespace: unknown, kind: unknown, name: unknown): string {
  return `${asText(namespace) || "cluster"}/${asText(kind)}/${asText(name)}`;
}

function nameOf(object: JsonFields): string {
  const { namespace, name } = asObject(object.metadata);
  return named(namespace, object.kind, name);
}

/** The latest write by a field manager, else the creation. */
function changedAt(object: JsonFields): string {
  const metadata = asObject(object.metadata);
  const times = (Array.isArray(metadata.managedFields) ? metadata.managedFields : [])
    .map(asObject)
    .filter(({ subresource }) => subresource !== "status")
    .map(({ time }) => asText(time));
  return [asText(metadata.creationTimestamp), ...times].sort().at(-1) ?? "";
}
