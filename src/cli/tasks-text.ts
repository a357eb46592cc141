import type { Task } from "../model/task.ts";
import type { TaskReport } from "../tasks/validate.ts";
import { counted, figure, shown } from "./score-text.ts";

export interface Validation {
  readonly tasks: number;
  readonly policy: string;
  readonly bestConstant: { readonly name: string; readonly score: number } | null;
  readonly leaks: readonly string[];
  readonly reports: readonly TaskReport[];
}

export function listText(tasks: readonly Task[]): string {
  const rows = tasks.map((task) => [
    shown(task.id),
    shown(task.family ?? "-"),
    task.difficulty === null ? "-" : task.difficulty.toFixed(1),
    task.expect,
    shown(task.private ? "(private)" : (task.title ?? "-")),
    task.defects.length === 0 ? "" : `known defect: ${task.defects.join("; ")}`,
  ]);
  return table(["task", "family", "difficulty", "expect", "title", ""], rows);
}

const SIGNALS = ["alerts", "events", "objects", "logs", "traces", "metrics"] as const;

export function validationText(result: Validation): string {
  const rows = result.reports.map(({ id, signals, leaks, warnings }) => [
    shown(id),
    ...SIGNALS.map((signal) => String(signals[signal]?.rows ?? 0)),
    megabytes(signals),
    leaks.length > 0 ? "LEAKS" : warnings.length > 0 ? counted(warnings.length, "warning") : "ok",
  ]);
  const notes = result.reports.flatMap(({ id, leaks, warnings, defects }) => [
    ...leaks.map((leak) => `LEAK     ${shown(id)}: ${shown(leak)}`),
    ...warnings.map((warning) => `warning  ${shown(id)}: ${shown(warning)}`),
    ...defects.map((defect) => `defect   ${shown(id)}: ${shown(defect)}`),
  ]);
  const constant =
    result.bestConstant === null
      ? "no single name scores without reading anything"
      : `best constant answer: ${shown(result.bestConstant.name)} scores ${figure(result.bestConstant.score)} by ${result.policy} without reading anything`;
  return [
    table(["task", ...SIGNALS, "MB", ""], rows).trimEnd(),
    ...(notes.length === 0 ? [] : ["", ...notes]),
    "",
    `${counted(result.tasks, "task")}; ${constant}`,
    "",
  ].join("\n");
}

function megabytes(signals: TaskReport["signals"]): string {
  const bytes = Object.values(signals).reduce((sum, count) => sum + (count?.bytes ?? 0), 0);
  return (bytes / 1e6).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${all.map(line).join("\n")}\n`;
}
