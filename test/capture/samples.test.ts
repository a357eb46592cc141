// What others published, read as it is. Sources and licences: test/fixtures/captures/README.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFolder } from "../support/surfaces.ts";
import { type Taken, takeIn } from "./captured.ts";

const SAMPLES = join(import.meta.dirname, "../fixtures/captures");

interface Table {
  readonly columnDefinitions: readonly { readonly name: string }[];
  readonly rows: readonly { readonly cells: readonly unknown[] }[];
}

describe("a support bundle", () => {
  let taken: Taken;
  let served: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    taken = await takeIn([join(SAMPLES, "support-bundle.tar.gz")]);
    served = await serveFolder(taken.folder, join(taken.folder, "../index"));
  });
  afterAll(async () => {
    await served.close();
    taken.remove();
  });

  /** As kubectl asks for what it prints; without the age, which depends on when it was asked. */
  async function cells(path: string): Promise<unknown[][]> {
    const response = await fetch(`${served.origin}/kubernetes${path}`, {
      headers: { accept: "application/json;as=Table;v=v1;g=meta.k8s.io,application/json" },
    });
    return printed((await response.json()) as Table);
  }

  function printed({ columnDefinitions, rows }: Table): unknown[][] {
    const age = columnDefinitions.findIndex(({ name }) => name === "Age");
    return rows.map((row) => row.cells.filter((_, index) => index !== age)).sort();
  }

  const golden = (file: string) =>
    printed(
      JSON.parse(readFileSync(join(SAMPLES, "support-bundle-answers", file), "utf8")) as Table,
    );

  test("answers kubectl get pods with a selector as its golden file says", async () => {
    const path = "/api/v1/namespaces/velero/pods?labelSelector=name%3Drestic";
    expect(await cells(path)).toEqual(golden("pods_restic_only.json"));
  });

  test("answers kubectl get configmaps as its golden file says", async () => {
    const path =
      "/api/v1/namespaces/kube-public/configmaps?fieldSelector=metadata.name%3Dkube-root-ca.crt";
    expect(await cells(path)).toEqual(golden("configmaps_kube_public_namespace.json"));
  });

  test("gives the container's log", async () => {
    const pod = "/api/v1/namespaces/velero/pods/velero-6996dd565b-xl44t/log?container=velero";
    const { text } = await served.get(`/kubernetes${pod}`);
    expect(text).toContain('Error: unknown command "server-junk" for "velero"');
  });

  test("reads every object, those too that its own redaction broke", async () => {
    expect(taken.left).toEqual({});
    expect(taken.signals.objects).toEqual({ in: 91, out: 91 });
    const kinds = (await taken.rows("objects")).map(({ LogAttributes }) => LogAttributes);
    expect(kinds.filter((kind) => kind?.includes("'engines'"))).toHaveLength(1);
    expect(kinds.filter((kind) => kind?.includes("'replicas'"))).toHaveLength(3);
  });

  test("declares what it does not hold", () => {
    for (const signal of ["metrics", "traces", "alerts"] as const)
      expect(taken.signals[signal]).toEqual({ in: 0, out: 0 });
  });
});

describe("the examples of OTLP", () => {
  test("are read whole: logs, an event, spans, and every kind of metric", async () => {
    const taken = await takeIn([join(SAMPLES, "otlp")]);
    expect(taken.left).toEqual({});
    expect(taken.signals.logs).toEqual({ in: 2, out: 2 });
    expect(taken.signals.traces).toEqual({ in: 1, out: 1 });
    const [span] = await taken.rows("traces");
    expect(span).toMatchObject({
      Timestamp: "2018-12-13 14:51:00",
      TraceId: "5b8efff798038103d269b633813fc60c",
      ParentSpanId: "eee19b7ec3c1b173",
      SpanKind: "Server",
      ServiceName: "my.service",
      Duration: "1000000000",
      SpanAttributes: "{'my.span.attr': 'some value'}",
    });
    const logs = await taken.rows("logs");
    expect(logs.map(({ Body }) => Body)).toContain("Example log record");
    expect(logs.find(({ Body }) => Body === "Example log record")).toMatchObject({
      SeverityText: "Information",
      SeverityNumber: "10",
    });
    const metrics = await taken.rows("serviceMetrics");
    expect([...new Set(metrics.map(({ metric_name }) => metric_name))].sort()).toEqual([
      "my_counter",
      "my_exponential_histogram_bucket",
      "my_exponential_histogram_count",
      "my_exponential_histogram_sum",
      "my_gauge",
      "my_histogram_bucket",
      "my_histogram_count",
      "my_histogram_sum",
    ]);
    taken.remove();
  });
});

describe("a minute of Nezha", () => {
  const window = { from: 1674981600000000000n, to: 1674982800000000000n };

  test("is read row by row, and nothing is left out without a word", async () => {
    const taken = await takeIn([join(SAMPLES, "nezha")]);
    expect(taken.signals.logs).toEqual({ in: 2435, out: 2435 });
    expect(taken.signals.traces).toEqual({ in: 4445, out: 4445 });
    // 60 rows of 19 figures for each of two pods, and 60 of 5 for the front.
    expect(taken.signals.metrics.in).toBe(taken.signals.metrics.out);
    expect(taken.left).toEqual({});
    expect((await taken.rows("logs")).length).toBe(2435);
    expect((await taken.rows("traces")).length).toBe(4445);
    taken.remove();
  });

  test("its own list of faults is the truth of a window", async () => {
    const taken = await takeIn([join(SAMPLES, "nezha")], { window });
    expect(taken.answers.map(({ kind, name, fault }) => [kind, name, fault])).toEqual([
      ["Pod", "ts-contacts-service-866bd68c97-xcqfx", "return"],
      ["Pod", "ts-contacts-service-866bd68c97-xcqfx", "return"],
      ["Pod", "ts-contacts-service-866bd68c97-xcqfx", "return"],
    ]);
    taken.remove();
  });
});
