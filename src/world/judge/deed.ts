import type { Action, Answer } from "../actions.ts";

/** A pod by what made it and its place among its siblings. */
export interface PodPlace {
  readonly namespace: string;
  readonly workload: string;
  readonly ordinal: number;
}

/** An action as it was done: what the cluster said, and which pod it meant where it named one. */
export interface Deed {
  readonly action: Action;
  readonly answer: Answer;
  readonly pod: PodPlace | null;
  /** The node that the pod ran on. */
  readonly node: string | null;
}

export function isAccepted({ action, answer }: Deed): boolean {
  return answer.status < 300 && action.query?.dryRun === undefined;
}
