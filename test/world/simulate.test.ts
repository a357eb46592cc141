import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sha256 } from "../../src/model/digest.ts";
import { parsePythonLiteral } from "../../src/records/python.ts";
import { TsvParser } from "../../src/records/tsv.ts";
import { readGroundTruth } from "../../src/score/read-ground-truth.ts";
import { Streams } from "../../src/world/random.ts";
import { type SimulationRequest, simulate } from "../../src/world/simulate.ts";

const request = (rest: Partial<SimulationRequest> = {}): SimulationRequest => ({
  task: "t",
  application: "otel-demo",
  faults: [
    { fault: "environment-variable", target: "shipping", arguments: { variable: "QUOTE_ADDR" } },
  ],
  seed: "1",
  distractors: [],
  without: [],
  volume: "small",
  shape: "with-before",
  ticket: "alerts",
  ...rest,
});

function files(wanted: SimulationRequest): Map<string, string> {
  const parts = new Map<string, string[]>();
  for (const { file, text } of simulate(wanted))
    parts.set(file, [...(parts.get(file) ?? []), text]);
  return new Map([...parts].map(([file, texts]) => [file, texts.join("")]));
}

function rows(text: string | undefined): string[][] {
  const parser = new TsvParser();
  return [...parser.push(text ?? ""), ...parser.end().rows];
}

const snapshot = files(request());
const truth = readGroundTruth(parse(snapshot.get("ground_truth.yaml") ?? ""), "ground_truth.yaml");

