import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openProject, type Project } from "../support/project.ts";

const PAGE = readFileSync("docs/settings.md", "utf8").split("## How much is read")[1] ?? "";

/** The value in the middle is a level too. */
const deep = (levels: number) =>
  `agent: {run: x}\njudge: {suites: ${"{a: ".repeat(levels - 3)}1${"}".repeat(levels - 3)}}\n`;
const groups = (count: number) =>
  `groups:\n${Array.from({ length: count }, (_, index) => `  - {id: g${index}, kind: Pod, namespace: a, name: b, root_cause: true}\n`).join("")}`;
const names = (count: number, length = 1) =>
  JSON.stringify({
    contributing_factors: Array.from({ length: count }, () => ({ name: "x".repeat(length) })),
  });
const SCORE = ["score", "--truth", "truth.yaml", "--answer", "answer.json"];

/** The most that the page allows, and one more. */
const ROWS: readonly [
  string,
  (n: number) => Record<string, string>,
  (n: number) => string[],
  string,
][] = [
  ["100 levels deep", (n) => ({ "sre-gate.yaml": deep(n) }), () => ["gate"], "SETTINGS_NOT_YAML"],
  [
    "500 groups",
    (n) => ({ "truth.yaml": groups(n), "answer.json": "{}" }),
    () => SCORE,
    "TRUTH_TOO_LARGE",
  ],
  [
    "1000 names",
    (n) => ({ "truth.yaml": groups(1), "answer.json": names(n) }),
    () => SCORE,
    "invalid-answer: the answer names",
  ],
  [
    "20,000 characters of names",
    (n) => ({
      "truth.yaml": groups(1),
      "answer.json": names(n / 100, 100).replace("x", n % 100 === 0 ? "x" : "xx"),
    }),
    () => SCORE,
    "invalid-answer: the answer's names have",
  ],
  [
    "512 of one",
    (n) => ({ "truth.yaml": groups(1), "answer.json": names(1, n) }),
    () => SCORE,
    "longer than 512 characters",
  ],
  [
    "`repeats` | 1000",
    () => ({}),
    (n) => ["gate", "--dry-run", "--repeats", `${n}`],
    "FLAG_NOT_A_NUMBER",
  ],
];

async function said(project: Project, files: Record<string, string>, words: string[]) {
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  const { stdout, stderr } = await project.cli(words);
  return stdout + stderr;
}

test.each(ROWS)("%s, and no more", async (words, files, call, refusal) => {
  expect(PAGE).toContain(words);
  const most = Number(
    /[\d,]+(?= levels| groups| names| characters| of one|$)/.exec(words)?.[0].replace(",", ""),
  );
  using project = openProject(["alpha"]);
  expect(await said(project, files(most), call(most))).not.toContain(refusal);
  expect(await said(project, files(most + 1), call(most + 1))).toContain(refusal);
});
