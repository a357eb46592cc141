import { sortedBy } from "../../model/order.ts";
import type { Clock } from "../clock.ts";
import { mix, type Streams, scale, textHash } from "../random.ts";
import type { Finding } from "./rules.ts";
import type { Piece } from "./tables.ts";

interface ActiveAlert {
  readonly finding: Finding;
  readonly since: number;
  readonly nanos: number;
  firing: boolean;
  firedAt: number | null;
}

export interface FiredAlert {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly description: string;
  readonly firedAt: number;
  readonly golden: boolean;
}

/** Active for so long without a break is more than noise. */
const LASTING = 200;

const STATIC: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
  [
    "Watchdog",
    "none",
    {},
    "This is an alert meant to ensure that the entire alerting pipeline is functional.",
  ],
  [
    "InfoInhibitor",
    "none",
    { namespace: "kube-system" },
    "This is an alert that is used to inhibit info alerts.",
  ],
  [
    "KubeClientCertificateExpiration",
    "warning",
    { job: "apiserver" },
    "A client certificate used to authenticate to the apiserver is expiring in less than 7.0 days.",
  ],
  [
    "KubeClientCertificateExpiration",
    "critical",
    { job: "apiserver" },
    "A client certificate used to authenticate to the apiserver is expiring in less than 24.0 hours.",
  ],
  [
    "KubeSchedulerDown",
    "critical",
    {},
    "KubeScheduler has disappeared from Prometheus target discovery.",
  ],
  [
    "KubeControllerManagerDown",
    "critical",
    {},
    "KubeControllerManager has disappeared from Prometheus target discovery.",
  ],
  [
    "PrometheusNotConnectedToAlertmanagers",
    "warning",
    { namespace: "prometheus", pod: "prometheus-kube-prometheus-stack-prometheus-0" },
    "Prometheus is not connected to any Alertmanagers.",
  ],
  [
    "CPUThrottlingHigh",
    "info",
    { namespace: "kube-system", container: "ebs-plugin" },
    "Processes experience elevated CPU throttling.",
  ],
];

/** Pending until its `for` has passed, then firing, gone when the rule finds nothing more. */
export class Alerts {
  readonly #clock: Clock;
  readonly #key: number;
  readonly #active = new Map<string, ActiveAlert>();
  readonly #fired = new Map<string, FiredAlert>();
  readonly #born: readonly number[];
  /** Which of the alerts that fire on any day this cluster has: its control plane may or may not be scraped. */
  readonly #usual: readonly boolean[];

  constructor(clock: Clock, streams: Streams) {
    this.#clock = clock;
    this.#key = streams.key("alert-nanos");
    const stream = streams.of("alerts");
    this.#born = STATIC.map(() => stream.between(20_000, 400_000));
    this.#usual = STATIC.map(([name]) => name === "Watchdog" || stream.chance(550));
  }

