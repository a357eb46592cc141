import { describe, expect, test } from "vitest";
import type { PolicyId } from "../../src/model/score.ts";
import { findPolicy, POLICIES } from "../../src/score/policies.ts";
import { type SnapshotFacts, scoreAttempt, scoreDiagnosis } from "../../src/score/score.ts";
import { attemptWith, naming, scenarioNumbers, truthOf, truthWith } from "./fixtures.ts";

const DEDUP = findPolicy("aa-dedup");

/** What the snapshots of the published scenarios show of the objects that no filter spells out. */
const OBJECTS: SnapshotFacts = {
  inventory: new Set([
    "chaos-mesh/NetworkChaos/otel-demo-product-catalog-network-delay-wrbzf",
    "chaos-mesh/Schedule/otel-demo-product-catalog-network-delay",
    "chaos-mesh/Schedule/otel-demo-recommendation-cpu-stress",
    "otel-demo/HorizontalPodAutoscaler/fraud-detection",
    "otel-demo/HorizontalPodAutoscaler/frontend",
  ]),
  evidence: null,
};

function score(
  scenario: number,
  names: readonly string[],
  policy: PolicyId = "aa-dedup",
  facts: SnapshotFacts | null = OBJECTS,
) {
  const task = { truth: truthOf(scenario), expect: "fault" } as const;
  return scoreDiagnosis(naming(...names), task, findPolicy(policy), facts);
}

describe("by ITBench-AA's rules", () => {
  test("k right and m wrong names of one root cause give k/(k+m); missing it gives 0", () => {
    const right = "otel-demo/ConfigMap/flagd-config";
    const wrong = ["otel-demo/Service/cart", "otel-demo/Service/frontend", "a/Pod/b"];
    expect(score(2, [right]).value).toBe(1);
    expect(score(2, [right, wrong[0] ?? ""]).value).toBe(1 / 2);
    expect(score(2, [right, ...wrong]).value).toBe(1 / 4);
    expect(score(2, wrong).value).toBe(0);
    expect(score(2, []).value).toBe(0);
  });

  test("two names of one root cause are both right for aa and one for the others", () => {
    const names = ["otel-demo/Deployment/shipping", "otel-demo/Service/shipping", "a/Pod/b"];
    expect(score(16, names).byPolicy).toEqual({ aa: 2 / 3, "aa-dedup": 1 / 2, strict: 1 / 2 });
    expect(score(16, names).predictions.map(({ verdict }) => verdict)).toEqual([
      "right",
      "repeated",
      "wrong",
    ]);
  });

  test("two independent root causes must both be named", () => {
    const [quota, flag] = [
      "otel-demo/ResourceQuota/strict-resource-quota",
      "otel-demo/cm/flagd-config",
    ];
    expect(score(52, [quota ?? "", flag ?? ""])).toMatchObject({ value: 1, missed: [] });
    expect(score(52, [quota ?? ""])).toMatchObject({
      value: 0,
      outcome: "partly-right",
      missed: [{ cause: "otel-demo/ConfigMap/flagd-config\\b" }],
      metrics: { precision: 1, recall: 0.5, f1: 2 / 3 },
    });
  });

  test("an entry without a name is no prediction", () => {
    expect(score(2, ["", "  ", "otel-demo/ConfigMap/flagd-config"]).value).toBe(1);
  });
});

