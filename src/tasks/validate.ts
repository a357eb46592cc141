import { join } from "node:path";
import type { Task } from "../model/task.ts";
import type { Signal } from "../records/layout.ts";
import { snapshotFiles } from "../records/list-files.ts";
import { type AnswerKey, answerKeyOf } from "../score/answer-key.ts";
import { matchName } from "../score/match.ts";
import { inventoryOf } from "./inventory.ts";
import { openSnapshot } from "./open.ts";
import { leaksIn, needlesOf } from "./validate/leaks.ts";
import { scanFile } from "./validate/scan.ts";
import { isLeftOut } from "./without.ts";

interface SignalCount {
  files: number;
  /** Rows of tables and entries of alert files. */
  rows: number;
  bytes: number;
}

export interface TaskReport {
  readonly id: string;
  readonly signals: Readonly<Partial<Record<Signal | "other", SignalCount>>>;
  /** What an agent could read and must not: each makes the task unfit for use. */
  readonly leaks: readonly string[];
  /** Worth knowing, not fatal. */
  readonly warnings: readonly string[];
  readonly defects: readonly string[];
}

const EXPECTED: readonly Signal[] = ["alerts", "events", "objects", "logs", "traces", "metrics"];

/** Reads a whole task once: what each signal holds, what leaks, what looks wrong. */
export async function validateTask(task: Task): Promise<TaskReport> {
  const folder = await openSnapshot(task);
  const files = snapshotFiles(folder).filter((file) => !isLeftOut(task.without, file));
  const inventory = await inventoryOf(folder);
  const needles = needlesOf(task, inventory);
  const signals: Partial<Record<Signal | "other", SignalCount>> = {};
  const leaks: string[] = [];
  const warnings: string[] = [];
  for (const { path, signal } of files) {
    const scan = await scanFile(join(folder, path), needles);
    const count = signals[signal ?? "other"] ?? { files: 0, rows: 0, bytes: 0 };
    signals[signal ?? "other"] = {
      files: count.files + 1,
      rows: count.rows + scan.rows,
      bytes: count.bytes + scan.bytes,
    };
    leaks.push(...leaksIn(path, scan.found, task));
    if (scan.problem !== null) warnings.push(`${path}: ${scan.problem}`);
  }
  warnings.push(
    ...missingSignals(task, signals),
    ...recorderObjects(inventory),
    ...truthWarnings(task),
    ...unobservable(answerKeyOf(task.truth), task, inventory),
  );
  const report = { id: task.id, signals, leaks, warnings, defects: task.defects };
  return task.private ? withoutWords(report) : report;
}

/** Leaks and warnings quote the truth, so for a private task only their number is shown. */
function withoutWords(report: TaskReport): TaskReport {
  const counted = (list: readonly string[], what: string) =>
    list.length === 0 ? [] : [`${list.length} ${what} in a private task`];
  return {
    ...report,
    leaks: counted(report.leaks, "leaks"),
    warnings: counted(report.warnings, "warnings"),
  };
}

function missingSignals(
  task: Task,
  signals: Readonly<Partial<Record<string, SignalCount>>>,
): readonly string[] {
  return EXPECTED.filter(
    (signal) => signals[signal] === undefined && !task.without?.includes(signal),
  ).map((signal) => `no ${signal} in the snapshot`);
}

/** The bench's own machinery in the object dump tells an agent where it is. */
function recorderObjects(inventory: ReadonlySet<string>): readonly string[] {
  const recorders = [...inventory].filter(
    (name) => name.startsWith("data-recorders/") || name.includes("/topology-monitor"),
  );
  if (recorders.length === 0) return [];
  const [first] = recorders;
  return [`${recorders.length} recorder objects are visible to the agent (${first})`];
}

function truthWarnings(task: Task): readonly string[] {
  const { dangling } = task.truth;
  const globs = answerKeyOf(task.truth).targets.flatMap(({ group, patterns }) =>
    patterns
      .filter(({ reading }) => reading === "glob")
      .map(({ source }) => `group ${group.id}: ${source} is no regular expression, read as a glob`),
  );
  const ids = dangling.slice(0, 5).join(", ");
  return dangling.length === 0
    ? globs
    : [...globs, `the ground truth names ${dangling.length} undefined ids: ${ids}`];
}

/** A root cause that no object of the snapshot matches may still show in events only: a warning. */
function unobservable(
  incident: AnswerKey,
  task: Task,
  inventory: ReadonlySet<string>,
): readonly string[] {
  if (task.expect === "no-fault" || inventory.size === 0) return [];
  const seen = new Set<number>();
  for (const name of inventory) {
    const match = matchName(incident, name, "confirmed", inventory);
    if (match.kind === "hit") seen.add(match.hit.target.component);
  }
  return incident.rootCauses
    .filter((component) => !seen.has(component))
    .map((component) => {
      const ids = (incident.components[component]?.members ?? []).map(({ group }) => group.id);
      return `no object of the snapshot matches the root cause ${ids.join(" or ")}`;
    });
}
