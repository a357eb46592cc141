import { valueAt } from "../../../model/json.ts";
import { age } from "./age.ts";
import { type Item, itemsField, joined, numberField, textField } from "./reach.ts";

/** READY, STATUS and RESTARTS, which sum up what the containers are doing. */
export function podCells(pod: unknown, now: number): (string | number)[] {
  const containers = itemsField(pod, "spec.containers");
  const statuses = itemsField(pod, "status.containerStatuses");
  const ready = statuses.filter(
    (one) => one.ready === true && valueAt(one, "state.running"),
  ).length;
  const restarts = statuses.reduce((sum, one) => sum + numberField(one, "restartCount"), 0);
  const last = statuses
    .map((one) => textField(one, "lastState.terminated.finishedAt"))
    .sort()
    .at(-1);
  const shown = restarts > 0 && last ? `${restarts} (${age(last, now)} ago)` : String(restarts);
  return [`${ready}/${containers.length}`, podStatus(pod), shown];
}

export function podWide(pod: unknown): string[] {
  const gates = itemsField(pod, "spec.readinessGates");
  const conditions = itemsField(pod, "status.conditions");
  const open = gates.filter((gate) =>
    conditions.some((one) => one.type === gate.conditionType && one.status === "True"),
  );
  return [
    textField(pod, "status.podIP", "<none>"),
    textField(pod, "spec.nodeName", "<none>"),
    textField(pod, "status.nominatedNodeName", "<none>"),
    gates.length === 0 ? "<none>" : `${open.length}/${gates.length}`,
  ];
}

function podStatus(pod: unknown): string {
  const initial = textField(pod, "status.reason") || textField(pod, "status.phase", "Unknown");
  const init = initStatus(pod);
  const status = init ?? containerStatus(pod, initial);
  if (valueAt(pod, "metadata.deletionTimestamp") === undefined) return status;
  return textField(pod, "status.reason") === "NodeLost" ? "Unknown" : "Terminating";
}

function initStatus(pod: unknown): string | null {
  const statuses = itemsField(pod, "status.initContainerStatuses");
  for (const [index, status] of statuses.entries()) {
    const spec = itemsField(pod, "spec.initContainers").find((one) => one.name === status.name);
    const sidecar = spec?.restartPolicy === "Always" && status.started === true;
    if (sidecar || valueAt(status, "state.terminated.exitCode") === 0) continue;
    const terminated = valueAt(status, "state.terminated");
    if (terminated !== undefined) return `Init:${endText(terminated)}`;
    const waiting = textField(status, "state.waiting.reason");
    if (waiting !== "" && waiting !== "PodInitializing") return `Init:${waiting}`;
    return `Init:${index}/${itemsField(pod, "spec.initContainers").length}`;
  }
  return null;
}

function containerStatus(pod: unknown, initial: string): string {
  let status = initial;
  let running = false;
  for (const one of itemsField(pod, "status.containerStatuses").toReversed()) {
    const waiting = textField(one, "state.waiting.reason");
    const terminated = valueAt(one, "state.terminated");
    if (waiting !== "") status = waiting;
    else if (terminated !== undefined) status = endText(terminated);
    else if (one.ready === true && valueAt(one, "state.running") !== undefined) running = true;
  }
  if (status === "Completed" && running) {
    const ready = itemsField(pod, "status.conditions").some(
      (one: Item) => one.type === "Ready" && one.status === "True",
    );
    return ready ? "Running" : "NotReady";
  }
  return status;
}

function endText(terminated: unknown): string {
  const reason = textField(terminated, "reason");
  if (reason !== "") return reason;
  const signal = numberField(terminated, "signal");
  return signal === 0 ? `ExitCode:${numberField(terminated, "exitCode")}` : `Signal:${signal}`;
}

export function containerNames(object: unknown, path: string): string {
  return joined(itemsField(object, path).map((one) => textField(one, "name")));
}

export function containerImages(object: unknown, path: string): string {
  return joined(itemsField(object, path).map((one) => textField(one, "image")));
}
