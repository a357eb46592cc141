import type { Call, FlagEffect, Operation } from "../application/types.ts";
import { type Cluster, type PodRuntime, STEP_SECONDS } from "../cluster/cluster.ts";
import { cpuAllowance } from "../cluster/controllers/kubelet/memory.ts";
import type { Flags } from "../cluster/flags.ts";
import { meshRefusal } from "../cluster/mesh.ts";
import { Leg, type Network, pick } from "../cluster/network.ts";
import { mix, scale } from "../random.ts";
import {
  accessLine,
  clientAttributes,
  clientName,
  complaint,
  NONE,
  serverAttributes,
} from "./attributes.ts";
import { denied, pooled } from "./datastores.ts";
import type { Observer, SpanKind } from "./observer.ts";
import { jitter, type Outcome } from "./outcome.ts";
import type { Queues } from "./queues.ts";
import { clientError, fill } from "./words.ts";

export interface Trace {
  readonly id: string;
  readonly sampled: boolean;
}

/** Follows one request over the call graph under the state the cluster is in. */
export class Walker {
  readonly #cluster: Cluster;
  readonly #network: Network;
  readonly #flags: Flags;
  readonly #observer: Observer;
  readonly #queues: Queues;

  constructor(parts: {
    cluster: Cluster;
    network: Network;
    flags: Flags;
    observer: Observer;
    queues: Queues;
  }) {
    this.#cluster = parts.cluster;
    this.#network = parts.network;
    this.#flags = parts.flags;
    this.#observer = parts.observer;
    this.#queues = parts.queues;
  }

