import { expect, test } from "vitest";
import { digestOf } from "../../src/model/digest.ts";
import { findPolicy, MATCHER_VERSION } from "../../src/score/policies.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { naming, scenarioNumbers, truthOf } from "./fixtures.ts";

const NAMESPACES = ["otel-demo", "chaos-mesh", "cluster"];
const KINDS = ["Deployment", "Service", "Pod", "ConfigMap", "Schedule", "NetworkChaos", "hpa"];
const NAMES = [
  "ad",
  "ad-7c7f8b68dc-7rqh9",
  "cart",
  "checkout",
  "flagd-config",
  "frontend",
  "frontend-proxy",
  "product-catalog",
  "otel-demo-product-catalog-network-delay",
  "recommendation-cpu-stress",
  "shipping",
  "valkey-cart-0",
];

/** Which group each of some thousand names hits, and how. */
function decisions(): readonly unknown[] {
  const names = NAMESPACES.flatMap((namespace) =>
    KINDS.flatMap((kind) => NAMES.map((name) => `${namespace}/${kind}/${name}`)),
  );
  return scenarioNumbers().flatMap((scenario) => {
    const task = { truth: truthOf(scenario), expect: "fault" } as const;
    return names.map((name) => {
      const score = scoreDiagnosis(naming(name), task, findPolicy("aa"), null);
      const [prediction] = score.predictions;
      return [
        scenario,
        name,
        prediction?.group,
        prediction?.tier,
        prediction?.rule,
        score.byPolicy,
      ];
    });
  });
}

test("a changed decision needs a new MATCHER_VERSION: old baselines must not be compared with it", () => {
  expect({ version: MATCHER_VERSION, decisions: digestOf(decisions()) }).toEqual({
    version: 2,
    decisions: "6b6e4e60b30134f22e3c",
  });
});
