import { parseTime } from "../../model/time.ts";
import { copied } from "../../records/copied.ts";

const REMEMBERED = 50_000;
/** "2025-12-15 17:24:44": what a fraction may follow. */
const SECONDS = 19;

/** Microseconds (exact in a double until the year 2255) and the nanoseconds below them. */
interface Instant {
  readonly us: number;
  readonly ns: number;
}

/** Reads times of table cells; the same second comes again and again, so seconds are remembered. */
export class TimeReader {
  readonly #seconds = new Map<string, number | null>();
  /** The latest and earliest time seen, in milliseconds: they bound the snapshot. */
  end = Number.NEGATIVE_INFINITY;
  start = Number.POSITIVE_INFINITY;

  read(text: string): Instant | null {
    const instant = this.#fraction(text) ?? whole(text);
    if (instant !== null) this.#widen(instant.us / 1000);
    return instant;
  }

  ms(text: string): number | null {
    const instant = this.read(text);
    return instant === null ? null : Math.floor(instant.us / 1000);
  }

  /** The form of nearly every cell, without the general reader's cost; null for any other. */
  #fraction(text: string): Instant | null {
    if (text.charCodeAt(SECONDS) !== DOT || text.length > SECONDS + 10) return null;
    const digits = text.slice(SECONDS + 1);
    const second = this.#second(text.slice(0, SECONDS));
    if (second === null || !/^\d+$/.test(digits)) return null;
    const ns = Number(digits.padEnd(9, "0"));
    return { us: second * 1e6 + Math.floor(ns / 1000), ns: ns % 1000 };
  }

  #second(text: string): number | null {
    const known = this.#seconds.get(text);
    if (known !== undefined) return known;
    const ns = parseTime(text);
    const second = ns === null ? null : Number(ns / 1_000_000_000n);
    if (this.#seconds.size >= REMEMBERED) this.#seconds.clear();
    this.#seconds.set(copied(text), second);
    return second;
  }

  #widen(ms: number): void {
    this.end = Math.max(this.end, Math.ceil(ms));
    this.start = Math.min(this.start, Math.floor(ms));
  }
}

const DOT = 46;

function whole(text: string): Instant | null {
  const ns = parseTime(text);
  return ns === null ? null : { us: Number(ns / 1000n), ns: Number(ns % 1000n) };
}
