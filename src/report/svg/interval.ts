import type { Metric } from "../../model/comparison.ts";
import { coordinate, h, type Markup, NOTHING } from "../markup.ts";

const WIDTH = 200;
const HEIGHT = 18;
const REACH = WIDTH / 2 - 6;

/** A change with its interval about "no change": whether it crosses the middle is what the eye looks for. */
export function intervalBar(metric: Metric, kind: "difference" | "ratio"): Markup {
  const { change, interval } = metric;
  if (change === null || interval === null) return NOTHING;
  if (kind === "ratio" && (change <= 0 || interval[0] <= 0)) return NOTHING;
  const [value, low, high] = [change, ...interval].map((part) =>
    kind === "ratio" ? Math.log(part) : part,
  ) as [number, number, number];
  // Small changes stay small: the picture never zooms in below two points or two per cent.
  const most = Math.max(Math.abs(low), Math.abs(high), Math.abs(value), 0.02);
  const x = (part: number) => coordinate(WIDTH / 2 + (part / most) * REACH);
  const middle = HEIGHT / 2;
  // An interval that holds "no change" says neither worse nor better.
  const direction = high < 0 ? "down" : low > 0 ? "up" : "same";
  // More turns or a higher cost is worse: the colour says worse and better, not lower and higher.
  const judged = kind === "difference" || direction === "same" ? direction : flip(direction);
  return h`<svg class="chart interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><line class="center" x1="${WIDTH / 2}" x2="${WIDTH / 2}" y1="1" y2="${HEIGHT - 1}"/><line class="bar ${judged}" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/><circle class="mean now" cx="${x(value)}" cy="${middle}" r="5"/></svg>`;
}

function flip(direction: "down" | "up"): "down" | "up" {
  return direction === "down" ? "up" : "down";
}
