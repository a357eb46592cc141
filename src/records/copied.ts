/**
 * Copies a text into memory of its own. A cell is a slice of the chunk it was read from, and V8 holds the whole chunk as
 * long as the slice lives, so text that outlives its row is copied.
 */
export function copied(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** Copies each distinct text once. */
export class Words {
  readonly #known = new Map<string, string>();

  keep(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copy = copied(text);
    this.#known.set(copy, copy);
    return copy;
  }
}
