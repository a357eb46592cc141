import { join } from "node:path";
import type { PlannedAttempt } from "../../model/attempt.ts";
import { unwritten } from "../../model/mistake.ts";
import type { Task } from "../../model/task.ts";
import { UNKNOWN_USAGE } from "../../model/usage.ts";
import { attemptFolder } from "../../store/record.ts";
import type { RunStore } from "../../store/run-store.ts";
import { openSnapshots } from "../../tasks/open.ts";
import { stageSnapshot } from "../../tasks/stage.ts";
import { type AttemptSetting, type Finished, runAttempt } from "../attempt/run-attempt.ts";
import { clearAway } from "../clear-away.ts";
import type { RunRequest, Stopped } from "../request.ts";
import { fingerprint, isUnchanged, snapshotChanged } from "../sandbox/fingerprint.ts";
import { Breaker } from "./breaker.ts";
import { Budget } from "./budget.ts";
import { runPool } from "./pool.ts";
import { BACK_OFF_MS, backOff, setTryAside } from "./retry.ts";

/** Enough to keep the disk busy, few enough for anyone's limit on open files. */
const READ_AT_ONCE = 16;

export interface CourseParts {
  readonly request: RunRequest;
  readonly setting: AttemptSetting;
  readonly staging: string;
  readonly store: RunStore;
  /** What an interrupted run measured of the plan. */
  readonly known: ReadonlyMap<PlannedAttempt, Finished>;
}

/** One run of a plan, from look to look. */
export class Course {
  readonly #parts: CourseParts;
  readonly #staged = new Map<string, Promise<Staged>>();
  /** Attempts of each task that are still to come or under way. */
  readonly #left = new Map<string, number>();
  readonly #finished: Map<PlannedAttempt, Finished>;
  readonly #breaker = new Breaker();
  readonly #budget: Budget;
  #broken: unknown = null;

