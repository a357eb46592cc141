import type { Observations } from "../incident.ts";
import type { AlertHistory } from "../read/alerts.ts";
import type { Series } from "../read/series.ts";
import type { Traffic } from "../read/spans.ts";
import type { ObservedCluster } from "./cluster.ts";
import { metricSymptoms } from "./metric-symptoms.ts";
import { findStep } from "./onset.ts";
import {
  MINUTE,
  type OnsetWindow,
  percent,
  type ServiceSymptom,
  type SymptomKind,
} from "./symptom.ts";

export type { OnsetWindow, ServiceSymptom } from "./symptom.ts";

function kindOfAlert(alert: AlertHistory): SymptomKind {
  if (/latency|slow|duration/i.test(alert.name)) return "latency";
  if (/norequests|nodatabase|inactive|notraffic|absent/i.test(alert.name)) return "silence";
  if (
    /pod|container|deployment|replica|crash|waiting|pending|failed|statefulset|rollout/i.test(
      alert.name,
    )
  )
    return "not-ready";
  if (/cpu|memory|throttl|hpa|oom|lag|quota/i.test(alert.name)) return "pressure";
  return "errors";
}

/** The window of the recording, and its onset: the first alert about the application that began inside it. */
export function findWindow(incident: Observations): OnsetWindow {
  const times: number[] = [];
  for (const traffic of incident.traces.services.values()) {
    const [first, last] = [traffic.requests.first(), traffic.requests.last()];
    if (first !== null && last !== null) times.push(first, last);
  }
  for (const logs of incident.logs.services.values()) {
    const [first, last] = [logs.all.first(), logs.all.last()];
    if (first !== null && last !== null) times.push(first, last);
  }
  for (const minutes of incident.objects.pulls.values()) {
    for (const minute of minutes) times.push(minute * MINUTE);
  }
  for (const { requests } of incident.metrics.services.values()) {
    const [first, last] = [requests.first(), requests.last()];
    if (first !== null && last !== null) times.push(first, last);
  }
  const events = incident.events.map((event) => event.last);
  const all =
    times.length > 0 ? times : events.length > 0 ? events : incident.alerts.map((a) => a.activeAt);
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of all) {
    start = Math.min(start, time);
    end = Math.max(end, time);
  }
  if (all.length === 0) [start, end] = [0, 0];
  const fresh = freshAlerts(incident.alerts, start);
  const step = findStep(incident, fresh, start, end);
  const alert = firstOf(fresh);
  const onset = step ?? alert ?? (brokenThroughout(incident) ? start : null);
  const middle = onset ?? (start + end) / 2;
  // Alerts wait for minutes before they fire: what came shortly before one is neither usual nor not.
  const quiet = step === null ? middle - 4 * MINUTE : middle - MINUTE;
  return {
    start,
    end,
    onset,
    before: [start, Math.max(start, quiet)],
    after: [middle, end + MINUTE],
  };
}

/**
 * Nothing stepped and no alert is new: where alerts about workloads fire all the same, or pods do not run, the trouble is
 * older than the recording, and all of it is "after". A recording of minutes has no "before" to compare with either.
 */
function brokenThroughout({ alerts, objects }: Observations): boolean {
  const pulls = [...objects.pulls.values()].map((minutes) => minutes.length);
  return (
    alerts.some((one) => one.lasting && one.subject !== null && isLoud(one)) ||
    Math.max(0, ...pulls) <= 1
  );
}

/** What the ticket is about comes first, then what still fires at the end, then anything that fired. */
function firstOf(fresh: readonly AlertHistory[]): number | null {
  const best =
    fresh.find((alert) => alert.inTicket) ?? fresh.find((alert) => alert.lasting) ?? fresh[0];
  return best?.activeAt ?? null;
}

function freshAlerts(alerts: readonly AlertHistory[], start: number): AlertHistory[] {
  return alerts.filter(
    (alert) => alert.subject !== null && alert.activeAt > start + MINUTE && isLoud(alert),
  );
}

/** Alerts that tell of users or workloads hurting, not of the monitoring or of capacity. */
function isLoud(alert: AlertHistory): boolean {
  if (/^(none|info)$/i.test(alert.severity)) return false;
  return !/^(Watchdog|InfoInhibitor|CPUThrottlingHigh|KubeClientCertificate|KubeScheduler|KubeController|Prometheus|Target|Alertmanager|Node[A-Z]\w*Clock)/.test(
    alert.name,
  );
}

export function findSymptoms(
  incident: Observations,
  cluster: ObservedCluster,
  window: OnsetWindow,
): ServiceSymptom[] {
  return [
    ...alertSymptoms(incident, cluster, window),
    ...trafficSymptoms(incident, window),
    ...metricSymptoms(incident, window),
    ...logSymptoms(incident, window),
  ];
}

