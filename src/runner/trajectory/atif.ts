import { z } from "zod";

/** ATIF, the interchange format for agent trajectories: we write v1.7 and read any v1. */
export const ATIF_VERSION = "ATIF-v1.7";

const extra = z.record(z.string(), z.unknown()).optional();
const tokens = z.number().nonnegative().nullish();

const ContentSchema = z.union([
  z.string(),
  z.array(z.looseObject({ type: z.enum(["text", "image"]) })),
]);

const ToolCallSchema = z.strictObject({
  tool_call_id: z.string(),
  function_name: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  extra,
});

const ObservationSchema = z.strictObject({
  results: z.array(
    z.strictObject({
      source_call_id: z.string().nullish(),
      content: ContentSchema.nullish(),
      subagent_trajectory_ref: z.array(z.unknown()).nullish(),
      extra,
    }),
  ),
});

const MetricsSchema = z.strictObject({
  prompt_tokens: tokens,
  completion_tokens: tokens,
  cached_tokens: tokens,
  cost_usd: tokens,
  prompt_token_ids: z.array(z.number()).nullish(),
  completion_token_ids: z.array(z.number()).nullish(),
  logprobs: z.array(z.number()).nullish(),
  extra,
});

const StepSchema = z.strictObject({
  step_id: z.number().int().positive(),
  timestamp: z.string().nullish(),
  source: z.enum(["system", "user", "agent"]),
  message: ContentSchema,
  model_name: z.string().nullish(),
  reasoning_effort: z.union([z.string(), z.number()]).nullish(),
  reasoning_content: z.string().nullish(),
  tool_calls: z.array(ToolCallSchema).nullish(),
  observation: ObservationSchema.nullish(),
  metrics: MetricsSchema.nullish(),
  is_copied_context: z.boolean().nullish(),
  llm_call_count: z.number().int().nonnegative().nullish(),
  extra,
});

export const TrajectorySchema = z.strictObject({
  schema_version: z.string().regex(/^ATIF-v1\.\d+$/),
  session_id: z.string().nullish(),
  trajectory_id: z.string().nullish(),
  agent: z.strictObject({
    name: z.string(),
    version: z.string(),
    model_name: z.string().nullish(),
    tool_definitions: z.array(z.unknown()).nullish(),
    extra,
  }),
  steps: z.array(StepSchema),
  notes: z.string().nullish(),
  final_metrics: z
    .strictObject({
      total_prompt_tokens: tokens,
      total_completion_tokens: tokens,
      total_cached_tokens: tokens,
      total_cost_usd: tokens,
      total_steps: tokens,
      extra,
    })
    .nullish(),
  continued_trajectory_ref: z.unknown().optional(),
  /** Each is a whole trajectory, read by the same rules. */
  subagent_trajectories: z.array(z.unknown()).nullish(),
  extra,
});

export type Trajectory = z.infer<typeof TrajectorySchema>;
export type TrajectoryStep = z.infer<typeof StepSchema>;
export type ToolCall = z.infer<typeof ToolCallSchema>;

export type TrajectoryReading =
  | { readonly kind: "valid"; readonly trajectory: Trajectory }
  | { readonly kind: "invalid"; readonly reason: string };

/** The schema and the rules between steps: numbers without gaps, agent fields, calls that exist. */
export function readTrajectory(text: string): TrajectoryReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { kind: "invalid", reason: "not JSON" };
  }
  return nestsWithin(document, DEEPEST)
    ? readDocument(document)
    : { kind: "invalid", reason: "nested too deeply" };
}

/** JSON.parse accepts any depth, but later code runs out of stack at some thousand levels. */
const DEEPEST = 200;

/** Level by level, so that the check itself needs no stack. */
function nestsWithin(document: unknown, depth: number): boolean {
  let level = [document];
  for (let left = depth; left >= 0; left -= 1) {
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}

function readDocument(document: unknown): TrajectoryReading {
  const parsed = TrajectorySchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: "invalid", reason: `${issue?.path.join(".")}: ${issue?.message}` };
  }
  const broken =
    parsed.data.steps.map(brokenRule).find((reason) => reason !== null) ??
    brokenSubagent(parsed.data.subagent_trajectories ?? []);
  return broken === null
    ? { kind: "valid", trajectory: parsed.data }
    : { kind: "invalid", reason: broken };
}

/** Embedded trajectories follow the same rules and have unique ids. */
function brokenSubagent(embedded: readonly unknown[]): string | null {
  const ids = new Set<string>();
  for (const [index, document] of embedded.entries()) {
    const where = `subagent_trajectories[${index}]`;
    const reading = readDocument(document);
    if (reading.kind === "invalid") return `${where}: ${reading.reason}`;
    const id = reading.trajectory.trajectory_id ?? null;
    if (id === null) return `${where} has no trajectory_id`;
    if (ids.has(id)) return `${where} repeats the trajectory_id ${id}`;
    ids.add(id);
  }
  return null;
}

function brokenRule(step: TrajectoryStep, index: number): string | null {
  const where = `steps[${index}]`;
  if (step.step_id !== index + 1) return `${where}.step_id is ${step.step_id}, not ${index + 1}`;
  const agentOnly = [
    step.model_name,
    step.reasoning_effort,
    step.reasoning_content,
    step.tool_calls,
    step.metrics,
  ];
  if (step.source !== "agent" && agentOnly.some((field) => field != null))
    return `${where} carries agent fields and is from ${step.source}`;
  if (step.llm_call_count === 0 && (step.metrics != null || step.reasoning_content != null))
    return `${where} called no model and has metrics or reasoning of one`;
  const calls = new Set(step.tool_calls?.map((call) => call.tool_call_id));
  const stray = step.observation?.results.find(
    (result) => result.source_call_id != null && !calls.has(result.source_call_id),
  );
  return stray === undefined
    ? null
    : `${where} observes ${stray.source_call_id}, which it never called`;
}
