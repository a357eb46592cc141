import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillSnapshot } from "../support/bulk.ts";
import { bundleProgram } from "../support/bundle.ts";
import { SHOP, SHOP_END, SHOP_START } from "../support/shop.ts";
import { temporaryFolder, writeSnapshot } from "../support/snapshot.ts";
import type { Cost } from "./cost-main.ts";

const MEGABYTES = 60;
/** Milliseconds of processor time, and megabytes, that one request may take. */
const BOUND = { cpu: 1000, megabytes: 200 };

const place = temporaryFolder("surfaces-cost");
let child: ChildProcess;
let origin = "";

beforeAll(async () => {
  const folder = join(place.path, "snapshot");
  writeSnapshot(folder, SHOP);
  await fillSnapshot(folder, MEGABYTES);
  const program = await bundleProgram(
    new URL("cost-main.ts", import.meta.url),
    join(place.path, "cost.mjs"),
  );
  child = spawn(process.execPath, [program, folder, join(place.path, "index")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("no output");
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  origin = `http://127.0.0.1:${port}`;
}, 120_000);

afterAll(() => {
  child?.kill();
  place.remove();
});

const span = `start=${SHOP_START / 1000}&end=${SHOP_END / 1000}`;
const encoded = encodeURIComponent;
const instant = (query: string) => `/prometheus/api/v1/query?query=${encoded(query)}`;
const range = (query: string, step = 1) =>
  `/prometheus/api/v1/query_range?${span}&step=${step}&query=${encoded(query)}`;
const logs = (query: string, rest = "") =>
  `/loki/loki/api/v1/query_range?${span}${rest}&query=${encoded(query)}`;

/** Asked by someone who means harm, or who forgot to narrow. */
const DEAR = [
  range('{__name__=~".+"}'),
  range('rate({__name__=~".+"}[40m])'),
  range("sum by (service_name) (rate(requests_7_total[40m]))"),
  instant('max_over_time(rate({__name__=~".+"}[5m])[40m:1s])'),
  instant('quantile_over_time(0.99, {__name__=~".+"}[40m])'),
  instant('{__name__=~".+"}[40m]'),
  instant('label_replace({__name__=~".+"}, "x", "$1$1$1$1", "service_name", "(.*)(.*)(.*)(.*)")'),
  instant('count_values("v", {__name__=~".+"})'),
  range('{__name__=~".+"} * on (service_name) group_left {__name__=~"requests_7_total"}'),
  instant(`{__name__=~"${"(a|b|.)*".repeat(200)}"}`),
  instant(`${"(".repeat(5000)}1${")".repeat(5000)}`),
  instant(Array.from({ length: 3000 }, () => "requests_7_total").join(" + ")),
  `/prometheus/api/v1/series?match[]=${encoded('{__name__=~".*"}')}`,
  logs('{app=~".+"}', "&limit=5000"),
  logs('{app=~".+"} |~ "(y+)+$"', "&limit=5000"),
  logs('{app=~".+"} |~ "(y*)*(y*)*z"'),
  logs('sum by (app) (count_over_time({app=~".+"} |~ "y{100}z" [40m]))', "&step=1"),
  logs('{app=~".+"} | json | logfmt | nothing="x"', "&limit=5000"),
  "/jaeger/api/traces?service=service-3&limit=1500",
  `/jaeger/api/traces?service=service-3&limit=1500&tags=${encoded('{"nothing":"here"}')}`,
  "/jaeger/api/traces?service=service-3&limit=999999999999",
  "/kubernetes/api/v1/pods?limit=999999999999",
  `/kubernetes/api/v1/pods?labelSelector=${encoded(Array.from({ length: 500 }, (_, at) => `a${at}!=b`).join(","))}`,
  "/kubernetes/openapi/v2",
];

const selector = fc.constantFrom(
  '{__name__=~".+"}',
  "requests_7_total",
  '{service_name=~"s.*"}',
  "up",
);
const window = fc.constantFrom("1m", "5m", "40m", "1y");
const wrap = fc.constantFrom("rate", "max_over_time", "quantile_over_time", "deriv", "changes");
const around = fc.constantFrom("sum", "topk", "count by (service_name)", "sort", "absent", "-");
const promql = fc
  .tuple(selector, window, wrap, around, fc.constantFrom("", "[40m:1s]", "offset 5m", "> 1"))
  .map(([from, width, inner, outer, rest]) => {
    const first = inner === "quantile_over_time" ? "0.9, " : "";
    return `${outer}(${outer === "topk" ? "3, " : ""}${inner}(${first}${from}[${width}])${rest.startsWith("[") ? "" : ` ${rest}`})`;
  });
const logql = fc
  .tuple(
    fc.constantFrom('{app=~".+"}', '{app="cart"}', '{app!=""}'),
    fc.constantFrom("", '|= "y"', '|~ "(y|r)+[0-9]*$"', '!~ ".*9.*y"', "| json", "| logfmt"),
    fc.constantFrom("", '| level="info"', '| x=~"(a*)*b"'),
  )
  .map((parts) => parts.join(" "));
const asked = fc.oneof(
  promql.map(instant),
  fc.tuple(promql, fc.constantFrom(1, 15, 600)).map(([query, step]) => range(query, step)),
  logql.map((query) => logs(query, "&limit=5000")),
  fc
    .tuple(logql, window)
    .map(([query, width]) => logs(`sum(rate(${query} [${width}]))`, "&step=5")),
);

/** A long question goes as a form: a server refuses long addresses. */
function ask(path: string): Promise<Response> {
  const [address = "", query = ""] = path.split("?");
  return path.length < 8000
    ? fetch(origin + path)
    : fetch(origin + address, { method: "POST", body: new URLSearchParams(query) });
}

it("takes no request over a second of processor time or 200 MB", async () => {
  const paths = [...DEAR, ...fc.sample(asked, { numRuns: 30, seed: 7 })];
  const statuses = new Set<number>();
  for (const path of paths) {
    const response = await ask(path);
    await response.arrayBuffer();
    statuses.add(response.status);
  }
  expect([...statuses].filter((status) => status === 500)).toEqual([]);
  const costs = (await (await fetch(`${origin}/cost`)).json()) as Cost[];
  expect(costs).toHaveLength(paths.length);
  const over = costs.filter(({ cpu, megabytes }) => cpu > BOUND.cpu || megabytes > BOUND.megabytes);
  expect(over).toEqual([]);
}, 300_000);
