import type { Usage } from "../../model/usage.ts";
import type { Conversation } from "../meter/exchange.ts";
import type { AgentToRun } from "../request.ts";
import { answerOf } from "./answers.ts";
import { ATIF_VERSION, type Trajectory, type TrajectoryStep } from "./atif.ts";
import { type ChatMessage, messagesOf } from "./messages.ts";

/**
 * One trajectory from the exchanges that pass the proxy. The agent sends its history again with every request,
 * so only the messages after those of the previous request are new and added: otherwise a hundred
 * requests would be stored a hundred times over. Results of tools go to the step that called the tool.
 */
export class TrajectoryBuilder {
  readonly #steps: TrajectoryStep[] = [];
  #known = 0;

  add(conversation: Conversation): void {
    if (!isAnswered(conversation)) return;
    const messages = messagesOf(conversation);
    // A shorter history is a new conversation (a sub-agent, a summary): all of it is new.
    const fresh = messages.length >= this.#known ? messages.slice(this.#known) : messages;
    for (const message of fresh) addMessage(this.#steps, message);
    this.#steps.push(agentStep(conversation, answerOf(conversation)));
    this.#known = messages.length;
  }

  build(agent: AgentToRun, usage: Usage): Trajectory {
    const steps = this.#steps.map((step, index) => ({ ...step, step_id: index + 1 }));
    return {
      schema_version: ATIF_VERSION,
      agent: {
        name: agent.name,
        version: "unknown",
        ...(usage.model === null ? {} : { model_name: usage.model }),
      },
      steps,
      final_metrics: {
        total_prompt_tokens: usage.inputTokens,
        total_completion_tokens: usage.outputTokens,
        total_cached_tokens: usage.cachedTokens,
        total_cost_usd: usage.cost,
        total_steps: steps.length,
        extra: { ...activityOf(steps) },
      },
    };
  }
}

/** The trajectory of a complete list of exchanges. */
export function buildTrajectory(
  agent: AgentToRun,
  conversations: readonly Conversation[],
  usage: Usage,
): Trajectory {
  const builder = new TrajectoryBuilder();
  for (const conversation of conversations) builder.add(conversation);
  return builder.build(agent, usage);
}

function isAnswered({ exchange }: Conversation): boolean {
  return exchange.status !== null && exchange.status >= 200 && exchange.status < 300;
}

function addMessage(steps: TrajectoryStep[], message: ChatMessage): void {
  for (const result of message.results) observe(steps, result);
  // The agent's own messages are in its steps already, as the model wrote them.
  if (message.source === "agent" || message.text === "") return;
  steps.push({ step_id: 1, source: message.source, message: message.text });
}

function observe(
  steps: TrajectoryStep[],
  result: { readonly id: string; readonly content: string },
): void {
  const caller = steps.findLast((step) =>
    step.tool_calls?.some((call) => call.tool_call_id === result.id),
  );
  if (caller === undefined) return;
  const results = caller.observation?.results ?? [];
  if (results.some((one) => one.source_call_id === result.id)) return;
  caller.observation = {
    results: [...results, { source_call_id: result.id, content: result.content }],
  };
}

function agentStep({ exchange }: Conversation, message: ChatMessage): TrajectoryStep {
  const { tokens } = exchange;
  return {
    step_id: 1,
    timestamp: exchange.at,
    source: "agent",
    message: message.text,
    llm_call_count: 1,
    extra: { duration_ms: Math.round(exchange.totalMs) },
    ...(exchange.served === null ? {} : { model_name: exchange.served }),
    ...(message.reasoning === "" ? {} : { reasoning_content: message.reasoning }),
    ...(message.calls.length === 0 ? {} : { tool_calls: [...message.calls] }),
    ...(tokens === null
      ? {}
      : {
          metrics: {
            prompt_tokens: tokens.input,
            completion_tokens: tokens.output,
            cached_tokens: tokens.cached,
            ...(exchange.cost === null ? {} : { cost_usd: exchange.cost }),
            extra: {
              reasoning_tokens: tokens.reasoning,
              cache_creation_input_tokens: tokens.cacheWrite,
            },
          },
        }),
  };
}

export interface Activity {
  /** Tool calls with a shell command. */
  readonly commands: number;
  /** Files of the snapshot that the calls named, each once. */
  readonly files_read: number;
}

const SNAPSHOT_FILE = /[\w./-]+\.(?:tsv|json|jsonl|csv|log|txt|yaml|yml)\b/g;

/** What the agent did, as far as its tool calls show. */
export function activityOf(steps: readonly TrajectoryStep[]): Activity {
  const files = new Set<string>();
  let commands = 0;
  for (const call of steps.flatMap((step) => step.tool_calls ?? [])) {
    const { arguments: input } = call;
    const command = input.cmd ?? input.command ?? input.script;
    if (typeof command === "string" || Array.isArray(command)) commands += 1;
    for (const match of JSON.stringify(input).match(SNAPSHOT_FILE) ?? [])
      files.add(match.split("/").at(-1) ?? match);
  }
  return { commands, files_read: files.size };
}