describe("the traps of the published ground truths", () => {
  test.each([
    [2, "otel-demo/ConfigMap/flagd-config", "flagd-config", "full", "kind"],
    [3, "otel-demo/configmaps/flagd-config", "flagd-config-1", "full", "kind"],
    [16, "otel-demo/Pod/shipping-7c7f8b68dc-7rqh9", "shipping-pod-1", "full", "kind"],
    [
      20,
      "otel-demo/Deployment/product-catalog",
      "productcatalog-deployment-1",
      "full",
      "kind, base name",
    ],
    [
      20,
      "otel-demo/ReplicaSet/product-catalog-7c7f8b68dc",
      "productcatalog-deployment-1",
      "full",
      "workload",
    ],
    [
      17,
      "chaos-mesh/NetworkChaos/otel-demo-product-catalog-network-delay-wrbzf",
      "delay-otel-demo-product-catalog-1",
      "prefix",
      "kind",
    ],
    [
      17,
      "chaos-mesh/Schedule/otel-demo-product-catalog-network-delay",
      "delay-otel-demo-product-catalog-1",
      "prefix",
      "schedule->chaos",
    ],
    [25, "chaos-mesh/Schedule/otel-demo-recommendation-cpu-stress", null, "prefix", "kind"],
    [31, "otel-demo/netpol/frontend-block-all-ports", "frontend-block-all-ports", "full", "kind"],
    [33, "otel-demo/Deployment/ad", "ad-pod-1", "full", "workload, base name"],
    [38, "otel-demo/hpa/frontend", "accounting-horizontal-pod-autoscaler-1", "full", "kind"],
    [102, "cluster/Namespace/otel-demo", "otel-demo-namespace-1", "full", "kind"],
    [102, "otel-demo/Namespace/otel-demo", "otel-demo-namespace-1", "full", "kind"],
  ])("scenario %i: %s", (scenario, name, group, tier, rule) => {
    const [prediction] = score(scenario, [name]).predictions;
    expect(prediction).toMatchObject({ tier, rule, verdict: "right" });
    if (group !== null) expect(prediction?.group).toBe(group);
  });

  test("the longest literal wins: frontend-proxy is not frontend", () => {
    const [prediction] = score(3, ["otel-demo/Service/frontend-proxy"]).predictions;
    expect(prediction?.group).toBe("frontend-proxy-service-1");
  });

  test("no rule crosses Service and workload: that is what aliases are for", () => {
    const [prediction] = score(16, ["otel-demo/Deployment/checkout"]).predictions;
    expect(prediction).toMatchObject({
      group: null,
      class: "intermediate",
      nearest: { group: "checkout-service-1", why: "kind Deployment is not Service" },
    });
  });

  test("two autoscalers with one filter need two names, in any order, and never one twice", () => {
    const [a, b] = ["otel-demo/hpa/frontend", "otel-demo/hpa/fraud-detection"] as const;
    expect(score(38, [a, b]).value).toBe(1);
    expect(score(38, [b, a]).value).toBe(1);
    expect(score(38, [a, `otel-demo/HorizontalPodAutoscaler/frontend`]).value).toBe(0);
  });

  test.each(scenarioNumbers())(
    "scenario %i can be scored 1 by naming its root causes",
    (scenario) => {
      const truth = truthOf(scenario);
      const names = truth.groups
        .filter(({ rootCause }) => rootCause)
        .map(({ namespace, kind, name, filter }, index) => {
          const plain = (filter[0] ?? "").replace(/\\b|\.\*|\*\.\*/g, "").replace(/-$/, "");
          return `${namespace ?? "cluster"}/${kind}/${name ?? (plain || `hpa-${index}`)}`;
        });
      expect(score(scenario, names).byPolicy.aa).toBe(1);
    },
  );
});

describe("zeros are told apart", () => {
  const truth = truthOf(2);
  const outcome = (changes: object, expected: "fault" | "no-fault" = "fault") =>
    scoreDiagnosis({ ...naming(), ...changes }, { truth, expect: expected }, DEDUP, null);
  const accusing = naming("otel-demo/Service/cart").factors;

  test("on a task with a fault", () => {
    expect(outcome({ escalate: { reason: "unsure" } })).toMatchObject({
      value: 0,
      outcome: "escalated",
    });
    expect(outcome({})).toMatchObject({ value: 0, outcome: "no-answer" });
    expect(outcome({ factors: accusing })).toMatchObject({ value: 0, outcome: "wrong" });
    expect(outcome({ noFault: true })).toMatchObject({ value: 0, outcome: "wrong" });
    expect(outcome({ factors: accusing, escalate: { reason: "x" } }).outcome).toBe("wrong");
  });

  test("a task without a fault is outside the mean", () => {
    const right = outcome({ noFault: true }, "no-fault");
    expect(right).toMatchObject({ value: null, outcome: "no-fault-right", missed: [] });
    expect(right.byPolicy).toEqual({ aa: null, "aa-dedup": null, strict: null });
    expect(outcome({ noFault: true, factors: accusing }, "no-fault").outcome).toBe(
      "false-accusation",
    );
    expect(outcome({ factors: accusing }, "no-fault").outcome).toBe("false-accusation");
    expect(outcome({ escalate: { reason: "x" } }, "no-fault").outcome).toBe("escalated");
    expect(outcome({}, "no-fault").outcome).toBe("no-answer");
  });

  test("an attempt that could not be measured has no score", () => {
    const task = { truth, expect: "fault" } as const;
    for (const state of ["infra-error", "cancelled"] as const) {
      expect(scoreAttempt(attemptWith(null, { state }), task, DEDUP, null)).toBeNull();
    }
    for (const state of ["timeout", "agent-error", "policy-violation", "invalid-answer"] as const) {
      expect(scoreAttempt(attemptWith(null, { state }), task, DEDUP, null)?.value).toBe(0);
    }
    const late = attemptWith(naming("otel-demo/ConfigMap/flagd-config"), { state: "turn-limit" });
    expect(scoreAttempt(late, task, DEDUP, null)?.value).toBe(1);
  });
});

