import { at, h, type Markup, NOTHING } from "../markup.ts";
import { textWidth } from "./labels.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly kind: string;
}

const WIDTH = 640;
const ROW = 28;
const SIZE = 13;

/** Horizontal bars with the label before and the number behind: nothing to look up in a legend. */
export function bars(items: readonly Bar[], title: string): Markup {
  if (items.length === 0) return NOTHING;
  const names = Math.min(240, Math.max(...items.map((item) => textWidth(item.label, SIZE))) + 8);
  const tails = Math.max(...items.map((item) => textWidth(item.text, SIZE))) + 12;
  const most = Math.max(...items.map((item) => item.value)) || 1;
  const room = WIDTH - names - tails - 8;
  const rows = items.map((item, index) => {
    const y = index * ROW + 4;
    const width = (item.value / most) * room;
    return h`<g><text class="label" x="${at(names - 4)}" y="${y + 15}" text-anchor="end" font-size="${SIZE}">${item.label}</text><rect class="fill ${item.kind}" x="${at(names + 4)}" y="${y + 2}" width="${at(Math.max(width, item.value > 0 ? 2 : 0))}" height="18" rx="2"/><text class="label" x="${at(names + 10 + width)}" y="${y + 15}" font-size="${SIZE}">${item.text}</text></g>`;
  });
  return h`<svg class="chart" viewBox="0 0 ${WIDTH} ${items.length * ROW + 8}" role="img" aria-label="${title}">${rows}</svg>`;
}
