import { KNOWN_DEFECTS } from "./itbench/known-defects.ts";

/** Known defects of a published scenario's ground truth, in words; none for our own tasks. */
export function defectsOf(scenario: string | null): readonly string[] {
  return scenario === null ? [] : (KNOWN_DEFECTS[scenario] ?? []);
}
