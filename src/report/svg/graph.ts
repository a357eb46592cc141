import { byCodePoint } from "../../model/order.ts";
import { average } from "../../stats/mean.ts";
import { shorten } from "../escape.ts";
import { coordinate, h, type Markup, NOTHING } from "../markup.ts";

export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly role: "root" | "link" | "symptom" | "outside";
  /** What was wrong there, in a few words. */
  readonly what: string;
  /** Repeats that named it. */
  readonly named: readonly number[];
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly words: string;
}

interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

/** The way the fault walks: to the right on a desk, down on a phone. */
export type Direction = "right" | "down";

interface Layout {
  readonly box: { readonly width: number; readonly height: number };
  /** Between layers, and between boxes of one layer. */
  readonly gap: { readonly along: number; readonly across: number };
  readonly letters: { readonly kind: number; readonly name: number; readonly what: number };
  readonly chips: number;
}

const LAYOUTS: Readonly<Record<Direction, Layout>> = {
  right: {
    box: { width: 172, height: 62 },
    gap: { along: 52, across: 30 },
    letters: { kind: 14, name: 20, what: 24 },
    chips: 7,
  },
  down: {
    box: { width: 154, height: 62 },
    gap: { along: 34, across: 14 },
    letters: { kind: 11, name: 18, what: 21 },
    chips: 3,
  },
};
const MARGIN = 3;
const CHIP = 9;
const ROLE = {
  root: "root cause",
  link: "on the path",
  symptom: "symptom",
  outside: "elsewhere",
} as const;

