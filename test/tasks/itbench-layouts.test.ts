import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findTasks } from "../../src/tasks/find.ts";
import { isVisible, listFiles, signalOf } from "../../src/tasks/itbench/layout.ts";
import { stageSnapshot } from "../../src/tasks/stage.ts";
import { validateTask } from "../../src/tasks/validate.ts";
import { type Files, TRUTH, temporaryFolder, tsv, writeFiles } from "./snapshots.ts";

const OBJECT = JSON.stringify({
  kind: "ConfigMap",
  metadata: { name: "flagd-config", namespace: "otel-demo" },
});
const TABLE = tsv(["timestamp", "body"], [["2025-12-15 17:30:00", OBJECT]]);

/** The layouts that public recorders have written, by what is known of them. */
const LAYOUTS: Readonly<Record<string, Files>> = {
  native: {
    "alerts/alerts_at_2025-12-15T17-30-49.329092.json": "[]",
    "alerts/alerts_in_alerting_state_2025-12-15T175223.904312Z.json": "{}",
    "k8s_events_raw.tsv": TABLE,
    "k8s_objects_raw.tsv": TABLE,
    "otel_logs_raw.tsv": TABLE,
    "otel_traces_raw.tsv": TABLE,
    "metrics/pod_ad-7c7f8b68dc-7rqh9_raw.tsv": TABLE,
    "metrics/service_ad_raw.tsv": TABLE,
  },
  "alerting state loose in the folder": {
    "alerts_in_alerting_state_2025-12-15T175223.904312Z.json": '{"data":{"alerts":[]}}',
    "k8s_events_raw.tsv": TABLE,
    "k8s_objects_raw.tsv": TABLE,
    "otel_logs_raw.tsv": TABLE,
    "otel_traces_raw.tsv": TABLE,
    "metrics/service_ad_raw.tsv": TABLE,
  },
  "new recorder, raw": {
    "raw/alerts_at_2026-06-01T10-00-00.json": "[]",
    "raw/k8s_events_raw.tsv": TABLE,
    "raw/k8s_objects_raw.tsv": TABLE,
    "raw/otel_logs_raw.tsv": TABLE,
    "raw/otel_traces_raw.tsv": TABLE,
    "raw/metrics_pod/pod_ad_raw.tsv": TABLE,
    "raw/metrics_service/service_ad_raw.tsv": TABLE,
  },
  "new recorder, lite": {
    "lite/alerts/alerts_at_2026-06-01T10-00-00.json": "[]",
    "lite/k8s_events.tsv": TABLE,
    "lite/k8s_objects.tsv": TABLE,
    "lite/otel_logs.tsv": TABLE,
    "lite/otel_traces.tsv": TABLE,
    "lite/metrics_pod/pod_ad.tsv": TABLE,
  },
  "IBM processed": {
    "alerts/alerts_at_2025-12-15T17-30-49.329092.json": "[]",
    "k8s_events_otel-demo.tsv": TABLE,
    "k8s_objects_otel-demo_chaos-mesh.tsv": TABLE,
    "otel_logs.tsv": TABLE,
    "otel_traces.tsv": TABLE,
    "metrics/pod_ad.tsv": TABLE,
    "traces_at_2025-12-15T17-30-49.json": '{"data":[]}',
  },
};

describe.each(Object.entries(LAYOUTS))("%s", (_, files) => {
  test("is found, read whole and staged without the truth", async () => {
    const root = temporaryFolder();
    const recorder = { "status.json": "{}", "assertion.json": "{}", "ground_truth.yaml": TRUTH };
    for (const [path, text] of Object.entries({ ...files, ...recorder })) {
      writeFiles(root, { [`sre/Scenario-2/${path}`]: text });
    }
    const [task] = await findTasks({
      root,
      cacheDir: join(root, ".cache"),
      suite: null,
      patterns: ["./sre"],
      exclude: [],
      privateSeed: null,
      progress: () => undefined,
    });
    if (!task) throw new Error("no task");
    expect(task.id).toBe("Scenario-2");
    const staged = await stageSnapshot(task, join(root, "stage"));
    expect(await listFiles(staged)).toEqual(Object.keys(files).sort());
    const report = await validateTask(task);
    expect(Object.keys(report.signals).sort()).toEqual(
      ["alerts", "events", "logs", "metrics", "objects", "traces"].sort(),
    );
    expect(report).toMatchObject({ leaks: [], warnings: [] });
  });
});

test.each([
  "ground_truth.yaml",
  "a/groundtruth_v1.yaml",
  "groundtruth.yaml",
  "ground_truth.json",
  "status.json",
  "assertion.json",
  "task.yaml",
  "scenario.yaml",
  ".git/config.json",
  "notes.md",
  "solve.py",
])("an agent never sees %s", (path) => {
  expect(isVisible(path)).toBe(false);
});

test("signals by file name", () => {
  expect(signalOf("metrics/service_events_raw.tsv")).toBe("metrics");
  expect(signalOf("edges__2026.json")).toBe("topology");
  expect(signalOf("readme.txt")).toBeNull();
});
