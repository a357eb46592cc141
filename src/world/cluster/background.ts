import { isTurn } from "../clock.ts";
import type { Cluster } from "./cluster.ts";

/** What changes on a quiet cluster: heartbeats, status files, leases. */
export function breathe(cluster: Cluster): void {
  const { store, now } = cluster;
  store.age(4);
  const at = cluster.clock.iso(now);
  if (isTurn(now, 300)) {
    for (const node of store.list("Node")) {
      const { name } = node.metadata;
      if (cluster.lostNodes.has(name) && cluster.sickNodes.get(name) !== "containerd") continue;
      for (const condition of node.status.conditions) condition.lastHeartbeatTime = at;
      store.noted(node);
    }
  }
  if (isTurn(now, 60)) {
    const status = store.get("ConfigMap", "kube-system", "cluster-autoscaler-status");
    if (status) {
      status.metadata.annotations = { "cluster-autoscaler.kubernetes.io/last-updated": at };
      store.noted(status);
    }
  }
}

/** What any cluster of this size says of itself in a week: by whom, in which words, of every so many half minutes. */
const MURMURS: readonly (readonly [
  every: number,
  namespace: string,
  type: "Normal" | "Warning",
  reason: string,
  note: string,
  component: string,
])[] = [
  [
    97,
    "ingress-nginx",
    "Normal",
    "RELOAD",
    "NGINX reload triggered due to a change in configuration",
    "nginx-ingress-controller",
  ],
  [
    83,
    "prometheus",
    "Warning",
    "Unhealthy",
    "Readiness probe failed: HTTP probe failed with statuscode: 503",
    "kubelet",
  ],
  [
    89,
    "opentelemetry-collectors",
    "Warning",
    "Unhealthy",
    'Readiness probe failed: Get "http://100.96.2.17:13133/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    "kubelet",
  ],
  [
    101,
    "kube-system",
    "Warning",
    "DNSConfigForming",
    "Nameserver limits were exceeded, some nameservers have been omitted, the applied nameserver line is: 172.20.0.10",
    "kubelet",
  ],
  [
    103,
    "clickhouse",
    "Warning",
    "FailedMount",
    'MountVolume.SetUp failed for volume "kube-api-access-x7k2p" : failed to sync configmap cache: timed out waiting for the condition',
    "kubelet",
  ],
  [
    107,
    "clickhouse",
    "Warning",
    "FailedAttachVolume",
    'Multi-Attach error for volume "pvc-0b1c" Volume is already exclusively attached to one node and can\'t be attached to another',
    "attachdetach-controller",
  ],
  [
    109,
    "metrics-server",
    "Warning",
    "Unhealthy",
    "Liveness probe failed: HTTP probe failed with statuscode: 500",
    "kubelet",
  ],
  [
    113,
    "prometheus",
    "Warning",
    "FailedPreStopHook",
    "PreStopHook failed: command '/bin/sleep 15' exited with 137",
    "kubelet",
  ],
  [
    127,
    "chaos-mesh",
    "Warning",
    "BackOff",
    "Back-off restarting failed container chaos-daemon",
    "kubelet",
  ],
  [
    131,
    "opentelemetry-operator",
    "Warning",
    "NetworkNotReady",
    "network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady",
    "kubelet",
  ],
  [
    137,
    "kube-system",
    "Warning",
    "FailedKillPod",
    'error killing pod: failed to "KillPodSandbox": rpc error: code = DeadlineExceeded',
    "kubelet",
  ],
  [
    139,
    "clickhouse-operator",
    "Warning",
    "FailedToUpdateEndpoint",
    "Failed to update endpoint: Operation cannot be fulfilled: the object has been modified",
    "endpoint-controller",
  ],
  [
    149,
    "kube-system",
    "Warning",
    "FailedDaemonPod",
    "Found failed daemon pod, will try to kill it",
    "daemonset-controller",
  ],
  [151, "prometheus", "Normal", "Pulled", "Container image already present on machine", "kubelet"],
];

/** The same of nodes: pressure that was over before anybody looked. */
const NODE_MURMURS: readonly (readonly [
  every: number,
  type: "Normal" | "Warning",
  reason: string,
  note: string,
])[] = [
  [
    157,
    "Warning",
    "ImageGCFailed",
    'failed to get imageFs info: non-existent label "docker-images"',
  ],
  [
    163,
    "Warning",
    "FreeDiskSpaceFailed",
    "Failed to garbage collect required amount of images. Attempted to free 4211048448 bytes, but only found 0 bytes eligible to free.",
  ],
  [167, "Normal", "NodeHasDiskPressure", "status is now: NodeHasDiskPressure"],
  [173, "Warning", "EvictionThresholdMet", "Attempting to reclaim ephemeral-storage"],
  [179, "Warning", "SystemOOM", "System OOM encountered, victim process: logrotate, pid: 31337"],
  [
    181,
    "Warning",
    "ContainerGCFailed",
    "rpc error: code = DeadlineExceeded desc = context deadline exceeded",
  ],
];

/** Events that were there before the window and those that come on any day. */
export function murmur(cluster: Cluster): void {
  const { store, events, now, streams } = cluster;
  const hash = streams.key(`murmur/${now}`);
  if (hash % 61 === 0) {
    const autoscaler = store.find("ConfigMap", "kube-system", "cluster-autoscaler-status");
    if (autoscaler)
      events.record(autoscaler, "Normal", "ScaleDownEmpty", "No candidates for scale down", {
        component: "cluster-autoscaler",
      });
  }
  for (const [every, namespace, type, reason, note, component] of MURMURS) {
    if (hash % every !== 0) continue;
    const pods = [...store.list("Pod")].filter((pod) => pod.metadata.namespace === namespace);
    const pod = pods[hash % Math.max(1, pods.length)];
    if (!pod) continue;
    const host = component === "kubelet" ? { host: pod.spec.nodeName ?? "" } : {};
    events.record(pod, type, reason, note, { component, ...host });
  }
  for (const [every, type, reason, note] of NODE_MURMURS) {
    if (hash % every !== 0) continue;
    const nodes = [...store.list("Node")];
    const node = nodes[hash % Math.max(1, nodes.length)];
    if (!node) continue;
    const { name } = node.metadata;
    const words = type === "Normal" ? `Node ${name} ${note}` : note;
    events.record(node, type, reason, words, { component: "kubelet", host: name });
  }
}

const GRUMBLES = [
  "DEPRECATED: option tls.min_version will be removed in the next major release, use tls.minVersion",
  "metrics exporter: dropped 3 data points, queue is full",
  "rotating log file failed: /var/log/app/access.log.7: file exists, writing to access.log",
  "config reload: unknown field ignored: legacyMode",
];

/** Lines that somebody should see to one day: one service says one of them every other minute. */
export function grumble(cluster: Cluster): void {
  const { now, streams, application } = cluster;
  if (!isTurn(now, 120)) return;
  const stream = streams.of("grumble");
  const services = application.workloads.filter(({ role }) => role === "service");
  for (let count = 0; count < 2; count += 1) {
    const [workload, line] = [stream.pick(services), stream.pick(GRUMBLES)];
    const [runtime] = cluster.runtimesOf(workload);
    if (runtime?.serving) cluster.log(runtime, count === 0 ? "warn" : "error", line);
  }
}
