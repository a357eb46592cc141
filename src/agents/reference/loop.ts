// The loop of the ITBench-AA harness: one model call per turn until 'finish' is taken or the turns are used up.
import {
  generateText,
  type LanguageModel,
  type ModelMessage,
  type ToolResultPart,
  type ToolSet,
} from "ai";
import { History } from "./history.ts";
import { clip } from "./output.ts";
import { isOverflow } from "./overflow.ts";
import { ModelTally } from "./tally.ts";
import type { HouseTool, ToolBox } from "./tools.ts";
import {
  badArguments,
  CONTINUE,
  SUMMARY_AGAIN,
  SUMMARY_REQUEST,
  systemPrompt,
  TWO_FINISH_CALLS,
  turnWarning,
  unknownTool,
  WARNING_TURNS,
} from "./words.ts";

/** Share of the context window at which the conversation is summarised. */
const SUMMARISE_AT = 0.7;

export interface LoopOptions {
  readonly model: LanguageModel;
  readonly tools: ToolBox;
  readonly task: string;
  readonly instructions: string | null;
  readonly turns: number;
  /** Tokens that the model can read and write in one request. */
  readonly window: number;
  readonly signal: AbortSignal;
  readonly settings: CallSettings;
  readonly onTurn?: (turn: TurnRecord) => void;
}

/** Passed to the provider as given; absent means the provider's default. */
export interface CallSettings {
  readonly temperature?: number;
  readonly maxOutputTokens?: number;
  readonly providerOptions?: NonNullable<Parameters<typeof generateText>[0]["providerOptions"]>;
}

export interface TurnRecord {
  readonly turn: number;
  readonly text: string;
  readonly calls: readonly {
    readonly tool: string;
    readonly input: unknown;
    readonly answer: string;
  }[];
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

type LoopEnding =
  | { readonly kind: "finished" }
  | { readonly kind: "turns-used-up" }
  | { readonly kind: "failed"; readonly reason: string };

type Reply = Awaited<ReturnType<typeof ask>>;

export async function converse(
  options: LoopOptions,
): Promise<{ ending: LoopEnding; tally: ModelTally }> {
  const tally = new ModelTally();
  try {
    return { ending: await turns(options, tally), tally };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ending: { kind: "failed", reason }, tally };
  }
}

async function turns(options: LoopOptions, tally: ModelTally): Promise<LoopEnding> {
  const history = new History([
    { role: "system", content: systemPrompt(options.turns, options.instructions) },
    { role: "user", content: options.task },
  ]);
  while (tally.turns < options.turns) {
    const left = options.turns - tally.turns;
    if (left <= WARNING_TURNS && tally.turns > 0) history.sayAhead(turnWarning(left));
    const reply = await askWithin(options, history, tally);
    tally.turns += 1;
    if (reply.finishReason === "length") {
      throw new Error("the model's answer was cut at its output limit (finish reason 'length')");
    }
    const taken = await useTools(options, reply);
    history.turn([...said(reply), ...taken.messages]);
    options.onTurn?.(record(tally.turns, reply, taken.messages));
    if (taken.done) return { kind: "finished" };
    const next = options.turns - tally.turns;
    if (next > 0 && fill(reply) >= SUMMARISE_AT * options.window) {
      history.replaceBy(await summarise(options, history, tally));
    }
    // Last, so that no summary swallows it.
    if (reply.toolCalls.length === 0 && next > WARNING_TURNS) history.sayAfter(CONTINUE);
  }
  return { kind: "turns-used-up" };
}

/** One call. If the conversation is too long for the model, calls again with a summary of all but the latest turn. */
async function askWithin(
  options: LoopOptions,
  history: History,
  tally: ModelTally,
): Promise<Reply> {
  const asked = () => ask(options, history.messages(), tally, definitions(options.tools));
  try {
    return await asked();
  } catch (error) {
    unwind(error, history, tally);
    history.replaceBy(await summarise(options, history, tally));
    return asked();
  }
}

/** Returns the turn that was too long. Rethrows any other error, or if there is nothing to drop. */
function unwind(error: unknown, history: History, tally: ModelTally): void {
  if (!isOverflow(error) || !history.unwind()) throw error;
  tally.turns -= 1;
}

