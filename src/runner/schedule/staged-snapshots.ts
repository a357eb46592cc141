import { join } from "node:path";
import type { Task } from "../../model/task.ts";
import { openSnapshots } from "../../tasks/open.ts";
import { stageSnapshot } from "../../tasks/stage.ts";
import type { AttemptJob } from "../attempt/job.ts";
import { clearAway } from "../clear-away.ts";
import { fingerprint } from "../sandbox/fingerprint.ts";

export interface StagedSnapshot {
  readonly folder: string;
  /** What an agent without a sandbox must leave as it was. */
  readonly print: string;
  /** What of the task an attempt has to know besides its files. */
  readonly asked: Pick<AttemptJob, "mode" | "scenario" | "without">;
}

/** The snapshots as agents see them: each is staged before its task's first attempt. */
export class StagedSnapshots {
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #parent: string;
  readonly #staged = new Map<string, Promise<StagedSnapshot>>();

  constructor(tasks: ReadonlyMap<string, Task>, staging: string) {
    this.#tasks = tasks;
    this.#parent = join(staging, "snapshots");
  }

  /** Before the first agent starts: building a task blocks everything else, the meter of a running agent included. */
  async build(ids: readonly string[]): Promise<void> {
    await openSnapshots(ids.map((id) => this.#task(id)));
  }

  of(id: string): Promise<StagedSnapshot> {
    const known = this.#staged.get(id);
    if (known !== undefined) return known;
    const staged = this.#stage(id);
    this.#staged.set(id, staged);
    return staged;
  }

  async #stage(id: string): Promise<StagedSnapshot> {
    const task = this.#task(id);
    const folder = await stageSnapshot(task, this.#parent);
    const { mode, without = [] } = task;
    const scenario = mode === "repair" ? ((await task.scenario?.()) ?? null) : null;
    return { folder, print: fingerprint(folder), asked: { mode, scenario, without } };
  }

  /** While other tasks run: where files had to be copied, a suite then needs room for a few tasks instead of all. */
  async remove(id: string): Promise<void> {
    const staged = await this.#staged.get(id);
    this.#staged.delete(id);
    if (staged !== undefined) await clearAway(staged.folder);
  }

  #task(id: string): Task {
    const task = this.#tasks.get(id);
    if (task === undefined) throw new Error(`the plan names an unknown task: ${id}`);
    return task;
  }
}
