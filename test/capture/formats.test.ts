// Every format by a small example of its documented shape. PetShop, RCAEval and OpenRCA are made here after the layouts
// that their authors publish; the other data sets' own files are read in samples.test.ts.
import { describe, expect, test } from "vitest";
import { FORMATS, formatOf } from "../../src/capture/formats/formats.ts";
import { takeFiles } from "./captured.ts";

const POD = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name: "cart-5d9c7b8f6d-x2x9z",
    namespace: "shop",
    creationTimestamp: "2026-01-05T09:00:00Z",
  },
};
const { apiVersion: _, kind: __, ...BARE } = POD;
const YAML_LIST = `apiVersion: v1
items:
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
    namespace: shop
  data:
    list: |
      - not an item
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: b
    namespace: shop
kind: List
metadata:
  resourceVersion: ""
`;

describe("Kubernetes' objects", () => {
  const names = async (files: Record<string, string>) => {
    const taken = await takeFiles(files);
    const rows = await taken.rows("objects");
    taken.remove();
    expect(taken.left).toEqual({});
    return rows.map(({ Body, LogAttributes }) => {
      const { kind, metadata } = JSON.parse(Body ?? "") as typeof POD;
      return `${kind} ${metadata.name} ${/'k8s.resource.name': '(\w+)'/.exec(LogAttributes ?? "")?.[1]}`;
    });
  };
  const CART = ["Pod cart-5d9c7b8f6d-x2x9z pods"];

  test.each([
    [
      "kubectl get -o json",
      { "pods.json": JSON.stringify({ apiVersion: "v1", kind: "List", items: [POD] }) },
    ],
    ["one object", { "cart.json": JSON.stringify(POD, null, 2) }],
    [
      "a list of a kind, whose items do not say it",
      {
        "x.json": JSON.stringify({
          kind: "PodList",
          apiVersion: "v1",
          metadata: {},
          items: [BARE],
        }),
      },
    ],
    [
      "an old support bundle, whose folder says it",
      { "cluster-resources/pods/shop.json": JSON.stringify([BARE]) },
    ],
    [
      "must-gather",
      {
        "must-gather/quay/namespaces/shop/pods/cart-5d9c7b8f6d-x2x9z/cart-5d9c7b8f6d-x2x9z.yaml": `---\n${JSON.stringify(POD)}`,
      },
    ],
    [
      "written by PowerShell",
      { "pods.json": Buffer.from(`\uFEFF${JSON.stringify(POD)}`, "utf16le") as unknown as string },
    ],
  ])("%s", async (_name, files) => {
    expect(await names(files)).toEqual(CART);
  });

  test("a YAML list item by item, several documents in one file", async () => {
    expect(
      await names({ "all.yaml": `${YAML_LIST}---\n${YAML_LIST.replace("name: a", "name: c")}` }),
    ).toEqual([
      "ConfigMap a configmaps",
      "ConfigMap b configmaps",
      "ConfigMap c configmaps",
      "ConfigMap b configmaps",
    ]);
  });

  test("events by their own time, objects as of the latest time that anything tells", async () => {
    const event = {
      apiVersion: "v1",
      kind: "Event",
      metadata: { name: "e", namespace: "shop" },
      involvedObject: { kind: "Pod", name: "cart-5d9c7b8f6d-x2x9z", namespace: "shop" },
      type: "Warning",
      reason: "BackOff",
      message: "Back-off restarting failed container",
      lastTimestamp: "2026-01-05T10:00:00Z",
    };
    const taken = await takeFiles({
      "dump.json": JSON.stringify({ kind: "List", apiVersion: "v1", items: [POD, event] }),
    });
    expect((await taken.rows("events")).map(({ Timestamp }) => Timestamp)).toEqual([
      "2026-01-05 10:00:00",
    ]);
    expect((await taken.rows("objects")).map(({ Timestamp }) => Timestamp)).toEqual([
      "2026-01-05 10:00:00",
    ]);
    taken.remove();
  });

  test("what a Deployment was before is told by its old ReplicaSet", async () => {
    const deployment = {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: {
        name: "cart",
        namespace: "shop",
        uid: "u1",
        resourceVersion: "9",
        annotations: { "deployment.kubernetes.io/revision": "2" },
      },
      spec: {
        template: {
          metadata: { labels: { app: "cart" } },
          spec: { containers: [{ name: "cart", image: "cart:2" }] },
        },
      },
    };
    const set = (revision: string, hash: string, time: string) => ({
      apiVersion: "apps/v1",
      kind: "ReplicaSet",
      metadata: {
        name: `cart-${hash}`,
        namespace: "shop",
        creationTimestamp: time,
        annotations: { "deployment.kubernetes.io/revision": revision },
        ownerReferences: [{ kind: "Deployment", name: "cart", uid: "u1", controller: true }],
      },
      spec: {
        template: {
          metadata: { labels: { app: "cart", "pod-template-hash": hash } },
          spec: { containers: [{ name: "cart", image: `cart:${revision}` }] },
        },
      },
    });
    const items = [
      deployment,
      set("1", "aaa", "2026-01-04T09:00:00Z"),
      set("2", "bbb", "2026-01-05T10:20:00Z"),
    ];
    const taken = await takeFiles(
      { "all.json": JSON.stringify({ kind: "List", apiVersion: "v1", items }) },
      { window: { from: 1767607200000000000n, to: 1767609600000000000n } },
    );
    const versions = (await taken.rows("objects")).filter(({ LogAttributes }) =>
      LogAttributes?.includes("'deployments'"),
    );
    expect(
      versions.map(({ Timestamp, Body }) => [Timestamp, /cart:\d/.exec(Body ?? "")?.[0]]).sort(),
    ).toEqual([
      ["2026-01-05 10:19:59", "cart:1"],
      ["2026-01-05 10:20:00", "cart:2"],
      ["2026-01-05 10:40:00", "cart:2"],
    ]);
    taken.remove();
  });
});

