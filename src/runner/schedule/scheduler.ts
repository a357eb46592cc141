import type { PlannedAttempt } from "../../model/attempt.ts";
import { unwritten } from "../../model/mistake.ts";
import { attemptFolder } from "../../store/record.ts";
import type { RunStore } from "../../store/run-store.ts";
import type { AttemptSetting, Finished } from "../attempt/job.ts";
import { runAttempt } from "../attempt/run-attempt.ts";
import type { NotReady, RunRequest, Stopped } from "../request.ts";
import { isUnchanged, snapshotChanged } from "../sandbox/fingerprint.ts";
import { Breaker } from "./breaker.ts";
import { Budget } from "./budget.ts";
import { notStarted } from "./not-started.ts";
import { runPool } from "./pool.ts";
import { ProviderWait } from "./provider-wait.ts";
import { BACK_OFF_MS, backOff, setTryAside } from "./retry.ts";
import { StagedSnapshots } from "./staged-snapshots.ts";

/** Enough to keep a disk busy, and few enough for any limit on open files. */
const READ_AT_ONCE = 16;

export interface SchedulerParts {
  readonly request: RunRequest;
  readonly setting: AttemptSetting;
  readonly staging: string;
  readonly store: RunStore;
  /** The part of the plan that an interrupted run measured. */
  readonly known: ReadonlyMap<PlannedAttempt, Finished>;
}

