import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerKeyOf } from "../../src/score/answer-key.ts";
import { type Matching, matchName } from "../../src/score/match.ts";
import { POLICIES } from "../../src/score/policies.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { naming, scenarioNumbers, truthOf } from "./fixtures.ts";

const TRUTHS = scenarioNumbers().map(truthOf);
const KINDS = [
  "Deployment",
  "Service",
  "Pod",
  "ConfigMap",
  "hpa",
  "Schedule",
  "NetworkChaos",
  "ns",
];
const STEMS = [
  "ad",
  "cart",
  "checkout",
  "flagd-config",
  "flagd",
  "frontend",
  "frontend-proxy",
  "frontend-block-all-ports",
  "otel-demo",
  "otel-demo-product-catalog-network-delay",
  "product-catalog",
  "recommendation",
  "shipping",
  "strict-resource-quota",
];
const ENDS = ["", "", "-7c7f8b68dc-7rqh9", "-7c7f8b68dc", "-0", "-wrbzf"];

const truth = fc.constantFrom(...TRUTHS);
const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom("otel-demo", "chaos-mesh", "cluster", "other"),
        fc.constantFrom(...KINDS, "ResourceQuota", "NetworkPolicy"),
        fc.constantFrom(...STEMS),
        fc.constantFrom(...ENDS),
      )
      .map(([namespace, kind, stem, end]) => `${namespace}/${kind}/${stem}${end}`),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);
const names = fc.array(name, { maxLength: 8 });

type Truth = (typeof TRUTHS)[number];

function values(of: Truth, list: readonly string[]): Readonly<Record<string, number | null>> {
  const [policy] = POLICIES;
  if (!policy) throw new Error("no policy");
  return scoreDiagnosis(naming(...list), { truth: of, expect: "fault" }, policy, null).byPolicy;
}

function nameRootCause(
  of: Truth,
  candidate: string,
  matchings: readonly Matching[] = ["ranked", "confirmed", "exact"],
): boolean {
  const incident = answerKeyOf(of);
  return matchings.some((matching) => {
    const match = matchName(incident, candidate, matching, null);
    return match.kind === "hit" && incident.components[match.hit.target.component]?.isRootCause;
  });
}

describe("true of every answer, under every policy", () => {
  const runs = { numRuns: 1500 };

  test("the order of names never matters", () => {
    const shuffled = names.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(truth, shuffled, (of, [list, other]) => {
        expect(values(of, other)).toEqual(values(of, list));
      }),
      runs,
    );
  });

  test("adding a wrong name never raises a score", () => {
    fc.assert(
      fc.property(truth, names, name, (of, list, extra) => {
        fc.pre(extra.trim() !== "" && !nameRootCause(of, extra));
        const [before, after] = [values(of, list), values(of, [...list, extra])];
        for (const { id } of POLICIES) expect(after[id] ?? 0).toBeLessThanOrEqual(before[id] ?? 0);
      }),
      runs,
    );
  });

  test("a missed root cause is always 0", () => {
    fc.assert(
      fc.property(truth, names, fc.constantFrom(...POLICIES), (of, list, policy) => {
        const task = { truth: of, expect: "fault" } as const;
        const score = scoreDiagnosis(naming(...list), task, policy, null);
        expect(score.value === 0).toBe(score.missed.length > 0);
      }),
      runs,
    );
  });

  test("aa-dedup is never above aa, repeating a name never changes it", () => {
    fc.assert(
      fc.property(truth, names, (of, list) => {
        const once = values(of, list);
        expect(once["aa-dedup"]).toBeLessThanOrEqual(once.aa ?? -1);
        const right = list.filter((candidate) => nameRootCause(of, candidate, ["confirmed"]));
        const twice = values(of, [...list, ...right]);
        expect(twice["aa-dedup"]).toBe(once["aa-dedup"]);
      }),
      runs,
    );
  });

  test("nothing an agent writes throws", () => {
    fc.assert(
      fc.property(truth, fc.array(fc.string({ unit: "binary", maxLength: 60 })), (of, list) => {
        values(of, list);
      }),
      runs,
    );
  });
});
