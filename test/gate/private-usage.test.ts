import { expect, test } from "vitest";
import { withoutWords } from "../../src/gate/score-attempts.ts";
import type { ScoredAttempt } from "../../src/model/attempt.ts";
import { UNKNOWN_USAGE, type Usage } from "../../src/model/usage.ts";

function attemptWith(usage: Usage): ScoredAttempt {
  return {
    task: "one",
    repeat: 1,
    state: "no-answer",
    reason: "shop/Pod/cart is in the logs",
    diagnosis: null,
    repaired: [],
    usage,
    tries: 1,
    cached: false,
    attemptedChanges: 0,
    score: null,
  };
}

test.each(["reported", "trajectory"] as const)(
  "of a private task no %s model name is kept",
  (by) => {
    const usage: Usage = {
      ...UNKNOWN_USAGE,
      turns: 3,
      model: "shop/Pod/cart",
      origin: { ...UNKNOWN_USAGE.origin, turns: by },
    };
    const kept = withoutWords(attemptWith(usage));
    expect(kept.usage).toEqual({ ...usage, model: null });
    expect(JSON.stringify(kept)).not.toContain("cart");
  },
);

test("of a private task the name of a metered model is kept", () => {
  const usage: Usage = { ...UNKNOWN_USAGE, turns: 3, calls: 3, model: "gpt-5.5" };
  expect(withoutWords(attemptWith(usage)).usage).toEqual(usage);
});
