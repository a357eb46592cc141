import { applications } from "./application/index.ts";
import type { Application } from "./application/types.ts";
import type { Fault, FaultPlan } from "./faults/fault.ts";
import { faults } from "./faults/index.ts";
import { Streams } from "./random.ts";
import type { Piece } from "./telemetry/tables.ts";
import { derivePropagation } from "./truth/derive.ts";
import { groundTruthYaml } from "./truth/ground-truth.ts";
import { happenings, type Window, World } from "./world.ts";

/** Raised when the bytes of a published task would change. */
export const SIMULATOR_VERSION = 1;

export interface SimulationRequest {
  readonly task: string;
  readonly application: string;
  readonly faults: readonly {
    readonly fault: string;
    readonly target: string;
    readonly arguments: Readonly<Record<string, string | number | boolean>>;
  }[];
  readonly seed: string;
  readonly distractors: readonly string[];
  readonly without: readonly string[];
}

interface Chosen {
  readonly fault: Fault;
  readonly plan: FaultPlan;
}

const CADENCE = { pullSeconds: 300, scrapeSeconds: 60, bucketSeconds: 300 };
const SAMPLE = 110;

/** The files of one task, piece by piece: first the snapshot in the order of time, last the ground truth. */
export function* simulate(request: SimulationRequest): Generator<Piece> {
  const application = applications.get(request.application);
  if (!application) throw new Error(`unknown application ${request.application}`);
  const streams = new Streams(request.seed, request.task);
  const window = windowOf(streams);
  const setup = {
    application,
    seed: request.seed,
    task: request.task,
    window,
    cadence: CADENCE,
    samplePerThousand: SAMPLE,
  };
  const clean = new World({ ...setup, silent: true });
  for (const _ of clean.play([])) void _;
  const broken = new World({ ...setup, silent: false });
  const chosen = choose(request, application, broken, streams);
  const plan = chosen.flatMap((one) => happenings(window.incident, one.plan.patches));
  for (const piece of broken.play(plan)) if (!left(request.without, piece)) yield piece;
  const ticket = broken.recorder.alerts.ticket(window.end, chosen.length > 0 ? window.incident : 0);
  if (!left(request.without, ticket)) yield ticket;
  yield { file: "ground_truth.yaml", text: truthOf(application, chosen, clean, broken) };
}

const MINUTE = 60;

/** A morning or afternoon in the weeks the snapshots of the field were taken. */
function windowOf(streams: Streams): Window {
  const stream = streams.of("window");
  const day = 1_763_942_400 + 86_400 * stream.below(60);
  const start = day + 3600 * stream.between(7, 20) + 5 * stream.below(720);
  return { startMs: start * 1000, incident: MINUTE * 15 + 5 * stream.below(60), end: MINUTE * 35 };
}

function choose(
  request: SimulationRequest,
  application: Application,
  world: World,
  streams: Streams,
): Chosen[] {
  return request.faults.map((wanted, index) => {
    const fault = faults.get(wanted.fault);
    if (!fault) throw new Error(`unknown fault ${wanted.fault}`);
    const site = {
      cluster: world.cluster,
      application,
      target: wanted.target,
      arguments: wanted.arguments,
      stream: streams.of(`fault/${index}`),
    };
    return { fault, plan: fault.plan(site) };
  });
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
  chosen: readonly Chosen[],
  clean: World,
  broken: World,
): string {
  const plans = chosen.map(({ fault, plan }) => {
    const propagation = derivePropagation(
      application,
      clean.recorder.tally,
      broken.recorder.tally,
      plan.path,
    );
    if (propagation.affected.length === 0) {
      throw new Error(`fault ${fault.id} on ${plan.path.join(", ")} changes no signal`);
    }
    return { plan, category: fault.category, mechanism: fault.id, propagation };
  });
  const known = clean.recorder.alerts.fired;
  const alerts = [...broken.recorder.alerts.fired]
    .filter(([key]) => !known.has(key))
    .map(([, alert]) => alert);
  const workloads = new Map(
    application.workloads.map((one) => [one.name, broken.cluster.namespaceOf(one)]),
  );
  return groundTruthYaml({
    application,
    namespaceOf: (name) => workloads.get(name) ?? application.namespace,
    plans,
    alerts,
  });
}
