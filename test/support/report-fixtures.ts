// Runs that look like real ones, from a seed: until an agent has really run, reports are tested on these.
import type { ScoredAttempt, State } from "../../src/model/attempt.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Comparison, Metric, Side, TaskRow } from "../../src/model/comparison.ts";
import { sha256 } from "../../src/model/digest.ts";
import type { GroundTruth } from "../../src/model/ground-truth.ts";
import type { Run, RunTask, Times } from "../../src/model/run.ts";
import type { Score, WrongClass } from "../../src/model/score.ts";
import { isoTime } from "../../src/model/time.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import type { ReportInput } from "../../src/report/model.ts";

export interface FixtureOptions {
  readonly seed: string;
  readonly tasks: number;
  readonly repeats: number;
  readonly baseRepeats: number;
  /** The first n tasks, solved reliably at the base, are lost now. */
  readonly lost: number;
  readonly privateTasks: number;
  readonly names: (index: number) => string;
  readonly entity: (index: number) => string;
}

const DEFAULTS: FixtureOptions = {
  seed: "report",
  tasks: 12,
  repeats: 5,
  baseRepeats: 10,
  lost: 2,
  privateTasks: 0,
  names: (index) =>
    `${FAMILIES[index % FAMILIES.length]}-${SERVICES[Math.floor(index / 3) % SERVICES.length]}-${index + 1}`,
  entity: (index) => `otel-demo/Deployment/${SERVICES[index % SERVICES.length]}`,
};

export const FAMILIES = ["network", "quota", "flags", "images", "scheduling"];
export const SERVICES = [
  "cart",
  "checkout",
  "frontend",
  "ad",
  "shipping",
  "payment",
  "email",
  "product-catalog",
];
const CLASSES: readonly WrongClass[] = [
  "symptom",
  "intermediate",
  "mechanism",
  "bystander",
  "observer",
  "invented",
];

/** A small generator (mulberry32) seeded by a digest: enough for fixtures, the same everywhere. */
export function dice(seed: string): () => number {
  let state = Number.parseInt(sha256(seed).slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null);
}

function scoreOf(
  value: number,
  named: string,
  cause: string,
  wrong: WrongClass,
  answered: boolean,
): Score {
  const right = value > 0;
  return {
    policy: "aa-dedup",
    value,
    byPolicy: { aa: value, "aa-dedup": value, strict: value >= 1 ? 1 : 0 },
    outcome: !answered ? "no-answer" : value >= 1 ? "right" : right ? "partly-right" : "wrong",
    predictions: !answered
      ? []
      : [
          ...(right
            ? [
                {
                  name: cause,
                  group: "root",
                  tier: "full" as const,
                  rule: "kind and name match",
                  verdict: "right" as const,
                  class: null,
                  nearest: null,
                },
              ]
            : []),
          ...(value < 1
            ? [
                {
                  name: named,
                  group: null,
                  tier: null,
                  rule: null,
                  verdict: "wrong" as const,
                  class: wrong,
                  nearest: { group: "root", why: "another kind" },
                },
              ]
            : []),
        ],
    missed: right ? [] : [{ cause, nearest: named }],
    metrics: {
      precision: value,
      recall: right ? 1 : 0,
      f1: value,
      at: [value, value, value, value, value],
    },
    evidence: { checked: 2, verified: right ? 2 : 1 },
  };
}

function attemptOf(
  random: () => number,
  task: RunTask,
  index: number,
  repeat: number,
  chance: number,
  options: FixtureOptions,
): ScoredAttempt {
  const turns = Math.round(12 + random() * 60 + (chance < 0.1 ? 30 : 0));
  const draw = random();
  const capped = chance < 0.1 && draw > 0.7;
  const infra = random() < 0.01;
  const state: State = infra ? "infra-error" : capped ? "turn-limit" : "answered";
  const value = state !== "answered" ? 0 : draw < chance ? (random() < 0.12 ? 0.5 : 1) : 0;
  const cause = options.entity(index);
  const named = options.entity(index + 3);
  const wrong = CLASSES[Math.floor(random() * 2.2) % CLASSES.length] ?? "symptom";
  const answered = state === "answered";
  return {
    task: task.id,
    repeat,
    state,
    reason: infra
      ? "the provider answered 529 three times"
      : capped
        ? "stopped after 100 turns"
        : null,
    diagnosis: answered
      ? {
          factors: [
            {
              name: value > 0 ? cause : named,
              reasoning: `Error rate of ${named} rose at 10:42; its only changed dependency is ${cause}.`,
              evidence: [{ file: "k8s_events_raw.tsv", match: "Back-off pulling image" }],
            },
          ],
          propagations: [
            { source: cause, target: named, condition: "connections refused", effect: "5xx" },
          ],
          alertsExplained: [
            {
              alert: "HighRequestErrorRate",
              explanation: `follows from ${cause}`,
              explained: true,
            },
          ],
          alternatives: [
            { name: options.entity(index + 5), reason: "its restarts began 20 minutes later" },
          ],
          confidence: Math.round((0.4 + random() * 0.6) * 100) / 100,
          escalate: null,
          noFault: false,
        }
      : null,
    repaired: [],
    usage: {
      turns,
      inputTokens: turns * 9000,
      cachedTokens: turns * 7000,
      outputTokens: turns * 300,
      cost: Math.round(turns * 0.0131 * 1e6) / 1e6,
      calls: turns,
      unpricedCalls: 0,
      model: "claude-opus-4-7",
      origin: { turns: "metered", tokens: "metered", cost: "metered" },
    },
    tries: infra ? 3 : 1,
    cached: false,
    attemptedChanges: 0,
    score: infra ? null : scoreOf(value, named, cause, wrong, answered),
  };
}

