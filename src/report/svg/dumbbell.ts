import { coordinate, h, type Markup, NOTHING } from "../markup.ts";
import { NONE, type TaskLine } from "../task-lines.ts";
import { cutToFit } from "./labels.ts";
import { linear } from "./scale.ts";
import { isNarrow } from "./size.ts";

const TOP = 28;
const SIZE = 12;

/** Where a row puts its parts: beside the line where there is room, above it on a phone. */
interface Layout {
  readonly width: number;
  readonly row: number;
  readonly plot: readonly [number, number];
  readonly name: { readonly x: number; readonly anchor: "start" | "end"; readonly room: number };
  /** Baseline of name and change, from the line. */
  readonly text: number;
  /** The line, from the top of the row. */
  readonly line: number;
}

function layoutOf(width: number): Layout {
  if (isNarrow(width)) {
    const name = { x: 2, anchor: "start", room: width - 76 } as const;
    return { width, row: 46, plot: [10, width - 10], name, text: -15, line: 30 };
  }
  const name = { x: 192, anchor: "end", room: 188 } as const;
  return { width, row: 26, plot: [208, width - 78], name, text: 4, line: 13 };
}

/** One row per task: base mean to present mean, every repeat of both sides as a dot, the change at the end. */
export function dumbbell(tasks: readonly TaskLine[], width: number): Markup {
  if (tasks.length === 0) return NOTHING;
  const layout = layoutOf(width);
  const height = TOP + tasks.length * layout.row + 4;
  const x = linear([0, 1], layout.plot, 4);
  const grid = x.ticks.map(
    (value) =>
      h`<line class="grid" x1="${coordinate(x.at(value))}" y1="${TOP - 6}" x2="${coordinate(x.at(value))}" y2="${height - 4}"/><text class="tick" x="${coordinate(value < 1 ? x.at(value) : x.at(value) + 9)}" y="${TOP - 12}" text-anchor="${value < 1 ? "middle" : "end"}">${Math.round(value * 100)}</text>`,
  );
  const rows = tasks.map((task, index) => row(task, TOP + index * layout.row, layout, x.at));
  return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Score per task, base to now, one dot per repeat">${grid}${rows}</svg>`;
}

function row(task: TaskLine, top: number, layout: Layout, x: (score: number) => number): Markup {
  const { raw } = task;
  const y = top + layout.line;
  const both = raw.base !== null && raw.now !== null;
  const bar = both
    ? h`<line class="bar ${direction(raw.change)}" x1="${coordinate(x(raw.base ?? 0))}" y1="${coordinate(y)}" x2="${coordinate(x(raw.now ?? 0))}" y2="${coordinate(y)}"/>`
    : NOTHING;
  const mean = (value: number | null, kind: string) =>
    value === null
      ? NOTHING
      : h`<circle class="mean ${kind}" cx="${coordinate(x(value))}" cy="${coordinate(y)}" r="5"/>`;
  const { name } = layout;
  return h`<g class="row"><title>${task.label}: ${words(task)}</title><text class="label" x="${name.x}" y="${coordinate(y + layout.text)}" text-anchor="${name.anchor}" font-size="${SIZE}">${cutToFit(task.label, name.room, SIZE)}</text>${bar}${dots(raw.baseScores, "base", y - 8, x)}${dots(raw.nowScores, "now", y + 8, x)}${mean(raw.base, "base")}${mean(raw.now, "now")}<text class="delta ${direction(raw.change)}" x="${layout.width - 4}" y="${coordinate(y + layout.text)}" text-anchor="end" font-size="${SIZE}">${task.change === NONE ? "" : task.change}</text></g>`;
}

function words(task: TaskLine): string {
  if (task.base === NONE) return `${task.now} (${task.nowTally})`;
  return `${task.base} → ${task.now} (${task.change}); base ${task.baseTally}, now ${task.nowTally}`;
}

function direction(change: number | null): string {
  if (change === null || change === 0) return "same";
  return change < 0 ? "down" : "up";
}

/** All repeats of one side as one path: a stroke of no length with round ends is a dot. */
function dots(
  scores: readonly number[],
  kind: string,
  y: number,
  x: (score: number) => number,
): Markup {
  if (scores.length === 0) return NOTHING;
  const path = spread(scores).map(
    (dot) => `M${coordinate(x(dot.score) + dot.shift)} ${coordinate(y)}h0`,
  );
  return h`<path class="repeat ${kind}" d="${path.join("")}"/>`;
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
    const step = Math.min(5.5, 60 / total);
    // At the edges the dots grow inwards, so that none leaves the picture.
    const start = score >= 1 ? -(total - 1) * step : score <= 0 ? 0 : (-(total - 1) * step) / 2;
    return { score, shift: start + index * step };
  });
}