describe("logs", () => {
  const lines = async (files: Record<string, string>, options = {}) => {
    const taken = await takeFiles(files, options);
    const rows = await taken.rows("logs");
    taken.remove();
    return { rows, left: taken.left };
  };

  test.each([
    ["support bundle", "cluster-resources/pods/logs/shop/cart-5d9c7b8f6d-x2x9z/cart.log"],
    ["must-gather", "namespaces/shop/pods/cart-5d9c7b8f6d-x2x9z/cart/cart/logs/current.log"],
    ["cluster-info dump", "shop/cart-5d9c7b8f6d-x2x9z/logs.txt"],
    ["by hand", "logs/shop_cart-5d9c7b8f6d-x2x9z_cart.log"],
  ])("of a %s belong to pod and service", async (_name, path) => {
    const { rows } = await lines({ [path]: "2026-01-05T10:00:00.5Z level=error msg=down\n" });
    expect(rows).toEqual([
      expect.objectContaining({
        Timestamp: "2026-01-05 10:00:00.500000000",
        SeverityText: "error",
        SeverityNumber: "17",
        ServiceName: "cart",
        Body: "level=error msg=down",
      }),
    ]);
    expect(rows[0]?.ResourceAttributes).toContain("'k8s.namespace.name': 'shop'");
    expect(rows[0]?.ResourceAttributes).toContain("'k8s.pod.name': 'cart-5d9c7b8f6d-x2x9z'");
  });

  test("kubectl cluster-info dump marks where a container begins", async () => {
    const text =
      "==== START logs for container main of pod shop/cart-0 ====\n2026-01-05 10:00:00Z up\n==== END logs for container main of pod shop/cart-0 ====\n";
    const { rows } = await lines({ "shop/cart-0/logs.txt": text });
    expect(rows.map(({ Body, ServiceName }) => [Body, ServiceName])).toEqual([
      ["2026-01-05 10:00:00Z up", "cart"],
    ]);
  });

  test.each([
    ["2026-01-05 10:00:00,250 ERROR x", "2026-01-05 10:00:00.250000000", true],
    ["2026/01/05 10:00:00 [error] 7#7: x", "2026-01-05 10:00:00", true],
    [
      '10.0.0.1 - - [05/Jan/2026:12:00:00 +0200] "GET / HTTP/1.1" 200',
      "2026-01-05 10:00:00",
      false,
    ],
    ['{"level":"warn","ts":1767607200.25,"msg":"x"}', "2026-01-05 10:00:00.250000000", false],
    ["E0105 10:00:00.250000       1 main.go:7] x", "2026-01-05 10:00:00.250000000", true],
  ])("the time of %s", async (line, time, zoneless) => {
    const { rows, left } = await lines(
      { "logs/shop_a-0_a.log": `${line}\n` },
      { asOf: 1767607200000000000n + 3600000000000n },
    );
    expect(rows.map(({ Timestamp }) => Timestamp)).toEqual([time]);
    expect(Object.keys(left)).toEqual(
      zoneless ? ["zones of log lines (read as UTC; --zone says otherwise)"] : [],
    );
  });

  test("a zone that was told counts, and a line without a time goes with the one before", async () => {
    const { rows, left } = await lines(
      {
        "logs/shop_a-0_a.log": "2026-01-05 18:00:00 java.lang.Error\n\tat shop.Cart(Cart.java:7)\n",
      },
      { zone: 480 },
    );
    expect(rows.map(({ Timestamp }) => Timestamp)).toEqual([
      "2026-01-05 10:00:00",
      "2026-01-05 10:00:00",
    ]);
    expect(Object.keys(left)).toEqual([
      "zones of log lines (read as UTC+08:00; --zone says otherwise)",
    ]);
  });
});

