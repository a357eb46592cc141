import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sha256 } from "../model/digest.ts";
import type { Task } from "../model/task.ts";
import { UNKNOWN_USAGE } from "../model/usage.ts";
import { stageSnapshot } from "../tasks/stage.ts";
import { attemptFolder, writeAtomically } from "./attempt/files.ts";
import { RESULT_FORMAT, type Result } from "./attempt/result.ts";
import { type AttemptSetting, type Finished, runAttempt } from "./attempt/run-attempt.ts";
import { allowedEnvironment } from "./command/environment.ts";
import { anchorWords, locateProgram } from "./command/locate.ts";
import type { Metering } from "./meter/line.ts";
import { prepareMetering } from "./meter/prepare.ts";
import { secretMask } from "./process/mask.ts";
import { promptFor } from "./prompt.ts";
import type { PlannedAttempt, RunOutcome, RunRequest, Stopped } from "./request.ts";
import type { Sandbox } from "./sandbox/cell.ts";
import { chooseSandbox } from "./sandbox/choose.ts";
import { runPool } from "./schedule/pool.ts";

export type {
  AgentToRun,
  PlannedAttempt,
  ProgressEvent,
  RunOutcome,
  RunRequest,
} from "./request.ts";

/** Runs the plan up to the look at which the decision falls; what finished is kept whatever happens. */
export async function runPlan(request: RunRequest): Promise<RunOutcome> {
  const scratch = await mkdtemp(join(tmpdir(), "sre-gate-"));
  const staging = join(resolve(request.out), ".staging");
  try {
    await rm(join(request.out, "attempts"), { recursive: true, force: true });
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    const command = findCommand(request);
    const { sandbox, note } = await chooseSandbox(request, command, scratch, staging);
    const metering = await prepareMetering(request);
    const setting = settingFor(request, command, sandbox, metering, scratch);
    const course = new Course(request, setting, staging);
    const stopped = await course.run();
    return course.outcome(stopped, note);
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(staging, { recursive: true, force: true });
  }
}

function findCommand({ agent }: RunRequest): string[] {
  const [program = "", ...words] = anchorWords(agent.command, agent.cwd);
  return [locateProgram(program, agent.cwd, process.env.PATH ?? ""), ...words];
}

function settingFor(
  request: RunRequest,
  command: readonly string[],
  sandbox: Sandbox,
  metering: Metering,
  scratch: string,
): AttemptSetting {
  const { agent, judge, signal } = request;
  return {
    agent,
    command,
    judge,
    sandbox,
    metering,
    prompt: promptFor(judge.limits, judge.surfaces),
    environment: allowedEnvironment(process.env, judge.env),
    mask: secretMask(process.env),
    scratch,
    signal,
  };
}

/** One run of a plan, from look to look. */
class Course {
  readonly #request: RunRequest;
  readonly #setting: AttemptSetting;
  readonly #staging: string;
  readonly #staged = new Map<string, Promise<string>>();
  readonly #finished = new Map<PlannedAttempt, Finished>();

  constructor(request: RunRequest, setting: AttemptSetting, staging: string) {
    this.#request = request;
    this.#setting = setting;
    this.#staging = staging;
  }

  async run(): Promise<Stopped> {
    const { plan, looks, decide, signal } = this.#request;
    let begin = 0;
    for (const end of boundaries(looks, plan.length)) {
      await this.#runSegment(plan.slice(begin, end));
      if (signal.aborted) return "signal";
      if (looks.includes(end) && end < plan.length && decide(this.#prefix(end)) === "stop")
        return "look";
      begin = end;
    }
    return "complete";
  }

  /** Nothing after a look starts before it: a decision must not pay for attempts it makes useless. */
  async #runSegment(segment: readonly PlannedAttempt[]): Promise<void> {
    const queue = segment.values();
    await runPool(
      this.#request.concurrency,
      () => (this.#request.signal.aborted ? null : (queue.next().value ?? null)),
      (planned, slot) => this.#runOne(planned, slot),
    );
  }

  async #runOne(planned: PlannedAttempt, slot: number): Promise<void> {
    const folder = attemptFolder(this.#request.out, planned);
    const finished = await runAttempt(this.#setting, {
      planned,
      snapshot: await this.#snapshotOf(planned.task),
      folder,
      slot,
    });
    // A cancelled attempt is not done: a resumed run starts it again.
    if (finished.attempt.state !== "cancelled") await keepResult(folder, finished);
    this.#finished.set(planned, finished);
    this.#request.progress({
      kind: "finished",
      attempt: finished.attempt,
      done: this.#finished.size,
      total: this.#request.plan.length,
      seconds: finished.times.seconds,
    });
  }

  #snapshotOf(id: string): Promise<string> {
    const known = this.#staged.get(id);
    if (known !== undefined) return known;
    const staged = stageSnapshot(taskOf(this.#request.tasks, id), this.#staging);
    this.#staged.set(id, staged);
    return staged;
  }

  #prefix(length: number): Finished["attempt"][] {
    return this.#request.plan.slice(0, length).flatMap((planned) => {
      const finished = this.#finished.get(planned);
      return finished === undefined ? [] : [finished.attempt];
    });
  }

  /** What a stop left unstarted is `cancelled`; what a look made needless was never planned. */
  outcome(stopped: Stopped, isolationNote: string | null): RunOutcome {
    const whole = stopped !== "complete" && stopped !== "look";
    const finished = this.#request.plan.flatMap(
      (planned) => this.#finished.get(planned) ?? (whole ? notStarted(planned) : []),
    );
    return {
      attempts: finished.map((one) => one.attempt),
      times: finished.map((one) => one.times),
      isolation: this.#setting.sandbox.kind,
      isolationNote,
      stopped,
    };
  }
}

async function keepResult(folder: string, finished: Finished): Promise<void> {
  const { task } = finished.attempt;
  const result: Result = { format: RESULT_FORMAT, key: sha256(task), ...finished };
  await writeAtomically(join(folder, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
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
