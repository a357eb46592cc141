import { describe, expect, test } from "vitest";
import { COMMAND_LIST } from "../../src/cli/command-list.ts";
import { COMMON, wholeNumber } from "../../src/cli/flags.ts";
import { findCommand, parseFlags } from "../../src/cli/parse.ts";
import { type Problem, UserError } from "../../src/model/problem.ts";
import { runCli } from "../support/cli.ts";

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
    expect(findCommand(["--json"], COMMAND_LIST).entry.name).toBe("gate");
  });
  test("two words win over one", () => {
    const { entry, rest } = findCommand(["baseline", "add", "dir", "--replace"], COMMAND_LIST);
    expect([entry.name, rest]).toEqual(["baseline add", ["dir", "--replace"]]);
  });
  test("a misspelt command is an error with a suggestion", () => {
    const [problem] = problemsOf(() => findCommand(["compair"], COMMAND_LIST));
    expect(problem?.code).toBe("UNKNOWN_COMMAND");
    expect(problem?.help).toContain("'compare'");
  });
});

describe("help", () => {
  async function help(...argv: string[]): Promise<string> {
    const { code, stdout, stderr } = await runCli(argv, ".");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout.split("\n")[2] ?? "";
  }
  test("of everything, of a group, of one command, however it is asked for", async () => {
    for (const argv of [["--help"], ["-h"], ["help"]]) {
      expect(await help(...argv)).toBe("Usage: sre-gate [COMMAND] [FLAGS]");
    }
    const group = await runCli(["tasks", "--help"], ".");
    expect(group.stdout).toContain("tasks validate");
    expect(group.stdout).not.toContain("leaderboard");
    for (const argv of [
      ["help", "run"],
      ["--help", "run"],
      ["run", "-h"],
      ["run", "--suite", "x", "--help"],
    ]) {
      expect((await runCli(argv, ".")).stdout).toMatch(/^Usage: sre-gate run \[FLAGS\]/);
    }
    expect((await runCli(["--agent", "x", "--help"], ".")).stdout).toMatch(/^Usage: sre-gate gate/);
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
  test("the value of an unknown flag is no second mistake", () => {
    const codes = (argv: string[]) =>
      problemsOf(() => parseFlags(argv, GATE)).map(({ code, where }) => `${code} ${where}`);
    expect(codes(["--polcy", "aa", "stray"])).toEqual([
      "UNKNOWN_FLAG --polcy",
      "UNEXPECTED_ARGUMENT stray",
    ]);
  });
  test("a flag that is like no other gets no false hint", () => {
    const [problem] = problemsOf(() => parseFlags(["--frobnicate"], GATE));
    expect(problem?.help).toBe("'sre-gate gate --help' lists them");
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
