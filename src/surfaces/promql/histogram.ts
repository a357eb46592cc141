import type { Sample } from "./evaluate.ts";
import { goFloat } from "./format.ts";
import type { Labels } from "./labels.ts";

interface Bucket {
  readonly bound: number;
  readonly count: number;
}

const DROPPED: ReadonlySet<string> = new Set(["__name__", "le"]);

export function histogramQuantile(q: number, vector: readonly Sample[]): Sample[] {
  const groups = new Map<string, { labels: Labels; buckets: Bucket[] }>();
  for (const { labels, value } of vector) {
    const bound = goFloat(labels.get("le"));
    if (bound === null) continue;
    const rest = labels.drop(DROPPED);
    const group = groups.get(rest.key) ?? { labels: rest, buckets: [] };
    groups.set(rest.key, group);
    group.buckets.push({ bound, count: value });
  }
  return [...groups.values()].map(({ labels, buckets }) => ({
    labels,
    value: bucketQuantile(q, buckets),
  }));
}

function bucketQuantile(q: number, unsorted: readonly Bucket[]): number {
  if (Number.isNaN(q)) return Number.NaN;
  if (q < 0) return Number.NEGATIVE_INFINITY;
  if (q > 1) return Number.POSITIVE_INFINITY;
  const buckets = cumulative([...unsorted].sort((left, right) => left.bound - right.bound));
  const last = buckets.at(-1);
  if (last?.bound !== Number.POSITIVE_INFINITY || buckets.length < 2) return Number.NaN;
  if (last.count === 0 || Number.isNaN(last.count)) return Number.NaN;
  const rank = q * last.count;
  const found = buckets.slice(0, -1).findIndex((bucket) => bucket.count >= rank);
  if (found === -1) return buckets.at(-2)?.bound ?? Number.NaN;
  const bucket = buckets[found] ?? last;
  const below = buckets[found - 1];
  if (below === undefined) {
    return bucket.bound <= 0 ? bucket.bound : bucket.bound * (rank / bucket.count);
  }
  const share = (rank - below.count) / (bucket.count - below.count);
  return below.bound + (bucket.bound - below.bound) * share;
}

/** Buckets of one bound added up, and counts that fall made level: scrapes are not atomic. */
function cumulative(buckets: readonly Bucket[]): Bucket[] {
  const merged: Bucket[] = [];
  for (const bucket of buckets) {
    const before = merged.at(-1);
    if (before?.bound === bucket.bound) {
      merged[merged.length - 1] = { bound: bucket.bound, count: before.count + bucket.count };
    } else {
      merged.push(bucket);
    }
  }
  let highest = Number.NEGATIVE_INFINITY;
  return merged.map(({ bound, count }, index) => {
    highest = index === 0 || count > highest ? count : highest;
    return { bound, count: count < highest ? highest : count };
  });
}
