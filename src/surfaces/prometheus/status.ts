import { isoTime } from "../../model/time.ts";
import type { Snapshot } from "../snapshot.ts";

export function status(snapshot: Snapshot, name: string): unknown {
  const { index, clock } = snapshot;
  const start = clock.toApi(index.facts.start);
  switch (name) {
    case "buildinfo":
      return {
        version: "2.42.0",
        revision: "",
        branch: "",
        buildUser: "",
        buildDate: "",
        goVersion: "",
      };
    case "config":
      return { yaml: "global:\n  scrape_interval: 1m\n  evaluation_interval: 1m\n" };
    case "flags":
      return { "query.lookback-delta": "5m", "web.enable-admin-api": "false" };
    case "runtimeinfo":
      return {
        startTime: isoTime(start),
        reloadConfigSuccess: true,
        lastConfigTime: isoTime(start),
        storageRetention: "15d",
      };
    case "tsdb":
      return tsdb(snapshot);
    case "walreplay":
      return { min: 0, max: 0, current: 0, state: "done" };
    default:
      return null;
  }
}

function tsdb({ index, clock }: Snapshot): unknown {
  const counted = [...index.samples.byMetric].map(([name, ids]) => ({ name, value: ids.length }));
  return {
    headStats: {
      numSeries: index.samples.series.length,
      minTime: clock.toApi(index.facts.start),
      maxTime: clock.now,
    },
    seriesCountByMetricName: counted.sort((left, right) => right.value - left.value).slice(0, 10),
  };
}