describe("samples", () => {
  const samples = async (files: Record<string, string>, options = {}) => {
    const taken = await takeFiles(files, options);
    const rows = [...(await taken.rows("serviceMetrics")), ...(await taken.rows("podMetrics"))];
    taken.remove();
    return {
      left: taken.left,
      rows: rows.map(({ metric_name, timestamp, value, tags }) =>
        [metric_name, timestamp, value, tags].join(" "),
      ),
    };
  };

  test("of promtool tsdb dump, in milliseconds", async () => {
    const text =
      '{__name__="up", job="shop/cart", x="a \\"b\\", {c}"} 1 1767607200000\n{__name__="up", job="shop/cart"} NaN 1767607260000\n';
    expect((await samples({ "dump.prom": text })).rows).toEqual([
      `up 2026-01-05 10:00:00 1 {'job': 'shop/cart', 'x': 'a "b", {c}'}`,
      "up 2026-01-05 10:01:00  {'job': 'shop/cart'}",
    ]);
  });

  test("of OpenMetrics, in seconds", async () => {
    const text =
      '# TYPE cpu counter\ncpu_total{pod="cart-0"} 5.5 1767607200.250 # {trace_id="1"} 1\n# EOF\n';
    expect((await samples({ "metrics.om": text })).rows).toEqual([
      "cpu_total 2026-01-05 10:00:00.250 5.5 {'pod': 'cart-0'}",
    ]);
  });

  test("without a time are told, or take the one that is given", async () => {
    const text = "# TYPE up gauge\nup 1\n";
    expect(
      (await samples({ "metrics.txt": text, "a.prom": '{__name__="a"} 1 1767607200000\n' })).left,
    ).toEqual({
      "samples without a time (--at says when they were taken)": 1,
    });
    expect((await samples({ "metrics.txt": text }, { asOf: 1767607200000000000n })).rows).toEqual([
      "up 2026-01-05 10:00:00 1 {}",
    ]);
  });

  test("of Prometheus' API: a range, a moment", async () => {
    const result = [
      {
        metric: { __name__: "up", service: "cart" },
        values: [
          [1767607200, "1"],
          [1767607260.5, "+Inf"],
        ],
      },
    ];
    const range = { status: "success", data: { resultType: "matrix", result } };
    const vector = {
      status: "success",
      data: {
        resultType: "vector",
        result: [{ metric: { __name__: "down" }, value: [1767607200, "0"] }],
      },
    };
    expect(
      (
        await samples({ "a.json": JSON.stringify(range), "b.json": JSON.stringify(vector) })
      ).rows.sort(),
    ).toEqual([
      "down 2026-01-05 10:00:00 0 {}",
      "up 2026-01-05 10:00:00 1 {'service': 'cart'}",
      "up 2026-01-05 10:01:00.500 inf {'service': 'cart'}",
    ]);
  });
});

