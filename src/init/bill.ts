import { everyAttempt, type Settings } from "../settings/resolve.ts";
import { simulateGates } from "../verdict/calibrate/calibrate.ts";
import { simulatedDesign } from "../verdict/plan/design.ts";
import { policyFrom } from "../verdict/policy.ts";
import { ENOUGH_REPEATS } from "../verdict/rules/context.ts";

/** What the gate will cost, in attempts and in dollars. */
export interface Bill {
  readonly lines: readonly string[];
}

/**
 * Price of one attempt, in dollars, between a small and a large model: what published runs of 59 such tasks come to.
 * With a price of your own (`--attempt-cost`) the range becomes one number.
 */
const USUAL_COST = [0.14, 5.4] as const;

/** Enough for a mean to within a few attempts, in a fraction of a second. */
const SIMULATED = 200;

export interface BillInput {
  readonly tasks: number;
  readonly settings: Settings;
  readonly paid: boolean;
  readonly attemptCost: number | null;
  /** The most a run may spend. */
  readonly maxCost: number;
}

/** Attempts by what they are made for, at this number of tasks. */
export function attemptsOf({
  tasks,
  settings,
}: Pick<BillInput, "tasks" | "settings">): readonly (readonly [string, number])[] {
  const input = { tasks, settings };
  // A run that enters the pool or the history measures every task as often as the next.
  const night = tasks * everyAttempt(settings).repeats;
  const first = night * Math.ceil((tasks * ENOUGH_REPEATS) / night);
  // A red one runs the base as often on the same day before it blames the change.
  const sides = settings.judge.confirm === "base" ? 2 : 1;
  return [
    ["first baseline", first],
    ["a healthy pull request", meanAttempts(input, 0)],
    ["a red pull request", meanAttempts(input, 0.1)],
    ["the longest red one", sides * Math.round(tasks * designOf(settings).repeats)],
    ["a month of nightlies", 30 * night],
  ];
}

export function billOf(input: BillInput): Bill {
  const price = (attempts: number) => priceOf(attempts, input.paid, input.attemptCost);
  const table = attemptsOf(input).map(
    ([what, attempts]) =>
      `  ${what.padEnd(24)} ${String(attempts).padStart(6)} attempts  ${price(attempts)}`,
  );
  return { lines: [...table, ...caveats(input)] };
}

/** By the design itself, as `calibrate --simulate` tries it: it stops where a look settles the question. */
function meanAttempts(
  { tasks, settings }: Pick<BillInput, "tasks" | "settings">,
  drop: number,
): number {
  const { meanAttempts: mean } = simulateGates({
    design: designOf(settings),
    tasks,
    baseRepeats: settings.judge["baseline-runs"],
    drop,
    pattern: "logit",
    shape: { kind: "beta" },
    infra: 0,
    // What it costs to confirm is in the mean.
    confirm: settings.judge.confirm === "base",
    gates: SIMULATED,
    seed: "init",
  });
  return Math.round(mean);
}

function designOf({ judge }: Settings) {
  return simulatedDesign(policyFrom(judge), judge["baseline-runs"]);
}

function caveats({ paid, attemptCost, maxCost }: BillInput): string[] {
  if (!paid && attemptCost === null)
    return ["  no key of a known provider was found; --attempt-cost 0.35 makes dollars of these"];
  const [low, high] = USUAL_COST.map((cost) => cost.toFixed(2));
  return [
    ...(attemptCost === null
      ? [`  at $${low} to $${high} an attempt; with yours, --attempt-cost 0.35 makes it one number`]
      : []),
    `  max-cost stops every run at $${maxCost}, and a run that was stopped decides nothing`,
  ];
}

function priceOf(attempts: number, paid: boolean, attemptCost: number | null): string {
  const dollars = (value: number) => `$${value < 10 ? value.toFixed(2) : Math.round(value)}`;
  if (attemptCost !== null) return dollars(attempts * attemptCost);
  if (!paid) return "at an unknown price";
  return `${dollars(attempts * USUAL_COST[0])} to ${dollars(attempts * USUAL_COST[1])}`;
}
