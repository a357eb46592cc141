import { asNumber, asObject, asText, type JsonFields, valueAt } from "../../../model/json.ts";
import { parseTimeMs } from "../../../model/time.ts";
import { Words } from "../../../records/copied.ts";
import { type EventSighting, readEventRow } from "../../../records/events.ts";
import type { SnapshotTables } from "./files.ts";
import { readRows } from "./rows.ts";

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

/** One entry per event, with its latest count. */
export async function readEvents(
  files: SnapshotTables,
  maxBytes?: number,
): Promise<EventHistory[]> {
  const latest = new Map<string, EventHistory>();
  const words = new Words();
  for (const file of files.events) {
    await readRows(
      files.root,
      file,
      (row) => {
        const sighting = readEventRow(row);
        if (sighting === null || sighting.isExpired) return;
        const found = historyOf(sighting, parseTimeMs(row.get("Timestamp")), file, words);
        if (found === null) return;
        const known = latest.get(found.id);
        if (!known || known.last <= found.history.last) latest.set(found.id, found.history);
      },
      maxBytes,
    );
  }
  return [...latest.values()].sort((a, b) => a.last - b.last);
}

function historyOf(
  { event }: EventSighting,
  seen: number | null,
  file: string,
  words: Words,
): { id: string; history: EventHistory } | null {
  const target = asObject(event.involvedObject);
  const name = asText(target.name);
  const last = timeIn(event, ["lastTimestamp", "eventTime"]) ?? seen;
  if (name === "" || last === null) return null;
  const history: EventHistory = {
    file,
    first: timeIn(event, ["firstTimestamp", "eventTime"]) ?? last,
    last,
    count: asNumber(event.count) ?? 1,
    kind: words.keep(asText(target.kind)),
    namespace: words.keep(asText(target.namespace)) || null,
    name: words.keep(name),
    reason: words.keep(asText(event.reason)),
    note: words.keep(asText(event.message)),
    warning: event.type === "Warning",
  };
  const uid = asText(valueAt(event, "metadata.uid"));
  const id = uid || `${history.kind} ${name} ${history.reason} ${history.note}`;
  return { id: words.keep(id), history };
}

function timeIn(event: JsonFields, fields: readonly string[]): number | null {
  for (const field of fields) {
    const value = parseTimeMs(asText(event[field]));
    if (value !== null) return value;
  }
  return null;
}
