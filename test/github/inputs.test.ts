import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../../src/github/inputs.ts";
import { UserError } from "../../src/model/problem.ts";

interface ActionYaml {
  inputs: Record<string, { default?: string }>;
}

const action = parse(readFileSync("action.yml", "utf8")) as ActionYaml;
const defaults = Object.fromEntries(
  Object.entries(action.inputs).map(([name, input]) => [
    name,
    name === "token" ? "job-token" : (input.default ?? ""),
  ]),
);

function problems(change: Record<string, string>): string[] {
  try {
    readInputs(JSON.stringify({ ...defaults, ...change }));
  } catch (error) {
    if (error instanceof UserError) return error.problems.map((p) => `${p.code} ${p.where}`);
    throw error;
  }
  return [];
}

test("the defaults of action.yml are valid", () => {
  expect(readInputs(JSON.stringify(defaults))).toMatchObject({ mode: "gate", comment: true });
});

test("every declared input is read, and every input that is read is declared", () => {
  expect(Object.keys(readInputs(JSON.stringify(defaults))).sort()).toEqual(
    Object.keys(defaults).sort(),
  );
});

test("all bad values are reported at once", () => {
  expect(problems({ mode: "gates", comment: "yes", concurrency: "3x", config: "../x" })).toEqual([
    "INPUT_BAD_VALUE with: mode",
    "INPUT_BAD_VALUE with: config",
    "INPUT_BAD_VALUE with: comment",
    "INPUT_BAD_VALUE with: concurrency",
  ]);
});

test.each([
  [{ repeats: "5" }, "INPUT_UNKNOWN with: repeats"],
  [{ config: "/etc/passwd" }, "INPUT_BAD_VALUE with: config"],
  [{ artifact: "a/b" }, "INPUT_BAD_VALUE with: artifact"],
  [{ shard: "0/2" }, "INPUT_BAD_VALUE with: shard"],
  [{ shard: "3" }, "INPUT_MISSING with: shard"],
  [{ shard: "3/2" }, "INPUT_BAD_VALUE with: shard"],
  [{ mode: "plan" }, "INPUT_MISSING with: shard"],
  [{ mode: "merge", "part-digests": '{"a":"b"}' }, "INPUT_MISSING with: parts"],
  [{ mode: "merge", parts: "x" }, "INPUT_MISSING with: part-digests"],
  [{ mode: "publish-fork" }, "INPUT_MISSING with: parts"],
  [{ "pull-request": "17" }, "INPUT_MISSING with: head-sha"],
  [{ "head-sha": "abc1234" }, "INPUT_BAD_VALUE with: head-sha"],
  [{ token: "" }, "INPUT_BAD_VALUE with: token"],
] as [Record<string, string>, string][])("%j is refused", (change, problem) => {
  expect(problems(change)).toEqual([problem]);
});

test("the settings file is named as git names it", () => {
  const { config } = readInputs(JSON.stringify({ ...defaults, config: "./agents//sre-gate.yaml" }));
  expect(config).toBe("agents/sre-gate.yaml");
});

test("inputs that did not arrive are said so", () => {
  expect(() => readInputs(undefined)).toThrow(/INPUTS_MISSING/);
});
