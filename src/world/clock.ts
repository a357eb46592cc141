import { isoTime } from "../model/time.ts";

/** How often the world moves. */
export const STEP_SECONDS = 5;

/** In the first step of every so many seconds; the time before the window is negative and counts like any other. */
export function isTurn(now: number, seconds: number): boolean {
  return ((now % seconds) + seconds) % seconds < STEP_SECONDS;
}

/** Simulated time: seconds or microseconds since the start of the recorded window, written as text. */
export class Clock {
  readonly startMs: number;
  /** Objects and events name the same few moments again and again. */
  readonly #written = new Map<number, string>();
  #second = Number.NaN;
  #prefix = "";

  constructor(startMs: number) {
    this.startMs = startMs;
  }

  /** "2025-12-15T17:24:44Z", the form of Kubernetes objects. */
  iso(seconds: number): string {
    let text = this.#written.get(seconds);
    if (text === undefined) {
      text = `${isoTime(this.startMs + seconds * 1000).slice(0, 19)}Z`;
      this.#written.set(seconds, text);
    }
    return text;
  }

  /** "2025-12-15 17:24:44.327494932"; whole seconds lose the fraction, as ClickHouse writes them. */
  stamp(micros: number, nanos = 0): string {
    const fraction = micros - Math.floor(micros / 1_000_000) * 1_000_000;
    const prefix = this.#whole(Math.floor(micros / 1_000_000));
    if (fraction === 0 && nanos === 0) return prefix;
    return `${prefix}.${String(fraction).padStart(6, "0")}${String(nanos).padStart(3, "0")}`;
  }

  /** Milliseconds, the form of the metric files. */
  milli(millis: number): string {
    const seconds = Math.floor(millis / 1000);
    return `${this.#whole(seconds)}.${String(millis - seconds * 1000).padStart(3, "0")}`;
  }

  /** RFC 3339 with nanoseconds, the form of alerts. */
  nano(seconds: number, nanos: number): string {
    return `${this.#whole(seconds).replace(" ", "T")}.${String(nanos).padStart(9, "0")}Z`;
  }

  /** RFC 3339 with microseconds, as `eventTime` has it. */
  micro(micros: number): string {
    const seconds = Math.floor(micros / 1_000_000);
    return `${this.#whole(seconds).replace(" ", "T")}.${String(micros - seconds * 1_000_000).padStart(6, "0")}Z`;
  }

  #whole(second: number): string {
    if (second !== this.#second) {
      this.#second = second;
      this.#prefix = isoTime(this.startMs + second * 1000)
        .slice(0, 19)
        .replace("T", " ");
    }
    return this.#prefix;
  }
}