  update(now: number, findings: readonly Finding[]): void {
    const seen = new Set<string>();
    for (const finding of findings) {
      const key = `${finding.name}${JSON.stringify(finding.labels)}`;
      seen.add(key);
      const known = this.#active.get(key);
      const since = known?.since ?? now;
      const nanos = known?.nanos ?? scale(mix(this.#key, textHash(key), now), 1_000_000_000);
      const firing = now - since >= finding.forSeconds;
      const firedAt = known?.firedAt ?? (firing ? now : null);
      this.#active.set(key, { finding, since, nanos, firing, firedAt });
      if (firing && !this.#fired.has(key)) {
        const { name, labels, description, golden } = finding;
        this.#fired.set(key, { name, labels, description, firedAt: now, golden });
      }
    }
    for (const key of this.#active.keys()) if (!seen.has(key)) this.#active.delete(key);
  }

  /** What fires now, by what it is about: a pod's own name differs between worlds. */
  firing(): ReadonlySet<string> {
    return new Set(
      [...this.#active.values()]
        .filter((one) => one.firing)
        .map(({ finding: { name, labels } }) =>
          JSON.stringify([name, labels], (key, value: unknown) =>
            key === "pod"
              ? String(value).replace(/(-[a-z0-9]{8,10})?-([a-z0-9]{5}|\d+)$/, "")
              : value,
          ),
        ),
    );
  }

  get fired(): ReadonlyMap<string, FiredAlert> {
    return this.#fired;
  }

  /** The file of one minute. */
  snapshot(now: number): Piece {
    const stamp = this.#clock
      .stamp(now * 1_000_000 + 329_092)
      .replace(" ", "T")
      .slice(0, 26)
      .replaceAll(":", "-");
    const alerts = [
      ...this.#static(),
      ...sortedBy(this.#active.values(), (one) =>
        JSON.stringify([one.finding.name, one.finding.labels]),
      ).map((one) => this.#json(one)),
    ];
    return { file: `alerts/alerts_at_${stamp}.json`, text: `${JSON.stringify(alerts)}\n` };
  }

  /** The ticket: golden signals that fired after `after` and still do; without any, whatever else did. */
  ticket(now: number, after: number): Piece & { readonly alerts: number } {
    const fresh = [...this.#active.values()].filter(
      (one) => one.firing && (one.firedAt ?? 0) >= after,
    );
    // Where nobody was ever served there is no series to be wrong: then the pods' own alerts open the ticket.
    const golden = fresh.filter((one) => one.finding.golden);
    const alerts = (golden.length > 0 ? golden : fresh).map((one) => this.#json(one));
    const iso = this.#clock.iso(now);
    const stamp = this.#clock
      .stamp(now * 1_000_000 + 904_312)
      .replace(" ", "T")
      .slice(0, 26)
      .replaceAll(":", "");
    return {
      file: `alerts/alerts_in_alerting_state_${stamp}Z.json`,
      alerts: alerts.length,
      text: `${JSON.stringify({ status: "success", data: { alerts }, timestamp: iso })}\n`,
    };
  }

  /** What somebody writes who is no monitoring: that it does not work, and perhaps a name. */
  report(now: number, service: string | null): string {
    const about = service === null ? {} : { service_name: service };
    const description =
      service === null
        ? "Customers report that the application does not work as it should"
        : `Customers report trouble, probably with ${service}`;
    const alert = {
      labels: { alertname: "CustomerReport", ...about, severity: "critical" },
      annotations: { description },
      state: "firing",
      activeAt: this.#clock.nano(now - 120, 904_312_000),
      value: "1e+00",
    };
    const data = { alerts: [alert] };
    return `${JSON.stringify({ status: "success", data, timestamp: this.#clock.iso(now) })}\n`;
  }

  /** What has been wrong all along was so before anybody wrote it down. */
  backdate(now: number, begun: number): void {
    for (const [key, alert] of this.#active) {
      if (now - alert.since < LASTING) continue;
      const since = begun + 30 * scale(mix(this.#key, textHash(key), 3), 8);
      this.#active.set(key, { ...alert, since });
    }
  }

  #static(): unknown[] {
    return STATIC.map(([alertname, severity, labels, description], index) => ({
      labels: { alertname, ...labels, severity },
      annotations: { description },
      state: "firing",
      activeAt: this.#clock.nano(-(this.#born[index] ?? 0), 488_970_782),
      value: "1e+00",
    })).filter((_, index) => this.#usual[index]);
  }

  #json(alert: ActiveAlert): unknown {
    const { finding } = alert;
    const value = `${(finding.value / 10_000).toExponential()}`;
    return {
      labels: { alertname: finding.name, ...finding.labels, severity: finding.severity },
      annotations: { description: `${finding.description} (current: ${finding.value / 10_000})` },
      state: alert.firing ? "firing" : "pending",
      activeAt: this.#clock.nano(alert.since, alert.nanos),
      value: value.replace(/e([+-])(\d)$/, "e$10$2"),
    };
  }
}
