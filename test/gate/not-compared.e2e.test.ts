import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openProject, type Project } from "../support/project.ts";

const CLAIM = /no baseline (?:for|to|at)|no-baseline|>\s*no baseline|\d no baseline/i;

/** Every file of the results, in words: what `run` and the gate leave for people and programs. */
function texts(project: Project): (readonly [string, string])[] {
  const folder = join(project.folder, ".sre-gate");
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
}

const REPORTS = [
  "badge.svg",
  "junit.xml",
  "report.html",
  "report.json",
  "report.md",
  "verdict.json",
];

test("a run's reports say that nothing was compared, not that there is no baseline", async () => {
  using project = openProject(["alpha"]);
  await project.cli(["run"]);
  for (const [name, text] of texts(project)) {
    expect(CLAIM.test(text), name).toBe(false);
    if (REPORTS.includes(name)) expect(text, name).toMatch(/not[ -]compared/);
  }
  expect(texts(project).map(([name]) => name)).toEqual(expect.arrayContaining(REPORTS));
  await project.cli(["baseline", "add"]);
  // Neither once there is one: it still does not look.
  await project.cli(["run"]);
  expect(texts(project).filter(([, text]) => CLAIM.test(text))).toEqual([]);
  const compared = await project.cli(["compare", "--json"]);
  expect(JSON.parse(compared.stdout).verdict).toBe("pass");
});

test("a gate that looked and found none says so", async () => {
  using project = openProject(["alpha"]);
  const { code } = await project.cli([]);
  expect(code).toBe(3);
  for (const [name, text] of texts(project)) {
    if (REPORTS.includes(name)) expect(CLAIM.test(text), name).toBe(true);
  }
});
