import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import type { Task } from "../../src/model/task.ts";
import type { RunRequest } from "../../src/runner/run.ts";

/** A run of ten tasks with three repeats, without anything of vitest: for programs of their own. */
export function planFor(root: string, agents: string, command: readonly string[]): RunRequest {
  const tasks = Array.from({ length: 10 }, (_, index) => plainTask(root, `t${index}`));
  return {
    plan: [1, 2, 3].flatMap((repeat) => tasks.map((task) => ({ task: task.id, repeat }))),
    tasks: new Map(tasks.map((task) => [task.id, task])),
    agent: {
      name: "plain",
      command,
      cwd: agents,
      files: [],
      shownAt: null,
      outside: [],
      model: null,
      parameters: {},
    },
    judge: JudgeSettingsSchema.parse({}),
    isolation: "none",
    concurrency: 4,
    out: join(root, "out"),
    looks: [],
    decide: () => "continue",
    cache: { dir: null },
    progress: () => undefined,
    signal: new AbortController().signal,
  };
}

export function plainTask(root: string, id: string): Task {
  const folder = join(root, "tasks", id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "events.tsv"), "TimestampTime\tBody\n");
  const truth = { groups: [], aliases: [], propagations: [], alerts: [], faults: [] };
  return {
    id,
    title: null,
    family: null,
    difficulty: null,
    tags: [],
    expect: "fault",
    mode: "diagnose",
    folder,
    truth: { ...truth, actions: [], dangling: [] },
    digest: `digest-of-${id}`,
    defects: [],
    private: false,
  };
}
