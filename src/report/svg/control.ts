import { average } from "../../stats/mean.ts";
import { coordinate, h, type Markup, NOTHING } from "../markup.ts";
import type { Box } from "./labels.ts";
import { linear } from "./scale.ts";
import { isNarrow } from "./size.ts";

interface ControlPoint {
  /** "2026-11-21": shown at the ends and in tooltips. */
  readonly date: string;
  /** Null for a night that measured nothing: a gap, never a zero. */
  readonly value: number | null;
  readonly alarm: boolean;
}

interface ControlChart {
  readonly title: string;
  readonly points: readonly ControlPoint[];
  readonly centre: number | null;
  readonly limits: readonly [number, number] | null;
  /** Index of the first night after each change. */
  readonly changes: readonly number[];
  /** Numbered marks, explained under the picture. */
  readonly events: readonly {
    readonly index: number;
    readonly number: number;
    readonly text: string;
  }[];
  readonly format: (value: number) => string;
  readonly width: number;
}

const HEIGHT = 240;
const CHIP = 16;
/** Least distance of two names at the right edge. */
const LINE = 14;

/** Nights in order, with the centre and limits they are held against, changes and events. */
export function controlChart(chart: ControlChart): Markup {
  const known = chart.points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return NOTHING;
  const all = [...known, ...(chart.limits ?? []), ...(chart.centre === null ? [] : [chart.centre])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || Math.abs(high) * 4 || 1) * 0.12;
  const plot = plotOf(chart.width);
  const y = linear([low - room, high + room], [plot.y + plot.height, plot.y], 5);
  const last = Math.max(1, chart.points.length - 1);
  const x = (index: number) => plot.x + (index / last) * plot.width;
  return h`<svg class="chart" viewBox="0 0 ${chart.width} ${HEIGHT}" width="${chart.width}" height="${HEIGHT}" role="img" aria-label="${chart.title}">${band(chart, y.at, plot)}${grid(chart, y, x, plot)}${lineNames(chart, y.at, plot)}${segments(chart, x, y.at)}${line(chart.points, x, y.at)}${marks(chart, x, y.at)}${events(chart, x, plot)}</svg>`;
}

function plotOf(width: number): Box {
  const [left, right] = isNarrow(width) ? [48, 46] : [56, 96];
  return { x: left, y: 38, width: width - left - right, height: HEIGHT - 38 - 30 };
}

/** Limits and mean are named where they end; names that would touch are moved apart. */
function lineNames(chart: ControlChart, y: (value: number) => number, plot: Box): Markup {
  const { limits, centre, format, width } = chart;
  const lines = [
    ...(limits === null ? [] : [["upper", limits[1]] as const]),
    ...(centre === null ? [] : [["mean", centre] as const]),
    ...(limits === null ? [] : [["lower", limits[0]] as const]),
  ];
  const apart = lines.filter(([word, value]) => word === "mean" || value !== centre);
  let above = Number.NEGATIVE_INFINITY;
  return h`${apart.map(([word, value]) => {
    const place = Math.max(y(value) + 4, above + LINE);
    above = place;
    const text = isNarrow(width) ? format(value) : `${format(value)} ${word}`;
    return h`<text class="tick" x="${coordinate(plot.x + plot.width + 6)}" y="${coordinate(place)}">${text}</text>`;
  })}`;
}

function band({ limits, centre }: ControlChart, y: (value: number) => number, plot: Box): Markup {
  const [left, right] = [plot.x, plot.x + plot.width];
  const area =
    limits === null
      ? NOTHING
      : h`<rect class="band" x="${left}" y="${coordinate(y(limits[1]))}" width="${plot.width}" height="${coordinate(y(limits[0]) - y(limits[1]))}"/>${limits.map((limit) => h`<line class="limit" x1="${left}" x2="${right}" y1="${coordinate(y(limit))}" y2="${coordinate(y(limit))}"/>`)}`;
  const middle =
    centre === null
      ? NOTHING
      : h`<line class="center" x1="${left}" x2="${right}" y1="${coordinate(y(centre))}" y2="${coordinate(y(centre))}"/>`;
  return h`${area}${middle}`;
}