/** How far each node is from a root: the longest way, counted without walking a circle twice. */
function layers(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, number> {
  const depth = new Map(nodes.map((node) => [node.id, 0]));
  const forward = edges.filter(
    (edge) => edge.source !== edge.target && depth.has(edge.source) && depth.has(edge.target),
  );
  // At most as many rounds as nodes: a circle stops moving there instead of growing for ever.
  for (let round = 0; round < nodes.length; round += 1) {
    let moved = false;
    for (const edge of forward) {
      const next = (depth.get(edge.source) ?? 0) + 1;
      if (next > (depth.get(edge.target) ?? 0) && next < nodes.length) {
        depth.set(edge.target, next);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return squeezed(depth);
}

/** A circle leaves gaps between layers: close them. */
function squeezed(depth: ReadonlyMap<string, number>): Map<string, number> {
  const used = [...new Set(depth.values())].sort((a, b) => a - b);
  return new Map([...depth].map(([id, layer]) => [id, used.indexOf(layer)]));
}

/** Layer after layer; inside a layer near the mean of what leads there, so that few edges cross. */
export function placeGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  direction: Direction,
): { placed: PlacedNode[]; width: number; height: number } {
  const inside = nodes.filter((node) => node.role !== "outside");
  const outside = nodes.filter((node) => node.role === "outside");
  const depth = layers(inside, edges);
  const columns: GraphNode[][] = [];
  for (const node of [...inside].sort((a, b) => byCodePoint(a.id, b.id))) {
    const layer = depth.get(node.id) ?? 0;
    columns[layer] = [...(columns[layer] ?? []), node];
  }
  const rows = new Map<string, number>();
  for (const column of columns) {
    const weight = (node: GraphNode) => {
      const before = edges
        .filter((edge) => edge.target === node.id)
        .flatMap((edge) => rows.get(edge.source) ?? []);
      return before.length === 0 ? 0 : average(before);
    };
    column.sort((a, b) => weight(a) - weight(b) || byCodePoint(a.id, b.id));
    for (const [index, node] of column.entries()) rows.set(node.id, index);
  }
  const { box, gap } = LAYOUTS[direction];
  const down = direction === "down";
  const [length, breadth] = down ? [box.height, box.width] : [box.width, box.height];
  const along = length + gap.along;
  const across = breadth + gap.across;
  const widest = Math.max(1, ...columns.map((column) => column.length));
  const place = (node: GraphNode, layer: number, index: number) => {
    const [a, b] = [MARGIN + layer * along, MARGIN + index * across];
    return down ? { node, x: b, y: a } : { node, x: a, y: b };
  };
  const placed = columns.flatMap((column, layer) =>
    column.map((node, index) => place(node, layer, index + (widest - column.length) / 2)),
  );
  // What is not part of the incident stands apart: under it, in rows as wide as the rest.
  const perRow = down ? Math.max(widest, 2) : Math.max(1, columns.length);
  const below = MARGIN + (down ? columns.length * along : widest * across);
  const [stepX, stepY] = [box.width + (down ? gap.across : gap.along), box.height + 26];
  const extra = outside.map((node, index) => ({
    node,
    x: MARGIN + (index % perRow) * stepX,
    y: below + Math.floor(index / perRow) * stepY,
  }));
  const all = [...placed, ...extra];
  return {
    placed: all,
    width: MARGIN + box.width + Math.max(0, ...all.map(({ x }) => x)),
    height: MARGIN + box.height + CHIP + Math.max(0, ...all.map(({ y }) => y)),
  };
}

/** The propagation graph, with the repeats that named each node. */
export function graph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  direction: Direction,
): Markup {
  if (nodes.length === 0) return NOTHING;
  const { placed, width, height } = placeGraph(nodes, edges, direction);
  const where = new Map(placed.map((item) => [item.node.id, item]));
  const lines = edges.map((edge) => {
    const [from, to] = [where.get(edge.source), where.get(edge.target)];
    if (from === undefined || to === undefined || from === to) return NOTHING;
    return h`<g><title>${edge.words}</title>${arrow(from, to, direction)}</g>`;
  });
  const boxes = placed.map((item) => box(item, LAYOUTS[direction]));
  return h`<svg class="chart graph" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}" width="${coordinate(width)}" height="${coordinate(height)}" role="img" aria-label="Propagation graph: ${summary(nodes)}">${lines}${boxes}</svg>`;
}

function summary(nodes: readonly GraphNode[]): string {
  return nodes
    .filter((node) => node.role === "root" || node.named.length > 0)
    .map((node) => {
      const named =
        node.named.length === 0 ? "named by no repeat" : `named by repeat ${node.named.join(", ")}`;
      return `${node.kind} ${node.name} (${ROLE[node.role]}, ${named})`;
    })
    .join("; ");
}

const HEAD = 7;

/** From the far side of one box to the near side of the other; back along the top when it leads backwards. */
function arrow(from: PlacedNode, to: PlacedNode, direction: Direction): Markup {
  const { width, height } = LAYOUTS[direction].box;
  if (direction === "right") {
    if (to.x > from.x) {
      const [x1, y1] = [from.x + width, from.y + height / 2];
      const [x2, y2] = [to.x - HEAD, to.y + height / 2];
      const middle = (x1 + x2) / 2;
      return edge(
        `M${coordinate(x1)} ${coordinate(y1)}C${coordinate(middle)} ${coordinate(y1)} ${coordinate(middle)} ${coordinate(y2)} ${coordinate(x2)} ${coordinate(y2)}`,
        `M${coordinate(x2 + HEAD)} ${coordinate(y2)}l-${HEAD} -4v8Z`,
      );
    }
    const [x1, x2] = [from.x + width / 2, to.x + width / 2];
    const over = Math.min(from.y, to.y) - 16;
    return edge(
      `M${coordinate(x1)} ${coordinate(from.y)}C${coordinate(x1)} ${coordinate(over)} ${coordinate(x2)} ${coordinate(over)} ${coordinate(x2)} ${coordinate(to.y - HEAD)}`,
      `M${coordinate(x2)} ${coordinate(to.y)}l-4 -${HEAD}h8Z`,
    );
  }
  if (to.y > from.y) {
    const [x1, y1] = [from.x + width / 2, from.y + height];
    const [x2, y2] = [to.x + width / 2, to.y - HEAD];
    const middle = (y1 + y2) / 2;
    return edge(
      `M${coordinate(x1)} ${coordinate(y1)}C${coordinate(x1)} ${coordinate(middle)} ${coordinate(x2)} ${coordinate(middle)} ${coordinate(x2)} ${coordinate(y2)}`,
      `M${coordinate(x2)} ${coordinate(y2 + HEAD)}l-4 -${HEAD}h8Z`,
    );
  }
  const [y1, y2] = [from.y + height / 2, to.y + height / 2];
  const [x1, x2] = [from.x + width, to.x + width + HEAD];
  const beside = Math.max(x1, x2) + 12;
  return edge(
    `M${coordinate(x1)} ${coordinate(y1)}C${coordinate(beside)} ${coordinate(y1)} ${coordinate(beside)} ${coordinate(y2)} ${coordinate(x2)} ${coordinate(y2)}`,
    `M${coordinate(x2 - HEAD)} ${coordinate(y2)}l${HEAD} -4v8Z`,
  );
}

function edge(line: string, head: string): Markup {
  return h`<path class="edge" d="${line}"/><path class="arrow" d="${head}"/>`;
}

function box(
  { node, x, y }: PlacedNode,
  { box: { width, height }, letters, chips }: Layout,
): Markup {
  const marks = node.named.slice(0, chips).map((repeat, index) => {
    const cx = x + 14 + index * 20;
    return h`<circle class="chip ${node.role}" cx="${coordinate(cx)}" cy="${coordinate(y + height)}" r="${CHIP}"/><text class="chip-text" x="${coordinate(cx)}" y="${coordinate(y + height + 4)}" text-anchor="middle" font-size="11">${repeat}</text>`;
  });
  const left = node.named.length - chips;
  const more =
    left > 0
      ? h`<text class="label" x="${coordinate(x + 8 + chips * 20)}" y="${coordinate(y + height + 4)}" font-size="11">+${left}</text>`
      : NOTHING;
  const what = shorten(node.what, letters.what);
  return h`<g class="node ${node.role}"><title>${node.kind} ${node.name}: ${ROLE[node.role]}${node.what === "" ? "" : `, ${node.what}`}</title><rect x="${coordinate(x)}" y="${coordinate(y)}" width="${width}" height="${height}" rx="6"/><text class="kind" x="${coordinate(x + 9)}" y="${coordinate(y + 16)}" font-size="11">${shorten(node.kind, letters.kind)} · ${ROLE[node.role]}</text><text class="name" x="${coordinate(x + 9)}" y="${coordinate(y + 32)}" font-size="13">${shorten(node.name, letters.name)}</text><text class="kind" x="${coordinate(x + 9)}" y="${coordinate(y + 47)}" font-size="11">${what}</text>${marks}${more}</g>`;
}
