/** What a tool may put into the conversation, per stream. */
const MAX_OUTPUT = 20_000;

/** Keeps the head and the tail of a stream in bounded memory, however long it grows. */
export class Clipped {
  readonly #half: number;
  #head = "";
  #tail = "";
  #length = 0;

  constructor(limit = MAX_OUTPUT) {
    this.#half = Math.floor(limit / 2);
  }

  add(text: string): void {
    this.#length += text.length;
    const room = this.#half - this.#head.length;
    this.#head += text.slice(0, Math.max(0, room));
    const rest = room > 0 ? text.slice(room) : text;
    this.#tail = (this.#tail + rest).slice(-this.#half);
  }

  text(): string {
    const cut = this.#length - this.#head.length - this.#tail.length;
    if (cut <= 0) return this.#head + this.#tail;
    return `${this.#head}\n[... ${cut} of ${this.#length} characters left out ...]\n${this.#tail}`;
  }
}

export function clip(text: string, limit = MAX_OUTPUT): string {
  const clipped = new Clipped(limit);
  clipped.add(text);
  return clipped.text();
}
