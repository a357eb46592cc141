import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { COMMON, wholeNumber } from "../../src/cli/flags.ts";
import { findCommand, parseFlags } from "../../src/cli/parse.ts";
import { type Problem, UserError } from "../../src/model/problem.ts";

const GATE = { name: "gate", flags: COMMON, positionals: null };

function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

describe("findCommand", () => {
  test("no words mean gate", () => {
    expect(findCommand(["--json"], COMMANDS).entry.name).toBe("gate");
  });
  test("two words win over one", () => {
    const { entry, rest } = findCommand(["baseline", "add", "dir", "--replace"], COMMANDS);
    expect([entry.name, rest]).toEqual(["baseline add", ["dir", "--replace"]]);
  });
  test("a misspelt command is an error with a suggestion", () => {
    const [problem] = problemsOf(() => findCommand(["compair"], COMMANDS));
    expect(problem?.code).toBe("UNKNOWN_COMMAND");
    expect(problem?.help).toContain("'compare'");
  });
});

describe("parseFlags", () => {
  test("every problem is told at once", () => {
    const codes = problemsOf(() =>
      parseFlags(["--repeat", "--json=yes", "--suite", "stray"], GATE),
    ).map((problem) => problem.code);
    expect(codes).toEqual(["UNKNOWN_FLAG", "FLAG_TAKES_NO_VALUE"]);
    expect(problemsOf(() => parseFlags(["--suite"], GATE))[0]?.code).toBe("FLAG_NEEDS_A_VALUE");
    expect(problemsOf(() => parseFlags(["--seed", "a", "--seed", "b"], GATE))[0]?.code).toBe(
      "FLAG_GIVEN_TWICE",
    );
    expect(problemsOf(() => parseFlags(["stray"], GATE))[0]?.code).toBe("UNEXPECTED_ARGUMENT");
  });
  test("a misspelt flag names the right one", () => {
    expect(problemsOf(() => parseFlags(["--repeat", "3"], GATE))[0]?.help).toContain("--repeats");
  });
  test("--tasks may be given more than once", () => {
    expect(parseFlags(["--tasks", "a", "--tasks", "b"], GATE).flags.tasks).toEqual(["a", "b"]);
  });
});

describe("wholeNumber", () => {
  test.each(["3x", "0", "-1", "1.5", "1e3", " 3", ""])("%j is not a whole number", (text) => {
    const problems: Problem[] = [];
    expect(wholeNumber({ repeats: text }, "repeats", problems)).toBeNull();
    expect(problems[0]?.code).toBe("FLAG_NOT_A_NUMBER");
  });
  test("12 is", () => {
    const problems: Problem[] = [];
    expect(wholeNumber({ repeats: "12" }, "repeats", problems)).toBe(12);
    expect(problems).toEqual([]);
  });
});
