import { commandData, commandProperty, plain } from "./escape.ts";
import { cutBytes } from "./fit.ts";
import type { ReportModel } from "./model.ts";
import { remark } from "./rows.ts";

/** GitHub shows ten annotations of each level per step. */
const MOST = 10;

interface RunAnnotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

export function annotations(model: ReportModel): RunAnnotation[] {
  const { kind, headline, sentence, enforced, word } = model.verdict;
  const level = kind === "pass" ? "notice" : kind === "fail" && enforced ? "error" : "warning";
  const first: RunAnnotation = {
    level,
    title: `sre-gate ${model.gate}: ${word}`,
    message: `${headline}. ${sentence}`,
  };
  const lost = model.tasks
    .filter((task) => task.group === "lost")
    .map(
      (task): RunAnnotation => ({
        level: enforced ? "error" : "warning",
        title: `lost: ${task.label}`,
        message: `${task.baseTally} at the base, now ${task.symbols}. ${remark(task)}`,
      }),
    );
  const warnings = model.gathered
    .filter((reason) => reason.weight === "warn")
    .map(
      (reason): RunAnnotation => ({ level: "warning", title: reason.code, message: reason.text }),
    );
  const all = [first, ...lost, ...warnings];
  return (["error", "warning", "notice"] as const).flatMap((wanted) =>
    all.filter((annotation) => annotation.level === wanted).slice(0, MOST),
  );
}

/** Workflow commands, one line each. */
export function renderAnnotations(model: ReportModel): string {
  return annotations(model)
    .map(({ level, title, message }) => {
      const safeTitle = commandProperty(cutBytes(plain(title), 200));
      return `::${level} title=${safeTitle}::${commandData(cutBytes(plain(message), 2000))}\n`;
    })
    .join("");
}
