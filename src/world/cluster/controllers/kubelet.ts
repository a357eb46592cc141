import { type Cluster, type PodRuntime, STEP_SECONDS } from "../cluster.ts";
import type { Container, ContainerState, ContainerStatus } from "../kinds.ts";
import { mebibytes, millicores } from "../quantity.ts";
import { decoded } from "../secrets.ts";

const MAX_BACKOFF = 300;

/** Takes pods from their node to running, and back again when a process dies. */
export function kubelet(cluster: Cluster): void {
  for (const runtime of cluster.runtimes.values()) {
    // A kubelet that is not heard reports nothing; its processes go on.
    if (cluster.lostNodes.has(runtime.pod.spec.nodeName ?? "")) continue;
    advance(cluster, runtime);
    if (runtime.phase === "running") {
      watchMemory(cluster, runtime);
      probe(cluster, runtime);
    }
  }
}

function advance(cluster: Cluster, runtime: PodRuntime): void {
  if (cluster.now < runtime.until) return;
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
    case "scheduling":
    case "running":
    case "gone":
      return;
  }
}

function kubeletEvent(
  cluster: Cluster,
  runtime: PodRuntime,
  type: "Normal" | "Warning",
  reason: string,
  note: string,
  container: string | null,
): void {
  cluster.events.record(runtime.pod, type, reason, note, {
    component: "kubelet",
    host: runtime.pod.spec.nodeName ?? "",
    ...(container === null ? {} : { fieldPath: `spec.containers{${container}}` }),
  });
}

function main(runtime: PodRuntime): Container {
  const [container] = runtime.pod.spec.containers;
  if (!container) throw new Error(`pod ${runtime.pod.metadata.name} has no container`);
  return container;
}

function pull(cluster: Cluster, runtime: PodRuntime): void {
  const { pod } = runtime;
  const broken = [...(pod.spec.initContainers ?? []), main(runtime)].find(
    (container) => pullProblem(cluster, container.image) !== null,
  );
  if (!broken) {
    const { name, image } = main(runtime);
    kubeletEvent(
      cluster,
      runtime,
      "Normal",
      "Pulled",
      `Container image "${image}" already present on machine`,
      name,
    );
    giveAddress(cluster, runtime);
    runtime.phase = "init";
    runtime.backoff = 10;
    initialise(cluster, runtime);
    return;
  }
  const problem = pullProblem(cluster, broken.image) ?? "";
  const first = runtime.phase === "pulling";
  kubeletEvent(
    cluster,
    runtime,
    "Normal",
    "Pulling",
    `Pulling image "${broken.image}"`,
    broken.name,
  );
  kubeletEvent(
    cluster,
    runtime,
    "Warning",
    "Failed",
    `Failed to pull image "${broken.image}": ${problem}`,
    broken.name,
  );
  kubeletEvent(
    cluster,
    runtime,
    "Warning",
    "Failed",
    first ? "Error: ErrImagePull" : "Error: ImagePullBackOff",
    broken.name,
  );
  if (!first) {
    kubeletEvent(
      cluster,
      runtime,
      "Normal",
      "BackOff",
      `Back-off pulling image "${broken.image}"`,
      broken.name,
    );
  }
  giveAddress(cluster, runtime);
  show(cluster, runtime, {
    waiting: first
      ? { reason: "ErrImagePull", message: problem }
      : { reason: "ImagePullBackOff", message: `Back-off pulling image "${broken.image}"` },
  });
  runtime.phase = "pull-failed";
  backOff(cluster, runtime);
}

