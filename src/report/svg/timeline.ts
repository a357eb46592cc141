import { coordinate, h, type Markup, NOTHING } from "../markup.ts";
import { duration } from "../numbers.ts";
import { textWidth } from "./labels.ts";
import { elapsed, timeTick } from "./scale.ts";
import { isNarrow } from "./size.ts";

export interface TimelineSpan {
  readonly label: string;
  /** Seconds since the run began. */
  readonly start: number;
  readonly seconds: number;
  readonly kind: TimelineSpanKind;
  readonly first: number | null;
}

/** The symbol of each kind stands in its bar where it fits: colour alone says nothing to many. */
export const SPAN_SYMBOLS = {
  right: "●",
  partly: "◐",
  wrong: "○",
  unanswered: "⊘",
  unmeasured: "?",
} as const;

type TimelineSpanKind = keyof typeof SPAN_SYMBOLS;

const EDGE = 2;
const MOST_LANES = 48;
const SIZE = 11;

/** Every attempt as a bar in the first lane that is free: how many ran side by side, which ones held the run up. */
export function timeline(spans: readonly TimelineSpan[], width: number): Markup {
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
  const row = lanes <= 8 ? 22 : lanes <= 16 ? 16 : 8;
  const height = lanes * row + 30;
  const end = Math.max(...ends);
  const x = elapsed(end, [EDGE, width - EDGE], isNarrow(width) ? 4 : 10);
  const marks = placed
    .filter(({ lane }) => lane < MOST_LANES)
    .map(({ span, lane }) => bar(span, 2 + lane * row, row - 3, x.at));
  const ticks = x.ticks.map((value) => {
    const place = x.at(value);
    const anchor = value === 0 ? "start" : place > width - 24 ? "end" : "middle";
    return h`<line class="grid" x1="${coordinate(place)}" y1="0" x2="${coordinate(place)}" y2="${height - 24}"/><text class="tick" x="${coordinate(place)}" y="${height - 8}" text-anchor="${anchor}">${value === 0 ? "0" : timeTick(value)}</text>`;
  });
  return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Time line of the run, one bar per attempt">${ticks}${marks}</svg>`;
}

function bar(
  span: TimelineSpan,
  y: number,
  height: number,
  x: (seconds: number) => number,
): Markup {
  const left = x(span.start);
  const width = Math.max(1, x(span.start + span.seconds) - left - 0.8);
  const mark =
    span.first === null ? null : Math.min(x(span.start + span.first), left + width - 2.4);
  const first =
    mark === null
      ? NOTHING
      : h`<rect class="first" x="${coordinate(mark)}" y="${y}" width="2" height="${height}"/>`;
  return h`<g><title>${span.label}: ${span.kind}, ${duration(span.seconds)}${span.first === null ? "" : `, first candidate after ${duration(span.first)}`}</title><rect class="fill ${span.kind}" x="${coordinate(left)}" y="${y}" width="${coordinate(width)}" height="${height}" rx="2"/>${first}${inside(span, mark, { left, y, width, height })}</g>`;
}

interface Box {
  readonly left: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function inside(span: TimelineSpan, first: number | null, { left, y, width, height }: Box): Markup {
  if (height < 12) return NOTHING;
  const symbol = SPAN_SYMBOLS[span.kind];
  const whole = `${symbol} ${span.label}`;
  // Not across the mark of the first candidate.
  const room = Math.min(width, (first ?? left + width) - left);
  const text = textWidth(whole, SIZE) <= room - 8 ? whole : room >= 15 ? symbol : "";
  if (text === "") return NOTHING;
  return h`<text class="inside ${span.kind}" x="${coordinate(left + 4)}" y="${coordinate(y + height / 2 + 4)}" font-size="${SIZE}">${text}</text>`;
}
