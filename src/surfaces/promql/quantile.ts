/** Interpolated between the two nearest ranks. NaN sorts first, as in Prometheus. */
export function quantile(q: number, values: readonly number[]): number {
  if (values.length === 0 || Number.isNaN(q)) return Number.NaN;
  if (q < 0) return Number.NEGATIVE_INFINITY;
  if (q > 1) return Number.POSITIVE_INFINITY;
  const order = [...values].sort(nanFirst);
  const rank = q * (order.length - 1);
  const lower = Math.max(0, Math.floor(rank));
  const upper = Math.min(order.length - 1, lower + 1);
  const weight = rank - Math.floor(rank);
  return (order[lower] ?? 0) * (1 - weight) + (order[upper] ?? 0) * weight;
}

export function nanFirst(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  if (Number.isNaN(right)) return 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
