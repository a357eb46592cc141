import { type Problem, UserError } from "../../model/problem.ts";
import type { ProblemList } from "../../model/problem-list.ts";
import type { Candidate } from "./candidates.ts";
import { matchesGlob } from "./glob.ts";

/** `cart-*`, `tag:network`, `family:image`; a private variant by its own id too. */
export function matchesTask(pattern: string, { id, alias, file }: Candidate): boolean {
  const [, field, value = ""] = /^(tag|family):(.*)$/.exec(pattern) ?? [];
  if (field === "tag") return file.tags.some((tag) => matchesGlob(value, tag));
  if (field === "family") return file.family !== undefined && matchesGlob(value, file.family);
  return matchesGlob(pattern, id) || (alias !== null && matchesGlob(pattern, alias));
}

/** Candidates that any pattern names; a pattern that names none is an error of its own. */
export function select(
  candidates: readonly Candidate[],
  patterns: readonly string[],
  root: string,
  problems: ProblemList,
): readonly Candidate[] {
  for (const pattern of patterns) {
    if (candidates.some((candidate) => matchesTask(pattern, candidate))) continue;
    problems.add({
      code: "TASK_NOT_FOUND",
      where: "tasks",
      message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
      help: `${hint(candidates, root)} Paths of ITBench folders need a slash: ./Scenario-2.`,
    });
  }
  return candidates.filter((candidate) =>
    patterns.some((pattern) => matchesTask(pattern, candidate)),
  );
}

export function isExcluded(candidate: Candidate, exclude: readonly string[]): boolean {
  return exclude.some((pattern) => matchesTask(pattern, candidate));
}

export function excludesNothing(pattern: string): Problem {
  return {
    code: "EXCLUDE_MATCHES_NOTHING",
    where: "exclude",
    message: `no task matches ${JSON.stringify(pattern.slice(0, 120))}`,
    help: "Correct it ('sre-gate tasks list' shows the ids), or take it out of exclude.",
  };
}

function hint(candidates: readonly Candidate[], root: string): string {
  const ids = candidates.slice(0, 8).map(({ id }) => id);
  if (ids.length === 0) return "There is no folder with a task.yaml below tasks/.";
  const whose = candidates.some((candidate) => candidate.root === root)
    ? "Tasks here"
    : "This repository has no tasks of its own below tasks/; those of the gate are";
  return `${whose}: ${ids.join(", ")}${candidates.length > 8 ? " and more" : ""}.`;
}

/** Two tasks of one id would be one row in every table. */
export function refuseDuplicates(candidates: readonly Candidate[], problems: ProblemList): void {
  const places = new Map<string, string[]>();
  for (const { id, where } of candidates) places.set(id, [...(places.get(id) ?? []), where]);
  for (const [id, list] of places) {
    if (list.length < 2) continue;
    problems.add({
      code: "TASK_DUPLICATE_ID",
      where: list.join(" and "),
      message: `${list.length} tasks have the id ${JSON.stringify(id)}`,
      help: "Rename one of the folders, or select only one of them.",
    });
  }
}

export function nothingSelected(): UserError {
  return new UserError({
    code: "TASKS_NONE",
    where: "tasks",
    message: "no task is selected: there would be nothing to measure",
    help: "Add tasks below tasks/, or select some with --suite, --tasks or a path of ITBench folders.",
  });
}
