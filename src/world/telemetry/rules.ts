import type { Cluster, PodRuntime } from "../cluster/cluster.ts";
import { isRunning } from "../cluster/controllers/scheduler/scheduler.ts";
import type { Users } from "../traffic/users.ts";
import { BOUNDS, type ServiceTotals, type SpanMetrics } from "./metrics.ts";

/** Something a rule finds true at this moment. */
export interface Finding {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly severity: string;
  readonly description: string;
  /** Per ten thousand of the rule's unit. */
  readonly value: number;
  readonly forSeconds: number;
  /** Golden signals are what the ticket is made of. */
  readonly golden: boolean;
}

export const EVALUATION_SECONDS = 30;
const LATENCY_LIMIT_MS = 1500;

type Totals = ReadonlyMap<string, ServiceTotals>;

/** Keeps the counters of the last five minutes and evaluates the rules of the alert catalogue on them. */
export class Rules {
  readonly #cluster: Cluster;
  readonly #metrics: SpanMetrics;
  readonly #users: Users;
  readonly #past: { readonly at: number; readonly totals: Totals }[] = [];

  constructor(cluster: Cluster, metrics: SpanMetrics, users: Users) {
    this.#cluster = cluster;
    this.#metrics = metrics;
    this.#users = users;
  }

  evaluate(): Finding[] {
    const { now } = this.#cluster;
    const two = this.#before(now - 120);
    const five = this.#before(now - 300);
    const findings = [...this.#requests(two, five), ...this.#queues(), ...this.#pods()];
    this.#past.push({ at: now, totals: copy(this.#metrics.totals) });
    if (this.#past.length > 300 / EVALUATION_SECONDS + 1) this.#past.shift();
    return findings;
  }

  #before(at: number): Totals | null {
    let best: Totals | null = null;
    for (const entry of this.#past) if (entry.at <= at) best = entry.totals;
    return best;
  }

  *#requests(two: Totals | null, five: Totals | null): Generator<Finding> {
    for (const [service, total] of this.#metrics.totals) {
      const errors = two === null ? 0 : total.bad - (two.get(service)?.bad ?? 0);
      if (errors > 0) {
        yield golden(
          "HighRequestErrorRate",
          { namespace: total.namespace, service_name: service },
          "critical",
          180,
          Math.floor((errors * 10_000) / 120),
          `Request error rate in service ${service} in namespace ${total.namespace} is above 0`,
        );
      }
      const p95 = two === null ? 0 : percentile95(total, two.get(service));
      if (p95 > LATENCY_LIMIT_MS) {
        yield golden(
          "HighRequestLatency",
          { namespace: total.namespace, service_name: service },
          "critical",
          180,
          p95 * 10_000,
          `95th percentile of request latency in service ${service} in namespace ${total.namespace} is above ${LATENCY_LIMIT_MS} ms`,
        );
      }
      if (five === null) continue;
      const before = five.get(service);
      if (before && total.good === before.good) {
        yield golden(
          "NoRequestsReceived",
          { namespace: total.namespace, service_name: service },
          "critical",
          300,
          0,
          `Service ${service} in namespace ${total.namespace} has 0 requests`,
        );
      }
      if (before && before.database > 0 && total.database === before.database) {
        yield golden(
          "NoDatabaseOperations",
          { namespace: total.namespace, service_name: service },
          "warning",
          300,
          0,
          `Service ${service} in namespace ${total.namespace} performs no database operations`,
        );
      }
    }
  }

  *#queues(): Generator<Finding> {
    for (const workload of this.#cluster.application.workloads) {
      for (const operation of workload.operations) {
        if (operation.kind !== "consume") continue;
        const labels = {
          namespace: this.#cluster.namespaceOf(workload),
          group: workload.name,
          topic: operation.id,
        };
        const members = this.#cluster
          .runtimesOf(workload)
          .filter((runtime) => runtime.serving && this.#users.connected(runtime));
        if (members.length === 0) {
          yield golden(
            "KafkaConsumerGroupInactive",
            labels,
            "critical",
            120,
            0,
            `Kafka consumer group ${workload.name} has no members`,
          );
        }
        const lag = this.#users.queues.lag(operation.id, workload.name);
        if (lag > 100) {
          yield golden(
            "HighKafkaConsumerLag",
            labels,
            "warning",
            300,
            lag * 10_000,
            `Kafka consumer group ${workload.name} lags behind topic ${operation.id}`,
          );
        }
      }
    }
  }

  *#pods(): Generator<Finding> {
    if (this.#cluster.apiAnswered < 1000) {
      yield plain(
        "KubeAPITerminatedRequests",
        { namespace: "default" },
        300,
        "The kubernetes apiserver has terminated more than 20% of its incoming requests",
      );
    }
    if (!isRunning(this.#cluster)) {
      yield plain(
        "KubeSchedulerDown",
        { job: "kube-scheduler" },
        300,
        "KubeScheduler has disappeared from Prometheus target discovery.",
      );
    }
    for (const runtime of this.#cluster.runtimes.values()) yield* podFindings(runtime);
    for (const deployment of this.#cluster.store.list("Deployment")) {
      const { name, namespace = "" } = deployment.metadata;
      if (deployment.status.conditions.some((one) => one.reason === "ProgressDeadlineExceeded")) {
        yield plain(
          "KubeDeploymentRolloutStuck",
          { deployment: name, namespace },
          300,
          `Rollout of deployment ${namespace}/${name} is not progressing`,
        );
      }
      if ((deployment.spec.replicas ?? 1) !== deployment.status.availableReplicas) {
        yield plain(
          "KubeDeploymentReplicasMismatch",
          { deployment: name, namespace },
          600,
          `Deployment ${namespace}/${name} has not matched the expected number of replicas`,
        );
      }
    }
    for (const scaler of this.#cluster.store.list("HorizontalPodAutoscaler")) {
      const { name, namespace = "" } = scaler.metadata;
      if (
        scaler.status.currentReplicas >= scaler.spec.maxReplicas &&
        scaler.spec.maxReplicas > (scaler.spec.minReplicas ?? 1)
      ) {
        yield golden(
          "KubeHpaMaxedOut",
          { horizontalpodautoscaler: name, namespace },
          "warning",
          300,
          10_000,
          `HPA ${namespace}/${name} has been running at max replicas`,
        );
      }
    }
  }
}

function* podFindings(runtime: PodRuntime): Generator<Finding> {
  const { name, namespace = "" } = runtime.pod.metadata;
  const container = runtime.workload.name;
  if (!runtime.ready)
    yield plain(
      "KubePodNotReady",
      { namespace, pod: name },
      300,
      `Pod ${namespace}/${name} is not ready`,
    );
  const waiting = runtime.pod.status.containerStatuses?.[0]?.state.waiting?.reason;
  if (waiting === undefined) return;
  yield plain(
    "KubeContainerWaiting",
    { container, namespace, pod: name, reason: waiting },
    600,
    `Container ${container} of pod ${namespace}/${name} is waiting: ${waiting}`,
  );
  if (waiting === "CrashLoopBackOff") {
    yield plain(
      "KubePodCrashLooping",
      { container, namespace, pod: name, reason: waiting },
      300,
      `Pod ${namespace}/${name} (${container}) is in waiting state (reason: "CrashLoopBackOff")`,
    );
  }
}

function golden(
  name: string,
  labels: Readonly<Record<string, string>>,
  severity: string,
  forSeconds: number,
  value: number,
  description: string,
): Finding {
  return { name, labels, severity, description, value, forSeconds, golden: true };
}

function plain(
  name: string,
  labels: Readonly<Record<string, string>>,
  forSeconds: number,
  description: string,
): Finding {
  return {
    name,
    labels,
    severity: "warning",
    description,
    value: 10_000,
    forSeconds,
    golden: false,
  };
}

function copy(totals: Totals): Totals {
  return new Map(
    [...totals].map(([name, total]) => [name, { ...total, buckets: [...total.buckets] }]),
  );
}

function since(total: ServiceTotals, before: ServiceTotals | undefined, index: number): number {
  return (total.buckets[index] ?? 0) - (before?.buckets[index] ?? 0);
}

/** The bound below which 95 percent lie, interpolated as Prometheus does, in whole milliseconds. */
function percentile95(total: ServiceTotals, before: ServiceTotals | undefined): number {
  const { buckets } = total;
  let sum = 0;
  for (let index = 0; index < buckets.length; index += 1) sum += since(total, before, index);
  if (sum === 0) return 0;
  const rank = sum * 95;
  let seen = 0;
  for (let index = 0; index < buckets.length; index += 1) {
    const count = since(total, before, index);
    if ((seen + count) * 100 >= rank && count > 0) {
      const low = index === 0 ? 0 : (BOUNDS[index - 1] ?? 0);
      const high = BOUNDS[index] ?? low;
      return low + Math.floor(((high - low) * (rank - seen * 100)) / (count * 100));
    }
    seen += count;
  }
  return 0;
}
