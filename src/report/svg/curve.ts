import { coordinate, h, type Markup, NOTHING } from "../markup.ts";

const WIDTH = 480;
const HEIGHT = 72;
const BOTTOM = HEIGHT - 14;

/** Failing requests of each minute: what would have failed with hands off, and what failed with what was done. */
export function failureCurve(
  curve: readonly (readonly [acted: number, handsOff: number])[],
): Markup {
  const most = Math.max(1, ...curve.flat());
  if (curve.length < 2) return NOTHING;
  const x = (minute: number) => coordinate((minute / (curve.length - 1)) * WIDTH);
  const y = (failed: number) => coordinate(BOTTOM - (failed / most) * (BOTTOM - 6));
  const line = (side: 0 | 1) =>
    curve.map((point, minute) => `${x(minute)},${y(point[side])}`).join(" ");
  const sum = (side: 0 | 1) => curve.reduce((total, point) => total + point[side], 0);
  const words = `${sum(0)} requests fail within ${curve.length} minutes, ${sum(1)} with hands off`;
  return h`<svg class="chart curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}"><polygon class="off" points="0,${BOTTOM} ${line(1)} ${WIDTH},${BOTTOM}"/><polyline class="acted" points="${line(0)}"/><text x="0" y="${HEIGHT - 2}">0 min</text><text x="${WIDTH}" y="${HEIGHT - 2}" text-anchor="end">${curve.length - 1} min</text></svg><p class="small soft">${words}.</p>`;
}
