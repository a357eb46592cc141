import { join } from "node:path";
import { readiness } from "../doctor/ready.ts";
import {
  type AttemptTimes,
  attemptKey,
  type PlannedAttempt,
  type ScoredAttempt,
} from "../model/attempt.ts";
import type { BaseRun } from "../model/base-run.ts";
import { assertNever } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { count } from "../report/numbers.ts";
import type { RunOutcome, Stopped } from "../runner/request.ts";
import { runPlan } from "../runner/run.ts";
import type { ConfirmPlan } from "../verdict/base-today/confirm-plan.ts";
import { standsStill } from "../verdict/base-today/did-not-run.ts";
import { followsPool } from "../verdict/plan/design.ts";
import type { NextStep } from "../verdict/plan/next-step.ts";
import { type Plan, planAttempts } from "../verdict/plan/plan.ts";
import { planSameDay } from "../verdict/plan/same-day.ts";
import { isSmallPool } from "../verdict/pool/pooling.ts";
import { type Agent, guardedFrom } from "./agent-side.ts";
import { assembleRun, assembleTimes, withMoreAttempts, withMoreTimes } from "./assemble-run.ts";
import { affordable, type Estimate, estimatePlan } from "./estimate.ts";
import { type Incidents, incidentsOf } from "./incidents.ts";
import { baseDiffers } from "./installs.ts";
import { AFTER_RED, firstMoment, isNewTry, newTryNotice } from "./plan-size.ts";
import { type Scorer, withoutWords } from "./score-attempts.ts";
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

/** Takes what is there so far; made only when it is asked for. */
export type SoFar = (evidence: () => Evidence) => void;

/**
 * The planned attempts of the head; where the pool is too small to lean on, of the base as well. Null: what is known of the
 * head is from another day than a base that runs now, so that both have to be measured anew.
 */
export async function firstEvidence(
  bench: Workbench,
  soFar: SoFar | null,
  notBefore: Date | null,
): Promise<Evidence | null> {
  if (bench.request.measured) {
    const { run, times } = await bench.request.measured();
    const { estimate } = planHead(bench);
    const measured = { run, times, incidents: incidentsOf(bench.tasks), cutShort: false };
    return { ...(await withTranscripts(bench, measured)), estimate, base: null };
  }
  const base = needsBase(bench) ? ((await bench.baseAgent?.()) ?? null) : null;
  return base === null ? headAlone(bench, soFar, notBefore) : headAndBase(bench, base, notBefore);
}

function needsBase({ baseline, tasks, policy }: Workbench): boolean {
  const digests = new Map(tasks.map((task) => [task.id, task.digest]));
  return policy.confirm === "base" && isSmallPool(baseline, digests);
}

/** The workbench for the plan that this question needs, and what a reader should know of it. */
export async function sized(bench: Workbench): Promise<{ bench: Workbench; notices: string[] }> {
  const { failures } = bench.request;
  const same = { bench, notices: [] };
  if (failures === undefined || failures?.length === 0 || bench.request.measured) return same;
  const usual = planHead(bench).plan.attempts;
  const head = openArm(bench.agent, bench.settings.out);
  await measure(bench, head, usual, { onlyKnown: true });
  if (!isNewTry(failures, firstMoment(head.times))) return same;
  const { settings, baseline } = bench;
  const repeats = AFTER_RED * settings.repeats;
  // All of it: a stop for an early green would be one more chance for a drop to go unseen.
  const judge = { ...settings.judge, design: "fixed" as const };
  const doubled: Workbench = {
    ...bench,
    settings: { ...settings, judge, repeats },
    policy: { ...bench.policy, design: "fixed" },
  };
  const { attempts, cost } = planHead(doubled).estimate;
  const most = affordable(baseline, judge["max-cost"] ?? settings.defaultCap);
  const notice = newTryNotice(failures, { attempts, most, cost });
  bench.request.progress({ kind: "note", text: notice });
  return { bench: doubled, notices: [notice] };
}

