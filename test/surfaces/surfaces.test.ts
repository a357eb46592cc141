import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHOP, SHOP_END, SHOP_START } from "../support/shop.ts";
import { type ServedSnapshot, serveSnapshot } from "../support/surfaces.ts";

const encoded = encodeURIComponent;

describe("a snapshot's surfaces", () => {
  let shop: ServedSnapshot;

  beforeAll(async () => {
    shop = await serveSnapshot(SHOP);
  });

  afterAll(async () => shop?.close());

  const data = async (path: string) => {
    const { status, body, text } = await shop.get(path);
    expect({ status, text: status === 200 ? "" : text }).toEqual({ status: 200, text: "" });
    return (body as { data?: unknown }).data ?? body;
  };

  describe("Prometheus", () => {
    it("takes now for the end of the snapshot", async () => {
      expect(await data("/prometheus/api/v1/query?query=time()")).toMatchObject({
        result: [SHOP_END / 1000, String(SHOP_END / 1000)],
      });
    });

    it("knows the alerts as series, as rules and as alerts", async () => {
      expect(await data(`/prometheus/api/v1/query?query=${encoded("ALERTS")}`)).toMatchObject({
        result: [
          { metric: { alertname: "HighErrorRate", alertstate: "firing" } },
          { metric: { alertstate: "pending" } },
        ],
      });
      expect(await data("/prometheus/api/v1/alerts")).toMatchObject({
        alerts: [{ state: "firing" }, { state: "pending" }],
      });
      expect(await data("/prometheus/api/v1/rules")).toMatchObject({
        groups: [
          {
            rules: [
              { name: "HighErrorRate", state: "firing" },
              { name: "HighLatency", state: "pending" },
            ],
          },
        ],
      });
    });

    it("lists what there is", async () => {
      expect(await data("/prometheus/api/v1/label/container/values")).toEqual(["cart", "web"]);
      expect(
        await data("/prometheus/api/v1/metadata?metric=container_cpu_usage_seconds_total"),
      ).toMatchObject({
        container_cpu_usage_seconds_total: [{ type: "counter" }],
      });
      expect(await data("/prometheus/api/v1/status/buildinfo")).toMatchObject({
        version: "2.42.0",
      });
    });

    it("says 422 to what it does not serve, and counts it", async () => {
      const before = shop.surfaces.counts.unsupported;
      const { status, body } = await shop.get(
        `/prometheus/api/v1/query?query=${encoded("limitk(1, up)")}`,
      );
      expect([status, body]).toEqual([
        422,
        {
          status: "error",
          errorType: "execution",
          error: expect.stringContaining("not served here"),
        },
      ]);
      expect(shop.surfaces.counts.unsupported).toBe(before + 1);
    });

    it.each([
      "query?query=sum(",
      "query?query=up&time=yesterday",
      "query_range?query=up&start=0&end=1&step=0",
      "query_range?query=up&start=0&end=9999999&step=1",
      "query_range?query=up&start=10&end=1&step=1",
      "series",
      "label/bad-name/values",
    ])("%s is bad data", async (path) => {
      const { status, body } = await shop.get(`/prometheus/api/v1/${path}`);
      expect([status, (body as { errorType: string }).errorType]).toEqual([400, "bad_data"]);
    });
  });

  describe("kinds of a controller that runs", () => {
    it("are known though the record holds none of their objects", async () => {
      const [deployment] = SHOP.objects?.filter(({ resource }) => resource === "deployments") ?? [];
      const named = {
        ...(deployment?.object.metadata as object),
        name: "chaos-controller-manager",
      };
      const controller = { ...deployment, object: { ...deployment?.object, metadata: named } };
      const chaos = await serveSnapshot({
        ...SHOP,
        objects: [...(SHOP.objects ?? []), controller as NonNullable<typeof deployment>],
      });
      const path = "/kubernetes/apis/chaos-mesh.org/v1alpha1/networkchaos";
      expect(await chaos.get(path)).toMatchObject({ status: 200, body: { items: [] } });
      await chaos.close();
      expect((await shop.get(path)).status).toBe(404);
    });
  });

  describe("Alertmanager", () => {
    it("holds what fires", async () => {
      const { body } = await shop.get(
        `/alertmanager/api/v2/alerts?filter=${encoded('service_name=~"c.*"')}`,
      );
      expect(body).toMatchObject([
        {
          labels: { alertname: "HighErrorRate" },
          status: { state: "active" },
          startsAt: "2025-12-15T17:41:50.488970782Z",
        },
      ]);
    });

    it("refuses and counts a silence", async () => {
      const before = shop.surfaces.counts.attemptedChanges;
      const response = await fetch(`${shop.origin}/alertmanager/api/v2/silences`, {
        method: "POST",
        body: "{}",
      });
      expect([response.status, shop.surfaces.counts.attemptedChanges]).toEqual([403, before + 1]);
    });
  });

  describe("Jaeger", () => {
    it("lists services, operations and dependencies", async () => {
      expect(await data("/jaeger/api/services")).toEqual(["cart", "web"]);
      expect(await data("/jaeger/api/services/web/operations")).toEqual(["GET /cart"]);
      expect(await data(`/jaeger/api/dependencies?endTs=${SHOP_END}`)).toEqual([
        { parent: "web", child: "cart", callCount: 39 },
      ]);
    });

    it("searches by service, tag, duration and time, newest first", async () => {
      const search = async (query: string) =>
        ((await data(`/jaeger/api/traces?${query}`)) as { traceID: string }[]).map((one) =>
          Number.parseInt(one.traceID, 16),
        );
      expect(await search("service=cart&limit=2")).toEqual([39, 38]);
      expect(await search(`service=cart&tags=${encoded('{"error":"true"}')}&limit=3`)).toEqual([
        38, 36, 34,
      ]);
      expect(await search("service=cart&tag=http.status_code:500&minDuration=70ms")).toEqual([
        38, 36,
      ]);
      expect(await search("service=web&maxDuration=10ms")).toEqual([2, 1]);
      expect(
        await search(`service=web&start=${SHOP_START * 1000}&end=${(SHOP_START + 90_000) * 1000}`),
      ).toEqual([1]);
      expect(await search("service=nobody")).toEqual([]);
    });

    it("shows one trace with parents, tags and processes", async () => {
      const trace = await data(`/jaeger/api/traces/${"14".padStart(32, "0")}`);
      expect(trace).toMatchObject([
        {
          spans: [
            { spanID: "a20", references: [], duration: 100_000 },
            {
              spanID: "b20",
              references: [{ refType: "CHILD_OF", spanID: "a20" }],
              tags: expect.arrayContaining([{ key: "error", type: "bool", value: true }]),
            },
          ],
          processes: { p1: { serviceName: "web" }, p2: { serviceName: "cart" } },
        },
      ]);
    });

    it.each([
      ["traces", 400],
      ["traces?service=a&limit=x", 400],
      ["traces?service=a&tags=x", 400],
      ["traces/abc", 404],
    ])("%s is %d", async (path, status) => {
      expect((await shop.get(`/jaeger/api/${path}`)).status).toBe(status);
    });
  });

  describe("Loki", () => {
    const query = async (text: string, rest = "") =>
      (await data(`/loki/loki/api/v1/query_range?query=${encoded(text)}${rest}`)) as {
        result: { stream: object; metric: object; values: string[][] }[];
      };
    const texts = async (text: string, rest = "") =>
      (await query(text, rest)).result.flatMap((one) =>
        one.values.map((value) => value[1]?.slice(0, 10)),
      );

    it("selects streams and filters lines, newest first", async () => {
      expect(await texts('{pod="cart-7f9c-abcde"} |= "failed" != "38"', "&limit=2")).toEqual([
        "request 36",
        "request 34",
      ]);
      expect(
        await texts('{namespace="shop",app=~"w.*"} |~ "in [12]ms$"', "&direction=forward"),
      ).toEqual(["request 1 ", "request 2 "]);
      expect(await texts('{app="cart"} | detected_level="error"', "&limit=1")).toEqual([
        "request 38",
      ]);
      expect((await query('{app="cart"} |= "39"')).result[0]?.stream).toEqual({
        app: "cart",
        container: "cart",
        namespace: "shop",
        node_name: "node-a",
        pod: "cart-7f9c-abcde",
        service_name: "cart",
      });
    });

    it("counts", async () => {
      expect(
        (await query('sum by (app) (count_over_time({namespace="shop"}[10m]))', "&step=600"))
          .result,
      ).toHaveLength(2);
      const instant = await data(
        `/loki/loki/api/v1/query?query=${encoded('sum(count_over_time({app="cart"} |= "failed" [20m])) * 2')}`,
      );
      expect(instant).toMatchObject({
        resultType: "vector",
        result: [{ metric: {}, value: [SHOP_END / 1000, "20"] }],
      });
    });

    it("lists labels, values and series", async () => {
      expect(await data("/loki/loki/api/v1/label/app/values")).toEqual(["cart", "web"]);
      expect(
        await data(`/loki/loki/api/v1/series?match[]=${encoded('{app="web"}')}`),
      ).toMatchObject([{ app: "web" }]);
    });

    it.each([
      ['{app="cart"', 400],
      ["{}", 400],
      ['{app=~"("}', 400],
      ['{app="cart"} | line_format "x"', 422],
      ['{app="cart"} |= "a" or "b"', 422],
    ])("%s is %d", async (text, status) => {
      expect((await shop.get(`/loki/loki/api/v1/query_range?query=${encoded(text)}`)).status).toBe(
        status,
      );
    });
  });

  it("keeps older versions under their resource version", async () => {
    const flags = async (rest: string) => {
      const { body } = await shop.get(`/kubernetes/api/v1/namespaces/shop/configmaps/flags${rest}`);
      const { metadata, data } = body as {
        metadata: { resourceVersion: string };
        data: Record<string, string>;
      };
      return [metadata.resourceVersion, data["flags.json"]];
    };
    expect(await flags("")).toEqual(["210", '{"cartFailure":"on"}']);
    expect(await flags("?resourceVersion=105")).toEqual(["105", '{"cartFailure":"off"}']);
    const { body } = await shop.get(
      "/kubernetes/api/v1/namespaces/shop/pods?resourceVersion=110&resourceVersionMatch=Exact",
    );
    expect(body).toMatchObject({
      items: [
        { status: { containerStatuses: [{ restartCount: 0 }] } },
        { metadata: { name: "web-7f9c-abcde" } },
      ],
    });
  });

  it("holds 200 watches at once and answers beside them", async () => {
    const open = Array.from({ length: 200 }, async () => {
      const response = await fetch(`${shop.origin}/kubernetes/api/v1/pods?watch=1`);
      const reader = response.body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      return { reader, text: Buffer.from(value ?? []).toString() };
    });
    const watches = await Promise.all(open);
    expect(watches.every(({ text }) => text.includes('"ADDED"'))).toBe(true);
    expect((await shop.get("/kubernetes/api/v1/pods?limit=999999999999999999999")).status).toBe(
      200,
    );
    await Promise.all(watches.map(({ reader }) => reader?.cancel()));
  });

  it("outlives a client that never reads its answer", async () => {
    const socket = connect(Number(new URL(shop.origin).port), "127.0.0.1");
    socket.pause();
    socket.write("GET /kubernetes/api/v1/pods HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50));
    expect((await shop.get("/kubernetes/healthz")).text).toBe("ok");
    socket.destroy();
  });

  it.each([
    "/kubernetes/api/v1/pods?labelSelector=((",
    "/kubernetes/api/v1/pods?fieldSelector=a",
    "/kubernetes/api/v1/pods?continue=zzz",
    "/kubernetes/api/v1/pods?limit=x",
    "/kubernetes/api/v1/pods?watch=1&resourceVersion=x",
    "/kubernetes/api/v1/namespaces/shop/pods/web-7f9c-abcde/log?tailLines=-1",
    "/kubernetes/api/v1/namespaces/shop/pods/web-7f9c-abcde/log?sinceTime=x",
  ])("%s is a Status of 400", async (path) => {
    const { status, body } = await shop.get(path);
    expect([status, (body as { kind: string }).kind]).toEqual([400, "Status"]);
  });

  it("never crashes, never leaks a path, whatever is asked", async () => {
    const words = [
      "{",
      "}",
      "(",
      ")",
      "[5m]",
      "rate",
      "sum",
      "by",
      '"',
      "=~",
      "!=",
      "|=",
      "app",
      "up",
      "*",
      "+",
      ",",
      "@",
      "offset",
      "[1y:1s]",
      "é",
      "\\",
      "%",
      "(a+)+$",
      "1e999",
    ];
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 14 })
      .map((parts) => parts.join(" "));
    const places = [
      "/prometheus/api/v1/query?query=",
      "/prometheus/api/v1/query_range?start=0&end=9999&step=1&query=",
      "/prometheus/api/v1/series?match[]=",
      "/loki/loki/api/v1/query_range?query=",
      "/jaeger/api/traces?service=cart&tags=",
      "/kubernetes/api/v1/pods?labelSelector=",
      "/kubernetes/api/v1/pods?fieldSelector=",
      "/alertmanager/api/v2/alerts?filter=",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), text, async (place, query) => {
        const { status, text: answer } = await shop.get(place + encoded(query));
        expect(status).not.toBe(500);
        expect(answer).not.toMatch(/\/tmp\/|ground_truth|node_modules|\.ts:/);
      }),
      { numRuns: 600, seed: 11 },
    );
  });

  it("says nothing of files for strange addresses", async () => {
    for (const path of [
      "/kubernetes/%zz",
      "/kubernetes/../../etc/passwd",
      "/prometheus/ground_truth.yaml",
      "/jaeger/api/traces/..%2f..%2fground_truth.yaml",
      "/nothing",
    ]) {
      const { status, text } = await shop.get(path);
      expect([400, 404]).toContain(status);
      expect(text).not.toMatch(/tmp|ENOENT|groups:/);
    }
  });
});

