import { applications } from "./application/index.ts";
import type { Application } from "./application/types.ts";
import { plansOf } from "./distractors/index.ts";
import { type Fault, type FaultPlan, HISTORY } from "./faults/fault.ts";
import { faults } from "./faults/index.ts";
import { Streams } from "./random.ts";
import type { FiredAlert } from "./telemetry/alerts.ts";
import type { Cadence } from "./telemetry/recorder.ts";
import { EVENTS_FILE, OBJECTS_FILE, type Piece } from "./telemetry/tables.ts";
import { derivePropagation } from "./truth/derive.ts";
import { groundTruth, type TruthDocument, truthYaml } from "./truth/ground-truth.ts";
import { obstacle } from "./truth/solvable.ts";
import { type Happening, happenings, type Window, World } from "./world.ts";

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
  readonly volume: Volume;
}

/** small: what a CI job can build at once. real: the size of a recorded incident, about a gigabyte. */
export type Volume = "small" | "real";

interface Setting {
  readonly cadence: Cadence;
  /** Traces kept, per thousand. */
  readonly sample: number;
}

const SETTINGS: Readonly<Record<Volume, Setting>> = {
  small: {
    cadence: { pullSeconds: 300, scrapeSeconds: 60, bucketSeconds: 360, copies: 1 },
    sample: 105,
  },
  real: {
    cadence: { pullSeconds: 300, scrapeSeconds: 5, bucketSeconds: 15, copies: 140 },
    sample: 1000,
  },
};

interface Chosen {
  readonly fault: Fault;
  readonly plan: FaultPlan;
}

/** Nobody could find the cause of this incident in its files. */
export class UnsolvableTask extends Error {
  override readonly name = "UnsolvableTask";
}

/** The files of one task, piece by piece: first the snapshot in the order of time, last the ground truth. */
export function* simulate(request: SimulationRequest): Generator<Piece> {
  const application = applications.get(request.application);
  if (!application) throw new Error(`unknown application ${request.application}`);
  const { cadence, sample } = SETTINGS[request.volume];
  const streams = new Streams(request.seed, request.task);
  const window = windowOf(streams);
  const { seed, task } = request;
  const setup = { application, seed, task, window, cadence, samplePerThousand: sample };
  const broken = new World({ ...setup, silent: false });
  const chosen = choose(request, application, broken, streams);
  const story = storyOf(request, application, broken, chosen, window);
  const plans = chosen.map((one) => happenings(window.incident, one.plan.patches));
  const history = plans.flat().filter((one) => one.at <= window.incident + HISTORY);
  /** The same seed with some of the faults, for the comparison. */
  const quietly = (plan: readonly Happening[]): World => {
    const world = new World({ ...setup, silent: true });
    const told = new Set([...history, ...plan, ...story]);
    for (const _ of world.play([...told])) void _;
    return world;
  };
  const clean = quietly([]);
  const unseen = new Set(chosen.flatMap(({ plan }) => plan.roots.map(({ name }) => name)));
  for (const piece of broken.play([...plans.flat(), ...story])) {
    tickOff(unseen, piece);
    if (!left(request.without, piece)) yield piece;
  }
  const ticket = broken.recorder.alerts.ticket(window.end, chosen.length > 0 ? window.incident : 0);
  if (!left(request.without, ticket)) yield ticket;
  const alone = chosen.map((one, index) => ({
    ...one,
    world: chosen.length === 1 ? broken : quietly(plans[index] ?? []),
  }));
  const truth = truthOf(application, alone, clean, broken);
  const problem = obstacle(truth, { ticket: ticket.alerts, unseen });
  if (problem !== null) throw new UnsolvableTask(`${nameOf(chosen)} ${problem}`);
  yield { file: "ground_truth.yaml", text: truthYaml(truth) };
}

function nameOf(chosen: readonly Chosen[]): string {
  return chosen.map(({ fault, plan }) => `${fault.id} on ${plan.path.join(", ")}`).join(" and ");
}

/** Causes whose name stands in a recorded object or event; what `without` leaves out is left out on purpose. */
function tickOff(unseen: Set<string>, { file, text }: Piece): void {
  if (file !== OBJECTS_FILE && file !== EVENTS_FILE) return;
  for (const name of unseen) if (text.includes(`"${name}"`)) unseen.delete(name);
}

const MINUTE = 60;

/** A morning or afternoon in the weeks the snapshots of the field were taken. */
function windowOf(streams: Streams): Window {
  const stream = streams.of("window");
  const day = 1_763_942_400 + 86_400 * stream.below(60);
  const start = day + 3600 * stream.between(7, 20) + 5 * stream.below(720);
  return {
    startMs: start * 1000,
    incident: MINUTE * 15 + 5 * stream.below(60),
    end: MINUTE * 31,
  };
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

/** Distractors happen in both runs: they make no difference, so they cannot be part of the truth. */
function storyOf(
  request: SimulationRequest,
  application: Application,
  world: World,
  chosen: readonly Chosen[],
  window: Window,
): Happening[] {
  const plans = plansOf(request.distractors, {
    cluster: world.cluster,
    application,
    taken: new Set(chosen.flatMap((one) => one.plan.path)),
    stream: (name) => world.cluster.streams.of(`distractor/${name}`),
  });
  return plans.flatMap((patches) => happenings(window.incident, patches));
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