function side(attempts: readonly ScoredAttempt[]): Side {
  const scores = known(attempts.map((attempt) => attempt.score?.value ?? null));
  return {
    scores,
    mean: mean(scores),
    turns: mean(known(attempts.map((attempt) => attempt.usage.turns))),
    cost: mean(known(attempts.map((attempt) => attempt.usage.cost))),
    unmeasured: attempts.filter((attempt) => attempt.score === null).length,
  };
}

function ratio(base: number | null, now: number | null): Metric {
  if (base === null || now === null)
    return { base, now, change: null, interval: null, reason: "nothing to compare" };
  const change = now / base;
  return { base, now, change, interval: [change * 0.91, change * 1.09], reason: null };
}

export interface Fixture extends ReportInput {
  readonly baseAttempts: readonly ScoredAttempt[];
}

export function fixture(overrides: Partial<FixtureOptions> = {}): Fixture {
  const options = { ...DEFAULTS, ...overrides };
  const random = dice(options.seed);
  const tasks: RunTask[] = Array.from({ length: options.tasks }, (_, index) => ({
    id: options.names(index),
    digest: sha256(`task ${index}`).slice(0, 20),
    title: `Requests to ${SERVICES[index % SERVICES.length]} fail`,
    family: FAMILIES[index % FAMILIES.length] ?? null,
    difficulty: (index % 3) + 1,
    expect: "fault",
    defects: [],
    private: index >= options.tasks - options.privateTasks,
  }));
  const rows: TaskRow[] = [];
  const attempts: ScoredAttempt[] = [];
  const baseAttempts: ScoredAttempt[] = [];
  tasks.forEach((task, index) => {
    const dead = index < options.lost;
    const chance = dead ? 0.97 : Math.min(1, Math.max(0, random() * 1.4 - 0.2));
    const before = Array.from({ length: options.baseRepeats }, (_, n) =>
      attemptOf(random, task, index, n + 1, chance, options),
    );
    const ours = Array.from({ length: options.repeats }, (_, n) =>
      attemptOf(random, task, index, n + 1, dead ? 0 : chance, options),
    );
    attempts.push(...ours);
    baseAttempts.push(...before);
    const [base, now] = [side(before), side(ours)];
    const change = base.mean === null || now.mean === null ? null : now.mean - base.mean;
    const suspect = !dead && change !== null && change <= -0.5;
    rows.push({
      task: task.id,
      family: task.family,
      status: change === null ? "unmeasured" : "compared",
      base,
      now,
      change,
      mark: dead ? "lost" : suspect ? "suspect" : null,
    });
  });
  const comparison = comparisonOf(rows, attempts, options);
  const lostVerdict = options.lost > 0;
  const verdict: Verdict = {
    verdict: lostVerdict ? "fail" : "pass",
    cause: lostVerdict ? "agent-is-worse" : null,
    enforced: true,
    reasons: lostVerdict
      ? [
          {
            code: "SCORE_FELL",
            weight: "fail",
            values: {
              p: 0.0083,
              alpha: 0.043,
              change: comparison.score.change,
              minEffect: 0.03,
              detectableDrop: 0.09,
            },
          },
          ...tasks.slice(0, options.lost).map((task) => ({
            code: "TASK_LOST",
            weight: "fail" as const,
            values: { task: task.id, attempts: 5, baseAttempts: 10 },
          })),
          {
            code: "TURNS_ROSE",
            weight: "warn",
            values: { ratio: 1.28, lower: 1.17, tolerance: 1.1, attempts: "all" },
          },
          { code: "AGENT_CHANGED", weight: "info", values: { parts: "files.prompts/system.md" } },
          { code: "CONFIRMED_BY_BASE", weight: "info", values: { p: 0.012, score: 0.324 } },
        ]
      : [
          { code: "NO_DROP_SEEN", weight: "info", values: { p: 0.41, alpha: 0.043 } },
          { code: "AGENT_CHANGED", weight: "info", values: { parts: "files.prompts/system.md" } },
        ],
  };
  return {
    run: runOf(tasks, attempts, options),
    times: timesOf(attempts, random),
    baseline: null as Baseline | null,
    comparison,
    verdict,
    estimate: { cost: 58, attempts: options.tasks * options.repeats },
    baseAttempts,
  };
}