function grid(
  chart: ControlChart,
  y: ReturnType<typeof linear>,
  x: (index: number) => number,
  plot: Box,
): Markup {
  const ticks = y.ticks.map(
    (value) =>
      h`<text class="tick" x="${plot.x - 8}" y="${coordinate(y.at(value) + 4)}" text-anchor="end">${chart.format(value)}</text>`,
  );
  const shown = datesShown(chart.points.length, isNarrow(chart.width) ? 2 : 5);
  const dates = shown.map((index, place) => {
    const anchor = place === 0 ? "start" : place === shown.length - 1 ? "end" : "middle";
    return h`<text class="tick" x="${coordinate(x(index))}" y="${HEIGHT - 8}" text-anchor="${anchor}">${chart.points[index]?.date ?? ""}</text>`;
  });
  return h`${ticks}${dates}`;
}

/** First, last and what fits between, evenly. */
function datesShown(nights: number, most: number): number[] {
  const steps = Math.min(most, nights) - 1;
  if (steps < 1) return nights === 0 ? [] : [0];
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((step * (nights - 1)) / steps));
}

/** The mean of every stretch between two changes: what the level was, and what it became. */
function segments(
  chart: ControlChart,
  x: (index: number) => number,
  y: (value: number) => number,
): Markup {
  if (chart.changes.length === 0) return NOTHING;
  const foot = HEIGHT - 30;
  const changed = chart.changes.map(
    (index) =>
      h`<path class="change" d="M${coordinate(x(index))} ${foot - 9}l5 9h-10Z"><title>changed on ${chart.points[index]?.date ?? "an unknown night"}</title></path>`,
  );
  const cuts = [0, ...chart.changes, chart.points.length];
  return h`${changed}${cuts.slice(0, -1).map((from, place) => {
    const to = cuts[place + 1] ?? chart.points.length;
    const values = chart.points
      .slice(from, to)
      .flatMap(({ value }) => (value === null ? [] : [value]));
    if (values.length === 0) return NOTHING;
    const level = y(average(values));
    return h`<line class="level" x1="${coordinate(x(from))}" x2="${coordinate(x(to - 1))}" y1="${coordinate(level)}" y2="${coordinate(level)}"/>`;
  })}`;
}

function line(
  points: readonly ControlPoint[],
  x: (index: number) => number,
  y: (value: number) => number,
): Markup {
  let path = "";
  let broken = true;
  for (const [index, point] of points.entries()) {
    if (point.value !== null)
      path += `${broken ? "M" : "L"}${coordinate(x(index))} ${coordinate(y(point.value))}`;
    broken = point.value === null;
  }
  return h`<path class="line" d="${path}"/>`;
}

/** Dots as large as their distance allows: a year of nights is a line, not a heap. */
function marks(
  chart: ControlChart,
  x: (index: number) => number,
  y: (value: number) => number,
): Markup {
  const step = x(1) - x(0);
  const radius = (usual: number, least: number, share: number) =>
    coordinate(Math.min(usual, Math.max(least, step * share)));
  const [night, alarm] = [radius(2.6, 1, 0.6), radius(5, 2, 1.15)];
  return h`${chart.points.map((point, index) =>
    point.value === null
      ? NOTHING
      : h`<g class="${point.alarm ? "out" : "night"}"><title>${point.date}: ${chart.format(point.value)}${point.alarm ? ", alarm" : ""}</title><circle class="dot" cx="${coordinate(x(index))}" cy="${coordinate(y(point.value))}" r="${point.alarm ? alarm : night}"/></g>`,
  )}`;
}

/** Chips stand in two rows above the picture; one that still finds no room is told in the list below only. */
function events(chart: ControlChart, x: (index: number) => number, plot: Box): Markup {
  const taken: number[][] = [[], []];
  return h`${chart.events.map((event) => {
    const place = x(event.index);
    const row = taken.findIndex((others) =>
      others.every((other) => Math.abs(other - place) >= CHIP + 1),
    );
    const rule = h`<line class="event" x1="${coordinate(place)}" x2="${coordinate(place)}" y1="${plot.y}" y2="${plot.y + plot.height}"/>`;
    if (row === -1) return rule;
    taken[row]?.push(place);
    const cy = plot.y - 9 - row * (CHIP + 1);
    return h`<g><title>${event.text}</title>${rule}<circle class="chip" cx="${coordinate(place)}" cy="${coordinate(cy)}" r="${CHIP / 2}"/><text class="chip-text" x="${coordinate(place)}" y="${coordinate(cy + 3.5)}" text-anchor="middle" font-size="10">${event.number}</text></g>`;
  })}`;
}
