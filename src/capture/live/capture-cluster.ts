import { asList, asObject, asText, parseJson, valueAt } from "../../model/json.ts";
import { UserError } from "../../model/problem.ts";
import type { Sink } from "../formats/format.ts";
import { ReadOnlyClient, Refused } from "./client.ts";
import { clusterAccess } from "./kubeconfig.ts";
import {
  countOf,
  type Listing,
  type LoggedContainer,
  listings,
  takeListing,
  takePodLog,
} from "./kubernetes.ts";
import { samplingLogs } from "./sample-logs.ts";
import {
  jaegerServices,
  lokiSelector,
  metricNames,
  slices,
  type TimeSpan,
  takeAlerts,
  takeLines,
  takeMetric,
  takeTraces,
} from "./telemetry.ts";

export interface ClusterRequest {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly context: string | null;
  readonly metrics: RegExp | null;
  readonly perSecond: number;
  readonly signal: AbortSignal;
  /** One line a step, for people. */
  readonly progress: (line: string) => void;
}

/** A cluster and what watches it, ready to be asked. */
export class ClusterSource {
  readonly #request: ClusterRequest;
  readonly #kubernetes: ReadOnlyClient;
  /** What time it is in the cluster: whoever captures may be in another year. */
  readonly now: bigint;
  readonly #listings: readonly Listing[];

  private constructor(
    request: ClusterRequest,
    client: ReadOnlyClient,
    now: bigint,
    all: readonly Listing[],
  ) {
    this.#request = request;
    this.#kubernetes = client;
    this.now = now;
    this.#listings = all;
  }

  static async open(request: ClusterRequest): Promise<ClusterSource> {
    const access = await clusterAccess(request.env, request.context);
    const client = new ReadOnlyClient(access.server, access, request);
    const version = await client.get("/version").catch((error: unknown) => {
      throw unreachable(access.server, error);
    });
    if (version.status !== 200)
      throw unreachable(access.server, new Error(`it answers ${version.status}`));
    const all = await listings(client).catch((error: unknown) => {
      throw unreachable(access.server, error);
    });
    return new ClusterSource(request, client, version.now ?? BigInt(Date.now()) * 1_000_000n, all);
  }

