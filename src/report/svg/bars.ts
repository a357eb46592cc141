import { coordinate, h, type Markup, NOTHING } from "../markup.ts";
import { cutToFit, textWidth } from "./labels.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly kind: string;
}

const ROW = 28;
const SIZE = 12;

/** Horizontal bars with the label before and the number behind: nothing to look up in a legend. */
export function bars(items: readonly Bar[], title: string, width: number): Markup {
  if (items.length === 0) return NOTHING;
  const names = Math.min(
    width * 0.64,
    Math.max(...items.map((item) => textWidth(item.label, SIZE))) + 4,
  );
  const tails = Math.max(...items.map((item) => textWidth(item.text, SIZE))) + 10;
  const most = Math.max(...items.map((item) => item.value)) || 1;
  const room = width - names - tails - 8;
  const rows = items.map((item, index) => {
    const y = index * ROW + 4;
    const length = (item.value / most) * room;
    return h`<g><text class="label" x="${coordinate(names - 4)}" y="${y + 15}" text-anchor="end" font-size="${SIZE}">${cutToFit(item.label, names, SIZE)}</text><rect class="fill ${item.kind}" x="${coordinate(names + 4)}" y="${y + 2}" width="${coordinate(Math.max(length, item.value > 0 ? 2 : 0))}" height="18" rx="2"/><text class="label" x="${coordinate(names + 10 + length)}" y="${y + 15}" font-size="${SIZE}">${item.text}</text></g>`;
  });
  const height = items.length * ROW + 4;
  return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}: ${items.map((item) => `${item.label} ${item.text}`).join(", ")}">${rows}</svg>`;
}
