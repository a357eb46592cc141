import { expect, test } from "vitest";
import { artifactName, isPart, newestAttempts } from "../../src/github/artifacts.ts";

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

test("a part is told from a whole", () => {
  expect(["sre-gate-1", "sre-gate-1-of-2-1"].map(isPart)).toEqual([false, true]);
});
