import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHOP } from "../support/shop.ts";
import { temporaryFolder } from "../support/snapshot.ts";
import { type ServedSnapshot, serveSnapshot } from "../support/surfaces.ts";

// The requests of HolmesGPT's toolsets prometheus/metrics and grafana/loki (HolmesGPT/holmesgpt,
// holmes/plugins/toolsets), as its code forms them. Its windows end at the machine's time, so the clock is
// shifted. Its kubectl commands are in kubernetes/kubectl.test.ts.

const LIMIT = "100";
const HOUR = 3600;

describe("HolmesGPT's toolsets work unchanged", () => {
  const files = temporaryFolder("holmes");
  let shop: ServedSnapshot;
  let variables: Record<string, string>;

  beforeAll(async () => {
    shop = await serveSnapshot(SHOP, { clock: "shifted" });
    variables = await shop.surfaces.environment(shop.origin, files.path);
  });

  afterAll(async () => {
    await shop?.close();
    files.remove();
  });

  const now = () => Math.floor(Date.now() / 1000);
  const rfc3339 = (seconds: number) => new Date(seconds * 1000).toISOString().replace(/\.\d+/, "");
  const lastHour = () => ({ start: String(now() - HOUR), end: String(now()) });

  /** Holmes puts a slash behind the address it is given and joins paths to that. */
  const prometheus = (path: string) => new URL(path, `${variables.PROMETHEUS_URL}/`);

  async function data(response: Response): Promise<unknown> {
    const text = await response.text();
    expect({ status: response.status, text: response.ok ? "" : text }).toEqual({
      status: 200,
      text: "",
    });
    return (JSON.parse(text) as { data: unknown }).data;
  }

  const get = (url: URL, query: Readonly<Record<string, string>>) =>
    fetch(`${url}?${new URLSearchParams(query)}`).then(data);

  const post = (url: URL, form: Readonly<Record<string, string>>) =>
    fetch(url, { method: "POST", body: new URLSearchParams(form) }).then(data);

  describe("prometheus/metrics", () => {
    it("starts: the server is healthy", async () => {
      expect(await get(prometheus("api/v1/query"), { query: "up" })).toMatchObject({
        resultType: "vector",
      });
    });

    it("list_prometheus_rules", async () => {
      expect(await get(prometheus("api/v1/rules"), {})).toMatchObject({
        groups: [{ rules: [{ name: "HighErrorRate" }, { name: "HighLatency" }] }],
      });
    });

    it("get_metric_names", async () => {
      const names = await get(prometheus("api/v1/label/__name__/values"), {
        limit: LIMIT,
        "match[]": '{__name__=~"container_cpu.*|container_memory.*|container_network.*"}',
        ...lastHour(),
      });
      expect(names).toEqual([
        "container_cpu_usage_seconds_total",
        "container_memory_working_set_bytes",
      ]);
    });

    it("get_label_values", async () => {
      expect(
        await get(prometheus("api/v1/label/pod/values"), { limit: LIMIT, ...lastHour() }),
      ).toEqual(["cart-7f9c-abcde", "web-7f9c-abcde"]);
    });

    it("get_all_labels", async () => {
      const labels = await get(prometheus("api/v1/labels"), {
        limit: LIMIT,
        "match[]": '{namespace=~"kube-system|shop"}',
        ...lastHour(),
      });
      expect(labels).toEqual(expect.arrayContaining(["__name__", "namespace", "pod"]));
    });

    it("get_series", async () => {
      const series = await get(prometheus("api/v1/series"), {
        "match[]": "container_memory_working_set_bytes",
        limit: LIMIT,
        ...lastHour(),
      });
      expect(series).toMatchObject([{ pod: "cart-7f9c-abcde" }, { pod: "web-7f9c-abcde" }]);
    });

    it("get_metric_metadata", async () => {
      const metric = "container_cpu_usage_seconds_total";
      expect(await get(prometheus("api/v1/metadata"), { limit: LIMIT, metric })).toMatchObject({
        [metric]: [{ type: "counter" }],
      });
    });

    const BUSIEST = 'rate(container_cpu_usage_seconds_total{namespace="shop"}[5m])';
    it.each([
      ["count(count by (pod) (container_cpu_usage_seconds_total{namespace='shop'}))", 1],
      [`topk(5, ${BUSIEST})`, 2],
      [
        `topk(1, ${BUSIEST}) or label_replace((sum(${BUSIEST}) - sum(topk(1, ${BUSIEST}))), "pod", "other", "", "")`,
        2,
      ],
    ])("execute_prometheus_instant_query %s", async (query, rows) => {
      expect(await post(prometheus("api/v1/query"), { query })).toMatchObject({
        result: expect.objectContaining({ length: rows }),
      });
    });

    it("execute_prometheus_range_query", async () => {
      const query = `sum by (pod) (${BUSIEST})`;
      const window = { start: rfc3339(now() - HOUR), end: rfc3339(now()) };
      const answer = await post(prometheus("api/v1/query_range"), {
        query,
        ...window,
        step: "36.0",
      });
      const { result } = answer as { result: { values: [number, string][] }[] };
      expect(result.map(({ values }) => values.at(-1)?.[1])).toEqual(["0.25", "0.25"]);
      expect(now() - (result[0]?.values.at(-1)?.[0] ?? 0)).toBeLessThan(HOUR / 2);
    });

    it("shows an error as one", async () => {
      const form = new URLSearchParams({ query: "sum(" });
      const response = await fetch(prometheus("api/v1/query"), { method: "POST", body: form });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: expect.stringContaining("parse") });
    });
  });

  describe("grafana/loki", () => {
    const query = async (text: string, limit: number) => {
      const parameters = new URLSearchParams({
        query: text,
        limit: String(limit),
        start: rfc3339(now() - HOUR),
        end: rfc3339(now()),
      });
      const address = `${variables.LOKI_URL}/loki/api/v1/query_range?${parameters}`;
      const headers = { accept: "application/json", "content-type": "application/json" };
      const { result } = (await fetch(address, { headers }).then(data)) as {
        result: { stream: Record<string, string>; values: [string, string][] }[];
      };
      return result;
    };

    it.each([
      ['{namespace="shop", pod="cart-7f9c-abcde"}', "cart"],
      ['{namespace="shop", pod=~"web-.*"} |= "request"', "web"],
      ['{app="cart"} |~ "(?i)FAILED"', "cart"],
    ])("grafana_loki_query %s", async (text, app) => {
      const [stream, ...more] = await query(text, 2);
      expect(more).toEqual([]);
      expect(stream?.stream.app).toBe(app);
      expect(stream?.values).toHaveLength(2);
    });

    it("has no data for a stream that is not there", async () => {
      expect(await query('{query="no_query_fallback"}', 100)).toEqual([]);
    });
  });
});
