import type { ServerResponse } from "node:http";
import { valueAt } from "../../model/json.ts";
import { isoTime, parseTimeMs } from "../../model/time.ts";
import { badRequest } from "../../world/api/status.ts";
import { RequestBudget } from "../budget.ts";
import type { SurfaceCall } from "../http/call.ts";
import type { KubernetesObject } from "../index/objects.ts";
import type { Snapshot } from "../snapshot.ts";
import { itemsField, textField } from "./table/reach.ts";

const MAX_BYTES = 16 << 20;

interface Wanted {
  readonly container: string;
  /** In the snapshot's time, microseconds: first wanted, and first no longer wanted. */
  readonly fromUs: number;
  readonly toUs: number;
  readonly tail: number;
  readonly limitBytes: number;
  readonly timestamps: boolean;
}

/** The container's lines from the log records, as `kubectl logs` gets them. */
export function podLog(snapshot: Snapshot, pod: KubernetesObject, call: SurfaceCall): string {
  return textOf(snapshot, pod, wantedLines(snapshot, pod, call), call);
}

function textOf(
  snapshot: Snapshot,
  pod: KubernetesObject,
  wanted: Wanted,
  call: SurfaceCall,
): string {
  const records = recordsOf(snapshot, pod, wanted, call);
  const lines = records.map((index) => {
    const record = snapshot.index.logs.record(index);
    call.budget.hold(record.body.length * 2 + 64);
    const body = record.body.replace(/\n$/, "");
    return `${wanted.timestamps ? `${stamp(snapshot, record.ns)} ` : ""}${body}\n`;
  });
  const all = lines.join("");
  return Buffer.byteLength(all) <= wanted.limitBytes
    ? all
    : Buffer.from(all).subarray(0, wanted.limitBytes).toString("utf8");
}

/** `follow`: what there is, and of a world every line that comes; after the end of a record there comes none. */
export function followLog(
  snapshot: Snapshot,
  pod: KubernetesObject,
  call: SurfaceCall,
  response: ServerResponse,
): "streaming" {
  const lines = podLog(snapshot, pod, call);
  response.writeHead(200, { "content-type": "text/plain" });
  response.flushHeaders();
  if (lines !== "") response.write(lines);
  const { life } = snapshot;
  if (life === null) return "streaming";
  let closed = false;
  response.once("close", () => {
    closed = true;
  });
  const wanted = { ...wantedLines(snapshot, pod, call), tail: Number.POSITIVE_INFINITY };
  let from = snapshot.clock.fromApi(snapshot.clock.now) * 1000;
  const pump = () => {
    const next = snapshot.clock.fromApi(snapshot.clock.now) * 1000;
    const fresh = { ...call, budget: new RequestBudget() };
    const said = textOf(snapshot, pod, { ...wanted, fromUs: from, toUs: next }, fresh);
    from = next;
    if (said !== "") response.write(said);
    return said !== "";
  };
  life.attach({ pump, closed: () => closed, telemetry: true });
  return "streaming";
}

function wantedLines(snapshot: Snapshot, pod: KubernetesObject, call: SurfaceCall): Wanted {
  const { query } = call;
  const container = chosenContainer(pod, query.get("container"));
  const seconds = whole(query, "sinceSeconds", 1);
  const since = query.get("sinceTime");
  const sinceMs = since === null ? null : readTime(since);
  const start =
    seconds !== null ? snapshot.clock.now - seconds * 1000 : (sinceMs ?? Number.NEGATIVE_INFINITY);
  const started = startOf(pod, container);
  const previous = /^(true|1)$/.test(query.get("previous") ?? "");
  const before = previous ? previousEnd(pod, container) : Number.POSITIVE_INFINITY;
  // A container that was restarted shows only what it said since.
  const restarted = !previous && count(pod, container) > 0 ? (started ?? 0) : 0;
  const { clock } = snapshot;
  return {
    container,
    fromUs: clock.fromApi(Math.max(start, restarted)) * 1000,
    toUs: clock.fromApi(before) * 1000,
    tail: whole(query, "tailLines", 0) ?? Number.POSITIVE_INFINITY,
    limitBytes: Math.min(whole(query, "limitBytes", 1) ?? MAX_BYTES, MAX_BYTES),
    timestamps: /^(true|1)$/.test(query.get("timestamps") ?? ""),
  };
}

