import { join } from "node:path";
import { parseTimeMs } from "../../../model/time.ts";
import type { SnapshotFiles } from "./files.ts";
import { asNumber, asObject, asText, fieldAt, type JsonFields, parseJson } from "./json.ts";
import { type Row, readTable, Words } from "./table.ts";

export interface EventHistory {
  readonly file: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly reason: string;
  readonly note: string;
  readonly warning: boolean;
}

/**
 * Each event is recorded once per API and again at each change; DELETED rows are events that expired, not
 * objects that went. What is left is one entry per event, with its latest count.
 */
export async function readEvents(files: SnapshotFiles, maxBytes?: number): Promise<EventHistory[]> {
  const latest = new Map<string, EventHistory>();
  const words = new Words();
  for (const file of files.events) {
    await readTable(
      join(files.root, file),
      (row) => {
        const event = readEvent(row, file, words);
        if (!event) return;
        const known = latest.get(event.id);
        if (!known || known.last <= event.event.last) latest.set(event.id, event.event);
      },
      maxBytes,
    );
  }
  return [...latest.values()].sort((a, b) => a.last - b.last);
}

function readEvent(
  row: Row,
  file: string,
  words: Words,
): { id: string; event: EventHistory } | null {
  const cell = row.get("body");
  const body = asObject(parseJson(cell));
  if (cell === "") return flatEvent(row, file, words);
  if (body.type === "DELETED") return null;
  const object = "object" in body ? asObject(body.object) : body;
  const target = asObject(object.involvedObject ?? object.regarding);
  const name = asText(target.name);
  if (name === "") return null;
  const rowTime = parseTimeMs(row.get("timestamp")) ?? 0;
  const last = time(object, ["lastTimestamp", "deprecatedLastTimestamp", "eventTime"]) ?? rowTime;
  const first = time(object, ["firstTimestamp", "deprecatedFirstTimestamp", "eventTime"]) ?? last;
  const event: EventHistory = {
    file,
    first,
    last,
    count: asNumber(object.count ?? object.deprecatedCount) ?? 1,
    kind: words.keep(asText(target.kind)),
    namespace: words.keep(asText(target.namespace)) || null,
    name: words.keep(name),
    reason: words.keep(asText(object.reason)),
    note: words.keep(asText(object.message) || asText(object.note)),
    warning: object.type === "Warning",
  };
  const id = asText(fieldAt(object, "metadata.uid")) || `${name} ${event.reason} ${event.note}`;
  return { id: words.keep(id), event };
}

/** The flattened form of processed snapshots: one column a field. */
function flatEvent(
  row: Row,
  file: string,
  words: Words,
): { id: string; event: EventHistory } | null {
  const name = row.get("objectname");
  const last = parseTimeMs(row.get("eventtime"));
  if (name === "" || last === null) return null;
  const event: EventHistory = {
    file,
    first: last,
    last,
    count: asNumber(row.get("count")) ?? 1,
    kind: words.keep(row.get("objectkind")),
    namespace: words.keep(row.get("namespace")) || null,
    name: words.keep(name),
    reason: words.keep(row.get("reason")),
    note: words.keep(row.get("message")),
    warning: row.get("eventkind") === "Warning",
  };
  return { id: `${event.kind} ${event.name} ${event.reason} ${event.note}`, event };
}

function time(object: JsonFields, fields: readonly string[]): number | null {
  for (const field of fields) {
    const value = parseTimeMs(asText(object[field]));
    if (value !== null) return value;
  }
  return null;
}
