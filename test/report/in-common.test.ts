// What lost tasks share is said only where chance does not explain it.
import { describe, expect, test } from "vitest";
import type { GroundTruth } from "../../src/model/ground-truth.ts";
import { inCommon, type SharedTask } from "../../src/report/in-common.ts";
import { dice } from "../support/report-fixtures.ts";

interface Cause {
  readonly kind: string;
  readonly namespace: string | null;
}

/** A cause, and the application's service that it hurts. */
function truth({ kind, namespace }: Cause): GroundTruth {
  const group = (id: string, rest: Partial<GroundTruth["groups"][number]>) => ({
    ...{ id, kind: "Service", namespace: "shop", filter: [], name: id, rootCause: false },
    ...rest,
  });
  return {
    groups: [group("cause", { kind, namespace, rootCause: true }), group("cart", {})],
    aliases: [],
    propagations: [{ source: "cause", target: "cart", condition: "breaks", effect: "fails" }],
    alerts: [{ id: "HighErrors", group: "cart", description: "" }],
    faults: [],
    actions: [],
    dangling: [],
  };
}

function task(fell: boolean, cause: Cause | null, family = "network"): SharedTask {
  return { fell, family, tags: [], truth: cause === null ? null : truth(cause) };
}

const times = <T>(number: number, value: T): T[] => Array.from({ length: number }, () => value);
const OUTSIDE: Cause = { kind: "StressChaos", namespace: "chaos-mesh" };
const INSIDE: Cause = { kind: "Deployment", namespace: "shop" };
const NODE: Cause = { kind: "Node", namespace: null };

describe("what lost tasks share", () => {
  test("is the feature that tells them from the others best", () => {
    const tasks = [
      ...times(8, task(true, OUTSIDE)),
      ...times(2, task(true, NODE)),
      ...times(30, task(false, INSIDE)),
    ];
    expect(inCommon(tasks)).toMatchObject({
      words:
        "in all 10 lost tasks the cause lies outside the application's namespace; in none of the 30 others",
      features: ["the cause lies outside the application's namespace"],
    });
  });

  test("may be two features at once", () => {
    const tasks = [
      ...times(8, task(true, OUTSIDE, "stress")),
      ...times(15, task(false, OUTSIDE, "network")),
      ...times(15, task(false, INSIDE, "stress")),
      ...times(20, task(false, INSIDE, "network")),
    ];
    const found = inCommon(tasks);
    expect(found?.features).toHaveLength(2);
    expect(found?.words).toContain("the family is stress");
    expect(found?.words).toMatch(/in none of the 50 others$/);
  });

  test("is nothing where all fell, one fell, or too few fell to tell", () => {
    expect(inCommon(times(8, task(true, OUTSIDE)))).toBeNull();
    expect(inCommon([task(true, OUTSIDE), ...times(9, task(false, INSIDE))])).toBeNull();
    expect(
      inCommon([...times(2, task(true, OUTSIDE)), ...times(2, task(false, INSIDE))]),
    ).toBeNull();
  });

  test("of private tasks is their family and nothing else", () => {
    const tasks = [
      ...times(8, task(true, null, "stress")),
      ...times(30, task(false, null, "network")),
    ];
    expect(inCommon(tasks)?.words).toBe(
      "in all 8 lost tasks the family is stress; in none of the 30 others",
    );
  });

  test("is said of chance in at most one of twenty", () => {
    const roll = dice("in common");
    const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
    const families = ["network", "quota", "flags", "images", "stress"];
    let said = 0;
    for (let round = 0; round < 400; round += 1) {
      const tasks = times(60, 0).map(() =>
        task(roll() < 0.2, pick([OUTSIDE, INSIDE, NODE]), pick(families)),
      );
      if (inCommon(tasks) !== null) said += 1;
    }
    expect(said / 400).toBeLessThanOrEqual(0.05);
  });
});
