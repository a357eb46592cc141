import type { DropPattern, SuiteShape } from "../../../src/stats/suites.ts";
import { acceptedDrops } from "./accepted.ts";
import { type Cell, CLOSE, DESIGNS } from "./cell.ts";
import { days } from "./days.ts";
import { otherTests } from "./other-tests.ts";
import { planByPool } from "./plan-by-pool.ts";

export function calibrationCells(): Cell[] {
  return [
    ...planByPool(),
    ...healthy(),
    ...power(),
    ...deadTasks(),
    ...missing(),
    ...days(),
    ...acceptedDrops(),
    ...otherTests(),
  ];
}

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
            target: "at most 5",
            most: 0.05,
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
    shape: readonly [string, SuiteShape] = ["", { kind: "beta" }],
  ): Cell => ({
    group: "Power, 10 stored repeats",
    what: "drop",
    label: `${tasks} tasks${shape[0]}, ${100 * drop} points, ${PATTERNS[pattern]}, ${design}`,
    target: null,
    spec: { kind: "gate", tasks, base: 10, design, drop, pattern, shape: shape[1] },
  });
  const bimodal = [", bimodal", { kind: "bimodal" }] as const;
  const hard = [", all at 8 %", { kind: "even", chance: 0.08 }] as const;
  return DESIGNS.flatMap((design) => [
    ...(["logit", "prop", "broken"] as const).map((one) => cell(59, design, 0.1, one)),
    ...[0.03, 0.05, 0.08, 0.15, 0.2].map((drop) => cell(59, design, drop, "logit")),
    ...[0.1, 0.2].map((drop) => cell(20, design, drop, "logit")),
    ...[30, 120, 500].map((tasks) => cell(tasks, design, 0.1, "logit")),
    ...(["broken", "prop"] as const).map((one) => cell(59, design, 0.1, one, bimodal)),
    cell(59, design, 0.05, "logit", hard),
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
