import type { Observations } from "../incident.ts";
import type { Edge } from "../read/spans.ts";
import type { Graph } from "./graph.ts";
import { type OnsetWindow, rates } from "./symptoms.ts";

/** Where errors and delays begin: a service whose callers suffer while what it calls itself is well. */
export interface Blame {
  readonly service: string;
  readonly amount: number;
  readonly why: string;
  readonly match: string;
  readonly message: string;
}

/** Failures of a caller before it reaches another service: its pool, its resolver, its credentials. */
const CALLERS_OWN =
  /connection from the pool|pool (is )?exhausted|no such host|server misbehaving|name resolution|password authentication failed|invalid (username|credentials)|WRONGPASS/i;

export function findBlame(incident: Observations, graph: Graph, window: OnsetWindow): Blame[] {
  const troubled = [...incident.traces.edges.values()]
    .map((edge) => ({ edge, trouble: troubleOf(edge, window) }))
    .filter(({ trouble }) => trouble > 0.05);
  const outgoing = new Map<string, number>();
  for (const { edge, trouble } of troubled) {
    outgoing.set(edge.caller, Math.max(outgoing.get(edge.caller) ?? 0, trouble));
  }
  const blame = new Map<string, Blame>();
  for (const { edge, trouble } of troubled) {
    const behind = [edge.callee, ...(graph.callees.get(edge.callee) ?? [])];
    const backends = behind.filter(
      (name) => name === edge.callee || isBackend(incident, graph, name),
    );
    if (backends.some((name) => (outgoing.get(name) ?? 0) > 0.4 * trouble)) continue;
    const message = [...edge.messages.values()].sort((a, b) => b.count - a.count)[0]?.text ?? "";
    const own = CALLERS_OWN.test(message) || othersReach(incident, edge, window);
    const fault = own ? edge.caller : edge.callee;
    const old = blame.get(fault);
    if (old && old.amount >= trouble) continue;
    blame.set(fault, {
      service: fault,
      amount: trouble,
      message,
      why: `calls from ${edge.caller} to ${edge.callee} ${message === "" ? "suffer" : `fail: ${message}`}, and nothing that ${edge.callee} calls does`,
      match: message.slice(0, 80) || edge.callee,
    });
  }
  return [...blame.values()].sort((a, b) => b.amount - a.amount);
}

/** Workloads behind a Service have spans of their own; the Service's name has none. */
function isBackend(incident: Observations, graph: Graph, name: string): boolean {
  const callers = [...(graph.callers.get(name) ?? [])];
  return callers.some((caller) => !incident.traces.services.has(caller));
}

function troubleOf(edge: Edge, window: OnsetWindow): number {
  const was = rates(edge, ...window.before);
  const is = rates(edge, ...window.after);
  if (is.requests === 0) return 0;
  return Math.max(is.errors - was.errors, is.slow - was.slow);
}

/** If the callee serves others but receives nothing from this caller, the fault is the caller's. */
function othersReach(incident: Observations, edge: Edge, window: OnsetWindow): boolean {
  const asked = edge.requests.sum(...window.after);
  const heard = edge.answered.sum(...window.after) / Math.max(1, asked);
  if (heard > 0.3 || edge.answered.sum(...window.before) === 0) return false;
  return [...incident.traces.edges.values()].some((other) => {
    if (other.callee !== edge.callee || other.caller === edge.caller) return false;
    const served = rates(other, ...window.after);
    return other.answered.sum(...window.after) > 0 && served.errors < 0.2;
  });
}
