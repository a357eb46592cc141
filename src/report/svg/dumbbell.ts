import { cutCells } from "../fit.ts";
import { at, h, type Markup, NOTHING } from "../markup.ts";
import type { TaskLine } from "../task-lines.ts";
import { textWidth } from "./labels.ts";
import { linear } from "./scale.ts";

const WIDTH = 720;
const ROW = 24;
const TOP = 26;
const NAMES = 200;
const DELTA = 64;
const SIZE = 12;

/** One row per task: base mean to present mean, every repeat of both sides as a dot, the change at the end. */
export function dumbbell(tasks: readonly TaskLine[]): Markup {
  if (tasks.length === 0) return NOTHING;
  const height = TOP + tasks.length * ROW + 8;
  const x = linear([0, 1], [NAMES + 14, WIDTH - DELTA - 14], 4);
  const grid = x.ticks.map(
    (value) =>
      h`<line class="grid" x1="${at(x.at(value))}" y1="${TOP - 6}" x2="${at(x.at(value))}" y2="${height - 4}"/><text class="tick" x="${at(x.at(value))}" y="${TOP - 12}" text-anchor="middle">${Math.round(value * 100)}</text>`,
  );
  const rows = tasks.map((task, index) => row(task, TOP + index * ROW + ROW / 2, x.at));
  return h`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Score per task, base to now, one dot per repeat">${grid}${rows}</svg>`;
}

function row(task: TaskLine, y: number, x: (score: number) => number): Markup {
  const { raw } = task;
  const both = raw.base !== null && raw.now !== null;
  const name = cutName(task.label);
  const lane = (scores: readonly number[], kind: string, offset: number) =>
    spread(scores).map(
      (dot) =>
        h`<circle class="repeat ${kind}" cx="${at(x(dot.score) + dot.shift)}" cy="${at(y + offset)}" r="2.2"/>`,
    );
  const bar = both
    ? h`<line class="bar ${direction(raw.change)}" x1="${at(x(raw.base ?? 0))}" y1="${at(y)}" x2="${at(x(raw.now ?? 0))}" y2="${at(y)}"/>`
    : NOTHING;
  const mean = (value: number | null, kind: string) =>
    value === null
      ? NOTHING
      : h`<circle class="mean ${kind}" cx="${at(x(value))}" cy="${at(y)}" r="5"/>`;
  return h`<g class="row"><title>${task.label}: ${task.base} → ${task.now} (${task.change}); base ${task.baseTally}, now ${task.nowTally}</title><text class="label" x="${NAMES}" y="${at(y + 4)}" text-anchor="end" font-size="${SIZE}">${name}</text>${bar}${lane(raw.baseScores, "base", -8)}${lane(raw.nowScores, "now", 8)}${mean(raw.base, "base")}${mean(raw.now, "now")}<text class="delta ${direction(raw.change)}" x="${WIDTH - 8}" y="${at(y + 4)}" text-anchor="end" font-size="${SIZE}">${task.change}</text></g>`;
}

function cutName(label: string): string {
  let width = 40;
  let name = cutCells(label, width);
  while (textWidth(name, SIZE) > NAMES - 4 && width > 4) {
    width -= 1;
    name = cutCells(label, width);
  }
  return name;
}

function direction(change: number | null): string {
  if (change === null || change === 0) return "same";
  return change < 0 ? "down" : "up";
}

/** Equal scores stand side by side, so that ten repeats are ten dots. */
function spread(scores: readonly number[]): { score: number; shift: number }[] {
  const seen = new Map<number, number>();
  const totals = new Map<number, number>();
  for (const score of scores) totals.set(score, (totals.get(score) ?? 0) + 1);
  return scores.map((score) => {
    const index = seen.get(score) ?? 0;
    seen.set(score, index + 1);
    const total = totals.get(score) ?? 1;
    const step = Math.min(5, 60 / total);
    // At the edges the dots grow inwards, so that none leaves the picture.
    const start = score >= 1 ? -(total - 1) * step : score <= 0 ? 0 : (-(total - 1) * step) / 2;
    return { score, shift: start + index * step };
  });
}
