import { parseTimeMs } from "../../../model/time.ts";
import { attribute } from "../../../records/cells.ts";
import { Words } from "../../../records/copied.ts";
import type { Row } from "../../../records/table.ts";
import type { SnapshotTables } from "./files.ts";
import { readRows } from "./rows.ts";
import { Series } from "./series.ts";
import { firstLine, messageShape } from "./spans.ts";

interface MessageHistory {
  readonly text: string;
  readonly bad: boolean;
  readonly times: Series;
}

interface ServiceLogs {
  readonly lines: Map<string, MessageHistory>;
  readonly bad: Series;
  readonly all: Series;
}

export interface Logs {
  readonly file: string | null;
  readonly services: ReadonlyMap<string, ServiceLogs>;
}

const MAX_SHAPES = 300;
/** Languages disagree on severities and some write none; then the words of the line decide. */
const BAD_WORDS =
  /\b(error|fail(ed|ure)?|exception|fatal|panic|refused|denied|unavailable|timeout|timed out|unreachable|oom|killed|NOAUTH|WRONGPASS)\b/i;

export async function readLogs(files: SnapshotTables, maxBytes?: number): Promise<Logs> {
  const services = new Map<string, ServiceLogs>();
  const words = new Words();
  for (const file of files.logs) {
    await readRows(files.root, file, (row) => readLine(row, services, words), maxBytes);
  }
  return { file: files.logs[0] ?? null, services };
}

function readLine(row: Row, services: Map<string, ServiceLogs>, words: Words): void {
  const time = parseTimeMs(row.get("Timestamp"));
  const resource = row.get("ResourceAttributes");
  const service = row.get("ServiceName") || attribute(resource, "k8s.deployment.name") || "";
  if (time === null || service === "") return;
  const body = row.get("Body");
  const known = services.get(service);
  const logs = known ?? { lines: new Map(), bad: new Series(), all: new Series() };
  if (!known) services.set(words.keep(service), logs);
  logs.all.add(time, 1);
  const bad = isBad(row.get("SeverityText"), Number(row.get("SeverityNumber")), body);
  if (bad) logs.bad.add(time, 1);
  const shape = messageShape(body);
  const line = logs.lines.get(shape);
  if (line) line.times.add(time, 1);
  else if (logs.lines.size < MAX_SHAPES) {
    const fresh = { text: Buffer.from(firstLine(body)).toString(), bad, times: new Series() };
    fresh.times.add(time, 1);
    logs.lines.set(Buffer.from(shape).toString(), fresh);
  }
}

function isBad(severity: string, number: number, body: string): boolean {
  if (/^(err|fatal|crit|panic)/i.test(severity) || number >= 17) return true;
  if (/" [45]\d\d /.test(body)) return true;
  return (severity === "" || /^warn/i.test(severity)) && BAD_WORDS.test(body);
}