/** Runs a plan from look to look: what starts when, what is tried again, when to stop. */
export class Scheduler {
  readonly #parts: SchedulerParts;
  readonly #snapshots: StagedSnapshots;
  /** The number of attempts of each task that have not finished. */
  readonly #left = new Map<string, number>();
  readonly #finished: Map<PlannedAttempt, Finished>;
  readonly #breaker = new Breaker();
  readonly #providerWait: ProviderWait;
  readonly #budget: Budget;
  #broken: unknown = null;
  #hindered: NotReady["state"] | null = null;
  /** An attempt was not started because nothing had answered yet. */
  #paused = false;

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
    this.#snapshots = new StagedSnapshots(parts.request.tasks, parts.staging);
    this.#providerWait = new ProviderWait(parts.request, parts.setting);
    this.#finished = new Map(parts.known);
    for (const planned of parts.request.plan) {
      if (parts.known.has(planned)) continue;
      this.#left.set(planned.task, (this.#left.get(planned.task) ?? 0) + 1);
    }
    this.#budget = parts.request.budget ?? new Budget(parts.request.judge);
    this.#budget.keep([...parts.known.values()].map(({ attempt }) => attempt.usage));
  }

  async run(): Promise<Stopped> {
    const { plan, looks, decide } = this.#parts.request;
    let begin = 0;
    for (const end of boundaries(looks, plan.length)) {
      await this.#runSegment(plan.slice(begin, end));
      // A short outage is over by now: what it broke is tried once more before a decision is made without it.
      await this.#again(plan.slice(0, end));
      const stopped = this.#stopped(plan.slice(begin, end));
      if (stopped !== null) return stopped;
      const isLook = looks.includes(end) && end < plan.length;
      if (isLook && (await decide(this.#prefix(end))) === "stop") return "look";
      begin = end;
    }
    return "complete";
  }

  #stopped(segment: readonly PlannedAttempt[]): Stopped | null {
    if (this.#parts.request.signal.aborted) return "signal";
    if (this.#hindered === "infra-error") return "provider-down";
    if (this.#hindered !== null || this.#standsStill) return "agent-does-not-run";
    // Even if nothing was left to start: the same command tries again what failed.
    if (this.#breaker.open) return "provider-down";
    return segment.every((planned) => this.#finished.has(planned)) ? null : "budget";
  }

  /** Nothing beyond a look starts before it, because the decision may make those attempts useless. */
  async #runSegment(segment: readonly PlannedAttempt[]): Promise<void> {
    await this.#takeKnown(segment.filter((planned) => !this.#finished.has(planned)));
    if (this.#parts.request.onlyKnown) return;
    const left = segment.filter((planned) => !this.#finished.has(planned));
    if (left.length > 0 && this.#mayStart()) {
      if (await this.#isHindered()) return;
      await this.#snapshots.build(left.map(({ task }) => task));
    }
    await this.#measureAll(left);
    // Attempts that were under way may have answered since; then the agent does run.
    while (!this.#standsStill && this.#paused) {
      this.#paused = false;
      await this.#measureAll(left.filter((planned) => !this.#finished.has(planned)));
    }
  }

  /** If the provider refuses or is down, every remaining attempt ends that way without being started. */
  async #isHindered(): Promise<boolean> {
    const { request, setting } = this.#parts;
    const hindrance = (await request.ready?.()) ?? null;
    if (hindrance === null) return false;
    const { state } = hindrance;
    const reason = setting.mask(hindrance.reason);
    request.progress({ kind: "note", text: reason });
    for (const planned of request.plan.filter((one) => !this.#finished.has(one)))
      this.#finished.set(planned, notStarted(planned, { state, reason }));
    this.#hindered = state;
    return true;
  }

  async #measureAll(left: readonly PlannedAttempt[]): Promise<void> {
    const queue = left.values();
    await runPool(
      this.#parts.request.concurrency,
      () => (this.#mayStart() ? (queue.next().value ?? null) : null),
      (planned, slot) => this.#guarded(() => this.#measure(planned, slot)),
    );
    if (this.#broken !== null) throw this.#broken;
    if (!this.#breaker.open || !(await this.#providerWait.again())) return;
    this.#breaker.halfOpen();
    await this.#measureAll(left.filter((planned) => this.#isOpen(planned)));
  }

  #isOpen(planned: PlannedAttempt): boolean {
    const finished = this.#finished.get(planned);
    return finished === undefined || finished.attempt.state === "infra-error";
  }

  async #again(part: readonly PlannedAttempt[]): Promise<void> {
    if (this.#parts.setting.replay !== null || this.#standsStill || this.#hindered !== null) return;
    const failed = part.filter(
      (planned) => this.#finished.get(planned)?.attempt.state === "infra-error",
    );
    for (const planned of failed)
      this.#left.set(planned.task, (this.#left.get(planned.task) ?? 0) + 1);
    await this.#measureAll(failed);
  }

  /** The attempts so far show that the agent does not run at all, so no more are started. */
  get #standsStill(): boolean {
    const { standsStill } = this.#parts.request;
    if (standsStill === undefined) return false;
    return standsStill([...this.#finished.values()].map(({ attempt }) => attempt));
  }

  /** Attempts that are already known come first: their tasks need not even be built. */
  async #takeKnown(segment: readonly PlannedAttempt[]): Promise<void> {
    const queue = segment.values();
    await runPool(
      READ_AT_ONCE,
      () => (this.#mayStart() ? (queue.next().value ?? null) : null),
      (planned) => this.#guarded(() => this.#take(planned)),
    );
    if (this.#broken !== null) throw this.#broken;
  }

  #mayStart(): boolean {
    const { signal } = this.#parts.request;
    if (signal.aborted || this.#broken !== null || !this.#budget.allows()) return false;
    if (this.#breaker.open) return false;
    if (!this.#standsStill) return true;
    this.#paused = true;
    return false;
  }

  /** An error in one attempt ends the run in order: the others finish, and nothing is left running. */
  async #guarded(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#broken ??= unwritten(error, this.#parts.request.out);
    }
  }

  async #take(planned: PlannedAttempt): Promise<void> {
    const known = await this.#parts.store.find(planned);
    if (known !== null) this.#finish(planned, known);
  }

  async #measure(planned: PlannedAttempt, slot: number): Promise<void> {
    const { request, store } = this.#parts;
    const folder = attemptFolder(request.out, planned);
    const earlier = this.#finished.get(planned)?.attempt.tries ?? 0;
    if (earlier > 0) await setTryAside(folder);
    const measured = await this.#tryUntilMeasured(planned, slot, folder);
    if (measured === null) return;
    const { attempt } = measured;
    const finished = { ...measured, attempt: { ...attempt, tries: earlier + attempt.tries } };
    // A cancelled attempt is not stored, so a resumed run starts it again.
    if (finished.attempt.state !== "cancelled") await store.keep(planned, finished);
    this.#finish(planned, finished);
    // The files of the very last attempt are removed with everything else.
    const isLast = this.#finished.size === request.plan.length;
    if (this.#left.get(planned.task) === 0 && !isLast) await this.#snapshots.remove(planned.task);
  }

  #finish(planned: PlannedAttempt, finished: Finished): void {
    const { request } = this.#parts;
    this.#finished.set(planned, finished);
    this.#left.set(planned.task, (this.#left.get(planned.task) ?? 0) - 1);
    request.progress({
      kind: "finished",
      attempt: finished.attempt,
      done: this.#finished.size,
      total: request.plan.length,
      seconds: finished.times.seconds,
    });
  }

  async #tryUntilMeasured(
    planned: PlannedAttempt,
    slot: number,
    folder: string,
  ): Promise<Finished | null> {
    const { setting } = this.#parts;
    const { folder: snapshot, print, asked } = await this.#snapshots.of(planned.task);
    let last: Finished | null = null;
    for (let number = 1; ; number += 1) {
      // The budget may have been spent while files were staged or the provider was down.
      if (!this.#mayStart()) return last;
      this.#budget.begin();
      const one = await runAttempt(setting, { ...asked, planned, snapshot, folder, slot });
      this.#budget.end(one.attempt.usage);
      if (setting.sandbox.kind === "none" && !isUnchanged(snapshot, print))
        throw snapshotChanged(planned.task);
      const failed = one.attempt.state === "infra-error";
      // A recording that lacks an answer says nothing about a provider.
      this.#breaker.note(failed && setting.replay === null);
      last = { ...one, attempt: { ...one.attempt, tries: number } };
      // A recording gives the same answer the second time.
      const wait = setting.replay === null ? BACK_OFF_MS[number - 1] : undefined;
      if (!failed || wait === undefined || this.#breaker.open) return last;
      await backOff(wait, setting.signal);
      if (!this.#mayStart()) return last;
      await setTryAside(folder);
    }
  }

  #prefix(length: number): Finished["attempt"][] {
    return this.#parts.request.plan.slice(0, length).flatMap((planned) => {
      const finished = this.#finished.get(planned);
      return finished === undefined ? [] : [finished.attempt];
    });
  }

  /** Attempts that a stop left unstarted are `cancelled`; those that a look made needless are left out. */
  results(stopped: Stopped): Finished[] {
    const whole = stopped === "signal" || stopped === "budget" || stopped === "provider-down";
    return this.#parts.request.plan.flatMap(
      (planned) => this.#finished.get(planned) ?? (whole ? notStarted(planned, NOT_STARTED) : []),
    );
  }
}

const NOT_STARTED = { state: "cancelled", reason: "not started" } as const;

function boundaries(looks: readonly number[], length: number): number[] {
  const inside = looks.filter((look) => look > 0 && look < length);
  return [...new Set([...inside, length])].sort((left, right) => left - right);
}
