// Each parity case of the harness that ITBench-AA runs, against the SDK's own mock model.
import { APICallError } from "ai";
import type { MockLanguageModelV3 } from "ai/test";
import { describe, expect, test } from "vitest";
import type { WrittenDiagnosis } from "../../src/agents/contract.ts";
import { converse, type LoopOptions } from "../../src/agents/reference/loop.ts";
import { toolBox } from "../../src/agents/reference/tools.ts";
import { call, DIAGNOSIS, finish, heard, reply, scripted } from "./scripted-model.ts";

async function run(model: MockLanguageModelV3, changes: Partial<LoopOptions> = {}) {
  const answers: WrittenDiagnosis[] = [];
  const signal = AbortSignal.timeout(30_000);
  const result = await converse({
    model,
    tools: toolBox({
      cwd: process.cwd(),
      shellSeconds: 20,
      signal,
      extra: [],
      submit: (answer) => answers.push(answer),
    }),
    task: "Find the cause.",
    instructions: null,
    turns: 100,
    window: 100_000,
    signal,
    settings: {},
    ...changes,
  });
  return { ...result, answers };
}

const shell = (cmd: string) => call("shell", { cmd });
const overflow = () =>
  new APICallError({
    message: "This model's maximum context length is 100 tokens.",
    url: "http://127.0.0.1/",
    requestBodyValues: {},
    statusCode: 400,
    responseBody: '{"error":{"code":"context_length_exceeded"}}',
    isRetryable: false,
  });

describe("ending", () => {
  test("finish on the first turn", async () => {
    const { ending, tally, answers } = await run(scripted(reply([finish()])));
    expect(ending).toEqual({ kind: "finished" });
    expect(tally.turns).toBe(1);
    expect(answers).toEqual([DIAGNOSIS]);
  });

  test("ordinary calls of a turn run first, finish last, in whatever order they came", async () => {
    const seen: string[] = [];
    const model = scripted(reply([finish(), shell("echo looked")]));
    const { ending } = await run(model, {
      onTurn: (turn) => seen.push(...turn.calls.map((entry) => `${entry.tool}: ${entry.answer}`)),
    });
    expect(ending.kind).toBe("finished");
    expect(seen.find((entry) => entry.startsWith("shell"))).toContain("looked");
    expect(seen.find((entry) => entry.startsWith("finish"))).toContain("was taken");
  });

  test("two finish calls in one turn: none counts, and the model is told", async () => {
    const model = scripted(reply([finish(), finish()]), reply([finish()]));
    const { ending, tally, answers } = await run(model);
    expect(ending.kind).toBe("finished");
    expect(tally.turns).toBe(2);
    expect(answers).toHaveLength(1);
    expect(heard(model, 1).at(-1)?.text).toMatch(/more than once.*more than once/s);
  });

  test("a finish that is refused can be repeated", async () => {
    const wrong = call("finish", {
      contributing_factors: [{ name: "flags", reasoning: "r", evidence: "e" }],
    });
    const model = scripted(reply([wrong]), reply([finish()]));
    const { ending, answers } = await run(model);
    expect(ending.kind).toBe("finished");
    expect(answers).toEqual([DIAGNOSIS]);
    expect(heard(model, 1).at(-1)?.text).toContain("'flags' is not namespace/Kind/name");
  });

  test("an empty diagnosis is refused unless it says why", async () => {
    const empty = call("finish", { contributing_factors: [] });
    const why = call("finish", { contributing_factors: [], escalate: { reason: "thin" } });
    const model = scripted(reply([empty]), reply([why]));
    const { answers } = await run(model);
    expect(answers).toEqual([{ contributing_factors: [], escalate: { reason: "thin" } }]);
  });

  test("the turn limit ends it without an answer and without an exception", async () => {
    const model = scripted(() => reply([shell("true")]));
    const { ending, tally, answers } = await run(model, { turns: 3 });
    expect(ending).toEqual({ kind: "turns-used-up" });
    expect(tally.turns).toBe(3);
    expect(model.doGenerateCalls).toHaveLength(3);
    expect(answers).toEqual([]);
  });

  test("an answer cut by its output limit ends the run", async () => {
    const { ending, answers } = await run(scripted(reply("half an ans", { reason: "length" })));
    expect(ending.kind).toBe("failed");
    expect(ending).toMatchObject({ reason: expect.stringContaining("length") });
    expect(answers).toEqual([]);
  });
});

