import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Clues } from "../../src/capture/clues.ts";
import { Redactor } from "../../src/capture/redact/redactor.ts";
import { Intake, type TakeInOptions, type TakenIn } from "../../src/capture/take-in.ts";
import { tablesIn } from "../../src/records/layout.ts";
import { snapshotFiles } from "../../src/records/list-files.ts";
import { readTable } from "../../src/records/read-table.ts";
import { temporaryFolder } from "../support/snapshot.ts";

export interface Taken extends Omit<TakenIn, "rows"> {
  readonly folder: string;
  readonly clues: Clues;
  readonly text: (file: string) => string;
  readonly rows: (
    table: "objects" | "events" | "logs" | "traces" | "podMetrics" | "serviceMetrics",
  ) => Promise<Record<string, string>[]>;
  readonly remove: () => void;
}

const COLUMNS = {
  objects: ["Timestamp", "Body", "LogAttributes"],
  events: ["Timestamp", "Body"],
  logs: [
    "Timestamp",
    "SeverityText",
    "SeverityNumber",
    "ServiceName",
    "Body",
    "TraceId",
    "ResourceAttributes",
    "LogAttributes",
  ],
  traces: [
    "Timestamp",
    "TraceId",
    "SpanId",
    "ParentSpanId",
    "SpanName",
    "SpanKind",
    "ServiceName",
    "Duration",
    "StatusCode",
    "SpanAttributes",
  ],
  podMetrics: ["metric_name", "timestamp", "value", "pod_name", "tags"],
  serviceMetrics: ["metric_name", "timestamp", "value", "service_name", "bucket_le", "tags"],
} as const;

/** Reads sources into a record in a folder of its own. */
export async function takeIn(
  sources: readonly string[],
  options: Partial<Pick<TakeInOptions, "asOf" | "zone" | "window">> & {
    readonly addresses?: boolean;
  } = {},
): Promise<Taken> {
  const temporary = temporaryFolder("capture");
  const folder = join(temporary.path, "record");
  const clues = new Clues();
  const { addresses = false, ...rest } = options;
  const redactor = new Redactor({ names: [], addresses });
  const intake = new Intake({
    folder,
    redactor,
    clues,
    asOf: null,
    zone: 0,
    window: null,
    ...rest,
  });
  try {
    for (const source of sources) await intake.read(source, source);
    const taken = await intake.finish();
    return {
      ...taken,
      folder,
      clues,
      text: (file) => readFileSync(join(folder, file), "utf8"),
      rows: async (table) => {
        const found: Record<string, string>[] = [];
        for (const path of tablesIn(snapshotFiles(folder))[table])
          await readTable(join(folder, path), (row) => {
            found.push(
              Object.fromEntries(COLUMNS[table].map((column) => [column, row.get(column)])),
            );
          });
        return found;
      },
      remove: temporary.remove,
    };
  } catch (error) {
    temporary.remove();
    throw error;
  }
}

/** A folder with these files, as a source. */
export function sourceFolder(files: Readonly<Record<string, string | Uint8Array>>): {
  path: string;
  remove: () => void;
} {
  const temporary = temporaryFolder("source");
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(temporary.path, file)), { recursive: true });
    writeFileSync(join(temporary.path, file), content);
  }
  return temporary;
}

/** The same, read at once. */
export async function takeFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Parameters<typeof takeIn>[1] = {},
): Promise<Taken> {
  const source = sourceFolder(files);
  try {
    return await takeIn([source.path], options);
  } finally {
    source.remove();
  }
}
