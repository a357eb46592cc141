import { xml } from "./escape.ts";
import type { ReportModel } from "./model.ts";
import { remark } from "./rows.ts";
import { NONE, type TaskLine } from "./task-lines.ts";

/**
 * JUnit XML for test tabs: one case for the verdict, one per task. Only a lost task is a failure: a task that is lower
 * is what chance alone gives, and a red test for it would be the false alarm this gate exists to avoid.
 */
export function renderJunit(model: ReportModel): string {
  const cases = [verdictCase(model), ...model.tasks.map(taskCase)];
  const failures = cases.filter((item) => item.kind === "failure").length;
  const errors = cases.filter((item) => item.kind === "error").length;
  const skipped = cases.filter((item) => item.kind === "skipped").length;
  // The schema that Jenkins publishes counts what was skipped in a suite, and not over all of them.
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  const seconds = model.totals.seconds === null ? "" : ` time="${model.totals.seconds.toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sre-gate" ${counts}${seconds}>`,
    `  <testsuite name="${xml(`sre-gate ${model.gate} (${model.suite})`)}" ${counts} skipped="${skipped}"${seconds}>`,
    ...cases.map((item) => item.text),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

interface Case {
  readonly kind: "passed" | "failure" | "error" | "skipped";
  readonly text: string;
}

function caseOf(
  name: string,
  group: string,
  kind: Case["kind"],
  message: string,
  body: string,
): Case {
  const open = `    <testcase name="${xml(name)}" classname="${xml(group)}"`;
  if (kind === "passed")
    return { kind, text: `${open}><system-out>${xml(body)}</system-out></testcase>` };
  return {
    kind,
    text: `${open}><${kind} message="${xml(message)}">${kind === "skipped" ? "" : xml(body)}</${kind}></testcase>`,
  };
}

function verdictCase(model: ReportModel): Case {
  const { kind, headline, sentence, enforced } = model.verdict;
  const body = [
    sentence,
    ...model.reasons.map((reason) => `${reason.weight}: ${reason.text}`),
  ].join("\n");
  if (kind === "pass") return caseOf("verdict", "gate", "passed", headline, body);
  if (kind === "fail" && enforced) return caseOf("verdict", "gate", "failure", headline, body);
  if (kind === "fail") return caseOf("verdict", "gate", "skipped", `advisory: ${headline}`, body);
  return caseOf("verdict", "gate", "skipped", headline, body);
}

function taskCase(task: TaskLine): Case {
  const body = `base ${task.base}, now ${task.now}, change ${task.change}; repeats ${task.symbols || NONE}; turns ${task.turns}; cost ${task.cost}`;
  const group = task.family ?? "tasks";
  if (task.group === "lost") return caseOf(task.label, group, "failure", remark(task), body);
  if (task.status === "unmeasured") return caseOf(task.label, group, "error", remark(task), body);
  if (task.status !== "compared" && task.status !== "outside-mean" && task.status !== "new")
    return caseOf(task.label, group, "skipped", remark(task), body);
  return caseOf(task.label, group, "passed", "", body);
}
