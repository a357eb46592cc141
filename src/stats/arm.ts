/** Sums per task of one side: all that the tests of a simulated gate need. */
export interface Arm {
  readonly tried: Uint16Array;
  /** Scores above 0. */
  readonly solved: Uint16Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

export function emptyArm(tasks: number): Arm {
  return {
    tried: new Uint16Array(tasks),
    solved: new Uint16Array(tasks),
    sum: new Float64Array(tasks),
    squares: new Float64Array(tasks),
  };
}

export function addTo(arm: Arm, task: number, score: number): void {
  arm.tried[task] = (arm.tried[task] as number) + 1;
  if (score > 0) arm.solved[task] = (arm.solved[task] as number) + 1;
  arm.sum[task] = (arm.sum[task] as number) + score;
  arm.squares[task] = (arm.squares[task] as number) + score * score;
}

/** How much lower the scores are now, over the tasks that both sides tried. */
export function dropBetween(now: Arm, base: Arm): number {
  let total = 0;
  let tasks = 0;
  for (let task = 0; task < now.tried.length; task += 1) {
    const tried = now.tried[task] as number;
    const stored = base.tried[task] as number;
    if (tried === 0 || stored === 0) continue;
    total += (base.sum[task] as number) / stored - (now.sum[task] as number) / tried;
    tasks += 1;
  }
  return tasks === 0 ? 0 : total / tasks;
}
