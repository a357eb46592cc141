import type { Suite } from "../tasks/find/suite.ts";
import type { AgentCandidate } from "./candidate.ts";
import type { AgentChoice } from "./choose.ts";
import { evidenceText } from "./detect.ts";

/** What was found here, and what init takes of it. */
export type FoundAgent =
  | { readonly kind: "command"; readonly command: string; readonly chosen: AgentChoice }
  | {
      readonly kind: "candidate";
      readonly candidate: AgentCandidate;
      readonly candidates: readonly AgentCandidate[];
      readonly chosen: AgentChoice;
    }
  | {
      readonly kind: "recipe";
      readonly title: string;
      readonly because: string;
      readonly candidates: readonly AgentCandidate[];
      readonly chosen: AgentChoice;
    }
  | {
      readonly kind: "nothing";
      readonly candidates: readonly AgentCandidate[];
      readonly chosen: AgentChoice;
    };

export function pageOf(page: {
  readonly found: FoundAgent;
  readonly suite: Suite;
  readonly bill: readonly string[];
  readonly files: readonly string[];
  /** The workflow that still lacks the gate's address; null where it has it. */
  readonly unnamed: string | null;
}): string {
  const { found, suite, bill, files, unnamed } = page;
  return [
    ...foundLines(found),
    ...found.chosen.notes.map((note) => `Note: ${note}`),
    `Wrote ${files.join(", ")}.`,
    ...(unnamed !== null
      ? [
          `This clone does not say where it is on GitHub: put that for OWNER/sre-gate@SHA in ${unnamed}.`,
        ]
      : []),
    "",
    `What ${suite.name}@${suite.version} (${suite.tasks.length} tasks) costs:`,
    ...bill,
  ].join("\n");
}

function foundLines(found: FoundAgent): string[] {
  switch (found.kind) {
    case "command":
      return [`Agent: ${found.command} (as you named it).`];
    case "recipe":
      return [
        `Agent: ${found.title}, as docs/agents.md starts it (from ${found.because}).`,
        ...othersOf(found.candidates, null),
      ];
    case "candidate":
      return [
        `Agent: ${found.candidate.title} (confidence ${found.candidate.confidence.toFixed(2)}), because`,
        ...evidenceText(found.candidate.evidence).map((line) => `  ${line}`),
        ...othersOf(found.candidates, found.candidate),
      ];
    case "nothing":
      return [...NOT_FOUND, ...othersOf(found.candidates, null)];
  }
}

const MOST = 6;

function othersOf(candidates: readonly AgentCandidate[], taken: AgentCandidate | null): string[] {
  const rows = candidates
    .map((candidate, index) => ({ candidate, number: index + 1 }))
    .filter(({ candidate }) => candidate !== taken);
  if (rows.length === 0) return [];
  return [
    "Also here (--force --pick N takes one, --run COMMAND any other):",
    ...rows
      .slice(0, MOST)
      .map(
        ({ candidate, number }) =>
          `  ${number}. ${candidate.title} (${candidate.confidence.toFixed(2)})`,
      ),
    ...(rows.length > MOST ? [`  and ${rows.length - MOST} more`] : []),
  ];
}

const NOT_FOUND = [
  "No agent was found here. sre-gate.yaml holds a placeholder that every run refuses: put your agent's command there",
  "(docs/agents.md has recipes), or run init again with --run 'python3 agent.py --prompt {prompt} --output {output}'.",
];
