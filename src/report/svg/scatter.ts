import { byCodePoint } from "../../model/order.ts";
import { shorten } from "../escape.ts";
import { coordinate, h, type Markup, NOTHING } from "../markup.ts";
import { points as inPoints } from "../numbers.ts";
import { type Box, placeLabels } from "./labels.ts";
import { dollarTick, linear, logarithmic, type Scale } from "./scale.ts";
import { isNarrow } from "./size.ts";

export interface ScatterPoint {
  readonly name: string;
  /** Cost in dollars or turns. */
  readonly x: number;
  /** Score, 0 to 1. */
  readonly y: number;
  readonly kind: "now" | "base" | "run" | "floor" | "reference";
  readonly note: string;
  /** Standard error of the score, drawn as a whisker. */
  readonly spread?: number | null;
}

interface ScatterOptions {
  readonly title: string;
  readonly xLabel: string;
  readonly x: "dollars" | "turns";
  readonly width: number;
}

/** What is free has no place on a logarithmic scale: it stands in a strip of its own at the left. */
const FREE_STRIP = 34;
const RADIUS = 5;
const LABEL = 12;
/** From so many points on, names with long lines to their points are a thicket. */
const CROWD = 20;
const PRIORITY = { now: 5, base: 4, floor: 3, run: 2, reference: 1 } as const;

/** Points that no other beats on both: from left to right, each one higher than all before it. */
export function paretoFront(points: readonly ScatterPoint[]): ScatterPoint[] {
  let best = Number.NEGATIVE_INFINITY;
  return [...points]
    .sort((a, b) => a.x - b.x || b.y - a.y || byCodePoint(a.name, b.name))
    .filter((point) => {
      if (point.y <= best) return false;
      best = point.y;
      return true;
    });
}

export function scatter(points: readonly ScatterPoint[], options: ScatterOptions): Markup {
  const drawn = points.filter(
    (point) =>
      Number.isFinite(point.x) &&
      Number.isFinite(point.y) &&
      (options.x === "turns" || point.x >= 0),
  );
  if (drawn.length === 0) return NOTHING;
  const { width } = options;
  const height = isNarrow(width) ? 300 : 360;
  const plot: Box = { x: 44, y: 12, width: width - 44 - 10, height: height - 12 - 44 };
  const x = xScale(drawn, options.x, plot);
  const y = linear([0, 1], [plot.y + plot.height, plot.y], 5);
  const best = frontOf(drawn);
  const crowd = drawn.length > CROWD;
  const labels = placeLabels(
    drawn.map((point) => ({
      x: x.at(point.x),
      y: y.at(point.y),
      radius: RADIUS,
      text: shorten(point.name, isNarrow(width) ? 20 : 28),
      priority: PRIORITY[point.kind] + (best.includes(point) ? 0.5 : 0),
      near: crowd && point.kind === "run" && !best.includes(point),
    })),
    plot,
    LABEL,
    [...steps(best, x, y), ...drawn.flatMap((point) => whiskerBox(point, x.at(point.x), y))],
  );
  const marks = drawn.map((point, index) => {
    const [cx, cy] = [x.at(point.x), y.at(point.y)];
    const label = labels[index] ?? null;
    const text =
      label === null
        ? NOTHING
        : h`${label.leader ? leader(cx, cy, label.box) : NOTHING}<text class="label" x="${coordinate(label.textX)}" y="${coordinate(label.textY)}" text-anchor="${label.anchor}" font-size="${LABEL}">${label.text}</text>`;
    return h`<g class="mark ${point.kind}"><title>${point.name}: ${point.note}</title>${whisker(point, cx, y)}${shape(point, cx, cy)}${text}</g>`;
  });
  const names = drawn.map((point) => `${point.name} ${point.note}`).join("; ");
  return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${options.title}: ${shorten(names, 600)}">${axes(x, y, options, plot, height)}${front(best, x, y)}${marks}</svg>`;
}

function xScale(points: readonly ScatterPoint[], kind: ScatterOptions["x"], plot: Box): Scale {
  const range = [plot.x, plot.x + plot.width] as const;
  const priced = points.map((point) => point.x).filter((value) => value > 0);
  const [low, high] = [Math.min(...priced), Math.max(...priced)];
  if (kind === "turns") return linear([0, Math.max(10, high * 1.12)], range, 7);
  if (priced.length === 0) return { at: () => plot.x + FREE_STRIP / 2, ticks: [0] };
  if (priced.length === points.length) return logarithmic([low / 1.6, high * 1.6], range);
  const scale = logarithmic([low / 1.6, high * 1.6], [plot.x + FREE_STRIP, range[1]]);
  return {
    at: (value) => (value <= 0 ? plot.x + FREE_STRIP / 2 : scale.at(value)),
    ticks: [0, ...scale.ticks],
  };
}

