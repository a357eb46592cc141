/** A resource the API serves. */
export interface ResourceKind {
  readonly group: string;
  readonly version: string;
  /** Plural, as in addresses. */
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
}

export function kind(
  apiVersion: string,
  resource: string,
  name: string,
  namespaced: boolean,
  { short = "", categories = "" }: { readonly short?: string; readonly categories?: string } = {},
): ResourceKind {
  const [group = "", version = ""] = apiVersion.includes("/")
    ? apiVersion.split("/")
    : ["", apiVersion];
  const words = (text: string) => (text === "" ? [] : text.split(" "));
  return {
    group,
    version,
    resource,
    kind: name,
    namespaced,
    shortNames: words(short),
    categories: words(categories),
  };
}

const HERE = true;
const CLUSTER = false;

/** What every cluster serves, whether or not the recorder pulled it. The preferred version of a group first. */
export const BUILT_IN: readonly ResourceKind[] = [
  kind("v1", "configmaps", "ConfigMap", HERE, { short: "cm" }),
  kind("v1", "endpoints", "Endpoints", HERE, { short: "ep" }),
  kind("v1", "events", "Event", HERE, { short: "ev" }),
  kind("v1", "limitranges", "LimitRange", HERE, { short: "limits" }),
  kind("v1", "namespaces", "Namespace", CLUSTER, { short: "ns" }),
  kind("v1", "nodes", "Node", CLUSTER, { short: "no" }),
  kind("v1", "persistentvolumeclaims", "PersistentVolumeClaim", HERE, { short: "pvc" }),
  kind("v1", "persistentvolumes", "PersistentVolume", CLUSTER, { short: "pv" }),
  kind("v1", "pods", "Pod", HERE, { short: "po", categories: "all" }),
  kind("v1", "replicationcontrollers", "ReplicationController", HERE, {
    short: "rc",
    categories: "all",
  }),
  kind("v1", "resourcequotas", "ResourceQuota", HERE, { short: "quota" }),
  kind("v1", "secrets", "Secret", HERE),
  kind("v1", "serviceaccounts", "ServiceAccount", HERE, { short: "sa" }),
  kind("v1", "services", "Service", HERE, { short: "svc", categories: "all" }),
  kind("apps/v1", "controllerrevisions", "ControllerRevision", HERE),
  kind("apps/v1", "daemonsets", "DaemonSet", HERE, { short: "ds", categories: "all" }),
  kind("apps/v1", "deployments", "Deployment", HERE, { short: "deploy", categories: "all" }),
  kind("apps/v1", "replicasets", "ReplicaSet", HERE, { short: "rs", categories: "all" }),
  kind("apps/v1", "statefulsets", "StatefulSet", HERE, { short: "sts", categories: "all" }),
  kind("events.k8s.io/v1", "events", "Event", HERE, { short: "ev" }),
  kind("autoscaling/v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", HERE, {
    short: "hpa",
    categories: "all",
  }),
  kind("autoscaling/v1", "horizontalpodautoscalers", "HorizontalPodAutoscaler", HERE, {
    short: "hpa",
    categories: "all",
  }),
  kind("batch/v1", "cronjobs", "CronJob", HERE, { short: "cj", categories: "all" }),
  kind("batch/v1", "jobs", "Job", HERE, { categories: "all" }),
  kind("networking.k8s.io/v1", "ingressclasses", "IngressClass", CLUSTER),
  kind("networking.k8s.io/v1", "ingresses", "Ingress", HERE, { short: "ing" }),
  kind("networking.k8s.io/v1", "networkpolicies", "NetworkPolicy", HERE, { short: "netpol" }),
  kind("policy/v1", "poddisruptionbudgets", "PodDisruptionBudget", HERE, { short: "pdb" }),
  kind("rbac.authorization.k8s.io/v1", "clusterrolebindings", "ClusterRoleBinding", CLUSTER),
  kind("rbac.authorization.k8s.io/v1", "clusterroles", "ClusterRole", CLUSTER),
  kind("rbac.authorization.k8s.io/v1", "rolebindings", "RoleBinding", HERE),
  kind("rbac.authorization.k8s.io/v1", "roles", "Role", HERE),
  kind("storage.k8s.io/v1", "storageclasses", "StorageClass", CLUSTER, { short: "sc" }),
  kind("storage.k8s.io/v1", "volumeattachments", "VolumeAttachment", CLUSTER),
  kind(
    "apiextensions.k8s.io/v1",
    "customresourcedefinitions",
    "CustomResourceDefinition",
    CLUSTER,
    { short: "crd crds" },
  ),
  kind("discovery.k8s.io/v1", "endpointslices", "EndpointSlice", HERE),
  kind("coordination.k8s.io/v1", "leases", "Lease", HERE),
  kind("scheduling.k8s.io/v1", "priorityclasses", "PriorityClass", CLUSTER, { short: "pc" }),
  kind(
    "admissionregistration.k8s.io/v1",
    "validatingwebhookconfigurations",
    "ValidatingWebhookConfiguration",
    CLUSTER,
  ),
  kind("metrics.k8s.io/v1beta1", "nodes", "NodeMetrics", CLUSTER),
  kind("metrics.k8s.io/v1beta1", "pods", "PodMetrics", HERE),
];