describe("a signal that is missing", () => {
  it("is answered empty, as a system with no data answers", async () => {
    const bare = await serveSnapshot({ objects: SHOP.objects ?? [] });
    const body = async (path: string) => (await bare.get(path)).body;
    expect(await body("/prometheus/api/v1/query?query=up")).toMatchObject({ data: { result: [] } });
    expect(await body("/jaeger/api/services")).toMatchObject({ data: [] });
    expect(await body("/loki/loki/api/v1/labels")).toMatchObject({ data: [] });
    expect(await body("/alertmanager/api/v2/alerts")).toEqual([]);
    expect((await bare.get("/kubernetes/apis/metrics.k8s.io/v1beta1")).status).toBe(404);
    await bare.close();
  });

  it("is nothing at all when the surface is off", async () => {
    const off = await serveSnapshot(SHOP, { systems: ["kubernetes"] });
    expect((await off.get("/jaeger/api/services")).status).toBe(404);
    expect((await off.get("/kubernetes/healthz")).status).toBe(200);
    await off.close();
  });
});

describe("a shifted clock", () => {
  it("moves every time an API returns", async () => {
    const today = Date.parse("2027-03-01T12:00:00.500Z");
    const shop = await serveSnapshot(SHOP, { clock: "shifted", today });
    const body = async (path: string) => JSON.stringify((await shop.get(path)).body);
    const all = await Promise.all(
      [
        "/prometheus/api/v1/query?query=container_memory_working_set_bytes",
        "/prometheus/api/v1/alerts",
        "/alertmanager/api/v2/alerts",
        "/jaeger/api/traces?service=cart&limit=1",
        "/loki/loki/api/v1/query_range?limit=1&query=%7Bapp%3D%22cart%22%7D",
        "/kubernetes/api/v1/events",
      ].map(body),
    );
    const [samples, alerts, firing, traces, lines, events] = all;
    expect(samples).toContain(String(Date.parse("2027-03-01T12:00:00Z") / 1000));
    expect(alerts).toContain("2027-03-01T11:41:50.488970782Z");
    expect(firing).toContain("2027-03-01T11:41:50.488970782Z");
    expect(traces).toContain(`"startTime":${Date.parse("2027-03-01T11:59:00Z") * 1000}`);
    expect(lines).toContain(`${Date.parse("2027-03-01T11:59:00Z")}123456`);
    expect(events).toContain("2027-03-01T11:40:00Z");
    expect(all.join("")).not.toContain("2025-12-15");
    await shop.close();
  });
});
