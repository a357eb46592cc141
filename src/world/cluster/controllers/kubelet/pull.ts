import type { Cluster, PodRuntime } from "../../cluster.ts";
import { initialise } from "./init.ts";
import { mount } from "./mounts.ts";
import { backOff, kubeletEvent, main, show } from "./status.ts";

/** Mounts the volumes and pulls the images; a pod that lacks one of them waits and tries again. */
export function pull(cluster: Cluster, runtime: PodRuntime): void {
  const missing = mount(cluster, runtime);
  if (missing !== null) {
    kubeletEvent(cluster, runtime, "Warning", "FailedMount", missing, null);
    show(cluster, runtime, { waiting: { reason: "ContainerCreating" } });
    backOff(cluster, runtime);
    return;
  }
  const { spec } = runtime.pod;
  const broken = [...(spec.initContainers ?? []), ...spec.containers].find(
    ({ image }) => pullProblem(cluster, image) !== null,
  );
  if (broken) {
    fail(cluster, runtime, broken.name, broken.image);
    return;
  }
  const { name, image } = main(runtime);
  const note = `Container image "${image}" already present on machine`;
  kubeletEvent(cluster, runtime, "Normal", "Pulled", note, name);
  giveAddress(cluster, runtime);
  runtime.phase = "init";
  runtime.backoff = 10;
  initialise(cluster, runtime);
}

function fail(cluster: Cluster, runtime: PodRuntime, name: string, image: string): void {
  const problem = pullProblem(cluster, image) ?? "";
  const first = runtime.phase === "pulling";
  const say = (type: "Normal" | "Warning", reason: string, note: string) =>
    kubeletEvent(cluster, runtime, type, reason, note, name);
  say("Normal", "Pulling", `Pulling image "${image}"`);
  say("Warning", "Failed", `Failed to pull image "${image}": ${problem}`);
  say("Warning", "Failed", first ? "Error: ErrImagePull" : "Error: ImagePullBackOff");
  if (!first) say("Normal", "BackOff", `Back-off pulling image "${image}"`);
  giveAddress(cluster, runtime);
  show(cluster, runtime, {
    waiting: first
      ? { reason: "ErrImagePull", message: problem }
      : { reason: "ImagePullBackOff", message: `Back-off pulling image "${image}"` },
  });
  runtime.phase = "pull-failed";
  backOff(cluster, runtime);
}

function pullProblem(cluster: Cluster, image: string): string | null {
  const found = cluster.images.find(image);
  if (found?.architecture === "amd64") return null;
  const repository = image.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
  return found === null
    ? `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${repository}: not found`
    : `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;
}

function giveAddress(cluster: Cluster, runtime: PodRuntime): void {
  const { pod } = runtime;
  if (pod.status.podIP) return;
  const stream = cluster.streams.of(`pod-ip/${pod.metadata.name}`);
  const draw = () => `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
  pod.status.podIP = draw();
  while (cluster.byIp.has(pod.status.podIP)) pod.status.podIP = draw();
  cluster.byIp.set(pod.status.podIP, runtime);
}
