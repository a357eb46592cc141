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
 * that means nothing, and they open the next: on any day, whatever else happens.
 */
export function endFlagStreams(cluster: Cluster, network: Network, observer: Observer): void {
  for (const runtime of cluster.runtimes.values()) {
    const host = runtime.environment.get("FLAGD_HOST");
    if (host === undefined || !runtime.workload.flagStreams || !due(cluster, runtime)) continue;
    const route = network.route(runtime, `${host}:8013`);
    if (![...legsOf(route)].some(({ way }) => way.refusal === null)) continue;
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
}

/** Reconnects take their time, so streams of pods that are days old no longer end together. */
function due({ now }: Cluster, runtime: PodRuntime): boolean {
  if (!runtime.serving || runtime.startedAt === null) return false;
  const age = now - runtime.startedAt;
  if (age < DEADLINE_SECONDS) return false;
  const drift =
    age < 86_400
      ? 0
      : STEP_SECONDS * scale(textHash(runtime.pod.metadata.uid), DEADLINE_SECONDS / STEP_SECONDS);
  return (age + drift) % DEADLINE_SECONDS === 0;
}
