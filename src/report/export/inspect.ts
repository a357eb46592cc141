// A run as a log of inspect_ai (version 2, JSON), for its viewer and its analyses: a sample is a task, an epoch a repeat.
import { isMeasured } from "../../model/attempt.ts";
import { digestOf } from "../../model/digest.ts";
import type { Run, Times } from "../../model/run.ts";
import { isoTime, parseTimeMs } from "../../model/time.ts";
import type { ToldAttempt, ToldCall, ToldStep } from "./told.ts";

const EPOCH = 0;

/** The viewer lists what is called by a time, and nothing else. */
export function inspectName(times: Times | null): string {
  const began = isoTime(beganAt(times)).slice(0, 19).replaceAll(":", "-");
  return `${began}_sre-gate.json`;
}

function beganAt(times: Times | null): number {
  return times === null ? EPOCH : (parseTimeMs(times.startedAt) ?? EPOCH);
}

export function renderInspect(
  run: Run,
  times: Times | null,
  attempts: readonly ToldAttempt[],
): string {
  const began = beganAt(times);
  const id = digestOf([run.agent.digest, run.suite, run.seed, began]);
  const measured = attempts.filter(({ attempt }) => isMeasured(attempt.state));
  const log = {
    version: 2,
    status: "success",
    eval: {
      eval_id: id,
      run_id: id,
      task_id: id,
      created: told(began),
      task: `sre-gate ${run.suite}`,
      task_version: run.gateVersion,
      solver: run.agent.name,
      dataset: {
        name: run.suite,
        samples: run.tasks.length,
        sample_ids: run.tasks.map((task) => task.id),
        shuffled: false,
      },
      model: modelOf(run),
      config: { epochs: Math.max(1, ...run.attempts.map(({ repeat }) => repeat)) },
      packages: { "sre-gate": run.gateVersion },
      metadata: { instrument: run.instrument, command: run.agent.command },
    },
    plan: { name: "plan", steps: [{ solver: run.agent.name, params: {} }] },
    results: {
      total_samples: run.planned,
      completed_samples: measured.length,
      scores: [
        {
          name: run.instrument.policy.id,
          scorer: run.instrument.policy.id,
          params: {},
          metrics: { mean: { name: "mean", value: meanOf(measured), params: {} } },
        },
      ],
    },
    stats: {
      started_at: told(began),
      completed_at: told(began + (times?.seconds ?? 0) * 1000),
      model_usage: { [modelOf(run)]: usageOf(attempts) },
    },
    samples: attempts.map((one) => sampleOf(run, one)),
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function told(milliseconds: number): string {
  return isoTime(milliseconds).replace("Z", "+00:00");
}

function modelOf(run: Run): string {
  return run.agent.model ?? run.agent.name;
}

/** Of the tasks' means, as inspect reduces epochs before it takes a mean. */
function meanOf(measured: readonly ToldAttempt[]): number {
  const byTask = new Map<string, number[]>();
  for (const { attempt } of measured)
    byTask.set(attempt.task, [...(byTask.get(attempt.task) ?? []), attempt.score?.value ?? 0]);
  const means = [...byTask.values()].map(mean);
  return means.length === 0 ? 0 : mean(means);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function usageOf(attempts: readonly ToldAttempt[]): object {
  const sum = (key: "inputTokens" | "cachedTokens" | "cacheWriteTokens" | "outputTokens") =>
    attempts.reduce((total, { attempt }) => total + (attempt.usage[key] ?? 0), 0);
  const [input, output] = [sum("inputTokens"), sum("outputTokens")];
  const [read, written] = [sum("cachedTokens"), sum("cacheWriteTokens")];
  return {
    // Here plain input leaves out what came from the cache and what went into it.
    input_tokens: input - read - written,
    output_tokens: output,
    total_tokens: input + output,
    input_tokens_cache_read: read,
    input_tokens_cache_write: written,
  };
}

function sampleOf(run: Run, one: ToldAttempt): object {
  const { attempt, steps } = one;
  const task = run.tasks.find(({ id }) => id === attempt.task);
  const named = (attempt.diagnosis?.factors ?? []).map(({ name }) => name).join(", ");
  const score = {
    value: attempt.score?.value ?? 0,
    answer: named,
    explanation: attempt.reason ?? attempt.score?.outcome ?? attempt.state,
  };
  const problem = attempt.reason ?? attempt.state;
  return {
    id: attempt.task,
    epoch: attempt.repeat,
    input: task?.title ?? attempt.task,
    // The truth of an incident is no text to compare with; the gate's own report shows it.
    target: "",
    messages: steps.flatMap(messagesOf),
    output: {
      model: modelOf(run),
      choices: [
        { message: { role: "assistant", content: named, source: "generate" }, stop_reason: "stop" },
      ],
      completion: named,
    },
    ...(isMeasured(attempt.state)
      ? { scores: { [run.instrument.policy.id]: score } }
      : { error: { message: problem, traceback: "", traceback_ansi: "" } }),
    metadata: { state: attempt.state, turns: attempt.usage.turns, cost: attempt.usage.cost },
    store: {},
    events: [],
    model_usage: { [modelOf(run)]: usageOf([one]) },
    ...(one.began === null || one.ended === null
      ? {}
      : { total_time: (one.ended - one.began) / 1000 }),
  };
}

function messagesOf(step: ToldStep): readonly object[] {
  if (step.source !== "agent") return [{ role: step.source, content: step.text }];
  const calls = step.calls.map((call) => ({
    id: call.id,
    function: call.name,
    arguments: call.arguments,
    type: "function",
  }));
  return [
    {
      role: "assistant",
      content: step.text,
      source: "generate",
      ...(calls.length === 0 ? {} : { tool_calls: calls }),
      ...(step.model === null ? {} : { model: step.model }),
    },
    ...step.calls.flatMap(answerOf),
  ];
}

function answerOf(call: ToldCall): readonly object[] {
  if (call.answer === null) return [];
  return [{ role: "tool", content: call.answer, tool_call_id: call.id, function: call.name }];
}
