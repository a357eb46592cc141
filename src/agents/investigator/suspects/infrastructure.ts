// What lies below the application: nodes, volumes, and experiments that break things on purpose.
import { asList, asObject, asText, valueAt } from "../../../model/json.ts";
import { createdAt } from "../reason/changes.ts";
import { historiesOf, latest, selectorMatches } from "../reason/cluster.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspect.ts";

/** Chaos experiments: the Schedule that spawns them where there is one, else the experiment itself. */
export function* chaosExperiments(scene: Findings): Generator<SuspectedCause> {
  for (const history of scene.incident.objects.byKey.values()) {
    const body = latest(history);
    if (!/chaos-mesh\.org/.test(asText(body.apiVersion))) continue;
    const owner = asObject(asList(valueAt(body, "metadata.ownerReferences"))[0]);
    if (asText(owner.kind) === "Schedule") continue;
    if (asText(valueAt(body, "metadata.annotations.experiment.chaos-mesh.org/pause")) === "true")
      continue;
    const inner = asObject(valueAt(body, "spec.selector") ? body.spec : firstSpec(body.spec));
    const victims = selectedBy(scene, inner);
    const from = createdAt(body);
    yield suspect({
      name: `${history.namespace ?? "cluster"}/${history.kind}/${history.name}`,
      mechanism: `${history.kind} ${history.name} disturbs ${victims.join(", ") || "pods"} (${asText(inner.action) || asText(asObject(body.spec).type) || history.kind})`,
      harm: 3,
      victims,
      began: from === null ? null : { from, to: from },
      evidence: [{ file: history.file, match: history.name }],
    });
  }
}

/** A Schedule holds the experiment's own specification under a key named for its kind. */
function firstSpec(spec: unknown): unknown {
  return Object.values(asObject(spec)).find((value) => "selector" in asObject(value)) ?? {};
}

function selectedBy(scene: Findings, spec: unknown): string[] {
  const victims = new Set<string>();
  for (const selector of [valueAt(spec, "selector"), valueAt(spec, "target.selector")]) {
    const given = asObject(selector);
    const spaces = asList(given.namespaces).map(asText);
    const labels = given.labelSelectors;
    for (const workload of scene.cluster.workloads.values()) {
      if (spaces.length > 0 && !spaces.includes(workload.namespace ?? "")) continue;
      if (labels !== undefined && selectorMatches(labels, workload.labels))
        victims.add(workload.name);
    }
  }
  return [...victims];
}

export function* troubledNodes(scene: Findings): Generator<SuspectedCause> {
  for (const history of historiesOf(scene.incident, "Node")) {
    const body = latest(history);
    const cordoned = valueAt(body, "spec.unschedulable") === true;
    const bad = asList(valueAt(body, "status.conditions"))
      .map(asObject)
      .find((condition) =>
        condition.type === "Ready" ? condition.status !== "True" : condition.status === "True",
      );
    // Installers leave the node of the control plane cordoned: that is how it is meant to be.
    const control = Object.keys(asObject(valueAt(body, "metadata.labels"))).some((label) =>
      /control-plane|master/.test(label),
    );
    if ((!cordoned || control) && !bad) continue;
    const change = scene.changes.find((entry) => entry.history === history);
    yield suspect({
      name: `cluster/Node/${history.name}`,
      mechanism: !bad
        ? `Node ${history.name} is cordoned: nothing may be scheduled on it`
        : `Node ${history.name} is ${asText(bad?.type)}: ${asText(bad?.reason)}`,
      harm: bad ? 3.5 : 2,
      victims: [...podsOn(scene, history.name)],
      began: change ? { from: change.notBefore, to: change.notAfter } : null,
      evidence: [{ file: history.file, match: !bad ? "unschedulable" : asText(bad?.reason) }],
      // A node that is ill takes along whatever runs there; a cordoned one only what may run nowhere else.
      causes: bad ? [...keysOn(scene, history.name)] : pinnedTo(scene, history.name),
    });
  }
}

