import type { Limits } from "../../model/instrument.ts";
import type { Cut } from "../attempt/state.ts";

export type LimitCut = Extract<Cut, { kind: "turn-limit" | "token-limit" | "cost-limit" }>;

/** The usage that limits are compared with. */
export interface Figures {
  readonly turns: number;
  readonly tokens: number;
  readonly cost: number;
  /** Calls whose tokens cannot be bounded. */
  readonly uncounted: number;
  /** Calls whose cost cannot even be bounded. */
  readonly boundless: number;
}

export const NO_FIGURES: Figures = { turns: 0, tokens: 0, cost: 0, uncounted: 0, boundless: 0 };

const UNKNOWN_CALL = "what an earlier call used is unknown, so the limit";

/** The limit that forbids a further request; null if none does. */
export function limitReached(
  limits: Limits,
  used: Figures,
  next: { readonly model: string | null; readonly hasPrice: boolean },
): LimitCut | null {
  const { turns, tokens, cost } = limits;
  if (turns !== null && used.turns >= turns)
    return { kind: "turn-limit", reason: `the limit of ${turns} turns is reached` };
  if (tokens !== null && used.tokens >= tokens)
    return { kind: "token-limit", reason: `the limit of ${tokens} tokens is reached` };
  if (tokens !== null && used.uncounted > 0)
    return { kind: "token-limit", reason: `${UNKNOWN_CALL} of ${tokens} tokens cannot be kept` };
  if (cost === null) return null;
  const limit = `the limit of ${cost} US dollars`;
  if (used.boundless > 0)
    return { kind: "cost-limit", reason: `${UNKNOWN_CALL} of ${cost} US dollars cannot be kept` };
  if (used.cost >= cost) return { kind: "cost-limit", reason: `${limit} is reached` };
  if (next.hasPrice) return null;
  const model = JSON.stringify(next.model);
  return {
    kind: "cost-limit",
    reason: `the model ${model} has no price, so ${limit} cannot be kept`,
  };
}

export function minus(all: Figures, part: Figures): Figures {
  return combine(all, part, (left, right) => left - right);
}

export function plus(left: Figures, right: Figures): Figures {
  return combine(left, right, (one, other) => one + other);
}

function combine(
  left: Figures,
  right: Figures,
  by: (left: number, right: number) => number,
): Figures {
  return {
    turns: by(left.turns, right.turns),
    tokens: by(left.tokens, right.tokens),
    cost: by(left.cost, right.cost),
    uncounted: by(left.uncounted, right.uncounted),
    boundless: by(left.boundless, right.boundless),
  };
}