describe("a simulated incident", () => {
  it("has the same bytes for the same seed and others for another", () => {
    const digest = (all: Map<string, string>) => sha256([...all.values()].join(""));
    expect(digest(files(request()))).toBe(digest(snapshot));
    expect(digest(files(request({ seed: "2" })))).not.toBe(digest(snapshot));
    expect(digest(files(request({ task: "u" })))).not.toBe(digest(snapshot));
  });

  it("has the columns of the native layout", () => {
    expect(rows(snapshot.get("otel_logs_raw.tsv"))[0]).toHaveLength(17);
    expect(rows(snapshot.get("k8s_objects_raw.tsv"))[0]).toHaveLength(16);
    const traces = rows(snapshot.get("otel_traces_raw.tsv"));
    expect(traces[0]).toHaveLength(22);
    for (const row of traces) expect(row).toHaveLength(22);
    expect(parsePythonLiteral(traces[1]?.[8] ?? "")).toHaveProperty(
      ["service.namespace"],
      "opentelemetry-demo",
    );
  });

  it("records every event as both APIs show it", () => {
    const events = rows(snapshot.get("k8s_events_raw.tsv"))
      .slice(1)
      .map(
        (row) =>
          JSON.parse(row[8] ?? "{}") as {
            object: { apiVersion: string; metadata: { uid: string; resourceVersion: string } };
          },
      );
    const seen = new Map<string, string[]>();
    for (const { object } of events) {
      const key = `${object.metadata.uid}/${object.metadata.resourceVersion}`;
      seen.set(key, [...(seen.get(key) ?? []), object.apiVersion].sort());
    }
    expect(new Set([...seen.values()].map(String))).toEqual(new Set(["events.k8s.io/v1,v1"]));
  });

  it("derives the propagation of a wrong address: errors go up, silence goes down", () => {
    const edges = truth.propagations.map(({ source, target }) => `${source} > ${target}`);
    expect(edges[0]).toBe("shipping-deployment-1 > shipping-service-1");
    expect(edges).toContain("shipping-service-1 > checkout-service-1");
    expect(edges).toContain("shipping-service-1 > quote-service-1");
    expect(edges).toContain("checkout-service-1 > payment-service-1");
    expect(truth.alerts).toContainEqual(
      expect.objectContaining({ id: "NoRequestsReceived", group: "quote-service-1" }),
    );
  });

  it("tells of the fault in objects, logs and traces alike", () => {
    const value = /set to (\S+)/.exec(truth.faults[0]?.condition ?? "")?.[1] ?? "?";
    expect(snapshot.get("k8s_objects_raw.tsv")).toContain(value);
    expect(snapshot.get("otel_logs_raw.tsv")).toContain(value.replace("http://", ""));
    expect(snapshot.get("otel_traces_raw.tsv")).toContain("i/o timeout");
  });

  it("has the noise of a recorded cluster: a stream that ends in an error every ten minutes", () => {
    const streams = rows(snapshot.get("otel_traces_raw.tsv")).filter((row) =>
      row[11]?.includes("EventStream"),
    );
    expect(streams.length).toBeGreaterThan(0);
    for (const row of streams) {
      expect(row[13]).toBe("Error");
      expect(Number(row[12])).toBeGreaterThan(600_000_000_000);
    }
  });

  it("reports what each language's runtime reports", () => {
    const names = (pod: string) =>
      [...snapshot]
        .filter(([file]) => file.startsWith(`metrics/pod_${pod}-`))
        .flatMap(([, text]) => rows(text).map(([name]) => name));
    expect(names("fraud-detection")).toContain("jvm_memory_used_bytes");
    expect(names("product-catalog")).toContain("go_goroutine_count");
    expect(names("recommendation")).toContain("process_cpu_time_seconds_total");
    expect(names("valkey-cart").filter((name) => /^(jvm|go|process)_/.test(name ?? ""))).toEqual(
      [],
    );
  });

  it("leaves a signal out on request", () => {
    const names = [...files(request({ without: ["traces", "metrics"] })).keys()];
    expect(
      names.some((name) => name.startsWith("otel_traces") || name.startsWith("metrics/")),
    ).toBe(false);
    expect(names).toContain("otel_logs_raw.tsv");
  });

  it("has no ticket and no root cause when nothing is broken", () => {
    const quiet = files(
      request({ faults: [], distractors: ["recovered-crash", "harmless-chaos", "flag-edit"] }),
    );
    const none = readGroundTruth(parse(quiet.get("ground_truth.yaml") ?? ""), "ground_truth.yaml");
    expect(none.groups.filter((group) => group.rootCause)).toEqual([]);
  });

  it("reads two faults in one object as one root cause", () => {
    const flags = ["adFailure", "paymentFailure"].map((target) => ({
      fault: "feature-flag",
      target,
      arguments: {},
    }));
    const text = files(request({ faults: flags })).get("ground_truth.yaml");
    const both = readGroundTruth(parse(text ?? ""), "ground_truth.yaml");
    expect(both.groups.filter((group) => group.rootCause)).toHaveLength(1);
    expect(both.faults).toHaveLength(2);
    expect(both.dangling).toEqual([]);
  });

  it("refuses a fault that nobody would notice", () => {
    const silent = request({
      application: "parcels",
      faults: [{ fault: "secret-corrupted", target: "reports", arguments: {} }],
    });
    expect(() => files(silent)).toThrow("changes no signal");
  });

  it("refuses a second fault that does nothing beside one that does", () => {
    const half = request({
      application: "parcels",
      faults: [
        { fault: "target-port", target: "quotes", arguments: {} },
        { fault: "secret-corrupted", target: "reports", arguments: {} },
      ],
    });
    expect(() => files(half)).toThrow("secret-corrupted on reports changes no signal");
  });

  it("loses nodes while somebody's scanner keeps the API server from their leases", () => {
    const surge = files(
      request({
        application: "book-info",
        faults: [{ fault: "api-server-surge", target: "bookinfo-gateway-istio", arguments: {} }],
      }),
    );
    expect(surge.get("k8s_events_raw.tsv")).toContain("NodeNotReady");
    expect(surge.get("otel_logs_raw.tsv")).toContain("429 TooManyRequests");
    const cause = readGroundTruth(parse(surge.get("ground_truth.yaml") ?? ""), "ground_truth.yaml");
    const [root] = cause.groups.filter((group) => group.rootCause);
    expect(root?.kind).toBe("Deployment");
    expect(surge.get("k8s_objects_raw.tsv")).toContain('""kind"":""ClusterRoleBinding""');
  });

  it("refuses pods without limits where a quota asks for them", () => {
    const bare = files(
      request({ faults: [{ fault: "missing-limits", target: "quote", arguments: {} }] }),
    );
    expect(bare.get("k8s_events_raw.tsv")).toContain("must specify limits.memory for: quote");
  });

  it("kills a store that a script fills", () => {
    const full = files(
      request({ faults: [{ fault: "datastore-memory", target: "kafka", arguments: {} }] }),
    );
    expect(full.get("k8s_objects_raw.tsv")).toContain("FILL_MIB_PER_SECOND");
    expect(full.get("k8s_objects_raw.tsv")).toContain("OOMKilled");
  });
});

