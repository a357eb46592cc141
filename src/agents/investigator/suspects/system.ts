// The cluster's own programs: when one of them stops, workloads suffer whose objects are as they should be.
import { asList, asObject, asText, type JsonFields, valueAt } from "../../../model/json.ts";
import type { ObjectHistory } from "../read/objects.ts";
import { historiesOf, latest } from "../reason/cluster.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspect.ts";
import { lastPull } from "./workloads.ts";

const SYSTEM = "kube-system";

export function* brokenSystem(scene: Findings): Generator<SuspectedCause> {
  for (const pod of historiesOf(scene.incident, "Pod")) {
    const last = pod.versions.at(-1);
    if (!last || pod.namespace !== SYSTEM) continue;
    if (last.lastSeen < lastPull(scene, "Pod") - 90_000 || isReady(last.body)) continue;
    const workload = scene.cluster.workloadOfPod(pod.namespace, pod.name);
    const node = asText(valueAt(last.body, "spec.nodeName"));
    const victims = victimsOf(scene, pod.name, node);
    if (victims.length === 0) continue;
    yield suspect({
      name: workload?.key ?? `${SYSTEM}/Pod/${pod.name}`,
      mechanism: `${pod.name} of the cluster itself is not running on node ${node}`,
      harm: 3,
      victims,
      evidence: [{ file: pod.file, match: pod.name }],
      causes: victims.flatMap((name) => scene.cluster.byName.get(name)?.key ?? []),
    });
  }
  yield* nameServers(scene);
}

/** Without name servers everybody fails to find everybody. */
function* nameServers(scene: Findings): Generator<SuspectedCause> {
  for (const history of historiesOf(scene.incident, "Deployment")) {
    if (history.namespace !== SYSTEM || !/^(core|kube-)dns$/.test(history.name)) continue;
    if (Number(valueAt(latest(history), "status.readyReplicas") ?? 0) > 0) continue;
    yield suspect({
      name: `${SYSTEM}/Deployment/${history.name}`,
      mechanism: `No pod of ${history.name} answers questions for names`,
      harm: 4,
      victims: [...scene.cluster.byName.keys()],
      evidence: [{ file: history.file, match: history.name }],
    });
  }
}

/** Who suffers from it: pods that wait for a node, or what runs beside a daemon. */
function victimsOf(scene: Findings, pod: string, node: string): string[] {
  const found = new Set<string>();
  for (const one of historiesOf(scene.incident, "Pod")) {
    if (one.namespace === SYSTEM) continue;
    const body = latest(one);
    const bound = asText(valueAt(body, "spec.nodeName"));
    const suffers = /scheduler/.test(pod) ? bound === "" : bound === node;
    const workload = suffers ? scene.cluster.workloadOfPod(one.namespace, one.name) : null;
    if (workload) found.add(workload.name);
  }
  return [...found];
}

function isReady(body: JsonFields): boolean {
  return asList(valueAt(body, "status.conditions"))
    .map(asObject)
    .some(({ type, status }) => type === "Ready" && status === "True");
}

/** Certificates that cert-manager no longer calls ready. */
export function* expiredCertificates(scene: Findings): Generator<SuspectedCause> {
  for (const history of historiesOf(scene.incident, "Certificate")) {
    const body = latest(history);
    if (isReady(body)) continue;
    const services = asList(valueAt(body, "spec.dnsNames")).map(
      (name) => asText(name).split(".")[0] ?? "",
    );
    yield suspect({
      name: `${history.namespace}/Certificate/${history.name}`,
      mechanism: `Certificate ${history.name} is not valid (${reasonOf(history)})`,
      harm: 3.5,
      victims: behind(scene, services),
      evidence: [{ file: history.file, match: history.name }],
    });
  }
}

function reasonOf(history: ObjectHistory): string {
  const [condition] = asList(valueAt(latest(history), "status.conditions")).map(asObject);
  return asText(condition?.reason) || "not ready";
}

function behind(scene: Findings, services: readonly string[]): string[] {
  return services.flatMap((name) => {
    const service = scene.cluster.services.get(name);
    const selected = service
      ? scene.cluster.selected(service.namespace, valueAt(latest(service), "spec.selector"))
      : [];
    return [name, ...selected.map((workload) => workload.name)];
  });
}

/** Services that lead nowhere: another name for something, or a port that none of their pods has by that name. */
export function* strayServices(scene: Findings): Generator<SuspectedCause> {
  for (const history of historiesOf(scene.incident, "Service")) {
    const body = latest(history);
    const selector = valueAt(body, "spec.selector");
    const selected = scene.cluster.selected(history.namespace, selector);
    const outside = asText(valueAt(body, "spec.externalName"));
    const renamed = outside !== "" && Object.keys(asObject(selector)).length > 0;
    const histories = selected.map((one) => one.history);
    const missing = asList(valueAt(body, "spec.ports"))
      .map((port) => asObject(port).targetPort ?? asObject(port).port)
      .find((port) => histories.length > 0 && !hasPort(histories, port));
    const empty = Object.keys(asObject(selector)).length > 0 && selected.length === 0;
    if (!renamed && missing === undefined && !empty) continue;
    yield suspect({
      name: `${history.namespace}/Service/${history.name}`,
      mechanism: renamed
        ? `Service ${history.name} stands for ${outside} although it selects pods`
        : empty
          ? `Service ${history.name} selects no workload`
          : `Service ${history.name} aims at port ${String(missing)}, which its pods do not have`,
      harm: 4,
      victims: [history.name, ...selected.map((one) => one.name)],
      evidence: [{ file: history.file, match: history.name }],
    });
  }
}

/** Containers that declare no port at all say nothing about where they listen. */
function hasPort(workloads: readonly ObjectHistory[], wanted: unknown): boolean {
  const ports = workloads.flatMap((one) =>
    asList(valueAt(latest(one), "spec.template.spec.containers"))
      .flatMap((container) => asList(asObject(container).ports))
      .map(asObject),
  );
  if (typeof wanted === "string") return ports.some(({ name }) => name === wanted);
  return ports.length === 0 || ports.some(({ containerPort }) => containerPort === wanted);
}
