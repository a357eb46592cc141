import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { splitWords } from "../../src/model/split-words.ts";

describe("splitWords", () => {
  it.each([
    ["node agent.js  {snapshot}", ["node", "agent.js", "{snapshot}"]],
    [`sh -c 'a | b > "c"'`, ["sh", "-c", 'a | b > "c"']],
    [`run "two words" a\\ b --x=""`, ["run", "two words", "a b", "--x="]],
    [`run ''`, ["run", ""]],
    ["price $5", ["price", "$5"]],
  ])("%s", (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it.each([
    ["node a.js | tee log", "AGENT_COMMAND_SHELL"],
    ["node $HOME/a.js", "AGENT_COMMAND_SHELL"],
    ["node 'a.js", "AGENT_COMMAND_QUOTE"],
    ["  ", "AGENT_COMMAND_EMPTY"],
  ])("refuses %s", (text, code) => {
    expect(() => splitWords(text)).toThrow(UserError);
    try {
      splitWords(text);
    } catch (error) {
      expect((error as UserError).problems[0]?.code).toBe(code);
    }
  });
});