describe("alerts", () => {
  const ALERT = {
    status: "firing",
    labels: { alertname: "HighErrors", service_name: "cart", severity: "critical" },
    annotations: { description: "cart fails" },
    startsAt: "2026-01-05T10:00:00Z",
    endsAt: "0001-01-01T00:00:00Z",
  };
  test.each([
    ["Alertmanager's webhook", { version: "4", groupKey: "g", status: "firing", alerts: [ALERT] }],
    [
      "Alertmanager's API",
      [{ ...ALERT, status: { state: "active", silencedBy: [], inhibitedBy: [] } }],
    ],
    [
      "Prometheus' API",
      {
        status: "success",
        data: { alerts: [{ ...ALERT, state: "firing", activeAt: ALERT.startsAt }] },
      },
    ],
  ])("of %s become what fired and a ticket", async (_name, document) => {
    const taken = await takeFiles(
      { "page.json": JSON.stringify(document) },
      { asOf: 1767609600000000000n },
    );
    const ticket = taken.text("alerts/alerts_in_alerting_state_2026-01-05T104000.000000Z.json");
    expect(JSON.parse(ticket)).toMatchObject({
      data: {
        alerts: [
          {
            labels: ALERT.labels,
            annotations: ALERT.annotations,
            state: "firing",
            activeAt: ALERT.startsAt,
          },
        ],
      },
    });
    taken.remove();
  });

  test("of Prometheus' own series show minute by minute what fired", async () => {
    const result = [
      {
        metric: { __name__: "ALERTS", alertname: "A", alertstate: "firing", service_name: "cart" },
        values: [
          [1767607200, "1"],
          [1767607260, "1"],
        ],
      },
    ];
    const taken = await takeFiles({
      "a.json": JSON.stringify({ status: "success", data: { resultType: "matrix", result } }),
    });
    const shown = JSON.parse(taken.text("alerts/alerts_at_2026-01-05T10-01-00.000000.json"));
    expect(shown).toMatchObject([
      { labels: { alertname: "A", service_name: "cart" }, activeAt: "2026-01-05T10:00:00.000Z" },
    ]);
    taken.remove();
  });
});

test("Loki's streams and Jaeger's traces", async () => {
  const loki = {
    status: "success",
    data: {
      resultType: "streams",
      result: [
        {
          stream: { namespace: "shop", pod: "cart-0", app: "cart" },
          values: [["1767607200000000000", "ERROR lost", { trace_id: "ab" }]],
        },
      ],
    },
  };
  const jaeger = {
    data: [
      {
        traceID: "0a",
        spans: [
          {
            traceID: "0a",
            spanID: "0b",
            operationName: "GET /",
            references: [],
            startTime: 1767607200000000,
            duration: 1500,
            tags: [
              { key: "span.kind", type: "string", value: "client" },
              { key: "error", type: "bool", value: true },
            ],
            logs: [],
            processID: "p1",
          },
          {
            traceID: "0a",
            spanID: "0c",
            operationName: "q",
            references: [{ refType: "CHILD_OF", traceID: "0a", spanID: "0b" }],
            startTime: 1767607200000100,
            duration: 100,
            tags: [],
            logs: [],
            processID: "p1",
          },
        ],
        processes: {
          p1: {
            serviceName: "cart",
            tags: [{ key: "k8s.pod.name", type: "string", value: "cart-0" }],
          },
        },
      },
    ],
  };
  const taken = await takeFiles({
    "loki.json": JSON.stringify(loki),
    "traces.json": JSON.stringify(jaeger),
  });
  expect(await taken.rows("logs")).toEqual([
    expect.objectContaining({
      Timestamp: "2026-01-05 10:00:00",
      Body: "ERROR lost",
      SeverityText: "ERROR",
      ServiceName: "cart",
      TraceId: "ab",
    }),
  ]);
  expect(await taken.rows("traces")).toEqual([
    expect.objectContaining({
      SpanId: "0b",
      SpanKind: "Client",
      StatusCode: "Error",
      Duration: "1500000",
      ServiceName: "cart",
    }),
    expect.objectContaining({
      SpanId: "0c",
      ParentSpanId: "0b",
      Timestamp: "2026-01-05 10:00:00.000100000",
    }),
  ]);
  taken.remove();
});

