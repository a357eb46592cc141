import { type Fields, fieldsAt, get, isFields, listAt, textAt } from "./values.ts";

function fill(object: Fields, defaults: Fields): void {
  for (const [name, value] of Object.entries(defaults)) {
    if (!Object.hasOwn(object, name)) object[name] = value;
  }
}

function inner(object: Fields, name: string): Fields {
  const value = get(object, name);
  if (isFields(value)) return value;
  const fresh: Fields = {};
  object[name] = fresh;
  return fresh;
}

function each(object: Fields, name: string, visit: (one: Fields) => void): void {
  for (const one of listAt(object, name)) if (isFields(one)) visit(one);
}

/** What a server fills in where nobody said anything, kind by kind. */
export function fillIn(object: Fields): void {
  const spec = fieldsAt(object, "spec");
  switch (textAt(object, "kind")) {
    case "Pod":
      podSpec(spec);
      pod(spec);
      return;
    case "Deployment":
      deployment(spec);
      return;
    case "StatefulSet":
      statefulSet(spec);
      return;
    case "DaemonSet":
      daemonSet(spec);
      return;
    case "ReplicaSet":
      fill(spec, { replicas: 1 });
      template(spec);
      return;
    case "Job":
      job(spec);
      return;
    case "CronJob":
      fill(spec, { concurrencyPolicy: "Allow", suspend: false });
      fill(spec, { successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 });
      template(fieldsAt(spec, "jobTemplate", "spec"));
      return;
    case "Service":
      service(spec);
      return;
    case "HorizontalPodAutoscaler":
      fill(spec, { minReplicas: 1 });
      if (listAt(spec, "metrics").length === 0) spec.metrics = [USUAL_METRIC()];
      return;
    case "LimitRange":
      each(spec, "limits", limitRange);
      return;
    case "NetworkPolicy":
      networkPolicy(spec);
      return;
    case "PersistentVolumeClaim":
      fill(spec, { volumeMode: "Filesystem" });
      return;
    case "PersistentVolume":
      fill(spec, { volumeMode: "Filesystem", persistentVolumeReclaimPolicy: "Retain" });
      return;
    case "Secret":
      fill(object, { type: "Opaque" });
      return;
    default:
  }
}

/** What an autoscaler looks at that was told nothing. */
const USUAL_METRIC = (): Fields => ({
  type: "Resource",
  resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 80 } },
});

/** Without a default of their own containers get the most that is allowed, and ask for as much, or for the least. */
function limitRange(range: Fields): void {
  if (range.type !== "Container") return;
  const put = (name: string, sources: readonly string[]) => {
    const known = fieldsAt(range, name);
    const all = Object.assign({}, ...sources.map((one) => fieldsAt(range, one)), known) as Fields;
    if (Object.keys(all).length > 0) range[name] = all;
  };
  put("default", ["max"]);
  put("defaultRequest", ["min", "default"]);
}

function deployment(spec: Fields): void {
  fill(spec, { replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 });
  const strategy = inner(spec, "strategy");
  fill(strategy, { type: "RollingUpdate" });
  if (strategy.type === "RollingUpdate") {
    fill(inner(strategy, "rollingUpdate"), { maxUnavailable: "25%", maxSurge: "25%" });
  }
  template(spec);
}

function statefulSet(spec: Fields): void {
  fill(spec, { replicas: 1, revisionHistoryLimit: 10, podManagementPolicy: "OrderedReady" });
  const strategy = inner(spec, "updateStrategy");
  fill(strategy, { type: "RollingUpdate" });
  if (strategy.type === "RollingUpdate") fill(inner(strategy, "rollingUpdate"), { partition: 0 });
  fill(inner(spec, "persistentVolumeClaimRetentionPolicy"), {
    whenDeleted: "Retain",
    whenScaled: "Retain",
  });
  each(spec, "volumeClaimTemplates", (claim) => {
    fill(claim, { apiVersion: "v1", kind: "PersistentVolumeClaim" });
    fill(fieldsAt(claim, "spec"), { volumeMode: "Filesystem" });
  });
  template(spec);
}

function daemonSet(spec: Fields): void {
  fill(spec, { revisionHistoryLimit: 10 });
  const strategy = inner(spec, "updateStrategy");
  fill(strategy, { type: "RollingUpdate" });
  if (strategy.type === "RollingUpdate")
    fill(inner(strategy, "rollingUpdate"), { maxUnavailable: 1, maxSurge: 0 });
  template(spec);
}

