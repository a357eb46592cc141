import type { Baseline } from "../model/baseline.ts";
import { byCodePoint } from "../model/order.ts";
import { UserError } from "../model/problem.ts";
import { medianOf } from "../stats/mean.ts";

export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
  readonly tasks: readonly string[];
  /** Expected seconds one repeat of all its tasks takes; null when the baseline has no times. */
  readonly seconds: number | null;
}

/** GitHub runs at most this many jobs of one matrix. */
const MOST_SHARDS = 256;

/**
 * Splits the tasks into `of` parts that take about equally long: the longest task first, always to the part with the
 * least work. The same tasks and baseline give the same parts, so that every job can find its own alone.
 */
export function partition(
  tasks: readonly string[],
  of: number,
  baseline: Baseline | null,
): Shard[] {
  if (of > MOST_SHARDS)
    throw tooManyShards(of, `GitHub runs at most ${MOST_SHARDS} jobs of a matrix`);
  if (of > tasks.length) throw tooManyShards(of, `there are ${tasks.length} tasks`);
  const times = expectedSeconds(baseline);
  const usual = medianOf([...times.values()]) ?? 1;
  const weight = (task: string) => times.get(task) ?? usual;
  const byWeight = [...tasks].sort(
    (left, right) => weight(right) - weight(left) || byCodePoint(left, right),
  );
  const parts = Array.from({ length: of }, () => ({ tasks: [] as string[], seconds: 0 }));
  for (const task of byWeight) {
    const lightest = parts.reduce((least, part) => (lighter(part, least) ? part : least));
    lightest.tasks.push(task);
    lightest.seconds += weight(task);
  }
  return parts.map((part, index) => ({
    part: index + 1,
    of,
    tasks: part.tasks.sort(byCodePoint),
    seconds: times.size === 0 ? null : Math.round(part.seconds),
  }));
}

type Part = { readonly tasks: readonly string[]; readonly seconds: number };

/** On equal seconds the part with fewer tasks, so that none stays empty when all times are 0. */
function lighter(part: Part, than: Part): boolean {
  return (
    part.seconds < than.seconds ||
    (part.seconds === than.seconds && part.tasks.length < than.tasks.length)
  );
}

function expectedSeconds(baseline: Baseline | null): Map<string, number> {
  const times = new Map<string, number>();
  for (const task of baseline?.tasks ?? []) {
    const middle = medianOf(
      task.attempts.flatMap(({ seconds }) => (seconds === null ? [] : [seconds])),
    );
    if (middle !== null) times.set(task.id, middle);
  }
  return times;
}

function tooManyShards(of: number, because: string): UserError {
  return new UserError({
    code: "TOO_MANY_SHARDS",
    where: `${of} shards`,
    message: `a part would have nothing to do: ${because}`,
    help: "ask for fewer shards",
  });
}

/** "3/8". */
export function parseShard(text: string, where: string): { part: number; of: number } {
  const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
  const [part, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match && part <= of) return { part, of };
  throw new UserError({
    code: "SHARD_NOT_READABLE",
    where,
    message: `${JSON.stringify(text)} is not a part of a whole`,
    help: "write 3/8 for the third of eight parts",
  });
}