function alertSymptoms(
  incident: Observations,
  cluster: ObservedCluster,
  window: OnsetWindow,
): ServiceSymptom[] {
  return incident.alerts.flatMap((alert) => {
    if (alert.subject === null || !isLoud(alert)) return [];
    // An alert from before the recording is yesterday's only where something newer is wrong.
    const old = alert.activeAt <= window.start + MINUTE && window.onset !== window.start;
    const owner =
      cluster.byName.get(alert.subject) ?? cluster.workloadOfPod(alert.namespace, alert.subject);
    const strength =
      (alert.inTicket ? 1 : 0.7) *
      (old ? 0.1 : 1) *
      (alert.firing ? 1 : 0.5) *
      (alert.lasting ? 1 : 0.3);
    return [
      {
        service: owner?.name ?? alert.subject,
        kind: kindOfAlert(alert),
        since: alert.activeAt,
        strength,
        text: `alert ${alert.name}: ${alert.text}`,
        evidence: { file: alert.file, match: alert.name },
        alerted: !old && alert.lasting,
      },
    ];
  });
}

function trafficSymptoms(incident: Observations, window: OnsetWindow): ServiceSymptom[] {
  const file = incident.traces.file;
  if (file === null) return [];
  return [...incident.traces.services].flatMap(([service, traffic]) =>
    symptomsOfTraffic(service, traffic, window, { file, match: service }),
  );
}

function symptomsOfTraffic(
  service: string,
  traffic: Traffic,
  window: OnsetWindow,
  evidence: ServiceSymptom["evidence"],
): ServiceSymptom[] {
  const { before, after } = window;
  const [was, is] = [rates(traffic, ...before), rates(traffic, ...after)];
  const found: ServiceSymptom[] = [];
  const add = (kind: SymptomKind, strength: number, since: number | null, text: string) =>
    found.push({
      service,
      kind,
      since: since ?? after[0],
      strength,
      text,
      evidence,
      alerted: false,
    });
  if (is.errors > was.errors + 0.05) {
    const since = onsetOf(traffic.errors, before, was.errorsPerMinute);
    add(
      "errors",
      is.errors - was.errors,
      since,
      `${percent(was.errors)} to ${percent(is.errors)} of requests to ${service} fail`,
    );
  }
  if (
    is.slow > was.slow + 0.05 ||
    (is.mean > 3 * was.mean && is.mean > was.mean + 100 && was.mean > 0)
  ) {
    const since = onsetOf(traffic.slow, before, 0);
    add(
      "latency",
      Math.min(1, Math.max(is.slow - was.slow, 0.3)),
      since,
      `requests to ${service} take ${Math.round(was.mean)} to ${Math.round(is.mean)} ms on average`,
    );
  }
  if (was.perMinute > 0 && is.perMinute < 0.15 * was.perMinute) {
    add(
      "silence",
      1 - is.perMinute / was.perMinute,
      traffic.requests.last(),
      `requests to ${service} fall from ${was.perMinute.toFixed(1)} to ${is.perMinute.toFixed(1)} a minute`,
    );
  }
  return found;
}

export function rates(traffic: Traffic, from: number, to: number) {
  const requests = traffic.requests.sum(from, to);
  const minutes = Math.max(1, (to - from) / MINUTE);
  const share = (series: Series) => (requests === 0 ? 0 : series.sum(from, to) / requests);
  return {
    requests,
    perMinute: requests / minutes,
    errors: share(traffic.errors),
    errorsPerMinute: traffic.errors.sum(from, to) / minutes,
    slow: share(traffic.slow),
    mean: share(traffic.duration),
  };
}

/** The first minute after the quiet part in which the series leaves its usual level for good. */
function onsetOf(series: Series, before: readonly [number, number], usual: number): number | null {
  const limit = Math.max(usual * 3, 0.5);
  return (
    series
      .entries()
      .find(([time, amount]) => time >= before[1] - 3 * MINUTE && amount > limit)?.[0] ?? null
  );
}

function logSymptoms(incident: Observations, window: OnsetWindow): ServiceSymptom[] {
  const file = incident.logs.file;
  if (file === null) return [];
  const { before, after } = window;
  return [...incident.logs.services].flatMap(([service, logs]) => {
    const was = logs.bad.sum(...before) / Math.max(1, (before[1] - before[0]) / MINUTE);
    const is = logs.bad.sum(...after) / Math.max(1, (after[1] - after[0]) / MINUTE);
    if (is < 0.2 || is < 3 * was) return [];
    const worst = [...logs.lines.values()]
      .filter((line) => line.bad)
      .sort((a, b) => b.times.sum(...after) - a.times.sum(...after))[0];
    return [
      {
        service,
        kind: "errors" as const,
        since: worst?.times.first() ?? after[0],
        strength: Math.min(0.5, is / 10),
        text: `${service} logs "${worst?.text ?? ""}"`,
        evidence: { file, match: worst?.text.slice(0, 80) ?? service },
        alerted: false,
      },
    ];
  });
}
