import { isoTime } from "../../model/time.ts";
import { notFound } from "../../world/api/status.ts";
import type { RequestBudget } from "../budget.ts";
import type { KubernetesObject } from "../index/objects.ts";
import { sampleStore } from "../prometheus/store.ts";
import { Evaluator, type Sample } from "../promql/evaluate.ts";
import { parsePromql } from "../promql/parse.ts";
import type { Snapshot } from "../snapshot.ts";
import type { ApiTarget } from "./target.ts";

const CPU = 'rate(container_cpu_usage_seconds_total{pod!=""}[5m])';
const MEMORY = 'container_memory_working_set_bytes{pod!=""}';

interface Usage {
  cpu: number;
  memory: number;
}

/** What metrics-server would say at the end of the snapshot, from the samples it is made of. */
export function metricsObjects(
  snapshot: Snapshot,
  target: ApiTarget,
  budget: RequestBudget,
  nodeOf: (namespace: string, pod: string) => string,
): KubernetesObject[] {
  const { now } = snapshot.clock;
  const store = sampleStore(snapshot.index.samples, snapshot.clock);
  const ask = (query: string) =>
    new Evaluator(store, budget, now, now, 1).vectorAt(parsePromql(query), now);
  const pods = podUsage(ask(CPU), ask(MEMORY));
  const entries =
    target.kind.resource === "pods" ? podMetrics(pods, now) : nodeMetrics(pods, now, nodeOf);
  const found = entries.filter(
    ({ metadata }) =>
      (target.namespace === null || metadata.namespace === target.namespace) &&
      (target.name === null || metadata.name === target.name),
  );
  if (target.name !== null && found.length === 0) {
    throw notFound(target.kind.group, target.kind.resource, target.name);
  }
  return found;
}

type PodUsage = Map<string, { namespace: string; pod: string; containers: Map<string, Usage> }>;

function podUsage(cpu: readonly Sample[], memory: readonly Sample[]): PodUsage {
  const pods: PodUsage = new Map();
  const add = (sample: Sample, field: keyof Usage) => {
    const [namespace, pod] = [sample.labels.get("namespace"), sample.labels.get("pod")];
    const container = sample.labels.get("container");
    // The sum over a pod's containers is scraped too, without a container's name.
    if (container === "" || container === "POD" || Number.isNaN(sample.value)) return;
    const key = `${namespace}/${pod}`;
    const entry = pods.get(key) ?? { namespace, pod, containers: new Map<string, Usage>() };
    pods.set(key, entry);
    const usage = entry.containers.get(container) ?? { cpu: 0, memory: 0 };
    entry.containers.set(container, usage);
    usage[field] += sample.value;
  };
  for (const sample of cpu) add(sample, "cpu");
  for (const sample of memory) add(sample, "memory");
  return pods;
}

const quantities = (usage: Usage) => ({
  cpu: `${Math.round(usage.cpu * 1e9)}n`,
  memory: `${Math.round(usage.memory / 1024)}Ki`,
});

function head(now: number, name: string, namespace?: string) {
  const time = isoTime(now).replace(/\.\d+/, "");
  const metadata = {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    creationTimestamp: time,
  };
  return { apiVersion: "metrics.k8s.io/v1beta1", metadata, timestamp: time, window: "5m0s" };
}

function podMetrics(pods: PodUsage, now: number): KubernetesObject[] {
  return [...pods.values()].map(({ namespace, pod, containers }) => ({
    kind: "PodMetrics",
    ...head(now, pod, namespace),
    containers: [...containers].map(([name, usage]) => ({ name, usage: quantities(usage) })),
  }));
}

function nodeMetrics(
  pods: PodUsage,
  now: number,
  nodeOf: (namespace: string, pod: string) => string,
): KubernetesObject[] {
  const nodes = new Map<string, Usage>();
  for (const { namespace, pod, containers } of pods.values()) {
    const node = nodeOf(namespace, pod);
    if (node === "") continue;
    const sum = nodes.get(node) ?? { cpu: 0, memory: 0 };
    nodes.set(node, sum);
    for (const usage of containers.values()) {
      sum.cpu += usage.cpu;
      sum.memory += usage.memory;
    }
  }
  return [...nodes].map(([name, usage]) => ({
    kind: "NodeMetrics",
    ...head(now, name),
    usage: quantities(usage),
  }));
}
