import type { ScoredAttempt } from "../model/attempt.ts";
import { byCodePoint } from "../model/order.ts";
import { plain } from "./escape.ts";
import { stateWords, wrongWords } from "./words.ts";

/** One kind of answer and how many attempts of a task gave it. */
export interface AnswerGroup {
  readonly times: number;
  readonly of: number;
  /** What it is to the incident ("where it hurts, not why"), or how the attempt ended ("turn limit"). */
  readonly words: string;
  /** The entity named, shortened to Kind/name; null when no name is meant. */
  readonly name: string | null;
  /** Why the first of them has no answer, where its state alone does not say. */
  readonly reason: string | null;
}

export type RepeatSymbol = "●" | "◐" | "○" | "⊘" | "?";

export const SYMBOL_LEGEND = "● right  ◐ partly  ○ wrong  ⊘ no valid answer  ? not measured";

export function symbolOf(attempt: ScoredAttempt): RepeatSymbol {
  const score = attempt.score;
  if (score === null) return "?";
  const value = score.value ?? (score.outcome === "no-fault-right" ? 1 : 0);
  if (value >= 1) return "●";
  if (value > 0) return "◐";
  return score.outcome === "no-answer" || attempt.diagnosis === null ? "⊘" : "○";
}

/** "otel-demo/Deployment/cart" is read as "Deployment/cart" where the namespace says nothing. */
export function shortName(name: string): string {
  const parts = name.split("/");
  return parts.length === 3 ? parts.slice(1).join("/") : name;
}

/** A repair of so many quarters is accepted. */
const ACCEPTED = 0.75;

function answerOf(attempt: ScoredAttempt): { words: string; name: string | null } {
  const { score } = attempt;
  if (score === null || attempt.diagnosis === null)
    return { words: stateWords(attempt.state), name: null };
  // What was done speaks for itself; what it called the cause is told on the page.
  if (attempt.repair !== undefined)
    return {
      words: (attempt.repair.score ?? 1) >= ACCEPTED ? "right" : attempt.repair.why,
      name: null,
    };
  switch (score.outcome) {
    case "right":
    case "no-fault-right":
      return { words: "right", name: null };
    case "escalated":
      return { words: "hands over to a person", name: null };
    case "no-answer":
      return { words: "names nothing", name: null };
    case "partly-right":
    case "wrong":
    case "false-accusation":
      return wrongAnswer(score);
  }
}

function wrongAnswer(score: NonNullable<ScoredAttempt["score"]>) {
  const wrong = score.predictions.find((prediction) => prediction.verdict === "wrong");
  if (wrong === undefined) {
    const missed = score.missed[0];
    if (missed !== undefined) return { words: "misses", name: shortName(missed.cause) };
    return { words: "names nothing", name: null };
  }
  const right = score.predictions.some((prediction) => prediction.verdict === "right");
  return {
    words: right ? `beside the right one: ${wrongWords(wrong.class)}` : wrongWords(wrong.class),
    name: shortName(wrong.name),
  };
}

/** The state of a limit says all; that of an agent that died does not. */
function reasonOf({ state, reason }: ScoredAttempt): string | null {
  const speaks = state === "agent-error" || state === "invalid-answer";
  return speaks && reason !== null ? plain(reason) : null;
}

/** The answers of one task, most frequent first. */
export function answerGroups(attempts: readonly ScoredAttempt[]): AnswerGroup[] {
  const groups = new Map<string, Omit<AnswerGroup, "of" | "times"> & { times: number }>();
  for (const attempt of attempts) {
    const answer = answerOf(attempt);
    const key = `${answer.words}\n${answer.name ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...answer, reason: reasonOf(attempt), times: 1 });
    else group.times += 1;
  }
  return [...groups.entries()]
    .sort(([a, left], [b, right]) => right.times - left.times || byCodePoint(a, b))
    .map(([, group]) => ({ ...group, of: attempts.length }));
}
