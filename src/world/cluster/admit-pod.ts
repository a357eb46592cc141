import type { Cluster } from "./cluster.ts";
import { quotaProblem } from "./controllers/quota.ts";
import type { Container, KubeObject, LimitRange, PodSpec, Quantities } from "./kinds.ts";
import { mebibytes, millicores } from "./quantity.ts";

/**
 * Admission of one pod, whoever makes it: fills in the defaults of limit ranges and answers why the pod is refused,
 * or null. `spec` belongs to the caller, its containers may be shared and are replaced where they change.
 */
export function admitPod(cluster: Cluster, namespace: string, spec: PodSpec): string | null {
  const full = cluster.store.full("Pod");
  if (full !== null) return full;
  const account = spec.serviceAccountName ?? "default";
  if (!cluster.store.find("ServiceAccount", namespace, account))
    return unknownAccount(namespace, account);
  const refusal = webhookRefusal(cluster) ?? securityRefusal(cluster, namespace, spec);
  if (refusal !== null) return refusal;
  for (const range of cluster.store.list("LimitRange")) {
    if (range.metadata.namespace !== namespace) continue;
    const problem = limit(range, spec);
    if (problem !== null) return problem;
  }
  if (spec.priorityClassName !== undefined && spec.priority === undefined) {
    const found = cluster.store.find("PriorityClass", "", spec.priorityClassName);
    if (!found) return `no PriorityClass with name ${spec.priorityClassName} was found`;
    spec.priority = typeof found.value === "number" ? found.value : 0;
  }
  return quotaProblem(cluster, namespace, spec);
}

/** What the API server says while the account of a pod is not there, or not there yet. */
export function unknownAccount(namespace: string, account: string): string {
  return `error looking up service account ${namespace}/${account}: serviceaccount "${account}" not found`;
}

interface WebhookConfiguration extends KubeObject {
  readonly webhooks?: readonly {
    readonly name: string;
    readonly failurePolicy?: string;
    readonly clientConfig: {
      readonly service: {
        readonly name: string;
        readonly namespace: string;
        readonly path?: string;
      };
    };
  }[];
}

/** A webhook that must be asked and does not answer refuses everything. */
function webhookRefusal(cluster: Cluster): string | null {
  for (const object of cluster.store.every("ValidatingWebhookConfiguration")) {
    for (const { name, failurePolicy, clientConfig } of (object as WebhookConfiguration).webhooks ??
      []) {
      const { service } = clientConfig;
      const endpoints = cluster.store.get("Endpoints", service.namespace, service.name);
      const answers = (endpoints?.subsets ?? []).some(({ addresses = [] }) => addresses.length > 0);
      if (answers || failurePolicy === "Ignore") continue;
      return `Internal error occurred: failed calling webhook "${name}": failed to call webhook: Post "https://${service.name}.${service.namespace}.svc:443${service.path ?? "/"}?timeout=10s": no endpoints available for service "${service.name}"`;
    }
  }
  return null;
}

const ENFORCE = "pod-security.kubernetes.io/enforce";

/** Pod security standards: what `restricted` asks of every container, as far as these pods say anything about it. */
function securityRefusal(cluster: Cluster, namespace: string, spec: PodSpec): string | null {
  const labels = cluster.store.find("Namespace", "", namespace)?.metadata.labels;
  if (labels?.[ENFORCE] !== "restricted") return null;
  const loose = spec.containers.filter(
    ({ securityContext = {} }) =>
      securityContext.runAsNonRoot !== true || securityContext.allowPrivilegeEscalation !== false,
  );
  if (loose.length === 0) return null;
  const which = `${loose.length > 1 ? "containers" : "container"} ${loose.map(({ name }) => JSON.stringify(name)).join(", ")}`;
  return `violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (${which} must set securityContext.allowPrivilegeEscalation=false), runAsNonRoot != true (pod or ${which} must set securityContext.runAsNonRoot=true)`;
}

function limit(range: LimitRange, spec: PodSpec): string | null {
  for (const rule of range.spec.limits ?? []) {
    if (rule.type !== "Container") continue;
    spec.containers = spec.containers.map((one) => withDefaults(one, rule));
    for (const container of spec.containers) {
      const problem = bound(container, rule.max, rule.min);
      if (problem !== null) return problem;
    }
  }
  return null;
}

function withDefaults(
  container: Container,
  rule: NonNullable<LimitRange["spec"]["limits"]>[number],
): Container {
  const limits = { ...rule.default, ...container.resources?.limits };
  const requests = {
    ...rule.default,
    ...rule.defaultRequest,
    ...container.resources?.limits,
    ...container.resources?.requests,
  };
  return { ...container, resources: { ...container.resources, limits, requests } };
}

function bound(
  { resources }: Container,
  max: Quantities | undefined,
  min: Quantities | undefined,
): string | null {
  for (const name of ["cpu", "memory"] as const) {
    const read = name === "cpu" ? millicores : mebibytes;
    const most = read(max?.[name]);
    const least = read(min?.[name]);
    const limited = read(resources?.limits?.[name]);
    const asked = read(resources?.requests?.[name]);
    if (most !== null && limited === null)
      return `maximum ${name} usage per Container is ${max?.[name]}.  No limit is specified`;
    if (most !== null && limited !== null && limited > most)
      return `maximum ${name} usage per Container is ${max?.[name]}, but limit is ${resources?.limits?.[name]}`;
    if (least !== null && (asked === null || asked < least))
      return `minimum ${name} usage per Container is ${min?.[name]}, but request is ${resources?.requests?.[name] ?? "0"}`;
  }
  return null;
}
