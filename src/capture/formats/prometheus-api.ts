import { asList, asObject, asText, type JsonFields } from "../../model/json.ts";
import { readAlertFile } from "../../records/alerts.ts";
import { jsonValues } from "../source/json-values.ts";
import type { Format, Sink } from "./format.ts";
import { sampleValue } from "./prometheus-text.ts";

/** What `/api/v1/query`, `query_range`, `alerts` and `rules` answer. */
export const prometheusApi: Format = {
  title: "answers of Prometheus' API",
  claims: ({ head }) =>
    /^\uFEFF?\s*\{/.test(head) &&
    (/"resultType"\s*:\s*"(matrix|vector)"/.test(head) ||
      (/"data"\s*:\s*\{\s*"(alerts|groups)"\s*:/.test(head) &&
        /"status"\s*:\s*"success"/.test(head))),
  read: async ({ text }, sink) => {
    for await (const part of jsonValues(text(), [
      "data.result.*",
      "data.alerts.*",
      "data.groups.*",
    ])) {
      if ("problem" in part) sink.leave(part.problem);
      else if (part.path === "data.result.*") addSeries(asObject(part.value), sink);
      else if (part.path === "data.alerts.*") addAlerts([part.value], sink);
      else
        for (const rule of asList(asObject(part.value).rules))
          addAlerts(asList(asObject(rule).alerts), sink);
    }
  },
};

export function addSeries(series: JsonFields, sink: Sink): void {
  const { __name__: metric = "", ...labels } = asObject(series.metric) as Record<string, string>;
  const points = Array.isArray(series.values) ? asList(series.values) : [series.value];
  if (Array.isArray(series.histograms)) sink.leave("native histograms", series.histograms.length);
  for (const point of points) {
    const [time, value] = asList(point);
    const number = sampleValue(asText(value));
    if (typeof time !== "number" || number === null) sink.leave("samples without time or number");
    else if (metric === "") sink.leave("samples of an expression, which has no name");
    else
      sink.add({
        signal: "metrics",
        at: BigInt(Math.round(time * 1000)) * 1_000_000n,
        metric,
        labels,
        value: number,
      });
  }
}

function addAlerts(list: readonly unknown[], sink: Sink): void {
  const alerts = readAlertFile(JSON.stringify(list)) ?? [];
  if (alerts.length < list.length) sink.leave("alerts without a name", list.length - alerts.length);
  for (const alert of alerts) sink.add({ signal: "alerts", at: null, alert });
}
