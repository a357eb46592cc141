import { type Cell, CLOSE } from "./cell.ts";

/** What the pool is worth: the headline, and that a bigger one never makes a gate dearer. */
export function planByPool(): Cell[] {
  return [...headline(), ...everyPool()];
}

interface Wanted {
  readonly attempts: number;
  readonly dropped: number;
}

const WANTED: ReadonlyMap<number, Wanted> = new Map([
  [10, { attempts: 90, dropped: 150 }],
  [30, { attempts: 75, dropped: 135 }],
]);

function headline(): Cell[] {
  const of = (stored: number, drop: number, confirm: boolean, bounds: Partial<Cell>): Cell => ({
    group: "Mixed suite of 59 tasks, adaptive, all measures on",
    what: "pool and agent",
    label: `${stored} stored, ${drop === 0 ? "unchanged" : "ten points worse"}${confirm ? "" : ", before it is confirmed"}`,
    target: null,
    times: CLOSE,
    ...bounds,
    spec: {
      kind: "gate",
      tasks: 59,
      base: stored,
      design: "adaptive",
      confirm,
      ...(drop === 0 ? {} : { drop, pattern: "logit" as const }),
    },
  });
  return [5, 10, 20, 30].flatMap((stored) => {
    const wanted = WANTED.get(stored);
    if (wanted === undefined) return [of(stored, 0, true, {}), of(stored, 0.1, true, {})];
    const { attempts, dropped } = wanted;
    return [
      of(stored, 0, true, {
        most: 0.05,
        mostAttempts: attempts,
        target: `at most 5, ${attempts} attempts`,
      }),
      of(stored, 0.1, false, { least: 0.88, target: "at least 88" }),
      of(stored, 0.1, true, {
        least: 0.86,
        mostAttempts: dropped,
        target: `at least 86, at most ${dropped} attempts`,
      }),
    ];
  });
}

function everyPool(): Cell[] {
  return [8, 20, 59, 120, 200].flatMap((tasks) =>
    [5, 8, 10, 14, 17, 20, 26, 30, 40, 50].map(
      (stored, i): Cell => ({
        group: "A bigger pool never makes a healthy pull request dearer",
        what: "unchanged agent",
        label: `${tasks} tasks, ${stored} stored`,
        target: i === 0 ? "at most 5" : "at most 5, no more attempts than the row before",
        most: 0.05,
        ...(i === 0 ? {} : { noDearer: true as const }),
        spec: { kind: "gate", tasks, base: stored, design: "adaptive" },
      }),
    ),
  );
}
