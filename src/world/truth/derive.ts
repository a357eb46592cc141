import type { Application } from "../application/types.ts";
import type { Sums, Tally } from "../telemetry/tally.ts";

export type Symptom = "errors" | "latency" | "no-requests" | "not-ready";

/** How one workload differs between the run with the fault and the run without it. */
export interface Affected {
  readonly workload: string;
  readonly symptoms: readonly Symptom[];
}

export interface Step {
  readonly source: string;
  readonly target: string;
  readonly direction: "caller" | "callee";
}

export interface Propagation {
  readonly affected: readonly Affected[];
  readonly steps: readonly Step[];
}

/** Compares the two runs of one seed and orders what differs by distance from where the fault acts. */
export function derivePropagation(
  application: Application,
  clean: Tally,
  broken: Tally,
  origin: readonly string[],
): Propagation {
  const affected = application.workloads
    .filter((one) => one.role !== "load")
    .map((one) => ({ workload: one.name, symptoms: symptoms(one.name, clean, broken) }))
    .filter((one) => one.symptoms.length > 0);
  const names = new Set(affected.map((one) => one.workload));
  return { affected, steps: spread(edgesBetween(application), names, origin) };
}

function symptoms(name: string, clean: Tally, broken: Tally): Symptom[] {
  const found: Symptom[] = [];
  const before = clean.services.get(name) ?? { requests: 0, failures: 0, micros: 0 };
  const after = broken.services.get(name) ?? { requests: 0, failures: 0, micros: 0 };
  if (moreFailures(before, after) || callsFail(name, clean, broken)) found.push("errors");
  if (slower(before, after)) found.push("latency");
  if (before.requests >= 8 && after.requests * 2 < before.requests) found.push("no-requests");
  if ((broken.down.get(name) ?? 0) - (clean.down.get(name) ?? 0) > 30) found.push("not-ready");
  return found;
}

function moreFailures(before: Sums, after: Sums): boolean {
  const extra = after.failures - before.failures;
  return extra >= 3 && extra * 50 >= after.requests;
}

/** Clients that serve nobody (consumers, load generators) show errors on what they call. */
function callsFail(name: string, clean: Tally, broken: Tally): boolean {
  for (const [edge, after] of broken.edges) {
    if (!edge.startsWith(`${name}>`)) continue;
    const before = clean.edges.get(edge) ?? { requests: 0, failures: 0, micros: 0 };
    if (moreFailures(before, after)) return true;
  }
  return false;
}

function slower(before: Sums, after: Sums): boolean {
  if (before.requests === 0 || after.requests === 0) return false;
  const was = Math.floor(before.micros / before.requests);
  const is = Math.floor(after.micros / after.requests);
  return is > was * 2 && is - was > 100_000;
}

/** Caller and callee of every call, also of those that go through a queue. */
function edgesBetween(application: Application): readonly (readonly [string, string])[] {
  const edges: (readonly [string, string])[] = [];
  const behind = (service: string) =>
    application.workloads.filter((one) => (one.serves ?? one.name) === service);
  for (const caller of application.workloads) {
    for (const call of caller.operations.flatMap((one) => one.calls)) {
      for (const callee of behind(call.to)) edges.push([caller.name, callee.name]);
      if (call.mode !== "publish") continue;
      for (const consumer of application.workloads) {
        if (!consumer.operations.some((one) => one.kind === "consume" && one.id === call.operation))
          continue;
        edges.push([caller.name, consumer.name]);
        for (const broker of behind(call.to)) edges.push([broker.name, consumer.name]);
      }
    }
  }
  for (const { call } of application.journeys) {
    const load = application.workloads.find((one) => one.role === "load");
    if (load) for (const callee of behind(call.to)) edges.push([load.name, callee.name]);
  }
  return edges;
}

/** Breadth first from where the fault acts, over workloads that differ. */
function spread(
  edges: readonly (readonly [string, string])[],
  affected: ReadonlySet<string>,
  origin: readonly string[],
): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>(origin);
  let front = [...origin];
  while (front.length > 0) {
    const next: string[] = [];
    for (const name of front) {
      for (const [caller, callee] of edges) {
        const other = caller === name ? callee : callee === name ? caller : null;
        if (other === null || seen.has(other) || !affected.has(other)) continue;
        seen.add(other);
        next.push(other);
        steps.push({
          source: name,
          target: other,
          direction: caller === other ? "caller" : "callee",
        });
      }
    }
    front = next;
  }
  return steps;
}
