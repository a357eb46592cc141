/** What became of every journey that users began, by its number: compared between worlds request by request. */
export class Outcomes {
  /** Simulated second of each number: numbers carry it, so that a window can be cut out. */
  static secondOf(number: number): number {
    return Math.floor(number / 4096);
  }

  readonly #journeys = new Map<string, Map<number, number>>();

  /** Microseconds of a journey that ended well; -1 of one that failed is kept inside and never shown. */
  add(journey: string, number: number, micros: number, failed: boolean): void {
    let known = this.#journeys.get(journey);
    if (known === undefined) {
      known = new Map();
      this.#journeys.set(journey, known);
    }
    known.set(number, failed ? FAILED : micros);
  }

  get journeys(): readonly string[] {
    return [...this.#journeys.keys()];
  }

  /** Every journey of a kind begun in a window, in the order they began. */
  *between(journey: string, from: number, until: number): Generator<Outcome> {
    for (const [number, micros] of this.#journeys.get(journey) ?? []) {
      const second = Outcomes.secondOf(number);
      if (second < from || second >= until) continue;
      yield { number, second, micros: micros === FAILED ? null : micros };
    }
  }

  /** Microseconds where it ended well, null where it failed, undefined where it was never begun. */
  of(journey: string, number: number): number | null | undefined {
    const micros = this.#journeys.get(journey)?.get(number);
    return micros === FAILED ? null : micros;
  }
}

const FAILED = -1;

export interface Outcome {
  readonly number: number;
  readonly second: number;
  readonly micros: number | null;
}
