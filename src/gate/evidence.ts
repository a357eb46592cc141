import { join } from "node:path";
import { readiness } from "../doctor/ready.ts";
import { type AttemptTimes, attemptKey, isMeasured, type ScoredAttempt } from "../model/attempt.ts";
import type { BaseRun } from "../model/base-run.ts";
import { assertNever } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { count } from "../report/numbers.ts";
import type { RunOutcome, Stopped } from "../runner/request.ts";
import { runPlan } from "../runner/run.ts";
import { standsStill } from "../verdict/base-today/did-not-run.ts";
import type { NextStep } from "../verdict/plan/next-step.ts";
import { type Plan, type PlannedAttempt, planAttempts } from "../verdict/plan/plan.ts";
import { planSameDay } from "../verdict/plan/same-day.ts";
import { isSmallPool } from "../verdict/pool/pooling.ts";
import { type Agent, guardedFrom } from "./agent-side.ts";
import { assembleRun, assembleTimes, withMoreAttempts, withMoreTimes } from "./assemble-run.ts";
import type { KeptDecision } from "./decision.ts";
import { affordable, type Estimate, estimatePlan } from "./estimate.ts";
import { type Incidents, incidentsOf } from "./incidents.ts";
import { baseApart } from "./installs.ts";
import { withoutWords } from "./score-attempts.ts";
import { loadTranscripts } from "./transcripts.ts";
import { attemptsFolder, type Workbench } from "./workbench.ts";

/** Everything that was measured: what a verdict is made of. */
export interface Evidence {
  readonly run: Run;
  readonly times: Times;
  /** The base commit's agent, run the same day: instead of a small pool, or to confirm a failure. */
  readonly base: BaseRun | null;
  readonly incidents: Incidents;
  readonly trajectories: Awaited<ReturnType<typeof loadTranscripts>>;
  /** What was expected before the first attempt; null where nothing was. */
  readonly estimate: Estimate | null;
  /** Stopped by a person, the budget or a dead provider: nothing more may be started. */
  readonly cutShort: boolean;
}

/** Told of what is there so far; made only when it is called for. */
export type SoFar = (evidence: () => Evidence) => void;

/** The planned attempts of the head; beside a pool too small to lean on, of the base as well. */
export async function firstEvidence(
  bench: Workbench,
  kept: KeptDecision | null = null,
  soFar: SoFar | null = null,
): Promise<Evidence> {
  if (bench.request.measured) {
    const { run, times } = await bench.request.measured();
    const { estimate } = planHead(bench);
    const measured = { run, times, incidents: incidentsOf(bench.tasks), cutShort: false };
    return { ...(await withTranscripts(bench, measured)), estimate, base: null };
  }
  const sameDay = bench.baseAgent !== null && bench.policy.confirm === "base" && isSmall(bench);
  if (sameDay) return headAndBase(bench, kept);
  return kept === null ? headAlone(bench, soFar) : headAgain(bench, kept);
}

function isSmall({ baseline, tasks }: Workbench): boolean {
  return isSmallPool(baseline, new Map(tasks.map((task) => [task.id, task.digest])));
}

/** The head's plan, and what it will take. */
export function planHead(bench: Workbench): { plan: Plan; estimate: Estimate } {
  const { settings, tasks, baseline, policy } = bench;
  const plan = planAttempts({
    tasks: tasks.map((task) => task.id),
    digests: new Map(tasks.map((task) => [task.id, task.digest])),
    repeats: settings.repeats,
    seed: settings.seed,
    design: policy.design,
    baseline,
    policy,
    today: bench.request.today,
    ...capped(bench, "maxAttempts"),
  });
  const confirms = policy.confirm === "base" && (bench.request.baseRef ?? null) !== null;
  return { plan, estimate: estimatePlan(plan.attempts, baseline, settings.concurrency, confirms) };
}

/** A fixed plan is judged on whatever part of it was measured; an adaptive one must know its end beforehand. */
function capped<K extends "maxAttempts" | "maxPairs">(bench: Workbench, key: K) {
  const { settings, baseline, policy } = bench;
  const most = affordable(baseline, settings.judge["max-cost"] ?? settings.defaultCap);
  if (most === null || policy.design === "fixed") return {};
  return { [key]: key === "maxPairs" ? Math.ceil(most / 2) : most } as { [P in K]?: number };
}

