import type { Limits } from "../../model/instrument.ts";

/** The paths of the contract, as the agent sees them. */
export interface Places {
  readonly snapshot: string;
  readonly output: string;
  readonly prompt: string;
  readonly workspace: string;
  readonly usage: string;
  readonly trajectory: string;
  /** Folder of the agent's own files. */
  readonly agent: string;
  readonly home: string;
  readonly temporary: string;
}

export const ANSWER_FILE = "agent_output.json";
export const USAGE_FILE = "usage.json";
export const TRAJECTORY_FILE = "trajectory.json";

/** The public contract as environment; SNAPSHOT_DIRS and WORKSPACE_DIR serve agents written for ITBench. */
export function contractEnvironment(
  places: Places,
  limits: Limits,
  deadlineSeconds: number,
  model: string | null,
  repeat: number,
): Record<string, string> {
  return {
    SRE_GATE_SNAPSHOT: places.snapshot,
    SRE_GATE_OUTPUT: places.output,
    SRE_GATE_PROMPT: places.prompt,
    SRE_GATE_USAGE: places.usage,
    SRE_GATE_TRAJECTORY: places.trajectory,
    SRE_GATE_WORKSPACE: places.workspace,
    SRE_GATE_AGENT: places.agent,
    SRE_GATE_REPEAT: String(repeat),
    ...(limits.turns === null ? {} : { SRE_GATE_TURNS: String(limits.turns) }),
    ...(model === null ? {} : { SRE_GATE_MODEL: model }),
    SRE_GATE_DEADLINE: String(Math.floor(deadlineSeconds)),
    SNAPSHOT_DIRS: places.snapshot,
    WORKSPACE_DIR: places.workspace,
    // The working folder is empty: without this, `python -m agent` would find neither the agent nor a built `vendor`.
    PYTHONPATH: `${places.agent}:${places.agent}/vendor`,
    HOME: places.home,
    TMPDIR: places.temporary,
  };
}

/** The placeholders of a command. */
export const PLACEHOLDERS: readonly string[] = [
  "snapshot",
  "output",
  "prompt",
  "workspace",
  "usage",
  "trajectory",
  "agent",
  "model",
];
const PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join("|")})\\}`, "g");

/** Replaces {snapshot} and the others; braces around anything else stay. */
export function fillPlaceholders(
  words: readonly string[],
  places: Places,
  model: string | null,
): string[] {
  const values: Record<string, string> = { ...places, model: model ?? "" };
  return words.map((word) =>
    word.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole),
  );
}
