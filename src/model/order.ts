/** Order by UTF-16 code unit: the same on every machine, whatever its locale. */
export function byCodePoint(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  // Computes each key once, not at every comparison.
  const keyed = [...items].map((item) => ({ item, key: key(item) }));
  return keyed.sort((left, right) => byCodePoint(left.key, right.key)).map(({ item }) => item);
}