function pullProblem(cluster: Cluster, image: string): string | null {
  const built = cluster.images.get(image) ?? (image.startsWith("busybox") ? "amd64" : null);
  if (built === "amd64") return null;
  const repository = image.slice(0, image.lastIndexOf(":"));
  return built === null
    ? `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${repository}: not found`
    : `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;
}

function backOff(cluster: Cluster, runtime: PodRuntime): void {
  runtime.until = cluster.now + runtime.backoff;
  runtime.backoff = Math.min(MAX_BACKOFF, runtime.backoff * 2);
}

function giveAddress(cluster: Cluster, runtime: PodRuntime): void {
  const { pod } = runtime;
  if (pod.status.podIP) return;
  const stream = cluster.streams.of(`pod-ip/${pod.metadata.name}`);
  pod.status.podIP = `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
  while (cluster.byIp.has(pod.status.podIP)) {
    pod.status.podIP = `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
  }
  cluster.byIp.set(pod.status.podIP, runtime);
}

/** Init containers run one after the other; `sleep infinity` never ends and `exit 1` never succeeds. */
function initialise(cluster: Cluster, runtime: PodRuntime): void {
  const containers = runtime.pod.spec.initContainers ?? [];
  const container = containers[runtime.initIndex];
  if (!container) {
    runtime.phase = "starting";
    start(cluster, runtime);
    return;
  }
  const script = (container.command ?? []).join(" ");
  kubeletEvent(
    cluster,
    runtime,
    "Normal",
    "Started",
    `Started container ${container.name}`,
    container.name,
  );
  if (script.includes("sleep infinity")) {
    showInit(cluster, runtime, container, {
      running: { startedAt: cluster.clock.iso(cluster.now) },
    });
    runtime.phase = "init";
    runtime.until = Number.POSITIVE_INFINITY;
    return;
  }
  if (initFails(cluster, runtime, container)) {
    kubeletEvent(
      cluster,
      runtime,
      "Warning",
      "BackOff",
      `Back-off restarting failed container ${container.name} in pod ${runtime.pod.metadata.name}_${runtime.pod.metadata.namespace}(${runtime.pod.metadata.uid})`,
      container.name,
    );
    runtime.restarts += 1;
    showInit(cluster, runtime, container, {
      waiting: {
        reason: "CrashLoopBackOff",
        message: `back-off ${runtime.backoff}s restarting failed container=${container.name}`,
      },
    });
    runtime.phase = "init-failed";
    backOff(cluster, runtime);
    return;
  }
  runtime.initIndex += 1;
  runtime.phase = "init";
  runtime.until = cluster.now + 5;
}

/** A script that parses a mounted configuration file fails when the file is not JSON. */
function initFails(cluster: Cluster, runtime: PodRuntime, container: Container): boolean {
  const script = (container.command ?? []).join(" ");
  const wait = /until nslookup (\S+);/.exec(script)?.[1];
  if (wait) return !cluster.store.get("Service", runtime.pod.metadata.namespace ?? "", wait);
  return (container.volumeMounts ?? []).some(({ name }) => {
    const volume = runtime.pod.spec.volumes?.find((one) => one.name === name)?.configMap?.name;
    return volume !== undefined && brokenFile(cluster, runtime, volume) !== null;
  });
}

export function brokenFile(cluster: Cluster, runtime: PodRuntime, name: string): string | null {
  const map = cluster.store.get("ConfigMap", runtime.pod.metadata.namespace ?? "", name);
  if (!map) return name;
  for (const [key, text] of Object.entries(map.data)) {
    if (!key.endsWith(".json")) continue;
    try {
      JSON.parse(text);
    } catch {
      return key;
    }
  }
  return null;
}

function start(cluster: Cluster, runtime: PodRuntime): void {
  const container = main(runtime);
  const missing = missingReference(cluster, runtime);
  if (missing !== null) {
    kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${missing}`, container.name);
    show(cluster, runtime, { waiting: { reason: "CreateContainerConfigError", message: missing } });
    runtime.phase = "config-failed";
    runtime.until = cluster.now + 30;
    return;
  }
  kubeletEvent(
    cluster,
    runtime,
    "Normal",
    "Created",
    `Created container: ${container.name}`,
    container.name,
  );
  const [command] = container.command ?? [];
  if (command?.startsWith("invalid")) {
    const message = `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "${command}": executable file not found in $PATH: unknown`;
    kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${message}`, container.name);
    crash(cluster, runtime, 128, "StartError", message);
    return;
  }
  kubeletEvent(
    cluster,
    runtime,
    "Normal",
    "Started",
    `Started container ${container.name}`,
    container.name,
  );
  runtime.startedAt = cluster.now;
  const broken = (runtime.workload.mounts ?? [])
    .map((name) => brokenFile(cluster, runtime, name))
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
  run(cluster, runtime);
}

function run(cluster: Cluster, runtime: PodRuntime): void {
  runtime.phase = "running";
  runtime.heap = 0;
  runtime.probeFailures = 0;
  runtime.environment = resolveEnvironment(cluster, runtime);
  const { passwordEnv, name } = runtime.workload;
  const password = passwordEnv ? runtime.environment.get(passwordEnv) : undefined;
  // A database keeps the password of its first start; a cache takes the one it is given.
  if (runtime.workload.claim) {
    if (!cluster.savedPasswords.has(name)) cluster.savedPasswords.set(name, password ?? "");
  } else cluster.savedPasswords.set(name, password ?? "");
  runtime.ready = !main(runtime).readinessProbe && !runtime.affliction.killed;
  show(cluster, runtime, { running: { startedAt: cluster.clock.iso(cluster.now) } });
  cluster.store.epoch += 1;
}

function missingReference(cluster: Cluster, runtime: PodRuntime): string | null {
  const namespace = runtime.pod.metadata.namespace ?? "";
  for (const { valueFrom } of main(runtime).env ?? []) {
    const secret = valueFrom?.secretKeyRef;
    if (secret) {
      const found = cluster.store.get("Secret", namespace, secret.name);
      if (!found) return `secret "${secret.name}" not found`;
      if (found.data[secret.key] === undefined) {
        return `couldn't find key ${secret.key} in Secret ${namespace}/${secret.name}`;
      }
    }
    const map = valueFrom?.configMapKeyRef;
    if (map && cluster.store.get("ConfigMap", namespace, map.name)?.data[map.key] === undefined) {
      return `couldn't find key ${map.key} in ConfigMap ${namespace}/${map.name}`;
    }
  }
  return null;
}

