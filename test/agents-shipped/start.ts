import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The answer file as JSON; null when there is none. */
  readonly answer: {
    readonly contributing_factors: readonly { name: string; evidence: unknown }[];
    readonly alternatives?: readonly { name: string; reason: string }[];
    readonly escalate?: { reason: string };
    readonly no_fault?: boolean;
  } | null;
  readonly usage: Record<string, unknown> | null;
}

/** Starts a bundled agent as the gate would: by the public contract and nothing else. */
export async function startAgent(
  name: string,
  snapshot: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-agent-"));
  const [output, usage] = [join(folder, "answer.json"), join(folder, "usage.json")];
  try {
    const child = spawn(process.execPath, [`dist/agents/${name}.js`, ...args], {
      env: {
        PATH: process.env.PATH ?? "",
        SRE_GATE_SNAPSHOT: snapshot,
        SRE_GATE_OUTPUT: output,
        SRE_GATE_USAGE: usage,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    const read = (file: string) =>
      existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
    return { code, stdout, stderr, answer: read(output), usage: read(usage) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of a hand-made incident as an agent sees it, for a test to damage. */
export function copyOfTask(task: string): string {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-snapshot-"));
  cpSync(join("tasks", task, "snapshot"), folder, { recursive: true });
  rmSync(join(folder, "ground_truth.yaml"));
  return folder;
}
