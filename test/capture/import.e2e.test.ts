import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../support/cli.ts";
import { temporaryFolder } from "../support/snapshot.ts";
import { serveFolder } from "../support/surfaces.ts";

const SAMPLES = join(import.meta.dirname, "../fixtures/captures");
const folder = temporaryFolder("import");
afterAll(() => folder.remove());
const inside = (...path: string[]) => join(folder.path, ...path);

describe("sre-gate tasks import, of a bundle with notes", () => {
  beforeAll(() => {
    writeFileSync(
      inside("notes.md"),
      "Velero never started. The root cause was the deployment velero: its command was mistyped.\n",
    );
  });

  test("writes a record, a report and a draft that quotes the notes", async () => {
    const args = [
      "tasks",
      "import",
      join(SAMPLES, "support-bundle.tar.gz"),
      "--id",
      "velero-down",
      "--notes",
      "notes.md",
    ];
    const { code, stdout, stderr } = await runCli(args, folder.path);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("objects  91 rows read, 91 written");
    expect(stdout).toContain("not in the sources: alerts, traces, metrics");
    expect(stdout).toContain("next: correct tasks/velero-down/ground_truth.draft.yaml");
    expect(readdirSync(inside("tasks/velero-down")).sort()).toEqual([
      "capture.json",
      "ground_truth.draft.yaml",
      "snapshot",
      "task.yaml",
    ]);
    const draft = readFileSync(inside("tasks/velero-down/ground_truth.draft.yaml"), "utf8");
    expect(draft).toContain(
      'named in the notes: "The root cause was the deployment velero: its command was mistyped."',
    );
    expect(draft).toMatch(
      /- id: velero-deployment-1\n\s+kind: Deployment\n\s+namespace: velero\n\s+name: velero\n\s+root_cause: true/,
    );
    const report = JSON.parse(readFileSync(inside("tasks/velero-down/capture.json"), "utf8")) as {
      missing: string[];
    };
    expect(report.missing).toEqual(["alerts", "traces", "metrics"]);
  });

  test("the same again is the same bytes", async () => {
    const bytes = () =>
      ["snapshot/k8s_objects_raw.tsv", "snapshot/k8s_events_raw.tsv", "capture.json"].map((file) =>
        readFileSync(inside("tasks/velero-down", file), "utf8"),
      );
    const first = bytes();
    const args = [
      "tasks",
      "import",
      join(SAMPLES, "support-bundle.tar.gz"),
      "--id",
      "velero-down",
      "--overwrite",
    ];
    expect((await runCli(args, folder.path)).code).toBe(0);
    expect(bytes()).toEqual(first);
  });

  test("is no task until a person has confirmed the draft", async () => {
    const before = await runCli(["tasks", "validate", "./tasks/velero-down"], folder.path);
    expect(before.code).toBe(2);
    expect(before.stderr).toContain("TASK_WITHOUT_TRUTH");
    renameSync(
      inside("tasks/velero-down/ground_truth.draft.yaml"),
      inside("tasks/velero-down/ground_truth.yaml"),
    );
    const after = await runCli(["tasks", "validate", "./tasks/velero-down"], folder.path);
    expect(after.code, after.stderr).toBe(0);
  });

  test("a task that exists is not replaced unasked", async () => {
    const args = ["tasks", "import", join(SAMPLES, "otlp"), "--id", "velero-down"];
    const { code, stderr } = await runCli(args, folder.path);
    expect([code, stderr]).toEqual([2, expect.stringContaining("TASK_EXISTS")]);
  });
});

test("several sources are one incident, and a data set's answer is its truth", async () => {
  const window = ["--from", "2023-01-29T08:40", "--to", "2023-01-29T09:00Z"];
  const args = [
    "tasks",
    "import",
    join(SAMPLES, "nezha"),
    join(SAMPLES, "otlp"),
    "--id",
    "nezha-1",
    ...window,
    "--json",
  ];
  const { code, stdout, stderr } = await runCli(args, folder.path);
  expect(code, stderr).toBe(0);
  const [task] = JSON.parse(stdout) as {
    truth: string;
    capture: { left: Record<string, number>; rows: object };
  }[];
  expect(task?.truth).toBe("known");
  expect(task?.capture.left).toMatchObject({
    "metrics outside the window": expect.any(Number),
    "logs outside the window": 2,
  });
  const listed = await runCli(["tasks", "validate", "./tasks/nezha-1"], folder.path);
  expect(listed.code, listed.stderr + listed.stdout).toBe(0);
});

test("--check writes nothing and tells by rule, never by value", async () => {
  mkdirSync(inside("dump/logs"), { recursive: true });
  const secret = ["hunter2", "very", "secret"].join("-");
  writeFileSync(
    inside("dump/logs/shop_cart-0_cart.log"),
    `2026-01-05T10:00:00Z DB_PASSWORD=${secret}\n`,
  );
  const found = await runCli(["tasks", "import", "--check", "dump"], folder.path);
  expect(found.code).toBe(2);
  expect(found.stdout).toBe("logs/shop_cart-0_cart.log: 1 × named value\n");
  expect((await runCli(["tasks", "import", "dump"], folder.path)).code).toBe(0);
  const clean = await runCli(["tasks", "import", "--check", "tasks/dump/snapshot"], folder.path);
  expect([clean.code, clean.stdout]).toEqual([0, "nothing looks like a secret\n"]);
  expect(readFileSync(inside("tasks/dump/snapshot/otel_logs_raw.tsv"), "utf8")).not.toContain(
    secret,
  );
});

describe("times", () => {
  const moved = ["--begin-at", "2030-01-01T12:00:00Z", "--id", "moved", "--keep-addresses"];

  test("are moved together, in cells, objects, events and the draft", async () => {
    const { code, stdout, stderr } = await runCli(
      ["tasks", "import", join(SAMPLES, "support-bundle.tar.gz"), ...moved],
      folder.path,
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^moved: 2030-01-01T12:00:00/);
    for (const file of [
      "snapshot/k8s_objects_raw.tsv",
      "snapshot/k8s_events_raw.tsv",
      "ground_truth.draft.yaml",
    ]) {
      const text = readFileSync(inside("tasks/moved", file), "utf8");
      expect(text.match(/20(22|24)-\d\d-\d\d[T ]\d\d:\d\d:\d\d/g), file).toBeNull();
    }
  });

  test("an import is served as if it happened today", async () => {
    const today = Date.parse("2031-05-05T12:00:00Z");
    const served = await serveFolder(inside("tasks/moved/snapshot"), inside("index"), {
      clock: "shifted",
      today,
    });
    const { body } = await served.get("/kubernetes/api/v1/namespaces/velero/events");
    const times = (body as { items: { lastTimestamp: string | null }[] }).items.flatMap(
      ({ lastTimestamp }) => lastTimestamp ?? [],
    );
    expect(times.length).toBeGreaterThan(5);
    expect(times.every((time) => time <= "2031-05-05T12:00:00Z")).toBe(true);
    expect(served.surfaces.now).toBe("2031-05-05T12:00:00.000Z");
    await served.close();
  });
});

test("what cannot be read leaves nothing behind", async () => {
  writeFileSync(inside("notes.txt"), "we saw errors");
  const { code, stderr } = await runCli(
    ["tasks", "import", "notes.txt", "--id", "none"],
    folder.path,
  );
  expect([code, stderr]).toEqual([2, expect.stringContaining("CAPTURE_NOTHING_READ")]);
  expect(existsSync(inside("tasks/none"))).toBe(false);
  expect(readdirSync(inside("tasks")).filter((name) => name.startsWith("."))).toEqual([]);
});
