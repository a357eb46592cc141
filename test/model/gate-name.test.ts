import { expect, test } from "vitest";
import { gateNamed, gateOf } from "../../src/model/gate-name.ts";

test.each([
  ["sre-gate.yaml", "default"],
  ["./sre-gate.yml", "default"],
  ["../sre-gate.yaml", "default"],
  ["b/sre-gate.yaml", "b"],
  ["cheap.yaml", "cheap"],
  ["sre-gate-cheap.yml", "sre-gate-cheap"],
  [".github/gates/Big One.yaml", "github-gates-big-one"],
  // The name of another file's gate, none at all, and one that no check could bear.
  ["default.yaml", null],
  ["配置.yaml", null],
  [`${"long".repeat(11)}.yaml`, null],
])("the gate of %s is %s", (config, name) => {
  expect(gateNamed(config)).toBe(name);
});

test("a name that is written wins, and where nothing is read yet the path's counts", () => {
  expect(gateOf({ id: "mine" }, "b/sre-gate.yaml")).toBe("mine");
  expect(gateOf(null, "b/sre-gate.yaml")).toBe("b");
});
