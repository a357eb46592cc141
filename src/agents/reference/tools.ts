import { type Tool, tool } from "ai";
import { z } from "zod";
import type { WrittenDiagnosis } from "../contract.ts";
import { clip } from "./output.ts";
import { runShell, shellAnswer } from "./shell.ts";

/** The result of a tool; `done` only if the diagnosis was accepted. */
interface ToolAnswer {
  readonly text: string;
  readonly done: boolean;
}

export interface HouseTool {
  readonly finishes: boolean;
  readonly definition: Tool;
  readonly run: (input: unknown) => Promise<ToolAnswer>;
}

export type ToolBox = Readonly<Record<string, HouseTool>>;

const SHELL_INPUT = z.object({ cmd: z.string().min(1).describe("A bash command.") });

const EVIDENCE = z.union([z.string(), z.array(z.object({ file: z.string(), match: z.string() }))]);

const FINISH_INPUT = z.object({
  contributing_factors: z
    .array(
      z.object({
        name: z.string().describe("namespace/Kind/name, or cluster/Kind/name"),
        reasoning: z.string(),
        evidence: EVIDENCE,
      }),
    )
    .describe("The smallest set of independent root causes."),
  alternatives: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
  confidence: z.number().min(0).max(1).optional(),
  escalate: z.object({ reason: z.string() }).optional(),
  no_fault: z.boolean().optional(),
});

interface ToolOptions {
  readonly cwd: string;
  readonly shellSeconds: number;
  readonly signal: AbortSignal;
  readonly extra: readonly string[];
  readonly submit: (answer: WrittenDiagnosis) => void;
}

export function toolBox(options: ToolOptions): ToolBox {
  const { extra } = options;
  return {
    shell: shellTool(options),
    finish: finishTool(options.submit),
    ...(extra.includes("read") ? { read: readTool(options) } : {}),
  };
}

export const EXTRA_TOOLS = ["read"] as const;

function shellTool(options: ToolOptions): HouseTool {
  return {
    finishes: false,
    definition: tool({
      description: `Runs a bash command in your working folder. It ends after ${options.shellSeconds} s; of long output you get the head and the tail.`,
      inputSchema: SHELL_INPUT,
    }),
    run: async (input) => {
      const { cmd } = SHELL_INPUT.parse(input);
      const result = await runShell(cmd, {
        cwd: options.cwd,
        seconds: options.shellSeconds,
        signal: options.signal,
      });
      return { text: shellAnswer(result, options.shellSeconds), done: false };
    },
  };
}

function finishTool(submit: ToolOptions["submit"]): HouseTool {
  return {
    finishes: true,
    definition: tool({
      description:
        "Hands in the diagnosis and ends the work. Call it alone, once, when you are done.",
      inputSchema: FINISH_INPUT,
    }),
    run: async (input) => {
      const answer = FINISH_INPUT.parse(input);
      const problem = problemOf(answer.contributing_factors, answer);
      if (problem !== null) return { text: `The diagnosis was not taken: ${problem}`, done: false };
      submit(withoutUndefined(answer));
      return { text: "The diagnosis was taken.", done: true };
    },
  };
}

function problemOf(
  factors: readonly { readonly name: string }[],
  answer: { readonly escalate?: unknown; readonly no_fault?: boolean | undefined },
): string | null {
  if (factors.length === 0 && answer.escalate === undefined && answer.no_fault !== true) {
    return "it names no contributing factor. Name one, or say no_fault or escalate.";
  }
  const bad = factors.filter((factor) => !/^[^/\s]+\/[A-Za-z]+\/\S+$/.test(factor.name.trim()));
  if (bad.length === 0) return null;
  return `${bad.map((factor) => `'${factor.name}'`).join(", ")} is not namespace/Kind/name.`;
}

function withoutUndefined(answer: z.infer<typeof FINISH_INPUT>): WrittenDiagnosis {
  return JSON.parse(JSON.stringify(answer)) as WrittenDiagnosis;
}

const READ_INPUT = z.object({
  path: z.string(),
  offset: z.number().int().nonnegative().default(0),
  lines: z.number().int().positive().max(2000).default(200),
});

/** Off by default: with it, scores cannot be compared with those of the plain harness. */
function readTool(options: ToolOptions): HouseTool {
  return {
    finishes: false,
    definition: tool({ description: "Reads lines of a text file.", inputSchema: READ_INPUT }),
    run: async (input) => {
      const { path, offset, lines } = READ_INPUT.parse(input);
      const quoted = `'${path.replaceAll("'", "'\\''")}'`;
      const cmd = `tail -n +${offset + 1} -- ${quoted} | head -n ${lines}`;
      const { stdout, stderr } = await runShell(cmd, {
        cwd: options.cwd,
        seconds: options.shellSeconds,
        signal: options.signal,
      });
      return { text: clip(stdout === "" ? stderr : stdout), done: false };
    },
  };
}
