/**
 * Charts are drawn once for a desk and once for a phone, each at its own size: a chart that is scaled down takes its text
 * with it. The phone's fits a screen of 360 pixels.
 */
export const WIDTHS = { page: 1120, wide: 720, half: 544, phone: 328 } as const;

export function isNarrow(width: number): boolean {
  return width < 480;
}
