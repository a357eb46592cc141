import { age } from "./age.ts";
import { type Item, itemsAt, joined, numberAt, textAt, valueAt } from "./reach.ts";

/** READY, STATUS and RESTARTS, which sum up what the containers are doing. */
export function podCells(pod: unknown, now: number): (string | number)[] {
  const containers = itemsAt(pod, "spec.containers");
  const statuses = itemsAt(pod, "status.containerStatuses");
  const ready = statuses.filter(
    (one) => one.ready === true && valueAt(one, "state.running"),
  ).length;
  const restarts = statuses.reduce((sum, one) => sum + numberAt(one, "restartCount"), 0);
  const last = statuses
    .map((one) => textAt(one, "lastState.terminated.finishedAt"))
    .sort()
    .at(-1);
  const shown = restarts > 0 && last ? `${restarts} (${age(last, now)} ago)` : String(restarts);
  return [`${ready}/${containers.length}`, podStatus(pod), shown];
}

export function podWide(pod: unknown): string[] {
  const gates = itemsAt(pod, "spec.readinessGates");
  const conditions = itemsAt(pod, "status.conditions");
  const open = gates.filter((gate) =>
    conditions.some((one) => one.type === gate.conditionType && one.status === "True"),
  );
  return [
    textAt(pod, "status.podIP", "<none>"),
    textAt(pod, "spec.nodeName", "<none>"),
    textAt(pod, "status.nominatedNodeName", "<none>"),
    gates.length === 0 ? "<none>" : `${open.length}/${gates.length}`,
  ];
}

function podStatus(pod: unknown): string {
  const initial = textAt(pod, "status.reason") || textAt(pod, "status.phase", "Unknown");
  const init = initStatus(pod);
  const status = init ?? containerStatus(pod, initial);
  if (valueAt(pod, "metadata.deletionTimestamp") === undefined) return status;
  return textAt(pod, "status.reason") === "NodeLost" ? "Unknown" : "Terminating";
}

function initStatus(pod: unknown): string | null {
  const statuses = itemsAt(pod, "status.initContainerStatuses");
  for (const [index, status] of statuses.entries()) {
    const spec = itemsAt(pod, "spec.initContainers").find((one) => one.name === status.name);
    const sidecar = spec?.restartPolicy === "Always" && status.started === true;
    if (sidecar || valueAt(status, "state.terminated.exitCode") === 0) continue;
    const terminated = valueAt(status, "state.terminated");
    if (terminated !== undefined) return `Init:${endText(terminated)}`;
    const waiting = textAt(status, "state.waiting.reason");
    if (waiting !== "" && waiting !== "PodInitializing") return `Init:${waiting}`;
    return `Init:${index}/${itemsAt(pod, "spec.initContainers").length}`;
  }
  return null;
}

function containerStatus(pod: unknown, initial: string): string {
  let status = initial;
  let running = false;
  for (const one of itemsAt(pod, "status.containerStatuses").toReversed()) {
    const waiting = textAt(one, "state.waiting.reason");
    const terminated = valueAt(one, "state.terminated");
    if (waiting !== "") status = waiting;
    else if (terminated !== undefined) status = endText(terminated);
    else if (one.ready === true && valueAt(one, "state.running") !== undefined) running = true;
  }
  if (status === "Completed" && running) {
    const ready = itemsAt(pod, "status.conditions").some(
      (one: Item) => one.type === "Ready" && one.status === "True",
    );
    return ready ? "Running" : "NotReady";
  }
  return status;
}

function endText(terminated: unknown): string {
  const reason = textAt(terminated, "reason");
  if (reason !== "") return reason;
  const signal = numberAt(terminated, "signal");
  return signal === 0 ? `ExitCode:${numberAt(terminated, "exitCode")}` : `Signal:${signal}`;
}

export function containerNames(object: unknown, path: string): string {
  return joined(itemsAt(object, path).map((one) => textAt(one, "name")));
}

export function containerImages(object: unknown, path: string): string {
  return joined(itemsAt(object, path).map((one) => textAt(one, "image")));
}
