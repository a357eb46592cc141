/** What the gate will cost, in attempts and in dollars. */
export interface Bill {
  readonly lines: readonly string[];
}

/**
 * Price of one attempt, in dollars, between a small and a large model: what published runs of 59 such tasks come to.
 * With a price of your own (`--attempt-cost`) the range becomes one number.
 */
const USUAL_COST = [0.14, 5.4] as const;

export function billOf(input: {
  readonly tasks: number;
  readonly repeats: number;
  readonly confirm: boolean;
  readonly paid: boolean;
  readonly attemptCost: number | null;
  /** The most a run may spend. */
  readonly maxCost: number;
}): Bill {
  const once = input.tasks * input.repeats;
  // Five repeats per task are the least a verdict may rest on.
  const baseline = input.tasks * Math.max(5, input.repeats);
  const rows: [string, number][] = [
    ["first baseline", baseline],
    ["a healthy pull request", once],
    // A red one runs the base again on the same day before it blames the change.
    ["a red pull request", input.confirm ? once * 2 : once],
    ["a month of nightlies", once * 30],
  ];
  const price = (attempts: number) => priceOf(attempts, input.paid, input.attemptCost);
  const table = rows.map(
    ([what, attempts]) =>
      `  ${what.padEnd(24)} ${String(attempts).padStart(6)} attempts  ${price(attempts)}`,
  );
  return { lines: input.paid ? [...table, ...caveats(input)] : table };
}

function caveats({ attemptCost, maxCost }: Parameters<typeof billOf>[0]): string[] {
  const [low, high] = USUAL_COST.map((cost) => cost.toFixed(2));
  return [
    ...(attemptCost === null
      ? [`  at $${low} to $${high} an attempt; with yours, --attempt-cost 0.35 makes it one number`]
      : []),
    `  max-cost stops every run at $${maxCost}, and a run that was stopped decides nothing`,
  ];
}

function priceOf(attempts: number, paid: boolean, attemptCost: number | null): string {
  if (!paid) return "no model key found: free";
  const dollars = (value: number) => `$${value < 10 ? value.toFixed(2) : Math.round(value)}`;
  if (attemptCost !== null) return dollars(attempts * attemptCost);
  return `${dollars(attempts * USUAL_COST[0])} to ${dollars(attempts * USUAL_COST[1])}`;
}
