import type { Days } from "../days.ts";
import { type Cell, CLOSE, DESIGNS, type GateSpec } from "./cell.ts";

/** A shift of all log-odds by 0.2 moves the mean score of such a suite by 3 points. */
const KINDS: readonly (readonly [string, Days])[] = [
  ["nights alike", {}],
  ["days shift all tasks by 0.2 logit", { daySd: 0.2 }],
  ["days shift all tasks by 0.5 logit", { daySd: 0.5 }],
  ["days shift each task by 0.8 logit", { taskDaySd: 0.8 }],
  ["attempts of a night correlate by 0.3", { icc: 0.3 }],
];

interface Pool {
  readonly name: string;
  readonly base: number;
  readonly perNight: number;
}

const POOLS: readonly Pool[] = [
  { name: "5 nights of 2", base: 10, perNight: 2 },
  { name: "10 nights of 3", base: 30, perNight: 3 },
  { name: "one night of 10", base: 10, perNight: 10 },
];

/** The first two kinds of days are promised, with pools of five nights and more; the others may be called advisory. */
function isPromised(kind: number, { base, perNight }: Pool): boolean {
  return kind < 2 && base / perNight >= 5;
}

export function days(): Cell[] {
  return [...falseAlarms(), ...otherPlans(), ...withPower(), ...calledAdvisory(), ...oneBaseline()];
}

function falseAlarms(): Cell[] {
  return DESIGNS.flatMap((design) =>
    POOLS.flatMap((pool) =>
      KINDS.map(([kind, how], i): Cell => {
        const { name, ...base } = pool;
        const promised = isPromised(i, pool);
        return {
          group: "Nights that are not alike: false alarms",
          what: "unchanged agent, 59 tasks",
          label: `${kind}, pool of ${name}, ${design}`,
          target: promised ? "at most 5.5" : null,
          ...(promised ? { most: 0.055, times: CLOSE } : {}),
          spec: { kind: "gate", tasks: 59, design, ...base, ...how },
        };
      }),
    ),
  );
}

function otherPlans(): Cell[] {
  const cell = (label: string, spec: Omit<GateSpec, "base">): Cell => ({
    group: "Nights that are not alike: other plans",
    what: "unchanged agent, pool of 5 nights of 2, days shift all tasks by 0.2 logit",
    label,
    target: "at most 5.5",
    most: 0.055,
    spec: { kind: "gate", base: 10, perNight: 2, daySd: 0.2, ...spec },
  });
  return [
    ...[30, 120, 500].map((tasks) =>
      cell(`${tasks} tasks, adaptive`, { tasks, design: "adaptive" }),
    ),
    ...[30, 120].map((tasks) => cell(`${tasks} tasks, fixed`, { tasks, design: "fixed" })),
    cell("59 tasks, fixed, 5 repeats", { tasks: 59, design: "fixed", repeats: 5 }),
    {
      ...cell("59 tasks, adaptive, no confirmation", {
        tasks: 59,
        design: "adaptive",
        confirm: false,
      }),
      target: null,
    },
  ];
}

function withPower(): Cell[] {
  return POOLS.flatMap((pool) =>
    KINDS.map(([kind, how], i): Cell => {
      const { name, ...base } = pool;
      const promised = isPromised(i, pool);
      return {
        group: "Nights that are not alike: power",
        what: "ten points worse, 59 tasks, adaptive",
        label: `${kind}, pool of ${name}`,
        target: promised ? "at least 80" : null,
        ...(promised ? { least: 0.8, times: CLOSE } : {}),
        spec: {
          kind: "gate",
          tasks: 59,
          design: "adaptive",
          drop: 0.1,
          pattern: "logit",
          ...base,
          ...how,
        },
      };
    }),
  );
}

function calledAdvisory(): Cell[] {
  return POOLS.flatMap((pool) =>
    KINDS.map(([kind, how], i): Cell => {
      const { name, ...base } = pool;
      const promised = isPromised(i, pool);
      return {
        group: "Nights that are not alike: pools that are called advisory",
        what: "unchanged agent, 59 tasks",
        label: `${kind}, pool of ${name}`,
        target: promised ? "at most 5" : null,
        ...(promised ? { most: 0.05 } : {}),
        spec: { kind: "gate", tasks: 59, design: "adaptive", count: "advisory", ...base, ...how },
      };
    }),
  );
}

function oneBaseline(): Cell[] {
  return [5, 10, 30].flatMap((base) =>
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
  );
}
