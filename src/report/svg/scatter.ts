import { byCodePoint } from "../../model/order.ts";
import { shorten } from "../escape.ts";
import { at, h, type Markup, NOTHING } from "../markup.ts";
import { points as inPoints } from "../numbers.ts";
import { type Box, placeLabels } from "./labels.ts";
import { dollarTick, linear, logarithmic, type Scale } from "./scale.ts";

export interface ScatterPoint {
  readonly name: string;
  /** Cost in dollars or turns. */
  readonly x: number;
  /** Score, 0 to 1. */
  readonly y: number;
  readonly kind: "now" | "base" | "run" | "floor" | "reference";
  readonly note: string;
}

export interface ScatterOptions {
  readonly title: string;
  readonly xLabel: string;
  readonly x: "dollars" | "turns";
}

const WIDTH = 640;
const HEIGHT = 380;
const PLOT: Box = { x: 52, y: 14, width: WIDTH - 52 - 16, height: HEIGHT - 14 - 46 };
const RADIUS = 5;
const LABEL = 12;
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
      (options.x === "turns" || point.x > 0),
  );
  if (drawn.length === 0) return NOTHING;
  const x = xScale(drawn, options.x);
  const y = linear([0, 1], [PLOT.y + PLOT.height, PLOT.y], 5);
  const labels = placeLabels(
    drawn.map((point) => ({
      x: x.at(point.x),
      y: y.at(point.y),
      radius: RADIUS,
      text: shorten(point.name, 28),
      priority: PRIORITY[point.kind],
    })),
    PLOT,
    LABEL,
  );
  const marks = drawn.map((point, index) => {
    const [cx, cy] = [x.at(point.x), y.at(point.y)];
    const label = labels[index] ?? null;
    const text =
      label === null
        ? NOTHING
        : h`${label.leader ? leader(cx, cy, label.box) : NOTHING}<text class="label" x="${at(label.textX)}" y="${at(label.textY)}" font-size="${LABEL}">${label.text}</text>`;
    return h`<g class="mark ${point.kind}"><title>${point.name}: ${point.note}</title>${shape(point, cx, cy)}${text}</g>`;
  });
  return h`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${options.title}">${axes(x, y, options)}${front(drawn, x, y)}${marks}</svg>`;
}

function xScale(points: readonly ScatterPoint[], kind: ScatterOptions["x"]): Scale {
  const values = points.map((point) => point.x);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = [PLOT.x, PLOT.x + PLOT.width] as const;
  if (kind === "dollars") return logarithmic([low / 1.6, high * 1.6], range);
  return linear([0, Math.max(10, high * 1.12)], range);
}

function shape(point: ScatterPoint, cx: number, cy: number): Markup {
  if (point.kind === "reference") {
    const r = RADIUS;
    return h`<path class="dot" d="M${at(cx)} ${at(cy - r)}L${at(cx + r)} ${at(cy)}L${at(cx)} ${at(cy + r)}L${at(cx - r)} ${at(cy)}Z"/>`;
  }
  if (point.kind === "floor")
    return h`<rect class="dot" x="${at(cx - 4)}" y="${at(cy - 4)}" width="8" height="8"/>`;
  return h`<circle class="dot" cx="${at(cx)}" cy="${at(cy)}" r="${RADIUS}"/>`;
}

function leader(cx: number, cy: number, box: Box): Markup {
  const x = Math.max(box.x, Math.min(cx, box.x + box.width));
  const y = Math.max(box.y, Math.min(cy, box.y + box.height));
  return h`<line class="leader" x1="${at(cx)}" y1="${at(cy)}" x2="${at(x)}" y2="${at(y)}"/>`;
}

function axes(x: Scale, y: Scale, options: ScatterOptions): Markup {
  const bottom = PLOT.y + PLOT.height;
  const format = options.x === "dollars" ? dollarTick : (value: number) => String(value);
  const across = x.ticks.map(
    (value) =>
      h`<line class="grid" x1="${at(x.at(value))}" y1="${PLOT.y}" x2="${at(x.at(value))}" y2="${bottom}"/><text class="tick" x="${at(x.at(value))}" y="${bottom + 16}" text-anchor="middle">${format(value)}</text>`,
  );
  const up = y.ticks.map(
    (value) =>
      h`<line class="grid" x1="${PLOT.x}" y1="${at(y.at(value))}" x2="${PLOT.x + PLOT.width}" y2="${at(y.at(value))}"/><text class="tick" x="${PLOT.x - 8}" y="${at(y.at(value) + 4)}" text-anchor="end">${inPoints(value).replace(".0", "")}</text>`,
  );
  return h`<g>${across}${up}<text class="axis" x="${PLOT.x + PLOT.width / 2}" y="${HEIGHT - 8}" text-anchor="middle">${options.xLabel}</text><text class="axis" transform="translate(14 ${PLOT.y + PLOT.height / 2}) rotate(-90)" text-anchor="middle">score</text></g>`;
}

function front(points: readonly ScatterPoint[], x: Scale, y: Scale): Markup {
  const best = paretoFront(points.filter((point) => point.kind !== "floor"));
  if (best.length < 2) return NOTHING;
  const path = best
    .map((point, index) => {
      const [px, py] = [at(x.at(point.x)), at(y.at(point.y))];
      return index === 0 ? `M${px} ${py}` : `H${px}V${py}`;
    })
    .join("");
  return h`<path class="front" d="${path}"><title>Pareto front</title></path>`;
}
