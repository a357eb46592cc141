import type { Baseline, BaselineAttempt } from "../model/baseline.ts";
import type { Run } from "../model/run.ts";
import { fixed } from "../model/stable.ts";
import type { Origin } from "../model/usage.ts";
import { loadPrices, type PriceOf } from "../runner/meter/prices.ts";

/** Origins of dollars that we counted at the table: an estimated call was charged at it too. */
const BY_TABLE: ReadonlySet<Origin> = new Set(["metered", "estimated"]);

/** How far a price by sums may lie from what was counted request by request and still be the same. */
const CLOSE = 0.01;

/**
 * The baseline with its tokens priced by today's table, as the run's are: a provider's new prices are no change of the
 * agent. Only where the table gives the run's own sums what its requests were counted at; an agent of several models
 * or with prices by size of request keeps what was paid.
 */
export async function pricedAlike(
  run: Run,
  baseline: Baseline | null,
  prices: string | undefined,
): Promise<Baseline | null> {
  if (baseline === null || !costsKnown(run, baseline)) return baseline;
  const price = await loadPrices(prices);
  return reproduces(run, price) ? (repriced(baseline, price) ?? baseline) : baseline;
}

function costsKnown(run: Run, baseline: Baseline): boolean {
  const paid = (cost: number | null): boolean => cost !== null && cost > 0;
  return (
    run.attempts.some(({ usage }) => paid(usage.cost) && BY_TABLE.has(usage.origin.cost)) &&
    baseline.tasks.some((task) => task.attempts.some((attempt) => paid(attempt.cost)))
  );
}

interface Sums {
  readonly inputTokens: number | null;
  readonly cachedTokens: number | null;
  readonly cacheWriteTokens?: number | null | undefined;
  readonly outputTokens: number | null;
}

function priceOf(price: PriceOf, model: string | null, sums: Sums): number | null {
  if (model === null || sums.inputTokens === null || sums.outputTokens === null) return null;
  const tokens = {
    input: sums.inputTokens,
    cached: sums.cachedTokens ?? 0,
    cacheWrite: sums.cacheWriteTokens ?? 0,
    output: sums.outputTokens,
    reasoning: 0,
  };
  return price(model, tokens, null);
}

function reproduces(run: Run, price: PriceOf): boolean {
  let counted = 0;
  let bySums = 0;
  for (const { usage } of run.attempts) {
    if (usage.cost === null) continue;
    const cost = priceOf(price, usage.model, usage);
    if (cost === null) return false;
    counted += usage.cost;
    bySums += cost;
  }
  return Math.abs(bySums - counted) <= CLOSE * counted;
}

/** Null where one attempt cannot be priced: half a baseline in new prices would be worse than none. */
function repriced(baseline: Baseline, price: PriceOf): Baseline | null {
  let whole = true;
  const again = (attempt: BaselineAttempt): BaselineAttempt => {
    if (attempt.cost === null) return attempt;
    const cost = priceOf(price, baseline.runs[attempt.run]?.model ?? null, attempt);
    whole &&= cost !== null;
    return { ...attempt, cost: cost === null ? null : fixed(cost) };
  };
  const tasks = baseline.tasks.map((task) => ({ ...task, attempts: task.attempts.map(again) }));
  return whole ? { ...baseline, tasks } : null;
}