async function ask(
  options: LoopOptions,
  messages: readonly ModelMessage[],
  tally: ModelTally,
  tools: ToolSet | undefined,
) {
  const result = await generateText({
    model: options.model,
    messages: [...messages],
    ...(tools ? { tools, toolChoice: "auto" as const } : {}),
    maxRetries: 2,
    abortSignal: options.signal,
    allowSystemInMessages: true,
    ...options.settings,
  });
  tally.add(result.usage, result.response.modelId ?? null);
  return result;
}

function definitions(tools: ToolBox): ToolSet {
  return Object.fromEntries(Object.entries(tools).map(([name, entry]) => [name, entry.definition]));
}

function fill(reply: Reply): number {
  return (reply.usage.inputTokens ?? 0) + (reply.usage.outputTokens ?? 0);
}

/** The assistant's own messages; the SDK's ready-made errors for bad calls are replaced by ours. */
function said(reply: Reply): ModelMessage[] {
  const own = reply.response.messages.filter((message) => message.role === "assistant");
  const empty = own.every((message) => message.content.length === 0);
  // Providers refuse a message without content: an empty answer is kept as a dash.
  return empty ? [{ role: "assistant", content: "-" }] : own;
}

type Call = Reply["toolCalls"][number];

async function useTools(
  options: LoopOptions,
  reply: Reply,
): Promise<{ messages: ModelMessage[]; done: boolean }> {
  const finishing = (call: Call) => options.tools[call.toolName]?.finishes === true;
  const ordinary = reply.toolCalls.filter((call) => !finishing(call));
  const finishes = reply.toolCalls.filter(finishing);
  const parts: ToolResultPart[] = [];
  let done = false;
  for (const call of [...ordinary, ...finishes]) {
    const refused = finishing(call) && finishes.length > 1;
    const answer = refused ? { text: TWO_FINISH_CALLS, done: false } : await use(options, call);
    done = done || answer.done;
    parts.push({
      type: "tool-result",
      toolCallId: call.toolCallId,
      toolName: call.toolName,
      output: { type: "text", value: clip(answer.text, 60_000) },
    });
  }
  return { messages: parts.length === 0 ? [] : [{ role: "tool", content: parts }], done };
}

/** The model sees every error of a tool call; none ends the run. */
async function use(options: LoopOptions, call: Call): Promise<{ text: string; done: boolean }> {
  const known: HouseTool | undefined = Object.hasOwn(options.tools, call.toolName)
    ? options.tools[call.toolName]
    : undefined;
  if (!known) {
    return { text: unknownTool(call.toolName, Object.keys(options.tools)), done: false };
  }
  if (call.invalid) {
    return { text: badArguments(call.toolName, problemOf(call.error)), done: false };
  }
  try {
    return await known.run(call.input);
  } catch (error) {
    options.signal.throwIfAborted();
    return { text: badArguments(call.toolName, problemOf(error)), done: false };
  }
}

function problemOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}

async function summarise(
  options: LoopOptions,
  history: History,
  tally: ModelTally,
): Promise<string> {
  for (;;) {
    try {
      return await summaryOf(options, history.messages(), tally);
    } catch (error) {
      unwind(error, history, tally);
    }
  }
}

async function summaryOf(
  options: LoopOptions,
  conversation: readonly ModelMessage[],
  tally: ModelTally,
): Promise<string> {
  const tools = definitions(options.tools);
  const attempts: [string, ToolSet | undefined][] = [
    [SUMMARY_REQUEST, tools],
    [`${SUMMARY_REQUEST} ${SUMMARY_AGAIN}`, tools],
    [`${SUMMARY_REQUEST} ${SUMMARY_AGAIN}`, undefined],
  ];
  for (const [request, given] of attempts) {
    const messages = [...conversation, { role: "user" as const, content: request }];
    const reply = await ask(options, messages, tally, given);
    if (reply.text.trim() !== "") return reply.text;
  }
  throw new Error("the model gave no summary when the conversation outgrew its window");
}

function record(turn: number, reply: Reply, messages: readonly ModelMessage[]): TurnRecord {
  const answers = new Map<string, string>();
  for (const message of messages) {
    if (message.role !== "tool") continue;
    for (const part of message.content) {
      if (part.type === "tool-result" && part.output.type === "text") {
        answers.set(part.toolCallId, part.output.value);
      }
    }
  }
  return {
    turn,
    text: reply.text,
    calls: reply.toolCalls.map((call) => ({
      tool: call.toolName,
      input: call.input,
      answer: answers.get(call.toolCallId) ?? "",
    })),
    inputTokens: reply.usage.inputTokens ?? null,
    outputTokens: reply.usage.outputTokens ?? null,
  };
}
