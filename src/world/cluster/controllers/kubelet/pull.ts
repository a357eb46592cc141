import type { Cluster, PodRuntime } from "../../cluster.ts";
import { hasDaemon } from "../../daemons.ts";
import type { Pod } from "../../kinds.ts";
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
  const offline = sandboxProblem(cluster, runtime.pod);
  if (offline !== null) {
    kubeletEvent(cluster, runtime, "Warning", "FailedCreatePodSandBox", offline, null);
    show(cluster, runtime, { waiting: { reason: "ContainerCreating" } });
    backOff(cluster, runtime);
    return;
  }
  const { spec } = runtime.pod;
  const broken = [...(spec.initContainers ?? []), ...spec.containers].find(
    ({ image }) => pullProblem(cluster, runtime, image) !== null,
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
  const problem = pullProblem(cluster, runtime, image) ?? "";
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

function pullProblem(cluster: Cluster, { pod }: PodRuntime, image: string): string | null {
  const found = cluster.images.find(image);
  const repository = image.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
  if (cluster.images.isSealed(image) && !holdsPullSecret(cluster, pod))
    return `rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://${repository.split("/")[0]}/token: 401 Unauthorized`;
  if (found?.architecture === "amd64") return null;
  return found === null
    ? `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${repository}: not found`
    : `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;
}

/** The network plugin of the node gives every pod its address; daemons of the cluster use the node's own. */
function sandboxProblem(cluster: Cluster, { metadata, spec }: Pod): string | null {
  if (metadata.namespace === "kube-system" || hasDaemon(cluster, spec.nodeName ?? "", "aws-node"))
    return null;
  return `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox: plugin type="aws-cni" name="aws-cni" failed (add): add cmd: Error received from AddNetwork gRPC call: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 127.0.0.1:50051: connect: connection refused"`;
}

export function holdsPullSecret(
  cluster: Cluster,
  { metadata, spec }: Pick<Pod, "metadata" | "spec">,
) {
  return (spec.imagePullSecrets ?? []).some(({ name }) =>
    cluster.store.get("Secret", metadata.namespace ?? "", name),
  );
}

function giveAddress(cluster: Cluster, runtime: PodRuntime): void {
  const { pod } = runtime;
  if (pod.status.podIP) return;
  const stream = cluster.streams.of(`pod-ip/${pod.metadata.uid}`);
  const draw = () => `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
  pod.status.podIP = draw();
  while (cluster.byIp.has(pod.status.podIP)) pod.status.podIP = draw();
  cluster.byIp.set(pod.status.podIP, runtime);
}