function comparisonOf(
  rows: TaskRow[],
  attempts: ScoredAttempt[],
  options: FixtureOptions,
): Comparison {
  const compared = rows.filter((row) => row.status === "compared");
  const base = mean(known(compared.map((row) => row.base?.mean ?? null)));
  const now = mean(known(compared.map((row) => row.now?.mean ?? null)));
  const change = base === null || now === null ? null : now - base;
  const measured = attempts.filter((attempt) => attempt.score !== null).length;
  return {
    tasks: rows,
    errors: null,
    slices: [],
    overall: { base, now, decided: compared.length, of: rows.length },
    score: {
      base,
      now,
      change,
      interval: change === null ? null : [change - 0.07, change + 0.07],
      reason: null,
    },
    turns: ratio(
      mean(known(compared.map((row) => row.base?.turns ?? null))),
      mean(known(compared.map((row) => row.now?.turns ?? null))),
    ),
    cost: ratio(
      mean(known(compared.map((row) => row.base?.cost ?? null))),
      mean(known(compared.map((row) => row.now?.cost ?? null))),
    ),
    test: {
      method: "exact stratified permutation test, mid-p",
      p: change === null ? null : options.lost > 0 ? 0.0083 : 0.41,
      alpha: 0.05,
      pImproved: change === null ? null : options.lost > 0 ? 0.9917 : 0.59,
      detectableDrop: 0.09,
      errorBound: 0,
    },
    incompatible: [],
    noted: [],
    agentChanges: [{ part: "files.prompts/system.md", base: "1f0c9a", now: "77be02" }],
    counts: {
      planned: options.tasks * options.repeats,
      measured,
      infraErrors: attempts.length - measured,
      cancelled: 0,
      baseMeasured: options.tasks * options.baseRepeats,
      baseRuns: 4,
    },
  };
}

function runOf(tasks: RunTask[], attempts: ScoredAttempt[], options: FixtureOptions): Run {
  return {
    format: "sre-gate-run@1",
    gate: "default",
    gateVersion: "0.1.0",
    suite: "full@1",
    instrument: {
      prompt: "0123456789abcdef0123",
      policy: { id: "aa-dedup", digest: "89abcdef0123456789ab" },
      limits: { turns: 100, seconds: 1800, tokens: null, cost: null },
      isolation: "bubblewrap",
      network: "proxy",
      surfaces: ["files", "kubernetes"],
      clock: "real",
    },
    agent: {
      name: "python-agent",
      command: ["python", "-m", "agent"],
      model: "claude-opus-4-7",
      parameters: { effort: "high" },
      digest: "fedcba98765432100123",
      files: { "prompts/system.md": "77be02" },
    },
    seed: options.seed,
    design: "fixed",
    planned: options.tasks * options.repeats,
    isolationNote: null,
    tasks,
    bestConstant: { name: "otel-demo/ConfigMap/flagd-config", score: 0.19 },
    attempts,
  };
}

const START = 1_763_712_000_000;

function timesOf(attempts: readonly ScoredAttempt[], random: () => number): Times {
  const lanes = [0, 0, 0, 0];
  const times = attempts.map((attempt) => {
    const lane = lanes.indexOf(Math.min(...lanes));
    const seconds = Math.round((20 + random() * 200) * 10) / 10;
    const startedAt = isoTime(START + (lanes[lane] ?? 0) * 1000);
    lanes[lane] = (lanes[lane] ?? 0) + seconds;
    const firstCandidateSeconds = attempt.diagnosis === null ? null : Math.round(seconds * 7) / 10;
    return {
      task: attempt.task,
      repeat: attempt.repeat,
      startedAt,
      seconds,
      firstCandidateSeconds,
    };
  });
  return {
    format: "sre-gate-times@1",
    startedAt: isoTime(START),
    seconds: Math.max(...lanes),
    attempts: times,
  };
}

