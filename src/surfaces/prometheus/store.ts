import type { SurfaceClock } from "../clock.ts";
import type { SampleSource, Samples } from "../index/samples.ts";
import { Labels } from "../promql/labels.ts";
import type { Matcher } from "../promql/matcher.ts";
import type { SeriesStore, StoredSeries } from "../promql/store.ts";

const labelsOf = new WeakMap<SampleSource, Labels[]>();

/** Label sets are shared by all attempts on one snapshot, samples move with the attempt's clock. */
export function sampleStore(reader: SampleSource, clock: SurfaceClock): SeriesStore {
  const labels = sharedLabels(reader);
  const all = reader.series.map((_, id) => id);
  const stored = (id: number): StoredSeries => ({
    labels: labels[id] ?? Labels.none,
    samples: () => moved(reader.samples(id), clock.offset),
  });
  return {
    select: (matchers) =>
      candidates(reader, matchers, all)
        .filter((id) => matchesAll(labels[id] ?? Labels.none, matchers))
        .map(stored),
  };
}

function sharedLabels(reader: SampleSource): Labels[] {
  let labels = labelsOf.get(reader);
  if (labels === undefined) {
    labels = reader.series.map((entry) => Labels.of(entry.labels));
    labelsOf.set(reader, labels);
  }
  return labels;
}

function candidates(
  reader: SampleSource,
  matchers: readonly Matcher[],
  all: readonly number[],
): readonly number[] {
  const name = matchers.find((one) => one.name === "__name__" && one.operator === "=");
  return name === undefined ? all : (reader.byMetric.get(name.value) ?? []);
}

function matchesAll(labels: Labels, matchers: readonly Matcher[]): boolean {
  return matchers.every((one) => one.matches(labels.get(one.name)));
}

function moved(samples: Samples, offset: number): Samples {
  if (offset === 0) return samples;
  return { times: samples.times.map((ms) => ms + offset), values: samples.values };
}
