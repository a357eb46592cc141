import type { Samples } from "../index/samples.ts";
import type { Labels } from "./labels.ts";
import type { Matcher } from "./matcher.ts";

export interface StoredSeries {
  readonly labels: Labels;
  readonly samples: () => Samples;
}

/** Where the evaluator's samples come from. */
export interface SeriesStore {
  readonly select: (matchers: readonly Matcher[]) => readonly StoredSeries[];
}
