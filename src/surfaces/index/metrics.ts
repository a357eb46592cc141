import { join } from "node:path";
import { readMap } from "../../records/cells.ts";
import { copied } from "../../records/copied.ts";
import { readTable } from "../../records/read-table.ts";
import type { Row } from "../../records/table.ts";
import type { LabelPairs, SampleWriter } from "./samples.ts";
import type { TimeReader } from "./times.ts";

/** Columns of the dump that are labels under another name when `tags` does not carry them. */
const LABEL_COLUMNS = [
  ["service_name", "service_name"],
  ["pod_name", "pod"],
  ["namespace", "namespace"],
  ["status_code", "status_code"],
  ["bucket_le", "le"],
] as const;

export async function indexMetrics(
  folder: string,
  files: readonly string[],
  writer: SampleWriter,
  times: TimeReader,
): Promise<void> {
  for (const file of files) {
    await readTable(join(folder, file), (row) => {
      const ms = times.ms(row.get("timestamp"));
      const value = sampleValue(row.get("value"));
      if (ms === null || value === null || row.get("metric_name") === "") return;
      writer.add(seriesKey(row), () => labelsOf(row), ms, value);
    });
  }
}

function seriesKey(row: Row): string {
  const columns = LABEL_COLUMNS.map(([column]) => row.get(column)).join("\t");
  return `${row.get("metric_name")}\t${columns}\t${row.get("tags")}`;
}

function labelsOf(row: Row): LabelPairs {
  const labels: Record<string, string> = {};
  for (const [column, label] of LABEL_COLUMNS) labels[label] = copied(row.get(column));
  Object.assign(labels, readMap(copied(row.get("tags"))), {
    __name__: copied(row.get("metric_name")),
  });
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== ""));
}

/** pandas writes NaN as an empty cell and infinities as inf. */
function sampleValue(text: string): number | null {
  switch (text.toLowerCase()) {
    case "":
    case "nan":
      return Number.NaN;
    case "inf":
    case "+inf":
      return Number.POSITIVE_INFINITY;
    case "-inf":
      return Number.NEGATIVE_INFINITY;
    default: {
      const value = Number(text);
      return Number.isNaN(value) ? null : value;
    }
  }
}
