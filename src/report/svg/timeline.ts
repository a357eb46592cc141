import { at, h, type Markup, NOTHING } from "../markup.ts";
import { duration } from "../numbers.ts";
import { linear } from "./scale.ts";

export interface Span {
  readonly label: string;
  /** Seconds since the run began. */
  readonly start: number;
  readonly seconds: number;
  readonly kind: "right" | "partly" | "wrong" | "unanswered" | "unmeasured";
  readonly first: number | null;
}

const WIDTH = 720;
const LEFT = 16;
const MOST_LANES = 48;

/** Every attempt as a bar in the first lane that is free: how many ran side by side, which ones held the run up. */
export function timeline(spans: readonly Span[]): Markup {
  if (spans.length === 0) return NOTHING;
  const ends: number[] = [];
  const placed = [...spans]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const free = ends.findIndex((end) => end <= span.start + 0.001);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = span.start + span.seconds;
      return { span, lane };
    });
  const lanes = Math.min(ends.length, MOST_LANES);
  const row = lanes <= 8 ? 20 : lanes <= 16 ? 12 : 8;
  const height = lanes * row + 34;
  const end = Math.max(...ends);
  const x = linear([0, end || 1], [LEFT, WIDTH - LEFT], 6);
  const marks = placed
    .filter(({ lane }) => lane < MOST_LANES)
    .map(({ span, lane }) => bar(span, 4 + lane * row, row - 3, x.at));
  const ticks = x.ticks.map(
    (value) =>
      h`<line class="grid" x1="${at(x.at(value))}" y1="0" x2="${at(x.at(value))}" y2="${height - 26}"/><text class="tick" x="${at(x.at(value))}" y="${height - 10}" text-anchor="${value === 0 ? "start" : "middle"}">${value === 0 ? "0" : duration(value)}</text>`,
  );
  return h`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time line of the run, one bar per attempt">${ticks}${marks}</svg>`;
}

function bar(span: Span, y: number, height: number, x: (seconds: number) => number): Markup {
  const width = Math.max(1, x(span.start + span.seconds) - x(span.start) - 0.6);
  const first =
    span.first === null
      ? NOTHING
      : h`<rect class="first" x="${at(x(span.start + span.first))}" y="${y}" width="1.6" height="${height}"/>`;
  return h`<g><title>${span.label}: ${span.kind}, ${duration(span.seconds)}</title><rect class="fill ${span.kind}" x="${at(x(span.start))}" y="${y}" width="${at(width)}" height="${height}" rx="1.5"/>${first}</g>`;
}
