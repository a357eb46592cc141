import type { SliceTest } from "../../model/comparison.ts";
import { globMatcher } from "../../model/glob.ts";
import type { Run, RunTask } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";
import { stratifiedTest } from "../../stats/permutation.ts";
import { partOfLevel } from "../plan/design.ts";
import type { Replay } from "../plan/replay.ts";
import type { JudgePolicy } from "../policy.ts";
import type { ComparedTask } from "./rows.ts";
import { scoresOf } from "./sides.ts";

/** Each slice by the suite's own test, over its tasks alone. They share one part of alpha evenly. */
export function sliceTests(
  run: Run,
  compared: readonly ComparedTask[],
  replayed: Replay,
  policy: JudgePolicy,
): SliceTest[] {
  const names = Object.keys(policy.slices);
  const alpha = partOfLevel(policy.slicesAlpha / Math.max(1, names.length), replayed);
  return names.map((name) => {
    const ids = tasksOfSlice(run.tasks, policy.slices[name] ?? []);
    const strata = compared
      .filter(({ id }) => ids.has(id))
      .map(({ now, base }) => ({ now: scoresOf(now), base: scoresOf(base) }));
    const mean = (side: "now" | "base") =>
      strata.length === 0 ? null : fixed(average(strata.map((task) => average(task[side]))));
    const [base, now] = [mean("base"), mean("now")];
    return {
      name,
      tasks: strata.length,
      base,
      now,
      change: base === null || now === null ? null : fixed(now - base),
      p: stratifiedTest(strata, replayed.atLeast ?? undefined).p,
      alpha,
    };
  });
}

/** By id, family or tag. */
export function tasksOfSlice(tasks: readonly RunTask[], patterns: readonly string[]): Set<string> {
  const matchers = patterns.map(globMatcher);
  const names = ({ id, family, tags = [] }: RunTask) => [
    id,
    ...(family === null ? [] : [family]),
    ...tags,
  ];
  return new Set(
    tasks
      .filter((task) => names(task).some((name) => matchers.some((matches) => matches(name))))
      .map(({ id }) => id),
  );
}
