import { join, resolve } from "node:path";
import type { JudgeSettings } from "../../model/settings.ts";
import type { Task } from "../../model/task.ts";

/** Paths that no agent may see, whatever the settings say: what judges it, and what other attempts left. */
export function guardedFolders(request: {
  readonly agent: { readonly cwd: string };
  readonly judge: JudgeSettings;
  readonly out: string;
  readonly cache: { readonly dir: string | null };
  readonly tasks: ReadonlyMap<string, Task>;
  readonly record?: string | null;
  readonly replay?: string | null;
  readonly guarded?: readonly string[];
}): string[] {
  const root = resolve(request.agent.cwd);
  const { judge, cache, record, replay } = request;
  const named = [judge.baseline, judge.history].filter((path) => path !== undefined);
  const ours = [cache.dir, record ?? null, replay ?? null].filter((path) => path !== null);
  const folders = [
    ...[".git", ".sre-gate", "tasks", "baselines"].map((name) => join(root, name)),
    ...named.map((path) => resolve(root, path)),
    resolve(request.out),
    ...ours.map((path) => resolve(path)),
    ...[...request.tasks.values()].map((task) => resolve(task.folder)),
    ...(request.guarded ?? []).map((path) => resolve(path)),
  ];
  return [...new Set(folders)];
}
