import { asNumber, asObject, asText, parseJson } from "../../model/json.ts";
import { csvRows } from "../source/csv.ts";
import type { OpenFile } from "../source/text.ts";
import type { Format, Sink } from "./format.ts";
import { sampleValue } from "./prometheus-text.ts";

/** The data set PetShop: metrics with three rows of headings, and target.json with what was slow and why. */
export const petshop: Format = {
  title: "PetShop",
  claims: ({ path, head }) =>
    /^microservice,/.test(head) ||
    (/(^|\/)target\.json$/.test(path) && head.includes('"root_cause"')) ||
    (/(^|\/)graph\.csv$/.test(path) && head.includes(",")),
  read: async (file, sink) => {
    if (/target\.json$/.test(file.path)) {
      await readTarget(file, sink);
      return;
    }
    if (/graph\.csv$/.test(file.path)) {
      let rows = 0;
      for await (const _ of csvRows(file.text())) rows += 1;
      sink.leave("rows of the call graph, for which a record has no table", rows);
      return;
    }
    await readMetrics(file, sink);
  },
};

async function readMetrics({ text }: OpenFile, sink: Sink): Promise<void> {
  const heads: (readonly string[])[] = [];
  for await (const row of csvRows(text())) {
    if (heads.length < 3) {
      heads.push(row);
      continue;
    }
    if (row[0] === "unix_timestamp") continue;
    const seconds = asNumber(row[0]);
    if (seconds === null) {
      sink.leave("rows without a time");
      continue;
    }
    const at = BigInt(Math.round(seconds)) * 1_000_000_000n;
    const [services = [], metrics = [], statistics = []] = heads;
    for (let column = 1; column < services.length; column += 1) {
      const cell = row[column] ?? "";
      const value = sampleValue(cell);
      const metric = metrics[column] ?? "";
      // Most services are quiet at most times: an empty cell is no measurement.
      if (value === null || metric === "") sink.leave("empty cells");
      else {
        const labels = {
          service_name: services[column] ?? "",
          statistic: statistics[column] ?? "",
        };
        sink.add({ signal: "metrics", at, metric, labels, value });
      }
    }
  }
}

async function readTarget({ text }: OpenFile, sink: Sink): Promise<void> {
  const parts: string[] = [];
  for await (const part of text()) parts.push(part);
  const { target, root_cause } = asObject(parseJson(parts.join("")));
  const cause = asObject(root_cause);
  const seconds = asNumber(asObject(target).timestamp);
  const name = asText(cause.node);
  if (name === "") {
    sink.leave("targets without a root cause");
    return;
  }
  sink.answer({
    kind: "Service",
    namespace: null,
    name,
    fault: asText(cause.metric) || "injected issue",
    at: seconds === null ? null : BigInt(Math.round(seconds)) * 1_000_000_000n,
  });
}
