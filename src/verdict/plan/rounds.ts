/**
 * How many rounds a plan needs against a pool: the better a pool knows its tasks, the fewer attempts tell the same. The rows
 * are the first and the last pool for which the same number of successes lets a task be run; between them the rounds follow
 * a line. `npm run tune` makes them, so that a bigger pool never costs a healthy agent more.
 */
const ROWS: readonly (readonly [stored: number, rounds: number])[] = [
  // tune:begin
  [5, 8.5],
  [8, 5.8],
  [9, 6.5],
  [14, 4.8],
  [15, 5.1],
  [20, 4.3],
  [21, 4.6],
  [26, 4],
  [27, 4.3],
  [32, 3.9],
  [33, 4],
  [38, 3.8],
  [39, 3.8],
  [44, 3.6],
  [45, 3.7],
  [50, 3.4],
  // tune:end
];

export function tunedRounds(stored: number): number {
  const above = ROWS.findIndex(([pool]) => pool >= stored);
  const [next, before] = [ROWS[above] ?? ROWS.at(-1), ROWS[above - 1]];
  if (next === undefined) throw new Error("the table of rounds is empty");
  if (before === undefined || above < 0) return next[1];
  const share = (stored - before[0]) / (next[0] - before[0]);
  return before[1] + share * (next[1] - before[1]);
}
