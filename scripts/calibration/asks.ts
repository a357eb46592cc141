// How often a pull request that asks again and again turns green. Usage: npm run asks [-- --suites N]
// One committed pool of ten nights; the base's attempts of the day are the same for every ask, as the store keeps them. An
// empty commit asks nothing new, so it gets the first answer; a new agent after a red one gets twice the plan, all of it: an
// early stop for green would be one more chance.
import { markdownTable } from "markdown-table";
import { AFTER_RED } from "../../src/gate/plan-size.ts";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import {
  gateSimulator,
  type SimulatedDesign,
  type SimulatedGate,
} from "../../src/stats/simulate.ts";
import { drawSuite, dropFor, type SuiteShape } from "../../src/stats/suites.ts";
import { poolOf, solver } from "../../src/verdict/calibrate/calibrate.ts";
import { simulatedDesign } from "../../src/verdict/plan/design.ts";
import { policyFrom } from "../../src/verdict/policy.ts";

const TASKS = 59;
const POOL = 10;
const DROP = 0.1;
const ASKS = [1, 2, 5, 10] as const;
const MOST = 10;
const SHAPE: SuiteShape = { kind: "beta" };

const at = process.argv.indexOf("--suites");
const suites = at < 0 ? 2000 : Number(process.argv[at + 1]);

interface Counted {
  /** Suites whose drop was green by that ask. */
  readonly green: Map<number, number>;
  /** Of the suites whose drop was seen at first: those in which a mended agent was green at its next ask. */
  readonly mended: { asked: number; green: number };
  attempts: number;
}

/** `doubled`: what the gate does. Not doubled: what every ask would be worth by itself. */
function simulate(design: SimulatedDesign["design"], doubled: boolean): Counted {
  const policy = policyFrom(JudgeSettingsSchema.parse({ design }));
  const usual = { ...simulatedDesign(policy, POOL), design };
  const first = gateSimulator(usual);
  const whole = { ...usual, design: "fixed" as const, repeats: AFTER_RED * policy.repeats };
  const next = gateSimulator(doubled ? whole : usual);
  const random = seededRandom(`asks:${design}:${doubled}`);
  const drop = dropFor(SHAPE, "logit", DROP);
  const counted: Counted = {
    green: new Map(ASKS.map((ask) => [ask, 0])),
    mended: { asked: 0, green: 0 },
    attempts: 0,
  };
  for (let suite = 0; suite < suites; suite += 1) {
    const base = drawSuite(SHAPE, TASKS, random);
    const gate = { ...dayOf(base, random), head: solver(drop(base, random), 0, random) };
    const asked = askUntilGreen(gate, first, next, random);
    counted.attempts += asked.attempts;
    for (const ask of ASKS)
      if (asked.greenAt !== null && asked.greenAt <= ask)
        counted.green.set(ask, (counted.green.get(ask) ?? 0) + 1);
    if (asked.greenAt === 1) continue;
    counted.mended.asked += 1;
    if (!next({ ...gate, head: solver(base, 0, random) }, random).failed) counted.mended.green += 1;
  }
  return counted;
}

function askUntilGreen(
  gate: SimulatedGate,
  first: ReturnType<typeof gateSimulator>,
  next: ReturnType<typeof gateSimulator>,
  random: Random,
): { greenAt: number | null; attempts: number } {
  let attempts = 0;
  for (let ask = 1; ask <= MOST; ask += 1) {
    const result = (ask === 1 ? first : next)(gate, random);
    attempts += result.attempts;
    if (!result.failed) return { greenAt: ask, attempts };
  }
  return { greenAt: null, attempts };
}

/** The committed pool, and what the base does today: drawn once, whoever asks. */
function dayOf(base: Float64Array, random: Random): Omit<SimulatedGate, "head"> {
  const solve = solver(base, 0, random);
  const known = new Map<string, number | null>();
  const today = (task: number, repeat: number): number | null => {
    const key = `${task}#${repeat}`;
    const score = known.get(key) ?? solve(task);
    known.set(key, score);
    return score;
  };
  return { pool: poolOf(solve, TASKS, POOL), today };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

const rows = (["adaptive", "fixed"] as const).flatMap((design) =>
  [false, true].map((doubled) => {
    const { green, mended, attempts } = simulate(design, doubled);
    return [
      `${design}${doubled ? "" : ", without the longer plan"}`,
      ...ASKS.map((ask) => percent(green.get(ask) ?? 0, suites)),
      percent(mended.green, mended.asked),
      (attempts / suites).toFixed(0),
    ];
  }),
);
const heads = [
  "design",
  ...ASKS.map((ask) => `green by ask ${ask}`),
  "mended agent green at its next ask",
  "attempts until green or ten asks",
];
console.log(
  `A real drop of ${100 * DROP} points on ${TASKS} tasks, a new agent at every ask; ${suites} suites.\n`,
);
console.log(markdownTable([heads, ...rows]));