function resolveEnvironment(cluster: Cluster, runtime: PodRuntime): Map<string, string> {
  const namespace = runtime.pod.metadata.namespace ?? "";
  const environment = new Map<string, string>();
  for (const { name, value, valueFrom } of main(runtime).env ?? []) {
    const secret = valueFrom?.secretKeyRef;
    const map = valueFrom?.configMapKeyRef;
    const text =
      value ??
      (secret && secretValue(cluster, namespace, secret)) ??
      (map && cluster.store.get("ConfigMap", namespace, map.name)?.data[map.key]);
    if (text !== undefined) environment.set(name, text);
  }
  return environment;
}

function secretValue(
  cluster: Cluster,
  namespace: string,
  { name, key }: { name: string; key: string },
): string | undefined {
  const value = cluster.store.get("Secret", namespace, name)?.data[key];
  return value === undefined ? undefined : decoded(value);
}

export function memoryOf(runtime: PodRuntime): number {
  return runtime.workload.memory.base * 1024 + runtime.heap + runtime.affliction.memory * 1024;
}

/** MiB a second by which a script that the container runs fills its memory. */
function fillRate(cluster: Cluster, runtime: PodRuntime): number {
  const [, script] = main(runtime).command ?? [];
  const mount = main(runtime).volumeMounts?.find((one) => script?.startsWith(`${one.mountPath}/`));
  const volume = runtime.pod.spec.volumes?.find((one) => one.name === mount?.name);
  if (!mount || !volume?.configMap) return 0;
  const namespace = runtime.pod.metadata.namespace ?? "";
  const map = cluster.store.get("ConfigMap", namespace, volume.configMap.name);
  const text = map?.data[script?.slice(mount.mountPath.length + 1) ?? ""] ?? "";
  return Number(/^FILL_MIB_PER_SECOND=(\d+)$/m.exec(text)?.[1] ?? "0");
}

function watchMemory(cluster: Cluster, runtime: PodRuntime): void {
  runtime.heap += fillRate(cluster, runtime) * 1024 * STEP_SECONDS;
  const limit = mebibytes(main(runtime).resources?.limits?.memory);
  if (limit === null || memoryOf(runtime) <= limit * 1024) return;
  cluster.log(runtime, "warn", "memory usage is close to the container limit");
  crash(cluster, runtime, 137, "OOMKilled", "");
}

export function crash(
  cluster: Cluster,
  runtime: PodRuntime,
  exitCode: number,
  reason: string,
  message: string,
): void {
  const container = main(runtime);
  const now = cluster.clock.iso(cluster.now);
  const startedAt = cluster.clock.iso(runtime.startedAt ?? cluster.now);
  runtime.restarts += 1;
  runtime.ready = false;
  runtime.phase = "crashed";
  // Ten minutes of good behaviour forgive the crashes before.
  if (runtime.startedAt !== null && cluster.now - runtime.startedAt > 600) runtime.backoff = 10;
  const { name, namespace, uid } = runtime.pod.metadata;
  kubeletEvent(
    cluster,
    runtime,
    "Warning",
    "BackOff",
    `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`,
    container.name,
  );
  show(
    cluster,
    runtime,
    {
      waiting: {
        reason: "CrashLoopBackOff",
        message: `back-off ${runtime.backoff}s restarting failed container=${container.name} pod=${name}_${namespace}(${uid})`,
      },
    },
    {
      terminated: { exitCode, reason, startedAt, finishedAt: now, ...(message ? { message } : {}) },
    },
  );
  backOff(cluster, runtime);
  cluster.store.epoch += 1;
}