describe("what a wrong name is", () => {
  const inventory = new Set([
    "otel-demo/Deployment/image-provider",
    "prometheus/Pod/prometheus-0",
    "otel-demo/Pod/email-7c7f8b68dc-7rqh9",
  ]);
  const facts: SnapshotFacts = { inventory, evidence: null };
  const classOf = (name: string, known: SnapshotFacts | null = facts) =>
    scoreDiagnosis(naming(name), { truth: truthOf(3), expect: "fault" }, DEDUP, known)
      .predictions[0]?.class;

  test.each([
    ["otel-demo/Service/frontend-proxy", "symptom"],
    ["otel-demo/Service/frontend", "intermediate"],
    ["otel-demo/Deployment/flagd", "mechanism"],
    ["chaos-mesh/Schedule/ad-stress", "mechanism"],
    ["otel-demo/Deployment/image-provider", "bystander"],
    ["Deployment/image-provider", "invented"],
    ["prometheus/Pod/prometheus-0", "observer"],
    ["data-recorders/Deployment/recorder", "observer"],
    ["otel-demo/Deployment/made-up", "invented"],
    ["something went wrong", "invented"],
  ])("%s is a %s", (name, expected) => {
    expect(classOf(name)).toBe(expected);
  });

  test("without a snapshot nobody can say what is invented", () => {
    expect(classOf("otel-demo/Deployment/made-up", null)).toBe("unknown");
    expect(classOf("otel-demo/Deployment/made-up", { inventory: new Set(), evidence: null })).toBe(
      "unknown",
    );
  });

  test("a missed root cause is listed with the closest name given", () => {
    const names = ["otel-demo/Service/frontend-proxy", "otel-demo/Service/flagd", "a/Pod/b"];
    expect(score(3, names).missed).toEqual([
      { cause: "otel-demo/ConfigMap/flagd-config\\b", nearest: "otel-demo/Service/flagd" },
    ]);
    expect(score(3, []).missed[0]?.nearest).toBeNull();
  });
});

describe("names nobody expects", () => {
  const truth = truthWith([{ id: "a", kind: "Pod", filter: ["ad-.*"], rootCause: true }]);
  const task = { truth, expect: "fault" } as const;

  test.each([
    "shop/Pod/a|b",
    "shop/Pod/a\nb",
    "<b>shop/Pod/ad-1</b>",
    "@team/Pod/ad-1",
    "\u202eshop/Pod/x",
  ])("%j is kept as written and scored", (name) => {
    const result = scoreDiagnosis(naming(name), task, DEDUP, null);
    expect(result.predictions[0]).toMatchObject({ name, verdict: "wrong" });
  });

  test("thousands of names are scored", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `shop/Pod/x-${index}`);
    expect(scoreDiagnosis(naming("shop/Pod/ad-1", ...names), task, DEDUP, null).value).toBe(
      1 / 10_001,
    );
  });
});

test("the first k names", () => {
  const names = ["a/Pod/b", "otel-demo/ConfigMap/flagd-config", "otel-demo/Service/cart"];
  expect(score(2, names).metrics.at).toEqual([0, 1 / 2, 1 / 3, 1 / 3, 1 / 3]);
});

test("nothing named: no precision, recall 0", () => {
  expect(score(2, []).metrics).toEqual({ precision: null, recall: 0, f1: 0, at: [0, 0, 0, 0, 0] });
});

test("every policy has an id, a digest of its own and words", () => {
  expect(POLICIES.map(({ id }) => id)).toEqual(["aa", "aa-dedup", "strict"]);
  expect(new Set(POLICIES.map(({ digest }) => digest)).size).toBe(3);
});
