import type { Admit } from "./actions.ts";
import { applications } from "./application/index.ts";
import type { Application } from "./application/types.ts";
import { controlPlaneName } from "./cluster/control-plane.ts";
import { nodeNames } from "./cluster/furniture.ts";
import { installedData } from "./cluster/install.ts";
import { plansOf } from "./distractors/index.ts";
import { type Fault, type FaultPlan, HISTORY } from "./faults/fault.ts";
import { faults } from "./faults/index.ts";
import { Streams } from "./random.ts";
import {
  cadenceOf,
  type RecordShape,
  type Ticket,
  type Volume,
  type Window,
  windowOf,
} from "./shape.ts";
import { type Happening, happenings, World } from "./world.ts";

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
  readonly shape: RecordShape;
  readonly ticket: Ticket;
}

/** A fault of the scenario with all that was drawn for it. */
export interface Chosen {
  readonly fault: Fault;
  readonly plan: FaultPlan;
}

/** Everything about an incident that is decided before its first second. Worlds are made of it, as many as needed. */
export interface Incident {
  readonly request: SimulationRequest;
  readonly application: Application;
  readonly window: Window;
  readonly chosen: readonly Chosen[];
  /** Distractors; they happen in every world of the incident. */
  readonly story: readonly Happening[];
}

/** Which of the scenario's faults happen. "none" is the healthy twin. */
export type Faulted = "all" | "none" | { readonly only: number };

export interface WorldWish {
  readonly faults: Faulted;
  readonly telemetry: "recorded" | "silent";
  readonly admit: Admit;
}

export function incidentOf(request: SimulationRequest): Incident {
  const application = applications.get(request.application);
  if (!application) throw new Error(`unknown application ${request.application}`);
  const streams = new Streams(request.seed, request.task);
  const window = windowOf(request.shape, streams);
  const chosen = choose(request, application, streams);
  return {
    request,
    application,
    window,
    chosen,
    story: storyOf(request, application, chosen, window, streams),
  };
}

/** A world of the incident at its first second. The same wish gives the same world, byte for byte. */
export function worldOf(incident: Incident, wish: WorldWish): World {
  const { request, application, window } = incident;
  const { task, seed, shape, volume } = request;
  return new World({
    application,
    seed,
    task,
    window,
    plan: [...faultsOf(incident, wish.faults), ...incident.story],
    silent: wish.telemetry === "silent",
    cadence: cadenceOf(shape, volume, window, new Streams(seed, task)),
    admit: wish.admit,
  });
}

/** What a fault found in place long before the incident is part of every world, the healthy one too. */
function faultsOf({ chosen, window }: Incident, wanted: Faulted): Happening[] {
  return chosen.flatMap(({ plan }, index) => {
    const all = happenings(window.incident, plan.patches);
    const happens = wanted === "all" || (wanted !== "none" && wanted.only === index);
    return happens ? all : all.filter((one) => one.at <= window.incident + HISTORY);
  });
}

function choose(request: SimulationRequest, application: Application, streams: Streams): Chosen[] {
  return request.faults.map((wanted, index) => {
    const fault = faults.get(wanted.fault);
    if (!fault) throw new Error(`unknown fault ${wanted.fault}`);
    const site = {
      application,
      nodes: nodeNames(streams),
      controlPlane: controlPlaneName(streams),
      installed: (name: string) => {
        const spec = application.secrets.find((one) => one.name === name);
        return spec ? installedData(streams, spec) : {};
      },
      target: wanted.target,
      arguments: wanted.arguments,
      stream: streams.of(`fault/${index}`),
    };
    return { fault, plan: fault.plan(site) };
  });
}

/** Distractors happen in all worlds: they make no difference, so they cannot be part of the truth. */
function storyOf(
  request: SimulationRequest,
  application: Application,
  chosen: readonly Chosen[],
  window: Window,
  streams: Streams,
): Happening[] {
  const plans = plansOf(request.distractors, {
    application,
    taken: new Set(chosen.flatMap((one) => one.plan.path)),
    stream: (name) => streams.of(`distractor/${name}`),
  });
  return plans.flatMap((patches) => happenings(window.incident, patches));
}