function whiskerBox(point: ScatterPoint, cx: number, y: Scale): Box[] {
  const spread = point.spread ?? 0;
  if (spread === 0) return [];
  const [top, bottom] = [y.at(Math.min(1, point.y + spread)), y.at(Math.max(0, point.y - spread))];
  return [{ x: cx - 1, y: top, width: 2, height: bottom - top }];
}

function whisker(point: ScatterPoint, cx: number, y: Scale): Markup {
  const spread = point.spread ?? null;
  if (spread === null || spread === 0) return NOTHING;
  const [low, high] = [Math.max(0, point.y - spread), Math.min(1, point.y + spread)];
  return h`<line class="whisker" x1="${coordinate(cx)}" x2="${coordinate(cx)}" y1="${coordinate(y.at(low))}" y2="${coordinate(y.at(high))}"/>`;
}

function shape(point: ScatterPoint, cx: number, cy: number): Markup {
  if (point.kind === "reference") {
    const r = RADIUS;
    return h`<path class="dot" d="M${coordinate(cx)} ${coordinate(cy - r)}L${coordinate(cx + r)} ${coordinate(cy)}L${coordinate(cx)} ${coordinate(cy + r)}L${coordinate(cx - r)} ${coordinate(cy)}Z"/>`;
  }
  if (point.kind === "floor")
    return h`<rect class="dot" x="${coordinate(cx - 4)}" y="${coordinate(cy - 4)}" width="8" height="8"/>`;
  return h`<circle class="dot" cx="${coordinate(cx)}" cy="${coordinate(cy)}" r="${RADIUS}"/>`;
}

function leader(cx: number, cy: number, box: Box): Markup {
  const x = Math.max(box.x, Math.min(cx, box.x + box.width));
  const y = Math.max(box.y, Math.min(cy, box.y + box.height));
  return h`<line class="leader" x1="${coordinate(cx)}" y1="${coordinate(cy)}" x2="${coordinate(x)}" y2="${coordinate(y)}"/>`;
}

function axes(x: Scale, y: Scale, options: ScatterOptions, plot: Box, height: number): Markup {
  const bottom = plot.y + plot.height;
  const format = options.x === "dollars" ? dollarTick : (value: number) => String(value);
  const across = x.ticks.map(
    (value) =>
      h`<line class="grid" x1="${coordinate(x.at(value))}" y1="${plot.y}" x2="${coordinate(x.at(value))}" y2="${bottom}"/><text class="tick" x="${coordinate(x.at(value))}" y="${bottom + 16}" text-anchor="middle">${format(value)}</text>`,
  );
  const up = y.ticks.map(
    (value) =>
      h`<line class="grid" x1="${plot.x}" y1="${coordinate(y.at(value))}" x2="${plot.x + plot.width}" y2="${coordinate(y.at(value))}"/><text class="tick" x="${plot.x - 8}" y="${coordinate(y.at(value) + 4)}" text-anchor="end">${inPoints(value).replace(".0", "")}</text>`,
  );
  return h`<g>${across}${up}<text class="axis" x="${plot.x + plot.width / 2}" y="${height - 8}" text-anchor="middle">${options.xLabel}</text><text class="axis" transform="translate(11 ${plot.y + plot.height / 2}) rotate(-90)" text-anchor="middle">score</text></g>`;
}

/** Floors are what an agent should beat, not one to choose. */
export function frontOf(points: readonly ScatterPoint[]): ScatterPoint[] {
  const best = paretoFront(points.filter((point) => point.kind !== "floor"));
  return best.length < 2 ? [] : best;
}

function front(best: readonly ScatterPoint[], x: Scale, y: Scale): Markup {
  if (best.length === 0) return NOTHING;
  const path = best
    .map((point, index) => {
      const [px, py] = [coordinate(x.at(point.x)), coordinate(y.at(point.y))];
      return index === 0 ? `M${px} ${py}` : `H${px}V${py}`;
    })
    .join("");
  return h`<path class="front" d="${path}"><title>Pareto front</title></path>`;
}

/** The front as thin boxes: no label stands on its line. */
function steps(best: readonly ScatterPoint[], x: Scale, y: Scale): Box[] {
  return best.slice(1).flatMap((point, index) => {
    const before = best[index] ?? point;
    const [left, right] = [x.at(before.x), x.at(point.x)];
    const [high, low] = [y.at(point.y), y.at(before.y)];
    return [
      { x: left, y: low - 1, width: right - left, height: 2 },
      { x: right - 1, y: high, width: 2, height: low - high },
    ];
  });
}
