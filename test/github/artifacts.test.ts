import { expect, test } from "vitest";
import { artifactName, isWholeOf, newestAttempts } from "../../src/github/artifacts.ts";

test.each([
  [{ config: "sre-gate.yaml", shard: null }, "sre-gate-1"],
  [{ config: "sre-gate.yaml", shard: "2/8" }, "sre-gate-2-of-8-1"],
  [{ config: "ci/cheap.yaml", shard: null }, "sre-gate-ci-cheap.yaml-1"],
])("%j is called %s", (of, name) => {
  expect(artifactName({ prefix: "sre-gate", runAttempt: "1", ...of })).toBe(name);
});

test("a job that was run again has replaced its first try", () => {
  const names = ["g-2-of-2-1", "g-1-of-2-1", "g-2-of-2-10", "g-2-of-2-9", "by-hand"];
  expect(newestAttempts(names)).toEqual(["by-hand", "g-1-of-2-1", "g-2-of-2-10"]);
});

test("a whole run is told from a part, and one gate's from another's", () => {
  const names = [
    "sre-gate-1",
    "sre-gate-12",
    "sre-gate-1-of-2-1",
    "sre-gate-ci-cheap.yaml-1",
    "other-1",
  ];
  const of = (config: string) =>
    names.filter((name) => isWholeOf({ prefix: "sre-gate", config }, name));
  expect(of("sre-gate.yaml")).toEqual(["sre-gate-1", "sre-gate-12"]);
  expect(of("ci/cheap.yaml")).toEqual(["sre-gate-ci-cheap.yaml-1"]);
});
