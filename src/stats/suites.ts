import { average } from "./mean.ts";
import type { Random } from "./random.ts";

/** True solving rates of made-up suites. */
export type SuiteShape =
  | { readonly kind: "beta" }
  | { readonly kind: "even"; readonly chance: number }
  | { readonly kind: "bimodal" };

export type DropPattern = "logit" | "prop" | "broken";

/** Beta(0.8, 1) has a mean of 0.444, as agents have on the published benchmark; its quantile is u^(1/0.8). */
export function drawSuite(shape: SuiteShape, tasks: number, random: Random): Float64Array {
  return Float64Array.from({ length: tasks }, (_, i) => {
    switch (shape.kind) {
      case "even":
        return shape.chance;
      case "bimodal":
        return i % 2 === 0 ? (i % 4 === 0 ? 1 : 0) : random.next() ** 1.25;
      case "beta":
        return random.next() ** 1.25;
    }
  });
}

/** A change of every task's rate that lowers the mean of such suites by `drop`. */
export type Drop = (chances: Float64Array, random: Random) => Float64Array;

export function dropFor(shape: SuiteShape, pattern: DropPattern, drop: number): Drop {
  if (drop === 0) return (chances) => chances;
  const population = typical(shape);
  const mean = average(population);
  const share = Math.min(1, drop / mean);
  switch (pattern) {
    case "prop":
      return (chances) => chances.map((chance) => chance * (1 - share));
    case "broken":
      return (chances, random) => chances.map((chance) => (random.next() < share ? 0 : chance));
    case "logit": {
      const shift = solveShift(population, mean - drop);
      return (chances) => chances.map((chance) => shifted(chance, shift));
    }
  }
}

/** The suite's rates at evenly spread quantiles. */
function typical(shape: SuiteShape): number[] {
  const quantiles = Array.from({ length: 2000 }, (_, i) => ((i + 0.5) / 2000) ** 1.25);
  if (shape.kind === "even") return [shape.chance];
  if (shape.kind === "beta") return quantiles;
  return [...quantiles, ...quantiles.map((_, i) => i % 2)];
}

function solveShift(population: readonly number[], mean: number): number {
  let [low, high] = [-40, 40];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (average(population.map((chance) => shifted(chance, middle))) > mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The rate whose log-odds are lower by `shift`. */
export function shifted(chance: number, shift: number): number {
  if (chance <= 0 || chance >= 1) return chance;
  return 1 / (1 + Math.exp(shift) * (1 / chance - 1));
}

/** A standard normal draw (Box and Muller). */
export function normalDraw(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

/** By the names people type. */
export const SUITE_SHAPES: Readonly<Record<string, SuiteShape>> = {
  beta: { kind: "beta" },
  bimodal: { kind: "bimodal" },
  hard: { kind: "even", chance: 0.08 },
  easy: { kind: "even", chance: 0.97 },
};
