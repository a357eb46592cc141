import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AttemptSchema } from "../../src/model/attempt.ts";
import { runPlan } from "../../src/runner/run.ts";
import { startFaulty, useProvider } from "./providers.ts";
import { requestFor } from "./request.ts";

let close: () => void;
beforeAll(async () => {
  const provider = await startFaulty((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json");
    const message = { role: "assistant", content: "from the wire" };
    const usage = { prompt_tokens: 5, completion_tokens: 1 };
    response.end(JSON.stringify({ model: "gpt-5.5", choices: [{ index: 0, message }], usage }));
  });
  const undo = useProvider(provider.url);
  close = () => {
    undo();
    provider.server.close();
  };
});
afterAll(() => close());

async function attemptWith(...words: string[]) {
  const request = requestFor({ command: ["./own-trajectory.sh", ...words] });
  const [attempt] = (await runPlan(request)).attempts;
  const file = join(request.out, "attempts/one/1/trajectory.json");
  return { attempt, trajectory: existsSync(file) ? readFileSync(file, "utf8") : null };
}

const steps = (id: number) => [{ step_id: id, source: "agent", message: "by the agent" }];
const atif = (id: number) =>
  JSON.stringify({
    schema_version: "ATIF-v1.7",
    session_id: "s",
    agent: { name: "a", version: "1" },
    steps: steps(id),
  });

describe("an agent's own trajectory", () => {
  it("is kept where no model was metered, without a note", async () => {
    const { attempt, trajectory } = await attemptWith(atif(1));
    expect(attempt?.state).toBe("answered");
    expect(trajectory).toContain("by the agent");
    expect(attempt).not.toHaveProperty("notes");
  });

  it.each([
    ["{", "not JSON"],
    [atif(7), "steps[0].step_id is 7, not 1"],
    ['{"schema_version":"ATIF-v1.7"}', "agent: Invalid input"],
    [`${"[".repeat(300)}${"]".repeat(300)}`, "nested too deeply"],
  ])("that is none is passed over aloud: %s", async (text, problem) => {
    const { attempt, trajectory } = await attemptWith(text);
    expect(attempt?.state).toBe("answered");
    expect(trajectory).toBeNull();
    expect(attempt?.notes).toHaveLength(1);
    expect(attempt?.notes?.[0]).toContain(`no valid ATIF (${problem}`);
    expect(attempt?.notes?.[0]).toContain("none is kept");
  });

  it("of figures past all counting gives way to what else is known", async () => {
    const whole = { ...JSON.parse(atif(1)), final_metrics: { total_prompt_tokens: 1e17 } };
    const { attempt } = await attemptWith(JSON.stringify(whole));
    expect(AttemptSchema.parse(attempt).usage).toMatchObject({
      inputTokens: 120,
      origin: { turns: "trajectory", tokens: "reported" },
    });
  });

  it("that is none gives way to the proxy's", async () => {
    const { attempt, trajectory } = await attemptWith("{", "asks");
    expect(trajectory).toContain("from the wire");
    expect(attempt?.notes).toEqual([
      "the agent's own trajectory is no valid ATIF (not JSON): the proxy's is kept instead",
    ]);
    const { attempt: fine } = await attemptWith(atif(1), "asks");
    expect(fine).not.toHaveProperty("notes");
  });
});
