import type { SimulatedDesign } from "../../src/stats/simulate.ts";
import type { DropPattern, SuiteShape } from "../../src/stats/suites.ts";

/** One row of the table: a situation, simulated many times. */
export interface Cell {
  readonly group: string;
  /** Heading of the group's first column. */
  readonly what: string;
  readonly label: string;
  readonly target: string | null;
  /** Largest or smallest rate that meets the target; most attempts. */
  readonly most?: number;
  readonly least?: number;
  readonly mostAttempts?: number;
  /** Gates in units of what the other cells take: see `CLOSE`. */
  readonly times?: number;
  readonly spec: Spec;
}

/**
 * Two sorts of bounds lie within a point of what the gate does: the least power, and the most false alarms of a
 * confirmed failure. 10,000 gates, with a standard error of 0.2 to 0.3 points, cannot tell on which side. Every cell
 * with such a bound therefore takes six times as many, whatever came out before.
 */
export const CLOSE = 6;

export type Spec =
  | ({ readonly kind: "gate" } & GateSpec)
  | {
      readonly kind: "ratio";
      readonly tasks: number;
      readonly sd: number;
      readonly factor: number;
      readonly tolerance: number;
    }
  | {
      readonly kind: "non-inferiority";
      readonly tasks: number;
      readonly drop: number;
      readonly margin: number;
    }
  | {
      readonly kind: "cusum";
      readonly drop: number;
      readonly nights: number;
      /** How many independent measures are followed; an alarm of any counts. */
      readonly measures: number;
    }
  | {
      /** One committed baseline and many unchanged pull requests against it: do more than `above` of them fail? */
      readonly kind: "one-baseline";
      readonly tasks: number;
      readonly base: number;
      readonly above: number;
    };

export interface GateSpec {
  readonly tasks: number;
  readonly base: number;
  readonly design: SimulatedDesign["design"];
  readonly repeats?: number;
  readonly shape?: SuiteShape;
  readonly drop?: number;
  readonly pattern?: DropPattern;
  readonly infra?: number;
  /** Standard deviation of the day's shift of all log-odds, today and on each night of the baseline. */
  readonly daySd?: number;
  /** The same for each task by itself. */
  readonly taskDaySd?: number;
  readonly confirm?: boolean;
  /** Reliable tasks (true rate 0.9 to 1) that die. */
  readonly dead?: number;
  /** Of the baseline's repeats, how many are from before a change of ten points that was accepted. */
  readonly oldRepeats?: { readonly count: number; readonly drop: number };
  /** What is counted: any failure, or tasks lost. */
  readonly count?: "failed" | "lost";
}

export function calibrationCells(): Cell[] {
  return [
    ...healthy(),
    ...power(),
    ...deadTasks(),
    ...missing(),
    ...days(),
    ...pools(),
    ...others(),
  ];
}

const DESIGNS = ["fixed", "adaptive"] as const;
const SHAPES: readonly [string, SuiteShape][] = [
  ["mixed", { kind: "beta" }],
  ["all at 8 %", { kind: "even", chance: 0.08 }],
  ["nearly all solved (97 %)", { kind: "even", chance: 0.97 }],
  ["bimodal", { kind: "bimodal" }],
];

function healthy(): Cell[] {
  return SHAPES.flatMap(([shapeName, shape]) =>
    DESIGNS.flatMap((design) =>
      [3, 10].flatMap((base) =>
        [8, 10, 20, 24, 59].map(
          (tasks): Cell => ({
            group: `False alarms, ${shapeName}`,
            what: "unchanged agent",
            label: `${tasks} tasks, ${base} stored repeats, ${design}`,
            target: "at most 5.5",
            most: 0.055,
            ...(shapeName === "mixed" && design === "adaptive" && tasks === 59 && base === 10
              ? { mostAttempts: 95, target: "at most 5.5, 95 attempts" }
              : {}),
            spec: { kind: "gate", tasks, base, design, shape },
          }),
        ),
      ),
    ),
  );
}

