import type { Streams } from "./random.ts";

/** What is left of an incident. Real records differ in this more than in anything else. */
export type RecordShape =
  /** Half an hour in which everything was well before it was not. */
  | "with-before"
  /** Broken since it was installed: one pull of the objects, minutes of logs. */
  | "from-the-start"
  /** Signals that are sampled, late or summed up. */
  | "thin"
  /** The change lies hours before the first row. */
  | "long-ago";

/** What the ticket says. */
export type Ticket =
  /** The alerts that fire. */
  | "alerts"
  /** That something is wrong. */
  | "nameless"
  /** The name of a service that is well. */
  | "wrong";

export interface Window {
  readonly startMs: number;
  /** Seconds from the start to the incident, negative where it was before, and to the end of the recording. */
  readonly incident: number;
  readonly end: number;
  /** When the application was installed with the fault in it; null: some days before, and all was well. */
  readonly installed: number | null;
}

const MINUTE = 60;

/** A morning or afternoon in the weeks the snapshots of the field were taken. */
export function windowOf(shape: RecordShape, streams: Streams): Window {
  const stream = streams.of("window");
  const day = 1_763_942_400 + 86_400 * stream.below(60);
  const start = day + 3600 * stream.between(7, 20) + 5 * stream.below(720);
  const onset = MINUTE * 15 + 5 * stream.below(60);
  const window = { startMs: start * 1000, incident: onset, end: MINUTE * 31, installed: null };
  switch (shape) {
    case "with-before":
    case "thin":
      return window;
    case "long-ago":
      return { ...window, incident: -MINUTE * stream.between(100, 340), end: MINUTE * 21 };
    case "from-the-start": {
      const installed = -MINUTE * stream.between(15, 40);
      return { ...window, incident: installed, end: MINUTE * stream.between(11, 15), installed };
    }
  }
}

/** What the recorder writes, and when. */
export interface Cadence {
  /** Nothing is written before. */
  readonly from: number;
  readonly logsFrom: number;
  /** Moments at which all objects are pulled. */
  readonly pulls: { readonly every: number } | { readonly at: readonly number[] };
  readonly scrapeSeconds: number;
  readonly bucketSeconds: number;
  readonly alertSeconds: number;
  /** Latencies as histograms, or as quantiles that some library has worked out. */
  readonly latency: "buckets" | "quantiles";
  /** Rows written for each request: real traffic is that many times what is walked. */
  readonly copies: number;
  /** Traces kept, per thousand. */
  readonly sample: number;
}

/** small: what a CI job can build at once. real: the size of a recorded incident, about a gigabyte. */
export type Volume = "small" | "real";

const USUAL = { from: 0, logsFrom: 0, alertSeconds: MINUTE, latency: "buckets" } as const;
const EVERY = { every: 300 };
const VOLUMES: Readonly<Record<Volume, Cadence>> = {
  small: {
    ...USUAL,
    pulls: EVERY,
    scrapeSeconds: 60,
    bucketSeconds: 360,
    copies: 1,
    sample: 105,
  },
  real: { ...USUAL, pulls: EVERY, scrapeSeconds: 5, bucketSeconds: 15, copies: 140, sample: 1000 },
};

export function cadenceOf(
  shape: RecordShape,
  volume: Volume,
  window: Window,
  streams: Streams,
): Cadence {
  const usual = VOLUMES[volume];
  const stream = streams.of("cadence");
  const { end } = window;
  switch (shape) {
    case "with-before":
    case "long-ago":
      return usual;
    case "thin":
      return {
        ...usual,
        logsFrom: end - MINUTE * stream.between(4, 12),
        pulls: { at: [MINUTE * stream.between(4, 9), end - MINUTE] },
        scrapeSeconds: 300,
        bucketSeconds: 300,
        alertSeconds: MINUTE * stream.pick([2, 5]),
        latency: "quantiles",
        sample: Math.max(8, Math.floor(usual.sample / stream.between(4, 9))),
      };
    case "from-the-start":
      return {
        ...usual,
        from: end - MINUTE * stream.between(3, 6),
        pulls: { at: [end - 5 * stream.between(5, 20)] },
        bucketSeconds: 60,
        latency: "quantiles",
        alertSeconds: MINUTE,
      };
  }
}