describe("what the loop says", () => {
  test("a text without a call gets a request to go on, and does not end the run", async () => {
    const model = scripted(reply("I think I know."), reply([finish()]));
    const { ending, tally } = await run(model);
    expect(ending.kind).toBe("finished");
    expect(tally.turns).toBe(2);
    expect(heard(model, 1).at(-1)).toMatchObject({
      role: "user",
      text: expect.stringContaining("You called no tool"),
    });
  });

  test("warnings come with calls 81 to 100 of 100, and with no other", async () => {
    const model = scripted(() => reply([shell("true")]));
    await run(model);
    const warned = model.doGenerateCalls.flatMap((_, index) => {
      const last = heard(model, index).at(-1)?.text ?? "";
      return /turns are left|last turn/.test(last) ? [index + 1] : [];
    });
    expect(warned).toEqual(Array.from({ length: 20 }, (_, index) => 81 + index));
    expect(heard(model, 80).at(-1)?.text).toContain("20 turns are left");
    expect(heard(model, 99).at(-1)?.text).toContain("last turn");
  }, 60_000);

  test("with at most 20 turns every call but the first carries a warning, and none a request to go on", async () => {
    const model = scripted(reply("hm"));
    await run(model, { turns: 5 });
    expect(heard(model, 0).at(-1)?.text).toBe("Find the cause.");
    for (const index of [1, 2, 3, 4]) {
      const said = heard(model, index).map((message) => message.text);
      expect(said.at(-1)).toMatch(/turns are left|last turn/);
      expect(said.some((text) => text.startsWith("You called no tool"))).toBe(false);
    }
  });

  test("the system prompt tells the number of turns and carries what the user adds", async () => {
    const model = scripted(reply([finish()]));
    await run(model, { turns: 37, instructions: "Our clusters run Cilium." });
    const [system, task] = heard(model, 0);
    expect(system?.role).toBe("system");
    expect(system?.text).toContain("at most 37 turns");
    expect(system?.text).toContain("Our clusters run Cilium.");
    expect(task).toEqual({ role: "user", text: "Find the cause." });
  });
});

describe("calls that go wrong come back as data", () => {
  test.each([
    ["JSON that does not parse", call("shell", '{"cmd": '), /arguments of 'shell' are not valid/],
    ["the wrong shape", call("shell", { command: "ls" }), /arguments of 'shell' are not valid/],
    ["an unknown tool", call("browse", { url: "x" }), /'browse' is not a tool.*shell, finish/],
    ["a name of Object.prototype", call("constructor", {}), /'constructor' is not a tool/],
    ["a finish of the wrong shape", call("finish", { cause: "x" }), /'finish' are not valid/],
    ["no arguments at all", call("shell", ""), /arguments of 'shell' are not valid/],
  ])("%s", async (_what, content, expected) => {
    const model = scripted(reply([content]), reply([finish()]));
    const { ending, answers } = await run(model);
    expect(ending.kind).toBe("finished");
    expect(answers).toEqual([DIAGNOSIS]);
    expect(heard(model, 1).at(-1)?.role).toBe("tool");
    expect(heard(model, 1).at(-1)?.text).toMatch(expected);
  });

  test("several calls in one turn each get their answer", async () => {
    const model = scripted(reply([shell("echo one"), shell("echo two")]), reply([finish()]));
    await run(model);
    expect(heard(model, 1).at(-1)?.text).toMatch(/one.*\|.*two/s);
  });

  test("an empty answer is a turn, not an error of the next request", async () => {
    const model = scripted(reply([]), reply([finish()]));
    const { ending, tally } = await run(model);
    expect(ending.kind).toBe("finished");
    expect(tally.turns).toBe(2);
    expect(heard(model, 1).filter((message) => message.role === "assistant")[0]?.text).toBe("-");
  });

  test("a refusal is a turn like any text and is bounded by the turn limit", async () => {
    const model = scripted(reply("I cannot help with that.", { reason: "content-filter" }));
    const { ending } = await run(model, { turns: 4 });
    expect(ending).toEqual({ kind: "turns-used-up" });
  });
});

