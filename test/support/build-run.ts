import type { ScoredAttempt, State } from "../../src/model/attempt.ts";
import { RUN_FORMAT, type Run } from "../../src/model/run.ts";
import type { Score } from "../../src/model/score.ts";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";

export function buildScore(value: number | null): Score {
  return {
    policy: "aa-dedup",
    value,
    byPolicy: { aa: value, "aa-dedup": value, strict: value },
    outcome: value === 1 ? "right" : "wrong",
    predictions: [],
    missed: [],
    metrics: { precision: value, recall: value, f1: value, at: [] },
    evidence: null,
  };
}

export function buildAttempt(
  task: string,
  repeat: number,
  value: number | State,
  cost: number | null = null,
): ScoredAttempt {
  const measured = typeof value === "number";
  return {
    task,
    repeat,
    state: measured ? "answered" : value,
    reason: null,
    diagnosis: null,
    repaired: [],
    usage: { ...UNKNOWN_USAGE, turns: cost === null ? null : 10, cost },
    tries: 1,
    cached: false,
    attemptedChanges: 0,
    score: measured ? buildScore(value) : null,
  };
}

/** A whole run from the scores of each task: `{ "netpol-cart": [1, 0, "infra-error"] }`. */
export function buildRun(
  scores: Readonly<Record<string, readonly (number | State)[]>>,
  overrides: Partial<Run> = {},
): Run {
  const ids = Object.keys(scores).sort();
  return {
    format: RUN_FORMAT,
    gate: "default",
    gateVersion: "0.1.0",
    suite: "smoke@1",
    instrument: {
      prompt: "p1",
      policy: { id: "aa-dedup", digest: "d1" },
      limits: { turns: 100, seconds: 1800, tokens: null, cost: null },
      isolation: "bubblewrap",
      network: "proxy",
      surfaces: ["files"],
      clock: "real",
    },
    agent: {
      name: "agent",
      command: ["agent"],
      model: null,
      parameters: {},
      digest: "a1",
      files: {},
    },
    seed: "s",
    design: "fixed",
    planned: ids.reduce((sum, id) => sum + (scores[id]?.length ?? 0), 0),
    isolationNote: null,
    tasks: ids.map((id) => ({
      id,
      digest: `digest-of-${id}`,
      title: null,
      family: null,
      difficulty: null,
      expect: "fault",
      defects: [],
      private: false,
    })),
    bestConstant: null,
    attempts: ids.flatMap((id) =>
      (scores[id] ?? []).map((value, index) => buildAttempt(id, index + 1, value)),
    ),
    ...overrides,
  };
}
