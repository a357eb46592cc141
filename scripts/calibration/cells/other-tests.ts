import type { Cell } from "./cell.ts";

const DRIFT = "Nightly drift (CUSUM, k 0.5, h 8, reference of 30 nights and more, 59 tasks x 3)";

export function otherTests(): Cell[] {
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
  const quietYear = (persistence: number): Cell => ({
    group: DRIFT,
    what: "alarm",
    label: `quiet year of score, turns and cost, nights alike by ${persistence}`,
    target: "at most 15",
    most: 0.15,
    times: 0.1,
    spec: { kind: "cusum", drop: 0, nights: 365, measures: 3, persistence },
  });
  const drift = (drop: number, nights: number, persistence: number): Cell => ({
    group: DRIFT,
    what: "alarm",
    label: `drop of ${100 * drop} points, seen within ${nights} nights, nights alike by ${persistence}`,
    target: null,
    times: 0.1,
    spec: { kind: "cusum", drop, nights, measures: 1, persistence },
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
    ...[0, 0.3, 0.6].map(quietYear),
    ...[0, 0.3, 0.6].flatMap((persistence) => [
      drift(0.05, 7, persistence),
      drift(0.05, 14, persistence),
      drift(0.05, 30, persistence),
      drift(0.1, 7, persistence),
    ]),
  ];
}