describe("streams", () => {
  it("depend on seed, task and purpose and on nothing else", () => {
    const draw = (seed: string, task: string, purpose: string) =>
      new Streams(seed, task).of(purpose).next();
    expect(draw("1", "t", "a")).toBe(draw("1", "t", "a"));
    expect(
      new Set([draw("1", "t", "a"), draw("2", "t", "a"), draw("1", "u", "a"), draw("1", "t", "b")])
        .size,
    ).toBe(4);
    // The reference value: a change of it changes every published byte.
    expect(draw("1", "shop-01", "window")).toMatchInlineSnapshot(`3438882621`);
  });
});

describe("the shape of a record", () => {
  const pulls = (all: ReadonlyMap<string, string>) =>
    new Set(
      rows(all.get("k8s_objects_raw.tsv"))
        .slice(1)
        .map((row) => row[1]?.slice(0, 16)),
    ).size;
  const minutes = (all: ReadonlyMap<string, string>) => {
    const stamps = rows(all.get("otel_logs_raw.tsv"))
      .slice(1)
      .map((row) => Date.parse(`${row[1]}Z`));
    return (Math.max(...stamps) - Math.min(...stamps)) / 60_000;
  };
  const generations = (all: ReadonlyMap<string, string>) =>
    rows(all.get("k8s_objects_raw.tsv"))
      .slice(1)
      .map(
        (row) => JSON.parse(row[8] ?? "{}") as { kind: string; metadata: { generation?: number } },
      )
      .filter(({ kind }) => kind === "Deployment")
      .map(({ metadata }) => metadata.generation ?? 1);

  it("is one with a before unless the task says otherwise", () => {
    expect(pulls(snapshot)).toBe(6);
    expect(minutes(snapshot)).toBeGreaterThan(29);
    expect(Math.max(...generations(snapshot))).toBeGreaterThan(1);
  });

  it("from the start has one pull, minutes of logs, and nothing that was ever otherwise", () => {
    const all = files(request({ shape: "from-the-start" }));
    expect(pulls(all)).toBeLessThanOrEqual(2);
    expect(minutes(all)).toBeLessThan(7);
    expect(Math.max(...generations(all))).toBe(1);
    expect(all.get("k8s_objects_raw.tsv")).toContain("QUOTE_ADDR");
    expect(
      [...all.keys()].filter((name) => name.startsWith("alerts/alerts_at")).length,
    ).toBeLessThan(7);
    // Whoever begins to look sees the events of the installation.
    expect(all.get("k8s_events_raw.tsv")).toContain("SuccessfulCreate");
  });

  it("thin has two pulls, late logs, and latencies as quantiles", () => {
    const all = files(request({ shape: "thin" }));
    expect(pulls(all)).toBeLessThanOrEqual(3);
    expect(minutes(all)).toBeLessThan(13);
    expect(all.get("metrics/service_checkout_raw.tsv")).toContain("'quantile': '0.95'");
    expect(all.get("metrics/service_checkout_raw.tsv")).not.toContain("_bucket");
  });

  it("of long ago begins with the trouble, and its alerts say since when", () => {
    const all = files(request({ shape: "long-ago" }));
    const [first = ""] = [...all.keys()]
      .filter((name) => name.startsWith("alerts/alerts_at"))
      .sort();
    const alerts = JSON.parse(all.get(first) ?? "[]") as {
      labels: Record<string, string>;
      activeAt: string;
    }[];
    const begun = alerts.find(
      ({ labels }) =>
        labels.alertname === "HighRequestErrorRate" && labels.service_name === "shipping",
    );
    const at = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)/.exec(first);
    const now = Date.parse(`${at?.[1]}T${at?.[2]}:${at?.[3]}:00Z`);
    expect(now - Date.parse(begun?.activeAt ?? "")).toBeGreaterThan(90 * 60_000);
    expect(Math.max(...generations(all))).toBeGreaterThan(1);
  });

  it("leaves the ticket to somebody who names nobody, or the wrong one", () => {
    const ticket = (all: ReadonlyMap<string, string>) => {
      const name = [...all.keys()].find((one) => one.includes("alerting_state")) ?? "";
      const state = JSON.parse(all.get(name) ?? "{}") as {
        data: { alerts: { labels: Record<string, string> }[] };
      };
      return state.data.alerts.map(({ labels }) => labels.service_name);
    };
    expect(ticket(files(request({ ticket: "nameless" })))).toEqual([undefined]);
    const [wrong] = ticket(files(request({ ticket: "wrong" })));
    expect(wrong).toBeDefined();
    expect(truth.groups.map(({ id }) => id)).not.toContain(`${wrong}-service-1`);
  });
});
