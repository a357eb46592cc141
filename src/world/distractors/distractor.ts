import type { Application, Workload } from "../application/types.ts";
import type { Patch } from "../faults/fault.ts";
import type { Stream } from "../random.ts";

export type DistractorName =
  | "alerting-edit"
  | "benign-rollout"
  | "config-edit"
  | "env-edit"
  | "flag-edit"
  | "harmless-chaos"
  | "harmless-policy"
  | "old-warning"
  | "paused-chaos"
  | "recovered-crash"
  | "roomy-quota"
  | "waiting-neighbour";

/** Something that happens near the incident and has nothing to do with it. */
export interface Distractor {
  readonly id: DistractorName;
  applies(application: Application): boolean;
  plan(scene: Scene): readonly Patch[];
}

export interface Scene {
  readonly application: Application;
  /** Workloads the faults act on: a distractor keeps away from them. */
  readonly taken: ReadonlySet<string>;
  readonly stream: Stream;
}

/** A Deployment of the application that the faults leave alone. */
export function bystander(scene: Scene, also: (name: string) => boolean = () => true): string {
  return scene.stream.pick(deployments(scene).filter(also));
}

function deployments({ application, taken }: Scene): string[] {
  return application.workloads
    .filter((one) => one.kind === "Deployment" && one.role === "service" && !taken.has(one.name))
    .map((one) => one.name);
}

export function placeOf(scene: Scene, name: string): string {
  const found = scene.application.workloads.find((one) => one.name === name);
  return found?.namespace ?? scene.application.namespace;
}

/** Deployments of services that ask, or are asked by, those the faults act on: they alert with them. */
export function neighbour(scene: Scene): string {
  const { workloads } = scene.application;
  const hurt = workloads.filter((one) => scene.taken.has(one.name));
  const served = new Set(hurt.map(({ name, serves }) => serves ?? name));
  const asked = new Set(hurt.flatMap(callsOf));
  const near = workloads
    .filter((one) => callsOf(one).some((to) => served.has(to)) || asked.has(one.serves ?? ""))
    .map((one) => one.name);
  const fits = (name: string) => near.length === 0 || near.includes(name);
  const names = deployments(scene).filter(fits);
  return scene.stream.pick(names.length > 0 ? names : deployments(scene));
}

function callsOf({ operations }: Workload): string[] {
  return operations.flatMap(({ calls }) => calls.map(({ to }) => to));
}

/** Within a minute of the incident, before it or after it: what is newest says nothing. */
export function near(scene: Scene): number {
  return scene.stream.between(-12, 12) * 5;
}
