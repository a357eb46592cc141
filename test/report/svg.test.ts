import fc from "fast-check";
import { expect, test } from "vitest";
import { controlChart } from "../../src/report/svg/control.ts";
import { type GraphEdge, type GraphNode, placeGraph } from "../../src/report/svg/graph.ts";
import { overlaps, placeLabels } from "../../src/report/svg/labels.ts";
import { elapsed, linear, logarithmic, timeTick } from "../../src/report/svg/scale.ts";
import { paretoFront, type ScatterPoint, scatter } from "../../src/report/svg/scatter.ts";
import { dice } from "../support/report-fixtures.ts";

const BOUNDS = { x: 0, y: 0, width: 600, height: 340 };

function cloud(size: number, seed: string) {
  const random = dice(seed);
  return Array.from({ length: size }, (_, index) => ({
    x: 10 + random() * 580,
    y: 10 + random() * 320,
    radius: 5,
    text: `model-${index}-${"x".repeat(Math.floor(random() * 14))}`,
    priority: index === 0 ? 5 : 1,
  }));
}

test.each([3, 12, 60])("labels of %i points cover no label, no point and no edge", (size) => {
  for (let seed = 0; seed < 6; seed += 1) {
    const requests = cloud(size, `labels ${size} ${seed}`);
    const placed = placeLabels(requests, BOUNDS, 12);
    const boxes = placed.flatMap((label) => (label === null ? [] : [label.box]));
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
      for (const { x, y, radius } of requests)
        expect(
          overlaps(box, { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }),
        ).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(BOUNDS.width);
    }
    // The point that matters most is always labelled, and few or a dozen points all are.
    expect(placed[0]).not.toBeNull();
    if (size <= 12) expect(boxes).toHaveLength(size);
    // Sixty names of up to 22 letters would cover the picture: the rest have their tooltip and the table below.
    else expect(boxes.length).toBeGreaterThanOrEqual(size * 0.75);
  }
});

test("a scale has between two and a dozen ticks, all inside its domain", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (high) => {
      const { ticks } = linear([0, high], [0, 100]);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(12);
      for (const tick of ticks) expect(tick).toBeLessThanOrEqual(high * 1.000001);
    }),
  );
  expect(logarithmic([0.1, 10], [0, 100]).ticks).toEqual([0.1, 0.3, 1, 3, 10]);
});

function point(name: string, x: number, y: number): ScatterPoint {
  return { name, x, y, kind: "run", note: "" };
}

test("the Pareto front holds the points that none beats on both", () => {
  const points = [
    point("a", 1, 0.2),
    point("b", 2, 0.1),
    point("c", 3, 0.5),
    point("d", 3, 0.4),
    point("e", 9, 0.5),
  ];
  expect(paretoFront(points).map(({ name }) => name)).toEqual(["a", "c"]);
});

test("in a crowd only the front, ours and the floors are named from afar, and nobody by half a name", () => {
  const crowd = Array.from({ length: 50 }, (_, index) => {
    // All in one heap, but for two that nothing beats.
    const best = index < 2;
    return point(
      `agent-with-a-name-${index}`,
      best ? 1 + index * 8 : 5 + index / 100,
      best ? 0.7 + index / 10 : 0.5,
    );
  });
  const options = { title: "t", xLabel: "x", x: "turns", width: 544 } as const;
  const named = (points: readonly ScatterPoint[]) =>
    [...scatter(points, options).source.matchAll(/<text class="label"[^>]*>([^<]*)</g)].map(
      ([, text]) => text,
    );
  expect(named(crowd).slice(0, 2)).toEqual(["agent-with-a-name-0", "agent-with-a-name-1"]);
  expect(named(crowd).filter((text) => text?.includes("…"))).toEqual([]);
  const ours = [...crowd, { ...point("ours", 5.2, 0.5), kind: "now" as const }];
  expect(named(ours)).toContain("ours");
  // Twenty still find a place each.
  expect(named(crowd.slice(0, 20))).toHaveLength(20);
});

