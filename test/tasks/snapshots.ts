import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { tsvCell } from "../../src/records/tsv.ts";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-tasks-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function tsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(tsvCell).join("\t")}\n`).join("");
}

export const TRUTH = `groups:
  - {id: flagd-config-1, kind: ConfigMap, namespace: otel-demo, filter: ["flagd-config\\\\b"], root_cause: true}
  - {id: ad-service-1, kind: Service, namespace: otel-demo, filter: ["ad\\\\b"]}
propagations:
  - {source: flagd-config-1, target: ad-service-1, condition: a flag is set, effect: ads fail}
`;

const LOG_COLUMNS = ["Timestamp", "Body", "ResourceAttributes"];

/** A small snapshot in ITBench's native layout, with what a recorder leaves beside it. */
export function snapshot(truth: string | null = TRUTH): Files {
  const object = JSON.stringify({
    kind: "ConfigMap",
    metadata: { name: "flagd-config", namespace: "otel-demo" },
  });
  const event = JSON.stringify({
    type: "ADDED",
    object: {
      kind: "Event",
      metadata: { name: "ad.1", namespace: "otel-demo" },
      involvedObject: { kind: "Pod", name: "ad-7c7f8b68dc-7rqh9", namespace: "otel-demo" },
    },
  });
  return {
    "alerts/alerts_at_2025-12-15T17-30-49.329092.json": "[]",
    "alerts/alerts_in_alerting_state_2025-12-15T175223.904312Z.json": '{"data":{"alerts":[]}}',
    "k8s_events_raw.tsv": tsv(LOG_COLUMNS, [["2025-12-15 17:30:00", event, "{}"]]),
    "k8s_objects_raw.tsv": tsv(LOG_COLUMNS, [["2025-12-15 17:30:00", object, "{}"]]),
    "otel_logs_raw.tsv": tsv(LOG_COLUMNS, [["2025-12-15 17:30:00", "a\nfailed call", "{}"]]),
    "otel_traces_raw.tsv": tsv(["Timestamp", "TraceId"], [["2025-12-15 17:30:00", "1"]]),
    "metrics/pod_ad_raw.tsv": tsv(["metric_name", "value"], [["up", "1"]]),
    "status.json": '{"phase":"injected"}',
    "assertion.json": "{}",
    ...(truth === null ? {} : { "ground_truth.yaml": truth }),
  };
}

/** The same files in another folder. */
export function below(folder: string, files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}