/** Reviews are asked by POST and change nothing. */
export const REVIEWS: readonly ResourceKind[] = [
  kind("authorization.k8s.io/v1", "localsubjectaccessreviews", "LocalSubjectAccessReview", HERE),
  kind("authorization.k8s.io/v1", "selfsubjectaccessreviews", "SelfSubjectAccessReview", CLUSTER),
  kind("authorization.k8s.io/v1", "selfsubjectrulesreviews", "SelfSubjectRulesReview", CLUSTER),
  kind("authorization.k8s.io/v1", "subjectaccessreviews", "SubjectAccessReview", CLUSTER),
  kind("authentication.k8s.io/v1", "selfsubjectreviews", "SelfSubjectReview", CLUSTER),
];

/** Kinds that operators of the simulated cluster define. */
export const CUSTOM: readonly ResourceKind[] = [
  kind("chaos-mesh.org/v1alpha1", "schedules", "Schedule", HERE),
  kind("chaos-mesh.org/v1alpha1", "networkchaos", "NetworkChaos", HERE),
  kind("chaos-mesh.org/v1alpha1", "podchaos", "PodChaos", HERE),
  kind("chaos-mesh.org/v1alpha1", "stresschaos", "StressChaos", HERE),
  kind("chaos-mesh.org/v1alpha1", "httpchaos", "HTTPChaos", HERE),
  kind("chaos-mesh.org/v1alpha1", "jvmchaos", "JVMChaos", HERE),
  kind("chaos-mesh.org/v1alpha1", "iochaos", "IOChaos", HERE),
  kind("chaos-mesh.org/v1alpha1", "dnschaos", "DNSChaos", HERE),
  kind("cert-manager.io/v1", "certificates", "Certificate", HERE, { short: "cert certs" }),
  kind("cert-manager.io/v1", "clusterissuers", "ClusterIssuer", CLUSTER),
  kind("networking.istio.io/v1", "virtualservices", "VirtualService", HERE, { short: "vs" }),
  kind("networking.istio.io/v1", "destinationrules", "DestinationRule", HERE, { short: "dr" }),
  kind("networking.istio.io/v1", "gateways", "Gateway", HERE, { short: "gw" }),
  kind("security.istio.io/v1", "peerauthentications", "PeerAuthentication", HERE, { short: "pa" }),
  kind("security.istio.io/v1", "authorizationpolicies", "AuthorizationPolicy", HERE, {
    short: "ap",
  }),
];

export function apiVersionOf(kind: Pick<ResourceKind, "group" | "version">): string {
  return kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
}
