import { textHash } from "../../../random.ts";
import type { Cluster, PodRuntime } from "../../cluster.ts";
import type { Container, Probe } from "../../kinds.ts";
import { crash, kubeletEvent, main, setReady } from "./status.ts";

/** Asks the process whether it is ready and whether it lives; one that does not live is started anew. */
export function probe(cluster: Cluster, runtime: PodRuntime): void {
  const container = main(runtime);
  if (!started(cluster, runtime, container)) return;
  if (!lives(cluster, runtime, container)) return;
  const wanted = container.readinessProbe;
  const answer = runtime.affliction.killed
    ? "Readiness probe failed: container is paused"
    : wanted && isTime(cluster, runtime, wanted)
      ? (early(cluster, runtime, container, wanted) ??
        problem(runtime, container, wanted, "Readiness"))
      : null;
  if (answer === null) {
    runtime.probeFailures = 0;
    const age = cluster.now - (runtime.startedAt ?? 0);
    if (!runtime.ready && age >= Math.max(5, wanted?.initialDelaySeconds ?? 0))
      setReady(cluster, runtime, true);
    return;
  }
  runtime.probeFailures += 1;
  if (runtime.probeFailures % 6 === 1)
    kubeletEvent(cluster, runtime, "Warning", "Unhealthy", answer, container.name);
  const limit = wanted?.failureThreshold ?? (wanted ? 3 : 1);
  if (runtime.ready && runtime.probeFailures >= limit) setReady(cluster, runtime, false);
}

/** Every third process is asked a moment before it listens: that says nothing about it. */
function early(
  cluster: Cluster,
  runtime: PodRuntime,
  container: Container,
  wanted: Probe,
): string | null {
  const { startedAt, readyAt, pod, restarts } = runtime;
  if (readyAt !== null || cluster.now - (startedAt ?? 0) > 5 || restarts > 0) return null;
  if (textHash(pod.metadata.uid) % 3 !== 0) return null;
  return silence(runtime, container, wanted, "Readiness");
}

/** While a startup probe fails no other is asked, and too many failures end the process. */
function started(cluster: Cluster, runtime: PodRuntime, container: Container): boolean {
  const wanted = container.startupProbe;
  if (!wanted) return true;
  const answer = problem(runtime, container, wanted, "Startup");
  return answer === null || !fails(cluster, runtime, wanted, answer);
}

function lives(cluster: Cluster, runtime: PodRuntime, container: Container): boolean {
  const wanted = container.livenessProbe;
  if (!wanted) return true;
  const answer = runtime.affliction.killed
    ? "Liveness probe failed: container is paused"
    : problem(runtime, container, wanted, "Liveness");
  if (answer === null) runtime.livenessFailures = 0;
  return answer === null || !fails(cluster, runtime, wanted, answer);
}

/** Counts one failed probe; true once the process was killed for it. */
function fails(cluster: Cluster, runtime: PodRuntime, wanted: Probe, answer: string): boolean {
  if (!isTime(cluster, runtime, wanted)) return false;
  const { name } = main(runtime);
  runtime.livenessFailures += 1;
  if (runtime.livenessFailures % 6 === 1)
    kubeletEvent(cluster, runtime, "Warning", "Unhealthy", answer, name);
  if (runtime.livenessFailures < (wanted.failureThreshold ?? 3)) return false;
  const which = answer.startsWith("Startup") ? "startup" : "liveness";
  const note = `Container ${name} failed ${which} probe, will be restarted`;
  kubeletEvent(cluster, runtime, "Normal", "Killing", note, name);
  crash(cluster, runtime, 137, "Error", "");
  return true;
}

/** A probe is asked at its period, after its delay. */
function isTime(cluster: Cluster, { startedAt }: PodRuntime, wanted: Probe): boolean {
  const age = cluster.now - (startedAt ?? cluster.now);
  const period = Math.max(5, wanted.periodSeconds ?? 10);
  return age >= (wanted.initialDelaySeconds ?? 0) && age % period < 5;
}

function problem(
  runtime: PodRuntime,
  container: Container,
  wanted: Probe,
  which: string,
): string | null {
  // A command inside the container succeeds as long as its process runs.
  if (!wanted.httpGet && !wanted.tcpSocket && !wanted.grpc) return null;
  const port = portOf(container, wanted);
  if (port !== undefined && port === runtime.workload.port && runtime.serving) return null;
  return silence(runtime, container, wanted, which);
}

/** What a kubelet says when nobody answers where its probe asks. */
function silence(runtime: PodRuntime, container: Container, wanted: Probe, which: string): string {
  const port = portOf(container, wanted);
  const asked = wanted.httpGet?.port ?? wanted.tcpSocket?.port ?? wanted.grpc?.port ?? 0;
  const ip = runtime.pod.status.podIP ?? "";
  if (wanted.grpc)
    return `${which} probe failed: timeout: failed to connect service "${ip}:${asked}" within 1s: context deadline exceeded`;
  const refused = `dial tcp ${ip}:${port ?? asked}: connect: connection refused`;
  return wanted.httpGet
    ? `${which} probe failed: Get "http://${ip}:${port ?? asked}${wanted.httpGet.path ?? "/"}": ${refused}`
    : `${which} probe failed: ${refused}`;
}

function portOf(container: Container, wanted: Probe): number | undefined {
  const asked = wanted.httpGet?.port ?? wanted.tcpSocket?.port ?? wanted.grpc?.port ?? 0;
  return typeof asked === "number"
    ? asked
    : container.ports?.find((one) => one.name === asked)?.containerPort;
}
