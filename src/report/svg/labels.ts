import { shorten } from "../escape.ts";
import { cells, cutCells } from "../fit.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface LabelRequest {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  /** Higher ones choose first; a label that finds no room is left to the tooltip. */
  readonly priority: number;
  /** In a crowd most may only stand whole beside their point: far away or cut they would say nothing. */
  readonly near?: boolean;
}

interface PlacedLabel {
  /** The whole text, or its shortened form where the picture is crowded. */
  readonly text: string;
  readonly box: Box;
  /** Baseline of the text, and the edge of it that stands by the point: widths are only estimated. */
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "middle" | "end";
  /** A line back to the point, when the label stands away from it. */
  readonly leader: boolean;
}

/** An upper bound for the usual sans-serif fonts: pictures are placed without a browser to measure in. */
export function textWidth(text: string, size: number): number {
  return cells(text) * size * 0.62;
}

/** The beginning of a text, as much as `room` holds. */
export function cutToFit(text: string, room: number, size: number): string {
  return cutCells(text, Math.max(4, Math.floor(room / textWidth("x", size))));
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** Right, left, above and below first, then the diagonals, then the same further out with a leader. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [-1, -0.5],
  [-1, 0.5],
  [0.5, -1],
  [0.5, 1],
  [-0.5, -1],
  [-0.5, 1],
] as const;
const CROWDED = 10;
const DISTANCES = [4, 12, 22, 34, 48, 64, 84, 110];

/** Places every label it can so that no label covers another, a point, an obstacle or the edge. */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Box,
  size: number,
  obstacles: readonly Box[] = [],
): (PlacedLabel | null)[] {
  const points: Box[] = requests.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const placed: (PlacedLabel | null)[] = requests.map(() => null);
  const taken: Box[] = [];
  const order = requests
    .map((request, index) => ({ request, index }))
    .sort((a, b) => b.request.priority - a.request.priority || a.index - b.index);
  for (const { request, index } of order) {
    const others = [...points, ...obstacles, ...taken];
    const whole = place(request, request.text, bounds, size, others);
    const label =
      whole !== null || request.near === true
        ? whole
        : place(request, shorten(request.text, CROWDED), bounds, size, others);
    placed[index] = label;
    if (label !== null) taken.push(label.box);
  }
  return placed;
}

function place(
  request: LabelRequest,
  text: string,
  bounds: Box,
  size: number,
  taken: readonly Box[],
): PlacedLabel | null {
  const width = textWidth(text, size);
  const height = size * 1.25;
  for (const distance of request.near === true ? DISTANCES.slice(0, 1) : DISTANCES)
    for (const [dx, dy] of DIRECTIONS) {
      const reach = request.radius + distance;
      const x = request.x + dx * reach - (dx === 0 ? width / 2 : dx < 0 ? width : 0);
      const y = request.y + dy * reach - (dy === 0 ? height / 2 : dy < 0 ? height : 0);
      const box = { x, y, width, height };
      if (!inside(box, bounds) || taken.some((other) => overlaps(box, other, 2))) continue;
      const anchor = dx === 0 ? "middle" : dx < 0 ? "end" : "start";
      const textX = dx === 0 ? x + width / 2 : dx < 0 ? x + width : x;
      return { text, box, textX, textY: y + height * 0.78, anchor, leader: distance > 4 };
    }
  return null;
}