  /** How much there is, before anything is read. */
  async estimate(): Promise<{
    readonly objects: number;
    readonly kinds: number;
    readonly megabytes: number;
  }> {
    let objects = 0;
    for (const listing of this.#listings)
      objects += await this.#tolerant(() => countOf(this.#kubernetes, listing), 0, null);
    // Objects have about 4 kB as JSON; telemetry is bounded by its samples.
    return { objects, kinds: this.#listings.length, megabytes: Math.ceil(objects * 0.004) };
  }

  /** Reads everything into the sink. What cannot be asked is told, never silently empty. */
  async take(window: TimeSpan, sink: Sink): Promise<readonly string[]> {
    const notes: string[] = [];
    const { progress } = this.#request;
    const pods: LoggedContainer[] = [];
    const watching: Sink = {
      leave: (why, rows) => sink.leave(why, rows),
      answer: (answer) => sink.answer(answer),
      asOf: sink.asOf,
      zone: sink.zone,
      add: (seen) => {
        if (seen.signal === "objects" && seen.object.kind === "Pod")
          pods.push(...containersOf(seen.object));
        sink.add(seen);
      },
    };
    for (const [index, listing] of this.#listings.entries()) {
      const name = listing.group === "" ? listing.resource : `${listing.resource}.${listing.group}`;
      const count = await this.#tolerant(
        () => takeListing(this.#kubernetes, listing, watching),
        null,
        notes,
        name,
      );
      progress(`${index + 1}/${this.#listings.length} ${name}: ${count ?? "not allowed"}`);
    }
    await this.#metrics(window, sink, notes);
    await this.#logs(window, samplingLogs(sink), pods, notes);
    await this.#traces(window, sink, notes);
    return notes;
  }

  async #metrics(window: TimeSpan, sink: Sink, notes: string[]): Promise<void> {
    const client = this.#system("PROMETHEUS_URL", "metrics and alerts", notes);
    const alertmanager = this.#request.env.ALERTMANAGER_URL;
    // Alerts that stand now are the window's if it ends now.
    const isFresh = this.now - window.to < 5n * 60_000_000_000n;
    if (client !== null && isFresh)
      await this.#tolerant(() => takeAlerts(client, "/api/v1/alerts", sink), 0, notes, "alerts");
    else if (alertmanager && isFresh) {
      const other = new ReadOnlyClient(alertmanager, PLAIN, this.#request);
      await this.#tolerant(() => takeAlerts(other, "/api/v2/alerts", sink), 0, notes, "alerts");
    }
    if (client === null) return;
    const none = { taken: [], left: 0 };
    const { taken, left } = await this.#tolerant(
      () => metricNames(client, this.#request.metrics),
      none,
      notes,
      "metrics",
    );
    for (const [index, name] of taken.entries()) {
      let series = 0;
      for (const slice of slices(window))
        series = Math.max(
          series,
          await this.#tolerant(() => takeMetric(client, name, slice, sink), 0, notes, name),
        );
      if (index % 10 === 9 || index === taken.length - 1)
        this.#request.progress(`${index + 1}/${taken.length} metrics`);
    }
    if (left > 0)
      notes.push(`${left} metrics that no rule uses were not taken (--metrics REGEX adds some)`);
  }

  async #logs(
    window: TimeSpan,
    sink: Sink,
    pods: readonly LoggedContainer[],
    notes: string[],
  ): Promise<void> {
    const url = this.#request.env.LOKI_URL ?? this.#request.env.LOKI_ADDR;
    if (url) {
      const client = new ReadOnlyClient(url, PLAIN, this.#request);
      const selector = await this.#tolerant(() => lokiSelector(client), null, notes, "logs");
      let count = 0;
      for (const slice of selector === null ? [] : slices(window, 5n * 60_000_000_000n))
        count += await this.#tolerant(
          () => takeLines(client, selector ?? "", slice, sink),
          0,
          notes,
          "logs",
        );
      this.#request.progress(`${count} log lines of Loki`);
      return;
    }
    notes.push("LOKI_URL is not set: logs are what the containers that exist now still hold");
    let count = 0;
    for (const source of pods)
      count += await this.#tolerant(
        () => takePodLog(this.#kubernetes, source, window, sink),
        0,
        notes,
        `log of ${source.namespace}/${source.pod}`,
      );
    this.#request.progress(`${count} log lines of ${pods.length} containers`);
  }

  async #traces(window: TimeSpan, sink: Sink, notes: string[]): Promise<void> {
    const url = this.#request.env.JAEGER_URL ?? this.#request.env.JAEGER_QUERY_URL;
    if (!url) {
      notes.push("JAEGER_URL is not set: no traces are taken");
      return;
    }
    const client = new ReadOnlyClient(url, PLAIN, this.#request);
    const services = await this.#tolerant(() => jaegerServices(client), [], notes, "traces");
    const seen = new Set<string>();
    for (const service of services)
      for (const slice of slices(window))
        await this.#tolerant(
          () => takeTraces(client, service, slice, seen, sink),
          0,
          notes,
          `traces of ${service}`,
        );
    this.#request.progress(`${seen.size} traces of ${services.length} services`);
  }

  #system(variable: string, what: string, notes: string[]): ReadOnlyClient | null {
    const url = this.#request.env[variable];
    if (url) return new ReadOnlyClient(url, PLAIN, this.#request);
    notes.push(`${variable} is not set: no ${what} are taken`);
    return null;
  }

  /** What one system refuses is a note; the others are asked all the same. */
  async #tolerant<T>(
    work: () => Promise<T>,
    otherwise: T,
    notes: string[] | null,
    what = "",
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      notes?.push(
        `${what}: ${error.status === 403 || error.status === 401 ? "not allowed" : error.message}`,
      );
      return otherwise;
    }
  }
}

const PLAIN = { headers: {}, tls: { rejectUnauthorized: true } } as const;

function containersOf(pod: unknown): LoggedContainer[] {
  const place = {
    namespace: asText(valueAt(pod, "metadata.namespace")),
    pod: asText(valueAt(pod, "metadata.name")),
  };
  const statuses = asList(valueAt(pod, "status.containerStatuses")).map(asObject);
  return asList(valueAt(pod, "spec.containers")).map((one) => {
    const container = asText(asObject(one).name);
    const status = statuses.find(({ name }) => name === container);
    return { ...place, container, restarts: Number(status?.restartCount ?? 0) };
  });
}

function unreachable(where: string, error: unknown): UserError {
  const told =
    asText(asObject(parseJson((error as Error).message)).message) || (error as Error).message;
  return new UserError({
    code: "CAPTURE_CLUSTER_UNREACHABLE",
    where,
    message: `the API server cannot be asked (${told.slice(0, 200)})`,
    help: "Check that 'kubectl get nodes' works in this shell.",
  });
}