/** The head's plan, and what it will take. */
export function planHead(bench: Workbench): { plan: Plan; estimate: Estimate } {
  const { settings, tasks, baseline, policy } = bench;
  const plan = planAttempts({
    tasks: tasks.map((task) => task.id),
    digests: new Map(tasks.map((task) => [task.id, task.digest])),
    repeats: followsPool(policy) ? "by-pool" : settings.repeats,
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

async function headAlone(
  bench: Workbench,
  soFar: SoFar | null,
  notBefore: Date | null,
): Promise<Evidence> {
  const { scorer } = bench;
  const { plan, estimate } = planHead(bench);
  const startedAt = new Date();
  const assembled = (arm: Arm) => assemble(bench, startedAt, plan, arm);
  const head = openArm(bench.agent, bench.settings.out);
  await measure(bench, head, plan.attempts, {
    notBefore,
    looks: plan.looks,
    decide: async (prefix) => plan.decide(await scorer.scoreForLook(prefix)),
    soFar:
      soFar &&
      ((part) =>
        soFar(() => ({ ...assembled(part()), trajectories: new Map(), base: null, estimate }))),
  });
  return { ...(await withTranscripts(bench, assembled(head))), base: null, estimate };
}

/** Both arms in one plan, segment by segment, so that they meet the same day and the same provider. */
async function headAndBase(
  bench: Workbench,
  agent: Agent,
  notBefore: Date | null,
): Promise<Evidence | null> {
  const { settings, tasks, policy } = bench;
  const plan = planSameDay({
    tasks: tasks.map((task) => task.id),
    repeats: settings.repeats,
    seed: settings.seed,
    design: policy.design,
    policy,
    ...capped(bench, "maxPairs"),
  });
  const startedAt = new Date();
  const [head, base] = [openArm(bench.agent, settings.out), openArm(agent, baseFolder(bench))];
  const whole = plan.pairs;
  let begin = 0;
  for (const end of [...new Set([...plan.looks, plan.pairs.length])]) {
    const segment = plan.pairs.slice(begin, end);
    await measure(bench, head, segment, {
      whole,
      notBefore,
      onlyKnown: isOld(head.times, notBefore),
    });
    const onlyKnown = isOld(head.times, notBefore);
    await measure(bench, base, segment, { whole, onlyKnown, ...sameDayAs(head.times) });
    if (onlyKnown && (isCut(head) || isCut(base))) return null;
    if (isCut(head) || isCut(base) || isStill(head) || isStill(base)) break;
    if (plan.decide(inOrder(head, plan.pairs, end), inOrder(base, plan.pairs, end)) === "stop")
      break;
    begin = end;
  }
  const evidence = assemble(bench, startedAt, { attempts: plan.pairs }, head);
  const run = assembleRun({ ...parts(bench, base), planned: plan.pairs });
  return {
    ...(await withTranscripts(bench, evidence)),
    estimate: null,
    base: { role: "same-day", run, ...(await baseDiffers(bench, agent, refOf(bench))) },
    cutShort: evidence.cutShort || isCut(base),
  };
}

const DAY_MS = 86_400_000;

export function aDayBefore(moment: Date): Date {
  return new Date(moment.getTime() - DAY_MS);
}

/** A base's attempts serve every head that was measured within a day of them. */
function sameDayAs(times: readonly AttemptTimes[]) {
  const first = firstOf(times);
  return { notBefore: aDayBefore(first), notAfter: new Date(first.getTime() + DAY_MS) };
}

/** Too old to be compared with what runs now; never, where everything had to be measured within a day. */
function isOld(times: readonly AttemptTimes[], notBefore: Date | null): boolean {
  return notBefore === null && firstOf(times) < aDayBefore(new Date());
}

/** The moment the first of them was begun; now, where none was. */
function firstOf(times: readonly AttemptTimes[]): Date {
  return firstMoment([...times]) ?? new Date();
}

/** One more step that the evidence so far asked for. Null: as for the first. */
export async function gatherMore(
  bench: Workbench,
  evidence: Evidence,
  step: NextStep,
  notBefore: Date | null,
): Promise<Evidence | null> {
  if (step.kind !== "done") bench.request.progress({ kind: "note", text: whyMore(step) });
  const begun = performance.now();
  const waited = (): number => (performance.now() - begun) / 1000;
  switch (step.kind) {
    case "done":
      return evidence;
    case "veto-reruns":
    case "required":
    case "follow-up": {
      const head = openArm(bench.agent, bench.settings.out);
      await measure(bench, head, step.attempts, {
        append: true,
        notBefore,
        chosen: true,
      });
      const run = withMoreAttempts(evidence.run, head.attempts);
      const times = withMoreTimes(evidence.times, head.times, waited());
      return withTranscripts(bench, { ...evidence, run, times, cutShort: isCut(head) });
    }
    case "base-runs":
    case "confirm-base": {
      if (bench.baseAgent === null) return { ...evidence, cutShort: true };
      const agent = await bench.baseAgent();
      const base = openArm(agent, baseFolder(bench));
      const times = evidence.times.attempts;
      const onlyKnown = isOld(times, notBefore);
      await measure(bench, base, step.attempts, {
        onlyKnown,
        ...sameDayAs(times),
        ...(step.kind === "confirm-base" ? untilSettled(bench, step) : {}),
      });
      if (onlyKnown && isCut(base)) return null;
      const run = assembleRun({ ...parts(bench, base), planned: step.attempts });
      const differs = await baseDiffers(bench, agent, refOf(bench));
      const confirmation = { role: "confirmation" as const, run, ...differs };
      return {
        ...evidence,
        times: withMoreTimes(evidence.times, [], waited()),
        base: confirmation,
        cutShort: isCut(base),
      };
    }
  }
}

/** The base's agent stops as soon as it agrees: more of it would be paid for in vain. */
function untilSettled({ scorer }: Workbench, { looks, decide }: ConfirmPlan) {
  return {
    looks,
    decide: async (prefix: Parameters<Scorer["scoreForLook"]>[0]) =>
      decide(await scorer.scoreForLook(prefix)),
  };
}

/** Nobody should wonder why a gate that has run its plan goes on. */
function whyMore({ kind, attempts }: Exclude<NextStep, { kind: "done" }>): string {
  const tasks = count(new Set(attempts.map(({ task }) => task)).size, "task");
  switch (kind) {
    case "veto-reruns":
      return `${tasks} that the baseline solves reliably are not solved yet; trying each once more (${count(attempts.length, "attempt")})`;
    case "required":
      return `${tasks} must be solved: ${count(attempts.length, "more attempt")} to settle that`;
    case "base-runs":
      return `no attempt answered: the base commit's agent runs today as well, ${count(attempts.length, "attempt")}, to see whose doing that is`;
    case "confirm-base":
      return `red so far: the base commit's agent runs today as well, at most ${count(attempts.length, "attempt")} on ${tasks}`;
    case "follow-up":
      return `the score fell: ${count(attempts.length, "more attempt")} on ${tasks}, to name what broke`;
    default:
      return assertNever(kind);
  }
}

/** One side of a comparison, as far as it was measured. */
interface Arm {
  readonly agent: Agent;
  readonly out: string;
  attempts: ScoredAttempt[];
  times: AttemptTimes[];
  outcome: Pick<RunOutcome, "isolation" | "isolationNote" | "stopped"> | null;
}

function openArm(agent: Agent, out: string): Arm {
  return { agent, out, attempts: [], times: [], outcome: null };
}

interface MeasureOptions {
  readonly looks?: readonly number[];
  readonly decide?: Parameters<typeof runPlan>[0]["decide"];
  /** What is measured joins what lies there. */
  readonly append?: boolean;
  readonly whole?: readonly PlannedAttempt[];
  readonly notBefore?: Date | null;
  readonly notAfter?: Date | null;
  readonly onlyKnown?: boolean;
  readonly soFar?: ((part: () => Arm) => void) | null;
  /** Attempts at tasks that were chosen because they fail show nothing of the agent as a whole. */
  readonly chosen?: boolean;
}

/** Adds a part of the plan to an arm: what is known and may serve, and the rest by running it. */
async function measure(
  bench: Workbench,
  arm: Arm,
  plan: readonly PlannedAttempt[],
  options: MeasureOptions,
): Promise<void> {
  const { settings, request, tasks } = bench;
  const progress = withoutReasons(request.progress, tasks);
  const outcome = await runPlan({
    plan,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    agent: await arm.agent.ready(),
    judge: settings.judge,
    isolation: settings.isolation,
    guarded: guardedFrom(settings, arm.agent.program, tasks),
    concurrency: settings.concurrency,
    out: attemptsFolder(settings, arm.out),
    append: options.append ?? arm.outcome !== null,
    budget: bench.budget,
    ...(options.whole === undefined ? {} : { whole: options.whole }),
    ready: readiness({
      agent: arm.agent.program,
      judge: settings.judge,
      replay: request.replay ?? null,
      budget: bench.budget,
      progress,
      signal: request.signal,
    }),
    ...(options.chosen === true ? {} : { standsStill: stillness(bench) }),
    looks: options.looks ?? [],
    decide: options.decide ?? (() => "continue"),
    record: request.record ?? null,
    replay: request.replay ?? null,
    cache: {
      dir: request.fresh ? null : settings.cacheDir,
      earlier: request.fresh ? null : (request.earlier ?? null),
      notBefore: options.notBefore ?? null,
      notAfter: options.notAfter ?? null,
    },
    onlyKnown: options.onlyKnown ?? false,
    progress: (event) => {
      // While other agents run: at the end somebody waits for it.
      if (event.kind === "finished") bench.scorer.scoreQuickly(event.attempt);
      progress(event);
    },
    soFar: (left) => options.soFar?.(() => ({ ...arm, ...scoredSoFar(bench, left()) })),
    signal: request.signal,
  });
  arm.attempts = [...arm.attempts, ...(await bench.scorer.scoreFully(outcome.attempts))];
  arm.times = [...arm.times, ...outcome.times];
  arm.outcome = outcome;
}

/** Scored without opening a snapshot: that would hold up the agents that still run. */
function scoredSoFar({ scorer, tasks }: Workbench, outcome: RunOutcome) {
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

function isCut({ outcome }: Arm): boolean {
  return outcome !== null && CUT.includes(outcome.stopped);
}

/** Nothing answered, so that nothing more was started; whose doing that is has still to be found out. */
function isStill({ outcome }: Arm): boolean {
  return outcome?.stopped === "agent-does-not-run";
}

function stillness({ tasks, baseline: pool, policy }: Workbench) {
  const digests = new Map(tasks.map((task) => [task.id, task.digest]));
  return (ended: Parameters<typeof standsStill>[0]) =>
    standsStill(ended, tasks.length, { pool, digests, policy });
}

function inOrder(arm: Arm, pairs: readonly PlannedAttempt[], end: number): ScoredAttempt[] {
  const found = new Map(arm.attempts.map((attempt) => [attemptKey(attempt), attempt]));
  return pairs.slice(0, end).flatMap((pair) => found.get(attemptKey(pair)) ?? []);
}

function refOf({ request }: Workbench): string {
  return request.baseRef ?? "HEAD";
}

function baseFolder(bench: Workbench): string {
  return join(bench.settings.out, "base");
}

function parts(bench: Workbench, { agent, attempts, outcome }: Arm) {
  if (outcome === null) throw new Error("nothing was run");
  const { settings, suite, tasks, matcher } = bench;
  return { settings, suite, agent: agent.identity, tasks, outcome, attempts, matcher };
}

/** What a report shows of attempts, but for their transcripts: those lie in files. */
function assemble(
  bench: Workbench,
  startedAt: Date,
  { attempts: planned, leftOut }: Pick<Plan, "attempts"> & Partial<Pick<Plan, "leftOut">>,
  arm: Arm,
): Pick<Evidence, "run" | "times" | "incidents" | "cutShort"> {
  const said = bench.policy.design === "adaptive" && leftOut !== undefined ? { leftOut } : {};
  const run = assembleRun({ ...parts(bench, arm), planned, ...said });
  const times = assembleTimes(startedAt, new Date(), arm.times);
  return { run, times, incidents: incidentsOf(bench.tasks), cutShort: isCut(arm) };
}

async function withTranscripts<E extends Pick<Evidence, "run" | "times">>(
  bench: Workbench,
  evidence: E,
): Promise<E & Pick<Evidence, "trajectories">> {
  const out = attemptsFolder(bench.settings, bench.settings.out);
  const trajectories = await loadTranscripts(out, evidence.run, evidence.times);
  return { ...evidence, trajectories };
}
