import { expect, test } from "vitest";
import { formerBaseline, gateNamed, gateOf } from "../../src/model/gate-name.ts";

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

test("the former baseline is told of where it may be this gate's, and its own is missing", () => {
  const of =
    (baselines: Readonly<Record<string, string>>) =>
    (path: string): string | null =>
      baselines[path] ?? null;
  const former = { "baselines/default.json": "default" };
  const told = (id: string, config: string, there: Readonly<Record<string, string>>) =>
    formerBaseline({ id }, config, of(there));
  expect(told("b", "b/sre-gate.yaml", former)).toContain("'id: default'");
  expect(told("b", "b/sre-gate.yaml", { ...former, "baselines/b.json": "b" })).toBeNull();
  expect(told("b", "b/sre-gate.yaml", {})).toBeNull();
  expect(told("mine", "b/sre-gate.yaml", former)).toBeNull();
  expect(told("default", "sre-gate.yaml", former)).toBeNull();
  // Named by the settings, it is where it always was: only its pool would be lost.
  const named = { id: "b", baseline: "b/base.json" };
  expect(formerBaseline(named, "b/sre-gate.yaml", of({ "b/base.json": "default" }))).toContain(
    "start it anew",
  );
  expect(formerBaseline(named, "b/sre-gate.yaml", of({ "b/base.json": "b" }))).toBeNull();
});
