import { sortedBy } from "../../model/order.ts";
import { clickhouseTime, isoTime, parseTime } from "../../model/time.ts";
import type { RecordedAlert } from "../../records/alerts.ts";
import type { Moment, Pairs, SampleSeen } from "../observation.ts";

const MINUTE = 60_000_000_000n;
const DAY = 1440n * MINUTE;

/**
 * The alerts of a record: what rules showed minute by minute, and the ticket. Prometheus keeps them as the series
 * ALERTS and ALERTS_FOR_STATE; Alertmanager, a webhook or a page shows those of one moment.
 */
export class AlertMoments {
  readonly #moments = new Map<bigint, Map<string, RecordedAlert>>();
  readonly #untimed: RecordedAlert[] = [];
  /** Since when, by the labels of the rule; from ALERTS_FOR_STATE. */
  readonly #since = new Map<string, string>();
  /** What an alert says in words: series do not carry it. */
  readonly #annotations = new Map<string, Pairs>();

  add(at: Moment, alert: RecordedAlert): void {
    const key = keyOf(alert.labels);
    if (Object.keys(alert.annotations).length > 0) this.#annotations.set(key, alert.annotations);
    if (at === null) this.#untimed.push(alert);
    else this.#at(at).set(`${alert.state} ${key}`, alert);
  }

  sample({ at, metric, labels, value }: SampleSeen): void {
    if (metric !== "ALERTS" && metric !== "ALERTS_FOR_STATE") return;
    const { alertstate, __name__, ...rest } = labels;
    if (metric === "ALERTS_FOR_STATE") {
      this.#since.set(keyOf(rest), isoTime(Math.max(0, Math.floor(value * 1000))));
    } else if (value > 0) {
      const state = alertstate === "pending" ? "pending" : "firing";
      const alert = {
        labels: rest,
        annotations: {},
        state,
        activeAt: null,
        value: "1e+00",
      } as const;
      const known = this.#at(at);
      const key = `${state} ${keyOf(rest)}`;
      if (!known.has(key)) known.set(key, alert);
    }
  }

  get count(): number {
    return [...this.#moments.values()].reduce((sum, one) => sum + one.size, 0);
  }

  /** One file a moment, and the ticket: what fires at the end. `now` is when what has no time was seen. */
  files(now: bigint): { file: string; text: string }[] {
    for (const alert of this.#untimed)
      this.#at(now).set(`${alert.state} ${keyOf(alert.labels)}`, alert);
    const times = [...this.#moments.keys()].sort((a, b) => (a < b ? -1 : 1));
    const first = new Map<string, bigint>();
    const files = times.map((time) => {
      const alerts = sortedBy(this.#moments.get(time) ?? [], ([key]) => key).map(([, alert]) => {
        const key = keyOf(alert.labels);
        if (!first.has(key)) first.set(key, time);
        return this.#told(alert, first.get(key) ?? time);
      });
      return { time, alerts };
    });
    const shown = files.map(({ time, alerts }) => ({
      file: `alerts_at_${stamp(time).replaceAll(":", "-")}.json`,
      text: `${JSON.stringify(alerts)}\n`,
    }));
    const last = files.at(-1);
    if (last === undefined) return [];
    // Where the record shows what was before, whatever began before it called nobody.
    const begin = files.length > 1 ? (files[0]?.time ?? last.time) : last.time - DAY;
    const alerts = last.alerts.filter((one) => one.state === "firing" && isSince(one, begin));
    const document = {
      status: "success",
      data: { alerts },
      timestamp: isoTime(Number(last.time / 1_000_000n)),
    };
    const ticket = {
      file: `alerts_in_alerting_state_${stamp(last.time).replaceAll(":", "")}Z.json`,
      text: `${JSON.stringify(document)}\n`,
    };
    return [...shown, ticket];
  }

  #at(at: bigint): Map<string, RecordedAlert> {
    const minute = at - (at % MINUTE);
    let moment = this.#moments.get(minute);
    if (moment === undefined) {
      moment = new Map();
      this.#moments.set(minute, moment);
    }
    return moment;
  }

  #told(alert: RecordedAlert, first: bigint): RecordedAlert {
    const key = keyOf(alert.labels);
    return {
      ...alert,
      annotations: { ...this.#annotations.get(key), ...alert.annotations },
      activeAt: alert.activeAt ?? this.#since.get(key) ?? isoTime(Number(first / 1_000_000n)),
    };
  }
}

function isSince(alert: RecordedAlert, begin: bigint): boolean {
  const since = alertTime(alert);
  return since === null || since >= begin;
}

function alertTime({ activeAt }: RecordedAlert): bigint | null {
  return activeAt === null ? null : parseTime(activeAt.replace(/(\.\d{9})\d+/, "$1"));
}

function keyOf(labels: Pairs): string {
  return JSON.stringify(sortedBy(Object.entries(labels), ([name]) => name));
}

function stamp(time: bigint): string {
  return `${clickhouseTime(time).slice(0, 19).replace(" ", "T")}.000000`;
}
