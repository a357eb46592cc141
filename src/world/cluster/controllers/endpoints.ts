import type { Cluster, PodRuntime } from "../cluster.ts";
import { type Endpoints, matches, type Service } from "../kinds.ts";

/** Lists behind each Service the pods its selector finds: ready ones get requests. */
export function endpointsController(cluster: Cluster): void {
  // Nothing that could move an endpoint has been written since the last look.
  if (cluster.memory.endpointsEpoch === cluster.store.epoch) return;
  cluster.memory.endpointsEpoch = cluster.store.epoch;
  for (const service of cluster.store.list("Service")) {
    if (service.spec.selector) refresh(cluster, service);
  }
  for (const endpoints of cluster.store.list("Endpoints")) {
    const { namespace = "", name } = endpoints.metadata;
    if (!cluster.store.get("Service", namespace, name)) cluster.store.remove(endpoints);
  }
}

function refresh(cluster: Cluster, service: Service): void {
  const { namespace = "", name, labels = {} } = service.metadata;
  const found: PodRuntime[] = [];
  for (const runtime of cluster.runtimes.values()) {
    const { metadata, status } = runtime.pod;
    if (metadata.namespace !== namespace || !status.podIP) continue;
    if (matches(service.spec.selector, metadata.labels)) found.push(runtime);
  }
  const ready = found.filter((runtime) => runtime.ready);
  const rest = found.filter((runtime) => !runtime.ready);
  const ports = service.spec.ports.map((port) => ({
    name: port.name,
    port: port.targetPort,
    protocol: port.protocol,
  }));
  const subsets: Endpoints["subsets"] =
    found.length === 0
      ? []
      : [
          {
            ...(ready.length > 0 ? { addresses: ready.map(address) } : {}),
            ...(rest.length > 0 ? { notReadyAddresses: rest.map(address) } : {}),
            ports,
          },
        ];
  const known = cluster.store.get("Endpoints", namespace, name);
  if (!known) {
    cluster.store.create<Endpoints>({
      apiVersion: "v1",
      kind: "Endpoints",
      metadata: { name, namespace, labels: { ...labels } },
      subsets,
    });
  } else if (JSON.stringify(known.subsets) !== JSON.stringify(subsets)) {
    known.subsets = subsets;
    cluster.store.noted(known, true);
  }
}

function address(runtime: PodRuntime) {
  const { metadata, spec, status } = runtime.pod;
  return {
    ip: status.podIP ?? "",
    nodeName: spec.nodeName ?? "",
    targetRef: {
      kind: "Pod" as const,
      name: metadata.name,
      namespace: metadata.namespace ?? "",
      uid: metadata.uid,
    },
  };
}
