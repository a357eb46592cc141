import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { isVisible, signalOf } from "../../src/records/layout.ts";
import { listFiles } from "../../src/records/list-files.ts";
import { findTasks, type Selection } from "../../src/tasks/find.ts";
import { stageSnapshot } from "../../src/tasks/stage.ts";
import { validateTask } from "../../src/tasks/validate.ts";
import { below, type Files, TRUTH, temporaryFolder, tsv, writeFiles } from "./snapshots.ts";

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
    const [task] = await findTasks(selection(root, "./sre"));
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

const CHECKOUT = LAYOUTS.native ?? {};

function selection(root: string, ...patterns: string[]): Selection {
  return {
    root,
    cacheDir: join(root, ".cache"),
    suite: null,
    patterns,
    exclude: [],
    privateSeed: null,
    progress: () => undefined,
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error ?? new Error("no problem");
  return error.problems.map(({ code, message }) => `${code}: ${message}`).join("\n");
}

describe("a data set as its download leaves it", () => {
  test("the cache of Hugging Face: links into its blobs, staged as files", async () => {
    const root = temporaryFolder();
    const cache = join(root, "hub/datasets--ArtificialAnalysis--ITBench-AA");
    const scenario = join(cache, "snapshots/76df38a8/sre/Scenario-2");
    const files = Object.entries({ ...CHECKOUT, "ground_truth.yaml": TRUTH });
    for (const [index, [path, text]] of files.entries()) {
      writeFiles(cache, { [`blobs/${index}`]: text });
      mkdirSync(dirname(join(scenario, path)), { recursive: true });
      symlinkSync(
        relative(dirname(join(scenario, path)), join(cache, `blobs/${index}`)),
        join(scenario, path),
      );
    }
    writeFiles(root, { "secret.json": "{}" });
    symlinkSync(join(root, "secret.json"), join(scenario, "alerts/secret.json"));
    const [task] = await findTasks(selection(root, "hub"));
    if (!task) throw new Error("no task");
    const staged = await stageSnapshot(task, join(root, "stage"));
    expect(await listFiles(staged)).toEqual(Object.keys(CHECKOUT).sort());
    expect(await validateTask(task)).toMatchObject({ leaks: [], warnings: [] });
  });

  test("a clone without Git LFS is an error, not an incident without data", async () => {
    const root = temporaryFolder();
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
    writeFiles(root, { "sre/Scenario-2/ground_truth.yaml": TRUTH });
    for (const path of Object.keys(CHECKOUT))
      writeFiles(root, { [`sre/Scenario-2/${path}`]: pointer });
    expect(await codeOf(findTasks(selection(root, "sre")))).toBe(
      "TASK_LFS_POINTERS: 8 of 8 files are Git LFS pointers, not the data (alerts/alerts_at_2025-12-15T17-30-49.329092.json)",
    );
  });

  test("FinOps scenarios of ITBench-Lite lie beside the SRE ones and are left alone", async () => {
    const root = temporaryFolder();
    const sre = below("lite/snapshots/sre/v0.2/Scenario-2", {
      ...CHECKOUT,
      "ground_truth.yaml": TRUTH,
    });
    const finops = {
      "anomaly.json": "{}",
      "data.csv": "date\n",
      "ground_truth.yaml": "resource: []\n",
    };
    writeFiles(root, { ...sre, ...below("lite/snapshots/finops/v0.1/Scenario-2", finops) });
    const found = await findTasks(selection(root, "lite"));
    expect(found.map(({ folder }) => relative(root, folder))).toEqual([
      "lite/snapshots/sre/v0.2/Scenario-2",
    ]);
    expect(await codeOf(findTasks(selection(root, "lite/snapshots/finops")))).toContain(
      "no ITBench SRE folder",
    );
  });

  test("a word is a folder only where it is no task", async () => {
    const root = temporaryFolder();
    writeFiles(root, below("alpha/Scenario-2", { ...CHECKOUT, "ground_truth.yaml": TRUTH }));
    expect((await findTasks(selection(root, "alpha"))).map(({ id }) => id)).toEqual(["Scenario-2"]);
    writeFiles(root, {
      "tasks/alpha/task.yaml": "source: {snapshot: {path: ../../alpha/Scenario-2}}\n",
    });
    expect((await findTasks(selection(root, "alpha"))).map(({ id }) => id)).toEqual(["alpha"]);
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