function probe(cluster: Cluster, runtime: PodRuntime): void {
  const container = main(runtime);
  const answer = probeProblem(runtime, container);
  if (answer === null) {
    runtime.probeFailures = 0;
    if (!runtime.ready && cluster.now - (runtime.startedAt ?? 0) >= 5)
      setReady(cluster, runtime, true);
    return;
  }
  runtime.probeFailures += 1;
  if (runtime.probeFailures % 6 === 1)
    kubeletEvent(cluster, runtime, "Warning", "Unhealthy", answer, container.name);
  const limit = container.readinessProbe?.failureThreshold ?? 1;
  if (runtime.ready && runtime.probeFailures >= limit) setReady(cluster, runtime, false);
}

function probeProblem(runtime: PodRuntime, container: Container): string | null {
  if (runtime.affliction.killed) return "Readiness probe failed: container is paused";
  const wanted = container.readinessProbe;
  if (!wanted) return null;
  const port = wanted.httpGet?.port ?? wanted.tcpSocket?.port ?? 0;
  if (port === runtime.workload.port) return null;
  const ip = runtime.pod.status.podIP ?? "";
  return wanted.httpGet
    ? `Readiness probe failed: Get "http://${ip}:${port}${wanted.httpGet.path}": dial tcp ${ip}:${port}: connect: connection refused`
    : `Readiness probe failed: dial tcp ${ip}:${port}: connect: connection refused`;
}

function setReady(cluster: Cluster, runtime: PodRuntime, ready: boolean): void {
  runtime.ready = ready;
  show(cluster, runtime, {
    running: { startedAt: cluster.clock.iso(runtime.startedAt ?? cluster.now) },
  });
  cluster.store.epoch += 1;
}

function statusOf(
  runtime: PodRuntime,
  container: Container,
  state: ContainerState,
): ContainerStatus {
  const known = runtime.pod.status.containerStatuses?.[0];
  return {
    name: container.name,
    image: container.image,
    ready: runtime.ready,
    started: state.running !== undefined,
    restartCount: runtime.restarts,
    state,
    lastState: known?.lastState ?? {},
  };
}

/** Writes what the kubelet knows into the pod's status. */
function show(
  cluster: Cluster,
  runtime: PodRuntime,
  state: ContainerState,
  lastState?: ContainerState,
): void {
  const status = statusOf(runtime, main(runtime), state);
  if (lastState) status.lastState = lastState;
  runtime.pod.status.containerStatuses = [status];
  if (runtime.pod.status.initContainerStatuses) {
    runtime.pod.status.initContainerStatuses = undefined as never;
    delete (runtime.pod.status as { initContainerStatuses?: unknown }).initContainerStatuses;
  }
  conditions(cluster, runtime, true);
}

function showInit(
  cluster: Cluster,
  runtime: PodRuntime,
  container: Container,
  state: ContainerState,
): void {
  runtime.pod.status.containerStatuses = [
    statusOf(runtime, main(runtime), { waiting: { reason: "PodInitializing" } }),
  ];
  runtime.pod.status.initContainerStatuses = [statusOf(runtime, container, state)];
  conditions(cluster, runtime, false);
}

function conditions(cluster: Cluster, runtime: PodRuntime, initialized: boolean): void {
  const { pod } = runtime;
  const at = cluster.clock.iso(cluster.now);
  const known = new Map(pod.status.conditions.map((one) => [one.type, one]));
  const set = (type: string, value: boolean) => {
    const status = value ? "True" : "False";
    const before = known.get(type);
    if (before?.status === status) return before;
    return {
      type,
      status,
      ...(value
        ? {}
        : {
            reason: "ContainersNotReady",
            message: `containers with unready status: [${main(runtime).name}]`,
          }),
      lastTransitionTime: at,
    };
  };
  pod.status.conditions = [
    set("Initialized", initialized),
    set("Ready", runtime.ready),
    set("ContainersReady", runtime.ready),
    set("PodScheduled", true),
  ];
  pod.status.phase = runtime.phase === "running" || runtime.restarts > 0 ? "Running" : "Pending";
  cluster.store.noted(pod);
}

/** Millicores the pod may use: its limit, or what the node has. */
export function cpuAllowance(runtime: PodRuntime): number {
  return millicores(runtime.pod.spec.containers[0]?.resources?.limits?.cpu) ?? 2000;
}
