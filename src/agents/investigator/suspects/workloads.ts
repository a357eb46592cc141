// Workloads that were altered, cannot start, or are configured for an address that nobody serves.

import { asList, asObject, asText, type JsonFields, valueAt } from "../../../model/json.ts";
import type { EventHistory } from "../read/events.ts";
import type { FieldChange, ObservedChange } from "../reason/changes.ts";
import { historiesOf, latest, type WorkloadState } from "../reason/cluster.ts";
import { addressesOf } from "../reason/graph.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspect.ts";

const WORKLOAD = /^(Deployment|StatefulSet|DaemonSet)$/;

export function* changedWorkloads(scene: Findings): Generator<SuspectedCause> {
  for (const change of scene.changes) {
    if (!WORKLOAD.test(change.history.kind) || change.how !== "changed") continue;
    const telling = change.fields.filter((field) => !isScaling(field) || field.to === "0");
    if (telling.length === 0) continue;
    const stopped = telling.some((field) => field.path === "spec.replicas" && field.to === "0");
    yield suspect({
      name: change.key,
      mechanism: `${change.history.kind} ${change.history.name} was changed: ${telling.slice(0, 4).map(fieldSentence).join("; ")}`,
      harm: stopped ? 3 : 1,
      victims: [change.history.name],
      began: { from: change.notBefore, to: change.notAfter },
      evidence: telling.slice(0, 3).map((field) => ({
        file: change.history.file,
        match: citable(field),
      })),
    });
  }
}

/** Autoscalers and people scale all day; only scaling to nothing is a change of what runs. */
function isScaling(field: FieldChange): boolean {
  return field.path === "spec.replicas";
}

export function fieldSentence(field: FieldChange): string {
  const path = field.path.replace(/^spec\.template\.spec\./, "").replace(/^spec\.template\./, "");
  if (field.from === null) return `${path} is now ${clip(field.to)}`;
  if (field.to === null) return `${path} was removed`;
  return `${path} from ${clip(field.from)} to ${clip(field.to)}`;
}

function clip(text: string | null): string {
  return text === null ? "nothing" : JSON.stringify(text.slice(0, 80));
}

