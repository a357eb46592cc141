import { join } from "node:path";
import type { BaseRun } from "../model/base-run.ts";
import { assertNever } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { count } from "../report/numbers.ts";
import { baselineOfRun } from "../verdict/base-today/as-baseline.ts";
import type { ConfirmPlan } from "../verdict/base-today/confirm-plan.ts";
import { followsPool } from "../verdict/plan/design.ts";
import type { NextStep } from "../verdict/plan/next-step.ts";
import { type Plan, planAttempts } from "../verdict/plan/plan.ts";
import { planSameDay } from "../verdict/plan/same-day.ts";
import { isSmallPool } from "../verdict/pool/pooling.ts";
import type { Agent } from "./agent-side.ts";
import { assembleRun, assembleTimes, withMoreAttempts, withMoreTimes } from "./assemble-run.ts";
import { affordable, type Estimate, estimatePlan } from "./estimate.ts";
import { type Incidents, incidentsOf } from "./incidents.ts";
import { baseDiffers } from "./installs.ts";
import {
  inOrder,
  isCut,
  isStill,
  type MeasuredSide,
  measure,
  openSide,
  parts,
} from "./measured-side.ts";
import { AFTER_RED, firstMoment, isNewTry, newTryNotice } from "./plan-size.ts";
import type { Scorer } from "./score-attempts.ts";
import { loadTranscripts } from "./transcripts.ts";
import { isOld, sameDayAs } from "./within-a-day.ts";
import { attemptsFolder, type Workbench } from "./workbench.ts";

/** Everything that was measured: what a verdict is made of. */
export interface MeasuredEvidence {
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

/** Is offered what is known so far; it is computed only when somebody asks for it. */
export type SoFar = (evidence: () => MeasuredEvidence) => void;

/**
 * The planned attempts of the head, and of the base where the pool is too small to compare with. Null if what is known of
 * the head is more than a day older than a base that runs now: both must then be measured anew.
 */
export async function firstEvidence(
  bench: Workbench,
  soFar: SoFar | null,
  notBefore: Date | null,
): Promise<MeasuredEvidence | null> {
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

/** The workbench with the size of plan that this request needs, and notices for the reader. */
export async function sized(bench: Workbench): Promise<{ bench: Workbench; notices: string[] }> {
  const { failures } = bench.request;
  const same = { bench, notices: [] };
  if (failures === undefined || failures?.length === 0 || bench.request.measured) return same;
  const usual = planHead(bench).plan.attempts;
  const head = openSide(bench.agent, bench.settings.out);
  await measure(bench, head, usual, { onlyKnown: true });
  if (!isNewTry(failures, firstMoment(head.times))) return same;
  const { settings, baseline } = bench;
  const repeats = AFTER_RED * settings.repeats;
  // Without early stops: a green one would give a drop one more chance to go unseen.
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

/** The head's plan, and what it is expected to take. */
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

/** A fixed plan can be judged on the part that was measured; an adaptive plan needs its length in advance. */
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
): Promise<MeasuredEvidence> {
  const { scorer } = bench;
  const { plan, estimate } = planHead(bench);
  const startedAt = new Date();
  const assembled = (side: MeasuredSide) => assemble(bench, startedAt, plan, side);
  const head = openSide(bench.agent, bench.settings.out);
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

/** Head and base in one plan, segment by segment, so that both meet the same day and the same provider. */
async function headAndBase(
  bench: Workbench,
  agent: Agent,
  notBefore: Date | null,
): Promise<MeasuredEvidence | null> {
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
  const [head, base] = [openSide(bench.agent, settings.out), openSide(agent, baseFolder(bench))];
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
    const today = assembleRun({ ...parts(bench, base), planned: plan.pairs });
    const twins = baselineOfRun(today, inOrder(base, plan.pairs, end));
    if (plan.decide(inOrder(head, plan.pairs, end), twins) === "stop") break;
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

/** One more step that the evidence so far asks for. Null as for `firstEvidence`. */
export async function gatherMore(
  bench: Workbench,
  evidence: MeasuredEvidence,
  step: NextStep,
  notBefore: Date | null,
): Promise<MeasuredEvidence | null> {
  if (step.kind !== "done") bench.request.progress({ kind: "note", text: whyMore(step) });
  const begun = performance.now();
  const waited = (): number => (performance.now() - begun) / 1000;
  switch (step.kind) {
    case "done":
      return evidence;
    case "veto-reruns":
    case "required":
    case "follow-up": {
      const head = openSide(bench.agent, bench.settings.out);
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
      const base = openSide(agent, baseFolder(bench));
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

/** Explains why a gate goes on after its plan. */
function whyMore({ kind, attempts }: Exclude<NextStep, { kind: "done" }>): string {
  const tasks = count(new Set(attempts.map(({ task }) => task)).size, "task");
  switch (kind) {
    case "veto-reruns":
      return `${tasks} that the baseline solves reliably are not solved yet; trying each once more (${count(attempts.length, "attempt")})`;
    case "required":
      return `${tasks} must be solved: ${count(attempts.length, "more attempt")} to settle that`;
    case "base-runs":
      return `no attempt answered: the base commit's agent runs today as well, ${count(attempts.length, "attempt")}, to see whose fault that is`;
    case "confirm-base":
      return `red so far: the base commit's agent runs today as well, at most ${count(attempts.length, "attempt")} on ${tasks}`;
    case "follow-up":
      return `the score fell: ${count(attempts.length, "more attempt")} on ${tasks}, to name what broke`;
    default:
      return assertNever(kind);
  }
}

function refOf({ request }: Workbench): string {
  return request.baseRef ?? "HEAD";
}

function baseFolder(bench: Workbench): string {
  return join(bench.settings.out, "base");
}

/** What a report shows of attempts, without their transcripts, which are files. */
function assemble(
  bench: Workbench,
  startedAt: Date,
  { attempts: planned, leftOut }: Pick<Plan, "attempts"> & Partial<Pick<Plan, "leftOut">>,
  side: MeasuredSide,
): Pick<MeasuredEvidence, "run" | "times" | "incidents" | "cutShort"> {
  const said = bench.policy.design === "adaptive" && leftOut !== undefined ? { leftOut } : {};
  const run = assembleRun({ ...parts(bench, side), planned, ...said });
  const times = assembleTimes(startedAt, new Date(), side.times);
  return { run, times, incidents: incidentsOf(bench.tasks), cutShort: isCut(side) };
}

async function withTranscripts<E extends Pick<MeasuredEvidence, "run" | "times">>(
  bench: Workbench,
  evidence: E,
): Promise<E & Pick<MeasuredEvidence, "trajectories">> {
  const out = attemptsFolder(bench.settings, bench.settings.out);
  const trajectories = await loadTranscripts(out, evidence.run, evidence.times);
  return { ...evidence, trajectories };
}
