import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { readSettingsFile } from "../../src/settings/read-file.ts";

function problemsOf(text: string): string[] {
  try {
    readSettingsFile(text, "sre-gate.yaml");
  } catch (error) {
    if (error instanceof UserError) {
      return error.problems.map(
        (problem) => `${problem.code} ${problem.where} | ${problem.message} | ${problem.help}`,
      );
    }
    throw error;
  }
  return [];
}

describe("sre-gate.yaml", () => {
  test("the README's example reads, with defaults filled in", () => {
    const file = readSettingsFile(
      "agent: {run: python -m agent, files: [src/**], model: anthropic/claude-opus-4-7}\njudge: {suite: full@1, max-cost: 40, enforce: advisory}\n",
      "sre-gate.yaml",
    );
    expect(file.judge?.alpha).toBe(0.05);
    expect(file.judge?.limits).toEqual({ turns: 100, seconds: 1800, tokens: null, cost: null });
    expect(file.judge?.["fail-on"]).toEqual(["score", "veto"]);
  });

  test.each(["settings", "verdict"])("every example of docs/%s.md reads", (name) => {
    const page = readFileSync(`docs/${name}.md`, "utf8");
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(problemsOf(block)).toEqual([]);
  });

  test("an alias inside what it stands for is refused", () => {
    for (const text of ["x: &x [*x]", "agent: {run: a, parameters: {deep: &deep {again: *deep}}}"])
      expect(problemsOf(text)).toEqual([
        "SETTINGS_TOO_MANY_ALIASES sre-gate.yaml | an alias stands inside what it stands for | write the values out instead of using YAML aliases",
      ]);
  });

  test("an empty file is empty settings", () => {
    expect(readSettingsFile("# nothing yet\n", "sre-gate.yaml")).toEqual({});
  });

  test("every problem is told at once, with its place and a suggestion", () => {
    const problems = problemsOf(
      [
        "agent:",
        "  run: ''",
        "  modle: x",
        "judge:",
        "  repeats: 3x",
        "  fail-on: yes",
        "  limits: {turn: 5}",
        "",
      ].join("\n"),
    );
    expect(problems.map((line) => line.split(" | ")[0])).toEqual([
      "SETTINGS_BAD_VALUE sre-gate.yaml: agent.run",
      "SETTINGS_UNKNOWN_KEY sre-gate.yaml: agent.modle",
      "SETTINGS_BAD_VALUE sre-gate.yaml: judge.repeats",
      "SETTINGS_BAD_VALUE sre-gate.yaml: judge.fail-on",
      "SETTINGS_UNKNOWN_KEY sre-gate.yaml: judge.limits.turn",
    ]);
    expect(problems[2]).toContain('"3x" is not a number');
    expect(problems[3]).toContain('"yes" is not a list');
    expect(problems[3]).toContain("write a list of score, veto, turns, cost, slo, floor;");
    expect(problems.join("\n")).toContain("did you mean 'model'?");
    expect(problems.join("\n")).toContain("did you mean 'turns'?");
  });

  test("a policy that does not exist is told with the others, a scalar list with how to write one", () => {
    const [policy, exclude] = problemsOf("judge: {policy: best, exclude: defective}\n")
      .sort()
      .reverse();
    expect(policy).toContain('judge.policy | "best" is not one of aa, aa-dedup, strict');
    expect(exclude).toContain(
      'judge.exclude | "defective" is not a list | write a list, as [a, b]',
    );
  });

  test("a second document is not left unread", () => {
    expect(problemsOf("judge: {}\n---\njudge: {repeats: 9}\n")[0]).toContain(
      "SETTINGS_NOT_YAML sre-gate.yaml:2 | a second document begins",
    );
  });

  test("broken YAML, a repeated key and an alias bomb are errors with a line", () => {
    expect(problemsOf("agent: {run: [a\n")[0]).toMatch(/^SETTINGS_NOT_YAML sre-gate\.yaml:\d/);
    expect(problemsOf("judge: {}\njudge: {}\n")[0]).toContain("SETTINGS_NOT_YAML sre-gate.yaml:2");
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x]",
      "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]",
      "c: &c [*b,*b,*b,*b,*b,*b,*b,*b]",
      "d: [*c,*c,*c,*c,*c,*c,*c,*c]",
    ];
    expect(problemsOf(`${bomb.join("\n")}\n`)[0]).toContain("SETTINGS_");
  });
});