/** A text that occurs literally in the file: quotes are escaped there, so only the plain part is used. */
export function citable(field: FieldChange): string {
  const value = field.to ?? field.from ?? field.path;
  const plain = value.split(/["\\\n\t]/).sort((a, b) => b.length - a.length)[0] ?? "";
  return plain.length >= 3 ? plain.slice(0, 80) : (field.path.split(".").at(-1) ?? field.path);
}

/** Reasons with which the kubelet and the scheduler say why a pod does not run. */
const FAILING: readonly {
  readonly pattern: RegExp;
  readonly says: string;
  readonly harm: number;
}[] = [
  {
    pattern: /ImagePull|ErrImage|InvalidImageName|Failed to pull image|no match for platform/i,
    says: "its image cannot be pulled",
    harm: 4,
  },
  {
    pattern:
      /CreateContainer(Config)?Error|RunContainerError|executable file not found|exec format error/i,
    says: "its container cannot be started",
    harm: 4,
  },
  { pattern: /OOMKill/i, says: "it runs out of memory", harm: 3.5 },
  { pattern: /CrashLoop|Back-off restarting/i, says: "it crashes again and again", harm: 3 },
  {
    pattern: /error looking up service account/i,
    says: "its pods are to run as an account that does not exist",
    harm: 3,
  },
  {
    pattern: /FailedScheduling|Unschedulable|nodes are available/i,
    says: "no node may run it",
    harm: 3,
  },
  {
    pattern: /FailedMount|FailedAttachVolume|persistentvolumeclaim.*not found/i,
    says: "a volume cannot be mounted",
    harm: 3,
  },
  { pattern: /(Readiness|Liveness|Startup) probe failed/i, says: "its probe fails", harm: 2 },
  { pattern: /Evicted|Preempt/i, says: "its pod was evicted", harm: 2 },
];

export function* failingWorkloads(scene: Findings): Generator<SuspectedCause> {
  const best = new Map<string, SuspectedCause>();
  for (const event of scene.incident.events) {
    if (!event.warning || event.last < (scene.window.onset ?? scene.window.start) - 5 * 60_000)
      continue;
    const workload = workloadOf(scene, event);
    const failing = FAILING.find(({ pattern }) => pattern.test(`${event.reason} ${event.note}`));
    if (!workload || !failing) continue;
    // A pod that is ready now had trouble once, as pods have when they start: that says nothing about it.
    if (event.kind === "Pod" && !/OOM|crash/i.test(failing.says) && isReady(scene, event)) continue;
    const lasting = event.count > 2 || scene.window.end - event.last < 3 * 60_000;
    offer(best, {
      ...failureOf(workload, failing.says, lasting ? failing.harm : 1),
      began: { from: event.first - 60_000, to: event.first },
      evidence: [
        { file: event.file, match: event.note.split(/["\\\n]/)[0]?.slice(0, 80) || event.reason },
      ],
    });
  }
  for (const found of stuckPods(scene)) offer(best, found);
  yield* best.values();
}

function isReady(scene: Findings, { namespace, name }: EventHistory): boolean {
  const pod = historiesOf(scene.incident, "Pod").find(
    (one) => one.namespace === namespace && one.name === name,
  );
  const last = pod?.versions.at(-1);
  if (!last || last.lastSeen < lastPull(scene, "Pod") - 90_000) return false;
  return asList(valueAt(last.body, "status.conditions"))
    .map(asObject)
    .some(({ type, status }) => type === "Ready" && status === "True");
}

function offer(best: Map<string, SuspectedCause>, found: SuspectedCause): void {
  const old = best.get(found.name);
  if (!old || old.harm < found.harm) best.set(found.name, found);
}

function workloadOf(scene: Findings, event: EventHistory): WorkloadState | null {
  if (event.kind === "Pod") return scene.cluster.workloadOfPod(event.namespace, event.name);
  if (event.kind === "ReplicaSet")
    return scene.cluster.workloadOfPod(event.namespace, `${event.name}-xxxxx`);
  return (
    [...scene.cluster.workloads.values()].find(
      (workload) => workload.name === event.name && workload.namespace === event.namespace,
    ) ?? null
  );
}

function failureOf(workload: WorkloadState, says: string, harm: number): SuspectedCause {
  return suspect({
    name: workload.key,
    mechanism: `${workload.kind} ${workload.name} does not run: ${says}`,
    harm,
    victims: [workload.name],
  });
}

/** Pods that are not ready at the last pull, with the reasons in their status. */
function* stuckPods(scene: Findings): Generator<SuspectedCause> {
  for (const pod of historiesOf(scene.incident, "Pod")) {
    const last = pod.versions.at(-1);
    if (!last || last.lastSeen < lastPull(scene, "Pod") - 90_000) continue;
    const trouble = podTrouble(last.body);
    const workload = scene.cluster.workloadOfPod(pod.namespace, pod.name);
    if (!trouble || !workload) continue;
    const failing = FAILING.find(({ pattern }) => pattern.test(trouble));
    yield {
      ...failureOf(workload, failing?.says ?? trouble.slice(0, 120), failing?.harm ?? 2),
      evidence: [{ file: pod.file, match: trouble.split(/["\\\n]/)[0]?.slice(0, 80) ?? pod.name }],
    };
  }
}

export function lastPull(scene: Findings, kind: string): number {
  return (scene.incident.objects.pulls.get(kind)?.at(-1) ?? 0) * 60_000;
}

function podTrouble(body: JsonFields): string | null {
  const status = asObject(body.status);
  if (status.phase === "Succeeded") return null;
  const containers = [...asList(status.initContainerStatuses), ...asList(status.containerStatuses)];
  for (const container of containers.map(asObject)) {
    const waiting = asObject(valueAt(container, "state.waiting"));
    const reason = asText(waiting.reason);
    const ended = asText(valueAt(container, "lastState.terminated.reason"));
    if (ended === "OOMKilled" && container.ready === false) return `OOMKilled ${reason}`;
    if (reason !== "" && !/^(PodInitializing|ContainerCreating)$/.test(reason))
      return `${reason} ${asText(waiting.message)}`;
  }
  const conditions = asList(status.conditions).map(asObject);
  const unscheduled = conditions.find(
    (condition) => condition.type === "PodScheduled" && condition.status === "False",
  );
  if (unscheduled) return `${asText(unscheduled.reason)} ${asText(unscheduled.message)}`;
  const running = asList(status.initContainerStatuses)
    .map(asObject)
    .find((container) => "running" in asObject(container.state));
  return running ? `init container ${asText(running.name)} does not end` : null;
}

/** An address in the environment whose Service does not exist or does not offer the port. */
export function* deadAddresses(scene: Findings): Generator<SuspectedCause> {
  for (const workload of scene.cluster.workloads.values()) {
    for (const address of addressesOf(workload.history)) {
      const service = scene.cluster.services.get(address.host);
      if (!service || address.port === null || service.namespace !== workload.namespace) continue;
      const ports = asList(valueAt(latest(service), "spec.ports")).map((port) =>
        Number(asObject(port).port),
      );
      if (ports.length === 0 || ports.includes(address.port)) continue;
      const change = changeOf(scene, workload, address.variable);
      yield suspect({
        name: workload.key,
        mechanism: `${workload.kind} ${workload.name} is told to reach ${address.host} at ${address.value} (${address.variable}), but the Service offers ${ports.join(", ")}`,
        harm: change ? 4 : 2,
        victims: [workload.name],
        began: change ? { from: change.notBefore, to: change.notAfter } : null,
        evidence: [{ file: workload.history.file, match: address.value }],
      });
    }
  }
}

function changeOf(
  scene: Findings,
  workload: WorkloadState,
  variable: string,
): ObservedChange | null {
  return (
    scene.changes.find(
      (change) =>
        change.key === workload.key &&
        change.fields.some((field) => field.path.includes(`[${variable}]`)),
    ) ?? null
  );
}
