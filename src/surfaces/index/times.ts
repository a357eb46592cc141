import { parseTime } from "../../model/time.ts";

const REMEMBERED = 50_000;

/** Microseconds (exact in a double until the year 2255) and the nanoseconds below them. */
export interface Instant {
  readonly us: number;
  readonly ns: number;
}

/** Reads times of table cells; the same text comes again and again, so texts are remembered. */
export class TimeReader {
  readonly #known = new Map<string, Instant | null>();
  /** The latest and earliest time seen, in milliseconds: they bound the snapshot. */
  end = Number.NEGATIVE_INFINITY;
  start = Number.POSITIVE_INFINITY;

  read(text: string): Instant | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const ns = parseTime(text);
    const instant = ns === null ? null : { us: Number(ns / 1000n), ns: Number(ns % 1000n) };
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(text, instant);
    if (instant !== null) this.#widen(instant.us / 1000);
    return instant;
  }

  ms(text: string): number | null {
    const instant = this.read(text);
    return instant === null ? null : Math.floor(instant.us / 1000);
  }

  #widen(ms: number): void {
    this.end = Math.max(this.end, Math.ceil(ms));
    this.start = Math.min(this.start, Math.floor(ms));
  }
}
