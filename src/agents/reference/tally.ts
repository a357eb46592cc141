import type { LanguageModelUsage } from "ai";
import type { ReportedUsage } from "../../model/usage.ts";

/**
 * Usage summed over every call: summaries and dropped turns cost money like the rest.
 * A call without a count makes the sum unknown, not smaller.
 */
export class ModelTally {
  turns = 0;
  calls = 0;
  #input: number | null = 0;
  #cached: number | null = 0;
  #output: number | null = 0;
  model: string | null = null;

  add(usage: LanguageModelUsage, model: string | null): void {
    this.calls += 1;
    this.model = model ?? this.model;
    this.#input = plus(this.#input, usage.inputTokens);
    this.#output = plus(this.#output, usage.outputTokens);
    this.#cached = plus(this.#cached, usage.inputTokenDetails?.cacheReadTokens ?? 0);
  }

  /** Without a cost: prices are the meter's business. */
  reported(): ReportedUsage {
    return {
      turns: this.turns,
      input_tokens: this.#input,
      cached_tokens: this.#cached,
      output_tokens: this.#output,
      model: this.model,
    };
  }
}

function plus(sum: number | null, count: number | undefined): number | null {
  return sum === null || count === undefined ? null : sum + count;
}
