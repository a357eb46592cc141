import { age } from "./age.ts";
import { count, type Item, joined, list, reach, text } from "./reach.ts";

/** READY, STATUS and RESTARTS, which sum up what the containers are doing. */
export function podCells(pod: unknown, now: number): (string | number)[] {
  const containers = list(pod, "spec.containers");
  const statuses = list(pod, "status.containerStatuses");
  const ready = statuses.filter((one) => one.ready === true && reach(one, "state.running")).length;
  const restarts = statuses.reduce((sum, one) => sum + count(one, "restartCount"), 0);
  const last = statuses
    .map((one) => text(one, "lastState.terminated.finishedAt"))
    .sort()
    .at(-1);
  const shown = restarts > 0 && last ? `${restarts} (${age(last, now)} ago)` : String(restarts);
  return [`${ready}/${containers.length}`, podStatus(pod), shown];
}

export function podWide(pod: unknown): string[] {
  const gates = list(pod, "spec.readinessGates");
  const conditions = list(pod, "status.conditions");
  const open = gates.filter((gate) =>
    conditions.some((one) => one.type === gate.conditionType && one.status === "True"),
  );
  return [
    text(pod, "status.podIP", "<none>"),
    text(pod, "spec.nodeName", "<none>"),
    text(pod, "status.nominatedNodeName", "<none>"),
    gates.length === 0 ? "<none>" : `${open.length}/${gates.length}`,
  ];
}

function podStatus(pod: unknown): string {
  const initial = text(pod, "status.reason") || text(pod, "status.phase", "Unknown");
  const init = initStatus(pod);
  const status = init ?? containerStatus(pod, initial);
  if (reach(pod, "metadata.deletionTimestamp") === undefined) return status;
  return text(pod, "status.reason") === "NodeLost" ? "Unknown" : "Terminating";
}

function initStatus(pod: unknown): string | null {
  const statuses = list(pod, "status.initContainerStatuses");
  for (const [index, status] of statuses.entries()) {
    const spec = list(pod, "spec.initContainers").find((one) => one.name === status.name);
    const sidecar = spec?.restartPolicy === "Always" && status.started === true;
    if (sidecar || reach(status, "state.terminated.exitCode") === 0) continue;
    const terminated = reach(status, "state.terminated");
    if (terminated !== undefined) return `Init:${endText(terminated)}`;
    const waiting = text(status, "state.waiting.reason");
    if (waiting !== "" && waiting !== "PodInitializing") return `Init:${waiting}`;
    return `Init:${index}/${list(pod, "spec.initContainers").length}`;
  }
  return null;
}

function containerStatus(pod: unknown, initial: string): string {
  let status = initial;
  let running = false;
  for (const one of list(pod, "status.containerStatuses").toReversed()) {
    const waiting = text(one, "state.waiting.reason");
    const terminated = reach(one, "state.terminated");
    if (waiting !== "") status = waiting;
    else if (terminated !== undefined) status = endText(terminated);
    else if (one.ready === true && reach(one, "state.running") !== undefined) running = true;
  }
  if (status === "Completed" && running) {
    const ready = list(pod, "status.conditions").some(
      (one: Item) => one.type === "Ready" && one.status === "True",
    );
    return ready ? "Running" : "NotReady";
  }
  return status;
}

function endText(terminated: unknown): string {
  const reason = text(terminated, "reason");
  if (reason !== "") return reason;
  const signal = count(terminated, "signal");
  return signal === 0 ? `ExitCode:${count(terminated, "exitCode")}` : `Signal:${signal}`;
}

export function containerNames(object: unknown, path: string): string {
  return joined(list(object, path).map((one) => text(one, "name")));
}

export function containerImages(object: unknown, path: string): string {
  return joined(list(object, path).map((one) => text(one, "image")));
}
