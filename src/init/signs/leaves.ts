import type { AgentCandidate } from "../candidate.ts";
import type { Repository } from "../repository.ts";
import { promptWay, unfilled } from "./asking.ts";
import { traitsOf } from "./traits.ts";

/** What a program needs and only a person can say, each as a sentence. */
export function leavesOf(
  repository: Repository,
  { shape, title }: AgentCandidate,
  sources: readonly string[],
): string[] {
  if (shape.kind !== "command") return [];
  const text = sources.map((file) => repository.text(file) ?? "").join("\n");
  const missing = unfilled(shape.options);
  const asks = promptWay(shape.options, text) === null;
  return [
    ...missing.map(
      (word) =>
        `${title} wants ${word}, which no prompt says: put it into the words that ask() starts.`,
    ),
    ...(asks && traitsOf(repository, sources).asksPerson
      ? [
          `${title} asks somebody at a terminal: the prompt is what it reads there. If it wants more, call what lies behind it in ask().`,
        ]
      : asks && missing.length === 0
        ? [`${title} takes no question: the incident is not told to it, it looks by itself.`]
        : []),
  ];
}
