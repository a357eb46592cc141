import type { Cluster, PodRuntime } from "../../cluster.ts";
import { deletePod, isLeaving } from "../../pods.ts";
import { watchDisk } from "./disk.ts";
import { initialise } from "./init.ts";
import { watchMemory } from "./memory.ts";
import { syncFiles } from "./mounts.ts";
import { watchPressure } from "./pressure.ts";
import { probe } from "./probes.ts";
import { pull } from "./pull.ts";
import { exit, start } from "./start.ts";
import { kubeletEvent, main } from "./status.ts";

/** Takes pods from their node to running, and back again when a process dies. */
export function kubelet(cluster: Cluster): void {
  for (const runtime of [...cluster.runtimes.values()]) {
    // A kubelet that is not heard reports nothing; its processes go on.
    if (cluster.lostNodes.has(runtime.pod.spec.nodeName ?? "")) continue;
    // The grace period ends between two steps: processes stop when they are told to.
    if (isLeaving(runtime.pod)) deletePod(cluster, runtime);
    else step(cluster, runtime);
  }
  watchPressure(cluster);
}

function step(cluster: Cluster, runtime: PodRuntime): void {
  syncFiles(cluster, runtime);
  replaceImage(cluster, runtime);
  if (cluster.now >= runtime.until) move(cluster, runtime);
  if (runtime.phase !== "running") return;
  watchMemory(cluster, runtime);
  watchDisk(cluster, runtime);
  if (runtime.phase === "running") probe(cluster, runtime);
}

function move(cluster: Cluster, runtime: PodRuntime): void {
  switch (runtime.phase) {
    case "pulling":
    case "pull-failed":
      pull(cluster, runtime);
      return;
    case "init":
    case "init-failed":
      initialise(cluster, runtime);
      return;
    case "config-failed":
    case "crashed":
    case "starting":
      start(cluster, runtime);
      return;
    case "running":
      exit(cluster, runtime);
      return;
    case "scheduling":
    case "succeeded":
    case "failed":
    case "gone":
      return;
  }
}

/** The image is the one part of a running pod that may be edited: its container is started anew. */
function replaceImage(cluster: Cluster, runtime: PodRuntime): void {
  const container = main(runtime);
  if (container.image === runtime.image || runtime.phase === "scheduling") return;
  runtime.image = container.image;
  runtime.workload = cluster.images.programOf(container);
  if (runtime.phase === "running") {
    runtime.restarts += 1;
    const note = `Container ${container.name} definition changed, will be restarted`;
    kubeletEvent(cluster, runtime, "Normal", "Killing", note, container.name);
  }
  runtime.phase = "pulling";
  runtime.ready = false;
  runtime.serving = false;
  runtime.until = cluster.now;
  cluster.store.epoch += 1;
}