function power(): Cell[] {
  const cell = (
    tasks: number,
    design: "fixed" | "adaptive",
    drop: number,
    pattern: DropPattern,
    least: number | null,
    shape: readonly [string, SuiteShape] = ["", { kind: "beta" }],
  ): Cell => ({
    group: "Power, 10 stored repeats",
    what: "drop",
    label: `${tasks} tasks${shape[0]}, ${100 * drop} points, ${PATTERNS[pattern]}, ${design}`,
    target: least === null ? null : `at least ${100 * least}`,
    ...(least === null ? {} : { least, times: CLOSE }),
    spec: { kind: "gate", tasks, base: 10, design, drop, pattern, shape: shape[1] },
  });
  const bimodal = [", bimodal", { kind: "bimodal" }] as const;
  return DESIGNS.flatMap((design) => [
    cell(59, design, 0.1, "logit", design === "fixed" ? 0.89 : 0.885),
    cell(59, design, 0.1, "prop", null),
    cell(59, design, 0.1, "broken", design === "fixed" ? null : 0.865),
    ...[0.03, 0.05, 0.08, 0.15, 0.2].map((drop) => cell(59, design, drop, "logit", null)),
    cell(20, design, 0.1, "logit", null),
    cell(20, design, 0.2, "logit", null),
    cell(59, design, 0.1, "broken", null, bimodal),
    cell(59, design, 0.1, "prop", null, bimodal),
  ]);
}

const PATTERNS: Record<DropPattern, string> = {
  logit: "all tasks alike in log-odds",
  prop: "all tasks in proportion",
  broken: "single tasks die",
};

function deadTasks(): Cell[] {
  return DESIGNS.flatMap((design) =>
    [59, 20].flatMap((tasks) =>
      (["lost", "failed"] as const).map(
        (count): Cell => ({
          group: "Four reliable tasks die, 10 stored repeats",
          what: "seen by",
          label: `${tasks} tasks, ${design}, ${count === "lost" ? "the veto alone" : "the whole verdict"}`,
          target: count === "lost" && tasks === 59 ? "at least 97" : null,
          ...(count === "lost" && tasks === 59 ? { least: 0.97, times: CLOSE } : {}),
          spec: { kind: "gate", tasks, base: 10, design, dead: 4, count },
        }),
      ),
    ),
  );
}

function missing(): Cell[] {
  return DESIGNS.flatMap((design) =>
    [10, 20, 59].flatMap((tasks) =>
      [3, 10].map(
        (base): Cell => ({
          group: "False alarms when 5 % of attempts cannot be measured",
          what: "unchanged agent",
          label: `${tasks} tasks, ${base} stored repeats, ${design}`,
          target: "at most 5.5",
          most: 0.055,
          spec: { kind: "gate", tasks, base, design, infra: 0.05 },
        }),
      ),
    ),
  );
}

/** A shift of log-odds by 0.2 moves the mean score of such a suite by 3 points. */
const DAY_SD = 0.19;

function days(): Cell[] {
  return DESIGNS.flatMap((design) =>
    [20, 59].flatMap((tasks) =>
      [false, true].map(
        (confirm): Cell => ({
          group: "False alarms when days differ by 3 points",
          what: "unchanged agent, 10 nights in the baseline",
          label: `${tasks} tasks, ${design}, ${confirm ? "confirmed by the base agent the same day" : "no confirmation"}`,
          target: confirm ? "at most 6" : null,
          ...(confirm ? { most: 0.06, times: CLOSE } : {}),
          spec: { kind: "gate", tasks, base: 10, design, daySd: DAY_SD, confirm },
        }),
      ),
    ),
  ).concat(
    DESIGNS.map(
      (design): Cell => ({
        group: "Power of a confirmed failure, days differ by 3 points",
        what: "drop",
        label: `59 tasks, 10 points, ${design}`,
        target: null,
        spec: {
          kind: "gate",
          tasks: 59,
          base: 10,
          design,
          daySd: DAY_SD,
          confirm: true,
          drop: 0.1,
          pattern: "logit",
        },
      }),
    ),
    [0.5, 1, 1.5].flatMap((sd) =>
      DESIGNS.flatMap((design) =>
        [false, true].map(
          (confirm): Cell => ({
            group: "Where the rate does not hold: each task has its own days",
            what: "unchanged agent, 10 nights in the baseline",
            label: `59 tasks, log-odds of each task and day differ by ${sd}, ${design}, ${confirm ? "confirmed" : "no confirmation"}`,
            target: null,
            spec: { kind: "gate", tasks: 59, base: 10, design, taskDaySd: sd, confirm },
          }),
        ),
      ),
    ),
    [5, 10, 30].flatMap((base) =>
      [0.1, 0.2].map(
        (above): Cell => ({
          group: "Where the rate does not hold: one baseline for many pull requests",
          what: "baselines against which more than this share of unchanged pull requests fail",
          label: `59 tasks, fixed, no confirmation, ${base} stored repeats: more than ${100 * above} %`,
          target: null,
          times: 0.1,
          spec: { kind: "one-baseline", tasks: 59, base, above },
        }),
      ),
    ),
  );
}

