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
  shortNames = "",
  categories = "",
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
    shortNames: words(shortNames),
    categories: words(categories),
  };
}

const HERE = true;
const CLUSTER = false;

/** What every cluster serves, whether or not the recorder pulled it. The preferred version of a group first. */
export const BUILT_IN: readonly ResourceKind[] = [
  kind("v1", "configmaps", "ConfigMap", HERE, "cm"),
  kind("v1", "endpoints", "Endpoints", HERE, "ep"),
  kind("v1", "events", "Event", HERE, "ev"),
  kind("v1", "limitranges", "LimitRange", HERE, "limits"),
  kind("v1", "namespaces", "Namespace", CLUSTER, "ns"),
  kind("v1", "nodes", "Node", CLUSTER, "no"),
  kind("v1", "persistentvolumeclaims", "PersistentVolumeClaim", HERE, "pvc"),
  kind("v1", "persistentvolumes", "PersistentVolume", CLUSTER, "pv"),
  kind("v1", "pods", "Pod", HERE, "po", "all"),
  kind("v1", "replicationcontrollers", "ReplicationController", HERE, "rc", "all"),
  kind("v1", "resourcequotas", "ResourceQuota", HERE, "quota"),
  kind("v1", "secrets", "Secret", HERE),
  kind("v1", "serviceaccounts", "ServiceAccount", HERE, "sa"),
  kind("v1", "services", "Service", HERE, "svc", "all"),
  kind("apps/v1", "controllerrevisions", "ControllerRevision", HERE),
  kind("apps/v1", "daemonsets", "DaemonSet", HERE, "ds", "all"),
  kind("apps/v1", "deployments", "Deployment", HERE, "deploy", "all"),
  kind("apps/v1", "replicasets", "ReplicaSet", HERE, "rs", "all"),
  kind("apps/v1", "statefulsets", "StatefulSet", HERE, "sts", "all"),
  kind("events.k8s.io/v1", "events", "Event", HERE, "ev"),
  kind("autoscaling/v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", HERE, "hpa", "all"),
  kind("autoscaling/v1", "horizontalpodautoscalers", "HorizontalPodAutoscaler", HERE, "hpa", "all"),
  kind("batch/v1", "cronjobs", "CronJob", HERE, "cj", "all"),
  kind("batch/v1", "jobs", "Job", HERE, "", "all"),
  kind("networking.k8s.io/v1", "ingressclasses", "IngressClass", CLUSTER),
  kind("networking.k8s.io/v1", "ingresses", "Ingress", HERE, "ing"),
  kind("networking.k8s.io/v1", "networkpolicies", "NetworkPolicy", HERE, "netpol"),
  kind("policy/v1", "poddisruptionbudgets", "PodDisruptionBudget", HERE, "pdb"),
  kind("rbac.authorization.k8s.io/v1", "clusterrolebindings", "ClusterRoleBinding", CLUSTER),
  kind("rbac.authorization.k8s.io/v1", "clusterroles", "ClusterRole", CLUSTER),
  kind("rbac.authorization.k8s.io/v1", "rolebindings", "RoleBinding", HERE),
  kind("rbac.authorization.k8s.io/v1", "roles", "Role", HERE),
  kind("storage.k8s.io/v1", "storageclasses", "StorageClass", CLUSTER, "sc"),
  kind("storage.k8s.io/v1", "volumeattachments", "VolumeAttachment", CLUSTER),
  kind(
    "apiextensions.k8s.io/v1",
    "customresourcedefinitions",
    "CustomResourceDefinition",
    CLUSTER,
    "crd crds",
  ),
  kind("discovery.k8s.io/v1", "endpointslices", "EndpointSlice", HERE),
  kind("coordination.k8s.io/v1", "leases", "Lease", HERE),
  kind("scheduling.k8s.io/v1", "priorityclasses", "PriorityClass", CLUSTER, "pc"),
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
  kind("cert-manager.io/v1", "certificates", "Certificate", HERE, "cert certs"),
  kind("cert-manager.io/v1", "clusterissuers", "ClusterIssuer", CLUSTER),
  kind("networking.istio.io/v1", "virtualservices", "VirtualService", HERE, "vs"),
  kind("networking.istio.io/v1", "destinationrules", "DestinationRule", HERE, "dr"),
  kind("networking.istio.io/v1", "gateways", "Gateway", HERE, "gw"),
  kind("security.istio.io/v1", "peerauthentications", "PeerAuthentication", HERE, "pa"),
  kind("security.istio.io/v1", "authorizationpolicies", "AuthorizationPolicy", HERE, "ap"),
];

export function apiVersionOf(kind: Pick<ResourceKind, "group" | "version">): string {
  return kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
}
