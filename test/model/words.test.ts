import { expect, test } from "vitest";
import { z } from "zod";
import { wordsOfIssue } from "../../src/model/issue.ts";
import { didYouMean, nearest } from "../../src/model/nearest.ts";

const SCHEMA = z.strictObject({
  count: z.number().int().min(1).max(5),
  share: z.number().positive().nullable(),
  list: z.array(z.enum(["x", "y"])).min(1),
  word: z.enum(["q", "r"]),
  run: z.union([z.string().min(1), z.array(z.string())]),
  id: z.string().regex(/^a/, "lower-case letters only"),
  link: z.url(),
  on: z.boolean(),
});

test("what a schema found is told with the value and what may stand there", () => {
  const document = {
    count: "3x",
    share: -1,
    list: ["x", "z"],
    word: "maybe",
    run: 5,
    id: "B",
    link: "nope",
  };
  const issues = SCHEMA.safeParse(document).error?.issues ?? [];
  expect(
    issues
      .map((issue) => wordsOfIssue(issue, document))
      .map(({ path, message }) => `${path}: ${message}`),
  ).toEqual([
    'count: "3x" is not a number',
    "share: -1 is not a number above 0",
    'list[1]: "z" is not one of x, y',
    'word: "maybe" is not one of q, r',
    "run: 5 is not text or a list",
    'id: "B" is not lower-case letters only',
    'link: "nope" is not a URL',
    "on: it is missing; it must be true or false",
  ]);
  const other = {
    count: 9,
    share: 1,
    list: [],
    word: "q",
    run: "",
    id: "a",
    link: "https://a.b",
    on: 1,
  };
  const more = SCHEMA.safeParse(other).error?.issues ?? [];
  expect(more.map((issue) => wordsOfIssue(issue, other).message)).toEqual([
    "9 is not a number of at most 5",
    "[] is not a list of at least 1",
    '"" is not text that is not empty',
    "1 is not true or false",
  ]);
});

test("a long value is cut, and the whole document has no path", () => {
  const [issue] = z.object({}).safeParse("x".repeat(500)).error?.issues ?? [];
  if (!issue) throw new Error("no issue");
  const words = wordsOfIssue(issue, "x".repeat(500));
  expect(words.path).toBe("");
  expect(words.message.length).toBeLessThan(120);
});

test.each([
  ["repeat", "repeats"],
  ["modle", "model"],
  ["investigatr", "investigator"],
  ["frobnicate", null],
  ["time", null],
])("%s is close to %s", (word, expected) => {
  const known = ["repeats", "model", "investigator", "turns", "suite"];
  expect(nearest(word, known)).toBe(expected);
});

test("where nothing is close, the words there are", () => {
  expect(didYouMean("time", ["turns", "seconds"])).toBe("known here: turns, seconds");
});
