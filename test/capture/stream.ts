/** Numbers that a seed determines, for data made in tests. */
export class Stream {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 97) >>> 0;
  }

  below(bound: number): number {
    this.#state += 0x6d2b79f5;
    let state = this.#state;
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) % bound;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  word(letters: string, length: number): string {
    return Array.from({ length }, () => letters[this.below(letters.length)]).join("");
  }
}
