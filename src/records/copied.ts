/**
 * The same text in memory of its own. A cell is a slice of the piece of text it was read in, and V8 keeps all of that
 * for as long as the slice lives: what outlives its row is copied.
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