function whole(query: URLSearchParams, name: string, least: number): number | null {
  const written = query.get(name);
  if (written === null || written === "") return null;
  const value = Number(written);
  if (!Number.isSafeInteger(value) || value < least) {
    throw badRequest(
      `${name}: Invalid value: ${JSON.stringify(written)}: must be greater than or equal to ${least}`,
    );
  }
  return value;
}

function readTime(written: string): number {
  const ms = parseTimeMs(written) ?? Date.parse(written);
  if (Number.isNaN(ms)) throw badRequest(`sinceTime: Invalid value: ${JSON.stringify(written)}`);
  return ms;
}

function chosenContainer(pod: KubernetesObject, asked: string | null): string {
  const main = itemsField(pod, "spec.containers").map((one) => textField(one, "name"));
  const all = [
    ...main,
    ...itemsField(pod, "spec.initContainers").map((one) => textField(one, "name")),
  ];
  const podName = pod.metadata.name;
  if (asked !== null && asked !== "") {
    if (all.includes(asked)) return asked;
    throw badRequest(`container ${asked} is not valid for pod ${podName}`);
  }
  const [only, ...others] = main;
  if (only !== undefined && others.length === 0) return only;
  throw badRequest(
    `a container name must be specified for pod ${podName}, choose one of: [${main.join(" ")}]`,
  );
}

function statusOf(pod: KubernetesObject, container: string): unknown {
  const statuses = [
    ...itemsField(pod, "status.containerStatuses"),
    ...itemsField(pod, "status.initContainerStatuses"),
  ];
  return statuses.find((one) => one.name === container);
}

function count(pod: KubernetesObject, container: string): number {
  return Number(valueAt(statusOf(pod, container), "restartCount") ?? 0);
}

function startOf(pod: KubernetesObject, container: string): number | null {
  const status = statusOf(pod, container);
  return parseTimeMs(
    textField(status, "state.running.startedAt") || textField(status, "state.terminated.startedAt"),
  );
}

function previousEnd(pod: KubernetesObject, container: string): number {
  const status = statusOf(pod, container);
  const last = textField(status, "lastState.terminated.finishedAt");
  const ms = parseTimeMs(last);
  if (ms === null) {
    throw badRequest(
      `previous terminated container ${JSON.stringify(container)} in pod ${JSON.stringify(pod.metadata.name)} not found`,
    );
  }
  return (startOf(pod, container) ?? ms) + (startOf(pod, container) === null ? 1000 : 0);
}

/** Numbers of the records, in order of time, the last `tail` of them. */
function recordsOf(
  snapshot: Snapshot,
  pod: KubernetesObject,
  wanted: Wanted,
  call: SurfaceCall,
): number[] {
  const { logs } = snapshot.index;
  const found: number[] = [];
  const main = textField(itemsField(pod, "spec.containers")[0], "name");
  logs.streams.forEach(({ resource }, stream) => {
    if (resource["k8s.pod.name"] !== pod.metadata.name) return;
    if (resource["k8s.namespace.name"] !== pod.metadata.namespace) return;
    // A recorder that does not name the container means the pod's own.
    if ((resource["k8s.container.name"] || main) !== wanted.container) return;
    const last = logs.firstAt(stream, wanted.toUs);
    let first = logs.firstAt(stream, wanted.fromUs);
    if (Number.isFinite(wanted.tail)) first = Math.max(first, last - wanted.tail);
    for (let index = first; index < last; index += 1) {
      found.push(index);
      call.budget.hold(16);
    }
  });
  found.sort((left, right) => (logs.us[left] ?? 0) - (logs.us[right] ?? 0) || left - right);
  if (!Number.isFinite(wanted.tail)) return found;
  return wanted.tail === 0 ? [] : found.slice(-wanted.tail);
}

function stamp(snapshot: Snapshot, ns: bigint): string {
  const ms = snapshot.clock.toApi(Number(ns / 1_000_000n));
  const fraction = String(ns % 1_000_000_000n).padStart(9, "0");
  return `${isoTime(ms).slice(0, 19)}.${fraction}Z`;
}
