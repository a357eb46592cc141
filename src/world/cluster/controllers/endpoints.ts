import type { Cluster, PodRuntime } from "../cluster.ts";
import {
  type EndpointAddress,
  type Endpoints,
  matches,
  type Service,
  type ServicePort,
} from "../kinds.ts";

/** Lists behind each Service the pods its selector finds: ready ones get requests. */
export function endpointsController(cluster: Cluster): void {
  // Nothing that could move an endpoint has been written since the last look.
  if (cluster.memory.endpointsEpoch === cluster.store.epoch) return;
  cluster.memory.endpointsEpoch = cluster.store.epoch;
  const byNamespace = new Map<string, PodRuntime[]>();
  for (const runtime of cluster.runtimes.values()) {
    const { metadata, status } = runtime.pod;
    if (!status.podIP || runtime.phase === "succeeded" || runtime.phase === "failed") continue;
    const list = byNamespace.get(metadata.namespace ?? "");
    if (list) list.push(runtime);
    else byNamespace.set(metadata.namespace ?? "", [runtime]);
  }
  for (const service of cluster.store.list("Service")) {
    // Without a selector the addresses are somebody else's to write.
    if (service.spec.selector && Object.keys(service.spec.selector).length > 0)
      refresh(cluster, service, byNamespace.get(service.metadata.namespace ?? "") ?? []);
  }
  for (const endpoints of [...cluster.store.list("Endpoints")]) {
    const { namespace = "", name } = endpoints.metadata;
    if (!cluster.store.get("Service", namespace, name)) cluster.store.remove(endpoints);
  }
}

function refresh(cluster: Cluster, service: Service, pods: readonly PodRuntime[]): void {
  const { namespace = "", name, labels = {} } = service.metadata;
  const found = pods.filter((one) => matches(service.spec.selector, one.pod.metadata.labels));
  const subsets = subsetsOf(service.spec.ports ?? [], found);
  const known = cluster.store.get("Endpoints", namespace, name);
  if (!known) {
    if (cluster.store.full("Endpoints") !== null) return;
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

/** Pods that understand the Service's ports alike share a subset: a named port may be another number in each. */
function subsetsOf(
  ports: readonly ServicePort[],
  pods: readonly PodRuntime[],
): NonNullable<Endpoints["subsets"]> {
  const groups = new Map<string, { ports: ReturnType<typeof portsOf>; pods: PodRuntime[] }>();
  for (const runtime of pods) {
    const mine = portsOf(ports, runtime);
    if (mine.length === 0) continue;
    const key = JSON.stringify(mine);
    const group = groups.get(key);
    if (group) group.pods.push(runtime);
    else groups.set(key, { ports: mine, pods: [runtime] });
  }
  return [...groups.values()].map((group) => {
    const ready = group.pods.filter((runtime) => runtime.ready);
    const rest = group.pods.filter((runtime) => !runtime.ready);
    return {
      ...(ready.length > 0 ? { addresses: ready.map(address) } : {}),
      ...(rest.length > 0 ? { notReadyAddresses: rest.map(address) } : {}),
      ports: group.ports,
    };
  });
}

function portsOf(ports: readonly ServicePort[], { pod }: PodRuntime) {
  return ports.flatMap(({ name, port, targetPort = port, protocol = "TCP" }) => {
    const number =
      typeof targetPort === "number"
        ? targetPort
        : pod.spec.containers
            .flatMap((one) => one.ports ?? [])
            .find((one) => one.name === targetPort)?.containerPort;
    if (number === undefined) return [];
    return [{ ...(name === undefined ? {} : { name }), port: number, protocol }];
  });
}

function address(runtime: PodRuntime): EndpointAddress {
  const { metadata, spec, status } = runtime.pod;
  return {
    ip: status.podIP ?? "",
    nodeName: spec.nodeName ?? "",
    targetRef: {
      kind: "Pod",
      name: metadata.name,
      namespace: metadata.namespace ?? "",
      uid: metadata.uid,
    },
  };
}