describe("data sets, by the layout that their authors document", () => {
  test("PetShop: services, statistics, and target.json as the answer", async () => {
    const metrics =
      "microservice,PetSite,payforadoption\nmetric,latency,requests\nstatistic,p90,Sum\nunix_timestamp,,\n1681857120.0,0.25,\n";
    const target = {
      target: { node: "PetSite", metric: "latency", agg: "Average", timestamp: 1681857605 },
      root_cause: { node: "payforadoption", metric: "latency" },
    };
    const taken = await takeFiles({
      "metrics.csv": metrics,
      "target.json": JSON.stringify(target),
    });
    expect(await taken.rows("serviceMetrics")).toEqual([
      expect.objectContaining({ metric_name: "latency", service_name: "PetSite", value: "0.25" }),
    ]);
    expect(taken.left).toEqual({ "empty cells": 1 });
    expect(taken.answers).toMatchObject([{ kind: "Service", name: "payforadoption" }]);
    taken.remove();
  });

  test("RCAEval: metrics, logs and traces, and the answer in the folder's name", async () => {
    const taken = await takeFiles({
      "cartservice_cpu/1/metrics.csv":
        "time,cartservice_cpu,cartservice_latency-90\n1767607200,0.5,\n",
      "cartservice_cpu/1/logs.csv":
        'time,timestamp,container_name,message,level,req_path,error\nx,1767607200000000000,cartservice,"a, b",error,/,\n',
      "cartservice_cpu/1/traces.csv":
        "time,traceID,spanID,serviceName,methodName,operationName,startTimeMillis,startTime,duration,statusCode,parentSpanID\nx,AB,CD,cartservice,Get,/Get,1767607200000,1767607200000000,1500,0,\n",
      "cartservice_cpu/1/inject_time.txt": "1767607200\n",
    });
    expect(taken.signals.metrics).toEqual({ in: 1, out: 1 });
    expect(await taken.rows("logs")).toEqual([
      expect.objectContaining({ Body: "a, b", ServiceName: "cartservice", SeverityNumber: "17" }),
    ]);
    expect(await taken.rows("traces")).toEqual([
      expect.objectContaining({ TraceId: "ab", Duration: "1500000", StatusCode: "Unset" }),
    ]);
    expect(taken.answers).toMatchObject([
      { name: "cartservice", fault: "cpu", at: 1767607200000000000n },
    ]);
    taken.remove();
  });

  test("OpenRCA: three signals and record.csv as the answer", async () => {
    const taken = await takeFiles({
      "Bank/record.csv":
        "level,component,timestamp,datetime,reason\npod,Tomcat02,1614841020,2021-03-04 14:57:00,high CPU usage\n",
      "Bank/telemetry/2021_03_04/metric/metric_container.csv":
        "timestamp,cmdb_id,kpi_name,value\n1614841020,Tomcat02,OSLinux-CPU_CPU,98.5\n",
      "Bank/telemetry/2021_03_04/log/log_service.csv":
        'log_id,timestamp,cmdb_id,log_name,value\na,1614841020,Tomcat02,gc,"x, y"\n',
      "Bank/telemetry/2021_03_04/trace/trace_span.csv":
        "timestamp,cmdb_id,parent_id,span_id,trace_id,duration\n1614841020000,Tomcat02,,21030300016145905763,gw0120210304,19\n",
    });
    expect(taken.signals).toMatchObject({
      metrics: { out: 1 },
      logs: { out: 1 },
      traces: { out: 1 },
    });
    expect(await taken.rows("traces")).toEqual([
      expect.objectContaining({ Duration: "19000000", ParentSpanId: "" }),
    ]);
    expect(taken.answers).toMatchObject([
      { kind: "Pod", name: "Tomcat02", fault: "high CPU usage" },
    ]);
    taken.remove();
  });
});

test("what is of no format is named and never guessed at", async () => {
  const taken = await takeFiles({
    "README.md": "# notes",
    "photo.png": Buffer.from([0x89, 0x50, 0, 1]),
    "a.prom": '{__name__="a"} 1 1767607200000\n',
  });
  expect(taken.unread).toEqual(["README.md", "photo.png"]);
  expect(Object.keys(FORMATS)).toHaveLength(12);
  expect(formatOf({ path: "notes.txt", head: "we saw errors at 10" })).toBeNull();
  taken.remove();
});
