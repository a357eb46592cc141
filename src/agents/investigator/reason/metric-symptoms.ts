// What the metrics of services say hurts: traces may be missing, sampled, or of other services.
import type { Observations } from "../incident.ts";
import { MINUTE, type OnsetWindow, percent, type ServiceSymptom } from "./symptom.ts";

/** Milliseconds above which somebody waits. */
const SLOW = 1000;

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export function metricSymptoms(incident: Observations, window: OnsetWindow): ServiceSymptom[] {
  const { before, after } = window;
  const found: ServiceSymptom[] = [];
  for (const rates of incident.metrics.services.values()) {
    const minutes = (range: readonly [number, number]) =>
      Math.max(1, (range[1] - range[0]) / MINUTE);
    const was = rates.requests.sum(...before) / minutes(before);
    const is = rates.requests.sum(...after) / minutes(after);
    if (was > 1 && is < 0.15 * was) {
      found.push({
        service: rates.service,
        kind: "silence",
        since: after[0],
        strength: 0.8,
        text: `calls of ${rates.service} fall from ${was.toFixed(1)} to ${is.toFixed(1)} a minute`,
        evidence: { file: rates.file, match: "calls_total" },
        alerted: false,
      });
    }
    const failed = (range: readonly [number, number]) => {
      const all = rates.requests.sum(...range);
      return all === 0 ? 0 : rates.errors.sum(...range) / all;
    };
    const latency = (range: readonly [number, number]) =>
      median(
        rates.latency.flatMap(([time, ms]) => (time >= range[0] && time <= range[1] ? [ms] : [])),
      );
    const [usual, now] = [latency(before) ?? 0, latency(after) ?? 0];
    if (now > SLOW && now > 3 * usual) {
      found.push({
        service: rates.service,
        kind: "latency",
        since: after[0],
        strength: 0.6,
        text: `95 % of the requests to ${rates.service} take up to ${now} ms, before ${usual}`,
        evidence: { file: rates.file, match: "quantile" },
        alerted: false,
      });
    }
    if (failed(after) > failed(before) + 0.05) {
      found.push({
        service: rates.service,
        kind: "errors",
        since: after[0],
        strength: failed(after) - failed(before),
        text: `${percent(failed(after))} of calls of ${rates.service} fail, before ${percent(failed(before))}`,
        evidence: { file: rates.file, match: "STATUS_CODE_ERROR" },
        alerted: false,
      });
    }
  }
  return found;
}
