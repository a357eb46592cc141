/** Resources whose objects something in the world acts on. A write to any other one is kept, and changes nothing. */
const ACTED_ON: ReadonlySet<string> = new Set([
  "authorizationpolicies",
  "configmaps",
  "cronjobs",
  "daemonsets",
  "deployments",
  "destinationrules",
  "dnschaos",
  "endpoints",
  "horizontalpodautoscalers",
  "httpchaos",
  "iochaos",
  "jobs",
  "jvmchaos",
  "limitranges",
  "namespaces",
  "networkchaos",
  "networkpolicies",
  "nodes",
  "peerauthentications",
  "persistentvolumeclaims",
  "podchaos",
  "poddisruptionbudgets",
  "pods",
  "replicasets",
  "resourcequotas",
  "schedules",
  "secrets",
  "services",
  "statefulsets",
  "stresschaos",
  "virtualservices",
]);

/**
 * What the agent is told about a write that the world keeps and does not act on, or null. An outcome that hangs on
 * such a write is not the agent's failure.
 */
export function beyondPhysics(resource: string): string | null {
  return ACTED_ON.has(resource)
    ? null
    : `${resource} are stored here and nothing acts on them: this write has no effect on traffic or pods`;
}
