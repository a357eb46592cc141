import { isoTime, parseTime } from "../model/time.ts";

const SECOND = 1000;
/** A whole JSON string that is a time. Times inside longer text are left alone. */
const TIME = /"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?Z"/g;

/**
 * Between the snapshot's times and the times the APIs speak. With a real clock they are the same and "now"
 * is the end of the snapshot; a shifted one moves everything, so that the snapshot ends now.
 */
export class SurfaceClock {
  readonly offset: number;
  readonly #moment: () => number;

  /** `today` in milliseconds, or null to leave the snapshot's times alone. `moment`: where a world's time is. */
  constructor(end: number, today: number | null, moment: () => number = () => end) {
    this.offset = today === null ? 0 : Math.floor((today - end) / SECOND) * SECOND;
    this.#moment = moment;
  }

  /** In the APIs' time: the end of the snapshot, and in a world what time it is there. */
  get now(): number {
    return this.#moment() + this.offset;
  }

  toApi(ms: number): number {
    return ms + this.offset;
  }

  fromApi(ms: number): number {
    return ms - this.offset;
  }

  /** Moves every time that stands as a value of its own in JSON text. */
  shiftJson(text: string): string {
    if (this.offset === 0) return text;
    return text.replace(
      TIME,
      (_, seconds: string, fraction = "") => `"${this.#moved(seconds)}${fraction}Z"`,
    );
  }

  /** Moves every time in an object. */
  shifted<T>(object: T): T {
    return this.offset === 0 ? object : (JSON.parse(this.shiftJson(JSON.stringify(object))) as T);
  }

  /** Moves one RFC 3339 time and keeps its digits. */
  shiftTime(text: string): string {
    return JSON.parse(this.shiftJson(JSON.stringify(text))) as string;
  }

  #moved(seconds: string): string {
    const ns = parseTime(`${seconds}Z`);
    return ns === null ? seconds : isoTime(Number(ns / 1_000_000n) + this.offset).slice(0, 19);
  }
}
