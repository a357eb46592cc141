import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import { type JudgeSettings, JudgeSettingsSchema } from "../../src/model/settings.ts";
import type { Task } from "../../src/model/task.ts";
import type { ProgressEvent, RunRequest } from "../../src/runner/run.ts";

export const AGENTS = fileURLToPath(new URL("../agents", import.meta.url));

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-test-"));
  folders.push(folder);
  return folder;
}

/** A task whose snapshot is one file, with a ground truth beside it that no agent may find. */
export function taskIn(root: string, id: string): Task {
  const folder = join(root, "tasks", id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "events.tsv"), "TimestampTime\tBody\n");
  writeFileSync(join(folder, "ground_truth.yaml"), "spec: the-secret-truth\n");
  return {
    id,
    title: null,
    family: null,
    difficulty: null,
    tags: [],
    expect: "fault",
    mode: "diagnose",
    folder,
    truth: {
      groups: [],
      aliases: [],
      propagations: [],
      alerts: [],
      faults: [],
      actions: [],
      dangling: [],
    },
    digest: `digest-of-${id}`,
    defects: [],
    private: false,
  };
}

export interface Wish {
  readonly root?: string;
  readonly command: readonly string[];
  readonly tasks?: readonly string[];
  readonly repeats?: number;
  readonly judge?: Partial<JudgeSettings>;
  readonly seconds?: number;
  readonly request?: Partial<RunRequest>;
  readonly events?: ProgressEvent[];
}

export function requestFor(wish: Wish): RunRequest {
  const root = wish.root ?? temporaryFolder();
  const tasks = (wish.tasks ?? ["one"]).map((id) => taskIn(root, id));
  const judge = JudgeSettingsSchema.parse({});
  const repeats = Array.from({ length: wish.repeats ?? 1 }, (_, index) => index + 1);
  return {
    plan: repeats.flatMap((repeat) => tasks.map((task) => ({ task: task.id, repeat }))),
    tasks: new Map(tasks.map((task) => [task.id, task])),
    agent: {
      name: "test",
      command: wish.command,
      cwd: AGENTS,
      files: ["*"],
      shownAt: null,
      outside: [],
      model: null,
      parameters: {},
    },
    judge: {
      ...judge,
      limits: { ...judge.limits, seconds: wish.seconds ?? 30 },
      ...wish.judge,
    },
    isolation: "none",
    concurrency: 2,
    out: join(root, "out"),
    looks: [],
    decide: () => "continue",
    cache: { dir: null },
    progress: (event) => wish.events?.push(event),
    signal: new AbortController().signal,
    ...wish.request,
  };
}
