import type { ModelMessage } from "ai";
import { SUMMARY_ACKNOWLEDGED, summaryBridge } from "./words.ts";

/** The conversation: a prompt that stays, then turns that a summary may replace or an overflow may drop. */
export class History {
  #kept: ModelMessage[];
  #turns: ModelMessage[][] = [];

  constructor(prompt: readonly ModelMessage[]) {
    this.#kept = [...prompt];
  }

  messages(): ModelMessage[] {
    return [...this.#kept, ...this.#turns.flat()];
  }

  /** Said by the house before or after a turn; belongs to the turn that came before it. */
  say(text: string): void {
    const message: ModelMessage = { role: "user", content: text };
    const last = this.#turns.at(-1);
    if (last) last.push(message);
    else this.#kept.push(message);
  }

  turn(messages: readonly ModelMessage[]): void {
    this.#turns.push([...messages]);
  }

  /** Drops the latest turn. False when only the prompt (or a summary) is left. */
  unwind(): boolean {
    return this.#turns.pop() !== undefined;
  }

  /**
   * Both messages are the user's: an acknowledgement by the assistant would put two assistant messages in
   * a row, which some providers refuse.
   */
  replaceBy(summary: string): void {
    this.#kept = [
      ...this.#kept,
      { role: "user", content: summaryBridge(summary) },
      { role: "user", content: SUMMARY_ACKNOWLEDGED },
    ];
    this.#turns = [];
  }
}
