/**
 * `count` of the items, spread evenly over their order; all of them where SRE_GATE_TEST_ALL is set. For what is true of
 * every task and is as likely to break in any: a few show it on every change, all of them before a release.
 */
export function sample<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (process.env.SRE_GATE_TEST_ALL) return items;
  const step = items.length / Math.min(count, items.length);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
