import { join } from "node:path";
import { attemptKey } from "../model/attempt.ts";
import type { Run, Times } from "../model/run.ts";
import { parseTimeMs } from "../model/time.ts";
import type { ToldAttempt, ToldStep } from "../report/export/told.ts";
import { textOrNull } from "../runner/attempt/files.ts";
import { readTrajectory, type TrajectoryStep } from "../runner/trajectory/atif.ts";
import { attemptFolder } from "../store/record.ts";

/** The attempts of a stored run with what was said in them. Private tasks are never opened. */
export function tellAttempts(folder: string, run: Run, times: Times | null): ToldAttempt[] {
  const hidden = new Set(run.tasks.filter((task) => task.private).map(({ id }) => id));
  const lasting = new Map((times?.attempts ?? []).map((time) => [attemptKey(time), time]));
  return run.attempts.map((attempt) => {
    const time = lasting.get(attemptKey(attempt));
    const began = time === undefined ? null : parseTimeMs(time.startedAt);
    return {
      attempt,
      began,
      ended: began === null || time === undefined ? null : began + time.seconds * 1000,
      steps: hidden.has(attempt.task)
        ? []
        : stepsIn(join(attemptFolder(folder, attempt), "trajectory.json")),
    };
  });
}

/** What cannot be read is something to look at and never decides anything. */
function stepsIn(path: string): ToldStep[] {
  const text = textOrNull(path);
  const reading = text === null ? null : readTrajectory(text);
  return reading?.kind === "valid" ? reading.trajectory.steps.map(stepOf) : [];
}

function stepOf(step: TrajectoryStep): ToldStep {
  const { metrics } = step;
  return {
    source: step.source,
    text: textOf(step.message),
    model: step.model_name ?? null,
    at: step.timestamp ? parseTimeMs(step.timestamp) : null,
    took: numberOf(step.extra?.duration_ms),
    calls: (step.tool_calls ?? []).map((call) => {
      const answer = step.observation?.results.find(
        (result) => result.source_call_id === call.tool_call_id,
      );
      return {
        id: call.tool_call_id,
        name: call.function_name,
        arguments: call.arguments,
        answer: answer === undefined ? null : textOf(answer.content ?? ""),
      };
    }),
    tokens: metrics
      ? {
          input: metrics.prompt_tokens ?? null,
          cached: metrics.cached_tokens ?? null,
          cacheWrite: numberOf(metrics.extra?.cache_creation_input_tokens),
          output: metrics.completion_tokens ?? null,
          reasoning: numberOf(metrics.extra?.reasoning_tokens),
        }
      : null,
  };
}

function textOf(content: TrajectoryStep["message"]): string {
  if (typeof content === "string") return content;
  return content.map((part) => (typeof part.text === "string" ? part.text : "")).join("\n");
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