async function headAlone(bench: Workbench, soFar: SoFar | null = null): Promise<Evidence> {
  const { settings, scorer } = bench;
  const { plan, estimate } = planHead(bench);
  const startedAt = new Date();
  const assembled = (measured: Measured) => assemble(bench, startedAt, plan, measured);
  const measured = await measure(bench, bench.agent, settings.out, plan.attempts, {
    looks: plan.looks,
    decide: async (prefix) => plan.decide(await scorer.scoreForLook(prefix)),
    soFar:
      soFar &&
      ((part) =>
        soFar(() => ({ ...assembled(part()), trajectories: new Map(), base: null, estimate }))),
  });
  return { ...(await withTranscripts(bench, assembled(measured))), base: null, estimate };
}

/** Asked again, only what could not be measured is repeated: all that was measured stands. */
async function headAgain(bench: Workbench, kept: KeptDecision): Promise<Evidence> {
  const { settings } = bench;
  const { plan, estimate } = planHead(bench);
  const startedAt = new Date();
  const head = settledArm(kept.run, kept.times.attempts);
  let begin = 0;
  for (const end of [...new Set([...plan.looks, plan.attempts.length])]) {
    const part = plan.attempts.slice(begin, end);
    await complete(bench, bench.agent, settings.out, part, head, { whole: plan.attempts });
    if (isCut(head) || isStill(head)) break;
    if (plan.decide(inOrder(head, plan.attempts, end)) === "stop") break;
    begin = end;
  }
  const base = kept.base === null ? null : await baseAgain(bench, kept.base);
  const whole = await withTranscripts(bench, assemble(bench, startedAt, plan, head));
  return { ...whole, base, estimate };
}

async function baseAgain(bench: Workbench, base: BaseRun): Promise<BaseRun> {
  const missing = base.run.attempts.filter(({ state }) => !isMeasured(state));
  if (missing.length === 0 || bench.baseAgent === null) return base;
  const agent = await bench.baseAgent();
  const measured = await measure(bench, agent, baseFolder(bench), missing, {
    append: true,
    now: true,
  });
  return { ...base, run: withMoreAttempts(base.run, measured.attempts) };
}

function settledArm(run: Run, times: readonly AttemptTimes[]): Measured {
  const { isolation } = run.instrument;
  const attempts = run.attempts.filter(({ state }) => isMeasured(state));
  const { isolationNote } = run;
  return {
    attempts,
    times: [...times],
    outcome: { isolation, isolationNote, stopped: "complete" },
  };
}

/** Measures what an arm lacks of a part of the plan. */
async function complete(
  bench: Workbench,
  agent: Agent,
  out: string,
  part: readonly PlannedAttempt[],
  arm: Measured,
  options: { readonly whole: readonly PlannedAttempt[]; readonly notBefore?: Date },
): Promise<void> {
  const known = new Set(arm.attempts.map(attemptKey));
  const missing = part.filter((planned) => !known.has(attemptKey(planned)));
  if (missing.length === 0) return;
  const append = arm.attempts.length > 0;
  extend(arm, await measure(bench, agent, out, missing, { append, ...options }));
}

const DAY_MS = 86_400_000;

function aDayAgo(): Date {
  return new Date(Date.now() - DAY_MS);
}

/** Both arms in one plan, segment by segment, so that they meet the same day and the same provider. */
async function headAndBase(bench: Workbench, kept: KeptDecision | null): Promise<Evidence> {
  const { settings, tasks, policy, baseAgent } = bench;
  if (baseAgent === null) return headAlone(bench);
  const plan = planSameDay({
    tasks: tasks.map((task) => task.id),
    repeats: settings.repeats,
    seed: settings.seed,
    design: policy.design,
    policy,
    ...capped(bench, "maxPairs"),
  });
  const startedAt = new Date();
  const base = await baseAgent();
  const nothing = (): Measured => ({ attempts: [], times: [], outcome: null });
  const head = kept === null ? nothing() : settledArm(kept.run, kept.times.attempts);
  const other = kept?.base?.role === "same-day" ? settledArm(kept.base.run, []) : nothing();
  let begin = 0;
  // Both arms shall meet one day: what either did before it says nothing about the other.
  const together = { whole: plan.pairs, notBefore: aDayAgo() };
  for (const end of [...new Set([...plan.looks, plan.pairs.length])]) {
    const segment = plan.pairs.slice(begin, end);
    await complete(bench, bench.agent, settings.out, segment, head, together);
    await complete(bench, base, baseFolder(bench), segment, other, together);
    if (isCut(head) || isCut(other) || isStill(head) || isStill(other)) break;
    if (plan.decide(inOrder(head, plan.pairs, end), inOrder(other, plan.pairs, end)) === "stop")
      break;
    begin = end;
  }
  const evidence = assemble(bench, startedAt, { attempts: plan.pairs }, head);
  const run = assembleRun({ ...parts(bench, base, other), planned: plan.pairs });
  const apart = await apartFrom(bench, base);
  return {
    ...(await withTranscripts(bench, evidence)),
    estimate: null,
    base: { role: "same-day", run, ...apart },
    cutShort: evidence.cutShort || isCut(other),
  };
}

