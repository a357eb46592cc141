import type { Application } from "../application/types.ts";
import type { Patch } from "../faults/fault.ts";
import type { Stream } from "../random.ts";

export type DistractorName =
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
  const names = scene.application.workloads
    .filter(
      (one) => one.kind === "Deployment" && one.role === "service" && !scene.taken.has(one.name),
    )
    .map((one) => one.name)
    .filter(also);
  return scene.stream.pick(names);
}

export function placeOf(scene: Scene, name: string): string {
  const found = scene.application.workloads.find((one) => one.name === name);
  return found?.namespace ?? scene.application.namespace;
}

/** Within a minute of the incident, before it or after it: what is newest says nothing. */
export function near(scene: Scene): number {
  return scene.stream.between(-12, 12) * 5;
}