  constructor(parts: CourseParts) {
    this.#parts = parts;
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
    // Also when nothing was left to start: what failed is tried again by the same command.
    if (this.#breaker.open) return "provider-down";
    return segment.every((planned) => this.#finished.has(planned)) ? null : "budget";
  }

  /** Nothing after a look starts before it: a decision must not pay for attempts it makes useless. */
  async #runSegment(segment: readonly PlannedAttempt[]): Promise<void> {
    await this.#takeKnown(segment.filter((planned) => !this.#finished.has(planned)));
    if (this.#parts.request.onlyKnown) return;
    const left = segment.filter((planned) => !this.#finished.has(planned));
    if (left.length > 0 && this.#mayStart()) await this.#open(left);
    const queue = left.values();
    await runPool(
      this.#parts.request.concurrency,
      () => (this.#mayStart() ? (queue.next().value ?? null) : null),
      (planned, slot) => this.#guarded(() => this.#measure(planned, slot)),
    );
    if (this.#broken !== null) throw this.#broken;
  }

  /** What is found in the cache first: its tasks need not even lie on the disk. */
  async #takeKnown(segment: readonly PlannedAttempt[]): Promise<void> {
    const queue = segment.values();
    await runPool(
      READ_AT_ONCE,
      () => (this.#mayStart() ? (queue.next().value ?? null) : null),
      (planned) => this.#guarded(() => this.#take(planned)),
    );
    if (this.#broken !== null) throw this.#broken;
  }

  /** Before the first agent starts: building a task stops everything else, also the meter of a running agent. */
  async #open(segment: readonly PlannedAttempt[]): Promise<void> {
    const { tasks } = this.#parts.request;
    await openSnapshots(segment.map(({ task }) => taskOf(tasks, task)));
  }

  #mayStart(): boolean {
    const { signal } = this.#parts.request;
    return !signal.aborted && this.#broken === null && !this.#breaker.open && this.#budget.allows();
  }

  /** What breaks one attempt ends the run in order: the others finish, nothing is left running. */
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
    const finished = await this.#tryUntilMeasured(planned, slot, folder);
    if (finished === null) return;
    // A cancelled attempt is not done: a resumed run starts it again.
    if (finished.attempt.state !== "cancelled") await store.keep(planned, finished);
    this.#finish(planned, finished);
    if (this.#left.get(planned.task) === 0) await this.#unstage(planned.task);
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
    const { folder: snapshot, print } = await this.#snapshotOf(planned.task);
    let last: Finished | null = null;
    for (let number = 1; ; number += 1) {
      // What was allowed may have been spent while files were laid out or a provider was waited for.
      if (!this.#mayStart()) return last;
      this.#budget.begin();
      const one = await runAttempt(setting, { planned, snapshot, folder, slot });
      this.#budget.end(one.attempt.usage);
      if (setting.sandbox.kind === "none" && !isUnchanged(snapshot, print))
        throw snapshotChanged(planned.task);
      const failed = one.attempt.state === "infra-error";
      // A recording that lacks an answer says nothing about a provider.
      this.#breaker.note(failed && setting.replay === null);
      last = { ...one, attempt: { ...one.attempt, tries: number } };
      // A recording will not answer otherwise the second time.
      const wait = setting.replay === null ? BACK_OFF_MS[number - 1] : undefined;
      if (!failed || wait === undefined || this.#breaker.open) return last;
      await backOff(wait, setting.signal);
      if (!this.#mayStart()) return last;
      await setTryAside(folder);
    }
  }

  #snapshotOf(id: string): Promise<Staged> {
    const known = this.#staged.get(id);
    if (known !== undefined) return known;
    const { request, staging } = this.#parts;
    const staged = stage(taskOf(request.tasks, id), join(staging, "snapshots"));
    this.#staged.set(id, staged);
    return staged;
  }

  /**
   * After a task's last attempt its files go while others run: where they had to be copied, a suite needs room for a few
   * tasks instead of all. Those of the very last attempt go with everything else.
   */
  async #unstage(id: string): Promise<void> {
    if (this.#finished.size === this.#parts.request.plan.length) return;
    const staged = await this.#staged.get(id);
    if (staged !== undefined) await clearAway(staged.folder);
  }

  #prefix(length: number): Finished["attempt"][] {
    return this.#parts.request.plan.slice(0, length).flatMap((planned) => {
      const finished = this.#finished.get(planned);
      return finished === undefined ? [] : [finished.attempt];
    });
  }

  /** What a stop left unstarted is `cancelled`; what a look made needless was never planned. */
  results(stopped: Stopped): Finished[] {
    const whole = stopped !== "complete" && stopped !== "look";
    return this.#parts.request.plan.flatMap(
      (planned) => this.#finished.get(planned) ?? (whole ? notStarted(planned) : []),
    );
  }
}

interface Staged {
  readonly folder: string;
  readonly print: string;
}

async function stage(task: Task, parent: string): Promise<Staged> {
  const folder = await stageSnapshot(task, parent);
  return { folder, print: fingerprint(folder) };
}

function notStarted(planned: PlannedAttempt): Finished {
  return {
    attempt: {
      ...planned,
      state: "cancelled",
      reason: "not started",
      diagnosis: null,
      repaired: [],
      usage: UNKNOWN_USAGE,
      tries: 0,
      cached: false,
      attemptedChanges: 0,
    },
    times: { ...planned, startedAt: "", seconds: 0, firstCandidateSeconds: null },
  };
}

function boundaries(looks: readonly number[], length: number): number[] {
  const inside = looks.filter((look) => look > 0 && look < length);
  return [...new Set([...inside, length])].sort((left, right) => left - right);
}

function taskOf(tasks: ReadonlyMap<string, Task>, id: string): Task {
  const task = tasks.get(id);
  if (task === undefined) throw new Error(`the plan names an unknown task: ${id}`);
  return task;
}