/** One more step that the evidence so far asked for. */
export async function gatherMore(
  bench: Workbench,
  evidence: Evidence,
  step: NextStep,
): Promise<Evidence> {
  if (step.kind !== "done") bench.request.progress({ kind: "note", text: whyMore(step) });
  const begun = performance.now();
  const waited = (): number => (performance.now() - begun) / 1000;
  switch (step.kind) {
    case "done":
      return evidence;
    case "veto-reruns":
    case "required":
    case "follow-up": {
      const measured = await measure(bench, bench.agent, bench.settings.out, step.attempts, {
        append: true,
        now: true,
        chosen: true,
      });
      const run = withMoreAttempts(evidence.run, measured.attempts);
      const times = withMoreTimes(evidence.times, measured.times, waited());
      return withTranscripts(bench, { ...evidence, run, times, cutShort: isCut(measured) });
    }
    case "base-runs":
    case "confirm-base": {
      if (bench.baseAgent === null) return { ...evidence, cutShort: true };
      const base = await bench.baseAgent();
      const measured = await measure(bench, base, baseFolder(bench), step.attempts, {
        now: true,
        notBefore: aDayAgo(),
      });
      const run = assembleRun({ ...parts(bench, base, measured), planned: step.attempts });
      const times = withMoreTimes(evidence.times, [], waited());
      const confirmation = {
        role: "confirmation" as const,
        run,
        ...(await apartFrom(bench, base)),
      };
      return { ...evidence, times, base: confirmation, cutShort: isCut(measured) };
    }
  }
}

/** Nobody should wonder why a gate that has run its plan goes on. */
function whyMore({ kind, attempts }: Exclude<NextStep, { kind: "done" }>): string {
  const tasks = count(new Set(attempts.map(({ task }) => task)).size, "task");
  switch (kind) {
    case "veto-reruns":
      return `${tasks} look lost; trying each once more (${count(attempts.length, "attempt")})`;
    case "required":
      return `${tasks} must be solved: ${count(attempts.length, "more attempt")} to settle that`;
    case "base-runs":
      return `no attempt answered: the base commit's agent runs today as well, ${count(attempts.length, "attempt")}, to see whose doing that is`;
    case "confirm-base":
      return `red so far: the base commit's agent runs today as well, ${count(attempts.length, "attempt")} on ${tasks}`;
    case "follow-up":
      return `the score fell: ${count(attempts.length, "more attempt")} on ${tasks}, to name what broke`;
    default:
      return assertNever(kind);
  }
}

interface Measured {
  attempts: ScoredAttempt[];
  times: AttemptTimes[];
  outcome: Pick<RunOutcome, "isolation" | "isolationNote" | "stopped"> | null;
}

async function measure(
  bench: Workbench,
  agent: Agent,
  out: string,
  plan: readonly PlannedAttempt[],
  options: {
    readonly looks?: readonly number[];
    readonly decide?: (
      prefix: Parameters<Parameters<typeof runPlan>[0]["decide"]>[0],
    ) => "continue" | "stop" | Promise<"continue" | "stop">;
    readonly append?: boolean;
    readonly whole?: readonly PlannedAttempt[];
    readonly now?: boolean;
    readonly notBefore?: Date;
    readonly soFar?: ((part: () => Measured) => void) | null;
    /** Attempts at tasks that were chosen because they fail show nothing of the agent as a whole. */
    readonly chosen?: boolean;
  },
): Promise<Measured> {
  const { settings, request, tasks } = bench;
  const progress = withoutReasons(request.progress, tasks);
  const outcome = await runPlan({
    plan,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    agent: await agent.ready(),
    judge: settings.judge,
    isolation: settings.isolation,
    guarded: guardedFrom(settings, agent.program, tasks),
    concurrency: settings.concurrency,
    out: attemptsFolder(settings, out),
    append: options.append ?? false,
    budget: bench.budget,
    ...(options.whole === undefined ? {} : { whole: options.whole }),
    ready: readiness({
      agent: agent.program,
      judge: settings.judge,
      replay: request.replay ?? null,
      budget: bench.budget,
      progress,
      signal: request.signal,
    }),
    ...(options.chosen === true ? {} : { standsStill: stillness(bench) }),
    looks: options.looks ?? [],
    decide: options.decide ?? (() => "continue"),
    // Reruns, follow-ups and the base of today are measured now, or they would say nothing new.
    record: request.record ?? null,
    replay: request.replay ?? null,
    cache: {
      dir: request.fresh || options.now === true ? null : settings.cacheDir,
      ...(options.notBefore === undefined ? {} : { notBefore: options.notBefore }),
    },
    progress: (event) => {
      // While other agents run: at the end somebody waits for it.
      if (event.kind === "finished") bench.scorer.scoreQuickly(event.attempt);
      progress(event);
    },
    soFar: (left) => options.soFar?.(() => measuredSoFar(bench, left())),
    signal: request.signal,
  });
  return {
    attempts: await bench.scorer.scoreFully(outcome.attempts),
    times: outcome.times,
    outcome,
  };
}

