import type { GroundTruth } from "../model/ground-truth.ts";
import { knownDefect } from "./itbench/known-defects.ts";

/** Known defects of a published scenario's ground truth, in words; none for our own tasks, whatever number they bear. */
export function defectsOf(scenario: string | null, truth: GroundTruth): readonly string[] {
  const words = scenario === null ? null : knownDefect(scenario, truth);
  return words === null ? [] : [words];
}
