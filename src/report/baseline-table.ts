import type { Baseline } from "../model/baseline.ts";
import { count } from "./numbers.ts";

/** `baseline show`: provenance first, then each task with every pooled repeat. */
export function renderBaselineTable(baseline: Baseline): string {
  const width = Math.max(4, ...baseline.tasks.map((task) => task.id.length));
  const runs = baseline.runs.map((run, index) => {
    const place = run.commit === null ? "no commit" : run.commit.slice(0, 10);
    const accepted = run.accepted === null ? "" : `, accepted: ${run.accepted}`;
    const why = `${accepted}${run.skipped === undefined ? "" : `, unjudged: ${run.skipped}`}`;
    return `  ${index + 1}. ${run.date ?? "no date"} ${place} model ${run.model ?? "none"}${why}`;
  });
  const tasks = baseline.tasks.map((task) => {
    const scores = task.attempts.map((attempt) =>
      attempt.score === null ? "-" : String(attempt.score),
    );
    return `  ${task.id.padEnd(width)}  ${scores.join(" ")}`;
  });
  return [
    `${baseline.gate}: ${baseline.agent.name} on ${baseline.suite}, policy ${baseline.instrument.policy.id}`,
    "",
    count(baseline.runs.length, "run"),
    ...runs,
    "",
    `${count(baseline.tasks.length, "task")}, every repeat`,
    ...tasks,
    "",
  ].join("\n");
}
