import { byCodePoint } from "../../model/order.ts";
import { shorten } from "../escape.ts";
import { at, h, type Markup, NOTHING } from "../markup.ts";

export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly role: "root" | "link" | "symptom" | "outside";
  /** Repeats that named it. */
  readonly named: readonly number[];
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly words: string;
}

export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

const BOX = { width: 168, height: 46 } as const;
const GAP = { x: 66, y: 34 } as const;
const MARGIN = 12;
const NAME_LIMIT = 22;
const ROLE = {
  root: "root cause",
  link: "on the path",
  symptom: "symptom",
  outside: "not involved",
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

/** Left to right by layer; inside a layer near the mean of what leads there, so that few edges cross. */
export function placeGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
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
      return before.length === 0
        ? 0
        : before.reduce((sum, value) => sum + value, 0) / before.length;
    };
    column.sort((a, b) => weight(a) - weight(b) || byCodePoint(a.id, b.id));
    for (const [index, node] of column.entries()) rows.set(node.id, index);
  }
  const tallest = Math.max(1, ...columns.map((column) => column.length));
  const placed = columns.flatMap((column, layer) =>
    column.map((node, index) => ({
      node,
      x: MARGIN + layer * (BOX.width + GAP.x),
      y: MARGIN + (index + (tallest - column.length) / 2) * (BOX.height + GAP.y),
    })),
  );
  const perRow = Math.max(1, columns.length);
  const below = MARGIN + tallest * (BOX.height + GAP.y);
  const extra = outside.map((node, index) => ({
    node,
    x: MARGIN + (index % perRow) * (BOX.width + GAP.x),
    y: below + Math.floor(index / perRow) * (BOX.height + GAP.y),
  }));
  const last = Math.max(0, ...[...placed, ...extra].map(({ y }) => y));
  return {
    placed: [...placed, ...extra],
    width: MARGIN * 2 + perRow * BOX.width + (perRow - 1) * GAP.x,
    height: last + BOX.height + MARGIN + 20,
  };
}

/** The propagation graph, with the repeats that named each node. `id` keeps marker ids apart on one page. */
export function graph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  id: string,
): Markup {
  if (nodes.length === 0) return NOTHING;
  const { placed, width, height } = placeGraph(nodes, edges);
  const where = new Map(placed.map((item) => [item.node.id, item]));
  const lines = edges.map((edge) => {
    const [from, to] = [where.get(edge.source), where.get(edge.target)];
    if (from === undefined || to === undefined || from === to) return NOTHING;
    return h`<path class="edge" marker-end="url(#${id}-arrow)" d="${curve(from, to)}"><title>${edge.words}</title></path>`;
  });
  const boxes = placed.map(box);
  return h`<svg class="chart graph" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" role="img" aria-label="Propagation graph: ${summary(nodes)}"><defs><marker id="${id}-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="arrow" d="M0 0L8 4L0 8Z"/></marker></defs>${lines}${boxes}</svg>`;
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

function curve(from: PlacedNode, to: PlacedNode): string {
  const back = to.x <= from.x;
  const [x1, y1] = [
    back ? from.x + BOX.width / 2 : from.x + BOX.width,
    back ? from.y : from.y + BOX.height / 2,
  ];
  const [x2, y2] = [back ? to.x + BOX.width / 2 : to.x, back ? to.y - 1 : to.y + BOX.height / 2];
  if (back)
    return `M${at(x1)} ${at(y1)}C${at(x1)} ${at(y1 - 30)} ${at(x2)} ${at(y2 - 30)} ${at(x2)} ${at(y2)}`;
  const middle = (x1 + x2) / 2;
  return `M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2 - 1)} ${at(y2)}`;
}

function box({ node, x, y }: PlacedNode): Markup {
  const chips = node.named.slice(0, 8).map((repeat, index) => {
    const cx = x + 12 + index * 20;
    const cy = y + BOX.height + 8;
    return h`<circle class="chip" cx="${at(cx)}" cy="${at(cy)}" r="9"/><text class="chip-text" x="${at(cx)}" y="${at(cy + 4)}" text-anchor="middle" font-size="11">${repeat}</text>`;
  });
  const more =
    node.named.length > 8
      ? h`<text class="label" x="${at(x + BOX.width)}" y="${at(y + BOX.height + 12)}" text-anchor="end" font-size="11">+${node.named.length - 8}</text>`
      : NOTHING;
  return h`<g class="node ${node.role}"><title>${node.kind} ${node.name}: ${ROLE[node.role]}</title><rect x="${at(x)}" y="${at(y)}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text class="kind" x="${at(x + 10)}" y="${at(y + 17)}" font-size="11">${shorten(node.kind, 14)} · ${ROLE[node.role]}</text><text class="name" x="${at(x + 10)}" y="${at(y + 35)}" font-size="13">${shorten(node.name, NAME_LIMIT)}</text>${chips}${more}</g>`;
}
