// A run whose every name, word and output tries to become markup.

import { packTranscript } from "../../src/gate/transcripts.ts";
import { attemptKey } from "../../src/model/attempt.ts";
import { renderHtml } from "../../src/report/html.ts";
import { buildReport, type ReportInput } from "../../src/report/model.ts";
import { fixture, incidents } from "./report-fixtures.ts";

export const ATTACKS = [
  "<script>owned=1</script>",
  '"><img src=x onerror=owned=1>',
  "' onmouseover='owned=1' x='",
  "javascript:owned=1",
  "</script><script>owned=1</script>",
  "</title></style></textarea><svg onload=owned=1>",
  "]]><svg:script>owned=1</svg:script>",
  "<svg><animate onbegin=owned=1 attributeName=x dur=1s>",
  "<foreignObject><iframe srcdoc='<script>parent.owned=1</script>'></foreignObject>",
  "a\u202egnp.exe\u200b\u0000\u001b]8;;https://evil.example\u0007",
  "${owned=1} {{owned=1}} `owned=1`",
  "x".repeat(10_000),
] as const;

function attack(index: number): string {
  return ATTACKS[index % ATTACKS.length] ?? "";
}

/** Every text that people or agents may write, replaced by an attack; counted up so that all kinds are used. */
function poisoned<T>(value: T, next: () => string, keep: ReadonlySet<string>, key = ""): T {
  if (typeof value === "string") return (keep.has(key) ? value : next()) as T;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, next, keep, key)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, poisoned(item, next, keep, name)]),
    ) as T;
  return value;
}

const KEPT = new Set([
  "task",
  "id",
  "state",
  "outcome",
  "verdict",
  "class",
  "tier",
  "status",
  "mark",
  "turns",
  "tokens",
  "cost",
  "format",
  "startedAt",
  "expect",
  "code",
  "weight",
  "design",
  "isolation",
  "network",
  "clock",
  "policy",
  "group",
  "source",
  "target",
]);

export function hostileInput(): ReportInput {
  let count = 0;
  const next = () => attack(count++);
  const names = (index: number) => `${attack(index)} ${index}`;
  const input = fixture({ tasks: 12, repeats: 3, names, entity: attack, seed: "hostile" });
  const poison = <T>(value: T) => poisoned(value, next, KEPT);
  return {
    ...input,
    run: {
      ...input.run,
      suite: attack(0),
      isolationNote: attack(1),
      agent: poison(input.run.agent),
      tasks: input.run.tasks.map((task) => ({ ...poison(task), id: task.id, private: false })),
      attempts: input.run.attempts.map(poison),
    },
    comparison: {
      ...input.comparison,
      tasks: input.comparison.tasks.map((row) => ({ ...row, family: next() })),
      agentChanges: ATTACKS.map((text) => ({ part: text, base: text, now: text })),
      incompatible: ATTACKS.map((text) => ({ part: text, base: text, now: text })),
    },
    verdict: {
      ...input.verdict,
      reasons: [
        ...input.verdict.reasons,
        ...ATTACKS.map((text) => ({
          code: text,
          weight: "warn" as const,
          values: { [text]: text },
        })),
      ],
    },
    notices: [...ATTACKS],
    accept: attack(4),
    incidents: new Map([...incidents(input)].map(([id, incident]) => [id, poison(incident)])),
  };
}

export async function hostile(): Promise<string> {
  const input = hostileInput();
  const trajectories = new Map();
  for (const attempt of input.run.attempts) {
    const steps = ATTACKS.map((text, index) => ({
      step_id: index + 1,
      source: "agent",
      message: text,
      reasoning_content: text,
      tool_calls: [{ tool_call_id: "a", function_name: text, arguments: { command: text } }],
      observation: { results: [{ source_call_id: "a", content: text }] },
    }));
    const packed = await packTranscript(
      Buffer.from(JSON.stringify({ schema_version: "ATIF-v1.7", steps })),
      4000,
      null,
    );
    if (packed !== null) trajectories.set(attemptKey(attempt), packed);
  }
  return renderHtml(buildReport({ ...input, trajectories }));
}