function pools(): Cell[] {
  const group = "Pools around an accepted drop of 10 points";
  const cell = (label: string, spec: GateSpec, bounded: boolean): Cell => ({
    group,
    what: "unchanged agent after the drop",
    label,
    target: bounded ? "at most 5.5" : null,
    ...(bounded ? { most: 0.055 } : {}),
    spec: { kind: "gate", ...spec },
  });
  const old = (count: number) => ({ count, drop: 0.1 });
  return [
    ...DESIGNS.flatMap((design) => [
      cell(
        `59 tasks, ${design}, 9 old and 1 new repeats pooled (what the rule forbids)`,
        { tasks: 59, base: 10, design, oldRepeats: old(9) },
        false,
      ),
      cell(
        `59 tasks, ${design}, 5 old and 5 new repeats pooled (what the rule forbids)`,
        { tasks: 59, base: 10, design, oldRepeats: old(5) },
        false,
      ),
      cell(`59 tasks, ${design}, restarted: 5 new repeats`, { tasks: 59, base: 5, design }, true),
      cell(`20 tasks, ${design}, restarted: 5 new repeats`, { tasks: 20, base: 5, design }, true),
    ]),
    ...[20, 59].map((tasks) =>
      cell(
        `${tasks} tasks, restarted with under 5 repeats: base commit the same day`,
        { tasks, base: 0, design: "same-day" },
        true,
      ),
    ),
    {
      group: "Power against the base commit of the same day",
      what: "drop",
      label: "59 tasks, 10 points, both arms counted",
      target: null,
      spec: { kind: "gate", tasks: 59, base: 0, design: "same-day", drop: 0.1, pattern: "logit" },
    },
  ];
}

function others(): Cell[] {
  const ratio = (tasks: number, sd: number, factor: number, most: number | null): Cell => ({
    group: "Turns (log SD 0.35) and cost (0.6), tolerance 1.1",
    what: "lower bound above the tolerance",
    label: `${tasks} tasks, ${sd === 0.35 ? "turns" : "cost"}, true ratio ${factor}`,
    target: most === null ? null : `at most ${100 * most}`,
    ...(most === null ? {} : { most }),
    spec: { kind: "ratio", tasks, sd, factor, tolerance: 1.1 },
  });
  const release = (tasks: number, drop: number): Cell => ({
    group: "Release gate: non-inferiority, margin 10 points, 3 repeats, 10 stored",
    what: "passes",
    label: `${tasks} tasks, true drop ${100 * drop}`,
    target: drop === 0.1 ? "at most 6" : null,
    ...(drop === 0.1 ? { most: 0.06 } : {}),
    spec: { kind: "non-inferiority", tasks, drop, margin: 0.1 },
  });
  const drift = (drop: number, nights: number, measures = 1): Cell => ({
    group: "Nightly drift (CUSUM, k 0.5, h 7, reference of 30 nights and more, 59 tasks x 3)",
    what: "alarm",
    label:
      drop === 0
        ? `quiet, within ${nights} nights, ${measures === 1 ? "the score alone" : "score, turns and cost"}`
        : `drop of ${100 * drop} points, within ${nights} nights`,
    target: null,
    spec: { kind: "cusum", drop, nights, measures },
  });
  return [
    ...[20, 59].flatMap((tasks) => [
      ratio(tasks, 0.35, 1, 0.005),
      ratio(tasks, 0.6, 1, 0.01),
      ratio(tasks, 0.35, 1.2, null),
      ratio(tasks, 0.6, 1.2, null),
      ratio(tasks, 0.35, 1.5, null),
    ]),
    ...[20, 59].flatMap((tasks) => [release(tasks, 0), release(tasks, 0.1)]),
    drift(0, 30),
    drift(0, 30, 3),
    drift(0, 365, 3),
    drift(0.05, 7),
    drift(0.05, 14),
    drift(0.1, 7),
  ];
}
