import { type Cell, CLOSE, DESIGNS } from "./cell.ts";

/** A shift of log-odds by 0.2 moves the mean score of such a suite by 3 points. */
const DAY_SD = 0.19;

export function days(): Cell[] {
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