function job(spec: Fields): void {
  if (spec.completions === undefined && spec.parallelism === undefined)
    fill(spec, { completions: 1 });
  fill(spec, { parallelism: 1, backoffLimit: 6, completionMode: "NonIndexed", suspend: false });
  fill(spec, { podReplacementPolicy: "TerminatingOrFailed" });
  template(spec);
}

function service(spec: Fields): void {
  fill(spec, { sessionAffinity: "None", type: "ClusterIP" });
  each(spec, "ports", (port) => {
    fill(port, { protocol: "TCP" });
    if (port.port !== undefined && (port.targetPort ?? 0) === 0) port.targetPort = port.port;
  });
  if (spec.type === "ExternalName") return;
  fill(spec, { internalTrafficPolicy: "Cluster" });
  if (spec.type === "NodePort" || spec.type === "LoadBalancer")
    fill(spec, { externalTrafficPolicy: "Cluster" });
  if (spec.sessionAffinity === "ClientIP")
    fill(spec, { sessionAffinityConfig: { clientIP: { timeoutSeconds: 10_800 } } });
  fill(spec, { ipFamilies: ["IPv4"], ipFamilyPolicy: "SingleStack" });
  if (typeof spec.clusterIP === "string") fill(spec, { clusterIPs: [spec.clusterIP] });
}

function networkPolicy(spec: Fields): void {
  fill(spec, { podSelector: {} });
  const outward = listAt(spec, "egress").length > 0;
  fill(spec, { policyTypes: outward ? ["Ingress", "Egress"] : ["Ingress"] });
  for (const name of ["ingress", "egress"]) {
    each(spec, name, (rule) => each(rule, "ports", (port) => fill(port, { protocol: "TCP" })));
  }
}

function template(spec: Fields): void {
  podSpec(fieldsAt(spec, "template", "spec"));
}

export function podSpec(spec: Fields): void {
  if (Object.keys(spec).length === 0) return;
  fill(spec, { restartPolicy: "Always", terminationGracePeriodSeconds: 30 });
  fill(spec, {
    dnsPolicy: "ClusterFirst",
    schedulerName: "default-scheduler",
    securityContext: {},
  });
  if (typeof spec.serviceAccountName === "string")
    fill(spec, { serviceAccount: spec.serviceAccountName });
  each(spec, "containers", container);
  each(spec, "initContainers", container);
  each(spec, "volumes", volume);
}

/** What only pods get, and templates do not. */
function pod(spec: Fields): void {
  fill(spec, { enableServiceLinks: true, preemptionPolicy: "PreemptLowerPriority", priority: 0 });
  fill(spec, { serviceAccountName: "default" });
  fill(spec, { serviceAccount: spec.serviceAccountName ?? "default" });
  for (const name of ["containers", "initContainers"]) {
    each(spec, name, (one) => {
      const limits = fieldsAt(one, "resources", "limits");
      if (Object.keys(limits).length > 0) fill(inner(inner(one, "resources"), "requests"), limits);
    });
  }
}

function container(one: Fields): void {
  const image = textAt(one, "image");
  const tag = /:([^:/@]+)$/.exec(image)?.[1];
  const latest = !image.includes("@") && (tag === undefined || tag === "latest");
  fill(one, { imagePullPolicy: latest ? "Always" : "IfNotPresent", resources: {} });
  fill(one, { terminationMessagePath: "/dev/termination-log", terminationMessagePolicy: "File" });
  each(one, "ports", (port) => fill(port, { protocol: "TCP" }));
  each(one, "env", (entry) => {
    const field = fieldsAt(entry, "valueFrom", "fieldRef");
    if (Object.keys(field).length > 0) fill(field, { apiVersion: "v1" });
  });
  for (const name of ["livenessProbe", "readinessProbe", "startupProbe"]) {
    const probe = get(one, name);
    if (isFields(probe)) fillProbe(probe);
  }
}

function fillProbe(probe: Fields): void {
  fill(probe, { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 });
  const http = get(probe, "httpGet");
  if (isFields(http)) fill(http, { path: "/", scheme: "HTTP" });
}

function volume(one: Fields): void {
  if (Object.keys(one).every((name) => name === "name")) one.emptyDir = {};
  for (const source of ["configMap", "secret", "projected", "downwardAPI"]) {
    const found = get(one, source);
    if (isFields(found)) fill(found, { defaultMode: 420 });
  }
  each(fieldsAt(one, "downwardAPI"), "items", (item) => {
    const field = get(item, "fieldRef");
    if (isFields(field)) fill(field, { apiVersion: "v1" });
  });
  const path = get(one, "hostPath");
  if (isFields(path)) fill(path, { type: "" });
}
