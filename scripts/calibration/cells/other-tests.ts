import type { Cell } from "./cell.ts";

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
