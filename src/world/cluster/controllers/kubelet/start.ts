import type { Cluster, PodRuntime } from "../../cluster.ts";
import type { Container } from "../../kinds.ts";
import { processOf } from "../../process.ts";
import { decoded } from "../../secrets.ts";
import { dataOf } from "./disk.ts";
import { brokenFile, fileAt } from "./mounts.ts";
import { crash, end, kubeletEvent, main, show } from "./status.ts";

/** Starts the process of the first container, with the environment and the files of this moment. */
export function start(cluster: Cluster, runtime: PodRuntime): void {
  const container = main(runtime);
  const { name } = container;
  const missing = missingReference(cluster, runtime) ?? rootProblem(runtime);
  if (missing !== null) {
    kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${missing}`, name);
    show(cluster, runtime, { waiting: { reason: "CreateContainerConfigError", message: missing } });
    runtime.phase = "config-failed";
    runtime.until = cluster.now + 30;
    return;
  }
  kubeletEvent(cluster, runtime, "Normal", "Created", `Created container: ${name}`, name);
  runtime.process = processOf(container, cluster.images.find(container.image), (path) =>
    fileAt(runtime, container, path),
  );
  if (runtime.process.kind === "missing") {
    const { command } = runtime.process;
    const message = `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "${command}": executable file not found in $PATH: unknown`;
    kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${message}`, name);
    crash(cluster, runtime, 128, "StartError", message);
    return;
  }
  kubeletEvent(cluster, runtime, "Normal", "Started", `Started container ${name}`, name);
  runtime.startedAt = cluster.now;
  if (runtime.process.kind === "server") serve(cluster, runtime);
  else run(cluster, runtime);
}

/** The image's own program: it reads its configuration before it serves. */
function serve(cluster: Cluster, runtime: PodRuntime): void {
  const broken = (runtime.workload.mounts ?? [])
    .map((name) => brokenFile(runtime, name))
    .find((file) => file !== null);
  if (broken) {
    cluster.log(
      runtime,
      "error",
      `failed to load configuration: parsing ${broken}: invalid character '}' looking for beginning of object key string`,
    );
    crash(cluster, runtime, 1, "Error", "");
    return;
  }
  const container = main(runtime);
  if (!canWrite(container)) {
    const note = `cannot write /tmp/${container.name}.pid: Read-only file system (os error 30)`;
    cluster.log(runtime, "error", note);
    crash(cluster, runtime, 1, "Error", "");
    return;
  }
  run(cluster, runtime);
  runtime.serving = true;
  setPassword(cluster, runtime);
}

function run(cluster: Cluster, runtime: PodRuntime): void {
  const { process } = runtime;
  runtime.phase = "running";
  runtime.until =
    process.kind === "script" && process.seconds !== null
      ? cluster.now + process.seconds
      : Number.POSITIVE_INFINITY;
  runtime.heap = 0;
  runtime.probeFailures = 0;
  runtime.livenessFailures = 0;
  runtime.environment = resolveEnvironment(cluster, runtime);
  runtime.ready = !main(runtime).readinessProbe && !runtime.affliction.killed;
  runtime.readyAt = runtime.ready ? cluster.now : null;
  show(cluster, runtime, { running: { startedAt: cluster.clock.iso(cluster.now) } });
  cluster.store.epoch += 1;
}

/** A script came to its end: what follows is the pod's restart policy. */
export function exit(cluster: Cluster, runtime: PodRuntime): void {
  const { process, pod } = runtime;
  const code = process.kind === "script" ? process.exitCode : 0;
  const policy = pod.spec.restartPolicy ?? "Always";
  if (policy === "Never" || (policy === "OnFailure" && code === 0)) end(cluster, runtime, code);
  else crash(cluster, runtime, code, code === 0 ? "Completed" : "Error", "");
}

/** A database keeps the password of its first start; a cache takes the one it is given now. */
function setPassword(cluster: Cluster, runtime: PodRuntime): void {
  const { passwordEnv, claim } = runtime.workload;
  if (passwordEnv === undefined) return;
  const { args = [] } = main(runtime);
  const given = args[args.indexOf("--requirepass") + 1] ?? "";
  const password = args.includes("--requirepass")
    ? given.replace(/\$\((\w+)\)/g, (text, name) => runtime.environment.get(name) ?? text)
    : "";
  const disk = dataOf(cluster, runtime);
  if (!claim || !cluster.savedPasswords.has(disk)) cluster.savedPasswords.set(disk, password);
}

function missingReference(cluster: Cluster, runtime: PodRuntime): string | null {
  const namespace = runtime.pod.metadata.namespace ?? "";
  for (const { value, valueFrom } of main(runtime).env ?? []) {
    if (value !== undefined) continue;
    const secret = valueFrom?.secretKeyRef;
    if (secret && !secret.optional) {
      const found = cluster.store.get("Secret", namespace, secret.name);
      if (!found) return `secret "${secret.name}" not found`;
      if (found.data?.[secret.key] === undefined)
        return `couldn't find key ${secret.key} in Secret ${namespace}/${secret.name}`;
    }
    const map = valueFrom?.configMapKeyRef;
    if (!map || map.optional) continue;
    const found = cluster.store.get("ConfigMap", namespace, map.name);
    if (!found) return `configmap "${map.name}" not found`;
    if (found.data?.[map.key] === undefined)
      return `couldn't find key ${map.key} in ConfigMap ${namespace}/${map.name}`;
  }
  return null;
}

/** The images of these applications run as root, unless the container says otherwise. */
function rootProblem(runtime: PodRuntime): string | null {
  const { name, securityContext } = main(runtime);
  if (!securityContext?.runAsNonRoot || (securityContext.runAsUser ?? 0) > 0) return null;
  const { name: pod, namespace, uid } = runtime.pod.metadata;
  return `container has runAsNonRoot and image will run as root (pod: "${pod}_${namespace}(${uid})", container: ${name})`;
}

/** A process writes to /tmp when it starts; where the root is read-only it needs a volume there. */
export function canWrite({ securityContext, volumeMounts = [] }: Container): boolean {
  return (
    securityContext?.readOnlyRootFilesystem !== true ||
    volumeMounts.some(({ mountPath }) => mountPath === "/tmp")
  );
}

function resolveEnvironment(cluster: Cluster, runtime: PodRuntime): Map<string, string> {
  const namespace = runtime.pod.metadata.namespace ?? "";
  const environment = new Map<string, string>();
  for (const entry of main(runtime).env ?? []) {
    const text = entry.value ?? referenced(cluster, namespace, entry);
    if (text !== undefined) environment.set(entry.name, text);
  }
  return environment;
}

function referenced(
  cluster: Cluster,
  namespace: string,
  { valueFrom }: NonNullable<Container["env"]>[number],
): string | undefined {
  const secret = valueFrom?.secretKeyRef;
  if (secret) {
    const value = cluster.store.get("Secret", namespace, secret.name)?.data?.[secret.key];
    return value === undefined ? undefined : decoded(value);
  }
  const map = valueFrom?.configMapKeyRef;
  return map && cluster.store.get("ConfigMap", namespace, map.name)?.data?.[map.key];
}
