import { isMeasured, type ScoredAttempt, type State } from "../../src/model/attempt.ts";
import { BASELINE_FORMAT, type Baseline } from "../../src/model/baseline.ts";
import type { AgentIdentity, Instrument } from "../../src/model/instrument.ts";
import { RUN_FORMAT, type Run } from "../../src/model/run.ts";
import type { Score } from "../../src/model/score.ts";
import { type JudgeSettings, JudgeSettingsSchema } from "../../src/model/settings.ts";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { type JudgePolicy, policyFrom } from "../../src/verdict/policy.ts";

/** Scores of one task per repeat; a state in place of a number is an attempt without a score. */
export type Scores = readonly (number | State)[];
export type Suite = Readonly<Record<string, Scores>>;

export const INSTRUMENT: Instrument = {
  prompt: "prompt-1",
  policy: { id: "aa-dedup", digest: "policy-1" },
  limits: { turns: 100, seconds: 1800, tokens: null, cost: null },
  isolation: "bubblewrap",
  network: "proxy",
  surfaces: ["files"],
  clock: "real",
};

export const AGENT: AgentIdentity = {
  name: "agent",
  command: ["node", "agent.js"],
  model: "model-1",
  parameters: { temperature: 0 },
  digest: "agent-1",
  files: { "agent.js": "digest-1" },
};

export function policyOf(judge: Partial<Record<keyof JudgeSettings, unknown>> = {}): JudgePolicy {
  return policyFrom(JudgeSettingsSchema.parse(judge));
}

export function scoreOf(value: number): Score {
  return {
    policy: "aa-dedup",
    value,
    byPolicy: { "aa-dedup": value },
    outcome: value > 0 ? "right" : "wrong",
    predictions: [],
    missed: [],
    metrics: { precision: value, recall: value, f1: value, at: [] },
    evidence: null,
  };
}

export function attemptOf(task: string, repeat: number, score: number | State): ScoredAttempt {
  const isScore = typeof score === "number";
  return {
    task,
    repeat,
    state: isScore ? "answered" : score,
    reason: null,
    diagnosis: null,
    repaired: [],
    usage: { ...UNKNOWN_USAGE, turns: 10, cost: 0.5 },
    tries: 1,
    cached: false,
    attemptedChanges: 0,
    score: isScore ? scoreOf(score) : null,
  };
}

export function runOf(suite: Suite, parts: Partial<Run> = {}): Run {
  const attempts = Object.entries(suite).flatMap(([task, scores]) =>
    scores.map((score, i) => attemptOf(task, i + 1, score)),
  );
  return {
    format: RUN_FORMAT,
    gate: "default",
    gateVersion: "0.1.0",
    suite: "core@1",
    instrument: INSTRUMENT,
    agent: { ...AGENT, digest: "agent-2", files: { "agent.js": "digest-2" } },
    seed: "seed",
    design: "fixed",
    planned: attempts.length,
    isolationNote: null,
    tasks: Object.keys(suite).map((id) => ({
      id,
      digest: `bytes-of-${id}`,
      title: null,
      family: null,
      difficulty: null,
      expect: "fault",
      defects: [],
      private: false,
    })),
    bestConstant: null,
    attempts,
    ...parts,
  };
}

export function baselineOf(suite: Suite, parts: Partial<Baseline> = {}): Baseline {
  return {
    format: BASELINE_FORMAT,
    digest: "baseline-1",
    gate: "default",
    suite: "core@1",
    instrument: INSTRUMENT,
    agent: AGENT,
    runs: [
      {
        run: "run-1",
        commit: "c0ffee",
        date: "2026-11-20",
        workflowRun: null,
        model: "model-1",
        agentDigest: "agent-1",
        gateVersion: "0.1.0",
        accepted: null,
      },
    ],
    tasks: Object.entries(suite).map(([id, scores]) => ({
      id,
      digest: `bytes-of-${id}`,
      family: null,
      attempts: scores.map((score, i) => ({
        run: 0,
        repeat: i + 1,
        state: typeof score === "number" ? "answered" : score,
        score: typeof score === "number" ? score : null,
        turns: 10,
        inputTokens: null,
        cachedTokens: null,
        outputTokens: null,
        cost: 0.5,
        seconds: 30,
      })),
    })),
    ...parts,
  };
}

/** `count` tasks that all have these scores. */
export function suiteOf(count: number, scores: Scores, from = 0): Record<string, Scores> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`task-${String(i + from).padStart(3, "0")}`, scores]),
  );
}

/** As the scorer has it: what was measured and has no answer scores 0. */
export function withZeros(run: Run): Run {
  const attempts = run.attempts.map((one) =>
    one.score === null && isMeasured(one.state) ? { ...one, score: scoreOf(0) } : one,
  );
  return { ...run, attempts };
}

export function poolWithZeros(pool: Baseline): Baseline {
  const tasks = pool.tasks.map((task) => ({
    ...task,
    attempts: task.attempts.map((one) =>
      one.score === null && isMeasured(one.state) ? { ...one, score: 0 } : one,
    ),
  }));
  return { ...pool, tasks };
}
