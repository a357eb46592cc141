import type { Baseline } from "../../model/baseline.ts";
import type { Run } from "../../model/run.ts";
import type { Reason } from "../../model/verdict.ts";
import { reason } from "../rules/reason.ts";

interface Numbers {
  readonly score: number | null;
  readonly turns: number | null;
  readonly cost: number | null;
}

/** Files are checked when they are read; a caller that built its records itself is checked here. */
export function invalidNumbers(run: Run, baseline: Baseline | null): Reason[] {
  const problems: Reason[] = [];
  const check = (side: string, task: string, repeat: number, numbers: Numbers): void => {
    for (const [what, value] of Object.entries(numbers)) {
      if (value === null || isSound(what, value)) continue;
      problems.push(
        reason("INVALID_NUMBERS", "blocks", { side, task, repeat, what, value: String(value) }),
      );
    }
  };
  for (const { task, repeat, score, usage } of run.attempts) {
    const { turns, cost } = usage;
    check("run", task, repeat, { score: score?.value ?? null, turns, cost });
  }
  for (const { id, attempts } of baseline?.tasks ?? []) {
    for (const { repeat, score, turns, cost } of attempts) {
      check("baseline", id, repeat, { score, turns, cost });
    }
  }
  return problems.slice(0, SHOWN);
}

const SHOWN = 5;

export function isSound(what: string, value: number): boolean {
  return Number.isFinite(value) && value >= 0 && (what !== "score" || value <= 1);
}
