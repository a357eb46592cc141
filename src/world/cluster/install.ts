import type { ExternalService, SecretSpec, Workload } from "../application/types.ts";
import type { Streams } from "../random.ts";
import type { Cluster } from "./cluster.ts";
import type { Claim, ConfigMap, Deployment, Secret, Service, StatefulSet } from "./kinds.ts";
import { encoded, LAST_APPLIED } from "./secrets.ts";
import { accountOf, objectLabels, selectorOf, serviceOf, templateOf } from "./template.ts";

/** Writes the application's manifests, as a release of its chart does. The controllers do the rest. */
export function install(cluster: Cluster): void {
  const { application, store } = cluster;
  const namespaces = new Set(application.workloads.map((one) => cluster.namespaceOf(one)));
  for (const namespace of namespaces) {
    const name = accountOf(application);
    if (store.find("ServiceAccount", namespace, name)) continue;
    store.create({ apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace } });
  }
  for (const map of application.configMaps) {
    store.create<ConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: map.name, namespace: map.namespace ?? application.namespace },
      data: { ...map.data },
    });
  }
  for (const secret of application.secrets) installSecret(cluster, secret);
  for (const service of application.externalServices) installExternal(cluster, service);
  for (const object of application.objects) store.create(structuredClone(object));
  for (const workload of application.workloads) installWorkload(cluster, workload);
}

/** The values a Secret is installed with: the same in every world of a seed. */
export function installedData(
  streams: Streams,
  { name, keys }: Pick<SecretSpec, "name" | "keys">,
): Record<string, string> {
  const stream = streams.of(`secret/${name}`);
  return Object.fromEntries(keys.map((key) => [key, encoded(stream.hex(24))]));
}

/** Applied as a file once: what was applied stays on the Secret, whatever becomes of its data. */
function installSecret(cluster: Cluster, { name, namespace, keys }: SecretSpec): void {
  const applied = {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name, namespace: namespace ?? cluster.application.namespace },
    data: installedData(cluster.streams, { name, keys }),
  };
  cluster.store.create<Secret>({
    ...applied,
    kind: "Secret",
    metadata: { ...applied.metadata, annotations: { [LAST_APPLIED]: JSON.stringify(applied) } },
    data: { ...applied.data },
  });
}

function installExternal(cluster: Cluster, service: ExternalService): void {
  cluster.store.create<Service>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: service.name, namespace: cluster.application.namespace },
    spec: {
      type: "ExternalName",
      externalName: service.host,
      ports: [{ name: "https", port: 443, targetPort: 443, protocol: "TCP" }],
    },
  });
}

export function installWorkload(cluster: Cluster, workload: Workload): void {
  const { application, store } = cluster;
  const namespace = cluster.namespaceOf(workload);
  const metadata = {
    name: workload.name,
    namespace,
    generation: 1,
    labels: objectLabels(application, workload),
  };
  const selector = { matchLabels: selectorOf(application, workload) };
  const template = templateOf(application, workload);
  if (workload.claim) {
    store.create<Claim>({
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: workload.claim.name, namespace },
      spec: {
        accessModes: ["ReadWriteOnce"],
        storageClassName: "kops-csi-1-21",
        resources: { requests: { storage: `${workload.claim.gibibytes}Gi` } },
      },
      status: { phase: "Pending" },
    });
  }
  if (workload.kind === "StatefulSet") {
    store.create<StatefulSet>({
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata,
      spec: {
        replicas: workload.replicas,
        serviceName: workload.serves ?? workload.name,
        selector,
        template,
      },
      status: { replicas: 0, readyReplicas: 0, currentRevision: "", updateRevision: "" },
    });
  } else {
    store.create<Deployment>({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { ...metadata, annotations: { "deployment.kubernetes.io/revision": "0" } },
      spec: {
        replicas: workload.replicas,
        revisionHistoryLimit: 10,
        selector,
        strategy: { type: workload.strategy },
        template,
      },
      status: {
        observedGeneration: 0,
        replicas: 0,
        updatedReplicas: 0,
        readyReplicas: 0,
        availableReplicas: 0,
        conditions: [],
      },
    });
  }
  if (workload.serves !== null && workload.port !== null) installService(cluster, workload);
}

function installService(cluster: Cluster, workload: Workload): void {
  const { application, store } = cluster;
  const namespace = cluster.namespaceOf(workload);
  const name = workload.serves ?? workload.name;
  if (store.get("Service", namespace, name)) return;
  const last = cluster.streams.of(`cluster-ip/${namespace}/${name}`);
  const { metadata, spec } = serviceOf(application, workload);
  store.create<Service>({
    apiVersion: "v1",
    kind: "Service",
    metadata,
    spec: {
      ...spec,
      clusterIP: `100.${64 + last.below(8)}.${last.below(255)}.${last.between(2, 254)}`,
    },
  });
}