  /** The client's side: `hash` names this call, so that both runs of a seed draw alike for it. */
  call(
    from: PodRuntime,
    call: Call,
    trace: Trace,
    parent: string,
    start: number,
    hash: number,
  ): Outcome {
    const address = this.#address(from, call);
    const id = this.#spanId(hash);
    const outcome = this.#deliver(from, call, address, trace, id, start, hash);
    const limit = call.timeoutMs * 1000;
    const late = outcome.micros > limit;
    const error = late ? `context deadline exceeded after ${call.timeoutMs}ms` : outcome.error;
    const micros = late ? limit : outcome.micros;
    this.#observer.called(from.workload, call.to, start, micros, error !== null);
    this.#span(
      from,
      trace,
      id,
      parent,
      clientName(call),
      call.mode === "publish" ? "Producer" : "Client",
      start,
      micros,
      error,
      this.#isKept(trace) ? clientAttributes(call, address) : NONE,
    );
    return {
      micros,
      error: error === null ? null : clientError(from.workload.language, address, error),
    };
  }

  #address(from: PodRuntime, call: Call): string {
    for (const operation of from.workload.operations) {
      for (const effect of operation.flags) {
        if (effect.kind !== "misdirect" || effect.via !== call.via) continue;
        if (this.#flags.amount(from, effect) > 0) return effect.address;
      }
    }
    return from.environment.get(call.via) ?? "";
  }

  #deliver(
    from: PodRuntime,
    call: Call,
    address: string,
    trace: Trace,
    parent: string,
    start: number,
    hash: number,
  ): Outcome {
    if (address === "") return { micros: 50, error: `${call.via} environment variable is not set` };
    const route = this.#network.route(from, address);
    if (route.kind === "refused") return refused(route.refusal, call, hash);
    if (route.kind === "external") {
      const operation = route.external.operations.find((one) => one.id === call.operation);
      const failing = operation !== undefined && scale(mix(hash, 7, 7), 1000) < operation.noise;
      return {
        micros: jitter(route.external.micros, hash),
        error: failing ? "503 Service Unavailable" : null,
      };
    }
    const leg = pick(route, hash);
    if (!(leg instanceof Leg)) return refused(leg, call, hash);
    if (leg.way.refusal) return refused(leg.way.refusal, call, hash);
    if (scale(mix(hash, 5, 2), 1000) < leg.way.lossPerThousand) {
      return { micros: call.timeoutMs * 1000, error: "read: connection timed out" };
    }
    return this.#reach(from, leg, call, trace, parent, start, hash);
  }

  #reach(
    from: PodRuntime,
    leg: Leg,
    call: Call,
    trace: Trace,
    parent: string,
    start: number,
    hash: number,
  ): Outcome {
    const way = leg.way.delayMs * 1000 + 150 + scale(mix(hash, 9, 9), 400);
    const to = leg.runtime;
    const operation = to.workload.operations.find((one) => one.id === call.operation);
    if (!operation)
      return {
        micros: way + 400,
        error: `code = Unimplemented desc = unknown method ${call.operation}`,
      };
    if (scale(mix(hash, 13, 5), 1000) < leg.abortPerThousand) {
      return { micros: way + 700, error: "503 fault filter abort" };
    }
    const method = operation.attributes["http.method"] ?? "GET";
    const denial =
      meshRefusal(this.#cluster, from, to, method) ?? denied(this.#cluster, from, to, call);
    if (denial !== null) return { micros: way + 900, error: denial };
    const wait = pooled(this.#cluster, from, to, hash);
    if (wait.error !== null) return wait;
    if (call.mode === "publish") this.#publish(from, call, trace, parent, start + way);
    const served = this.serve(
      to,
      operation,
      trace,
      parent,
      start + way + wait.micros,
      mix(hash, 11, 4),
    );
    return { micros: way + wait.micros + served.micros, error: served.error };
  }

  #publish(from: PodRuntime, call: Call, trace: Trace, parent: string, at: number): void {
    let copies = 1;
    for (const effect of from.workload.operations.flatMap((one) => one.flags)) {
      if (effect.kind === "repeat") copies += this.#flags.amount(from, effect);
    }
    this.#queues.publish(call.operation, { trace, parent, at }, copies);
  }

  /** The server's side: own work, then the calls one after the other. */
  serve(
    runtime: PodRuntime,
    operation: Operation,
    trace: Trace,
    parent: string,
    start: number,
    hash: number,
  ): Outcome {
    const id = this.#spanId(hash);
    const own = this.#work(runtime, operation, hash);
    let micros = own.micros;
    let error = own.error;
    let index = 0;
    for (const call of operation.calls) {
      if (error !== null) break;
      for (let time = 0; time < call.times && error === null; time += 1) {
        index += 1;
        const callHash = mix(hash, index, 21);
        if (scale(mix(callHash, 1, 1), 1000) >= call.chance) continue;
        const answer = this.call(runtime, call, trace, id, start + micros, callHash);
        if (call.mode !== "publish" || answer.error !== null) micros += answer.micros;
        if (answer.error !== null) {
          this.#complain(runtime, call, answer.error, trace, id, start + micros);
          if (call.mode !== "soft") error = answer.error;
        }
      }
    }
    if (own.error !== null)
      this.#observer.log({
        at: start + micros,
        runtime,
        severity: "error",
        body: own.error,
        trace: trace.id,
        span: id,
      });
    this.#finish(runtime, operation, trace, id, parent, start, micros, error, hash);
    return { micros, error: error === null ? null : firstLine(error) };
  }

  #work(runtime: PodRuntime, operation: Operation, hash: number): Outcome {
    const { affliction } = runtime;
    let micros = jitter(operation.micros, hash) + affliction.delayMs * 1000;
    micros += throttling(runtime.load, hash);
    runtime.cpuStep += operation.micros;
    let error: string | null = null;
    if (scale(mix(hash, 31, 1), 1000) < operation.noise) error = "INTERNAL: upstream reset";
    if (scale(mix(hash, 31, 2), 1000) < affliction.errors) error = affliction.errorText;
    if (!opens(runtime)) error = "accept4: too many open files";
    if (runtime.full) error = "could not extend file: No space left on device";
    for (const effect of operation.flags) {
      const amount = this.#effect(runtime, effect);
      if (amount === 0) continue;
      if (effect.kind === "delay") micros += jitter(amount * 1000, hash);
      if (effect.kind === "leak") runtime.heap += amount * 64;
      if (effect.kind === "error" && scale(mix(hash, 31, 3), 1000) < amount) error = effect.message;
    }
    return { micros, error };
  }

  #effect(runtime: PodRuntime, effect: FlagEffect): number {
    return effect.kind === "misdirect" || effect.kind === "repeat" || effect.kind === "cpu"
      ? 0
      : this.#flags.amount(runtime, effect);
  }

  #complain(
    runtime: PodRuntime,
    call: Call,
    error: string,
    trace: Trace,
    span: string,
    at: number,
  ): void {
    if (this.#observer.silent) return;
    const severity = call.mode === "soft" ? "warn" : "error";
    this.#observer.log({
      at,
      runtime,
      severity,
      body: `${complaint(call)}: ${error}`,
      trace: trace.id,
      span,
    });
  }

  #finish(
    runtime: PodRuntime,
    operation: Operation,
    trace: Trace,
    id: string,
    parent: string,
    start: number,
    micros: number,
    error: string | null,
    hash: number,
  ): void {
    this.#observer.served(runtime, start, micros, error !== null);
    const kind = operation.kind === "consume" ? "Consumer" : "Server";
    const attributes = this.#isKept(trace) ? serverAttributes(operation, micros, error) : NONE;
    this.#span(runtime, trace, id, parent, operation.span, kind, start, micros, error, attributes);
    const { log } = operation;
    if (!log || this.#observer.silent) return;
    if (log.body === "access") {
      if (error === null && scale(mix(hash, 41, 1), 1000) >= log.chance) return;
      const body = accessLine(this.#cluster, operation, start, micros, error);
      this.#observer.log({
        at: start + micros,
        runtime,
        severity: "info",
        body,
        trace: trace.id,
        span: id,
      });
      return;
    }
    if (error !== null || scale(mix(hash, 41, 1), 1000) >= log.chance) return;
    this.#observer.log({
      at: start + micros,
      runtime,
      severity: "info",
      body: fill(log.body, hash),
      trace: trace.id,
      span: id,
    });
  }

  /** Names and attributes of what nobody keeps are most of the work of a walk. */
  #isKept({ sampled }: Trace): boolean {
    return sampled && !this.#observer.silent;
  }

  #spanId(hash: number): string {
    return this.#observer.silent ? "" : spanId(hash);
  }

  #span(
    runtime: PodRuntime,
    trace: Trace,
    id: string,
    parent: string,
    name: string,
    kind: SpanKind,
    start: number,
    micros: number,
    error: string | null,
    attributes: Readonly<Record<string, string>>,
  ): void {
    if (!runtime.workload.instrumented) return;
    this.#observer.span({
      trace: trace.id,
      id,
      parent,
      runtime,
      name,
      kind,
      start,
      micros,
      error,
      attributes,
      sampled: trace.sampled,
    });
  }

  /** CPU that flags burn, added once a step; then the load that the next step's requests meet. */
  settle(runtime: PodRuntime): void {
    let burned = runtime.affliction.cpu * STEP_SECONDS * 1000;
    for (const operation of runtime.workload.operations) {
      for (const effect of operation.flags) {
        if (effect.kind === "cpu" && runtime.serving) {
          burned += this.#flags.amount(runtime, effect) * STEP_SECONDS * 1000;
        }
      }
    }
    const allowed = cpuAllowance(runtime) * STEP_SECONDS * 1000;
    const used = Math.min(allowed, runtime.cpuStep + burned);
    runtime.load = Math.floor((used * 1000) / allowed);
    runtime.cpuTotal += used + 2000;
    runtime.cpuStep = 0;
    runtime.pools.clear();
  }
}

/** Files and connections that a request holds open for the rest of its step. */
const DESCRIPTORS = 12;

function opens({ process, pools }: PodRuntime): boolean {
  if (process.kind !== "server" || process.descriptors === null) return true;
  const open = (pools.get("descriptors") ?? 0) + DESCRIPTORS;
  pools.set("descriptors", open);
  return open <= process.descriptors;
}

function refused(
  refusal: { readonly code: string; readonly text: string },
  call: Call,
  hash: number,
): Outcome {
  const micros = refusal.code === "timeout" ? call.timeoutMs * 1000 : jitter(1800, hash);
  return { micros, error: refusal.text };
}

/** Above nine tenths of its CPU a process waits for its share more than it works. */
function throttling(load: number, hash: number): number {
  if (load <= 900) return 0;
  return jitter((load - 900) * 28_000, hash);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function hex8(hash: number): string {
  return `${BYTES[hash >>> 24]}${BYTES[(hash >>> 16) & 255]}${BYTES[(hash >>> 8) & 255]}${BYTES[hash & 255]}`;
}

export function spanId(hash: number): string {
  return hex8(hash) + hex8(mix(hash, 61, 1));
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end === -1 ? text : text.slice(0, end);
}
