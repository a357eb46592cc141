import { type Cell, DESIGNS, type GateSpec } from "./cell.ts";

/** Pools around an accepted change. */
export function acceptedDrops(): Cell[] {
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
