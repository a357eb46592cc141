import type { Incident } from "../incident.ts";
import type { Edge } from "../read/spans.ts";
import { rates, type Window } from "./symptoms.ts";

/** Where errors and delays begin: a service whose callers suffer while what it calls itself is well. */
export interface Blame {
  readonly service: string;
  readonly amount: number;
  readonly why: string;
  readonly match: string;
}

const MINUTE = 60_000;

export function findBlame(incident: Incident, window: Window): Blame[] {
  const troubled = [...incident.traces.edges.values()]
    .map((edge) => ({ edge, trouble: troubleOf(edge, window) }))
    .filter(({ trouble }) => trouble > 0.05);
  const outgoing = new Map<string, number>();
  for (const { edge, trouble } of troubled) {
    outgoing.set(edge.caller, Math.max(outgoing.get(edge.caller) ?? 0, trouble));
  }
  const blame = new Map<string, Blame>();
  for (const { edge, trouble } of troubled) {
    if ((outgoing.get(edge.callee) ?? 0) > 0.4 * trouble) continue;
    const fault = othersReach(incident, edge, window) ? edge.caller : edge.callee;
    const old = blame.get(fault);
    const message = [...edge.messages.values()].sort((a, b) => b.count - a.count)[0]?.text ?? "";
    if (old && old.amount >= trouble) continue;
    blame.set(fault, {
      service: fault,
      amount: trouble,
      why: `calls from ${edge.caller} to ${edge.callee} ${message === "" ? "suffer" : `fail: ${message}`}, and nothing that ${edge.callee} calls does`,
      match: message.slice(0, 80) || edge.callee,
    });
  }
  return [...blame.values()].sort((a, b) => b.amount - a.amount);
}

function troubleOf(edge: Edge, window: Window): number {
  const onset = window.onset ?? (window.start + window.end) / 2;
  const was = rates(edge, window.start, onset - 4 * MINUTE);
  const is = rates(edge, onset, window.end + MINUTE);
  if (is.requests === 0) return 0;
  return Math.max(is.errors - was.errors, is.slow - was.slow);
}

/** Others are served by the callee while this caller is not even heard: then it is the caller's doing. */
function othersReach(incident: Incident, edge: Edge, window: Window): boolean {
  const onset = window.onset ?? (window.start + window.end) / 2;
  const range: [number, number] = [onset, window.end + MINUTE];
  const asked = edge.requests.sum(...range);
  const heard = edge.answered.sum(...range) / Math.max(1, asked);
  const heardBefore = edge.answered.sum(window.start, onset - 4 * MINUTE);
  if (heard > 0.3 || heardBefore === 0) return false;
  const callee = incident.traces.services.get(edge.callee);
  const served = callee ? rates(callee, ...range) : null;
  return served !== null && served.requests > 0 && served.errors < 0.2;
}
