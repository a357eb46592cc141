import type { ReportedUsage } from "../../model/usage.ts";
import type { TurnRecord } from "./loop.ts";

/** The run as an ATIF 1.7 document, the exchange format of agent trajectories. */
export function trajectory(
  model: string,
  task: string,
  turns: readonly TurnRecord[],
  usage: ReportedUsage,
): string {
  const steps = turns.map((turn) => ({
    step_id: turn.turn + 1,
    source: "agent",
    model_name: model,
    message: turn.text,
    tool_calls: turn.calls.map((call, index) => ({
      tool_call_id: `${turn.turn}-${index + 1}`,
      function_name: call.tool,
      arguments: argumentsOf(call.input),
    })),
    observation: {
      results: turn.calls.map((call, index) => ({
        source_call_id: `${turn.turn}-${index + 1}`,
        content: call.answer,
      })),
    },
    metrics: { prompt_tokens: turn.inputTokens, completion_tokens: turn.outputTokens },
  }));
  const document = {
    schema_version: "ATIF-v1.7",
    session_id: "reference",
    agent: { name: "sre-gate-reference", version: "1", model_name: model },
    steps: [{ step_id: 1, source: "user", message: task }, ...steps],
    final_metrics: {
      total_prompt_tokens: usage.input_tokens,
      total_completion_tokens: usage.output_tokens,
      total_cached_tokens: usage.cached_tokens,
      total_steps: turns.length,
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function argumentsOf(input: unknown): object {
  return typeof input === "object" && input !== null ? input : { value: input };
}
