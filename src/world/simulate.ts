import type { Admit } from "./actions.ts";
import type { Application } from "./application/types.ts";
import {
  type Chosen,
  type Faulted,
  type Incident,
  incidentOf,
  type SimulationRequest,
  worldOf,
} from "./incident.ts";
import { Streams } from "./random.ts";
import type { FiredAlert } from "./telemetry/alerts.ts";
import { EVENTS_FILE, OBJECTS_FILE, type Piece } from "./telemetry/tables.ts";
import { derivePropagation } from "./truth/derive.ts";
import { groundTruth, type TruthDocument, truthYaml } from "./truth/ground-truth.ts";
import { obstacle } from "./truth/solvable.ts";
import type { World } from "./world.ts";

export type { SimulationRequest } from "./incident.ts";
export type { Volume } from "./shape.ts";

/** Nobody could find the cause of this incident in its files. */
export class UnsolvableTask extends Error {
  override readonly name = "UnsolvableTask";
}

/** A recording needs nobody to act. */
const nobody: Admit = () => {
  throw new Error("nobody acts while an incident is recorded");
};

/** The files of one task, piece by piece: first the snapshot in the order of time, last the ground truth. */
export function* simulate(request: SimulationRequest): Generator<Piece> {
  const incident = incidentOf(request);
  const { chosen, window } = incident;
  const world = (faults: Faulted, telemetry: "recorded" | "silent") =>
    worldOf(incident, { faults, telemetry, admit: nobody });
  const broken = world("all", "recorded");
  const unseen = new Set(chosen.flatMap(({ plan }) => plan.roots.map(({ name }) => name)));
  for (const piece of broken.advance(window.end)) {
    tickOff(unseen, piece);
    if (!left(request.without, piece)) yield piece;
  }
  const ticket = broken.recorder.alerts.ticket(window.end, chosen.length > 0 ? window.incident : 0);
  const clean = world("none", "silent").pass(window.end);
  const alone = chosen.map((one, only) => ({
    ...one,
    world: chosen.length === 1 ? broken : world({ only }, "silent").pass(window.end),
  }));
  const truth = truthOf(incident.application, alone, clean, broken);
  const opened = request.ticket === "alerts" ? ticket.alerts : truth.spec.alerts.length;
  const problem = obstacle(truth, { ticket: opened, unseen });
  if (problem !== null) throw new UnsolvableTask(`${nameOf(chosen)} ${problem}`);
  if (!left(request.without, ticket)) yield ticketOf(incident, broken, ticket, truth);
  yield { file: "ground_truth.yaml", text: truthYaml(truth) };
}

/** The ticket of the task: what fires, or what somebody wrote who knew no better. */
function ticketOf(
  incident: Incident,
  { recorder }: World,
  alerts: Piece,
  truth: TruthDocument,
): Piece {
  const { request, application, window } = incident;
  if (request.ticket === "alerts") return alerts;
  const hurt = JSON.stringify(truth.spec.groups);
  const well = application.workloads.filter(
    ({ role, serves }) =>
      role === "service" && serves !== null && !hurt.includes(`"${serves}\\\\b"`),
  );
  const stream = new Streams(request.seed, request.task).of("ticket");
  const named = request.ticket === "wrong" && well.length > 0 ? stream.pick(well) : null;
  return { ...alerts, text: recorder.alerts.report(window.end, named?.serves ?? null) };
}

function nameOf(chosen: readonly Chosen[]): string {
  return chosen.map(({ fault, plan }) => `${fault.id} on ${plan.path.join(", ")}`).join(" and ");
}

/** Causes whose name stands in a recorded object or event; what `without` leaves out is left out on purpose. */
function tickOff(unseen: Set<string>, { file, text }: Piece): void {
  if (file !== OBJECTS_FILE && file !== EVENTS_FILE) return;
  for (const name of unseen) if (text.includes(`"${name}"`)) unseen.delete(name);
}

const SIGNALS: Readonly<Record<string, (file: string) => boolean>> = {
  traces: (file) => file.startsWith("otel_traces"),
  logs: (file) => file.startsWith("otel_logs"),
  metrics: (file) => file.startsWith("metrics/"),
  events: (file) => file.startsWith("k8s_events"),
  objects: (file) => file.startsWith("k8s_objects"),
  alerts: (file) => file.startsWith("alerts/alerts_at"),
};

export const SIGNAL_NAMES = Object.keys(SIGNALS);

function left(without: readonly string[], piece: Piece): boolean {
  return without.some((signal) => SIGNALS[signal]?.(piece.file) ?? false);
}

function truthOf(
  application: Application,
  chosen: readonly (Chosen & { readonly world: World })[],
  clean: World,
  broken: World,
): TruthDocument {
  const plans = chosen.map(({ fault, plan, world }) => {
    // A fault that does nothing by itself is not a second cause beside one that does.
    if (newAlerts(clean, world).length === 0)
      throw new UnsolvableTask(`${nameOf([{ fault, plan }])} changes no signal`);
    const { tally } = world.recorder;
    const propagation = derivePropagation(application, clean.recorder.tally, tally, plan.path);
    return { plan, category: fault.category, mechanism: fault.id, propagation };
  });
  const workloads = new Map(
    application.workloads.map((one) => [one.name, broken.cluster.namespaceOf(one)]),
  );
  return groundTruth({
    application,
    namespaceOf: (name) => workloads.get(name) ?? application.namespace,
    plans,
    alerts: newAlerts(clean, broken),
  });
}

function newAlerts(clean: World, other: World): FiredAlert[] {
  const known = clean.recorder.alerts.fired;
  return [...other.recorder.alerts.fired]
    .filter(([key]) => !known.has(key))
    .map(([, alert]) => alert);
}
