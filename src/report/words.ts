import type { State } from "../model/attempt.ts";
import { assertNever } from "../model/problem.ts";
import type { WrongClass } from "../model/score.ts";
import type { Reason, VerdictKind } from "../model/verdict.ts";

/** The one place where codes become English. Plain text: each renderer escapes for itself. */

type Values = Reason["values"];

const REASONS: Readonly<Record<string, (values: Values) => string>> = {};

/** A code without words yet is shown as it is, with its values: never hidden. */
function bare(reason: Reason): string {
  const values = Object.entries(reason.values).map(
    ([key, value]) => `${key} ${value ?? "unknown"}`,
  );
  return values.length === 0 ? reason.code : `${reason.code} (${values.join(", ")})`;
}

export function reasonWords(reason: Reason): string {
  const words = REASONS[reason.code];
  return words === undefined ? bare(reason) : words(reason.values);
}

export const WORDED_CODES: readonly string[] = Object.keys(REASONS);

export interface VerdictWords {
  readonly symbol: string;
  readonly word: string;
}

export function verdictWords(kind: VerdictKind): VerdictWords {
  switch (kind) {
    case "pass":
      return { symbol: "🟢", word: "pass" };
    case "fail":
      return { symbol: "🔴", word: "fail" };
    case "inconclusive":
      return { symbol: "🟡", word: "inconclusive" };
    case "no-baseline":
      return { symbol: "⚪", word: "no baseline" };
    case "incompatible":
      return { symbol: "🟡", word: "incompatible" };
    default:
      return assertNever(kind);
  }
}

export function stateWords(state: State): string {
  switch (state) {
    case "answered":
      return "answered";
    case "no-answer":
      return "no answer";
    case "invalid-answer":
      return "invalid answer";
    case "timeout":
      return "time limit";
    case "turn-limit":
      return "turn limit";
    case "token-limit":
      return "token limit";
    case "cost-limit":
      return "cost limit";
    case "agent-error":
      return "agent error";
    case "policy-violation":
      return "policy violation";
    case "infra-error":
      return "not measured: infrastructure";
    case "cancelled":
      return "not measured: cancelled";
    default:
      return assertNever(state);
  }
}

export function wrongWords(kind: WrongClass | null): string {
  switch (kind) {
    case "symptom":
      return "symptom";
    case "intermediate":
      return "link of the chain";
    case "mechanism":
      return "mechanism";
    case "bystander":
      return "bystander";
    case "observer":
      return "observer";
    case "invented":
      return "invented";
    case "unknown":
    case null:
      return "wrong";
    default:
      return assertNever(kind);
  }
}