/** By their numbers alone: to look into snapshots takes longer than anybody should wait who looks in between. */
function measuredSoFar({ scorer, tasks }: Workbench, outcome: RunOutcome): Measured {
  const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
  const attempts = outcome.attempts.map((attempt) => {
    const scored = scorer.scoreQuickly(attempt);
    return hidden.has(attempt.task) ? withoutWords(scored) : scored;
  });
  return { attempts, times: outcome.times, outcome };
}

/** An agent's last words can hold what it read or answered; of a private task a log holds neither. */
function withoutReasons(
  progress: Workbench["request"]["progress"],
  tasks: Workbench["tasks"],
): Workbench["request"]["progress"] {
  const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
  return (event) =>
    progress(
      event.kind === "finished" && hidden.has(event.attempt.task)
        ? { ...event, attempt: { ...event.attempt, reason: null } }
        : event,
    );
}

const CUT: readonly Stopped[] = ["signal", "budget", "provider-down"];

function isCut({ outcome }: Measured): boolean {
  return outcome !== null && CUT.includes(outcome.stopped);
}

/** Nothing answered, so that nothing more was started; whose doing that is has still to be found out. */
function isStill({ outcome }: Measured): boolean {
  return outcome?.stopped === "agent-does-not-run";
}

function stillness({ tasks, baseline: pool, policy }: Workbench) {
  const digests = new Map(tasks.map((task) => [task.id, task.digest]));
  return (ended: Parameters<typeof standsStill>[0]) =>
    standsStill(ended, tasks.length, { pool, digests, policy });
}

function extend(whole: Measured, part: Measured): void {
  whole.attempts.push(...part.attempts);
  whole.times.push(...part.times);
  whole.outcome = part.outcome;
}

function inOrder(
  measured: Measured,
  pairs: readonly PlannedAttempt[],
  end: number,
): ScoredAttempt[] {
  return pairs.slice(0, end).flatMap((pair) => {
    const found = measured.attempts.find(
      ({ task, repeat }) => task === pair.task && repeat === pair.repeat,
    );
    return found === undefined ? [] : [found];
  });
}

async function apartFrom(bench: Workbench, base: Agent) {
  return baseApart(bench, base, bench.request.baseRef ?? "HEAD");
}

function baseFolder(bench: Workbench): string {
  return join(bench.settings.out, "base");
}

function parts(bench: Workbench, agent: Agent, { attempts, outcome }: Measured) {
  if (outcome === null) throw new Error("nothing was run");
  const { settings, suite, tasks, matcher } = bench;
  return { settings, suite, agent: agent.identity, tasks, outcome, attempts, matcher };
}

/** What a report shows of attempts, but for their transcripts: those lie in files. */
function assemble(
  bench: Workbench,
  startedAt: Date,
  { attempts: planned, leftOut }: Pick<Plan, "attempts"> & Partial<Pick<Plan, "leftOut">>,
  measured: Measured,
): Pick<Evidence, "run" | "times" | "incidents" | "cutShort"> {
  const said = bench.policy.design === "adaptive" && leftOut !== undefined ? { leftOut } : {};
  const run = assembleRun({ ...parts(bench, bench.agent, measured), planned, ...said });
  const times = assembleTimes(startedAt, new Date(), measured.times);
  return { run, times, incidents: incidentsOf(bench.tasks), cutShort: isCut(measured) };
}

async function withTranscripts<E extends Pick<Evidence, "run" | "times">>(
  bench: Workbench,
  evidence: E,
): Promise<E & Pick<Evidence, "trajectories">> {
  const out = attemptsFolder(bench.settings, bench.settings.out);
  const trajectories = await loadTranscripts(out, evidence.run, evidence.times);
  return { ...evidence, trajectories };
}
