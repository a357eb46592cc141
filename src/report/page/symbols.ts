import type { RepeatSymbol } from "../answers.ts";
import { h, type Markup } from "../markup.ts";
import type { Repeat } from "../task-lines.ts";

const WORDS: Readonly<Record<RepeatSymbol, string>> = {
  "●": "right",
  "◐": "partly right",
  "○": "wrong",
  "⊘": "no valid answer",
  "?": "not measured",
};

const CLASSES: Readonly<Record<RepeatSymbol, string>> = {
  "●": "right",
  "◐": "partly",
  "○": "wrong",
  "⊘": "unanswered",
  "?": "unmeasured",
};

/** Symbols are drawn for eyes and told in words to screen readers: "3 right, 2 wrong". */
export function symbols(repeats: readonly Repeat[]): Markup {
  const counts = new Map<RepeatSymbol, number>();
  for (const { symbol } of repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const words = [...counts].map(([symbol, times]) => `${times} ${WORDS[symbol]}`).join(", ");
  return h`<span class="symbols" role="img" aria-label="${words}">${runs(repeats).map(([symbol, length]) => h`<span class="s-${CLASSES[symbol]}">${symbol.repeat(length)}</span>`)}</span>`;
}

export function symbol(sign: RepeatSymbol): Markup {
  return h`<span class="symbols s-${CLASSES[sign]}" role="img" aria-label="${WORDS[sign]}">${sign}</span>`;
}

function runs(repeats: readonly Repeat[]): [RepeatSymbol, number][] {
  const found: [RepeatSymbol, number][] = [];
  for (const { symbol: sign } of repeats) {
    const last = found.at(-1);
    if (last?.[0] === sign) last[1] += 1;
    else found.push([sign, 1]);
  }
  return found;
}
