import type { Cluster, PodRuntime } from "../../cluster.ts";
import type { Container } from "../../kinds.ts";
import { processOf } from "../../process.ts";
import { brokenFile, fileAt } from "./mounts.ts";
import { start } from "./start.ts";
import { backOff, kubeletEvent, showInit } from "./status.ts";

/** Init containers run one after the other; the process starts when the last of them has succeeded. */
export function initialise(cluster: Cluster, runtime: PodRuntime): void {
  const container = runtime.pod.spec.initContainers?.[runtime.initIndex];
  if (!container) {
    runtime.phase = "starting";
    start(cluster, runtime);
    return;
  }
  const { name } = container;
  kubeletEvent(cluster, runtime, "Normal", "Started", `Started container ${name}`, name);
  const wait = /until nslookup (\S+);/.exec((container.command ?? []).join(" "))?.[1];
  if (wait !== undefined) {
    const { namespace = "" } = runtime.pod.metadata;
    if (cluster.store.get("Service", namespace, wait)) succeed(cluster, runtime, 0);
    else fail(cluster, runtime, container);
    return;
  }
  const process = processOf(container, cluster.images.find(container.image), (path) =>
    fileAt(runtime, container, path),
  );
  if (process.kind === "missing" || readsBrokenFile(runtime, container)) {
    fail(cluster, runtime, container);
  } else if (process.kind === "server" || process.seconds === null) {
    const startedAt = cluster.clock.iso(cluster.now);
    showInit(cluster, runtime, container, { running: { startedAt } });
    runtime.phase = "init";
    runtime.until = Number.POSITIVE_INFINITY;
  } else if (process.exitCode !== 0) fail(cluster, runtime, container);
  else succeed(cluster, runtime, process.seconds);
}

function succeed(cluster: Cluster, runtime: PodRuntime, seconds: number): void {
  runtime.initIndex += 1;
  runtime.phase = "init";
  runtime.until = cluster.now + Math.max(5, seconds);
}

function fail(cluster: Cluster, runtime: PodRuntime, { name }: Container): void {
  const { metadata } = runtime.pod;
  const place = `${metadata.name}_${metadata.namespace}(${metadata.uid})`;
  const note = `Back-off restarting failed container ${name} in pod ${place}`;
  kubeletEvent(cluster, runtime, "Warning", "BackOff", note, name);
  runtime.restarts += 1;
  const container = runtime.pod.spec.initContainers?.[runtime.initIndex];
  if (container) {
    showInit(cluster, runtime, container, {
      waiting: {
        reason: "CrashLoopBackOff",
        message: `back-off ${runtime.backoff}s restarting failed container=${name}`,
      },
    });
  }
  runtime.phase = "init-failed";
  backOff(cluster, runtime);
}

/** A script that parses a mounted configuration file fails when the file is not JSON. */
function readsBrokenFile(runtime: PodRuntime, container: Container): boolean {
  return (container.volumeMounts ?? []).some(
    ({ name }) => runtime.files.has(name) && brokenFile(runtime, name) !== null,
  );
}
