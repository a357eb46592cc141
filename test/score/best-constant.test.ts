import { expect, test } from "vitest";
import { bestConstant } from "../../src/score/best-constant.ts";
import { findPolicy } from "../../src/score/policies.ts";
import { scenarioNumbers, truthOf, truthWith } from "./fixtures.ts";

const AA = findPolicy("aa");

test("the flag's ConfigMap answers two of the eleven published tasks unread", () => {
  const tasks = scenarioNumbers().map((scenario) => ({
    truth: truthOf(scenario),
    expect: "fault" as const,
  }));
  expect(bestConstant(tasks, AA)).toEqual({
    name: "otel-demo/ConfigMap/flagd-config",
    score: 2 / 11,
  });
});

test("a filter for pods is tried by the workload's name", () => {
  const truth = truthWith([{ id: "a", kind: "Pod", filter: ["ad-.*"], rootCause: true }]);
  expect(bestConstant([{ truth, expect: "fault" }], AA)).toEqual({ name: "shop/Pod/ad", score: 1 });
});

test("tasks without a fault do not count; without any other task there is no constant", () => {
  const truth = truthWith([{ id: "a", kind: "Pod", name: "a", rootCause: true }]);
  expect(bestConstant([{ truth, expect: "no-fault" }], AA)).toBeNull();
  expect(
    bestConstant(
      [
        { truth, expect: "no-fault" },
        { truth, expect: "fault" },
      ],
      AA,
    ),
  ).toEqual({ name: "shop/Pod/a", score: 1 });
  expect(bestConstant([], AA)).toBeNull();
});

test("of a private suite only the score is told", () => {
  const truth = truthWith([{ id: "a", kind: "Pod", name: "a", rootCause: true }]);
  const tasks = [{ truth, expect: "fault", private: true }] as const;
  expect(bestConstant(tasks, AA)).toEqual({ name: "(private)", score: 1 });
});

test("of a filter that demands nothing, any name is one", () => {
  const truth = truthWith([{ id: "a", kind: "Pod", filter: ["*.*"], rootCause: true }]);
  expect(bestConstant([{ truth, expect: "fault" }], AA)).toEqual({
    name: "shop/Pod/any",
    score: 1,
  });
});
