import { expect, test } from "vitest";
import { z } from "zod";
import {
  AgentSettingsSchema,
  JUDGE_QUESTIONS,
  JudgeSettingsSchema,
} from "../../src/model/settings.ts";

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
}

/** Keys without a meaning of their own, those of maps within included. */
function unexplained(node: Node, prefix: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    ...(value.description === undefined ? [`${prefix}${key}`] : []),
    ...unexplained(value, `${prefix}${key}.`),
  ]);
}

test.each([
  ["agent", AgentSettingsSchema],
  ["judge", JudgeSettingsSchema],
])("every key of %s says what it means", (half, schema) => {
  expect(unexplained(z.toJSONSchema(schema, { io: "input" }) as Node, `${half}.`)).toEqual([]);
});

test("every key of judge answers one of the questions", () => {
  const asked = Object.values(JUDGE_QUESTIONS).flatMap((keys) => Object.keys(keys));
  expect(asked.sort()).toEqual(Object.keys(JudgeSettingsSchema.shape).sort());
});
