import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { anchorWords } from "../../src/runner/command/locate.ts";

function problemOf(work: () => unknown): UserError["problems"][number] | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.problems[0];
    throw error;
  }
  return undefined;
}

it("a word too long to be a path is no file", () => {
  const words = ["sh", "-c", "echo ".repeat(60), "a/".repeat(3000)];
  expect(anchorWords(words, import.meta.dirname)).toEqual(words);
});

describe("a NUL byte in a command", () => {
  it.each([
    [["./agent.sh", "a\0b"], '"a\\u0000b"'],
    [["./agent.sh", "--name=\0"], '"--name=\\u0000"'],
    [["\0", "a"], '"\\u0000"'],
  ])("is refused with the word it is in", (words, named) => {
    const problem = problemOf(() => anchorWords(words, import.meta.dirname));
    expect(problem).toMatchObject({ code: "AGENT_COMMAND_NUL", where: "agent.run" });
    expect(problem?.message).toContain(named);
  });

  it("of the build is said to be there", () => {
    const problem = problemOf(() => anchorWords(["a\0b"], import.meta.dirname, "agent.build"));
    expect(problem?.where).toBe("agent.build");
  });
});
