import { asList, asObject, asText } from "../../model/json.ts";
import { readAlertFile } from "../../records/alerts.ts";
import type { Sink } from "../formats/format.ts";
import { addTrace } from "../formats/jaeger.ts";
import { addStream } from "../formats/loki.ts";
import { addSeries } from "../formats/prometheus-api.ts";
import type { ReadOnlyClient } from "./client.ts";

export interface TimeSpan {
  readonly from: bigint;
  readonly to: bigint;
}

const MINUTE = 60_000_000_000n;
/** One query asks for so much of the window: answers stay small, and one that fails is asked again alone. */
const SLICE = 20n * MINUTE;

export function slices({ from, to }: TimeSpan, size = SLICE): readonly TimeSpan[] {
  const found: TimeSpan[] = [];
  for (let at = from; at < to; at += size)
    found.push({ from: at, to: at + size < to ? at + size : to });
  return found;
}

/** What speaks of requests and of the state of the cluster, whether or not a rule uses it. */
const ALWAYS =
  /^(kube_|container_(cpu|memory|network|fs|spec)|up$|ALERTS|traces_span|calls_total|duration_milliseconds|http_(server|requests|request)|rpc_server|grpc_server|istio_(requests|request)|cluster:|node_(cpu|memory|filesystem|load)|apiserver_request)/;

export interface MetricNames {
  readonly taken: readonly string[];
  readonly left: number;
}

/** Metrics that a rule in use asks for, those of the cluster's state, and those of requests. */
export async function metricNames(
  client: ReadOnlyClient,
  more: RegExp | null,
): Promise<MetricNames> {
  const names = asList(asObject(await client.json("/api/v1/label/__name__/values")).data).map(
    asText,
  );
  const rules = asList(asObject(asObject(await client.json("/api/v1/rules")).data).groups)
    .flatMap((group) => asList(asObject(group).rules))
    .map((rule) => asText(asObject(rule).query));
  const used = new Set(rules.flatMap((query) => query.match(/[a-zA-Z_:][\w:]*/g) ?? []));
  const taken = names.filter(
    (name) => used.has(name) || ALWAYS.test(name) || more?.test(name) === true,
  );
  return { taken, left: names.length - taken.length };
}

/** The samples as they were scraped, not steps of a range query between them. */
export async function takeMetric(
  client: ReadOnlyClient,
  name: string,
  slice: TimeSpan,
  sink: Sink,
): Promise<number> {
  const seconds = Number((slice.to - slice.from) / 1_000_000n) / 1000;
  const answer = await client.json("/api/v1/query", {
    query: `{__name__=${JSON.stringify(name)}}[${Math.ceil(seconds * 1000)}ms]`,
    time: String(Number(slice.to / 1_000_000n) / 1000),
  });
  const series = asList(asObject(asObject(answer).data).result);
  for (const one of series) addSeries(asObject(one), sink);
  return series.length;
}

/** Alerts as they stand now, for their words: the series ALERTS has none. */
export async function takeAlerts(
  client: ReadOnlyClient,
  path: "/api/v1/alerts" | "/api/v2/alerts",
  sink: Sink,
): Promise<number> {
  const answer = await client.json(path);
  const list = Array.isArray(answer) ? answer : asList(asObject(asObject(answer).data).alerts);
  const known = list.map((one) => {
    const { startsAt, ...alert } = asObject(one);
    return {
      state: "firing",
      ...alert,
      ...(startsAt === undefined ? {} : { activeAt: startsAt, state: "firing" }),
    };
  });
  const alerts = readAlertFile(JSON.stringify(known)) ?? [];
  for (const alert of alerts) sink.add({ signal: "alerts", at: null, alert });
  return alerts.length;
}

const LINES = 5000;

/** All lines of a slice, page by page; Loki answers the oldest first and at most 5000. */
export async function takeLines(
  client: ReadOnlyClient,
  selector: string,
  slice: TimeSpan,
  sink: Sink,
): Promise<number> {
  let count = 0;
  for (let from = slice.from; ; ) {
    const answer = await client.json("/loki/api/v1/query_range", {
      query: selector,
      start: String(from),
      end: String(slice.to),
      limit: String(LINES),
      direction: "forward",
    });
    const streams = asList(asObject(asObject(answer).data).result);
    const times = streams.flatMap((one) =>
      asList(asObject(one).values).map((entry) => BigInt(asText(asList(entry)[0]) || "0")),
    );
    const last = times.reduce((latest, time) => (time > latest ? time : latest), 0n);
    const isWhole = times.length < LINES || last === from;
    // Lines of the last moment may go on in the next page: they are taken there, all at once.
    for (const one of streams) addStream(isWhole ? one : before(one, last), sink);
    count += isWhole ? times.length : times.filter((time) => time < last).length;
    if (isWhole) return count;
    from = last;
  }
}

function before(stream: unknown, last: bigint): unknown {
  const fields = asObject(stream);
  return {
    ...fields,
    values: asList(fields.values).filter((entry) => BigInt(asText(asList(entry)[0]) || "0") < last),
  };
}

export async function lokiSelector(client: ReadOnlyClient): Promise<string> {
  const labels = asList(asObject(await client.json("/loki/api/v1/labels")).data).map(asText);
  const label = ["namespace", "k8s_namespace_name", "service_name", "app", "job", "pod"].find(
    (one) => labels.includes(one),
  );
  return `{${label ?? labels[0] ?? "job"}=~".+"}`;
}

const TRACES = 1500;

/** Traces of a service that failed, that were slow, and a sample of all; each once. */
export async function takeTraces(
  client: ReadOnlyClient,
  service: string,
  slice: TimeSpan,
  seen: Set<string>,
  sink: Sink,
): Promise<number> {
  let count = 0;
  for (const wanted of [{ tags: '{"error":"true"}' }, { minDuration: "1s" }, {}]) {
    const answer = await client.json("/api/traces", {
      service,
      start: String(slice.from / 1000n),
      end: String(slice.to / 1000n),
      limit: String(TRACES),
      ...wanted,
    });
    const traces = asList(asObject(answer).data);
    if (traces.length >= TRACES)
      sink.leave(`traces beyond ${TRACES} of a service in ${Number(SLICE / MINUTE)} minutes`, 0);
    for (const one of traces) {
      const trace = asObject(one);
      const id = asText(trace.traceID);
      if (seen.has(id)) continue;
      seen.add(id);
      count += 1;
      addTrace(trace, sink);
    }
  }
  return count;
}

export async function jaegerServices(client: ReadOnlyClient): Promise<readonly string[]> {
  return asList(asObject(await client.json("/api/services")).data).map(asText);
}