/** A ground truth like the published ones: a cause, two links, symptoms, an alert at each symptom. */
export function incident(index: number, options: Pick<FixtureOptions, "entity">): GroundTruth {
  const cause = SERVICES[index % SERVICES.length] ?? "cart";
  const [via, end, other] = [1, 2, 5].map(
    (step) => SERVICES[(index + step) % SERVICES.length] ?? "frontend",
  );
  const group = (id: string, kind: string, name: string, rootCause = false) => ({
    id,
    kind,
    namespace: "otel-demo",
    filter: [`${name}\\b`],
    name: null,
    rootCause,
  });
  const step = (source: string, target: string, condition: string, effect: string) => ({
    source,
    target,
    condition,
    effect,
  });
  return {
    groups: [
      group("root", "Deployment", cause, true),
      group("cause-pod", "Pod", `${cause}-.*`),
      group("cause-service", "Service", cause),
      group("via-service", "Service", via ?? "checkout"),
      group("end-service", "Service", end ?? "frontend"),
      group("other-service", "Service", other ?? "ad"),
    ],
    aliases: [["cause-pod", "cause-service"]],
    propagations: [
      step(
        "root",
        "cause-pod",
        `${options.entity(index)} has an image that does not exist`,
        "its pods cannot start",
      ),
      step("cause-pod", "cause-service", "no ready endpoint", "connections are refused"),
      step("cause-service", "via-service", "calls fail", "5xx on every checkout"),
      step("via-service", "end-service", "errors are passed on", "error rate above 20 %"),
      step("via-service", "other-service", "retries pile up", "latency above 2 s"),
    ],
    alerts: [
      {
        id: "HighRequestErrorRate",
        group: "end-service",
        description: "errors above 20 % for 5 minutes",
      },
      { id: "HighRequestLatency", group: "other-service", description: "p95 above 2 s" },
    ],
    faults: [
      {
        category: "Deployment",
        condition: "image tag does not exist",
        mechanism: "patch of the image",
      },
    ],
    actions: ["set the image back"],
    dangling: [],
  };
}

export function incidents(input: Fixture): Map<string, { truth: GroundTruth }> {
  const entity = DEFAULTS.entity;
  return new Map(
    input.run.tasks.map((task, index) => [task.id, { truth: incident(index, { entity }) }]),
  );
}

const COMMANDS = [
  "ls -la /trial/snapshot",
  "head -3 k8s_events_raw.tsv | cut -c1-400",
  "grep -c 'Back-off' k8s_events_raw.tsv",
  "awk -F'\\t' '$5 == \"ERROR\"' otel_logs_raw.tsv | cut -f1,4 | sort | uniq -c | sort -rn | head",
  "python3 -c 'import csv,sys;print(sum(1 for _ in csv.reader(open(\"otel_traces_raw.tsv\"))))'",
];

/** An ATIF v1.7 trajectory of `turns` agent steps whose outputs look like what a shell prints. */
export function trajectory(seed: string, turns: number, outputSize = 1200): unknown {
  const random = dice(seed);
  const start = 1_763_712_000_000;
  const line = () => {
    const service = SERVICES[Math.floor(random() * SERVICES.length)];
    return `${isoTime(start + Math.floor(random() * 3e6))} ${service}-${Math.floor(random() * 1e9).toString(36)} ERROR request ${Math.floor(random() * 1e12).toString(16)} failed after ${Math.floor(random() * 900)} ms`;
  };
  const output = () => {
    let text = "";
    while (text.length < outputSize) text += `${line()}\n`;
    return text;
  };
  return {
    schema_version: "ATIF-v1.7",
    agent: { name: "python-agent", version: "1.0" },
    steps: [
      {
        step_id: 1,
        source: "user",
        timestamp: isoTime(start),
        message: "Find the root cause of the incident in the snapshot.",
      },
      ...Array.from({ length: turns }, (_, index) => ({
        step_id: index + 2,
        source: "agent",
        timestamp: isoTime(start + (index + 1) * 2100),
        message: index === turns - 1 ? "The diagnosis is written." : "",
        reasoning_content: `The errors of ${SERVICES[index % SERVICES.length]} began first; check what it depends on (step ${index + 1}).`,
        tool_calls: [
          {
            tool_call_id: `c${index}`,
            function_name: "run_shell",
            arguments: { command: COMMANDS[index % COMMANDS.length] },
          },
        ],
        observation: { results: [{ source_call_id: `c${index}`, content: output() }] },
        metrics: {
          prompt_tokens: 4000 + index * 350,
          cached_tokens: 3000 + index * 300,
          completion_tokens: 120 + Math.floor(random() * 300),
          cost_usd: 0.011,
        },
      })),
    ],
  };
}
