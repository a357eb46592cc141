/** Whether two records hold the same fields with the same values; objects among those are compared by identity. */
export function sameFields(one: object, other: object | undefined): boolean {
  if (other === undefined) return false;
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  let count = 0;
  for (const key in mine) {
    if (mine[key] !== theirs[key]) return false;
    count += 1;
  }
  for (const _ in theirs) count -= 1;
  return count === 0;
}
