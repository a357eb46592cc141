import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Diagnosis } from "../../src/model/diagnosis.ts";
import type { GroundTruth } from "../../src/model/ground-truth.ts";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { readGroundTruth } from "../../src/score/read-ground-truth.ts";

const ITBENCH = join(import.meta.dirname, "../fixtures/itbench");

export function scenarioNumbers(): readonly number[] {
  return readdirSync(join(ITBENCH, "ground-truths"))
    .map((name) => Number(/\d+/.exec(name)?.[0]))
    .sort((left, right) => left - right);
}

export function truthOf(scenario: number): GroundTruth {
  const path = join(ITBENCH, "ground-truths", `scenario-${scenario}.yaml`);
  return readGroundTruth(parse(readFileSync(path, "utf8")), path);
}

export interface RescoredRun {
  readonly scenario: number;
  readonly condition: string;
  readonly repetition: number;
  readonly aa_rule_score: number;
  readonly full_recall: boolean;
  readonly mapping: readonly {
    readonly pred: string;
    readonly gt: string | null;
    readonly tier: string | null;
    readonly rule: string | null;
    readonly tp: boolean;
  }[];
}

export function rescoredRuns(): readonly RescoredRun[] {
  const text = readFileSync(join(ITBENCH, "rescored-runs.json"), "utf8");
  return (JSON.parse(text) as { runs: RescoredRun[] }).runs;
}

export function naming(...names: string[]): Diagnosis {
  return {
    factors: names.map((name) => ({ name, reasoning: null, evidence: null })),
    propagations: [],
    alertsExplained: [],
    alternatives: [],
    confidence: null,
    escalate: null,
    noFault: false,
  };
}

export function attemptWith(diagnosis: Diagnosis | null, changes: Partial<Attempt> = {}): Attempt {
  return {
    task: "some-task",
    repeat: 1,
    state: diagnosis === null ? "no-answer" : "answered",
    reason: null,
    diagnosis,
    repaired: [],
    usage: UNKNOWN_USAGE,
    tries: 1,
    cached: false,
    attemptedChanges: 0,
    ...changes,
  };
}

/** A ground truth in a few words. */
export function truthWith(
  groups: readonly (Partial<GroundTruth["groups"][number]> & { id: string; kind: string })[],
  rest: Partial<GroundTruth> = {},
): GroundTruth {
  return {
    groups: groups.map((group) => ({
      namespace: "shop",
      filter: [],
      name: null,
      rootCause: false,
      ...group,
    })),
    aliases: [],
    propagations: [],
    alerts: [],
    faults: [],
    actions: [],
    dangling: [],
    ...rest,
  };
}
