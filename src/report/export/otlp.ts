// A run as OpenTelemetry traces in OTLP's JSON, in the words of the conventions for generative AI: one trace an attempt, in it
// a span for every call of a model and of a tool. What was said stays out: conventions leave it to the one who asks.
import { sha256 } from "../../model/digest.ts";
import type { Run } from "../../model/run.ts";
import type { ToldAttempt, ToldStep } from "./told.ts";

type Attribute = readonly [string, string | number | null];

interface Span {
  readonly name: string;
  readonly kind: "internal" | "client";
  readonly from: number;
  readonly to: number;
  readonly attributes: readonly Attribute[];
  readonly failed: boolean;
}

const KINDS = { internal: 1, client: 3 } as const;
const ERROR = 2;

/** Attempts without times have no place on a clock and are left out. */
export function renderOtlp(run: Run, attempts: readonly ToldAttempt[]): string {
  const spans = attempts.flatMap((told) =>
    told.began === null || told.ended === null
      ? []
      : traceOf(run, told, { began: told.began, ended: told.ended }),
  );
  const scope = { name: "sre-gate", version: run.gateVersion };
  const resource = { attributes: attributesOf([["service.name", run.agent.name]]) };
  const document = { resourceSpans: [{ resource, scopeSpans: [{ scope, spans }] }] };
  return `${JSON.stringify(document, null, 1)}\n`;
}

interface Lasting {
  readonly began: number;
  readonly ended: number;
}

function traceOf(run: Run, told: ToldAttempt, lasting: Lasting): readonly object[] {
  const { attempt } = told;
  const seed = `${run.agent.digest}\n${attempt.task}\n${attempt.repeat}\n${lasting.began}`;
  const traceId = sha256(seed).slice(0, 32);
  const spans = [rootOf(run, told, lasting), ...stepsOf(told.steps, lasting)];
  const ids = spans.map((_, index) => sha256(`${seed}\n${index}`).slice(0, 16));
  return spans.map((span, index) => ({
    traceId,
    spanId: ids[index],
    ...(index === 0 ? {} : { parentSpanId: ids[0] }),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: nanoseconds(span.from),
    endTimeUnixNano: nanoseconds(Math.max(span.from, span.to)),
    attributes: attributesOf(span.attributes),
    status: span.failed ? { code: ERROR } : {},
  }));
}

function rootOf(run: Run, { attempt }: ToldAttempt, { began, ended }: Lasting): Span {
  const { usage } = attempt;
  return {
    name: `invoke_agent ${run.agent.name}`,
    kind: "internal",
    from: began,
    to: ended,
    failed: attempt.state !== "answered",
    attributes: [
      ["gen_ai.operation.name", "invoke_agent"],
      ["gen_ai.agent.name", run.agent.name],
      ["gen_ai.request.model", run.agent.model],
      ["gen_ai.usage.input_tokens", usage.inputTokens],
      ["gen_ai.usage.output_tokens", usage.outputTokens],
      ["error.type", attempt.state === "answered" ? null : attempt.state],
      ["sre_gate.task", attempt.task],
      ["sre_gate.repeat", attempt.repeat],
      ["sre_gate.score", attempt.score?.value ?? null],
      ["sre_gate.cost_usd", usage.cost],
    ],
  };
}

function stepsOf(steps: readonly ToldStep[], { ended }: Lasting): readonly Span[] {
  const asked = steps.filter((step) => step.source === "agent" && step.at !== null);
  return asked.flatMap((step, index) => {
    const from = step.at ?? 0;
    const answered = from + (step.took ?? 0);
    // Tools run between an answer and the next request.
    const next = asked[index + 1]?.at ?? ended;
    return [chatOf(step, from, answered), ...toolsOf(step, answered, next)];
  });
}

function chatOf({ model, tokens }: ToldStep, from: number, to: number): Span {
  return {
    name: `chat ${model ?? ""}`.trim(),
    kind: "client",
    from,
    to,
    failed: false,
    attributes: [
      ["gen_ai.operation.name", "chat"],
      ["gen_ai.response.model", model],
      ["gen_ai.usage.input_tokens", tokens?.input ?? null],
      ["gen_ai.usage.cache_read.input_tokens", tokens?.cached ?? null],
      ["gen_ai.usage.cache_creation.input_tokens", tokens?.cacheWrite ?? null],
      ["gen_ai.usage.output_tokens", tokens?.output ?? null],
    ],
  };
}

function toolsOf({ calls }: ToldStep, from: number, to: number): readonly Span[] {
  return calls.map((call) => ({
    name: `execute_tool ${call.name}`,
    kind: "internal",
    from,
    to,
    failed: false,
    attributes: [
      ["gen_ai.operation.name", "execute_tool"],
      ["gen_ai.tool.name", call.name],
      ["gen_ai.tool.call.id", call.id],
    ],
  }));
}

/** What is unknown has no attribute. */
function attributesOf(attributes: readonly Attribute[]): readonly object[] {
  return attributes.flatMap(([key, value]) =>
    value === null ? [] : [{ key, value: typed(value) }],
  );
}

/** OTLP writes whole numbers of 64 bits as text. */
function typed(value: string | number): object {
  if (typeof value === "string") return { stringValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

function nanoseconds(milliseconds: number): string {
  return `${Math.round(milliseconds)}000000`;
}
