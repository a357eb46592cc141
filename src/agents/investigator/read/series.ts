/** Sparse sums per minute: the only form in which counts over time are stored. */
export class Series {
  readonly #minutes = new Map<number, number>();

  add(time: number, amount: number): void {
    const minute = Math.floor(time / 60_000);
    this.#minutes.set(minute, (this.#minutes.get(minute) ?? 0) + amount);
  }

  /** Sum over [from, to), in milliseconds. */
  sum(from: number, to: number): number {
    let total = 0;
    for (const [minute, amount] of this.#minutes) {
      if (minute * 60_000 >= from && minute * 60_000 < to) total += amount;
    }
    return total;
  }

  total(): number {
    let total = 0;
    for (const amount of this.#minutes.values()) total += amount;
    return total;
  }

  /** Minutes with anything in them, in order. */
  entries(): [number, number][] {
    return [...this.#minutes]
      .sort(([a], [b]) => a - b)
      .map(([minute, amount]) => [minute * 60_000, amount]);
  }

  first(): number | null {
    return this.entries()[0]?.[0] ?? null;
  }

  last(): number | null {
    return this.entries().at(-1)?.[0] ?? null;
  }
}