test("dots of a year of nights do not hide each other", () => {
  const radii = (nights: number, width: number) => {
    const points = Array.from({ length: nights }, (_, index) => ({
      date: `night ${index}`,
      value: index % 7,
      alarm: index % 50 === 0,
    }));
    const chart = { title: "t", points, centre: null, limits: null, changes: [], events: [] };
    const source = controlChart({ ...chart, format: String, width }).source;
    return [...source.matchAll(/class="dot"[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));
  };
  expect(Math.max(...radii(40, 1000))).toBe(5);
  expect(Math.min(...radii(40, 1000))).toBe(2.6);
  for (const width of [1000, 340]) {
    expect(radii(365, width)).toHaveLength(365);
    expect(Math.min(...radii(365, width))).toBeLessThan(2);
    expect(Math.max(...radii(365, width))).toBeLessThan(3.2);
    // An alarm stays larger than a night without one.
    expect(Math.max(...radii(365, width))).toBeGreaterThan(Math.min(...radii(365, width)) * 1.5);
  }
});

test.each([
  [38, 10, ["0 s", "5 s", "10 s", "15 s", "20 s", "25 s", "30 s", "35 s"]],
  [38, 4, ["0 s", "10 s", "20 s", "30 s"]],
  [150, 10, ["0 s", "20 s", "40 s", "1 min", "80 s", "100 s", "2 min", "140 s"]],
  [9000, 10, ["0 s", "20 min", "40 min", "1 h", "1 h 20 min", "1 h 40 min", "2 h", "2 h 20 min"]],
  [9000, 4, ["0 s", "1 h", "2 h"]],
  [400_000, 4, ["0 s", "48 h", "96 h"]],
  [0.4, 4, ["0 s", "0.1 s", "0.2 s", "0.3 s", "0.4 s"]],
])("ticks of %d s, at most %i, are where a clock has them", (seconds, most, ticks) => {
  const scale = elapsed(seconds, [0, 1000], most);
  expect(scale.ticks.map(timeTick)).toEqual(ticks);
  expect(scale.at(seconds)).toBe(1000);
});

test("a point without a place is left out; what is free stands in a strip of its own", () => {
  const source = scatter(
    [point("free", 0, 0.5), point("real", 1, 0.4), point("broken", Number.NaN, 0.1)],
    {
      title: "t",
      xLabel: "x",
      x: "dollars",
      width: 544,
    },
  ).source;
  expect(source).toContain(">real<");
  expect(source).toContain(">free<");
  expect(source).toContain(">$0<");
  expect(source).not.toContain("broken");
  expect(source).not.toContain("NaN");
  expect(source).not.toContain("Infinity");
});

function node(id: string, role: GraphNode["role"] = "link"): GraphNode {
  return { id, kind: "Service", name: id, role, what: "", named: [] };
}

test.each(["right", "down"] as const)(
  "no two boxes of a propagation graph overlap, circles and loose ends included (%s)",
  (direction) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (size, pairs, outside) => {
          const nodes = [
            ...Array.from({ length: size }, (_, index) => node(`n${index}`)),
            ...Array.from({ length: outside }, (_, index) => node(`o${index}`, "outside")),
          ];
          const edges: GraphEdge[] = pairs.map(([a, b]) => ({
            source: `n${a}`,
            target: `n${b}`,
            words: "",
          }));
          const { placed, width, height } = placeGraph(nodes, edges, direction);
          expect(placed).toHaveLength(nodes.length);
          // With the repeats that stand on the lower border.
          const box = { width: direction === "right" ? 172 : 154, height: 62 + 9 };
          const boxes = placed.map(({ x, y }) => ({ x, y, ...box }));
          for (const [index, one] of boxes.entries()) {
            for (const other of boxes.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
            expect(one.x + one.width).toBeLessThanOrEqual(width);
            expect(one.y + one.height).toBeLessThanOrEqual(height + 0.01);
          }
        },
      ),
    );
  },
);

test.each([
  ["right", "x"],
  ["down", "y"],
] as const)("going %s, what leads to a node stands before it", (direction, axis) => {
  const nodes = ["root", "a", "b", "end"].map((id) => node(id));
  const edges = [
    ["root", "a"],
    ["a", "b"],
    ["root", "b"],
    ["b", "end"],
  ].map(([source, target]) => ({
    source: source ?? "",
    target: target ?? "",
    words: "",
  }));
  const { placed } = placeGraph(nodes, edges, direction);
  const place = new Map(placed.map((item) => [item.node.id, item[axis]]));
  for (const edge of edges)
    expect(place.get(edge.source)).toBeLessThan(place.get(edge.target) ?? 0);
});

test("a graph of a dozen entities on a path fits a phone", () => {
  const nodes = Array.from({ length: 12 }, (_, index) => node(`n${index}`));
  const edges = nodes.slice(1).map((_, index) => ({
    source: `n${index}`,
    target: `n${index + 1}`,
    words: "",
  }));
  expect(placeGraph(nodes, edges, "down").width).toBeLessThanOrEqual(328);
});
