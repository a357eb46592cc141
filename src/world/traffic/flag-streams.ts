import { type Cluster, type PodRuntime, STEP_SECONDS } from "../cluster/cluster.ts";
import { legsOf, type Network } from "../cluster/network.ts";
import { mix, scale, textHash } from "../random.ts";
import type { Observer } from "./observer.ts";
import { hex8, spanId } from "./walk.ts";

/** The deadline of a stream, and how long the client takes to notice, as recorded snapshots show it. */
const DEADLINE_SECONDS = 600;
const OVERDUE_MICROS = 3565;

/**
 * Browsers hold a stream of flag changes open through the proxy. Every ten minutes its deadline ends it with an error
 * that means nothing, and they open the next: on any day, whatever else happens. There are as many streams as browsers,
 * not as pods: more pods of the proxy share them.
 */
export function endFlagStreams(cluster: Cluster, network: Network, observer: Observer): void {
  for (const workload of cluster.application.workloads) {
    if (!workload.flagStreams) continue;
    for (let stream = 0; stream < workload.replicas; stream += 1) {
      const key = mix(cluster.streams.key(`flag-stream/${workload.name}`), stream, 3);
      if (!isDue(cluster.now, key)) continue;
      const carriers = cluster.runtimesOf(workload).filter((one) => carries(cluster, network, one));
      const runtime = carriers[scale(mix(key, cluster.now, 4), carriers.length)];
      if (runtime) end(cluster, observer, runtime);
    }
  }
}

function isDue(now: number, key: number): boolean {
  const drift = STEP_SECONDS * scale(key, DEADLINE_SECONDS / STEP_SECONDS);
  return (now + drift) % DEADLINE_SECONDS === 0;
}

/** A pod that has been there since the stream was opened, and that reaches flagd. */
function carries({ now }: Cluster, network: Network, runtime: PodRuntime): boolean {
  const host = runtime.environment.get("FLAGD_HOST");
  if (host === undefined || !runtime.serving || runtime.startedAt === null) return false;
  if (now - runtime.startedAt < DEADLINE_SECONDS) return false;
  const route = network.route(runtime, `${host}:8013`);
  return [...legsOf(route)].some(({ way }) => way.refusal === null);
}

function end(cluster: Cluster, observer: Observer, runtime: PodRuntime): void {
  const hash = mix(textHash(runtime.pod.metadata.uid), cluster.now, 2);
  const micros = DEADLINE_SECONDS * 1_000_000 + OVERDUE_MICROS + scale(hash, 900);
  observer.span({
    trace: [1, 2, 3, 4].map((part) => hex8(mix(hash, part, 15))).join(""),
    id: spanId(hash),
    parent: "",
    runtime,
    name: "router flagservice egress",
    kind: "Client",
    start: cluster.now * 1_000_000 - micros,
    micros,
    error: "upstream request timeout",
    attributes: {
      "http.method": "POST",
      "http.url": "/flagservice/flagd.evaluation.v1.Service/EventStream",
      "http.status_code": "504",
      response_flags: "UT",
      "upstream_cluster.name": "flagservice",
    },
    sampled: true,
  });
}
