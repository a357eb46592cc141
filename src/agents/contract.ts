// The public contract as an agent sees it: a handful of variables, one answer file, one usage file.
import { readFileSync } from "node:fs";
import { writeWhole } from "../files/atomic.ts";
import type { ReportedUsage } from "../model/usage.ts";

export interface Assignment {
  /** Folder with the incident, read-only. */
  readonly snapshot: string;
  /** Where the diagnosis goes. */
  readonly output: string;
  /** The file in which the agent may report its usage; null if none is wanted. */
  readonly usage: string | null;
  readonly prompt: string | null;
  readonly turns: number | null;
}

/** The diagnosis as written: the ITBench-AA contract and the fields sre-gate adds. */
export interface WrittenDiagnosis {
  readonly contributing_factors: readonly AnswerFactor[];
  readonly alternatives?: readonly { readonly name: string; readonly reason: string }[];
  readonly confidence?: number;
  readonly escalate?: { readonly reason: string };
  readonly no_fault?: boolean;
}

export interface AnswerFactor {
  readonly name: string;
  readonly reasoning: string;
  readonly evidence: string | readonly { readonly file: string; readonly match: string }[];
}

export function readAssignment(environment: NodeJS.ProcessEnv): Assignment {
  const snapshot = environment.SRE_GATE_SNAPSHOT ?? environment.SNAPSHOT_DIRS;
  const output = environment.SRE_GATE_OUTPUT;
  if (!snapshot || !output) {
    throw new Error(
      "SRE_GATE_SNAPSHOT and SRE_GATE_OUTPUT are not set: start this agent with 'sre-gate run --agent NAME'.",
    );
  }
  const prompt = environment.SRE_GATE_PROMPT;
  const turns = Number.parseInt(environment.SRE_GATE_TURNS ?? "", 10);
  return {
    snapshot,
    output,
    usage: environment.SRE_GATE_USAGE ?? null,
    prompt: prompt ? readFileSync(prompt, "utf8") : null,
    turns: Number.isFinite(turns) ? turns : null,
  };
}

export function writeAnswer(assignment: Assignment, answer: WrittenDiagnosis): void {
  writeWhole(assignment.output, `${JSON.stringify(answer, null, 2)}\n`);
}

export function writeUsage(assignment: Assignment, usage: ReportedUsage): void {
  if (assignment.usage) writeWhole(assignment.usage, `${JSON.stringify(usage)}\n`);
}

/** Runs an agent's story and ends the process with one readable line when it fails. */
export async function runAgent(name: string, story: () => Promise<void>): Promise<void> {
  try {
    await story();
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