describe("long conversations", () => {
  test("at 0.70 of the window the conversation is replaced by a summary", async () => {
    const model = scripted(
      reply([shell("echo found-it")], { tokens: 696 }),
      reply("Summary: found-it."),
      reply([finish()]),
    );
    const { ending, tally } = await run(model, { window: 1000 });
    expect(ending.kind).toBe("finished");
    expect(tally.turns).toBe(2);
    expect(tally.calls).toBe(3);
    const after = heard(model, 2);
    expect(after.map((message) => message.role)).toEqual(["system", "user", "user", "user"]);
    expect(after[2]?.text).toContain("Summary: found-it.");
  });

  test("just below 0.70 nothing is summarised", async () => {
    const model = scripted(reply([shell("true")], { tokens: 694 }), reply([finish()]));
    const { tally } = await run(model, { window: 1000 });
    expect(tally.calls).toBe(2);
  });

  test("the last turn is never followed by a summary", async () => {
    const model = scripted(reply([shell("true")], { tokens: 990 }));
    const { tally } = await run(model, { window: 1000, turns: 1 });
    expect(tally.calls).toBe(1);
  });

  test("a summary without text is asked for twice more, the last time without tools", async () => {
    const model = scripted(
      reply([shell("true")], { tokens: 900 }),
      reply([shell("true")]),
      reply([]),
      reply("Summary."),
      reply([finish()]),
    );
    const { ending } = await run(model, { window: 1000 });
    expect(ending.kind).toBe("finished");
    expect(model.doGenerateCalls[2]?.tools?.length).toBe(2);
    expect(model.doGenerateCalls[3]?.tools ?? []).toEqual([]);
  });

  test("no summary at all ends the run", async () => {
    const model = scripted(reply([shell("true")], { tokens: 900 }), reply([]));
    const { ending } = await run(model, { window: 1000 });
    expect(ending).toMatchObject({ kind: "failed", reason: expect.stringContaining("summary") });
  });

  test("an overflow drops the latest turn, gives it back, and goes on from a summary of the others", async () => {
    const model = scripted(
      reply([shell("echo small")]),
      reply([shell("echo large")]),
      overflow,
      reply("What the small one said."),
      reply([finish()]),
    );
    const { ending, tally } = await run(model);
    expect(ending.kind).toBe("finished");
    expect(tally.turns).toBe(2);
    const summarised = heard(model, 3).map((message) => message.text);
    expect(summarised.some((text) => text.includes("small"))).toBe(true);
    expect(summarised.some((text) => text.includes("large"))).toBe(false);
    const said = heard(model, 4).map((message) => message.text);
    expect(said.some((text) => text.includes("What the small one said."))).toBe(true);
  });

  test("an overflow of the prompt itself ends the run instead of looping", async () => {
    const model = scripted(overflow);
    const { ending } = await run(model);
    expect(ending).toMatchObject({ kind: "failed", reason: expect.stringContaining("context") });
    expect(model.doGenerateCalls).toHaveLength(1);
  });
});

describe("usage", () => {
  test("every call is counted in tokens, accepted turns only in turns", async () => {
    const model = scripted(
      reply([shell("true")], { tokens: 900 }),
      reply("Summary.", { tokens: 50 }),
      reply([finish()], { tokens: 30 }),
    );
    const { tally } = await run(model, { window: 1000 });
    expect(tally.reported()).toEqual({
      turns: 2,
      input_tokens: 980,
      cached_tokens: 0,
      output_tokens: 15,
      model: "scripted-1",
    });
  });
});
