import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findPolicy, POLICIES } from "../../src/score/policies.ts";
import { readGroundTruth } from "../../src/score/read-ground-truth.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { naming } from "./fixtures.ts";

const DOC = readFileSync(join(import.meta.dirname, "../../docs/scoring.md"), "utf8");

/** Each ground truth of the document with the table below it. */
const examples = [
  ...DOC.matchAll(
    /```yaml\n([\s\S]*?)```\n\n(?:The snapshot shows ([^|]*?)\n\n)?\| named \|.*\n\|.*\n((?:\|.*\n)+)/g,
  ),
].map(([, truth = "", objects = "", table = ""]) => ({
  truth: readGroundTruth(parse(truth), "docs/scoring.md"),
  inventory: new Set([...objects.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)),
  rows: table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, names = "", aa = "", dedup = "", strict = ""]) => ({
      names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
      values: { aa: fraction(aa), "aa-dedup": fraction(dedup), strict: fraction(strict) },
    })),
}));

function fraction(text: string): number {
  const [part = "", whole = "1"] = text.split("/");
  return Number(part) / Number(whole);
}

test("the document has its examples", () => {
  expect(examples.map(({ rows }) => rows.length)).toEqual([12, 3, 5]);
});

describe.each(examples)("worked example", ({ truth, inventory, rows }) => {
  test.each(rows)("$names", ({ names, values }) => {
    const task = { truth, expect: "fault" } as const;
    const facts = { inventory, evidence: null };
    const score = scoreDiagnosis(naming(...names), task, findPolicy("aa"), facts);
    expect(score.byPolicy).toEqual(values);
  });
});

test("every policy is in the table of policies", () => {
  for (const { id } of POLICIES) expect(DOC).toContain(`| \`${id}\` |`);
});
