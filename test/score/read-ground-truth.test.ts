import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GroundTruthSchema } from "../../src/model/ground-truth.ts";
import { UserError } from "../../src/model/problem.ts";
import { readGroundTruth, repeatedIds } from "../../src/score/read-ground-truth.ts";
import { scenarioNumbers, truthOf } from "./fixtures.ts";

const FLAT = {
  groups: [
    { id: "a-1", kind: "ConfigMap", namespace: "shop", filter: ["a\\b"], root_cause: true },
    { id: "b-1", kind: "Service", filter: "b\\b", namespace: null },
    { id: "c-1", kind: "Pod", name: "c", namespace: "shop" },
  ],
  aliases: [["b-1", "gone-1"]],
  alerts: [{ id: "HighRequestErrorRate", group_id: "b-1", metadata: { description: "errors" } }],
  propagations: [{ source: "a-1", target: "lost-1", condition: "x", effect: "y" }],
  fault: [
    { category: "Change", condition: "c", fault_mechanism: "m", entity: { group_id: "a-1" } },
  ],
  recommended_actions: [{ solution: { id: "s", actions: ["undo"] } }],
};

function codes(document: unknown): readonly string[] {
  try {
    readGroundTruth(document, "truth.yaml");
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe("forms of a ground truth", () => {
  test("v1, flat", () => {
    expect(readGroundTruth(FLAT, "x")).toEqual({
      groups: [
        {
          id: "a-1",
          kind: "ConfigMap",
          namespace: "shop",
          filter: ["a\\b"],
          name: null,
          rootCause: true,
        },
        {
          id: "b-1",
          kind: "Service",
          namespace: null,
          filter: ["b\\b"],
          name: null,
          rootCause: false,
        },
        { id: "c-1", kind: "Pod", namespace: "shop", filter: [], name: "c", rootCause: false },
      ],
      aliases: [["b-1", "gone-1"]],
      alerts: [{ id: "HighRequestErrorRate", group: "b-1", description: "errors" }],
      propagations: [{ source: "a-1", target: "lost-1", condition: "x", effect: "y" }],
      faults: [{ category: "Change", condition: "c", mechanism: "m" }],
      actions: ["undo"],
      dangling: ["gone-1", "lost-1"],
    });
  });

  test("v1 under spec, the other spelling of actions, a list of one", () => {
    const { recommended_actions: actions, ...rest } = FLAT;
    const spec = { ...rest, recommendedActions: actions };
    const wrapped = { apiVersion: "itbench.io/v1", kind: "GroundTruth", spec };
    expect(readGroundTruth(wrapped, "x")).toEqual(readGroundTruth(FLAT, "x"));
    expect(readGroundTruth([{ id: "105", ...FLAT }], "x")).toEqual(readGroundTruth(FLAT, "x"));
  });

  test("v2: every object that was touched is one root cause with several names", () => {
    const truth = readGroundTruth(
      {
        apiVersion: "itbench.io/v2",
        spec: {
          alerts: [{ name: "NoRequestsReceived", labels: {} }],
          entities: [
            { kind: "Deployment", metadata: { name: "frontend", namespace: "otel-demo" } },
            {
              kind: "NetworkPolicy",
              metadata: { name: "frontend-ingress", namespace: "otel-demo" },
            },
          ],
          solutions: [[{ steps: [{ text: "delete it", command: "kubectl delete" }] }]],
        },
      },
      "x",
    );
    expect(truth.groups.map(({ name, rootCause }) => [name, rootCause])).toEqual([
      ["frontend", true],
      ["frontend-ingress", true],
    ]);
    expect(truth.aliases).toEqual([truth.groups.map(({ id }) => id)]);
    expect(truth.actions).toEqual(["delete it"]);
    expect(truth.alerts[0]?.id).toBe("NoRequestsReceived");
  });

  test.each(scenarioNumbers())(
    "the published ground truth of scenario %i reads whole",
    (scenario) => {
      const truth = truthOf(scenario);
      expect(truth.groups.some(({ rootCause }) => rootCause)).toBe(true);
      expect(truth.alerts.length).toBeGreaterThan(0);
      expect(truth.faults.length).toBeGreaterThan(0);
      expect(truth.actions.length).toBeGreaterThan(0);
    },
  );
});

test("a group id that stands there twice is read as two groups, and told", () => {
  const [first] = FLAT.groups;
  const twice = { ...FLAT, groups: [...FLAT.groups, { ...first, kind: "Pod" }] };
  const truth = readGroundTruth(twice, "truth.yaml");
  expect(truth.groups.map(({ id }) => id)).toEqual([
    ...FLAT.groups.map(({ id }) => id),
    `${first?.id} (2)`,
  ]);
  // What refers to the id means the first of them.
  expect(truth.dangling).toEqual(readGroundTruth(FLAT, "truth.yaml").dangling);
  expect(repeatedIds(truth)).toEqual([first?.id]);
  expect(repeatedIds(readGroundTruth(FLAT, "truth.yaml"))).toEqual([]);
});

describe("what is no ground truth", () => {
  test.each([
    [null, ["TRUTH_SHAPE"]],
    ["text", ["TRUTH_SHAPE"]],
    [[], ["TRUTH_SHAPE"]],
    [[FLAT, FLAT], ["TRUTH_SHAPE"]],
    [{}, ["TRUTH_NO_GROUPS"]],
    [{ groups: "a" }, ["TRUTH_NO_GROUPS"]],
    [{ groups: [{ id: "a", kind: "Pod" }] }, ["TRUTH_GROUP_UNNAMED"]],
    [
      { groups: [{ kind: "Pod", name: "a" }, { id: "b" }, 3] },
      ["TRUTH_GROUP", "TRUTH_GROUP", "TRUTH_GROUP"],
    ],
    [{ groups: Array(3000).fill(FLAT.groups[0]) }, ["TRUTH_TOO_LARGE"]],
    [{ entities: [{ kind: "Pod" }] }, ["TRUTH_ENTITY"]],
  ])("%j", (document, expected) => {
    expect(codes(document)).toEqual(expected);
  });

  test("any document reads to the schema or to coded problems", () => {
    const document = fc.record(
      {
        groups: fc.jsonValue(),
        aliases: fc.jsonValue(),
        propagations: fc.jsonValue(),
        spec: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), document), (value) => {
        if (codes(value).length === 0) GroundTruthSchema.parse(readGroundTruth(value, "x"));
      }),
      { numRuns: 2000 },
    );
  });
});
