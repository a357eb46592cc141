import { isoTime } from "../../model/time.ts";
import type { RecordedAlert } from "../../records/alerts.ts";
import type { SurfaceCall } from "../http/call.ts";
import type { Snapshot } from "../snapshot.ts";

/** What the rules show at the end of the snapshot. */
export function alertList(snapshot: Snapshot): RecordedAlert[] {
  const last = snapshot.index.alerts.at(-1)?.alerts ?? [];
  return last.map((alert) => ({
    ...alert,
    activeAt: alert.activeAt === null ? null : snapshot.clock.shiftTime(alert.activeAt),
  }));
}

/** The dump knows rules only by their alerts: each alert name that was ever seen is a rule. */
export function ruleGroups(snapshot: Snapshot, call: SurfaceCall): unknown[] {
  if (call.query.get("type") === "record") return [];
  const now = alertList(snapshot);
  const seen = snapshot.index.alerts.flatMap((moment) => moment.alerts);
  const names = [...new Set(seen.map((alert) => alert.labels.alertname ?? ""))].sort();
  if (names.length === 0) return [];
  const lastEvaluation = isoTime(snapshot.clock.now);
  const rules = names.map((name) => {
    const alerts = now.filter((alert) => alert.labels.alertname === name);
    const example = seen.find((alert) => alert.labels.alertname === name);
    const severity = example?.labels.severity;
    return {
      state: ruleState(alerts),
      name,
      query: `ALERTS{alertname=${JSON.stringify(name)}}`,
      duration: 0,
      labels: severity === undefined ? {} : { severity },
      annotations: {},
      alerts,
      health: "ok",
      evaluationTime: 0,
      lastEvaluation,
      type: "alerting",
    };
  });
  const group = { name: "recorded", file: "recorded.yaml", rules, interval: 60, limit: 0 };
  return [{ ...group, evaluationTime: 0, lastEvaluation }];
}

function ruleState(alerts: readonly RecordedAlert[]): string {
  if (alerts.some((alert) => alert.state === "firing")) return "firing";
  return alerts.length > 0 ? "pending" : "inactive";
}