/** Workloads that may run on this node only: cordoned or lost, it takes them along. */
function pinnedTo(scene: Findings, node: string): string[] {
  return [...scene.cluster.workloads.values()]
    .filter((workload) => {
      const selector = asObject(
        valueAt(latest(workload.history), "spec.template.spec.nodeSelector"),
      );
      return asText(selector["kubernetes.io/hostname"]) === node;
    })
    .map((workload) => workload.key);
}

function keysOn(scene: Findings, node: string): Set<string> {
  const names = podsOn(scene, node);
  return new Set(
    [...scene.cluster.workloads.values()]
      .filter((workload) => names.has(workload.name))
      .map((workload) => workload.key),
  );
}

/** Workloads with a pod that runs on the node, or that may run nowhere else. */
function podsOn(scene: Findings, node: string): Set<string> {
  const victims = new Set<string>();
  for (const pod of historiesOf(scene.incident, "Pod")) {
    const bound = asText(valueAt(latest(pod), "spec.nodeName")) === node;
    const wanted =
      asText(asObject(valueAt(latest(pod), "spec.nodeSelector"))["kubernetes.io/hostname"]) ===
      node;
    const workload = bound || wanted ? scene.cluster.workloadOfPod(pod.namespace, pod.name) : null;
    if (workload) victims.add(workload.name);
  }
  return victims;
}

export function* brokenClaims(scene: Findings): Generator<SuspectedCause> {
  for (const history of historiesOf(scene.incident, "PersistentVolumeClaim")) {
    const body = latest(history);
    if (asText(valueAt(body, "status.phase")) !== "Pending") continue;
    const users = [...scene.cluster.workloads.values()].filter((workload) =>
      JSON.stringify(
        valueAt(latest(workload.history), "spec.template.spec.volumes") ?? "",
      ).includes(`"claimName":"${history.name}"`),
    );
    const from = createdAt(body);
    yield suspect({
      name: `${history.namespace}/PersistentVolumeClaim/${history.name}`,
      mechanism: `PersistentVolumeClaim ${history.name} is never bound (storage class ${asText(valueAt(body, "spec.storageClassName")) || "default"})`,
      harm: 3,
      victims: users.map((workload) => workload.name),
      began: from === null ? null : { from, to: from },
      evidence: [{ file: history.file, match: history.name }],
      causes: users.map((workload) => workload.key),
    });
  }
}

/** The scheduler says which pod it put in another's place. */
export function* preemptingWorkloads(scene: Findings): Generator<SuspectedCause> {
  for (const event of scene.incident.events) {
    if (!/preempt/i.test(event.reason)) continue;
    const victim = scene.cluster.workloadOfPod(event.namespace, event.name);
    const uid = /by (?:a )?pod ([0-9a-f-]{36})/i.exec(event.note)?.[1];
    const named = /by ([a-z0-9-]+)\/([a-z0-9.-]+)/i.exec(event.note);
    const pod = historiesOf(scene.incident, "Pod").find((history) =>
      uid
        ? asText(valueAt(latest(history), "metadata.uid")) === uid
        : history.namespace === named?.[1] && history.name === named?.[2],
    );
    const preemptor = pod ? scene.cluster.workloadOfPod(pod.namespace, pod.name) : null;
    if (!victim || !preemptor || victim === preemptor) continue;
    yield suspect({
      name: preemptor.key,
      mechanism: `${preemptor.kind} ${preemptor.name} has the higher priority and takes the place of ${victim.name}`,
      harm: 3.5,
      victims: [victim.name],
      began: { from: event.first - 60_000, to: event.first },
      evidence: [
        { file: event.file, match: event.note.split(/["\\\n]/)[0]?.slice(0, 80) || event.reason },
      ],
      causes: [victim.key],
    });
  }
}
