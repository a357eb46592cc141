import type { ModelMessage } from "ai";
import { SUMMARY_ACKNOWLEDGED, summaryBridge } from "./words.ts";

/** The conversation: a prompt that stays, then turns that a summary may replace or an overflow may drop. */
export class History {
  readonly #prompt: readonly ModelMessage[];
  /** The summary that replaces dropped turns. */
  #summary: ModelMessage[] = [];
  #turns: ModelMessage[][] = [];
  /** A message for the current turn only. */
  #ahead: ModelMessage[] = [];

  constructor(prompt: readonly ModelMessage[]) {
    this.#prompt = prompt;
  }

  messages(): ModelMessage[] {
    return [...this.#prompt, ...this.#summary, ...this.#turns.flat(), ...this.#ahead];
  }

  sayAhead(text: string): void {
    this.#ahead.push({ role: "user", content: text });
  }

  /** Adds a message about the latest turn, or after a summary. */
  sayAfter(text: string): void {
    (this.#turns.at(-1) ?? this.#summary).push({ role: "user", content: text });
  }

  turn(messages: readonly ModelMessage[]): void {
    this.#turns.push([...this.#ahead, ...messages]);
    this.#ahead = [];
  }

  /** Drops the latest turn and everything after it; false if no turn would be left. */
  unwind(): boolean {
    if (this.#turns.length < 2) return false;
    this.#turns.pop();
    this.#ahead = [];
    return true;
  }

  /**
   * Both messages are the user's: an acknowledgement by the assistant would put two assistant messages in
   * a row, which some providers refuse.
   */
  replaceBy(summary: string): void {
    this.#summary = [
      { role: "user", content: summaryBridge(summary) },
      { role: "user", content: SUMMARY_ACKNOWLEDGED },
    ];
    this.#turns = [];
  }
}
