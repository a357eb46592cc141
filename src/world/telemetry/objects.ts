import { sortedBy } from "../../model/order.ts";
import { tsvCell } from "../../records/tsv.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import { OBJECT_RECEIVER, repr } from "./tables.ts";

/** Kinds the recorder pulls, by their plural; Secrets are not among them. */
const PULLED: readonly (readonly [string, string])[] = [
  ["Pod", "pods"],
  ["Service", "services"],
  ["Endpoints", "endpoints"],
  ["ConfigMap", "configmaps"],
  ["ServiceAccount", "serviceaccounts"],
  ["Namespace", "namespaces"],
  ["Node", "nodes"],
  ["PersistentVolumeClaim", "persistentvolumeclaims"],
  ["PersistentVolume", "persistentvolumes"],
  ["ResourceQuota", "resourcequotas"],
  ["LimitRange", "limitranges"],
  ["Deployment", "deployments"],
  ["DaemonSet", "daemonsets"],
  ["StatefulSet", "statefulsets"],
  ["ReplicaSet", "replicasets"],
  ["Job", "jobs"],
  ["CronJob", "cronjobs"],
  ["Ingress", "ingresses"],
  ["NetworkPolicy", "networkpolicies"],
  ["Role", "roles"],
  ["RoleBinding", "rolebindings"],
  ["ClusterRole", "clusterroles"],
  ["ClusterRoleBinding", "clusterrolebindings"],
  ["StorageClass", "storageclasses"],
  ["PriorityClass", "priorityclasses"],
  ["HorizontalPodAutoscaler", "horizontalpodautoscalers"],
  ["PodDisruptionBudget", "poddisruptionbudgets"],
  ["CustomResourceDefinition", "customresourcedefinitions"],
  ["Schedule", "schedules"],
  ["NetworkChaos", "networkchaos"],
  ["PodChaos", "podchaos"],
  ["StressChaos", "stresschaos"],
  ["HTTPChaos", "httpchaos"],
  ["JVMChaos", "jvmchaos"],
  ["IOChaos", "iochaos"],
  ["DNSChaos", "dnschaos"],
  ["ValidatingWebhookConfiguration", "validatingwebhookconfigurations"],
  ["ClusterIssuer", "clusterissuers"],
  ["Certificate", "certificates"],
  ["Gateway", "gateways"],
  ["VirtualService", "virtualservices"],
  ["DestinationRule", "destinationrules"],
  ["PeerAuthentication", "peerauthentications"],
  ["AuthorizationPolicy", "authorizationpolicies"],
];

/** Writes pulls of all objects. Most are the same at every pull, so their rows are kept. */
export class ObjectPulls {
  readonly #tails = new Map<KubeObject, { readonly version: string; readonly tail: string }>();
  readonly #pairs = new Map<string, readonly [string, string]>();

  /** One pull of everything, kind after kind, in the order of the API server: by namespace and name. */
  rows(cluster: Cluster): string {
    const parts: string[] = [];
    const seen = new Set<KubeObject>();
    let offset = 0;
    for (const [kind, resource] of PULLED) {
      for (const object of sortedBy(cluster.store.every(kind), place)) {
        offset += 211;
        const stamp = cluster.clock.stamp(cluster.now * 1_000_000 + offset * 7, offset % 1000);
        parts.push(stamp, "\t", stamp.slice(0, 19), this.#tailOf(object, resource));
        seen.add(object);
      }
    }
    for (const object of this.#tails.keys()) if (!seen.has(object)) this.#tails.delete(object);
    return parts.join("");
  }

  /** All of a row but its time. Whoever writes to an object moves its version. */
  #tailOf(object: KubeObject, resource: string): string {
    const { resourceVersion, namespace } = object.metadata;
    const known = this.#tails.get(object);
    if (known?.version === resourceVersion) return known.tail;
    const [place, attributes] = this.#attributesOf(namespace, resource);
    const body = tsvCell(JSON.stringify(object));
    const tail = `\t\t\t0\t\t0\t\t${body}\t\t${place}\t\t${OBJECT_RECEIVER}\t1.0.0\t{}\t${attributes}\n`;
    this.#tails.set(object, { version: resourceVersion, tail });
    return tail;
  }

  #attributesOf(namespace: string | undefined, resource: string): readonly [string, string] {
    const key = `${namespace ?? ""}/${resource}`;
    let pair = this.#pairs.get(key);
    if (!pair) {
      const place = namespace === undefined ? "{}" : repr({ "k8s.namespace.name": namespace });
      pair = [tsvCell(place), tsvCell(repr({ "k8s.resource.name": resource }))];
      this.#pairs.set(key, pair);
    }
    return pair;
  }
}

function place(object: KubeObject): string {
  return `${object.metadata.namespace ?? ""}/${object.metadata.name}`;
}
